"""Makes many policies to choose from, and measures how far a policy is from that of 2016."""

import itertools
from collections.abc import Iterable

import numpy as np

from conundrum.model import CONTROLS, Policy
from conundrum.run import limit
from conundrum.tables import instance, known, rows, whole

FINEST = 5
"""The greatest number of levels that each control may have in a grid of policies. Five levels of
each of five controls make 3,125 policies."""

OWN = {
    power: [control for control, about in rows("controls").items() if about["room"] == power]
    for power in ("Washington", "Beijing")
}
"""The controls of each power: its sanctions, its engagement, and all its other controls.

Another power may have controls without being a player.
"""


def grid(levels: int = 3) -> dict[str, Policy]:
    """Return every combination of evenly spaced levels of the five controls.

    There can be 2 to 5 levels; 3 levels are 0, 0.5 and 1, and make 243 policies. Each policy's name
    is its controls in per cent, in the order of `Policy`.

    Examples
    --------
    >>> list(grid(2))[:3]
    ['0-0-0-0-0', '0-0-0-0-100', '0-0-0-100-0']
    """
    shares = np.linspace(0, 1, whole("levels", levels, 2, FINEST))
    return by_name(itertools.product(shares, repeat=len(CONTROLS)))


def latin(count: int = 256, seed: int = limit("seed", "default")) -> dict[str, Policy]:
    """Return policies spread evenly over all five controls, by Latin hypercube.

    There can be 2 to 5,000 policies. Each policy's name is its controls in per cent, as in `grid`.

    Examples
    --------
    >>> list(latin(2, seed=1).values())[0].us_sanctions in (0.25, 0.75)
    True
    """
    count = whole("count", count, 2, 5000)
    rng = np.random.default_rng(whole("seed", seed, 0, int(limit("seed", "highest"))))
    slices = rng.permuted(np.tile(np.arange(count), (len(CONTROLS), 1)), axis=1)
    return by_name(((slices + 0.5) / count).T)


def move_distance(policy: Policy, power: str) -> float:
    """Return how far a power's controls under a policy differ from those of 2016 (D2).

    The power is ``Washington`` or ``Beijing``. The distance is Euclidean in the power's own
    controls: 0 if none of them moves, and the root of 2 if two of them move from end to end.

    Examples
    --------
    >>> cut_off = Policy(us_sanctions=1, us_engagement=0, china_sanctions=1, china_engagement=0)
    >>> round(move_distance(cut_off, "Washington"), 2), round(move_distance(cut_off, "Beijing"), 2)
    (0.14, 1.0)
    """
    there, here = instance("policy", policy, Policy), Policy()
    own = OWN[known("power", power, OWN)]
    return float(np.hypot.reduce([getattr(there, name) - getattr(here, name) for name in own]))


def by_name(settings: Iterable[Iterable[float]]) -> dict[str, Policy]:
    """Return a dict of policies; the name of each policy lists its controls in per cent.

    Examples
    --------
    >>> list(by_name([(1, 0.5, 0, 0.25, 0)]))
    ['100-50-0-25-0']
    """
    policies = (Policy(*setting) for setting in settings)
    return {"-".join(f"{100 * share:g}" for share in vars(p).values()): p for p in policies}

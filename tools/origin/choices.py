"""Findings about choices: which policy comes first, by whose priorities, and at which cost."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_args

import pandas as pd

import conundrum as nk
from conundrum.analysis.curves import STEPS
from conundrum.analysis.tradeoffs.turning import turns
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES, loss
from tools.origin.gains import Split, gains
from tools.origin.runs import named
from tools.rigging import beyond, lost


@cache
def more_from(policy: str, other: str, **beliefs: float) -> float:
    """Return from which place on the lever, 0 to 100, a policy leaves more warheads than another.

    The lever goes from growth that only tames to growth that only arms. If the policy leaves fewer
    warheads everywhere, the result is above 100.

    Examples
    --------
    >>> more_from("2016", "joint opening")
    0.0
    """
    one, another = (_along_growth(name, beliefs) for name in (policy, other))
    if one[0] > another[0]:
        return 0.0
    found = turns(one, another)
    return 100 * found[0] if found else 101.0


def _along_growth(policy: str, beliefs: Mapping[str, float]) -> list[float]:
    shares = [step / STEPS for step in range(STEPS + 1)]
    held = [nk.Beliefs(growth_tames=1 - share, growth_arms=share, **beliefs) for share in shares]
    return [float(nk.simulate(policy, one)["warheads"][-1].mean()) for one in held]


@cache
def best_after(capital: str, years: float) -> str:
    """Return the policy that costs someone least within some years after October 2016."""
    runs = {name: nk.simulate(policy, years=int(years)) for name, policy in PRESETS.items()}
    return min(runs, key=lambda name: loss(runs[name], capital).mean())


def gained(capital: str, policy: str, part: str = "gain") -> float:
    """Return what a policy gains someone against that of 2016, out of 100, or a part of the gain.

    ``capital`` may also be an outcome, and then only this outcome counts.

    Examples
    --------
    >>> gained("Washington", "joint opening", "together") < 0.2
    True
    """
    found = _gains(capital, named("policy", policy, PRESETS))
    return float(found[named("part of a gain", part, found)])


@cache
def _gains(capital: str, policy: str) -> dict[str, float]:
    """Return a gain and its parts by powers, by controls and by outcomes.

    ``together`` means both powers, so what sanctions and engagement gain together is left out.
    """
    seen = capital if capital in PRIORITIES else nk.Priorities(**{capital: 1})
    parts: dict[str, float] = {}
    for split in get_args(Split):
        row: Any = gains(policy, priorities=seen, split=split).iloc[0]
        parts = row.to_dict() | parts
    return parts


def regretted(which: str, capital: str) -> str:
    """Return the policy with the least, or the most, regret for someone over all theories."""
    losses = lost(capital)
    regret = (losses - losses.min()).max(axis=1)
    ends = {"least": regret.idxmin, "most": regret.idxmax}
    return str(ends[named("end of a list", which, ends)]())


@cache
def _beyond() -> pd.DataFrame:
    """Return the extreme settings that cost everybody less than every named policy does."""
    return beyond(2, futures=1000).reset_index()


TABLES: Mapping[str, Callable[[], pd.DataFrame]] = {
    "beyond": _beyond,
}
FINDINGS: Mapping[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        more_from,
        best_after,
        gained,
        regretted,
    )
}

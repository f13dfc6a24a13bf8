"""Is the model rigged? How often each named policy comes first, and for whom it would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs.decision import CORNERS, rank
from conundrum.analysis.tradeoffs.designs import OWN, grid, move_distance
from conundrum.analysis.tradeoffs.options import Options, options
from conundrum.analysis.tradeoffs.ranking import ERRORS
from conundrum.model.assumptions import Assumptions, Beliefs
from conundrum.model.policy import PRESETS
from conundrum.run.limits import limit
from conundrum.run.statistics import WEIGHED
from conundrum.run.weights import EYES, Weights
from conundrum.tables.bounds import known
from conundrum.tables.settings import rows, value

MIXES = (Beliefs(), *CORNERS)
"""The middle of the beliefs, and every corner."""

WORLDS = limit("worlds", "default")

PRICES = tuple(step / 20 for step in range(21))
"""What a change of position may cost, from nothing, a twentieth at a time."""


class Case(NamedTuple):
    """What has to be believed and valued for a policy to come first.

    Parameters
    ----------
    beliefs : Beliefs
    weights : Weights
    price : float
        Loss for each unit that the power moves from its own course of 2016 (D2).
    lead : float
        By how much the policy then loses less than the next best, in the mean of all worlds.
    """

    beliefs: Beliefs
    weights: Weights
    price: float
    lead: float


@lru_cache(maxsize=64)
def _named(mix: Beliefs, held: Assumptions, worlds: int) -> Options:
    return options(PRESETS, mix, held, worlds=worlds)


def firsts(
    mixes: Sequence[Beliefs] = MIXES, held: Assumptions | None = None, worlds: int = WORLDS
) -> pd.DataFrame:
    """Count how often each named policy comes out best in each pair of eyes.

    Parameters
    ----------
    mixes : sequence of Beliefs, optional
        What may hold; the middle and every corner of the beliefs unless given.
    held : Assumptions, optional
        Assumptions to hold at one value.
    worlds : int, optional
        As in `conundrum.run.simulate`.

    Returns
    -------
    DataFrame
        One row a policy, a column for each of `EYES`: in how many of the mixes.

    Examples
    --------
    >>> int(firsts([Beliefs()], worlds=50)["Beijing"].sum())
    1
    """
    held = Assumptions() if held is None else held
    led = {eyes: [leader(_named(mix, held, worlds), eyes) for mix in mixes] for eyes in EYES}
    counts = {eyes: [leaders.count(policy) for policy in PRESETS] for eyes, leaders in led.items()}
    return pd.DataFrame(counts, pd.Index(list(PRESETS), name="policy"))


def firsts_at_ends(mixes: Sequence[Beliefs] = MIXES, worlds: int = WORLDS) -> pd.DataFrame:
    """Count as `firsts` does, with one assumption after another held at either end of its range.

    Parameters
    ----------
    mixes, worlds
        As in `firsts`.
    """
    first, *others = (firsts(mixes, held, worlds) for held in ends())
    for one in others:
        first += one
    return first


def ends() -> Iterator[Assumptions]:
    """Hold each assumption that has a range at its lowest value, then at its highest.

    Examples
    --------
    >>> next(ends())
    Assumptions(reach=0.05)
    """
    for name in rows("assumptions"):
        low, high = (value("assumptions", name, end) for end in ("low", "high"))
        if low < high:
            yield Assumptions(**{name: low})
            yield Assumptions(**{name: high})


def leader(choices: Options, eyes: str) -> str:
    """Return the policy that costs least in someone's eyes."""
    return str(choices.table.index[choices.losses(eyes).mean(axis=1).argmin()])


def case(policy: str, eyes: str, worlds: int = WORLDS) -> Case | None:
    """Find what has to be believed and valued for a named policy to come first.

    A power's own weights are taken where they do, with the lowest price on a change of its own
    position, under the mix that suits the policy best. Otherwise weights and price are those of
    the widest lead: in the middle of the beliefs if there is such a lead, or else in a corner.

    Parameters
    ----------
    policy : str
        One of `PRESETS`.
    eyes : str
        ``Washington`` or ``Beijing``: whose weights, and whose position.
    worlds : int, optional
        As in `conundrum.run.simulate`.

    Returns
    -------
    Case or None
        None if no weights and no mix put it first by more than chance.

    Raises
    ------
    BadValue
        If there is no such policy, or no power of that name.

    Examples
    --------
    >>> case("joint opening", "Beijing", worlds=100).weights == EYES["Beijing"]
    True
    """
    place, eyes = list(PRESETS).index(known("preset", policy, PRESETS)), known("power", eyes, OWN)
    own = EYES[eyes]
    for price in PRICES:
        cases = [
            Case(mix, own, price, _lead(mix, own, price, place, eyes, worlds)) for mix in MIXES
        ]
        if (best := _best(cases)).lead > 0:
            return best
    cases = [_widest(mix, place, eyes, worlds) for mix in MIXES]
    best = cases[0] if cases[0].lead > 0 else _best(cases)
    return best if best.lead > 0 else None


def _best(cases: list[Case]) -> Case:
    return max(cases, key=lambda one: one.lead)


def _lead(
    mix: Beliefs, weights: Weights, price: float, place: int, eyes: str, worlds: int
) -> float:
    """Return a policy's lead over the next; below zero if it has none beyond chance."""
    choices = _named(mix, Assumptions(), worlds)
    moves = np.array([[price * move_distance(one, eyes)] for one in PRESETS.values()])
    ranked = rank(choices.losses(weights) + moves, choices.table.index)
    first, second = ranked.index[0] == list(PRESETS)[place], ranked.iloc[1]
    return float(second["gap"]) if first and second["gap"] > ERRORS * second["error"] else -1.0


def _widest(mix: Beliefs, place: int, eyes: str, worlds: int) -> Case:
    """Find the weights and the price that put a policy first by the widest lead in one mix."""
    # scipy costs a kernel 60 MB, so it is loaded when it is first used.
    from scipy.optimize import linprog  # noqa: PLC0415

    costs = _named(mix, Assumptions(), worlds).costs.mean(axis=1)
    moves = [move_distance(one, eyes) for one in PRESETS.values()]
    beyond = np.delete(np.column_stack([costs, moves]), place, 0) - [*costs[place], moves[place]]
    count = beyond.shape[1]
    found = linprog(
        c=[0] * count + [-1],
        A_ub=np.column_stack([-beyond, np.ones(len(beyond))]),
        b_ub=np.zeros(len(beyond)),
        A_eq=[[1] * count + [0]],
        b_eq=[1],
        # More than half of all for a change of position would leave nothing to weigh.
        bounds=[(0, 1)] * (count - 1) + [(0, 0.5), (None, None)],
    ).x
    shares: NDArray[np.floating] = found[: count - 1]
    weights = Weights(**dict(zip(WEIGHED, (shares / shares.max()).round(2).tolist(), strict=True)))
    price = round(float(found[count - 1] / shares.sum()), 2)
    return Case(mix, weights, price, _lead(mix, weights, price, place, eyes, worlds))


def beyond(levels: int = 3, worlds: int = 200) -> pd.DataFrame:
    """Find the policies that are better than every named one in everybody's eyes.

    Parameters
    ----------
    levels : int, optional
        Of the grid over the five controls, 2 to 5.
    worlds : int, optional
        As in `conundrum.run.simulate`.

    Returns
    -------
    DataFrame
        One row a policy: as `Options.table` has it.

    Examples
    --------
    >>> beyond(2, worlds=50)["us_engagement"].unique().tolist()
    [1.0]
    """
    choices = options({**PRESETS, **grid(levels)}, worlds=worlds)
    better = [
        (choices.losses(eyes)[:, None] - choices.losses(eyes)[None, : len(PRESETS)])
        for eyes in EYES
    ]
    sure = [
        gaps.mean(axis=2) < -ERRORS * gaps.std(axis=2, ddof=1) / np.sqrt(worlds) for gaps in better
    ]
    return choices.table[np.all(sure, axis=(0, 2))]

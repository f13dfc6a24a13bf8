"""Tests whether the model is rigged: how often each named policy comes first, and for whom.

Losses, prices and leads are shares here, from 0 to 1. The tables that are written from them have
them of 100, as readers see them.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, reduce
from operator import attrgetter
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs.criteria import figures
from conundrum.analysis.tradeoffs.designs import grid, move_distance
from conundrum.analysis.tradeoffs.mixes import first_places, mixes
from conundrum.analysis.tradeoffs.response import INPUTS, THEORIES
from conundrum.model import FAMILY, PRESETS, Assumptions, Beliefs
from conundrum.run import PRIORITIES, WEIGHED, Outlook, Priorities, limit
from conundrum.run.follow import together
from conundrum.run.loss import share_lost
from conundrum.run.ranking import ERRORS
from conundrum.run.runs import rank
from conundrum.tables import value

NOTHING_HELD = Assumptions()
FUTURES, YEARS = limit("futures", "default"), limit("years", "default")

PRICES = tuple(step / 20 for step in range(21))
"""What a change of position may cost, from nothing, a twentieth at a time."""

ENDS = (Beliefs(), *(Beliefs(*ends) for ends in itertools.product((0, 1), repeat=len(THEORIES))))
"""Where it is searched what puts a policy first: the middle of the beliefs, and all their ends."""

REACHED = 32
"""In so many mixes each theory is switched off and doubled, to see what that turns."""

LEAD = attrgetter("lead")

Costs = NDArray[np.floating]


class Case(NamedTuple):
    """The beliefs and weights under which a policy comes first.

    Parameters
    ----------
    beliefs : Beliefs
    weights : Priorities
    price : float
        Loss for each unit that the power moves from its own course of 2016 (D2).
    lead : float
        How much less the policy then loses than the next best, on average over all futures.
    """

    beliefs: Beliefs
    weights: Priorities
    price: float
    lead: float


ALONE = [Priorities(**{outcome: 1}) for outcome in WEIGHED]
"""Priorities that count one outcome alone, of which all others are made."""


@lru_cache(maxsize=2 * len(mixes()))
def named(
    mix: Beliefs,
    held: Assumptions = NOTHING_HELD,
    futures: int = FUTURES,
    years: int = YEARS,
) -> Costs:
    """Return the costs of named policies under a mix of beliefs, shape (policies, futures, 8)."""
    runs = together([*PRESETS.values()], mix, held, years, futures)
    return np.stack([costs(run) for run in runs])


def costs(run: Outlook) -> Costs:
    """Return which share is lost in each future, for each outcome as if it alone counted."""
    return np.stack([share_lost(run, one).to_numpy() for one in ALONE], axis=1)


def weigh(costs: Costs, priorities: Priorities) -> Costs:
    """Return the costs weighed by somebody's priorities, which must have no discount."""
    weights = np.array([getattr(priorities, outcome) for outcome in WEIGHED])
    return costs @ weights / (weights.sum() or 1)


def losses(costs: Costs, priorities: Priorities) -> pd.DataFrame:
    """Return what named policies cost: a row for each future, a column for each policy."""
    return pd.DataFrame(weigh(costs, priorities).T, columns=[*PRESETS])


def lost(
    capital: str,
    under: Sequence[Beliefs] = mixes(),
    held: Assumptions = NOTHING_HELD,
    futures: int = FUTURES,
    years: int = YEARS,
) -> pd.DataFrame:
    """Return what each named policy costs someone on average, a column for each mix of beliefs."""
    made = [named(mix, held, futures, years) for mix in under]
    means = [losses(costs, PRIORITIES[capital]).mean() for costs in made]
    return pd.concat(means, axis=1, ignore_index=True).rename_axis("policy")


def by_family(losses: pd.DataFrame) -> pd.DataFrame:
    """Return the least loss in each family of named policies, a row for each family."""
    return losses.groupby(losses.index.map(FAMILY), sort=False).min().rename_axis("family")


def firsts(
    under: Sequence[Beliefs] = mixes(), held: Assumptions = NOTHING_HELD, futures: int = FUTURES
) -> pd.DataFrame:
    """Count in how many mixes each named policy comes first, a column for each of `PRIORITIES`."""
    counts = {
        capital: first_places(lost(capital, under, held, futures))["first"]
        for capital in PRIORITIES
    }
    return pd.DataFrame(counts)


def wished(capital: str, years: int) -> dict[str, float]:
    """Return, to a hundredth, the weight on *regime stands* from which each policy comes first."""
    costs = named(Beliefs(), years=years)
    found: dict[str, float] = {}
    for step in range(101):
        wishing = replace(PRIORITIES[capital], standing=step / 100)
        first = losses(costs, wishing).mean().idxmin()
        found.setdefault(str(first), step / 100)
    return found


def firsts_at_ends(under: Sequence[Beliefs], futures: int = FUTURES) -> pd.DataFrame:
    """Count as `firsts` does, but with one assumption after another fixed at either end."""
    return reduce(pd.DataFrame.add, (firsts(under, held, futures) for held in ends()))


def ends() -> Iterator[Assumptions]:
    """Yield each assumption that has a range, fixed at its lowest value and then at its highest."""
    for name in set(INPUTS).difference(THEORIES):
        for end in ("low", "high"):
            yield Assumptions(**{name: value("assumptions", name, end)})


def reaches(futures: int = FUTURES) -> list[dict[str, object]]:
    """Return how far each theory moves a loss, as it goes from off to double strength.

    For each of `PRIORITIES` and each theory there is the largest ``change`` of a named ``policy``'s
    mean loss, of 100, under any other beliefs; and in how many of ``pairs`` the theory ``turns``
    which family of named policies comes first. A pair is one mix twice, with this theory off and
    doubled.
    """
    found = []
    # All priorities weigh the same runs, and only the runs of one theory are kept at a time.
    for theory, capital in itertools.product(THEORIES, PRIORITIES):
        off, double = (
            lost(
                capital, [replace(mix, **{theory: end}) for mix in mixes(REACHED)], futures=futures
            )
            for end in (0, 1)
        )
        changes = (double - off).abs()
        turns = by_family(off).idxmin() != by_family(double).idxmin()
        found.append(
            {
                "priorities": capital,
                "belief": theory,
                "change": f"{100 * changes.to_numpy().max():.1f}",
                "policy": changes.max(axis=1).idxmax(),
                "turns": int(turns.sum()),
                "pairs": REACHED,
            }
        )
    return sorted(found, key=lambda row: list(PRIORITIES).index(str(row["priorities"])))


def case(policy: str, capital: str, futures: int = FUTURES) -> Case | None:
    """Return the beliefs and weights under which a named policy comes first.

    If a power's own weights put it first, these are taken, with the lowest price on a change of its
    position, under the mix that suits the policy best. Otherwise the weights and the price are
    those of the widest lead, in the middle of the beliefs or, if there is no lead, at their ends.

    None if no weights and no mix put it first by more than chance does.
    """
    place = list(PRESETS).index(policy)
    own = PRIORITIES[capital]
    for price in PRICES:
        cases = [
            Case(mix, own, price, _lead(mix, own, price, place, capital, futures)) for mix in ENDS
        ]
        if (found := max(cases, key=LEAD)).lead > 0:
            return found
    cases = [_widest(mix, place, capital, futures) for mix in ENDS]
    found = cases[0] if cases[0].lead > 0 else max(cases, key=LEAD)
    return found if found.lead > 0 else None


def _lead(
    mix: Beliefs, weights: Priorities, price: float, place: int, capital: str, futures: int
) -> float:
    """Return a policy's lead over the next; below zero if it has none beyond chance."""
    lost = losses(named(mix, futures=futures), weights)
    ranked = rank(lost + [price * move_distance(one, capital) for one in PRESETS.values()])
    first, second = ranked.index[0] == list(PRESETS)[place], ranked.iloc[1]
    return float(second["gap"]) if first and second["gap"] > ERRORS * second["error"] else -1.0


def _widest(mix: Beliefs, place: int, capital: str, futures: int) -> Case:
    """Find the weights and the price that put a policy first by the widest lead in one mix."""
    # scipy costs a kernel 60 MB, so it is loaded when it is first used.
    from scipy.optimize import linprog  # noqa: PLC0415

    costs = named(mix, futures=futures).mean(axis=1)
    moves = [move_distance(one, capital) for one in PRESETS.values()]
    beyond = np.delete(np.column_stack([costs, moves]), place, 0) - [*costs[place], moves[place]]
    count = beyond.shape[1]
    found = linprog(
        c=[0] * count + [-1],
        A_ub=np.column_stack([-beyond, np.ones(len(beyond))]),
        b_ub=np.zeros(len(beyond)),
        A_eq=[[1] * count + [0]],
        b_eq=[1],
        # If a move weighed more than half of all, the outcomes would hardly count.
        bounds=[*map(_open_to, WEIGHED), (0, 0.5), (None, None)],
    ).x
    shares: NDArray[np.floating] = found[: count - 1]
    weights = Priorities(
        **dict(zip(WEIGHED, (shares / shares.max()).round(2).tolist(), strict=True))
    )
    price = round(float(found[count - 1] / shares.sum()), 2)
    return Case(mix, weights, price, _lead(mix, weights, price, place, capital, futures))


def _open_to(outcome: str) -> tuple[int, bool]:
    """Return the bounds of a weight in the search; an outcome that no power weighs stays at 0."""
    return 0, any(getattr(own, outcome) > 0 for own in PRIORITIES.values())


def beyond(levels: int = 3, futures: int = 200) -> pd.DataFrame:
    """Return the policies of a grid that are better than every named one by all priorities."""
    tried = PRESETS | grid(levels)
    costly, shown = [], []
    for run in together([*tried.values()], futures=futures):
        costly.append(costs(run))
        shown.append(vars(run.policy) | figures(run))
    better = [
        lost[:, None] - lost[None, : len(PRESETS)]
        for lost in (weigh(np.stack(costly), own) for own in PRIORITIES.values())
    ]
    sure = [
        gaps.mean(axis=2) < -ERRORS * gaps.std(axis=2, ddof=1) / np.sqrt(futures) for gaps in better
    ]
    table = pd.DataFrame(shown, pd.Index([*tried], name="policy"))
    return table[np.all(sure, axis=(0, 2))]

"""Many policies side by side: what each brings, who could accept it, how far each power moves."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any, get_args

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.analysis.tradeoffs.criteria import figures, units
from conundrum.analysis.tradeoffs.designs import OWN, grid, move_distance
from conundrum.model import PRESETS, Policy
from conundrum.model.variant import Model, said_of
from conundrum.run import (
    PRIORITIES,
    WEIGHED,
    Outlook,
    Priorities,
    limit,
    loss,
    policies_of,
    priorities_of,
)
from conundrum.run.follow import checked, together
from conundrum.run.future_numbers import future_numbers
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld
from conundrum.run.given_policy import Policies
from conundrum.run.loss import By
from conundrum.run.own_outcome import Outcome, apart
from conundrum.run.provenance import Provenance
from conundrum.tables import BadValue, known, listed, say, written

STATUS_QUO = next(iter(PRESETS))
"""The name of the setting of 2016, by which the others are judged."""

CITED = 10
"""Up to so many policies are each cited by a code."""


@dataclass(frozen=True, eq=False)
class Options:
    """Policies run in the same futures, as `options` makes them.

    Parameters
    ----------
    policies : dict of str to Policy
        By name; the setting of 2016 is always among them.
    table : DataFrame
        One row a policy, under its name. The five controls, 0 to 1; ``concert``, 0 to 1; the
        columns of `figures`; for each power how far it moves from its own controls of 2016
        (``move_Beijing``, see `move_distance`); for each of `PRIORITIES` the mean loss, 0 to 1
        (``loss_Beijing``), and whether that is no more than in the setting of 2016
        (``accepts_Beijing``); outcomes of one's own. ``attrs["units"]`` has the units of figures
        and of these, ``attrs["by"]`` is ``end`` where losses count where runs end, and
        ``attrs["made_with"]`` says which changed model it is, if it is one.
    costs : ndarray, shape (policies, futures, outcomes)
        The loss in each future of eyes that see one outcome alone, in the order of `WEIGHED`.
    provenance : Provenance
        What their runs have in common.
    again : callable, optional
        Returns `costs` in eyes with a discount.
    """

    policies: dict[str, Policy] = field(repr=False)
    table: pd.DataFrame
    costs: NDArray[np.floating] = field(repr=False)
    provenance: Provenance
    again: Callable[[float], NDArray[np.floating]] | None = field(default=None, repr=False)

    def cite(self) -> str:
        """Return what lets another make them again: to be set below their figures, and a ranking's.

        Returns
        -------
        str
            As `Outlook.cite` says it, with each policy's scenario code; of more than ten the first
            one's, since `table` has the controls of all.
        """
        cited = [*self.policies] if len(self.policies) <= CITED else [STATUS_QUO]
        more = len(self.policies) - len(cited)
        return self.provenance.cite(
            {f"{name}: ": self.policies[name] for name in cited},
            *([say("cited.more", more=written(more))] if more else []),
            *([say("cited.end")] if self.made.get("by") == "end" else []),
        )

    @property
    def made(self) -> dict[Hashable | None, Any]:
        """What ``attrs`` of a table say that is made of these: futures, and a changed model."""
        return {name: told for name, told in self.table.attrs.items() if name != "units"}

    def costs_at(self, discount: float) -> NDArray[np.floating]:
        """Return `costs` in eyes with a discount, for which all has to be run again."""
        return self.again(discount) if self.again and discount else self.costs

    def losses(self, eyes: str | Priorities | None = None) -> pd.DataFrame:
        """Weigh what every policy costs in someone's eyes; only a discount takes another run.

        Parameters
        ----------
        eyes : str or Priorities, optional
            As in `conundrum.loss`.

        Returns
        -------
        DataFrame
            What `conundrum.loss` says of each run, 0 to 1: a row a policy, a column a future, under
            its number.

        Raises
        ------
        BadValue
            If there are no eyes of that name.
        """
        seen = priorities_of(eyes)
        weights = np.array([getattr(seen, outcome) for outcome in WEIGHED])
        lost = self.costs_at(seen.discount) @ weights / (weights.sum() or 1)
        made = pd.DataFrame(lost, self.table.index, future_numbers(lost.shape[1]))
        made.attrs |= self.made
        return made


def options(
    policies: Policies | None = None,
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    years: int = limit("years", "default"),
    futures: int = limit("futures", "default"),
    seed: int = limit("seed", "default"),
    *,
    outcomes: Outcome | Sequence[Outcome] = (),
    model: Model | None = None,
    by: By = "way",
) -> Options:
    """Run many policies in the same futures and say what each brings (H15, D2, D3, D4).

    Parameters
    ----------
    policies : mapping of str to Policy, list of str, or one alone, optional
        By name, or names of `policies` and scenario codes, none of them a course; the presets and a
        `grid` of three levels unless given, which takes some seconds. The setting of 2016 is put
        first if it is missing.
    beliefs, assumptions, years, futures, seed, model : optional
        As in `conundrum.run.simulate`.
    outcomes : Outcome or sequence of Outcome, optional
        Outcomes of your own: a column each, under its name, of the average at the end; of one that
        is 0 or 1 in a future that is a share of futures.
    by : {"way", "end"}, optional
        By what losses count, as in `conundrum.loss`.

    Returns
    -------
    Options

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds, another policy is called 2016, or an
        outcome of your own as a column that is there.

    Examples
    --------
    >>> named = options(PRESETS, futures=100).table
    >>> named.loc["joint cut-off", ["accepts_Washington", "accepts_Beijing"]].tolist()
    [True, False]
    """
    given = PRESETS | grid() if policies is None else policies_of("policies", policies)
    chosen = {STATUS_QUO: Policy()} | given
    if chosen[STATUS_QUO] != Policy():
        raise BadValue(f"policies[{STATUS_QUO!r}]", chosen[STATUS_QUO], "the setting of 2016")

    allowed = "a list of outcomes of your own"
    asked = apart("outcomes", listed("outcomes", outcomes, allowed, least=0, one=Outcome))
    around = *checked(beliefs, assumptions, years, futures, seed), model
    known("by", by, get_args(By))

    table, own, costs = [], [], []
    for policy, run in zip(chosen.values(), together([*chosen.values()], *around), strict=True):
        costs.append(_costs(run, by))
        moves = {f"move_{power}": move_distance(policy, power) for power in OWN}
        own.append([float(np.mean(run[one][-1])) for one in asked])
        shown = figures(run)
        table.append(vars(policy) | {"concert": policy.concert} | shown | moves)
    made = Options(
        chosen,
        pd.DataFrame(table, pd.Index(list(chosen), name="policy")),
        np.stack(costs),
        run.provenance,
        partial(_again, tuple(chosen.values()), *around, by),
    )
    counted = {"by": by} if by == "end" else {}
    made.table.attrs |= {"futures": run.futures} | counted | said_of(model)
    for eyes in PRIORITIES:
        lost = made.losses(eyes).to_numpy().mean(axis=1)
        made.table[f"loss_{eyes}"] = lost
        made.table[f"accepts_{eyes}"] = lost <= lost[list(chosen).index(STATUS_QUO)]
    for one, averages in zip(asked, zip(*own, strict=True), strict=True):
        if one.name in made.table:
            raise BadValue("outcomes", one.name, say("own_outcome.column"))
        made.table[one.name] = averages
    made.table.attrs["units"] = units(shown) | {one.name: one.unit for one in asked}
    return made


@lru_cache(maxsize=4)
def _again(policies: tuple[Policy, ...], *around: Any) -> NDArray[np.floating]:
    """Run policies again, and return what they cost with the discount that comes last."""
    *made, by, discount = around
    return np.stack([_costs(run, by, discount) for run in together([*policies], *made)])


def _costs(run: Outlook, by: By, discount: float = 0) -> NDArray[np.floating]:
    """Return the loss in each future of eyes that see one outcome alone, a column for each."""
    alone = [Priorities(**{outcome: 1}, discount=discount) for outcome in WEIGHED]
    return np.stack([loss(run, weights, by).to_numpy() for weights in alone], axis=1)

"""Computes the game of 2016: the payoff of each pair of stances for each power."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from conundrum.analysis.game.worth import worths
from conundrum.analysis.tradeoffs.designs import OWN, move_distance
from conundrum.model import Policy
from conundrum.model.variant import Model, note_on_model
from conundrum.run import WEIGHED, Outlook, Priorities, limit, loss, priorities_of
from conundrum.run.follow import checked, together
from conundrum.run.given_beliefs import AnyBeliefs, AnyHeld
from conundrum.run.provenance import Provenance
from conundrum.run.result_table import ResultTable
from conundrum.run.table_file import save_table
from conundrum.tables import BadValue, known, listed, number, say

PLAYERS = tuple(OWN)
"""The two powers. Washington comes first and chooses the row; Beijing chooses the column."""

STANCES = ("press", "as in 2016", "engage")
"""What a power may choose: full sanctions and no engagement, its policy of 2016, or no sanctions
and full engagement."""

Judges = tuple[str | Priorities, str | Priorities]
Price = float | tuple[float, float]


class Payoffs(NamedTuple):
    """A game of two players, each with some stances to choose from.

    Parameters
    ----------
    washington, beijing : ResultTable, shape (stances, stances)
        What each pair of stances is worth to that power: its loss as a negative number, from -100
        to 0, minus the cost of giving up its ``standpoint``. Rows are Washington's stances, columns
        Beijing's. ``attrs["units"]`` has the unit of each column.
    """

    washington: ResultTable
    beijing: ResultTable

    def cite(self) -> str:
        """Return a citation for the game's tables, with which others can make the same game."""
        return self.washington.cite()

    def save(self, path: str | Path) -> Path:
        """Write the payoffs of the two powers for a spreadsheet, and the citation of the game.

        Parameters
        ----------
        path : str or Path
            As in `Outlook.save`.
        """
        tables = dict(zip(PLAYERS, self, strict=True))
        both = pd.concat(tables, names=["power", "washington"]).rename_axis(columns="beijing")
        both.attrs["units"] = dict.fromkeys(both, say("loss.turned"))
        return save_table(path, both, self.cite())


def payoffs(
    stances: Sequence[str] = ("press", "engage"),
    beliefs: AnyBeliefs = None,
    assumptions: AnyHeld = None,
    priorities: Judges = (PLAYERS[0], PLAYERS[1]),
    standpoint: Price = 0,
    years: int = limit("years", "default"),
    futures: int = limit("futures", "default"),
    seed: int = limit("seed", "default"),
    *,
    model: Model | None = None,
) -> Payoffs:
    """Compute the game from the model: each payoff is a mean loss with a minus sign (H16).

    payoff = - mean loss - standpoint * move. The payoffs of one player can be compared with each
    other. Those of two players cannot, because each player weighs by its own priorities.

    Parameters
    ----------
    stances : sequence of str, optional
        Two or three of `STANCES`, from which both powers can choose.
    beliefs, assumptions, years, futures, seed, model : optional
        As in `conundrum.run.simulate`.
    priorities : pair of str or Priorities, optional
        The priorities by which each player judges. Without them, each judges by its own.
    standpoint : float or pair of float, optional
        What it costs a power to give up its standpoint (D2): the loss, of 100, for each unit that
        the power moves away from its own controls of 2016. The cost is 0, or from 1 to 100. Give
        one number for both powers, or Washington's and Beijing's. The model itself has no such
        cost; with 0, a power counts only the consequences.

    Returns
    -------
    Payoffs

    Raises
    ------
    BadValue
        If an argument is of the wrong kind or out of bounds.

    Examples
    --------
    >>> game = payoffs(futures=100)
    >>> bool(game.beijing.loc["engage", "engage"] > game.beijing.loc["press", "press"])
    True
    """
    judges = [
        priorities_of(one) for one in _two("priorities", priorities, "a pair, one for each power")
    ]
    pair = standpoint if isinstance(standpoint, tuple) else (standpoint, standpoint)
    allowed = "a number from 0 to 100, or a pair of them"
    prices = [number("standpoint", price, 0, 100) for price in _two("standpoint", pair, allowed)]
    if any(0 < price < 1 for price in prices):
        said = "0, or a loss from 1 to 100 for each unit that a power moves, not a share"
        raise BadValue("standpoint", standpoint, said)
    policies = pairs(stances)
    runs = [*together([*policies.values()], beliefs, assumptions, years, futures, seed, model)]
    made = Provenance(*checked(beliefs, assumptions, years, futures, seed), model)
    cited = made.cite({f"{name}: ": policy for name, policy in policies.items()})
    named, names, found = dict(zip(policies, runs, strict=True)), list(stances), []
    for player, weights, price in zip(PLAYERS, judges, prices, strict=True):
        costs = {name: mean_costs(run, weights.discount) for name, run in named.items()}
        moved = {name: move_distance(policy, player) for name, policy in policies.items()}
        table = ResultTable(worths(costs, moved, vars(weights), price, names), names, names)
        units = dict.fromkeys(table, say("loss.turned"))
        table.attrs |= {"units": units, "futures": int(futures), "cited": cited} | note_on_model(
            model
        )
        found.append(table)
    return Payoffs(*found)


def mean_costs(run: Outlook, discount: float = 0) -> list[float]:
    """Return for each outcome the mean loss that results if only this outcome counts.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> len(mean_costs(simulate(years=5, futures=10))) == len(WEIGHED)
    True
    """
    alone = [Priorities(**{outcome: 1}, discount=discount) for outcome in WEIGHED]
    return [float(loss(run, one).mean()) for one in alone]


def pairs(stances: Sequence[str]) -> dict[str, Policy]:
    """Return the policy of every pair of stances, by name, with Washington's stance first.

    Examples
    --------
    >>> list(pairs(["press", "engage"]))
    ['press, press', 'press, engage', 'engage, press', 'engage, engage']
    """
    allowed = "a list of two or three different stances"
    names = [known("stance", name, STANCES) for name in listed("stances", stances, allowed)]
    if len(names) < 2 or len(set(names)) < len(names):
        raise BadValue("stances", stances, allowed)
    return {
        f"{us}, {china}": Policy(**_controls(PLAYERS[0], us), **_controls(PLAYERS[1], china))
        for us in names
        for china in names
    }


def _two(field: str, given: object, allowed: str) -> list[Any]:
    """Return a pair of values, one for each power; refuse anything that is not a pair."""
    members = listed(field, given, allowed)
    if len(members) != len(PLAYERS):
        raise BadValue(field, given, allowed)
    return members


def _controls(power: str, name: str) -> dict[str, float]:
    """Return the sanctions and the engagement that make up a power's stance."""
    # A power's controls other than sanctions and engagement stay as they were in 2016.
    sanctions, engagement = OWN[power][:2]
    full = {"press": (1.0, 0.0), "engage": (0.0, 1.0)}
    course = (getattr(Policy(), sanctions), getattr(Policy(), engagement))
    return dict(zip((sanctions, engagement), full.get(name, course), strict=True))

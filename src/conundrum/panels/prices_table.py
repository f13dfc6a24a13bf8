"""What the two prices are drawn from, as a table and named records; and what their page needs."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.analysis.tradeoffs.edges import AGAIN, Edges, central, edges
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import CONTROLS, PRESETS
from conundrum.shown.turning import Way

PRICES = ["leavers", "warheads"]


class Cost(NamedTuple):
    """What a policy costs.

    Parameters
    ----------
    leavers, warheads : float
        People who leave, on average over all worlds, and the warheads of the median world.
    lost : dict of str to float
        The mean loss in the eyes of each power.
    """

    leavers: float
    warheads: float
    lost: dict[str, float]


class View(NamedTuple):
    """What the chart of two prices shows.

    Parameters
    ----------
    table : DataFrame
        A row a policy, the named ones first: its controls, ``leavers``, ``warheads``, and which
        power could accept it.
    edges : Edges
        Its two lines.
    beliefs : Beliefs
        Under which they were run.
    chosen : str
        The reader's policy, one of the named ones.
    tied : Cost
        What it costs when all that it offers is tied to steps.
    arms, tames : Cost
        What it costs if growth only arms, and if it only tames.
    """

    table: pd.DataFrame
    edges: Edges
    beliefs: Beliefs
    chosen: str
    tied: Cost
    arms: Cost
    tames: Cost

    @property
    def row(self) -> dict[Any, Any]:
        """What the reader's policy does and costs."""
        return self.table.loc[self.chosen].to_dict()


class Turning(NamedTuple):
    """What the chart of one belief against warheads shows.

    Parameters
    ----------
    axis : str
        What moves.
    chosen : str
        The reader's policy, one of the named ones.
    lines : dict of str to list of Cost
        At each step of the way: what is set against the policy of 2016, that policy, and the joint
        opening where it is another one.
    at : float or None
        At which share of the way the reader's beliefs stand.
    here : dict of str to Cost
        What each of the first two costs there.
    turned : list of float
        At which shares of the way the two change places.
    """

    axis: str
    chosen: str
    lines: dict[str, list[Cost]]
    at: float | None
    here: dict[str, Cost]
    turned: list[float]

    @property
    def policy(self) -> str:
        """What is set against the policy of 2016: the reader's own, or else the joint opening."""
        return next(iter(self.lines))

    @property
    def warheads(self) -> dict[str, list[float]]:
        """The warheads of each policy at each step."""
        return {name: [cost.warheads for cost in line] for name, line in self.lines.items()}


def viewed(seen: dict[str, Any], beliefs: Beliefs) -> View:
    """Return what is shown above, with all policies in a table."""
    rows = [
        dict(zip(CONTROLS, row["shares"], strict=True))
        | {price: row[price] for price in PRICES}
        | {f"accepts_{power}": power in row["accept"] for power in OWN}
        for row in seen["table"]
    ]
    others = central().index if beliefs == Beliefs() else central().index[central()[AGAIN]]
    table = pd.DataFrame(rows, pd.Index([*PRESETS, *others], name="policy"))
    costs = {which: Cost(**seen[which]) for which in ("tied", "arms", "tames")}
    return View(table, edges(table), beliefs, seen["chosen"], **costs)


def along(way: Way) -> Turning:
    """Return what is shown below, by the names of policies."""
    lines = {
        name: [Cost(**cost) for cost in line]
        for name, line in zip(way["names"], way["lines"], strict=True)
    }
    here = {name: Cost(**cost) for name, cost in zip(way["names"], way["here"], strict=False)}
    return Turning(way["axis"], way["chosen"], lines, way["at"], here, way["turned"])


def offered() -> dict[str, Any]:
    """Return the policies of the table, their costs under central beliefs, and which are run again.

    Examples
    --------
    >>> list(offered())
    ['policies', 'costs', 'accepts', 'again']
    """
    held = central()
    return {
        # Controls in the order of the model: a name with each would make it four times as long.
        "policies": held[list(CONTROLS)].to_numpy(float).tolist(),
        "costs": held[PRICES].to_numpy(float).tolist(),
        "accepts": held[[f"accepts_{power}" for power in OWN]].to_numpy(bool).tolist(),
        "again": held[AGAIN].to_numpy().nonzero()[0].tolist(),
    }

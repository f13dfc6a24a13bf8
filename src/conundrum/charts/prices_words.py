"""What the chart of two prices says: its title, the reader's policy in words, its description."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from conundrum.analysis.tradeoffs.edges import Edges, edges
from conundrum.tables.settings import rows
from conundrum.tables.words import say, written

MILLION = 1e6
WIDEST, TALLEST = 1.7, 125
"""Ends of the axes, in million people and in warheads; what lies beyond is drawn at the end."""

LEVEL = 50
"""The number of warheads below which the title asks what it takes."""

Price = tuple[float, float]


class View(NamedTuple):
    """What the chart shows.

    Parameters
    ----------
    table : DataFrame
        A row a policy, as `conundrum.analysis.tradeoffs.edges.charted` makes it.
    chosen : str
        The reader's policy, one of the named ones.
    tied : pair of float
        What it costs when all that it offers is tied to steps: people who leave, warheads.
    arms, tames : pair of float
        What it costs if growth only arms, and if it only tames.
    """

    table: pd.DataFrame
    chosen: str
    tied: Price
    arms: Price
    tames: Price

    @property
    def edges(self) -> Edges:
        """The two lines."""
        return edges(self.table)


def people(count: float) -> str:
    """Write a number of people, with two figures.

    Examples
    --------
    >>> people(164_631), people(1_540_872), people(862_000)
    ('160,000', '1.5 million', '860,000')
    """
    if count >= MILLION:
        return say("prices.million", count=written(count / MILLION, 1))
    return written(float(f"{count:.2g}"))


def title(view: View) -> str:
    """State how many people leave at least where fewer than `LEVEL` warheads stay."""
    without, with_shared = (
        people(float(edge.loc[edge["warheads"] < LEVEL, "leavers"].min())) for edge in view.edges
    )
    return say("prices.title", level=str(LEVEL), without=without, shared=with_shared)


def told(view: View) -> str:
    """Say what the chosen policy costs, and what tying it to steps would change."""
    row = view.table.loc[view.chosen].to_dict()
    return say(
        "prices.told",
        # A name such as "Beijing alone" does not say whether it presses or opens.
        meaning=rows("presets")[view.chosen]["meaning"],
        policy=view.chosen,
        leavers=people(float(row["leavers"])),
        warheads=written(float(row["warheads"])),
        tied_leavers=people(view.tied[0]),
        tied=written(view.tied[1]),
        arms=written(view.arms[1]),
        tames=written(view.tames[1]),
    )


def describe(view: View) -> str:
    """Describe the chart for those who do not see it."""
    counts = [str(len(edge)) for edge in view.edges]
    return say(
        "prices.described",
        count=str(len(view.table)),
        widest=f"{WIDEST:g}",
        tallest=str(TALLEST),
        title=title(view),
        without=counts[0],
        shared=counts[1],
        told=told(view),
    )

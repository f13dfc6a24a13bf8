"""The two prices: every policy as a point, the frontier, and how beliefs move both."""

from __future__ import annotations

from functools import lru_cache

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN, grid, latin
from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.analysis.tradeoffs.options import Options, options
from conundrum.charts.html_table import html_table
from conundrum.charts.key import key
from conundrum.charts.prices import KINDS, MILLION, PricesChart, kinds
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS
from conundrum.panels import policy_words
from conundrum.panels.lab.slider_rows import BELIEFS, ShareSliders, box, heading
from conundrum.widgets.buttons import Choices, button
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.fold import html_fold
from conundrum.widgets.still import Panel

CORNERS = grid(2)
"""Every control at one end or the other: what is best of all is often a corner."""

SPREAD, WORLDS = 88, 100
"""Policies besides the named ones and the corners, spread over all controls; worlds for each."""

FIRST = "shared conditions"
"""The policy that is looked at first."""

KEY = [
    ("filled", "both powers could accept it"),
    ("second triangle", "Washington alone could"),
    ("square ink", "Beijing alone could"),
    ("cross faint", "neither could"),
    ("edge", "the frontier"),
]


@lru_cache(maxsize=4)
def choices(beliefs: Beliefs) -> Options:
    """Run the named policies, the corners and the spread ones under some beliefs."""
    return options(PRESETS | CORNERS | latin(SPREAD), beliefs, worlds=WORLDS)


class Prices(Panel):
    """Flight against warheads, with the beliefs as sliders.

    Attributes
    ----------
    sliders : dict
        By belief.
    presets : dict
        By named policy, the button that looks at it.
    beliefs : Beliefs
        As they stand.
    """

    def __init__(self) -> None:
        self.beliefs, self._chosen = Beliefs(), FIRST
        self._believed = ShareSliders(BELIEFS, lambda: self.beliefs, self._believe)
        self.sliders = self._believed.sliders
        self._named = Choices({name: name for name in PRESETS}, self.look)
        self.presets = self._named.buttons
        self._chart = PricesChart(choices(self.beliefs).table, FIRST)
        self._said, self._told = Status(), Status(look="nk-weighed")
        self.fold = html_fold(self._table, "The frontier as a table")
        rooms = box("nk-room", heading("Beliefs"), *self.sliders.values())
        again = button("Central beliefs", lambda: self._believe(Beliefs(), ""))
        names = box("nk-presets", *self.presets.values())
        legend = widgets.HTML(key(KEY))
        shown = (self._chart, legend, self._told, self._said, self.fold)
        super().__init__(
            [
                style_sheet(),
                box("nk-rooms", rooms, box("nk-bar", again), heading("Look at"), names),
                box("nk-stage", *shown),
            ]
        )
        self.add_class("nk-lab")
        self._tell()

    def look(self, name: str) -> None:
        """Look at a named policy."""
        self._chosen = name
        self._tell()

    def _believe(self, beliefs: Beliefs, _: str) -> None:
        self.beliefs = beliefs
        self._believed.fill()
        self._tell()

    def _tell(self) -> None:
        table = choices(self.beliefs).table
        self._chart.draw(table, self._chosen)
        self._named.mark(self._chosen)
        edge, kind = frontier(table), kinds(table)
        on = kinds(edge)
        counted = "; ".join(
            f"{says} {(kind == name).sum()}, {(on == name).sum()} of them on the frontier"
            for name, says in zip(
                KINDS, ("both powers", "Washington alone", "Beijing alone", "neither"), strict=True
            )
        )
        self._said.text = (
            f"Of {len(table)} policies {len(edge)} lie on the frontier. A power could accept a "
            "policy if, in its own eyes, it loses no more by it than under that of 2016: "
            f"{counted}."
        )
        self._told.text = self._about(self._chosen in edge.index)
        self.fold.refresh()

    def _about(self, on_frontier: bool) -> str:
        row = choices(self.beliefs).table.loc[self._chosen]
        moved = ", ".join(f"{power} {row[f'move_{power}']:.2f}" for power in OWN)
        where = "lies on the frontier" if on_frontier else "does not lie on the frontier"
        return (
            f"{self._chosen} {where}: {row['leavers'] / MILLION:.2f} million people leave, "
            f"{row['warheads']:.0f} warheads. From 2016 it moves {moved} (0 stays, {FARTHEST:.2f} "
            "is from end to end)."
        )

    def _table(self) -> str:
        edge = frontier(choices(self.beliefs).table)
        heads = ["Policy", "People who leave (million)", "Warheads", "Could accept"]
        policies = [
            (
                name if name in PRESETS else "",
                f"{row['leavers'] / MILLION:.2f}",
                f"{row['warheads']:.0f}",
                kind,
                *policy_words.cells(row.to_dict()),
            )
            for (name, row), kind in zip(edge.iterrows(), kinds(edge), strict=True)
        ]
        caption = "Policies that no other beats in both prices"
        return html_table("The frontier", caption, heads + policy_words.heads(), policies)


def prices() -> Prices:
    """Show what policies cost in people who leave and in warheads, under beliefs that can move.

    Returns
    -------
    Prices
        A widget.

    Examples
    --------
    >>> shown = prices()
    >>> shown.sliders["growth_arms"].value = 100
    >>> shown.beliefs.growth_arms
    1.0
    """
    return Prices()

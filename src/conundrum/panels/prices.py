"""The two prices: policies as points, the frontier without and with conditions, and beliefs."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from html import escape

import ipywidgets as widgets
import pandas as pd

from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN, grid, latin
from conundrum.analysis.tradeoffs.edges import charted, prices_of
from conundrum.analysis.tradeoffs.options import Options, options
from conundrum.charts.html_table import html_table
from conundrum.charts.key import key
from conundrum.charts.prices import PricesChart
from conundrum.charts.prices_words import View, people, title, told
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS
from conundrum.panels import policy_words
from conundrum.panels.lab.slider_rows import BELIEFS, ShareSliders, box, heading
from conundrum.tables.words import say, written
from conundrum.widgets.buttons import Choices, button
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.fold import html_fold
from conundrum.widgets.still import Panel

KINDS = ("both", "Washington", "Beijing", "neither")
"""Which of the two powers could accept a policy."""

CORNERS = grid(2)
"""Every control at one end or the other: what is best of all is often a corner."""

SPREAD, WORLDS = 88, 100
"""Policies besides the named ones and the corners, spread over all controls; worlds for each."""

FIRST = "joint opening"
"""The policy that is looked at first."""

KEY = [
    ("speck", "a policy"),
    ("filled", "yours; ring: the same, tied to steps"),
    ("dot ink", "other named policies"),
    ("dots", "the frontier without shared conditions"),
    ("boundary ink", "the frontier of all policies"),
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
        self._chart = PricesChart(self.view)
        self._head, self._versus = widgets.HTML(), widgets.HTML()
        self._said, self._told = Status(), Status()
        self.fold = html_fold(self._table, "The frontier as a table")
        rooms = box("nk-room", heading("Beliefs"), *self.sliders.values())
        again = button("Central beliefs", lambda: self._believe(Beliefs(), ""))
        names = box("nk-bar", heading("Your policy"), *self.presets.values())
        note = widgets.HTML(f"{key(KEY)}<p>{escape(say('prices.note'))}</p>")
        drawn = box("nk-tall", self._chart)
        shown = (self._head, names, self._versus, drawn, note, self._told, self._said, self.fold)
        super().__init__(
            [
                style_sheet(),
                box("nk-rooms", rooms, box("nk-bar", again)),
                box("nk-stage", box("nk-prices", *shown)),
            ]
        )
        self.add_class("nk-lab")
        self._tell()

    @property
    def view(self) -> View:
        """What is drawn: all policies, and the chosen one under rival theories."""
        policy, beliefs = PRESETS[self._chosen], self.beliefs
        return View(
            charted(beliefs),
            self._chosen,
            tied=prices_of(replace(policy, shared_conditions=1.0), beliefs),
            arms=prices_of(policy, replace(beliefs, growth_arms=1.0, growth_tames=0.0)),
            tames=prices_of(policy, replace(beliefs, growth_arms=0.0, growth_tames=1.0)),
        )

    def look(self, name: str) -> None:
        """Look at a named policy."""
        self._chosen = name
        self._tell()

    def _believe(self, beliefs: Beliefs, _: str) -> None:
        self.beliefs = beliefs
        self._believed.fill()
        self._tell()

    def _tell(self) -> None:
        view = self.view
        self._chart.draw(view)
        self._named.mark(self._chosen)
        heads = "".join(
            f"<{tag}>{escape(text)}</{tag}>"
            for tag, text in (("h3", title(view)), ("p", say("prices.about")))
        )
        self._head.value = heads
        row = view.table.loc[self._chosen].to_dict()
        versus = say(
            "prices.versus",
            old=written(float(row["warheads"])),
            new=written(view.tied[1]),
        )
        tied = say("prices.if_tied", policy=self._chosen)
        self._versus.value = f'<p class="nk-largest">{versus}</p><p>{escape(tied)}</p>'
        kind = kinds(view.table)
        counted = "; ".join(
            f"{says} {(kind == name).sum()}"
            for name, says in zip(
                KINDS, ("both powers", "Washington alone", "Beijing alone", "neither"), strict=True
            )
        )
        self._said.text = say(
            "prices.counted",
            count=written(len(view.table)),
            shared=str(len(view.edges.with_shared)),
            without=str(len(view.edges.without)),
            kinds=counted,
        )
        moved = ", ".join(f"{power} {row[f'move_{power}']:.2f}" for power in OWN)
        self._told.text = (
            f"{told(view)} From 2016 it moves {moved} (0 stays, {FARTHEST:.2f} is from end to end)."
        )
        self.fold.refresh()

    def _table(self) -> str:
        view = self.view
        lines = {
            name: {str(one) for one in edge.index}
            for name, edge in zip(("without", "shared"), view.edges, strict=True)
        }
        drawn = view.table.sort_values(["leavers", "warheads"])
        heads = ["Policy", "People who leave", "Warheads", "Could accept", "Line"]
        policies = [
            (
                name if name in PRESETS else "",
                people(row["leavers"]),
                f"{row['warheads']:.0f}",
                kind,
                ", ".join(say(f"prices.{one}") for one, names in lines.items() if name in names),
                *policy_words.cells(row.to_dict()),
            )
            for (name, row), kind in zip(drawn.iterrows(), kinds(drawn), strict=True)
            if name in PRESETS or any(name in names for names in lines.values())
        ]
        caption = say("prices.caption")
        return html_table("The frontier", caption, heads + policy_words.heads(), policies)


def kinds(table: pd.DataFrame) -> pd.Series:
    """Say for each policy which of the two powers could accept it."""
    pairs = zip(table["accepts_Washington"], table["accepts_Beijing"], strict=True)
    names = {(True, True): 0, (True, False): 1, (False, True): 2, (False, False): 3}
    return pd.Series([KINDS[names[bool(us), bool(china)]] for us, china in pairs], table.index)


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

"""One doubt at a time: on all conclusions, and on one of them with the map at either end."""

from __future__ import annotations

import math
from dataclasses import asdict
from functools import cache
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.analysis.tradeoffs.response import INPUTS
from conundrum.charts.doubt.row_charts import TORNADO_KEY, tornado_chart
from conundrum.charts.doubt.rows import label
from conundrum.charts.live_chart import LiveChart
from conundrum.charts.stance_map import stance_chart
from conundrum.page import player
from conundrum.panels.answered import Answered
from conundrum.panels.doubt_rows import Finding, drawn, finding, inputs
from conundrum.panels.doubts import Doubts, swung
from conundrum.panels.slider_rows import bar, box
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL
from conundrum.shown import tornado as shows
from conundrum.tables import begun, rows, say, value, written_out
from conundrum.widgets import Button, Fold, Panel, style_sheet

FIRST = "opening_arsenal"
"""The conclusion that is looked at first."""

DIGITS = 6
"""Digits after the point of a figure that goes to the page."""


class OneConclusion(Answered):
    """A conclusion with its tornado, and two maps of stances.

    Attributes
    ----------
    buttons : dict
        By a conclusion's short name.
    maps : dict
        The chart at the lower and at the upper end.
    """

    def __init__(self) -> None:
        first = {"conclusion": FIRST, "input": ""}
        super().__init__(shows, first, looks=("nk-shown",), offers=about)
        self.buttons = self.choices_of(
            {one.short: {"conclusion": name, "input": ""} for name, one in conclusions().items()}
        ).buttons
        tornado = box(
            "nk-shown",
            self.html("head"),
            *drawn(self, "tornado", tornado_chart, TORNADO_KEY),
            self.table(),
        )
        inputs = self.buttons_of({str(place): "" for place in range(shows.DRAWN)})
        said = self.text("said")
        self.maps: dict[str, LiveChart] = {}
        sides = []
        for end in shows.ENDS:
            title = self.html(f"{end}.head")
            self.maps[end] = self.chart(f"{end}.map", stance_chart)
            sides.append(box("nk-end", title, self.maps[end]))
        ends = box("nk-shown", box("nk-ends", *sides), self.table(say("tornado.fold"), "maps"))
        chosen = bar("Conclusion", self.buttons)
        self.built(chosen, tornado, bar(say("tornado.map"), inputs), said, ends)


class Tornado(Panel, widgets.VBox):
    """All conclusions on one scale; folded, one of them with its tornado and two maps of stances.

    Attributes
    ----------
    doubts : Doubts
        All conclusions on one scale.
    one : Fold
        One conclusion.
    buttons : dict
        By a conclusion's short name.
    maps : dict
        The chart at the lower and at the upper end.
    """

    def __init__(self, after: After = ()) -> None:
        self._alone = OneConclusion()
        self.buttons, self.maps = self._alone.buttons, self._alone.maps
        self.doubts = Doubts()
        self.one = Fold(say("doubts.one"), lambda: (self._alone, lambda: None))
        self._alone.later(self.one)
        shown = waiting(after, self.doubts, self.one, title=say("waits.tornado"))
        super().__init__([style_sheet(), *shown])
        self.add_class("nk-shown")

    @property
    def figure(self) -> Finding:
        """The tornado."""
        return finding(self._alone, "tornado")

    @property
    def inputs(self) -> dict[str, Button]:
        """The buttons of the inputs that are drawn, by label."""
        names = shows.names(self._alone.now | {"choices": about()})
        return dict(zip(map(label, names), self._alone.pressable.values(), strict=True))

    def look(self, name: str) -> None:
        """Look at another conclusion, by its id."""
        self._alone.set(conclusion=name, input="")

    def move(self, name: str) -> None:
        """Show the map of stances with an assumption at either end."""
        self._alone.set(input=name)


@cache
def about() -> dict[str, Any]:
    """Return what comes with the panel: conclusions with their swings, inputs, and fewer worlds."""
    return {
        "conclusions": {name: _swings(name, one) for name, one in conclusions().items()},
        "inputs": {name: inputs()[name] | _ends(name) for name in INPUTS},
        "drawn": player.drawn(shows.WORLDS),
        "thresholds": player.thresholds(shows.WORLDS),
    }


def _swings(name: str, one: Conclusion) -> dict[str, Any]:
    found = swung(name).round(DIGITS)
    limits = {"low": one.low, "high": one.high}
    return {
        **{field: getattr(one, field) for field in ("says", "outcome", "unit")},
        **{end: None if math.isinf(at) else at for end, at in limits.items()},
        "against": one.against is not None,
        "policy": asdict(one.policy),
        "middle": float(found["middle"].iloc[0]),
        "swings": [
            [str(doubt), float(low), float(high)]
            for doubt, low, high in zip(found.index, found["low"], found["high"], strict=True)
        ],
    }


def _ends(name: str) -> dict[str, Any]:
    """Return what either end of an input is called, and what is run there."""
    named = begun(label(name))
    if name in rows("beliefs"):
        ends = {end: say(f"tornado.belief_{end}", name=named) for end in shows.ENDS}
        return {**ends, "around": [{"beliefs": {**CENTRAL, name: at}} for at in (0.0, 1.0)]}
    at = {end: value("assumptions", name, end) for end in shows.ENDS}
    ends = {
        end: say(f"tornado.input_{end}", name=named, at=written_out(held))
        for end, held in at.items()
    }
    around = [{"beliefs": CENTRAL, "held": {name: held}} for held in at.values()]
    return {**ends, "around": around}


def tornado(after: After = ()) -> Tornado:
    """Move one assumption at a time: what a conclusion's figure does, and the map of stances.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

    Returns
    -------
    Tornado
        A widget.

    Examples
    --------
    >>> shown = tornado()
    >>> shown.buttons["Fall after a cut-off"].click()
    >>> "overturns the conclusion" in shown.figure.title
    True
    """
    return Tornado(after)

"""One doubt at a time: on all conclusions, and on one of them in its own unit."""

from __future__ import annotations

import math
from functools import cache
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.analysis.tradeoffs import INPUTS
from conundrum.charts.doubt.rows import label, meaning
from conundrum.charts.doubt.tornado_chart import KEY, tornado_chart
from conundrum.charts.key import key
from conundrum.panels.answered import Answered
from conundrum.panels.doubts import Doubts, swung
from conundrum.panels.slider_rows import bar, box
from conundrum.questions.waiting import After, waiting
from conundrum.shown import tornado as shows
from conundrum.shown.doubt import CITED
from conundrum.tables import say
from conundrum.widgets import Fold, Panel, style_sheet

FIRST = "opening_arsenal"
"""The conclusion that is looked at first."""

DIGITS = 6
"""Digits after the point of a figure that goes to the page."""


class OneConclusion(Answered):
    """A conclusion with its tornado.

    Attributes
    ----------
    buttons : dict
        By a conclusion's short name.
    """

    def __init__(self) -> None:
        super().__init__(shows, {"conclusion": FIRST}, looks=("nk-shown",), offers=about)
        self.buttons = self.choices_of(
            {one.short: {"conclusion": name} for name, one in conclusions().items()}
        ).buttons
        source = say("record.sources", sources=CITED)
        tornado = box(
            "nk-shown",
            self.html("head"),
            self.chart("chart", tornado_chart),
            widgets.HTML(f'{key(KEY)}<p class="nk-help">{source}</p>'),
            self.table(),
        )
        self.built(bar("Conclusion", self.buttons), tornado)


class Tornado(Panel, widgets.VBox):
    """All conclusions on one scale; folded, one of them with its tornado.

    Attributes
    ----------
    doubts : Doubts
        All conclusions on one scale.
    one : Fold
        One conclusion.
    buttons : dict
        By a conclusion's short name.
    """

    def __init__(self, after: After = ()) -> None:
        self._alone = OneConclusion()
        self.buttons = self._alone.buttons
        self.doubts = Doubts()
        self.one = Fold(say("doubts.one"), lambda: (self._alone, lambda: None))
        self._alone.later(self.one)
        shown = waiting(after, self.doubts, self.one, title=say("waits.tornado"))
        super().__init__([style_sheet(), *shown])
        self.add_class("nk-shown")

    @property
    def figure(self) -> dict[str, Any]:
        """What the tornado draws, and its title."""
        drawn: dict[str, Any] = self._alone.answer()["chart"]()
        return drawn

    def look(self, name: str) -> None:
        """Look at another conclusion, by its id."""
        self._alone.set(conclusion=name)


@cache
def inputs() -> dict[str, dict[str, str]]:
    """Return what every assumption and belief is called, and what it says."""
    return {name: {"label": label(name), "meaning": meaning(name)} for name in INPUTS}


@cache
def about() -> dict[str, Any]:
    """Return what comes with the panel: conclusions with their swings, and what inputs say."""
    return {
        "conclusions": {name: _swings(name, one) for name, one in conclusions().items()},
        "inputs": inputs(),
    }


def _swings(name: str, one: Conclusion) -> dict[str, Any]:
    found = swung(name).round(DIGITS)
    limits = {"low": one.low, "high": one.high}
    return {
        **{field: getattr(one, field) for field in ("says", "outcome", "unit")},
        **{end: None if math.isinf(at) else at for end, at in limits.items()},
        "against": one.against is not None,
        "middle": float(found["middle"].iloc[0]),
        "swings": [
            [str(doubt), float(low), float(high)]
            for doubt, low, high in zip(found.index, found["low"], found["high"], strict=True)
        ],
    }


def tornado(after: After = ()) -> Tornado:
    """Move one assumption at a time: how far each conclusion is from falling.

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
    >>> "overturns the conclusion" in shown.figure["title"]
    True
    """
    return Tornado(after)

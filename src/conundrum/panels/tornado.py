"""One doubt at a time: on all conclusions, and on one of them with the map at either end."""

from __future__ import annotations

from functools import lru_cache

import ipywidgets as widgets

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.tradeoffs.stance_map import columns, stance_map
from conundrum.charts.doubt import tornado as chart
from conundrum.charts.doubt.rows import label, meaning
from conundrum.charts.stance_map import STANCES, StanceChart
from conundrum.model.assumptions import Assumptions, Beliefs
from conundrum.model.stance import stances
from conundrum.panels.doubts import Doubts, swung
from conundrum.panels.lab.slider_rows import box, heading
from conundrum.shown import stance_map as shows
from conundrum.tables.settings import rows, value
from conundrum.tables.words import begun, say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.fold import Fold, html_fold
from conundrum.widgets.record_chart import Shown
from conundrum.widgets.still import Panel

WORLDS = 200
"""Worlds for each pair of stances."""

MAPS = {
    "instability": "instability_end",
    "hunger": "instability_end",
    "warheads": "warheads",
    "leavers": "leavers",
    "fallen": "fallen",
}
"""Which figure is mapped for a conclusion about an outcome."""

ENDS = ("low", "high")


@lru_cache(maxsize=32)
def mapped_at(name: str, end: str) -> shows.Map:
    """Run the map of stances with one assumption, or one belief, at an end of its range."""
    if name in rows("beliefs"):
        beliefs, held = Beliefs(**{name: float(end == "high")}), None
    else:
        beliefs, held = Beliefs(), Assumptions(**{name: value("assumptions", name, end)})
    return columns(stance_map(len(STANCES), beliefs, held, worlds=WORLDS))


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
    figure : Figure
        The tornado.
    inputs : dict
        By an assumption's label, for those that are drawn.
    maps : dict
        The chart at the lower and at the upper end.
    """

    def __init__(self) -> None:
        self._choices = Choices({one.short: name for name, one in conclusions().items()}, self.look)
        self.buttons = self._choices.buttons
        self._drawn, self._ends = box("nk-shown"), box("nk-shown")
        self._bar, self._said = box("nk-bar"), Status()
        bar = box("nk-bar", heading("Conclusion"), *self.buttons.values())
        alone = box("nk-shown", bar, self._drawn, self._bar, self._said, self._ends)
        self.doubts, self.one = Doubts(), Fold(say("doubts.one"), lambda: (alone, lambda: None))
        super().__init__([style_sheet(), self.doubts, self.one])
        self.add_class("nk-shown")
        self.look("opening_arsenal")

    def look(self, name: str) -> None:
        """Look at another conclusion, by its id."""
        self._name = name
        self._choices.mark(name)
        found = swung(name)
        self.figure = chart.tornado(found, conclusions()[name])
        self._drawn.children = (Shown(self.figure),)
        self._inputs = Choices({label(one): one for one in found.index[: chart.DRAWN]}, self.move)
        self.inputs = self._inputs.buttons
        self._bar.children = (heading(say("tornado.map")), *self.inputs.values())
        self.move(found.index[0])

    def move(self, name: str) -> None:
        """Show the map of stances with an assumption at either end."""
        self._inputs.mark(name)
        one = conclusions()[self._name]
        figure = MAPS[one.outcome]
        cells = {end: mapped_at(name, end) for end in ENDS}
        highest = max(
            number for found in cells.values() for number in found[figure] if number is not None
        )
        at = stances(vars(one.policy))
        self.maps = {
            end: StanceChart(shows.chart_data(found, figure, at, highest))
            for end, found in cells.items()
        }
        sides = (_side(end, name, figure, self.maps[end]) for end in ENDS)
        self._ends.children = (
            box("nk-ends", *sides),
            html_fold(
                lambda: "".join(
                    f"<p>{_at(end, name)}</p>{shows.table(cells[end], figure)}" for end in ENDS
                ),
                say("tornado.fold"),
            ),
        )
        ends = {end: shows.headline(found, figure) for end, found in cells.items()}
        said = {"input": begun(label(name)), "meaning": meaning(name), **ends}
        self._said.text = say("tornado.said", **said)


def _side(end: str, name: str, figure: str, chart: StanceChart) -> widgets.VBox:
    label = shows.MAPPED[figure]["label"]
    shown = say("tornado.mapped", figure=label, unit=shows.unit(figure))
    return box("nk-end", widgets.HTML(f"<h3>{_at(end, name)}</h3><p>{shown}</p>"), chart)


def _at(end: str, name: str) -> str:
    """Say which end, and which value.

    Examples
    --------
    >>> _at("low", "build_2016"), _at("high", "growth_arms")  # doctest: +NORMALIZE_WHITESPACE
    ('Warheads built a year at its lower end, 2',
     'Growth arms (belief) at its upper end, 100 of 100')
    """
    named = begun(label(name))
    if name in rows("beliefs"):
        return say(f"tornado.belief_{end}", name=named)
    return say(f"tornado.input_{end}", name=named, at=f"{value('assumptions', name, end):,g}")


def tornado() -> Tornado:
    """Move one assumption at a time: what a conclusion's figure does, and the map of stances.

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
    return Tornado()

"""The two prices, without and with conditions; and one belief against warheads."""

from __future__ import annotations

from dataclasses import asdict, replace
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.edges import charted, cost_of, edges
from conundrum.analysis.tradeoffs.turning import GROWTH
from conundrum.charts import turning, turning_words
from conundrum.charts.key import key
from conundrum.charts.prices import numbers
from conundrum.charts.prices_chart import PricesChart
from conundrum.charts.prices_words import View, about, counted, prices_table, title, told, versus
from conundrum.charts.turning_chart import TurningChart
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import BELIEFS, ShareSliders, box, heading
from conundrum.panels.prices_offer import offered
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.still import Panel

FIRST = "joint opening"
"""The policy that is looked at first."""

KEY = [
    ("speck", say("prices.key_policy")),
    ("filled", say("prices.key_yours")),
    ("dot ink", say("prices.key_named")),
    ("dots", say("prices.key_without")),
    ("boundary ink", say("prices.key_all")),
]


class Prices(Panel):
    """Flight against warheads, with the beliefs as sliders.

    Attributes
    ----------
    sliders : dict
        By belief.
    presets, axes : dict
        By named policy, the button that looks at it; and by belief, that which moves it.
    beliefs : Beliefs
        As they stand.
    """

    def __init__(self) -> None:
        self.beliefs, self._chosen, self._axis = Beliefs(), FIRST, GROWTH
        self._believed = ShareSliders(BELIEFS, lambda: self.beliefs, self._believe)
        self.sliders = self._believed.sliders
        self._central = Choices(
            {say("driving.central"): Beliefs()}, lambda own: self._believe(own, "")
        )
        self._named = Choices({called(name): name for name in PRESETS}, self.look)
        self._moving = Choices(turning_words.BUTTONS, self.move)
        self.presets = {name: self._named.buttons[called(name)] for name in PRESETS}
        self.axes = self._moving.buttons
        self._head, self._versus, self._said = widgets.HTML(), widgets.HTML(), Status()
        self._told, self._turned, self._ends = Status(), widgets.HTML(), Status()
        self._chart, self._turning = PricesChart(self.view), TurningChart(self.turning)
        parts = {
            **{"head": self._head, "versus": self._versus, "chart": self._chart},
            **{"told": self._told, "said": self._said},
            **{"turned": self._turned, "turning": self._turning, "ends": self._ends},
        }
        self._door = Door(self._setting(), parts, (), "prices")
        self._door.hear("beliefs", self.sliders)
        self._door.choose(
            self._central.buttons, {say("driving.central"): {"beliefs": asdict(Beliefs())}}
        )
        self._door.choose(self._named.buttons, {called(name): {"chosen": name} for name in PRESETS})
        self._door.choose(
            self.axes, {name: {"axis": axis} for name, axis in turning_words.BUTTONS.items()}
        )
        self._door.offer(offered)
        self.fold = told_fold(self._door, self._table, say("prices.fold"))
        super().__init__([style_sheet(), *self._boxes(), self._door])
        self.add_class("nk-lab")
        self._tell()

    def _boxes(self) -> tuple[widgets.Widget, widgets.Widget]:
        rooms = box("nk-room", heading("Beliefs"), *self.sliders.values())
        names = box("nk-bar", heading(say("prices.yours")), *self.presets.values())
        note = widgets.HTML(f"{key(KEY)}<p>{escape(say('prices.note'))}</p>")
        moves = box("nk-bar", heading(say("turning.moves")), *self.axes.values())
        turned = (self._turned, moves, box("nk-tall", self._turning), self._ends)
        shown = (
            *(self._head, names, self._versus, box("nk-tall", self._chart), note),
            *(self._told, self._said, box("nk-turning", *turned), self.fold),
        )
        central = box("nk-bar", *self._central.buttons.values())
        return box("nk-rooms", rooms, central), box("nk-stage", box("nk-prices", *shown))

    @property
    def view(self) -> View:
        """What is drawn above: all policies, and the chosen one under rival theories."""
        policy, beliefs = PRESETS[self._chosen], self.beliefs
        table = charted(beliefs)
        return View(
            table,
            edges(table),
            beliefs,
            self._chosen,
            tied=cost_of(replace(policy, shared_conditions=1.0), beliefs),
            arms=cost_of(policy, replace(beliefs, growth_arms=1.0, growth_tames=0.0)),
            tames=cost_of(policy, replace(beliefs, growth_arms=0.0, growth_tames=1.0)),
        )

    @property
    def turning(self) -> turning_words.Turning:
        """What is drawn below: the chosen policy as one belief moves."""
        return turning_words.turning(self._chosen, self.beliefs, self._axis)

    def look(self, name: str) -> None:
        """Look at a named policy."""
        self._chosen = name
        self._tell()

    def move(self, axis: str) -> None:
        """Have another belief move."""
        self._axis = axis
        self._tell()

    def _believe(self, beliefs: Beliefs, _: str) -> None:
        self.beliefs = beliefs
        self._believed.fill()
        self._tell()

    def _setting(self) -> dict[str, Any]:
        beliefs = asdict(self.beliefs)
        return {"beliefs": beliefs, "chosen": self._chosen, "axis": self._axis}

    def _tell(self) -> None:
        if not self._door.told(self._setting()):
            self._follow()
        self._central.mark(self.beliefs)
        self._named.mark(self._chosen)
        self._moving.mark(self._axis)
        self.fold.refresh()

    def _follow(self) -> None:
        """Draw and say what follows, where no page does."""
        view, turned = self.view, self.turning
        self._chart.show(numbers(view))
        self._head.value = f"<h3>{escape(title(view))}</h3><p>{escape(about(view))}</p>"
        self._versus.value = versus(view)
        self._told.text, self._said.text = told(view), counted(view)
        self._turning.show(turning.numbers(turned))
        head = f"<h3>{escape(turning_words.title(turned))}</h3>"
        self._turned.value = f"{head}<p>{escape(say('turning.about'))}</p>"
        self._ends.text = turning_words.said(turned)

    def _table(self) -> str:
        return prices_table(self.view) + turning_words.turning_table(self.turning)


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

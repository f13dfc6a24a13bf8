"""The outcomes of a run, a small chart each, whose heads are the scoreboard."""

from functools import partial

import ipywidgets as widgets

from conundrum.charts.bands import outcome_chart
from conundrum.charts.live_chart import LiveChart
from conundrum.panels.door_panel import DoorPanel
from conundrum.panels.slider_rows import box


class OutcomePanels(widgets.VBox):
    """Heads and charts in a grid that fills its width.

    Parameters
    ----------
    panel : DoorPanel
        What they belong to, with the parts of `conundrum.shown.outcomes.outcome_parts`.
    outcomes : tuple of str
        The outcomes, in order.

    Attributes
    ----------
    cards, charts, boxes : dict
        By outcome, its head, its chart, and what holds both.
    """

    def __init__(self, panel: DoorPanel, outcomes: tuple[str, ...]) -> None:
        self.cards: dict[str, widgets.HTML] = {}
        self.charts: dict[str, LiveChart] = {}
        self.boxes: dict[str, widgets.VBox] = {}
        for name in outcomes:
            self.cards[name] = panel.html(f"card.{name}")
            self.charts[name] = panel.chart(f"chart.{name}", partial(outcome_chart, name))
            self.boxes[name] = box("nk-panel", self.cards[name], box("nk-fills", self.charts[name]))
        super().__init__([*self.boxes.values()])
        self.add_class("nk-panels")

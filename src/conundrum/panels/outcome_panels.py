"""The outcomes of a run, a small chart each, whose heads are the scoreboard."""

from __future__ import annotations

from functools import partial
from typing import Any

import ipywidgets as widgets

from conundrum.charts.bands import SHOWN, outcome_chart
from conundrum.panels.lab.slider_rows import box


class OutcomePanels(widgets.VBox):
    """Heads and charts in a grid that fills its width.

    Parameters
    ----------
    answer : dict
        What is shown first, with the parts of `conundrum.shown.outcomes.outcome_parts`.
    shown : tuple of str, optional
        The outcomes, in order.

    Attributes
    ----------
    parts : dict
        What a page draws, by name.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> from conundrum.run.statistics import Run
    >>> from conundrum.shown.outcomes import outcome_parts
    >>> run = Run(simulate())
    >>> list(OutcomePanels(outcome_parts(run, run, ["warheads"]), ("warheads",)).parts)
    ['card.warheads', 'chart.warheads']
    """

    def __init__(self, answer: dict[str, partial[Any]], shown: tuple[str, ...] = SHOWN) -> None:
        self.charts = {name: outcome_chart(name, answer[f"chart.{name}"]()) for name in shown}
        self.cards = {name: widgets.HTML(answer[f"card.{name}"]()) for name in shown}
        self.boxes = {
            name: box("nk-panel", self.cards[name], box("nk-fills", self.charts[name]))
            for name in shown
        }
        self.parts = {
            part: widget
            for name in shown
            for part, widget in (
                (f"card.{name}", self.cards[name]),
                (f"chart.{name}", self.charts[name]),
            )
        }
        super().__init__([*self.boxes.values()])
        self.add_class("nk-panels")

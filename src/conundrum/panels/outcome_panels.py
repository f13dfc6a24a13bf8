"""The outcomes of a run, a small chart each, whose heads are the scoreboard."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts import scoreboard
from conundrum.charts.bands import SHOWN, OutcomeChart
from conundrum.panels.lab.slider_rows import box
from conundrum.run.outlook import Outlook


class OutcomePanels(widgets.VBox):
    """Heads and charts in a grid that fills its width.

    Parameters
    ----------
    outlook, pinned : Outlook
        The run to show, and the one to compare it with.
    shown : tuple of str, optional
        The outcomes, in order.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> panels = OutcomePanels(simulate(), simulate(), ("warheads",))
    >>> list(panels.parts)
    ['card.warheads', 'chart.warheads']
    """

    def __init__(self, outlook: Outlook, pinned: Outlook, shown: tuple[str, ...] = SHOWN) -> None:
        self.charts = {outcome: OutcomeChart(outcome, outlook, pinned) for outcome in shown}
        self.cards = {outcome: widgets.HTML() for outcome in shown}
        self.boxes = {
            outcome: box("nk-panel", self.cards[outcome], box("nk-fills", self.charts[outcome]))
            for outcome in shown
        }
        super().__init__([*self.boxes.values()])
        self.add_class("nk-panels")
        self.compare(outlook, pinned)

    @property
    def parts(self) -> dict[str, widgets.Widget]:
        """What a page draws, by name."""
        return {
            f"{part}.{outcome}": shown
            for outcome in self.charts
            for part, shown in (("card", self.cards[outcome]), ("chart", self.charts[outcome]))
        }

    def compare(self, outlook: Outlook, pinned: Outlook) -> None:
        """Show other runs."""
        for outcome, chart in self.charts.items():
            chart.compare(outlook, pinned)
            self.cards[outcome].value = scoreboard.card(outlook, pinned, outcome)

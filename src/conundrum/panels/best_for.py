"""Is the model rigged? How often each named policy comes first, and for whom it would."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts.doubt.best_for import firsts, reached, reasons
from conundrum.tables import table
from conundrum.widgets import Panel
from conundrum.widgets.record_chart import Shown


class BestFor(Panel, widgets.VBox):
    """How often each named policy comes first, as a chart, and why, as a table.

    Attributes
    ----------
    figure : Figure
        What is drawn.
    table : str
        Why each comes first or does not, as HTML.
    reach : str
        Whom each theory reaches, and how far, as HTML.
    """

    def __init__(self) -> None:
        found = table("best_for")
        self.figure, self.table = firsts(found), reasons(found)
        self.reach = reached(table("theory_reach"))
        parts = (self.reach, self.table)
        super().__init__([Shown(self.figure), *(widgets.HTML(part) for part in parts)])
        self.add_class("nk-shown")


def best_for() -> BestFor:
    """Show under how many beliefs each named policy comes first, and for whom it would.

    Returns
    -------
    BestFor
        A widget.

    Examples
    --------
    >>> best_for().figure.title.split(" first")[0]
    'Over 65 combinations of beliefs Washington puts “Cut off together”'
    """
    return BestFor()

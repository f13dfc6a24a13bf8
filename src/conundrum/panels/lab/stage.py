"""What a move shows: the last change on top, a panel an outcome, and the key to the marks."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts.bands import SHOWN
from conundrum.panels.lab.session import Session
from conundrum.panels.outcome_panels import OutcomePanels
from conundrum.widgets.controls import Status


class Stage(widgets.VBox):
    """The stage of a session.

    Parameters
    ----------
    session : Session
        What is shown.
    shown : tuple of str, optional
        The outcomes.

    Attributes
    ----------
    moved : Status
        The last change.
    panels : OutcomePanels
        The outcomes.
    parts : dict
        What a page draws, by name.

    Examples
    --------
    >>> from conundrum.run.scenario import Scenario
    >>> list(Stage(Session(Scenario(), lambda by: None), ("warheads",)).parts)
    ['moved', 'legend', 'card.warheads', 'chart.warheads']
    """

    def __init__(self, session: Session, shown: tuple[str, ...] = SHOWN) -> None:
        self.moved = Status(look="nk-moved", marked_up=True)
        self.legend = widgets.HTML()
        self.panels = OutcomePanels(session.answer(shown), shown)
        self.parts = {"moved": self.moved, "legend": self.legend, **self.panels.parts}
        super().__init__([self.moved, self.panels, self.legend])
        self.add_class("nk-stage")

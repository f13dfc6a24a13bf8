"""The diagram of loops with all that belongs to it: what moved, key, text, table."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from conundrum.analysis.propagation import lit
from conundrum.charts.causal_diagram import chart_data, loops_chart
from conundrum.charts.causal_path import finding, path, path_table
from conundrum.model import Assumptions, Beliefs
from conundrum.model.graph import RULE
from conundrum.run import AnyPolicy
from conundrum.tables import say
from conundrum.widgets import Panel, Status, html_fold, style_sheet


class Loops(Panel, widgets.VBox):
    """The diagram of loops as a reader meets it.

    Parameters
    ----------
    before, after : Policy
        The change of policy whose path is lit.
    beliefs : Beliefs
        How far each rival theory holds.
    assumptions : Assumptions
        Those held at one value.

    Attributes
    ----------
    moved : tuple of Moved
        What the change moved, in order.
    words : str
        The path as plain text.
    """

    def __init__(
        self,
        before: AnyPolicy | None,
        after: AnyPolicy | None,
        beliefs: Beliefs,
        assumptions: Assumptions,
    ) -> None:
        self.moved = lit(before, after, beliefs, assumptions)
        self._chart = loops_chart(self.moved)
        self._chart.sideways = True
        self._finding = widgets.HTML()
        self._said = Status()
        helps = (say("loops.key"), RULE)
        foot = widgets.HTML("".join(f'<p class="nk-help">{text}</p>' for text in helps))
        self.fold = html_fold(lambda: path_table(self.moved), say("loops.fold"))
        super().__init__([style_sheet(), self._finding, self._chart, self._said, self.fold, foot])
        self.add_class("nk-shown")
        self.add_class("nk-loops")
        self._tell()

    def light(
        self,
        before: AnyPolicy,
        after: AnyPolicy,
        beliefs: Beliefs | None = None,
        assumptions: Assumptions | None = None,
    ) -> None:
        """Light the path of another change."""
        self.moved = lit(before, after, beliefs, assumptions)
        self._chart.show(chart_data(self.moved))
        self._tell()

    @property
    def words(self) -> str:
        """The path as plain text."""
        return path(self.moved)

    def _tell(self) -> None:
        self._finding.value = f"<h3>{escape(finding(self.moved))}</h3>"
        self._said.text = self.words
        self.fold.refresh()


def causal_chart(
    before: AnyPolicy | None = None,
    after: AnyPolicy | None = None,
    beliefs: Beliefs | None = None,
    assumptions: Assumptions | None = None,
) -> Loops:
    """Show the diagram of loops, lit by a change of policy in the order in which it travels.

    Parameters
    ----------
    before, after : Policy or str, optional
        The change; the setting of 2016 unless given.
    beliefs : Beliefs, optional
        How far each rival theory holds; all central unless given.
    assumptions : Assumptions, optional
        Assumptions to hold at one value; all drawn from their ranges unless given.

    Returns
    -------
    Loops
        A widget; ``words`` is the path as text, and ``light`` lights another one.

    Raises
    ------
    BadValue
        If an argument is of the wrong kind.

    Examples
    --------
    >>> from conundrum.model import Policy
    >>> causal_chart(after=Policy(us_sanctions=1)).words[:50]
    'At once: 1 Washington sanctions up, 2 enforcement '
    """
    return Loops(
        before,
        after,
        Beliefs() if beliefs is None else beliefs,
        Assumptions() if assumptions is None else assumptions,
    )

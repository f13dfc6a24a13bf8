"""The path of one move: the few boxes that carry most of it, lit one by one, and their delays."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from conundrum.analysis.path_curves import curves
from conundrum.analysis.path_search import Move
from conundrum.analysis.paths import path_of
from conundrum.charts import path_words
from conundrum.charts.path_boxes import boxes
from conundrum.model import CONTROLS
from conundrum.panels.loops import causal_chart
from conundrum.panels.slider_rows import box
from conundrum.panels.written import Written
from conundrum.questions.waiting import After, waiting
from conundrum.run import AnyPolicy, policy_of
from conundrum.tables import BadValue, known, number, rows, say, whole
from conundrum.widgets import Fold, Play, Slider, Status, html_fold

BEAT = 1800
"""Milliseconds for each box while the path is played."""


class PathPanel(Written):
    """The boxes of a path, lit one by one.

    Parameters
    ----------
    move : Move
        One control moved, and the outcome that is watched.
    folded : bool, optional
        Whether only its finding is in sight at first.
    after : str or sequence of str, optional
        The questions that it answers: it opens once these are answered, or on *Show me*.

    Attributes
    ----------
    path : conundrum.analysis.paths.Path
        Its boxes, and what they carry.
    curves : list of Curve
        The boxes over the years.
    at : Slider
        Up to which box the path is lit; it is not shown, and moves by the buttons, or from outside.
    fold, web : Fold
        The numbers as a table; all links that the move travels.
    """

    def __init__(self, move: Move, *, folded: bool = False, after: After = ()) -> None:
        self.move, self.path = move, path_of(move)
        self.curves = curves(move, self.path)
        self.last = len(self.curves) + 1
        steps = map(str, range(self.last + 1))
        at_first = {"path": {"step": 0, "last": self.last}}
        super().__init__(at_first, ("nk-shown", "nk-walked"), steps, self._shown)
        self.at = self.slider("path.step", Slider(name="Step", unit="", high=self.last))
        self.acts = self.buttons_of({"Back": say("path.back"), "Next": say("path.next")})
        self.fold = self.later(html_fold(lambda: path_words.path_table(self.path, self.curves)))
        self.web = Fold(
            say("path.web"),
            lambda: (causal_chart(move.policy, move.after), lambda: None),
        )
        self._said = self.part("said", Status(marked_up=True))
        play = Play(self.at, stops=self.acts.values(), beat=BEAT)
        bar = box("nk-bar", *self.acts.values(), play)
        shares = f"<p>{escape(path_words.left_out(move, self.path))}</p>"
        note = f'<p class="nk-help">{escape(path_words.note(self.curves))}</p>'
        self._finding = finding = path_words.finding(move, self.curves)
        walk = box("nk-walk", self._said, self.html("boxes"), bar)
        numbers = (walk, widgets.HTML(shares + note), self.fold, self.web)
        shown: tuple[widgets.Widget, ...]
        if folded:
            whole = Fold(finding, lambda: (widgets.VBox(numbers), lambda: None), printed=True)
            whole.make()
            shown = (whole,)
        else:
            shown = (widgets.HTML(f"<h3>{escape(finding)}</h3>"), *numbers)
        self.built(*waiting(after, *shown, title=path_words.title(move)))

    def _sentences(self) -> str:
        return self._finding

    @property
    def step(self) -> int:
        """What is lit: 0 the control alone, then box after box; the last step has the delays."""
        return int(self.at.value)

    def light(self, step: int) -> None:
        """Light the path up to a box.

        Parameters
        ----------
        step : int
            0 for the control alone, then box after box; the last step shows the delays.

        Raises
        ------
        BadValue
            If there is no such step.
        """
        self.at.value = whole("step", step, 0, self.last)

    def _shown(self, step: str) -> dict[str, str]:
        """Return what is shown at a step, by part of the panel."""
        return {
            "boxes": boxes(self.move, self.curves, int(step)),
            "said": path_words.told(self.move, self.curves, int(step)),
        }


def path(
    control: str,
    to: float = 1.0,
    policy: AnyPolicy | None = None,
    towards: str = "warheads",
    *,
    folded: bool = False,
    after: After = (),
) -> PathPanel:
    """Show the path of one move: the boxes that carry most of it to an outcome, lit one by one.

    Parameters
    ----------
    control : str
        The control that is moved.
    to : float, optional
        Where to, as a share.
    policy : Policy or str, optional
        From where, and where all else stays; the setting of 2016 unless given.
    towards : str, optional
        The outcome that is watched.
    folded : bool, optional
        Whether only the finding is in sight until the reader unfolds it.
    after : str or sequence of str, optional
        The questions that it answers: it opens once these are answered, or on *Show me*.

    Returns
    -------
    PathPanel
        A widget; `PathPanel.light` lights it up to a box.

    Raises
    ------
    BadValue
        If a name is unknown, the share is none, or the move hardly changes the outcome.

    Examples
    --------
    >>> from conundrum.model import Policy
    >>> shown = path("china_sanctions", policy=Policy(china_sanctions=0))
    >>> shown.light(1)
    >>> shown.step
    1
    """
    before = policy_of("policy", policy)
    known("control", control, CONTROLS)
    watched = [name for name in rows("outcomes") if name in rows("variables")]
    move = Move(control, number("to", to, 0, 1), before, known("towards", towards, watched))
    if move.after == before:
        raise BadValue("to", to, f"a share other than that of {control} in the policy")
    return PathPanel(move, folded=folded, after=after)

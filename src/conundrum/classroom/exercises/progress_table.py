"""How far a reader has come, as a table."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as widgets

from conundrum.charts.html_table import html_table
from conundrum.questions.kept_answers import FILE, Try, tries
from conundrum.questions.own_buttons import own_buttons
from conundrum.questions.own_records import left_out
from conundrum.tables import entries, known, say
from conundrum.widgets import Panel, style_sheet

HEADS = ("exercise", "track", "minutes", "state")
DONE = ("right", "kept")
"""What has been said to an exercise that is done."""


def notebook_of(exercise: str) -> str:
    """Return the number of the notebook that an exercise belongs to.

    Examples
    --------
    >>> notebook_of("02.1")
    '02'
    """
    return exercise.partition(".")[0]


def state(given: list[Try]) -> str:
    """Say how far a reader has come with an exercise.

    Examples
    --------
    >>> state([Try("02.1", "close", "5"), Try("02.1", "right", "6")])
    'right, at try 2'
    """
    verdicts = [one.verdict for one in given]
    if "right" in verdicts:
        return say("progress.right", place=str(verdicts.index("right") + 1))
    if "kept" in verdicts:
        return say("progress.written")
    if len(given) > 1:
        return say("progress.many", count=str(len(given)))
    return say("progress.once" if given else "progress.open")


def in_all(given: Mapping[str, list[Try]]) -> str:
    """Say how many exercises of each notebook a reader has done.

    Examples
    --------
    >>> in_all({"02.1": [Try("02.1", "right", "6")]}).split("; ")[1]
    '02: 1 of 7'
    """
    found: dict[str, list[bool]] = {}
    for name in entries("exercises"):
        done = any(one.verdict in DONE for one in given.get(name, []))
        found.setdefault(notebook_of(name), []).append(done)
    each = [
        say("progress.each", notebook=notebook, done=str(sum(done)), count=str(len(done)))
        for notebook, done in found.items()
    ]
    return say("progress.all", each=say("progress.apart").join(each))


class Progress(Panel, widgets.VBox):
    """The table of a notebook's exercises, and how far the reader has come with each and with all.

    The page keeps it up to date.

    Parameters
    ----------
    notebook : str
        Its number.
    """

    def __init__(self, notebook: str) -> None:
        here = [
            {"exercise": name} | {of: about[of] for of in ("title", "track", "minutes")}
            for name, about in entries("exercises").items()
            if notebook_of(name) == notebook
        ]
        # Those without a title are of all notebooks, of which the page says how many are done.
        self._exercises = here + [{"exercise": name} for name in entries("exercises")]
        self.table, self.note = widgets.HTML(), widgets.HTML()
        own = own_buttons(self.table, "exercise", self._exercises)
        super().__init__([style_sheet(), self.table, *own, self.note])
        self.add_class("nk-shown")
        self._catch_up()

    def _catch_up(self) -> None:
        """Show what the file holds by now."""
        given, damaged = tries()
        rows = [
            (
                say("progress.titled", exercise=one["exercise"], title=one["title"]),
                one["track"],
                one["minutes"],
                state(given.get(one["exercise"], [])),
            )
            for one in self._exercises
            if "title" in one
        ]
        heads = [say(f"progress.{of}") for of in HEADS]
        name, caption = say("progress.name"), say("progress.caption")
        table = html_table(name, caption, heads, rows, "nk-progress")
        self.table.value = f"{table}<p>{in_all(given)}</p>"
        self.note.value = f"<p>{left_out(FILE, damaged)}</p>"


def progress(notebook: str) -> Progress:
    """Show how far you have come with the exercises of a notebook.

    Parameters
    ----------
    notebook : str
        Its number, such as ``02``.

    Raises
    ------
    BadValue
        If it has no exercises.

    Examples
    --------
    >>> isinstance(progress("02"), widgets.VBox)
    True
    """
    numbers = sorted({notebook_of(name) for name in entries("exercises")})
    return Progress(known("notebook", notebook, numbers))

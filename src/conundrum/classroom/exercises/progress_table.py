"""How far a reader has come, as a table."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts.html_table import html_table
from conundrum.classroom.exercises.kept_answers import FILE, Try, tries
from conundrum.questions.jsonl_file import left_out
from conundrum.tables.bounds import known
from conundrum.tables.settings import entries
from conundrum.widgets.buttons import button
from conundrum.widgets.controls import style_sheet
from conundrum.widgets.still import Panel

HEADS = ("Exercise", "Track", "Minutes", "State")


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
        return f"right, at try {verdicts.index('right') + 1}"
    if "kept" in verdicts:
        return "written"
    return f"tried {len(given)} times" if len(given) > 1 else "tried once" if given else "open"


class Progress(Panel, widgets.VBox):
    """The table of a notebook's exercises, and how far the reader has come with each.

    Parameters
    ----------
    notebook : str
        Its number.
    """

    def __init__(self, notebook: str) -> None:
        self._notebook = notebook
        self.table, self.note = widgets.HTML(), widgets.HTML()
        bar = widgets.Box([button("Bring up to date", self.fill)])
        bar.add_class("nk-bar")
        super().__init__([style_sheet(), self.table, self.note, bar])
        self.add_class("nk-shown")
        self.fill()

    def fill(self) -> None:
        """Read the file again, and show what it holds."""
        given, damaged = tries()
        rows = [
            (
                f"{name} {about['title']}",
                about["track"],
                about["minutes"],
                state(given.get(name, [])),
            )
            for name, about in entries("exercises").items()
            if notebook_of(name) == self._notebook
        ]
        caption = f"Your progress, from the file {FILE} beside this notebook"
        self.table.value = html_table("Your progress", caption, HEADS, rows, "nk-progress")
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

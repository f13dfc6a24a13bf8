"""A table of the reader's progress with the exercises."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.classroom.exercises.kinds import every
from conundrum.questions import own_tables
from conundrum.questions.own_buttons import own_buttons
from conundrum.questions.own_records import left_out
from conundrum.questions.stored_answers import FILE, tries
from conundrum.tables import known
from conundrum.widgets import Panel


def notebook_of(exercise: str) -> str:
    """Return the number of the notebook to which an exercise belongs.

    Examples
    --------
    >>> notebook_of("02.1")
    '02'
    """
    return exercise.partition(".")[0]


class Progress(Panel, widgets.VBox):
    """A table of the reader's progress with the exercises of one notebook and of all notebooks.

    The page keeps the table up to date.

    Parameters
    ----------
    notebook : str
        The number of the notebook.
    """

    def __init__(self, notebook: str) -> None:
        here = [
            {"exercise": name} | {of: about[of] for of in ("title", "track", "minutes")}
            for name, about in every().items()
            if notebook_of(name) == notebook
        ]
        # Exercises without a title get no row in the table, but they count in the total that the
        # page shows.
        self._exercises = here + [{"exercise": name} for name in every()]
        self.table, self.note = widgets.HTML(), widgets.HTML()
        own = own_buttons(self.table, "exercise", self._exercises)
        super().__init__([self.table, *own, self.note])
        self.add_class("nk-shown")
        self._catch_up()

    def _catch_up(self) -> None:
        """Show the progress that follows from the answers in the file."""
        given, damaged = tries()
        records = [vars(one) for tried in given.values() for one in tried]
        self.table.value = own_tables.progress(records, self._exercises)
        self.note.value = f"<p>{left_out(FILE, damaged)}</p>"


def progress(notebook: str) -> Progress:
    """Show how far you have come with the exercises of a notebook.

    Parameters
    ----------
    notebook : str
        The number of the notebook, such as ``02``.

    Raises
    ------
    BadValue
        If the notebook has no exercises.

    Examples
    --------
    >>> isinstance(progress("02"), widgets.VBox)
    True
    """
    numbers = sorted({notebook_of(name) for name in every()})
    return Progress(known("notebook", notebook, numbers))

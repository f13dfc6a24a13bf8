"""The guesses a reader committed to, kept in a file that is the reader's own."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import ipywidgets as widgets

from conundrum.charts.html_table import html_table
from conundrum.questions.jsonl_file import add, left_out, records
from conundrum.widgets.controls import style_sheet

FILE = "guesses.jsonl"
"""Beside the notebook; a line a guess. Whoever deletes it starts anew."""


@dataclass(frozen=True)
class Guess:
    """What a reader foresaw, and what came.

    Parameters
    ----------
    question : str
        Its id.
    asked, said, came : str
        The question, the guess and the outcome, in words.
    """

    question: str
    asked: str
    said: str
    came: str


_made: list[Guess] = []
# Those of this kernel, so that they are not lost where the file cannot be written.


def keep(guess: Guess) -> str:
    """Keep a guess.

    Returns
    -------
    str
        Empty, or why it could not be written to the file.
    """
    _made.append(guess)
    if failed := add(FILE, asdict(guess)):
        return f"This guess stays on this page only: {FILE} cannot be written ({failed})."
    return ""


def kept() -> tuple[dict[str, Guess], list[int]]:
    """Read the guesses back: the first to each question, since only that one was a guess.

    Returns
    -------
    guesses : dict
        By the question's id, in the order in which they were made.
    damaged : list of int
        The numbers of the lines that cannot be read.
    """
    found: dict[str, Guess] = {}
    damaged: list[int] = []
    for place, record in records(FILE):
        try:
            guess = Guess(**record)
        except TypeError:
            damaged.append(place)
        else:
            found.setdefault(guess.question, guess)
    for guess in _made:
        found.setdefault(guess.question, guess)
    return found, damaged


def guesses() -> widgets.VBox:
    """Show the guesses made so far, each beside what came.

    Examples
    --------
    >>> isinstance(guesses(), widgets.VBox)
    True
    """
    found, damaged = kept()
    table = html_table(
        "Your guesses",
        "Your first guess at each question",
        ("Guess", "Asked", "You said", "What came"),
        [(guess.question, guess.asked, guess.said, guess.came) for guess in found.values()],
        "nk-words",
    )
    shown = widgets.VBox(
        [
            style_sheet(),
            widgets.HTML(table if found else "<p>You have committed to no guess yet.</p>"),
            widgets.HTML(f"<p>{left_out(FILE, damaged)}</p>"),
        ]
    )
    shown.add_class("nk-shown")
    return shown

"""The guesses a reader committed to, kept in a file that is the reader's own."""

from __future__ import annotations

from dataclasses import dataclass

import ipywidgets as widgets

from conundrum.charts.html_table import html_table
from conundrum.questions.jsonl_file import Store, left_out
from conundrum.widgets.controls import style_sheet
from conundrum.widgets.still import Panel

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


STORE = Store(FILE, Guess)


def keep(guess: Guess) -> str:
    """Keep a guess; return why it could not be written to the file, if so."""
    if failed := STORE.keep(guess):
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
    made, damaged = STORE.read()
    found: dict[str, Guess] = {}
    for guess in made:
        found.setdefault(guess.question, guess)
    return found, damaged


class Guesses(Panel, widgets.VBox):
    """The guesses made so far, each beside what came."""

    def __init__(self) -> None:
        found, damaged = kept()
        table = html_table(
            "Your guesses",
            "Your first guess at each question",
            ("Guess", "Asked", "You said", "What came"),
            [(guess.question, guess.asked, guess.said, guess.came) for guess in found.values()],
            "nk-words",
        )
        super().__init__(
            [
                style_sheet(),
                widgets.HTML(table if found else "<p>You have committed to no guess yet.</p>"),
                widgets.HTML(f"<p>{left_out(FILE, damaged)}</p>"),
            ]
        )
        self.add_class("nk-shown")


def guesses() -> Guesses:
    """Show the guesses made so far, each beside what came.

    Examples
    --------
    >>> isinstance(guesses(), widgets.VBox)
    True
    """
    return Guesses()

"""The answers a reader gave, kept in a file that is the reader's own."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from conundrum.questions.jsonl_file import add, records

FILE = "progress.jsonl"
"""Beside the notebook; a line an answer. Whoever deletes it starts anew."""


@dataclass(frozen=True)
class Try:
    """An answer that was given.

    Parameters
    ----------
    exercise : str
        Its id.
    verdict : str
        What was said to it, as in `conundrum.classroom.exercises.feedback.Reply`.
    said : str
        The answer, written so that a page can give it again.
    """

    exercise: str
    verdict: str
    said: str


_unwritten: list[Try] = []
# Those of this kernel that the file could not take, so that they are not lost.


def keep(tried: Try) -> str:
    """Keep an answer, unless it is the last one given again, as when a cell is run again.

    Returns
    -------
    str
        Empty, or why it could not be written to the file.
    """
    if tries()[0].get(tried.exercise, [None])[-1] == tried:
        return ""
    if failed := add(FILE, asdict(tried)):
        _unwritten.append(tried)
        return f"This answer stays in this session only: {FILE} cannot be written ({failed})."
    return ""


def tries() -> tuple[dict[str, list[Try]], list[int]]:
    """Read the answers back.

    Returns
    -------
    tries : dict
        The answers to each exercise, by its id, in the order in which they were given.
    damaged : list of int
        The numbers of the lines that cannot be read.
    """
    found: dict[str, list[Try]] = {}
    damaged: list[int] = []
    for place, record in records(FILE):
        try:
            tried = Try(**record)
        except TypeError:
            damaged.append(place)
        else:
            found.setdefault(tried.exercise, []).append(tried)
    for tried in _unwritten:
        found.setdefault(tried.exercise, []).append(tried)
    return found, damaged

"""Stores the reader's answers to exercises in a file."""

from dataclasses import dataclass, replace

from conundrum.questions.own_records import OwnStore, joined

FILE = "progress.jsonl"
"""The file beside the notebook, with one answer on each line."""


@dataclass(frozen=True)
class Try:
    """An answer that was given.

    Parameters
    ----------
    exercise : str
        The id of the exercise.
    verdict : str
        The verdict on the answer, as in `conundrum.classroom.exercises.feedback.Reply`.
    said : str
        The answer, written so that a page can give it again.
    at : str, optional
        The time, as in `conundrum.questions.own_records.Dated`.
    """

    exercise: str
    verdict: str
    said: str
    at: str = ""


STORE = OwnStore(FILE, Try)


def keep(tried: Try) -> str:
    """Store an answer, unless it repeats the last answer because a cell was run again.

    Earlier answers that could not be written are written first. The function returns the reason if
    the file cannot be written, and otherwise an empty text.
    """
    last = tries()[0].get(tried.exercise, [None])[-1]
    again = last and replace(last, at=tried.at) == tried
    return STORE.keep_new(*[] if again else [tried])


def tries() -> tuple[dict[str, list[Try]], list[int]]:
    """Return the stored answers, and the numbers of lines that cannot be read.

    The answers to each exercise are under its id, in the order in which they were given.
    """
    given, damaged = STORE.read()
    found: dict[str, list[Try]] = {}
    for tried in joined(given):
        found.setdefault(tried.exercise, []).append(tried)
    return found, damaged

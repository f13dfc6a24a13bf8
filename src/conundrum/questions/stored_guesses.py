"""Stores the reader's guesses and the answers to questions in a file.

If a question has several answers, the last one counts. If a prediction has several guesses, the
first one counts, because later guesses are made by readers who know the outcome.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from conundrum.questions.own_records import OwnStore, joined
from conundrum.questions.own_tables import TIMES
from conundrum.tables import entries

FILE = "guesses.jsonl"
"""The file beside the notebook, with one guess or answer on each line."""
TODAY = [f"{when}.{name}" for when in TIMES for name in entries("today")]
"""The questions of `conundrum.questions.today`, in order."""


@dataclass(frozen=True)
class Guess:
    """A record of a reader's guess and the outcome, or of an answer and the reply.

    Parameters
    ----------
    question : str
        The id of the question.
    asked, said, came : str
        The question, the guess and the outcome, in words.
    at : str, optional
        The time, as in `conundrum.questions.own_records.Dated`.
    """

    question: str
    asked: str
    said: str
    came: str
    at: str = ""


STORE = OwnStore(FILE, Guess)


def counting(records: Iterable[Guess]) -> tuple[dict[str, Guess], dict[str, Guess]]:
    """Return the guesses and the answers that count, by the question's id."""
    guesses: dict[str, Guess] = {}
    answers: dict[str, Guess] = {}
    for guess in joined(records):
        if guess.question in (*entries("questions"), *TODAY):
            answers[guess.question] = guess
        else:
            guesses.setdefault(guess.question, guess)
    return guesses, answers


def read_guesses() -> tuple[dict[str, Guess], list[int]]:
    """Return the first stored guess for each question, and the numbers of damaged lines.

    The guesses are under the question's id, in the order in which they were made.
    """
    found, damaged = STORE.read()
    return counting(found)[0], damaged

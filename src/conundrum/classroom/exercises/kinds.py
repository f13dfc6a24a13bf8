"""The kinds of exercise, and what a page needs to give the same replies as Python.

The module of each kind has ``grade``, which returns the verdict and the reply for an answer. If a
page can ask the kind, the module also has ``secret``. This returns what the rules need, and what a
page must not show before the reader answers.
"""

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from conundrum.classroom.exercises import choice, goal, made, number, written
from conundrum.questions.effort import at_hand
from conundrum.tables import entries, known

KINDS: dict[str, ModuleType] = {
    **{"number": number, "choice": choice, "text": written, "goal": goal},
    "made": made,
}


def every() -> dict[str, Any]:
    """Return all exercises by id: exercises that a page can ask, and exercises that need Python."""
    return {**entries("exercises"), **entries("exercises_made")}


def find(exercise: str, solved: int = 0) -> dict[str, Any]:
    """Return the version of an exercise that is asked after a number of solutions were shown."""
    exercises = every()
    about = dict(exercises[known("exercise", exercise, exercises)])
    return number.varied(about, at_hand(about, {"solved": solved}))


def secret_of(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return all that a page needs to reply to answers.

    Examples
    --------
    >>> secret_of("02.2", find("02.2"))["replies"]["b"][0]
    'right'
    """
    needs = KINDS[about["kind"]].secret(exercise, about)
    return {"kind": about["kind"], "hints": about["hints"], **needs}

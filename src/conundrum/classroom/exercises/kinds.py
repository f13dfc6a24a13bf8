"""The kinds of exercise, and what a page needs to answer one as Python does.

The module of a kind has ``grade``, which says what an answer is worth, and, if a page can ask it,
``secret``, which returns what the rules need and a page must not show before.
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
    """Return all exercises by id: those that a page can ask, and those checked on what was made."""
    return {**entries("exercises"), **entries("exercises_made")}


def find(exercise: str, solved: int = 0) -> dict[str, Any]:
    """Return an exercise, as it is asked after so many solutions."""
    exercises = every()
    about = dict(exercises[known("exercise", exercise, exercises)])
    return number.varied(about, at_hand(about, {"solved": solved}))


def secret_of(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return all that a page needs.

    Examples
    --------
    >>> secret_of("02.2", find("02.2"))["replies"]["b"][0]
    'right'
    """
    needs = KINDS[about["kind"]].secret(exercise, about)
    return {"kind": about["kind"], "hints": about["hints"], **needs}

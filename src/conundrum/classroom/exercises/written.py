"""An exercise in words, which gets no mark: a rubric and a model answer to set beside one's own."""

from collections.abc import Mapping
from typing import Any

from conundrum.questions.asked_exercise import text
from conundrum.questions.goal_check import Found
from conundrum.questions.verdict import words_for
from conundrum.tables import instance, refused, say, written

MOST = 2000
"""Words of a text that is kept."""


def secret(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the rules need: what a text may be, and what is set beside it."""
    least, most = about["words"], MOST
    allowed = say("exercise.words", words=written(least), most=written(most))
    return {
        "words": [least, most],
        "kept": say("exercise.compared", kept=words_for("kept"), model=about["model"]),
        "rubric": about["rubric"],
        "refusal": refused(about["label"], allowed),
    }


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> Found:
    """Set the rubric and the model answer beside a text that is long enough to be compared."""
    return text(secret(exercise, about), instance(about["label"], answer, str))

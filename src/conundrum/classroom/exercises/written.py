"""An exercise in words. Readers compare their text with a model answer, and get no mark."""

from collections.abc import Mapping
from typing import Any

from conundrum.questions.asked_exercise import text
from conundrum.questions.goal_check import Found
from conundrum.questions.verdict import words_for
from conundrum.tables import instance, refused, say, written

MOST_WORDS = 2000
"""The greatest number of words that a text may have."""


def secret(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a page needs: the allowed length of a text, the model answer, and the rubric."""
    least, most = about["words"], MOST_WORDS
    allowed = say("exercise.words", words=written(least), most=written(most))
    return {
        "words": [least, most],
        "kept": say("exercise.compared", kept=words_for("kept"), model=about["model"]),
        "rubric": about["rubric"],
        "refusal": refused(about["label"], allowed),
    }


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> Found:
    """Return the verdict on a text; if the text has the right length, reply with a model answer."""
    return text(secret(exercise, about), instance(about["label"], answer, str))

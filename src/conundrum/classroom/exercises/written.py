"""An exercise in words, which gets no mark: a rubric and a model answer to set beside one's own."""

from collections.abc import Mapping
from typing import Any

from conundrum.questions.asked_exercise import text
from conundrum.questions.met_goal import Found
from conundrum.questions.verdict import said
from conundrum.tables import instance, refused

MOST = 2000
"""Words of a text that is kept."""


def secret(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the rules need: what a text may be, and what is set beside it."""
    longer = f"one longer than asked for is kept too, up to {MOST:,}"
    return {
        "words": [about["words"], MOST],
        "kept": f"{said('kept')}\nOne possible answer: {about['model']}",
        "rubric": about["rubric"],
        "refusal": refused(about["label"], f"a text of {about['words']} words or more ({longer})"),
    }


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> Found:
    """Set the rubric and the model answer beside a text that is long enough to be compared."""
    return text(secret(exercise, about), instance(about["label"], answer, str))

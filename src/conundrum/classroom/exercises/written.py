"""An exercise in words, which gets no mark: a rubric and a model answer to set beside one's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conundrum.classroom.exercises.feedback import said
from conundrum.tables.bounds import BadValue, instance

MOST = 2000
"""Words of a text that is kept."""


def allowed(about: Mapping[str, Any]) -> str:
    """Return what a text may be."""
    longer = f"one longer than asked for is kept too, up to {MOST:,}"
    return f"a text of {about['words']} words or more ({longer})"


def reply(about: Mapping[str, Any]) -> str:
    """Return what is set beside a text."""
    points = "\n".join(f"- {point}" for point in about["rubric"])
    return f"{said('kept')}\n{points}\nOne possible answer: {about['model']}"


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> tuple[str, str]:
    """Set the rubric and the model answer beside a text that is long enough to be compared."""
    words = len(instance(about["label"], answer, str).split())
    if not about["words"] <= words <= MOST:
        raise BadValue(about["label"], answer, allowed(about))
    return "kept", reply(about)

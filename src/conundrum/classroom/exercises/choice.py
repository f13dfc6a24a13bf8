"""An exercise with a few answers to choose from, by letter."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from conundrum.questions.asked_exercise import letter
from conundrum.questions.goal_check import Found
from conundrum.questions.lettered import letters, named
from conundrum.questions.verdict import words_for
from conundrum.tables import known, say

LENGTH = 8


def seal(exercise: str, answer: str) -> str:
    """Return a short hash of an answer.

    The file of exercises holds this hash, so that readers of the file do not see the right answer.

    Examples
    --------
    >>> seal("02.3", "Yes.") == seal("02.3", "No.")
    False
    """
    return sha256(f"{exercise} {answer}".encode()).hexdigest()[:LENGTH]


def secret(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a page needs: the answers, the reply to each letter, and the solution."""
    found = [
        "right" if seal(exercise, answer["says"]) == about["right"] else "wrong"
        for answer in about["answers"]
    ]
    replies = [
        (verdict, words_for(verdict, answer["reply"]))
        for verdict, answer in zip(found, about["answers"], strict=True)
    ]
    right = found.index("right")
    return {
        "solution": say(
            "exercise.letter",
            answer=named(about["answers"])[right],
            told=about["answers"][right]["reply"],
        ),
        "answers": [{"says": answer["says"]} for answer in about["answers"]],
        "replies": dict(zip(letters(about["answers"]), replies, strict=True)),
    }


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> Found:
    """Return the verdict and the reply for the letter of an answer."""
    given = letter(answer) if isinstance(answer, str) else answer
    replies: dict[str, Found] = secret(exercise, about)["replies"]
    return replies[known("answer", given, list(replies))]

"""An exercise with a few answers to choose from, by letter."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from conundrum.classroom.exercises.feedback import said
from conundrum.tables.bounds import known

LENGTH = 8


def seal(exercise: str, answer: str) -> str:
    """Return what stands for an answer in the file, which so does not tell which one is right.

    Examples
    --------
    >>> seal("02.3", "Yes.") == seal("02.3", "No.")
    False
    """
    return sha256(f"{exercise} {answer}".encode()).hexdigest()[:LENGTH]


def letters(about: Mapping[str, Any]) -> list[str]:
    """Return the letters of the answers, in order."""
    return [chr(ord("a") + place) for place in range(len(about["answers"]))]


def letter(answer: str) -> str:
    """Return the bare letter of an answer.

    Examples
    --------
    >>> letter(" (B) ")
    'b'
    """
    return answer.strip(" ().").lower()


def judged(exercise: str, about: Mapping[str, Any], answer: object) -> tuple[str, str]:
    """Judge a letter."""
    given = letter(answer) if isinstance(answer, str) else answer
    place = letters(about).index(known("answer", given, letters(about)))
    chosen = about["answers"][place]
    right = seal(exercise, chosen["says"]) == about["right"]
    found = "right" if right else "wrong"
    return found, said(found, chosen["reply"])

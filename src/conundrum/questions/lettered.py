"""Answers to choose from, as buttons with letters; the chosen button is marked."""

from string import ascii_lowercase
from typing import Any


def letters(answers: list[dict[str, Any]]) -> list[str]:
    """Return the letters of the answers, in order."""
    return [ascii_lowercase[place] for place in range(len(answers))]


def named(answers: list[dict[str, Any]]) -> list[str]:
    """Return the text on each button.

    Examples
    --------
    >>> named([{"says": "Yes."}, {"says": "No."}])
    ['(a) Yes.', '(b) No.']
    """
    return [
        f"({letter}) {answer['says']}"
        for letter, answer in zip(letters(answers), answers, strict=True)
    ]


def marked(answers: list[dict[str, Any]], chosen: int | None) -> dict[str, dict[str, Any]]:
    """Return the traits (properties) of each button, by its position; mark the chosen button."""
    return {
        str(place): {"description": f"● {name}" if place == chosen else name, "on": place == chosen}
        for place, name in enumerate(named(answers))
    }

"""What a page needs to answer an exercise as Python does, and must not show before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conundrum.classroom.exercises import choice, goal, number, written
from conundrum.page.engine import NAME, engine
from conundrum.page.setting import record_of
from conundrum.run.scenario import Scenario

FIELDS = {"policy": "policy", "beliefs": "beliefs", "assumptions": "held"}
"""What a page calls what a goal is met with."""


def secret_of(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return all that a page needs.

    Examples
    --------
    >>> from conundrum.classroom.exercises.checking import find
    >>> secret_of("02.2", find("02.2"))["replies"]["b"][0]
    'right'
    """
    kinds = {
        "number": number.secret,
        "choice": choice.secret,
        "text": written.secret,
        "goal": _goal,
    }
    needs = kinds[about["kind"]](exercise, about)
    return {"kind": about["kind"], "hints": about["hints"], **needs}


def _goal(_: str, about: Mapping[str, Any]) -> dict[str, Any]:
    engine()
    gives, usual, needs = FIELDS[about["gives"]], record_of(Scenario()), goal.secret(about)
    # Of assumptions, an answer holds those that can be moved and no others.
    held = {} if gives == "held" else {gives: {name: needs["start"][name] for name in usual[gives]}}
    return {
        **needs,
        "model": NAME,
        "gives": gives,
        "moves": about["moves"],
        "usual": usual | held,
        "scale": 1 if gives == "held" else 100,
        "conditions": needs["conditions"] if goal.in_page(about) else None,
    }

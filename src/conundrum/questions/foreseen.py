"""What a prediction is judged by: the figure that was to be foreseen, and replies to a guess."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.record_figure import Figure
from conundrum.charts.prediction import ahead
from conundrum.tables.words import say, written_out

SIDES = ("below", "near", "above")


def figure_of(question: Mapping[str, Any], guess: float | None) -> Figure:
    """Draw what a prediction is about, with the guess if it was one of a number."""
    given = {} if guess is None else {"guess": guess}
    if "run" in question:
        return ahead(question["run"], **given)
    return CHARTS[question["chart"]](**given)


def secret_of(question: Mapping[str, Any], figure: Figure) -> dict[str, Any]:
    """Return what a page needs to answer a prediction as `reply` does, and must not show before."""
    guess = question.get("guess")
    judged = guess and {
        **{name: guess[name] for name in ("tolerance", "unit")},
        "right": figure.answer,
        "told": _told(guess, figure),
        "source": "model" if "run" in question else "record",
        "replies": {side: guess[side] for side in SIDES},
        "mark": figure.mark,
    }
    return {
        "answers": question.get("answers", []),
        "came": figure.title,
        "about": figure.about,
        "guess": judged,
    }


def reply(question: Mapping[str, Any], figure: Figure, given: float) -> str:
    """Say how a guess at a number lies beside the figure.

    Examples
    --------
    >>> from conundrum.tables.settings import entries
    >>> asked = entries("predictions")["01.launches"]
    >>> reply(asked, figure_of(asked, 90), 90)[:60]
    'You said 90; the record says 95 launches. Close. Now look at'
    """
    guess, right = question["guess"], figure.answer
    near = abs(given - right) <= guess["tolerance"]
    side = "near" if near else "below" if given < right else "above"
    source = "model" if "run" in question else "record"
    says = {"given": written_out(given), "right": _told(guess, figure), "reply": guess[side]}
    return say(f"asked.{source}", **says)


def _told(guess: Mapping[str, Any], figure: Figure) -> str:
    """Write the figure with its unit, whole as in the title of its chart."""
    return say("asked.number", number=f"{figure.answer:.0f}", unit=guess["unit"])

"""What a prediction is judged by: the figure that was to be foreseen, and replies to it."""

from collections.abc import Mapping
from typing import Any

from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.record_figure import Figure
from conundrum.charts.prediction import ahead
from conundrum.tables import say

SIDES = ("below", "near", "above")


def figure_of(question: Mapping[str, Any], guess: float | None) -> Figure:
    """Draw what a prediction is about, with the guess if it was one of a number."""
    given = {} if guess is None else {"guess": guess}
    if "run" in question:
        return ahead(question["run"], **given)
    return CHARTS[question["chart"]](**given)


def secret_of(question: Mapping[str, Any], figure: Figure) -> dict[str, Any]:
    """Return what a prediction is answered by, which a page must not show before."""
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


def _told(guess: Mapping[str, Any], figure: Figure) -> str:
    """Write the figure with its unit, whole as in the title of its chart."""
    return say("asked.number", number=f"{figure.answer:.0f}", unit=guess["unit"])

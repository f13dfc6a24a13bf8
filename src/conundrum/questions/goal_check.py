"""Replies to a setting that should meet a goal: which conditions the setting misses, and why."""

from typing import Any

from conundrum.questions.verdict import words_for
from conundrum.tables import say, significant, written_out

Said = dict[str, Any]

Found = tuple[str, str]
"""A verdict, and the reply in words."""

STEP = 1e-9
"""Two values of a setting count as equal if they differ by at most this number."""


def specs(secret: Said, given: dict[str, float]) -> list[dict[str, Any]]:
    """Return the runs and figures that are needed to check the conditions of a goal.

    The form is that of `conundrum.analysis.figure_of_run.figure_of`.
    """
    of = {**secret["start"], **given}
    return [
        {
            **condition,
            "of": {**of, **condition.get("under", {})},
            **({"less": {**of, **condition["against"]}} if "against" in condition else {}),
        }
        for condition in secret["conditions"]
    ]


def goal(secret: Said, given: dict[str, float], figures: list[float]) -> Found:
    """Return the verdict on a setting, and a reply with each missed condition and the cause."""
    at = {**secret["stood"], **given}
    pairs = [*zip(secret["conditions"], figures, strict=True)]
    missed = [
        [condition, figure]
        for condition, figure in pairs
        if gap(condition, figure) > condition["slack"]
    ]
    if len(missed) == 0:
        return "right", words_for("right", secret["told"])
    first = secret["stood"]
    many = len([name for name in first if not stands(at, name, [first[name], first[name]])])
    if many == 0:
        return "wrong", words_for("unmoved")
    close = all(gap(condition, figure) <= condition["near"] for condition, figure in missed)
    says = [missing(condition, figure) for condition, figure in missed]
    # Two conditions may have the same diagnosis, and the reply gives this diagnosis only once.
    says.extend(list({one: one for one in diagnosed(at, many, missed)}))
    return "close" if close else "wrong", words_for("near" if close else "missed", " ".join(says))


def gap(condition: dict[str, Any], figure: float) -> float:
    """Return by how much a figure misses a condition, or 0 if the figure meets the condition."""
    low, high = condition.get("at_least", figure), condition.get("at_most", figure)
    return low - figure if figure < low else max(figure - high, 0)


def missing(condition: dict[str, Any], figure: float) -> str:
    """Return a sentence that names the figure which misses a condition, and the limit."""
    below = figure < condition.get("at_least", figure)
    limit = condition["at_least" if below else "at_most"]
    says = condition["says"]
    if "less" not in condition and "against" not in condition:
        asked = say(f"exercise.{'least' if below else 'most'}", limit=written_out(limit))
        return say("exercise.missed", says=says, given=significant(figure, 3), asked=asked)
    return say(
        "exercise.missed",
        says=says,
        given=say(f"exercise.{direction(figure)}", number=significant(abs(figure), 2)),
        asked=describe_difference(limit, below),
    )


def describe_difference(limit: float, below: bool) -> str:
    """Write the required difference in words, such as "at least three fewer"."""
    if limit == 0:
        return say("exercise.none_fewer" if below else "exercise.none_more")
    number = say(f"exercise.{direction(limit)}", number=written_out(abs(limit)))
    return say("exercise.asked" if below == (limit > 0) else "exercise.bounded", number=number)


def direction(difference: float) -> str:
    """Return "fewer" for a negative difference, and "more" for any other difference."""
    return "fewer" if difference < 0 else "more"


def diagnosed(values: dict[str, float], moved: int, missed: list[list[Any]]) -> list[str]:
    """Return for each missed condition the first diagnosis that fits the setting."""
    fitting = [
        [
            one["says"]
            for one in condition["diagnoses"]
            if holds(one, values, moved, gap(condition, figure))
        ]
        for condition, figure in missed
    ]
    return [says[0] for says in fitting if len(says) > 0]


def holds(
    diagnosis: dict[str, Any], values: dict[str, float], moved: int, missed_by: float
) -> bool:
    """Return whether a diagnosis fits a setting that misses a condition."""
    stand = all(stands(values, name, ends) for name, ends in diagnosis.get("where", {}).items())
    few = moved <= diagnosis.get("moved", moved)
    return stand and few and missed_by >= diagnosis.get("by", 0)


def stands(values: dict[str, float], name: str, ends: list[float]) -> bool:
    """Say whether the value of a slider is between two given values."""
    return ends[0] - STEP <= values[name] <= ends[1] + STEP

"""An exercise that sets a goal: whatever meets it when it is run is right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conundrum.analysis.run_statistic import measure, run
from conundrum.classroom.exercises.feedback import said
from conundrum.model.assumptions import Assumptions, Beliefs
from conundrum.model.policy import Policy
from conundrum.run.scenario import decode
from conundrum.tables.bounds import BadValue, instance, known, number
from conundrum.tables.settings import rows, value
from conundrum.tables.words import say, significant, written_out

KINDS: dict[str, type] = {"policy": Policy, "beliefs": Beliefs, "assumptions": Assumptions}
"""What an answer may be asked to be."""


def setting(about: Mapping[str, Any], answer: object) -> dict[str, Any]:
    """Return the setting that an answer makes, as `conundrum.analysis.run_statistic.run` takes it.

    Parameters
    ----------
    about : mapping
        The exercise.
    answer : Policy, Beliefs, Assumptions or str
        A text is read as a scenario code.

    Raises
    ------
    BadValue
        If it is not of the kind asked for, moves what is to be held, or holds an assumption
        outside its range.
    """
    gives = about["gives"]
    if isinstance(answer, str):
        answer = getattr(decode(answer.strip()), gives)
    given = _numbers(instance("answer", answer, KINDS[gives]))
    held = _numbers(getattr(run(about["start"]), gives))
    for name, share in given.items():
        if name not in {*held, *about["moves"]}:
            known("assumption", name, about["moves"])
        if name not in about["moves"] and share != held[name]:
            raise BadValue(name, share, f"only {held[name]:g}")
        if gives == "assumptions":
            low, high = value("assumptions", name, "low"), value("assumptions", name, "high")
            number(name, share, low, high, rows("assumptions")[name]["unit"])
    return {**about["start"], **given}


def _numbers(given: Any) -> dict[str, float]:
    return given.fixed if isinstance(given, Assumptions) else dict(vars(given))


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> tuple[str, str]:
    """Run an answer, and name each condition that it misses, by how far, with its hint."""
    of = setting(about, answer)
    missed = [(miss, by) for miss, by in (_missed(one, of) for one in about["conditions"]) if miss]
    if not missed:
        return "right", said("right", about["told"])
    found = "close" if all(near for _, near in missed) else "wrong"
    return found, said("near" if found == "close" else "missed", *(miss for miss, _ in missed))


def _missed(condition: Mapping[str, Any], of: Mapping[str, Any]) -> tuple[str, bool]:
    """Say by how far a condition is missed, if it is; and whether luck could make up for that."""
    outcome = condition["outcome"]
    spec = {**condition, "of": of}
    if "against" in condition:
        spec["less"] = {**of, **condition["against"]}
    figure = measure(spec)
    low, high = condition.get("at_least", figure), condition.get("at_most", figure)
    if low <= figure <= high:
        return "", False
    side, limit = ("below", low) if figure < low else ("above", high)
    gap = abs(figure - limit)
    says = say(
        f"exercise.{side}",
        figure=condition["says"],
        given=significant(figure, 3),
        unit=rows("outcomes")[outcome]["shown_in"],
        limit=written_out(limit),
        gap=significant(gap, 2),
        hint=condition["hint"],
    )
    return says, gap <= value("precision", outcome, "most")

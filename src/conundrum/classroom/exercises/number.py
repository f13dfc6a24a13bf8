"""An exercise whose answer is a number from a run of the model or from a table of the record."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from conundrum.analysis.run_statistic import measure, run
from conundrum.questions import asked_exercise
from conundrum.questions.goal_check import Found
from conundrum.tables import (
    BadValue,
    entries,
    number,
    read_float,
    refusal,
    say,
    shortly,
    value,
    written,
)
from conundrum.tables.table_statistic import counted

ANY = sys.float_info.max


def figure(spec: Mapping[str, Any]) -> float:
    """Return the figure that an exercise asks for, from a table or from a run."""
    return counted(spec) if "table" in spec else measure(spec)


def tolerance(exercise: str) -> float:
    """Return how far rounding may move an answer from the right number, in the number's unit.

    Without code, a reader takes a difference or a spread from two rounded numbers of the page. Then
    the tolerance is twice as large.

    Examples
    --------
    >>> tolerance("02.1")
    1.0
    """
    about = entries("exercises")[exercise]
    answer = about["answer"]
    differs = "less" in answer or "spread" in answer
    read = 2 if differs and about["track"] == "no code" else 1
    return read * 0.5 * 10.0 ** -_digits(about)


def _digits(about: Mapping[str, Any]) -> int:
    """Return how many decimals an answer needs, usually as many as panels show."""
    if "digits" in about or "outcome" not in about["answer"]:
        return int(about.get("digits", 0))
    return int(value("outcomes", about["answer"]["outcome"], "digits"))


def read(about: Mapping[str, Any], answer: object) -> float | None:
    """Return the number in an answer from code or from typed text, or None if it has no number."""
    if isinstance(answer, str):
        return read_float(answer, about["unit"])
    if hasattr(answer, "__len__"):
        raise BadValue(about["label"], answer, "one number, such as an average over the futures")
    with suppress(BadValue):
        return number(about["label"], answer, -ANY, ANY)
    return None


def secret(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a page needs: the allowed range, the right number, and further questions."""
    ends = {name: about[name] for name in ("low", "high", "unit")}
    others = about.get("varies", [])
    return {
        **ends,
        "refusal": refusal(about["label"], **ends),
        "within": tolerance(exercise),
        **_question(about),
        "varies": [{"asks": one["asks"], **_question(varied(about, one))} for one in others],
    }


def _question(about: Mapping[str, Any]) -> dict[str, Any]:
    """Return the right number, the known mistakes, the explanation, and the solution."""
    right, told = figure(about["answer"]), about["told"]
    answer = written(right, _digits(about))
    return {
        "right": right,
        "mistakes": [[hint, figure(spec)] for hint, spec in mistakes(about)],
        "told": told,
        "solution": say("exercise.number", answer=answer, unit=about["unit"], told=told).strip(),
    }


def varied(about: Mapping[str, Any], asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the exercise with some changes, so that the exercise asks for another figure."""
    if "instead" not in asked:
        return dict(about)
    # The explanation fits only the first figure that the exercise asks for. So do the hints for
    # mistakes in reading a table.
    mistaken = about.get("mistakes", []) if "outcome" in about["answer"] else []
    answer = {**about["answer"], **asked["instead"]}
    return {**about, "answer": answer, "told": "", "mistakes": mistaken}


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> Found:
    """Return the verdict and the reply for a number."""
    given = read(about, answer)
    return asked_exercise.number(secret(exercise, about), given, shortly(answer))


def mistakes(about: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return the hint for each known mistake, and the figure to which the mistake leads."""
    answer = about["answer"]
    named = [
        (
            mistake["hint"],
            {
                name: part
                for name, part in {**answer, **mistake.get("instead", {})}.items()
                if name != mistake.get("without")
            },
        )
        for mistake in about.get("mistakes", [])
    ]
    return [*named, *other_years(answer)] if "outcome" in answer else named


def other_years(answer: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return a hint for each wrong year that a reader may have used, with that year's figure.

    The years are the one before, the one after, the last year, and ten years before the last.
    """
    last = run(answer["of"]).end
    asked = answer.get("year", last)
    return [
        (say("exercise.year", year=str(year), asked=str(asked)), {**answer, "year": year})
        for year in (asked - 1, asked + 1, last - 10, last)
        if year != asked and year <= last
    ]

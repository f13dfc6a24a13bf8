"""An exercise for a number: from a run, or from a table of the record."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np

from conundrum.analysis.run_statistic import SEED, measure
from conundrum.classroom.exercises.feedback import said
from conundrum.questions.verdict import classify_number
from conundrum.tables.bounds import BadValue, number
from conundrum.tables.parsing import read_number, take_number
from conundrum.tables.settings import entries, value
from conundrum.tables.table_statistic import counted

SEEDS, WIDE = 6, 3
"""An answer may lie so many standard deviations from the right one as so many seeds show."""

ANY = sys.float_info.max


def figure(spec: Mapping[str, Any], seed: int = SEED) -> float:
    """Take the figure that a spec names, as `measure` or `counted` does."""
    return counted(spec) if "table" in spec else measure(spec, seed)


@cache
def tolerance(exercise: str) -> float:
    """Return how far an answer may lie from the right one, in its unit.

    For a run: what other draws of the worlds would move, and what is lost where figures are read
    as they are shown. For a table: what rounding loses.

    Examples
    --------
    >>> round(tolerance("02.1"), 1)
    1.9
    """
    about = entries("exercises")[exercise]
    spec, rounding = about["answer"], 0.5 * 10.0 ** -_digits(about)
    if "table" in spec:
        return float(rounding)
    others = [figure(spec, seed) for seed in range(SEEDS)]
    read = 2 if "less" in spec else 1
    return float(WIDE * np.std(others, ddof=1) + read * rounding)


def _digits(about: Mapping[str, Any]) -> int:
    """Return the decimals to which an answer is read: of an outcome, those that are shown."""
    if "outcome" in about["answer"]:
        return int(value("outcomes", about["answer"]["outcome"], "digits"))
    return int(about.get("digits", 0))


def read(about: Mapping[str, Any], answer: object) -> float:
    """Read a number as it is given in code, or as people type it.

    Raises
    ------
    BadValue
        If it is none.
    """
    if hasattr(answer, "__len__") and not isinstance(answer, str):
        raise BadValue(about["label"], answer, "one number, such as a median over the worlds,")
    typed = read_number(answer, about["unit"]) if isinstance(answer, str) else answer
    try:
        return number(about["label"], typed, -ANY, ANY)
    except BadValue:
        return allowed(about, answer)


def allowed(about: Mapping[str, Any], answer: object) -> float:
    """Return a number that can be meant at all; what is typed is refused as it was typed.

    Raises
    ------
    BadValue
        If it cannot be meant.
    """
    ends = about["low"], about["high"], about["unit"]
    if isinstance(answer, str):
        return take_number(about["label"], answer, *ends)
    return number(about["label"], answer, *ends)


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> tuple[str, str]:
    """Grade a number: right, near a known mistake, or what else it looks like."""
    given, within = read(about, answer), tolerance(exercise)
    found = classify_number(given, figure(about["answer"]), within)
    if found == "right":
        return "right", said("right", about["told"])
    away = {hint: abs(given - figure(spec)) for hint, spec in mistakes(about)}
    likest = min(away, key=lambda hint: away[hint], default="")
    if found != "unit" and likest and away[likest] <= within:
        return "wrong", said("mistaken", likest)
    if found in {"below", "above"}:
        allowed(about, answer)
    return "close" if found == "close" else "wrong", said(found)


def mistakes(about: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return the hint for each known mistake, and the spec of the figure that it leads to."""
    return [
        (
            mistake["hint"],
            {
                name: part
                for name, part in {**about["answer"], **mistake.get("instead", {})}.items()
                if name != mistake.get("without")
            },
        )
        for mistake in about.get("mistakes", [])
    ]

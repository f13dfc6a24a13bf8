"""An exercise for a number: from a run, or from a table of the record."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import numpy as np

from conundrum.analysis.run_statistic import SEED, measure
from conundrum.questions import asked_exercise
from conundrum.questions.asked_exercise import Found
from conundrum.tables import BadValue, entries, number, read_float, refusal, shortly, value
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


def read(about: Mapping[str, Any], answer: object) -> float | None:
    """Read a number as it is given in code, or as people type it; None if it is none."""
    if isinstance(answer, str):
        return read_float(answer, about["unit"])
    if hasattr(answer, "__len__"):
        raise BadValue(about["label"], answer, "one number, such as a median over the worlds,")
    with suppress(BadValue):
        return number(about["label"], answer, -ANY, ANY)
    return None


def secret(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the rules need: what is right, within which bounds, and known mistakes."""
    ends = {name: about[name] for name in ("low", "high", "unit")}
    return {
        **ends,
        "refusal": refusal(about["label"], **ends),
        "right": figure(about["answer"]),
        "within": tolerance(exercise),
        "mistakes": [[hint, figure(spec)] for hint, spec in mistakes(about)],
        "told": about["told"],
    }


def grade(exercise: str, about: Mapping[str, Any], answer: object) -> Found:
    """Grade a number."""
    given = read(about, answer)
    return asked_exercise.number(secret(exercise, about), given, shortly(answer))


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

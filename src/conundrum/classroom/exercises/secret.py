"""What a page needs to answer an exercise as Python does, and must not show before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from conundrum.analysis.run_statistic import settled
from conundrum.classroom.exercises import choice, number, written
from conundrum.page.engine import NAME, engine
from conundrum.page.setting import record_of
from conundrum.run.scenario import Scenario
from conundrum.tables.bounds import refusal, refused
from conundrum.tables.settings import entries, rows, value

FIELDS = {"policy": "policy", "beliefs": "beliefs", "assumptions": "held"}
"""What a page calls what a goal is met with."""

RUN = {"outcome", "take", "year", "less", "against", "at_least", "at_most", "says", "hint"}
"""What the page can take of a run; whatever has more to it is left to the kernel."""


def secret_of(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    """Return all that a page needs, by the names that ``exercised.js`` has.

    Examples
    --------
    >>> from conundrum.classroom.exercises.checking import find
    >>> secret_of("02.2", find("02.2"))["replies"]["b"][0]
    'right'
    """
    kinds = {"number": _number, "choice": _choice, "text": _text, "goal": _goal}
    return {
        "kind": about["kind"],
        "hints": about["hints"],
        "verdicts": entries("verdicts"),
        **kinds[about["kind"]](exercise, about),
    }


def _number(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    ends = {name: about[name] for name in ("low", "high", "unit")}
    mistakes = {hint: number.figure(spec) for hint, spec in number.mistakes(about)}
    return {
        **ends,
        "refusal": refusal(about["label"], **ends),
        "right": number.figure(about["answer"]),
        "within": number.tolerance(exercise),
        "mistakes": [*mistakes.items()],
        "told": about["told"],
    }


def _choice(exercise: str, about: Mapping[str, Any]) -> dict[str, Any]:
    letters = choice.letters(about)
    return {
        "answers": [{"says": answer["says"]} for answer in about["answers"]],
        "replies": {letter: choice.grade(exercise, about, letter) for letter in letters},
    }


def _text(_: str, about: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "words": [about["words"], written.MOST],
        "kept": written.reply(about),
        "refusal": refused(about["label"], written.allowed(about)),
    }


def _goal(_: str, about: Mapping[str, Any]) -> dict[str, Any]:
    engine()
    gives, start = FIELDS[about["gives"]], _setting(about["start"])
    usual = record_of(Scenario())
    return {
        "model": NAME,
        "gives": gives,
        "moves": about["moves"],
        "start": start,
        # Of assumptions, an answer holds those that can be moved and no others.
        "usual": usual if gives == "held" else usual | {gives: start[gives]},
        "scale": 1 if gives == "held" else 100,
        "told": about["told"],
        "conditions": [*map(_condition, about["conditions"])] if _in_page(about) else None,
    }


def _in_page(about: Mapping[str, Any]) -> bool:
    replaced = {name for one in about["conditions"] for name in one.get("against", ())}
    known = all(one.keys() <= RUN for one in about["conditions"])
    return known and replaced <= {*rows("controls")} and "course" not in about["start"]


def _condition(one: Mapping[str, Any]) -> dict[str, Any]:
    named = {name: one[name] for name in one.keys() - {"less", "says"}}
    return {
        **named,
        **({"less": _setting(one["less"])} if "less" in one else {}),
        "figure": one["says"],
        "unit": rows("outcomes")[one["outcome"]]["shown_in"],
        "near": value("precision", one["outcome"], "most"),
    }


def _setting(named: Mapping[str, Any]) -> dict[str, Any]:
    policy, beliefs, assumptions = settled(named)
    return {
        "policy": asdict(policy),
        "beliefs": asdict(beliefs),
        "held": assumptions.fixed,
    }

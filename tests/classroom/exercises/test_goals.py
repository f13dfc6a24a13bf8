"""Goals: what misses them, what is said of it, and that no end of a slider meets them."""

import re
from itertools import product
from typing import Any

import pytest

import conundrum as nk
from conundrum.analysis.run_statistic import run
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

GOALS = {name: one for name, one in entries("exercises").items() if one["kind"] == "goal"}
INSIDE = ("02.3", "03.3", "03.4", "05.3", "06.3")
"""Whose wishes pull against each other."""
AT_ENDS = ("07.3",)
"""What two beliefs carry together is seen where both are off: at their ends (docs/decisions.md)."""
DIAGNOSES = [
    (name, one["says"])
    for name, about in GOALS.items()
    for condition in about["conditions"]
    for one in condition["diagnoses"]
]


ASKED = re.compile(
    r"\d(?: more| fewer)?; at (least|most) [\d.,]+(?: more| fewer)? w(as|ere) asked for\."
)
"""What came, and what was asked."""
NONE = re.compile(r"\d (more|fewer); the goal allows no (in|de)crease\.")
"""The same of a goal whose limit is no change."""


def made(name: str, setting: dict[str, float]) -> object:
    """What a setting is as an answer."""
    about = GOALS[name]
    if about["gives"] == "assumptions":
        return nk.Assumptions(**setting)
    return getattr(run({**about["start"], **setting}), about["gives"])


def said(name: str, setting: dict[str, float]) -> str:
    reply = nk.check(name, made(name, setting))
    assert reply.verdict in {"wrong", "close"}, setting
    return reply.says


@pytest.mark.parametrize("name", GOALS)
def test_what_students_try_misses_and_is_told_what_came_beside_what_was_asked(name: str) -> None:
    none = any(0 in (of.get("at_least"), of.get("at_most")) for of in GOALS[name]["conditions"])
    for tried in GOALS[name]["tries"]:
        told = said(name, tried)
        assert ASKED.search(told) or (none and NONE.search(told)), tried
    assert said(name, {}) == "Nothing has been moved yet."


@pytest.mark.sweep
@pytest.mark.parametrize(("name", "diagnosis"), DIAGNOSES)
def test_a_diagnosis_is_set_off_by_some_moves_and_not_by_others(name: str, diagnosis: str) -> None:
    told = {diagnosis in said(name, tried) for tried in GOALS[name]["tries"]}
    assert told == {True, False}


LEFT = {
    "02.3": [({"us_engagement": 0.6}, "Sanctions alone")],
    "03.3": [({"growth_tames": 0.2, "growth_arms": 1.0}, "If growth tames this strongly")],
    "03.4": [
        ({"china_sanctions": 0.22, "china_engagement": 0.9}, "The arsenal is small"),
        ({"china_sanctions": 0.0, "china_engagement": 0.65}, "only more falls"),
    ],
    "05.3": [({"us_engagement": 1.0, "china_sanctions": 0.2}, "Trade alone")],
    "07.3": [({"pressure_hardens": 0.0, "growth_arms": 1.0}, "One belief alone")],
}
"""Settings that miss, and what would be said of others that miss as they do."""


@pytest.mark.parametrize("name", LEFT)
def test_what_does_not_fit_the_move_is_not_said_of_it(name: str) -> None:
    for setting, words in LEFT[name]:
        reply = nk.check(name, made(name, setting)).says
        assert words not in reply, reply


@pytest.mark.sweep
@pytest.mark.parametrize("name", [name for name, one in GOALS.items() if one["track"] == "no code"])
def test_no_ends_of_sliders_meet_a_goal_but_where_that_is_said(name: str) -> None:
    about = GOALS[name]
    start = vars(made(name, {}))
    met = [
        setting
        for ends in product(*({0.0, 1.0, start[move]} for move in about["moves"]))
        if nk.check(name, made(name, setting := dict(zip(about["moves"], ends, strict=True)))).right
    ]
    assert bool(met) == (name in AT_ENDS), met


@pytest.mark.parametrize("name", INSIDE)
def test_each_wish_of_a_goal_costs_another(name: str) -> None:
    """Each condition is missed alone, so none follows from the others."""
    conditions = GOALS[name]["conditions"]
    alone: set[Any] = set()
    for tried in [*GOALS[name]["tries"], *SINGLE.get(name, [])]:
        missed = [one["says"] for one in conditions if one["says"] in said(name, tried)]
        alone |= set(missed) if len(missed) == 1 else set()
    assert alone == {one["says"] for one in conditions}


SINGLE: dict[str, list[dict[str, float]]] = {
    "02.3": [{"us_sanctions": 0.65, "us_engagement": 0.3}],
    "03.3": [{"growth_tames": 0.0, "growth_arms": 0.2}],
    "03.4": [],
    "05.3": [
        {"us_engagement": 1.0, "china_sanctions": 0.15, "china_engagement": 0.9},
        {"us_engagement": 0.5, "china_sanctions": 0.07, "china_engagement": 1.0},
    ],
}
"""More settings that miss one condition alone."""

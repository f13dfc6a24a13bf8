"""The steps of a panel: their table is sound, and the kernel follows where no page leads."""

import re
from dataclasses import asdict
from typing import Any

import pytest
from tests.frozen.showing import within
from tests.reader import stepper

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.questions.stepper import Stepper
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

STEPS = [
    pytest.param(step, id=f"{name}-{place}")
    for name, listed in entries("steps").items()
    for place, step in enumerate(listed, 1)
]
FIELDS = {"says", "sets", "moves", "found", "question"}
ASKS_TO_MOVE = re.compile(r"\b(?:[Mm]ove|[Pp]ress|[Rr]aise)\b")


@pytest.mark.parametrize("step", STEPS)
def test_a_step_has_its_fields_and_no_other(step: dict[str, Any]) -> None:
    assert set(step) <= FIELDS
    # What was found answers a request to move something, or a question.
    assert "found" not in step or "moves" in step or "question" in step


@pytest.mark.parametrize("name", entries("steps"))
def test_a_question_waits_for_the_move_that_its_step_asks_for(name: str) -> None:
    listed = entries("steps")[name]
    if not any("moves" in step for step in listed):
        # Such steps stand by themselves, and hear of no move.
        return
    for step in listed:
        if "question" in step and ASKS_TO_MOVE.search(step["says"]):
            assert "moves" in step


@pytest.mark.parametrize("name", entries("steps"))
def test_the_first_step_finds_the_panel_as_it_is(name: str) -> None:
    # Nothing is set before the reader goes on.
    assert "sets" not in entries("steps")[name][0]


def test_each_step_goes_on_from_where_the_one_before_ends() -> None:
    panel = nk.lever("china_sanctions", switch="growth_tames", steps="03")
    first, last = stepper(panel).steps
    switch = {"switch": {"place": 1}}
    assert (first["sets"], first["moves"]) == (panel.now, {"lever": {"at": 0.2}} | switch)
    assert (last["sets"], last["moves"]) == (first["moves"], {"lever": {"at": 0}} | switch)


def test_the_kernel_sets_what_a_step_sets() -> None:
    panel = nk.lever("china_sanctions", switch="growth_tames", steps="03")
    panel.buttons["Not at all"].click()
    # A step sets all that can be moved, so that what it tells is what is shown.
    stepper(panel).receive({"at": 1})
    assert panel.now == {"lever": {"at": 0.2}, "switch": {"place": 1}}
    assert panel.sliders["at"].value == 20


def test_steps_of_two_policies_beside_each_other_keep_the_policies() -> None:
    panel = nk.show.beside(steps="05")
    steps = stepper(panel)
    assert [told["moves"] for told in steps.steps if "moves" in told] == [{"hunger_follows": 0}]
    steps.receive({"at": 1})
    assert panel.now["policies"][0][1] == asdict(PRESETS["joint cut-off"])


def test_steps_of_the_map_go_on_from_each_other_and_set_its_records() -> None:
    panel = nk.show.clash(steps="04")
    steps = stepper(panel)
    early, engage, turns, rules = steps.steps
    assert early["sets"] == panel.now
    assert early["moves"]["mapped"] == "instability_early"
    assert engage["moves"] == {"mapped": "instability", "stance": {"us": -1, "china": -1}}
    assert turns["sets"]["stance"] == {"us": 1, "china": -1}
    assert rules["sets"]["stance"] == {"us": 1, "china": 1}
    steps.receive({"at": 2})
    assert (panel.sliders["us"].value, panel.sliders["china"].value) == (100, -100)


def test_steps_that_are_not_there_are_named() -> None:
    with pytest.raises(nk.BadValue, match=r"steps must be .*03.*; you gave '3'"):
        nk.show.move("china_sanctions", steps="3")
    assert not [one for one in within(nk.show.move("china_sanctions")) if isinstance(one, Stepper)]

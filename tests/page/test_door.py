"""The kernel's side of the door: what it has heard, what it says back, and when all was done."""

from typing import Any

import pytest

import conundrum as nk
from conundrum.page.setting import record_of
from conundrum.panels.lab import Lab

pytestmark = pytest.mark.slow

TOO_FAR = {"base_growth": -0.2, "hunger_output": 5.0, "leavers_hunger": 5.0}
"""Held there, a run leaves the numbers."""


@pytest.fixture
def lab() -> Lab:
    """A lab that a page answers."""
    made = nk.lab()
    made._door.answers = True
    made.presets["2016"].click()
    return made


def says(lab: Lab, **content: Any) -> None:
    """Let the page say something to the door."""
    lab._door._handle_custom_msg(content, [])


def moves(lab: Lab, act: int, at: float, value: float) -> None:
    """Let the page move a slider, as it does: the act is told first."""
    says(lab, acts=act, at=at)
    lab.sliders["us_sanctions"].set_state({"value": value})


def test_the_kernel_says_how_many_acts_it_has_heard(lab: Lab) -> None:
    for act in (1, 2):
        moves(lab, act, 100.0 * act, 10 * act)
        assert lab._door.setting["heard"] == act
    # What another page did before is no newer.
    says(lab, acts=1, at=5.0)
    lab.policy = nk.Policy()
    assert lab._door.setting["heard"] == 2


def test_it_says_the_steps_before_and_after(lab: Lab) -> None:
    lab.presets["joint cut-off"].click()
    lab.presets["joint opening"].click()
    lab.acts["Undo"].click()
    door, names = lab._door, ("2016", "joint opening")
    before, after = (record_of(nk.Scenario(nk.PRESETS[name])) for name in names)
    assert (door.past, door.future) == ([before], [after])
    assert door.setting["policy"] == vars(nk.PRESETS["joint cut-off"])
    lab.acts["Reset"].click()
    assert (len(door.past), door.future) == (2, [])


@pytest.mark.parametrize(("apart", "steps"), [(0.4, 1), (1.5, 3)])
def test_how_long_the_page_paused_decides_what_one_step_is(
    lab: Lab, apart: float, steps: int
) -> None:
    for act in range(3):
        moves(lab, act, 1000 + apart * act, 10 * act)
    assert len(lab._door.past) == steps
    assert lab._door.setting["at"] == 1000 + 2 * apart


def test_a_refused_move_tells_the_page_where_all_stands(lab: Lab) -> None:
    before = lab._door.setting
    says(lab, acts=1, at=1.0)
    with pytest.raises(nk.BadValue, match="a finite number"):
        lab.session.change(assumptions=nk.Assumptions(**TOO_FAR))
    assert lab._door.setting == before | {"heard": 1}


def test_what_is_folded_is_made_when_a_page_asks(lab: Lab) -> None:
    assert {name for name, fold in lab.folds.items() if fold.body} == set()
    says(lab, asks="the model")
    assert all(fold.body for fold in lab.folds.values())
    assert {one["name"] for one in lab._door.shows} > {"table", "code", "held", "assumptions"}
    shown = list(lab._door.shows)
    says(lab, asks="the model")
    assert lab._door.shows == shown


def test_the_kernel_stands_where_the_page_says_it_was_left(lab: Lab) -> None:
    left = record_of(nk.Scenario(nk.Policy(us_sanctions=0.3), nk.Beliefs(growth_arms=1), seed=7))
    lab._door._asked({"acts": 1, "sets": left})
    assert record_of(lab.session.scenario) == left
    assert lab._door.setting["heard"] == 1
    plane = nk.plane()
    sets = {"stance": {"us": 1, "china": -1}, "mapped": "fallen"}
    plane._door._asked({"acts": 1, "sets": plane.now | sets})
    assert plane.now["mapped"] == "fallen"
    lab.policy = nk.Policy()
    lab._door._asked({"acts": 2, "sets": left})
    assert (lab.policy, lab._door.setting["heard"]) == (nk.Policy(), 2)
    assert plane.sliders["us"].value == 100

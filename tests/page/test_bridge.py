"""The kernel's side of the bridge: what it has heard, what it says back, and when all was done."""

import re
from typing import Any

import pytest
from tests.frozen.showing import within
from tests.views.panels import PANELS

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.page.bridge import Bridge
from conundrum.page.engine import STATIC
from conundrum.page.setting import record_of
from conundrum.panels.lab import Lab

pytestmark = pytest.mark.slow

TOO_FAR = {"base_growth": -0.2, "hunger_output": 5.0, "leavers_hunger": 5.0}
"""Held there, a run leaves the numbers."""


@pytest.fixture
def lab() -> Lab:
    """A lab that a page answers."""
    made = nk.lab()
    bridge(made).connected = True
    made.presets["2016"].click()
    return made


def bridge(panel: Any) -> Bridge:
    """Return what a page answers a panel through."""
    return next(one for one in within(panel) if isinstance(one, Bridge))


def says(panel: Any, **content: Any) -> None:
    """Let the page say something to the bridge of a panel, as its message comes to ipywidgets."""
    bridge(panel)._handle_custom_msg(content, [])


def moves(lab: Lab, act: int, at: float, value: float) -> None:
    """Let the page move a slider, as it does: the act is told first."""
    says(lab, acts=act, at=at)
    lab.sliders["us_sanctions"].set_state({"value": value})


def test_the_kernel_says_how_many_acts_it_has_heard(lab: Lab) -> None:
    for act in (1, 2):
        moves(lab, act, 100.0 * act, 10 * act)
        assert bridge(lab).setting["heard"] == act
    # What another page did before is no newer.
    says(lab, acts=1, at=5.0)
    lab.policy = nk.Policy()
    assert bridge(lab).setting["heard"] == 2


def test_it_says_the_steps_before_and_after(lab: Lab) -> None:
    lab.presets["joint cut-off"].click()
    lab.presets["joint opening"].click()
    lab.acts["Undo"].click()
    there, names = bridge(lab), ("2016", "joint opening")
    before, after = (record_of(nk.Scenario(PRESETS[name])) for name in names)
    assert (there.past, there.future) == ([before], [after])
    assert there.setting["policy"] == vars(PRESETS["joint cut-off"])
    lab.acts["Reset"].click()
    assert (len(there.past), there.future) == (2, [])


@pytest.mark.parametrize(("apart", "steps"), [(0.4, 1), (1.5, 3)])
def test_how_long_the_page_paused_decides_what_one_step_is(
    lab: Lab, apart: float, steps: int
) -> None:
    for act in range(3):
        moves(lab, act, 1000 + apart * act, 10 * act)
    assert len(bridge(lab).past) == steps
    assert bridge(lab).setting["at"] == 1000 + 2 * apart


def test_a_refused_move_tells_the_page_where_all_stands(lab: Lab) -> None:
    before = bridge(lab).setting
    says(lab, acts=1, at=1.0)
    with pytest.raises(nk.BadValue, match="a finite number"):
        lab.session.change(assumptions=nk.Assumptions(**TOO_FAR))
    assert bridge(lab).setting == before | {"heard": 1}


def test_what_is_folded_is_made_when_a_page_asks(lab: Lab) -> None:
    assert {name for name, fold in lab.folds.items() if fold.body} == set()
    says(lab, asks="the model")
    assert all(fold.body for fold in lab.folds.values())
    assert {one["name"] for one in bridge(lab).shows} > {"table", "code", "held", "assumptions"}
    shown = list(bridge(lab).shows)
    says(lab, asks="the model")
    assert bridge(lab).shows == shown


def test_the_kernel_stands_where_the_page_says_it_was_left(lab: Lab) -> None:
    left = record_of(nk.Scenario(nk.Policy(us_sanctions=0.3), nk.Beliefs(growth_arms=1), seed=7))
    says(lab, acts=1, sets=left)
    assert record_of(lab.session.scenario) == left
    assert bridge(lab).setting["heard"] == 1
    clash = nk.show.clash()
    sets = {"stance": {"us": 1, "china": -1}, "mapped": "instability_early"}
    says(clash, acts=1, sets=clash.now | sets)
    assert clash.now["mapped"] == "instability_early"
    lab.policy = nk.Policy()
    says(lab, acts=2, sets=left)
    assert (lab.policy, bridge(lab).setting["heard"]) == (nk.Policy(), 2)
    assert clash.sliders["us"].value == 100


def test_no_setting_of_a_panel_is_called_as_what_a_session_keeps_beside_it() -> None:
    script = (STATIC / "session.js").read_text(encoding="utf-8")
    (taken,) = re.findall(r"function session\(\{ (.+?), \.\.\.now", script)
    names = {one.partition(" = ")[0] for one in taken.split(", ")}
    assert names >= {"heard", "by", "at"}
    for name, panel in PANELS.items():
        assert not names & set(panel().now), name


def test_levers_with_other_outcomes_are_stored_apart_though_they_begin_alike() -> None:
    switch = "compels_both_ways"
    one, other = (
        bridge(nk.lever("us_sanctions", shows=shows, switch=switch))
        for shows in (["warheads"], ["hunger", "warheads"])
    )
    assert (one.kind, one.first) == (other.kind, other.first)
    assert one.outcomes != other.outcomes

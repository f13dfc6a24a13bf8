"""A move lights its path, in the order in which it travels."""

import re
from itertools import pairwise

import pytest

import conundrum as nk
from conundrum.analysis.propagation import VARIABLES, Moved, lit, lit_arrows, shown
from conundrum.charts.causal_diagram import chart_data
from conundrum.charts.causal_path import finding, path
from conundrum.panels.loops import causal_chart

NONE, ALL = nk.Policy(us_sanctions=0), nk.Policy(us_sanctions=1)


def test_washingtons_sanctions_light_the_way_to_hunger() -> None:
    moved = lit(NONE, ALL)
    order = list(shown(moved))
    assert order[:4] == ["us_sanctions", "enforcement", "denial", "pressure"]
    assert order.index("pressure") < order.index("hunger") < order.index("warheads")
    by_name = shown(moved)
    assert all(by_name[name].up for name in ("us_sanctions", "denial", "pressure", "hunger"))
    assert not by_name["output"].up
    lit_up = {arrow[:2] for arrow in lit_arrows(moved)}
    assert {("us_sanctions", "denial"), ("denial", "pressure"), ("pressure", "hunger")} <= lit_up
    said = path(moved)
    assert said.startswith("At once: 1 Washington sanctions up, 2 enforcement up, 3 denial up, ")
    assert re.search(r"\d hunger up", said)
    assert "us_engagement" not in said


def test_the_way_back_is_the_same_with_the_directions_turned() -> None:
    there, back = lit(NONE, ALL), lit(ALL, NONE)
    assert [m.name for m in there] == [m.name for m in back]
    assert [m.up for m in there] == [not m.up for m in back]


def test_nothing_is_lit_where_nothing_moved() -> None:
    assert lit(nk.Policy(), nk.Policy()) == ()
    assert path(()) == "Nothing moved."
    assert finding(()) == "Nothing moved"
    assert causal_chart().words == "Nothing moved."
    assert not any(any(field) for field in chart_data(()).values())


def test_a_smaller_move_lights_no_more_than_a_larger_one() -> None:
    small, large = lit(NONE, nk.Policy(us_sanctions=0.1)), lit(NONE, ALL)
    assert 0 < len(small) < len(large)


@pytest.mark.parametrize("preset", [name for name in nk.PRESETS if name != "2016"])
def test_steps_only_go_forwards_and_causes_come_first(preset: str) -> None:
    moved = lit(nk.PRESETS["2016"], nk.PRESETS[preset])
    assert all(one.step <= two.step for one, two in pairwise(moved))
    order = [m.name for m in moved]
    assert set(order) <= set(VARIABLES)
    for arrow in lit_arrows(moved):
        assert order.index(arrow.cause) < order.index(arrow.effect)


def test_an_arrow_is_lit_only_where_its_sign_explains_the_move() -> None:
    up, down = Moved("denial", True, 0), Moved("pressure", False, 0)
    assert lit_arrows((up, down)) == []
    assert lit_arrows((down, up)) == []


def test_switched_off_theories_light_nothing() -> None:
    off = nk.Beliefs(*[0] * 4)
    apart = {m.name for m in lit(NONE, ALL)} - {m.name for m in lit(NONE, ALL, off)}
    assert {"compelling", "hardening", "taming", "arming", "effort"} <= apart


@pytest.mark.parametrize("bad", ["2017", 2016, 0.5])
def test_a_bad_policy_is_named(bad: object) -> None:
    with pytest.raises(nk.BadValue, match=r"^after: (a Policy, a name of|one of 2016, )"):
        lit(nk.Policy(), bad)  # type: ignore[arg-type]

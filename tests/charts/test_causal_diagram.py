"""The diagram of loops: a place for each variable, signs without colour, and what is lit."""

import math
from itertools import pairwise

import pytest

import conundrum as nk
from conundrum.analysis.propagation import lit, lit_arrows, shown
from conundrum.charts.causal_diagram import CausalChart, describe
from conundrum.charts.causal_layout import PLACES, edges, size
from conundrum.charts.causal_path import path_table
from conundrum.charts.causal_routes import lines, signs
from conundrum.model.graph import Arrow, main_arrows
from conundrum.model.policy import CONTROLS
from conundrum.panels.loops import Loops, causal_chart

NONE, ALL = nk.Policy(us_sanctions=0), nk.Policy(us_sanctions=1)


def test_every_variable_has_a_place_of_its_own() -> None:
    assert set(PLACES) == {name for arrow in main_arrows() for name in arrow[:2]}
    assert len(set(PLACES.values())) == len(PLACES)
    assert {name for name, (column, _) in PLACES.items() if column == 0} == {*CONTROLS}


Pair = tuple[float, float]


def crosses(start: Pair, end: Pair, box: tuple[float, float, float, float]) -> bool:
    """Whether a straight line from one point to another passes through a box."""
    first, last = 0.0, 1.0
    for axis, (low, high) in enumerate((box[:2], box[2:])):
        way = end[axis] - start[axis]
        if not way:
            if not low < start[axis] < high:
                return False
            continue
        near, far = sorted(((low - start[axis]) / way, (high - start[axis]) / way))
        first, last = max(first, near), min(last, far)
    return first < last


def test_a_line_through_a_box_is_seen() -> None:
    box = (10.0, 20.0, 10.0, 20.0)
    assert crosses((0, 0), (30, 30), box)
    assert crosses((15, 0), (15, 30), box)
    assert not crosses((0, 10), (30, 10), box)
    assert not crosses((0, 0), (9, 9), box)


@pytest.mark.parametrize("arrow", main_arrows(), ids=lambda arrow: "-".join(arrow[:2]))
def test_no_arrow_crosses_a_box(arrow: Arrow) -> None:
    line = [point[:2] for point in lines()[arrow]]
    for start, end in pairwise(line):
        assert not [name for name in PLACES if crosses(start, end, edges(name))]
        assert all(0 <= start[axis] <= size(axis) for axis in (0, 1))
    left, right, top, bottom = edges(arrow.effect)
    assert min(abs(line[-1][0] - left), abs(line[-1][0] - right)) < 10
    assert top < line[-1][1] < bottom
    left, right, top, bottom = edges(arrow.cause)
    assert line[0][0] in (left, right)
    assert top < line[0][1] < bottom


def test_arrows_and_their_signs_stand_apart_at_a_box() -> None:
    heads = [lines()[arrow][-1][:2] for arrow in main_arrows()]
    assert len(set(heads)) == len(heads)
    places = list(signs().values())
    apart = [math.dist(one, other) for at, one in enumerate(places) for other in places[:at]]
    assert min(apart) > 8


def test_the_chart_numbers_and_lights_what_moved() -> None:
    moved = lit(NONE, ALL)
    chart = CausalChart(())
    chart.light(moved)
    places, main = list(PLACES), main_arrows()
    assert chart.run["order"][places.index("us_sanctions")] == "1 ▲"
    assert chart.run["order"][places.index("growth")].endswith("▼")
    lit_up = [arrow for arrow, on in zip(main, chart.run["edge"], strict=True) if on]
    assert lit_up == lit_arrows(moved)
    assert sum(chart.run["node"]) == len(shown(moved))


def test_signs_are_told_without_colour() -> None:
    text = str(CausalChart(()).spec)
    for sign in ("'+'", "'\N{MINUS SIGN}'", "'±'"):
        assert sign in text
    assert "strokeDash" in text
    assert str(len(main_arrows())) in describe()


def test_the_widget_tells_the_path_in_text_and_table() -> None:
    shown_as = causal_chart(NONE, ALL)
    assert isinstance(shown_as, Loops)
    table = path_table(shown_as.moved)
    assert table.count("<tr>") == 1 + len(shown(shown_as.moved))
    assert (
        "<td>denial</td><td>up</td><td>at once</td><td>Washington sanctions, enforcement</td>"
        in table
    )
    assert "H6, H7, H11" in table
    shown_as.light(ALL, ALL)
    assert shown_as.words == "Nothing moved."

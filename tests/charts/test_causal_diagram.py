"""The diagram of loops: a place for each variable, signs without colour, and what is lit."""

import math
from itertools import pairwise

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.propagation import lit, lit_arrows, shown
from conundrum.charts.causal_diagram import chart_data, loops_chart
from conundrum.charts.causal_layout import PLACES, edges, size
from conundrum.charts.causal_path import path
from conundrum.charts.causal_routes import lines, signs
from conundrum.model.graph import Arrow, main_arrows
from conundrum.model.policy import CONTROLS
from conundrum.panels.loops import causal_chart

NONE, ALL = nk.Policy(us_sanctions=0), nk.Policy(us_sanctions=1)


def test_every_variable_has_a_place_of_its_own() -> None:
    assert set(PLACES) == {name for arrow in main_arrows() for name in arrow[:2]}
    assert len(set(PLACES.values())) == len(PLACES)
    assert {name for name, (column, _) in PLACES.items() if column == 0} == {*CONTROLS}


Pair = tuple[float, float]


def crosses(start: Pair, end: Pair, box: tuple[float, float, float, float]) -> bool:
    """Whether a straight line from one point to another passes through a box."""
    left, right, top, bottom = box
    along = np.linspace(start, end, 100)
    return bool(((along > (left, top)) & (along < (right, bottom))).all(axis=1).any())


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
    run = chart_data(moved)
    places, main = list(PLACES), main_arrows()
    assert run["order"][places.index("us_sanctions")] == "1 ▲"
    assert run["order"][places.index("growth")].endswith("▼")
    assert [arrow for arrow, on in zip(main, run["edge"], strict=True) if on] == lit_arrows(moved)
    assert sum(run["node"]) == len(shown(moved))


def test_signs_are_told_without_colour() -> None:
    text = str(loops_chart(()).spec)
    for sign in ("'+'", "'\N{MINUS SIGN}'", "'±'", "strokeDash"):
        assert sign in text


def test_another_change_is_lit_in_its_place() -> None:
    shown_as = causal_chart(NONE, ALL)
    assert shown_as.words == path(lit(NONE, ALL))
    shown_as.light(ALL, ALL)
    assert shown_as.words == "Nothing moved."

"""One belief against warheads: by hand, by runs, and what is drawn and said of it."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs.turning import AXES, believed, stands, turns
from conundrum.charts.turning import numbers
from conundrum.charts.turning_words import said, title, turning
from conundrum.tables.words import written

CENTRAL = nk.Beliefs()


def test_lines_that_cross_twice_turn_twice() -> None:
    assert turns([0, 2, 0], [1, 1, 1]) == pytest.approx([0.25, 0.75])
    assert turns([0, 0], [1, 1]) == turns([1, 1], [0, 0]) == []


@pytest.mark.parametrize("axis", AXES)
def test_beliefs_stand_where_they_were_moved_to(axis: str) -> None:
    for share in (0, 0.3, 1):
        assert stands(believed(CENTRAL, axis, share), axis) == pytest.approx(share)


def test_d4_the_turning_point_is_where_opening_leaves_as_many_warheads_as_2016() -> None:
    shown = turning("joint opening", CENTRAL, "growth")
    (at,) = shown.turned
    assert f"up to {written(100 * at)} of 100" in title(shown)
    # Between two steps lines are taken to be straight.
    for share, fewer in ((at - 0.02, True), (at + 0.02, False)):
        beliefs = believed(CENTRAL, "growth", share)
        opening, first = (
            np.median(nk.simulate(nk.PRESETS[name], beliefs)["warheads"][-1])
            for name in ("joint opening", "2016")
        )
        assert (opening < first) == fewer


def test_the_ends_are_those_of_the_bar_above() -> None:
    panel = nk.prices()
    line = panel.turning.lines["joint opening"]
    view = panel.view
    assert (line[0], line[-1]) == (view.tames, view.arms)
    assert panel._turning.run["here"] == [written(view.row["warheads"])]


def test_a_policy_that_no_bargain_touches_never_turns() -> None:
    shown = turning("joint opening", CENTRAL, "bargains_bind")
    assert shown.turned == []
    assert "fewer warheads stay" in title(shown)
    assert "all along “Bargains bind”" in title(shown)


def test_where_the_reader_looks_at_2016_the_opening_is_set_against_it() -> None:
    shown = turning("2016", CENTRAL, "growth")
    assert shown.policy == "joint opening"
    assert not numbers(shown)["mine"]
    assert "Open up together" in said(shown)


def test_beliefs_off_the_way_have_no_dot() -> None:
    shown = turning("joint opening", nk.Beliefs(growth_tames=0.2), "growth")
    assert numbers(shown)["here"] == []
    assert "do not lie on this way" in said(shown)

"""One belief against warheads: by hand, by runs, and what is drawn and said of it."""

import numpy as np
import pytest
from tests.reader import press

import conundrum as nk
from conundrum.analysis.tradeoffs.turning import AXES, believed, stands, turns
from conundrum.model.policy import called
from conundrum.panels.answered import Answered
from conundrum.run.runner import measured
from conundrum.shown.prices import turned
from conundrum.shown.prices_view import view
from conundrum.shown.turning import APART, BUTTONS, Way
from conundrum.tables.words import written

pytestmark = pytest.mark.slow

CENTRAL = vars(nk.Beliefs())


def below(panel: Answered) -> Way:
    setting = panel.now | {"choices": panel.offers()}
    return turned(setting, measured(panel.shows, setting))


def test_lines_that_cross_twice_turn_twice() -> None:
    assert turns([0, 2, 0], [1, 1, 1]) == pytest.approx([0.25, 0.75])
    assert turns([0, 0], [1, 1]) == turns([1, 1], [0, 0]) == []


@pytest.mark.parametrize("axis", AXES)
def test_beliefs_stand_where_they_were_moved_to(axis: str) -> None:
    for share in (0, 0.3, 1):
        assert stands(believed(CENTRAL, axis, share), axis) == pytest.approx(share)


def test_d4_the_turning_point_is_where_opening_leaves_as_many_warheads_as_2016() -> None:
    panel = nk.prices()
    (at,) = below(panel)["turned"]
    assert f"up to {written(100 * at)} of 100" in panel.parts["turned"].value
    # Between two steps lines are taken to be straight.
    for share, fewer in ((at - 0.02, True), (at + 0.02, False)):
        beliefs = nk.Beliefs(**believed(CENTRAL, "growth", share))
        opening, first = (
            np.mean(nk.simulate(nk.PRESETS[name], beliefs)["warheads"][-1])
            for name in ("joint opening", "2016")
        )
        assert (opening < first) == fewer


def test_the_ends_are_those_of_the_bar_above() -> None:
    panel = nk.prices()
    line = below(panel)["lines"][0]
    setting = panel.now | {"choices": panel.offers()}
    above = view(setting, measured(panel.shows, setting))
    assert (line[0], line[-1]) == (above["tames"], above["arms"])
    here = above["table"][above["place"]]["warheads"]
    assert panel.parts["turning"].run["here"] == [written(here)]


def test_a_policy_that_no_bargain_touches_never_turns() -> None:
    panel = nk.prices()
    press(panel, "Bargains bind")
    assert below(panel)["turned"] == []
    assert "fewer warheads stay" in panel.parts["turned"].value
    assert "all along “Bargains bind”" in panel.parts["turned"].value


def test_where_the_reader_looks_at_2016_the_opening_is_set_against_it() -> None:
    panel = nk.prices()
    press(panel, "Carry on as in 2016")
    assert below(panel)["names"][0] == "joint opening"
    assert not panel.parts["turning"].run["mine"]
    assert "Both open up" in panel.parts["turned"].value
    assert panel.parts["off"].text == ""


def test_beliefs_off_the_way_have_no_dot() -> None:
    panel = nk.prices()
    panel.sliders["growth_tames"].value = 20
    assert below(panel)["at"] is None
    assert panel.parts["turning"].run["here"] == []
    assert "do not lie on this way" in panel.parts["off"].text


def test_where_the_order_turns_is_written_on_no_name() -> None:
    panel = nk.prices()
    press(panel, called("Beijing alone"))
    apart = []
    for label in BUTTONS:
        press(panel, label)
        drawn = panel.parts["turning"].run
        apart += [abs(at - name) for at in drawn["turn_name_y"] for name in drawn["start_y"]]
    assert apart
    assert min(apart) >= APART - 0.1

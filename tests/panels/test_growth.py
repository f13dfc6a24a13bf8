"""From growth that only tames to growth that only arms: where an opening leaves more warheads."""

import re
from html import unescape
from typing import Any

import pytest
from tests.reader import press

import conundrum as nk
from conundrum.analysis.curves import curve
from conundrum.analysis.tradeoffs.turning import turns
from conundrum.panels.live_panel import LivePanel
from conundrum.views.growth import DRAWN

pytestmark = pytest.mark.slow


def growth(**more: Any) -> LivePanel:
    return nk.lever("growth", switch="bargains_bind", **more)


def run(policy: str, share: float, **beliefs: float) -> float:
    held = nk.Beliefs(growth_tames=1 - share, growth_arms=share, **beliefs)
    return float(nk.simulate(policy, held)["warheads"][-1].mean())


def headline(shown: LivePanel) -> str:
    return unescape(shown.parts["head"].value)


def said(shown: LivePanel) -> list[int]:
    """Read the warheads that the sentence tells of the three policies, behind the lever's place."""
    return [int(number) for number in re.findall(r"\d+", shown.parts["said"].text)[2:]]


def test_d4_an_opening_leaves_more_warheads_from_where_the_lines_cross() -> None:
    lines = (curve("growth", line) for line in ("", "carrying on"))
    (at,) = turns(*([point["warheads"] for point in line] for line in lines))
    assert "leaves fewer warheads than carrying on, unless" in headline(growth())
    # Between two settings a line is taken to be straight.
    for share, fewer in ((at - 0.02, True), (at + 0.02, False)):
        assert (run("joint opening", share) < run("2016", share)) == fewer


@pytest.mark.parametrize("at", [0, 50, 100])
def test_the_sentence_says_what_runs_bring(at: int) -> None:
    shown = growth()
    shown.sliders["at"].value = at
    assert said(shown) == [round(run(policy, at / 100)) for policy in DRAWN]


def test_d2_tied_to_steps_it_leaves_fewer_everywhere_only_if_bargains_bind() -> None:
    shown = growth()
    assert "than carrying on, whatever growth does" in headline(shown)
    shown.sliders["at"].value = 100
    press(shown, "A bargain changes nothing")
    assert said(shown)[2] > said(shown)[1]
    assert said(shown) == [round(run(policy, 1, bargains_bind=0)) for policy in DRAWN]
    assert "step by step leaves fewer warheads than carrying on, unless" in headline(shown)


@pytest.mark.parametrize(
    ("switch", "lowest"), [("Yes, as we set it", 2), ("A bargain changes nothing", 0)]
)
def test_only_the_name_of_the_lowest_line_is_below_its_line(switch: str, lowest: int) -> None:
    shown = growth()
    press(shown, switch)
    drawn = shown.parts_now()["curve.warheads"]()
    assert [" nk-below" in look for look in re.findall(r'<b class="([^"]*)"', drawn)] == [
        place == lowest for place in range(3)
    ]


def test_the_picture_waits_for_the_guess_and_shows_2016_alone() -> None:
    shown = growth(guess="06.steps")
    page = shown.still()
    assert "Carry on as in 2016: 77 to 88" in page
    assert "44 to 102" not in page


def test_a_policy_of_ones_own_is_refused_since_its_lines_are_policies() -> None:
    with pytest.raises(nk.BadValue, match="so leave out the argument “policy”"):
        nk.lever("growth", policy="2016")

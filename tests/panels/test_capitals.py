"""What each capital loses: by runs of its own, and where a change of course has a price."""

import re

import numpy as np
import pytest
from tests.reader import press

import conundrum as nk
from conundrum.analysis.tradeoffs.designs import FARTHEST, move_distance
from conundrum.model.policy import called
from conundrum.panels.answered import Answered
from conundrum.run.runner import measured
from conundrum.shown.capitals import (
    CAPITALS,
    FAR,
    MOST,
    TALLEST,
    Losses,
    at,
    best,
    drawing,
    lost,
    stretches,
)
from conundrum.shown.presets import NAMES

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def losses() -> Losses:
    return found(nk.capitals())


def found(shown: Answered) -> Losses:
    return lost(measured(shown.shows, shown.whole()))


def first(losses: Losses, capital: str, price: float = 0) -> str:
    return NAMES[best(losses, capital, price)]


def test_losses_are_those_of_runs(losses: Losses) -> None:
    runs = nk.simulate(nk.PRESETS)
    for capital in CAPITALS:
        run = 100 * runs.losses(capital)[NAMES].mean()
        assert losses[capital] == pytest.approx(run.tolist(), abs=1e-3)


def test_d2_the_longest_move_costs_the_whole_price_and_seoul_counts_the_longer_one() -> None:
    cut_off, course = NAMES.index("joint cut-off"), NAMES.index("2016")
    moves = [
        move_distance(nk.PRESETS["joint cut-off"], power) for power in ("Washington", "Beijing")
    ]
    shares = [FAR[capital][cut_off] for capital in ("Washington", "Beijing", "Seoul")]
    assert shares == pytest.approx([one / FARTHEST for one in (*moves, max(moves))])
    assert [FAR[capital][course] for capital in CAPITALS] == [0, 0, 0]


@pytest.mark.parametrize(("capital", "begins"), [("Beijing", 53), ("Seoul", 22)])
def test_d2_a_price_brings_back_the_policy_of_2016(
    losses: Losses, capital: str, begins: int
) -> None:
    assert first(losses, capital, begins - 1) == "step by step"
    assert first(losses, capital, begins) == "2016"
    told = nk.capitals().parts[f"order.{capital}"].value
    assert f"Carry on as in 2016</b> from a price of {begins} points on" in told


def test_d2_at_no_price_does_washington_carry_on(losses: Losses) -> None:
    assert "2016" not in [first(losses, "Washington", price) for price in range(MOST + 1)]
    assert "Carry on as in 2016" not in nk.capitals().parts["order.Washington"].value


def test_that_contact_calms_turns_washingtons_choice_and_not_beijings(losses: Losses) -> None:
    shown = nk.capitals()
    press(shown, "Not at all")
    other = found(shown)
    assert [first(one, "Washington") for one in (losses, other)] == [
        "step by step",
        "joint cut-off",
    ]
    assert [first(one, "Beijing") for one in (losses, other)] == ["step by step", "step by step"]


def test_a_strip_covers_every_price_once(losses: Losses) -> None:
    for capital in CAPITALS:
        found = stretches(losses, capital)
        ends = [(one["low"], one["high"]) for one in found]
        assert ends[0][0] == 0
        assert ends[-1][1] == MOST + 1
        assert [high for _, high in ends[:-1]] == [low for low, _ in ends[1:]]
        for one in found:
            assert best(losses, capital, one["low"]) == one["place"]


def test_the_dot_lies_on_the_lowest_line(losses: Losses) -> None:
    drawn = drawing(losses, "Seoul", 30)
    ((across, up),) = re.findall(r'nk-here" style="--x: ([\d.]+); --y: ([\d.]+)', drawn)
    assert float(across) == 0.3
    assert float(up) == pytest.approx(min(at(losses, "Seoul", 30)) / TALLEST, abs=1e-4)


def test_the_sentence_of_a_capital_follows_its_own_lever_alone() -> None:
    shown = nk.capitals()
    before = shown.parts["said.Beijing"].text
    shown.sliders["Seoul"].value = 30
    assert shown.parts["said.Seoul"].text == (
        "At a price of 30 points, Seoul loses least if both carry on as in 2016: 26 of 100."
    )
    assert shown.parts["said.Beijing"].text == before
    assert called("step by step") in before
    assert shown.data["Seoul, at 30 points"].tolist()[0] == 26
    assert np.isfinite(shown.data.iloc[:, 1:].astype(float)).all().all()

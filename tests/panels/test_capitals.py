"""From which price of a change on each capital carries on, by losses of runs of its own."""

import numpy as np
import pytest
from tests.reader import press

import conundrum as nk
from conundrum.analysis.tradeoffs.designs import FARTHEST, move_distance
from conundrum.model import PRESETS
from conundrum.panels.answered import Answered
from conundrum.run.runner import measured
from conundrum.shown.capitals import (
    CAPITALS,
    FAR,
    MOST,
    Losses,
    bar,
    best,
    carries_from,
    lost,
)
from conundrum.shown.presets import NAMES

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def losses() -> Losses:
    return found(nk.show.capitals())


def found(shown: Answered) -> Losses:
    return lost(measured(shown.shows, shown.whole()))


def first(losses: Losses, capital: str, price: float = 0) -> str:
    return NAMES[best(losses, capital, price)]


def test_losses_are_those_of_runs(losses: Losses) -> None:
    runs = nk.simulate(PRESETS)
    for capital in CAPITALS:
        run = 100 * runs.losses(capital)[NAMES].mean()
        assert losses[capital] == pytest.approx(run.tolist(), abs=1e-3)


def test_d2_the_longest_move_costs_the_whole_price_and_seoul_counts_the_longer_one() -> None:
    cut_off, course = NAMES.index("joint cut-off"), NAMES.index("2016")
    moves = [move_distance(PRESETS["joint cut-off"], power) for power in ("Washington", "Beijing")]
    shares = [FAR[capital][cut_off] for capital in ("Washington", "Beijing", "Seoul")]
    assert shares == pytest.approx([one / FARTHEST for one in (*moves, max(moves))])
    assert [FAR[capital][course] for capital in CAPITALS] == [0, 0, 0]


@pytest.mark.parametrize(("capital", "begins"), [("Beijing", 53), ("Seoul", 22)])
def test_d2_a_price_brings_back_the_policy_of_2016(
    losses: Losses, capital: str, begins: int
) -> None:
    assert first(losses, capital, begins - 1) == "step by step"
    assert [first(losses, capital, price) for price in (begins, MOST)] == ["2016", "2016"]
    assert carries_from(losses, capital) == begins
    drawn = bar(losses, capital, 0)
    assert f"<h4>{capital}: <span>from {begins} points on</span></h4>" in drawn
    assert f'<i class="nk-course" style="--x: {begins / 100:.4f}"></i>' in drawn


def test_d2_at_no_price_does_washington_carry_on(losses: Losses) -> None:
    assert "2016" not in [first(losses, "Washington", price) for price in range(MOST + 1)]
    assert carries_from(losses, "Washington") > MOST
    drawn = bar(losses, "Washington", 0)
    assert "<h4>Washington: <span>never, even at 100 points</span></h4>" in drawn
    assert '<i class="nk-course" style="--x: 1.0000"></i>' in drawn


def test_that_contact_calms_turns_washingtons_choice_and_not_beijings(losses: Losses) -> None:
    shown = nk.show.capitals()
    press(shown, "Not at all")
    other = found(shown)
    assert [first(one, "Washington") for one in (losses, other)] == [
        "step by step",
        "joint cut-off",
    ]
    assert [first(one, "Beijing") for one in (losses, other)] == ["step by step", "step by step"]


def test_the_sentence_names_what_each_capital_prefers_at_the_price() -> None:
    shown = nk.show.capitals()
    assert shown.parts["said"].text == (
        "If a change of course costs nothing, all three capitals prefer "
        "“Both open up step by step”."
    )
    shown.sliders["price"].value = 30
    assert shown.parts["said"].text == (
        "If a full change of course costs 30 of 100 points, Washington prefers “Both cut it off”, "
        "Beijing prefers “Both open up step by step”, and Seoul prefers “Carry on as in 2016”."
    )
    assert 'style="--x: 0.3000"' in shown.parts["bars"].value
    assert shown.data["Seoul"].tolist()[0] == 26
    assert np.isfinite(shown.data.iloc[:, 1:].astype(float)).all().all()

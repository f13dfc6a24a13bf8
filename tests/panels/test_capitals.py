"""What each capital loses: by runs of its own, and where a change of course has a price."""

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
    COLOURS,
    FAR,
    FIRST,
    MOST,
    Losses,
    bar,
    best,
    lost,
    stretches,
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
    assert first(losses, capital, begins) == "2016"
    name = f'<b style="color:{COLOURS[FIRST]}">Carry on as in 2016</b>'
    grey = f"from {begins} points on, best is {name}"
    assert grey in bar(losses, capital, 0)


def test_d2_at_no_price_does_washington_carry_on(losses: Losses) -> None:
    assert "2016" not in [first(losses, "Washington", price) for price in range(MOST + 1)]
    assert "Carry on as in 2016" not in bar(losses, "Washington", 0)


def test_that_contact_calms_turns_washingtons_choice_and_not_beijings(losses: Losses) -> None:
    shown = nk.show.capitals()
    press(shown, "Not at all")
    other = found(shown)
    assert [first(one, "Washington") for one in (losses, other)] == [
        "step by step",
        "joint cut-off",
    ]
    assert [first(one, "Beijing") for one in (losses, other)] == ["step by step", "step by step"]


def test_a_bar_covers_every_price_once(losses: Losses) -> None:
    for capital in CAPITALS:
        found = stretches(losses, capital)
        ends = [(one["low"], one["high"]) for one in found]
        assert ends[0][0] == 0
        assert ends[-1][1] == MOST + 1
        assert [high for _, high in ends[:-1]] == [low for low, _ in ends[1:]]
        for one in found:
            assert best(losses, capital, one["low"]) == one["place"]


def test_the_sentence_tells_each_capital_its_best_policy_at_the_price() -> None:
    shown = nk.show.capitals()
    shown.sliders["price"].value = 30
    assert shown.parts["said"].text == (
        "If the longest change of course costs 30 points, the capitals lose least under these "
        "policies: Washington under “Both cut it off” (28 of 100 points), Beijing under “Both open "
        "up step by step” (15 of 100 points), Seoul under “Carry on as in 2016” (26 of 100 points)."
    )
    assert 'style="--x: 0.3000"' in shown.parts["bars"].value
    assert shown.data["Seoul"].tolist()[0] == 26
    assert np.isfinite(shown.data.iloc[:, 1:].astype(float)).all().all()

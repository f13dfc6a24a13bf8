"""The table of precision is what is measured, and holds for seeds that nobody has looked at."""

from functools import cache

import hypothesis.strategies as st
import pandas as pd
import pytest
from hypothesis import given

import conundrum as nk
from conundrum.charts import scoreboard
from conundrum.model import PRESETS
from conundrum.tables.settings import rows, value
from tools.precision import distance, seed_noise

pytestmark = pytest.mark.slow

HEADLINES = ("fallen", "warheads", "leavers", "hunger")
FRESH = 1000


def test_the_table_has_each_outcome() -> None:
    assert set(rows("precision")) == set(rows("outcomes"))


@cache
def fresh(policy: str) -> pd.Series:
    """How far luck moves each figure, by seeds that the table was not made with."""
    return seed_noise(PRESETS[policy], first=FRESH)


@pytest.mark.parametrize("outcome", HEADLINES)
def test_what_is_written_down_holds_for_fresh_seeds(outcome: str) -> None:
    written = {
        "2016": value("precision", outcome, "status_quo"),
        rows("precision")[outcome]["policy"]: value("precision", outcome, "most"),
    }
    for policy, moves in written.items():
        assert moves / 2 < fresh(policy)[outcome] < 2 * moves, policy


def test_the_sentence_of_the_lab_holds_for_fresh_seeds() -> None:
    said = scoreboard.seed_noise_note(nk.simulate())
    for outcome, says in (("fallen", "about 1 in 100"), ("warheads", "warheads by about 1.")):
        assert says in said
        assert max(fresh(policy)[outcome] for policy in PRESETS) == pytest.approx(1, abs=0.5)


def test_two_seeds_differ_by_the_difference_of_their_runs() -> None:
    one, other = (float(nk.simulate(seed=seed).arrays["fallen"][-1].sum()) / 10 for seed in (7, 8))
    assert seed_noise(nk.Policy(), seeds=2, first=7)["fallen"] == pytest.approx(abs(one - other))


@given(st.lists(st.integers(-100, 100), min_size=2, max_size=8), st.integers(-100, 100))
def test_only_differences_count(numbers: list[int], more: int) -> None:
    moved = [number + more for number in numbers]
    assert distance(moved) == pytest.approx(distance(numbers), abs=1e-9)
    assert distance(numbers[::-1]) == pytest.approx(distance(numbers))
    assert (distance(numbers) == 0) == (min(numbers) == max(numbers))

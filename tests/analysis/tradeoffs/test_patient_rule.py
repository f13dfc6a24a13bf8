"""PRIM: a box that is known is found, and where there is luck alone none is claimed."""

import numpy as np
import pytest
from numpy.typing import NDArray

from conundrum.analysis.box_search import Failing, find_box

COLUMNS, CASES = 30, 3000
NAMES = ["leak", "reach", *["leak"] * (COLUMNS - 2)]
"""Any assumptions would do: the search knows columns only."""


def made(seed: int, inside: float, outside: float) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Make cases that fail more often where column 0 is at most .4 and column 1 at least .7."""
    chance = np.random.default_rng(seed)
    table = chance.random((CASES, COLUMNS))
    boxed = (table[:, 0] <= 0.4) & (table[:, 1] >= 0.7)
    return table, chance.random(CASES) < np.where(boxed, inside, outside)


def found(seed: int, inside: float, outside: float) -> Failing:
    return find_box(NAMES, made(seed, inside, outside), made(seed + 100, inside, outside), again=50)


@pytest.mark.parametrize("seed", range(3))
def test_a_box_that_is_known_is_found(seed: int) -> None:
    one = found(seed, inside=0.9, outside=0.1)
    limits = one.limits.set_index(["assumption", "end"])["at"].to_dict()
    assert limits == pytest.approx({("leak", "most"): 0.4, ("reach", "least"): 0.7}, abs=0.03)
    assert one.claimed
    assert one.counts["both"] / one.counts["inside"] == pytest.approx(0.9, abs=0.06)
    assert one.counts["both"] / one.counts["fails"] > 0.5


def test_where_there_is_luck_alone_no_box_is_claimed() -> None:
    luck = [found(seed, inside=0.3, outside=0.3) for seed in range(20)]
    searched = [one.trajectory["density"].max() for one in luck]
    counted = [one.counts["both"] / one.counts["inside"] for one in luck]
    assert np.mean(searched) > 34, "the search by itself sees something in luck"
    assert np.mean(counted) == pytest.approx(0.3, abs=0.02)
    # Two errors leave one in forty.
    assert sum(one.claimed for one in luck) <= 2


def test_stages_trade_coverage_for_density() -> None:
    path = found(1, inside=0.9, outside=0.1).trajectory
    assert path["mass"][0] == path["coverage"][0] == 100
    assert path["coverage"].is_monotonic_decreasing
    assert path["density"].iloc[-1] > 2 * path["density"].iloc[0]
    assert path["mass"].iloc[-1] >= 5

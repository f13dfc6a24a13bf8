"""The frontier: one made by hand, with ties and copies, then any points at all."""

from typing import Any

import hypothesis.strategies as st
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays

import conundrum as nk
from conundrum.analysis.tradeoffs.frontier import PRICES, frontier
from conundrum.run.vectors import undominated

# Few values, so that ties and copies are common.
POINTS = st.integers(1, 3).flatmap(
    lambda columns: arrays(
        float, st.tuples(st.integers(1, 12), st.just(columns)), elements=st.integers(0, 4)
    )
)


def dominates(one: np.ndarray, other: np.ndarray) -> bool:
    return all(one <= other) and any(one < other)


def test_a_frontier_made_by_hand() -> None:
    points = pd.DataFrame(
        [
            ("on it, far right", 9, 1),
            ("on it", 4, 4),
            ("on it, a copy", 4, 4),
            ("a tie in one, worse in the other", 4, 5),
            ("a tie in the other, worse in the one", 5, 4),
            ("worse in both", 8, 8),
            ("on it, far left", 1, 9),
            ("as far left, but higher", 1, 10),
        ],
        columns=["name", *PRICES],
    ).set_index("name")
    expected = ["on it, far left", "on it", "on it, a copy", "on it, far right"]
    assert list(frontier(points).index) == expected
    assert frontier(points).equals(points.loc[expected])


def test_one_column_leaves_the_least_and_its_copies() -> None:
    points = pd.DataFrame({"hunger": [2, 1, 3, 1]})
    assert list(frontier(points, ["hunger"]).index) == [1, 3]


@given(POINTS)
def test_a_point_is_off_the_frontier_exactly_when_another_dominates_it(points: np.ndarray) -> None:
    on = undominated(points.tolist())
    for place, point in enumerate(points):
        assert (place in on) != any(dominates(other, point) for other in points)


@given(POINTS)
def test_every_point_off_the_frontier_is_dominated_by_one_on_it(points: np.ndarray) -> None:
    on = undominated(points.tolist())
    assert on
    for point in np.delete(points, on, axis=0):
        assert any(dominates(other, point) for other in points[on])


def test_bad_points_are_named() -> None:
    points = pd.DataFrame([[1.0, 1, "a"], [np.nan, 2, "b"]], columns=[*PRICES, "name"])
    with pytest.raises(nk.BadValue, match=r"points\['leavers'\]: a column of finite numbers"):
        frontier(points)
    with pytest.raises(nk.BadValue, match=r"points\['name'\]: a column of finite numbers"):
        frontier(points, ["warheads", "name"])
    with pytest.raises(nk.BadValue, match="minimise: one of leavers, warheads, name"):
        frontier(points, ["flight"])
    with pytest.raises(nk.BadValue, match="minimise: a list of one or more columns"):
        frontier(points, [])
    with pytest.raises(nk.BadValue, match="points: a DataFrame"):
        frontier([[1, 2]])  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [5, "a", ()])
def test_what_is_no_list_of_columns_is_refused(given: Any) -> None:
    with pytest.raises(nk.BadValue, match="minimise: a list of one or more columns"):
        frontier(pd.DataFrame({"a": [1.0]}), given)

"""The frontier: one made by hand, with ties and copies, then any points at all."""

import hypothesis.strategies as st
import numpy as np
from hypothesis import given
from hypothesis.extra.numpy import arrays

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
    on_it, off_it = [(9, 1), (4, 4), (4, 4), (1, 9)], [(4, 5), (5, 4), (8, 8), (1, 10)]
    assert undominated(on_it + off_it) == [0, 1, 2, 3]
    assert undominated([(2,), (1,), (3,), (1,)]) == [1, 3]


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

"""Where two lines change places, by hand."""

import pytest

from conundrum.analysis.tradeoffs.turning import turns


def test_lines_that_cross_twice_turn_twice() -> None:
    assert turns([0, 2, 0], [1, 1, 1]) == pytest.approx([0.25, 0.75])
    assert turns([0, 0], [1, 1]) == turns([1, 1], [0, 0]) == []

"""A hundred worlds: the crosses are as many as the number that stands beside them."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.charts.hundred_dots import count, numbers
from conundrum.charts.scoreboard import at_end


@pytest.mark.parametrize("name", nk.PRESETS)
def test_the_crosses_are_the_number_on_the_card(name: str) -> None:
    run, pinned = nk.simulate(nk.PRESETS[name]), nk.simulate()
    drawn = numbers(run, pinned)
    assert at_end(run, "fallen") == str(drawn["fell"])
    assert at_end(pinned, "fallen") == str(drawn["pinned"])
    assert drawn["notes"][-1] == f"2036: {drawn['fell']}"
    assert abs(drawn["fell"] - 100 * np.mean(run["fallen"][-1])) <= 0.5


@pytest.mark.parametrize("some", [0.01, 0.4, 0.6, 99.4, 99.6, 99.99])
def test_no_cross_and_no_dot_is_left_out(some: float) -> None:
    assert 0 < count(some) < 100
    assert (count(0), count(100)) == (0, 100)

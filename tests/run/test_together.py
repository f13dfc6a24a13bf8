"""Many policies at once: the same runs, one by one or side by side."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.follow import together
from conundrum.run.limits import limit


def test_the_runs_are_those_of_simulate() -> None:
    beliefs, assumptions = nk.Beliefs(growth_arms=1), nk.Assumptions(leak=0.2)
    # More policies than are run side by side.
    policies = [*PRESETS.values()] * (limit("chunk", "default") // 1500 + 1)
    runs = list(together(policies, beliefs, assumptions, years=6, futures=250, seed=7))
    assert [run.policy for run in runs] == policies
    for run in (*runs[:3], runs[-1]):
        alone = nk.simulate(run.policy, beliefs, assumptions, years=6, futures=250, seed=7)
        assert (run.beliefs, run.assumptions) == (alone.beliefs, alone.assumptions)
        np.testing.assert_array_equal(run.years, alone.years)
        for outcome, array in alone.arrays.items():
            np.testing.assert_allclose(run.arrays[outcome], array, rtol=1e-4, atol=1e-4)


def test_one_policy_with_more_futures_than_a_chunk() -> None:
    futures = limit("chunk", "default") + 1
    (run,) = together([nk.Policy()], years=5, futures=futures)
    assert run.futures == futures


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"policies": []}, "policies must be a list of one or more policies"),
        ({"policies": 5}, "policies must be a list of one or more policies"),
        ({"policies": ["2016"]}, "policies must be a Policy"),
        ({"policies": [nk.Policy()], "futures": 0}, "futures must be a whole number"),
        ({"policies": [nk.Policy()], "beliefs": 1}, "beliefs must be a Beliefs"),
    ],
)
def test_bad_input_is_named_at_once(given: dict, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        together(**given)

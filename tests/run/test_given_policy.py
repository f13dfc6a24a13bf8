"""What a person gives for a policy: its name, a scenario or its code, a course by year."""

from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.follow import follow
from tools.origin.gains import gains

HARD = nk.Beliefs(growth_arms=1)
SCENARIO = nk.Scenario(PRESETS["joint opening"], HARD, seed=7)


def alike(one: nk.Outlook, other: nk.Outlook) -> bool:
    same = (one.policy, one.beliefs, one.assumptions) == (
        (other.policy, other.beliefs, other.assumptions)
    )
    return same and all(np.array_equal(one[name], other[name]) for name in one.arrays)


@pytest.mark.parametrize("given", ["joint opening", "Both open up"])
def test_a_name_is_its_policy(given: str) -> None:
    assert alike(nk.simulate(given, futures=20), nk.simulate(SCENARIO.policy, futures=20))


@pytest.mark.parametrize("given", [SCENARIO, SCENARIO.code, SCENARIO.code.lower()])
def test_a_scenario_brings_its_beliefs_and_seed_unless_they_are_given(given: object) -> None:
    run = nk.simulate(given, futures=20)  # type: ignore[call-overload]
    assert alike(run, nk.simulate(SCENARIO.policy, HARD, futures=20, seed=7))
    own = nk.simulate(given, nk.Beliefs(), futures=20, seed=8)  # type: ignore[call-overload]
    assert alike(own, nk.simulate(SCENARIO.policy, futures=20, seed=8))


def test_a_scenario_brings_the_assumptions_that_it_holds() -> None:
    held = nk.Assumptions(leak=0.2)
    assert nk.simulate(nk.Scenario(assumptions=held), futures=2).assumptions == held


def test_a_course_changes_its_policy_in_october_of_its_years() -> None:
    course: Any = {2016: "joint cut-off", 2026: SCENARIO.policy}
    run = nk.simulate(course, futures=20)
    steps = {0: PRESETS["joint cut-off"], 40: SCENARIO.policy}
    assert alike(run, follow(steps, nk.Beliefs(), nk.Assumptions(), 20, 20, 2016))
    assert run.years[40] == 2026.75


def test_before_a_course_begins_2016_is_kept() -> None:
    late, kept = nk.simulate({"late": {2026: "joint opening"}, "kept": "2016"}, futures=20).values()
    assert np.array_equal(late["hunger"][:40], kept["hunger"][:40])
    assert not np.array_equal(late["hunger"][41:], kept["hunger"][41:])


def test_policies_by_name_run_in_the_same_futures() -> None:
    runs = nk.simulate({"usual": {2016: "2016"}, "open": SCENARIO.policy}, futures=20)
    assert [run.policy for run in runs.values()] == [nk.Policy(), SCENARIO.policy]
    for run in runs.values():
        one = nk.simulate(run.policy, futures=20)
        np.testing.assert_allclose(run["warheads"], one["warheads"], rtol=1e-4)


def test_scenarios_that_differ_run_together_only_in_what_is_given() -> None:
    both = {"own": SCENARIO, "usual": nk.Scenario()}
    with pytest.raises(
        nk.BadValue, match=r"share their futures, so give them one value of beliefs: beliefs="
    ):
        nk.simulate(both, futures=2)
    with pytest.raises(nk.BadValue, match=r"one value of seed: seed="):
        nk.simulate(both, nk.Beliefs(), futures=2)
    first, second = nk.simulate(both, HARD, seed=3, futures=2).values()
    assert first.beliefs == second.beliefs == HARD


def test_what_a_code_brings_is_not_put_on_others_in_silence() -> None:
    together: Any
    for together in ({"usual": "2016", "own": SCENARIO.code}, {2016: "2016", 2026: SCENARIO}):
        with pytest.raises(
            nk.BadValue, match=r"share their futures, so give them one value of beliefs: beliefs="
        ):
            nk.simulate(together, futures=2)
        nk.simulate(together, HARD, seed=7, futures=2)


def test_a_row_of_the_list_of_policies_is_a_policy() -> None:
    row: Any = nk.policies().loc["joint opening"]
    assert nk.simulate(row, futures=2).policy == PRESETS["joint opening"]


def test_a_control_that_is_no_number_is_refused_by_its_name() -> None:
    with pytest.raises(nk.BadValue, match=r"^us_sanctions must be a number from 0 to 1; you gave "):
        nk.simulate({"us_sanctions": "0.5"})


def test_beliefs_and_assumptions_may_be_given_by_name() -> None:
    named = nk.simulate(beliefs={"growth_arms": 1}, assumptions={"leak": 0.1}, futures=20)
    assert alike(named, nk.simulate(None, HARD, nk.Assumptions(leak=0.1), futures=20))
    with pytest.raises(nk.BadValue, match=r"Did you mean growth_arms"):
        nk.simulate(beliefs={"growth arms": 1})
    with pytest.raises(nk.BadValue, match=r"growth_arms must be a number from 0 to 1"):
        nk.hindcast(beliefs={"growth_arms": 2})


def test_one_thing_stands_for_a_list_of_it() -> None:
    one = nk.Outcome("mine", lambda run: run["hunger"], "people in 100")
    for own in (one, [one]):
        assert [*nk.simulate(futures=2, years=5, outcomes=own).arrays] == ["mine"]
    tables = [gains(given, futures=2, years=5) for given in ("joint opening", ["joint opening"])]
    assert tables[0].equals(tables[1])


def test_where_a_course_has_no_place_what_takes_it_is_named() -> None:
    wrong: list[Any] = [{"late": {2026: "2016"}}, {2016: "2016"}]
    for given in wrong:
        with pytest.raises(nk.BadValue, match=r"one policy for the whole run; .* Only nk.simulate"):
            gains(given, futures=2)
    with pytest.raises(nk.BadValue, match="one policy for the whole run"):
        nk.fails_where(lambda run: run, wrong[1:])


def test_what_would_be_left_out_of_a_scenario_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="leaves beliefs as usual"):
        gains([SCENARIO.code], futures=2)
    with pytest.raises(nk.BadValue, match="leaves seed as usual"):
        nk.show.beside(nk.Scenario(seed=3), "2016")


@pytest.mark.parametrize("step", [-1, 81, 2026])
def test_a_step_that_is_none_of_the_run_is_refused(step: int) -> None:
    with pytest.raises(nk.BadValue, match="step of the course must be a whole number from 0 to 80"):
        follow({0: nk.Policy(), step: nk.Policy()}, nk.Beliefs(), nk.Assumptions(), 20, 2, 1)


def test_whole_numbers_may_be_written_as_floats() -> None:
    run = nk.simulate(years=5.0, futures=1e2, seed=np.float64(3))
    assert run.futures == 100
    assert alike(run, nk.simulate(years=5, futures=100, seed=3))


def test_the_listed_policies_run_by_name_and_so_do_some_of_them() -> None:
    runs = nk.simulate(nk.policies(), years=5, futures=2)
    assert {name: run.policy for name, run in runs.items()} == dict(PRESETS)
    engage = nk.policies().query("family == 'engage'")
    assert [*nk.simulate(engage, years=5, futures=2)] == [*engage.index]
    with pytest.raises(nk.BadValue, match=r"nk\.policies"):
        nk.simulate(nk.policies()[["label"]], years=5, futures=2)

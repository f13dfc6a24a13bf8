"""The arithmetic of a run: steps, chunks, and how far a thousand futures can be trusted."""

import sys

import numpy as np
import pytest
from scipy.integrate import solve_ivp

import conundrum as nk
from conundrum import model
from conundrum.model import PRESETS
from conundrum.model.state import State
from conundrum.run.follow import follow
from conundrum.tables.settings import rows, value

pytestmark = pytest.mark.slow

YEARS = 20
STEADY = ("reserves", "opening", "trend", "hostility", "trust", "warheads", "cohesion", "leavers")


def one_future(policy: nk.Policy) -> State:
    """The central future, in which nothing is left to chance."""
    drawn = {
        name: np.array([value("assumptions", name, "central")]) for name in rows("assumptions")
    }
    drawn |= {"hazard_threshold": np.array([np.inf]), "fortune": np.array([0.0])}
    return model.start(policy, nk.Beliefs(), drawn)


def euler(policy: nk.Policy, steps_a_year: int) -> dict[str, float]:
    now = one_future(policy)
    for _ in range(YEARS * steps_a_year):
        model.step(now, 1 / steps_a_year, np.array([np.inf]))
    return {stock: float(now[stock][0]) for stock in STEADY}


def solved(policy: nk.Policy) -> dict[str, float]:
    now = one_future(policy)
    stocks = list(model.CHANGES)

    def rates(_: float, state: np.ndarray) -> np.ndarray:
        now.block[: len(stocks), 0] = state
        now.play("auxiliaries")
        now.play("changes")
        return np.array([now[link.__name__][0] for link in model.CHANGES.values()])

    start = np.array([now[stock][0] for stock in stocks])
    found = solve_ivp(rates, (0, YEARS), start, rtol=1e-8, atol=1e-10, max_step=0.25)
    return {stock: found.y[stocks.index(stock), -1] for stock in STEADY}


@pytest.mark.sweep
@pytest.mark.parametrize("name", PRESETS)
def test_quarters_agree_with_an_independent_solver(name: str) -> None:
    exact, quarters = solved(PRESETS[name]), euler(PRESETS[name], 4)
    fine = euler(PRESETS[name], 256)
    for stock in STEADY:
        assert quarters[stock] == pytest.approx(exact[stock], rel=0.03, abs=0.01), stock
        assert fine[stock] == pytest.approx(exact[stock], rel=1e-3, abs=1e-3), stock


@pytest.mark.parametrize("name", PRESETS)
def test_half_the_step_halves_the_error(name: str) -> None:
    exact = solved(PRESETS[name])
    errors = [abs(euler(PRESETS[name], steps)["warheads"] - exact["warheads"]) for steps in (8, 16)]
    assert errors[1] < 0.6 * errors[0] or errors[1] < 1e-6


def test_chunks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = nk.simulate(PRESETS["joint cut-off"])
    module = sys.modules["conundrum.run.follow"]
    limit = module.limit
    monkeypatch.setattr(
        module, "limit", lambda name, end: 300 if name == "chunk" else limit(name, end)
    )
    parts = nk.simulate(PRESETS["joint cut-off"])
    for name in rows("outcomes"):
        assert np.array_equal(whole.arrays[name], parts.arrays[name])


def test_a_course_of_one_policy_is_that_policy() -> None:
    policy = PRESETS["joint opening"]
    single = nk.simulate(policy, years=5)
    course = follow({0: policy, 7: policy}, nk.Beliefs(), nk.Assumptions(), 5, 1000, 2016)
    changed = follow({0: policy, 7: nk.Policy()}, nk.Beliefs(), nk.Assumptions(), 5, 1000, 2016)
    for name in rows("outcomes"):
        assert np.array_equal(single.arrays[name], course.arrays[name])
        assert np.array_equal(single.arrays[name][:7], changed.arrays[name][:7])
    assert not np.array_equal(single.arrays["pressure"][7], changed.arrays["pressure"][7])


def test_a_thousand_futures_are_enough_for_the_scoreboard() -> None:
    """Another thousand futures move the four headline numbers by about one in the last digit."""
    ends = [nk.simulate(seed=seed) for seed in range(20)]
    assert np.std([100 * run.arrays["fallen"][-1].mean() for run in ends]) < 1.5
    assert np.std([np.median(run.arrays["warheads"][-1]) for run in ends]) < 1.0
    assert np.std([100 * np.median(run.arrays["hunger"][-1]) for run in ends]) < 0.25

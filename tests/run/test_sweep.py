"""A sweep: the same numbers however it is cut and wherever it runs, in memory that stays flat."""

import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from fractions import Fraction
from functools import partial, reduce
from multiprocessing import get_context
from typing import Any

import numpy as np
import pandas as pd
import pytest
from distributed import Client, LocalCluster

import conundrum as nk
from conundrum.run import QUANTILES
from conundrum.run import sweep as module
from conundrum.run.tally import Tally, tally

POLICIES = {name: nk.PRESETS[name] for name in ("2016", "joint cut-off")}


def peak(run: nk.Outlook) -> np.ndarray:
    so_far: np.ndarray = np.maximum.accumulate(run["hostility"], axis=0)
    return so_far


PEAK = nk.Outcome("peak", peak, "share")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sweep in blocks of 50 worlds."""
    monkeypatch.setattr(module, "BLOCK", 50)
    return partial(nk.sweep, POLICIES, 170, years=5, at=[2018, 2021], outcomes=[PEAK])


def test_the_same_numbers_however_it_is_cut_and_wherever_it_runs(small: Any) -> None:
    whole = small(chunks=1)
    with ThreadPoolExecutor(3) as pool:
        for cut in ({}, {"chunks": 2}, {"chunks": 3, "executor": pool}):
            pd.testing.assert_frame_equal(small(**cut), whole, check_exact=True)
    assert len(whole) == 2 * 2 * 15
    assert set(whole["worlds"]) == {170}


def test_a_block_is_the_run_that_its_seed_makes(small: Any) -> None:
    found = small()
    runs = [
        nk.simulate(POLICIES["joint cut-off"], years=5, worlds=worlds, seed=seed)
        for worlds, seed in zip([50] * 3 + [20], found.attrs["seeds"], strict=True)
    ]
    assert len(set(found.attrs["seeds"])) == 4
    rows = found[(found["policy"] == "joint cut-off") & (found["year"] == 2021)]
    for row in rows.set_index("outcome").drop("peak").itertuples():
        ends = np.concatenate([run[str(row.Index)][-1] for run in runs]).astype(float)
        scale = float(nk.table("outcomes").set_index("name").loc[row.Index, "per_unit"])
        assert row.mean == pytest.approx(scale * ends.mean(), rel=1e-9), row.Index
        assert (row.lowest, row.highest) == pytest.approx((scale * ends.min(), scale * ends.max()))
        expected = scale * np.quantile(ends, [0.05, 0.5, 0.95])
        assert [row.q05, row.q50, row.q95] == pytest.approx(expected, rel=1 / 8192), row.Index


def test_as_many_worlds_as_a_block_has_are_those_of_simulate() -> None:
    run = nk.simulate(worlds=300)
    found = nk.sweep({"2016": nk.Policy()}, 300).set_index("outcome")
    assert (found.attrs["seeds"], found.attrs["years"]) == ([2016], 20)
    assert found["mean"]["warheads"] == pytest.approx(float(run["warheads"][-1].mean(dtype=float)))


def test_a_course_is_swept_as_it_is_run() -> None:
    course = {2018: "joint cut-off"}
    for given in (course, {"late": course}):
        found = nk.sweep(given, 60, years=5, at=2021)
        row = found.set_index("outcome").loc["warheads"]
        run = nk.simulate(course, years=5, worlds=60)
        assert row["mean"] == pytest.approx(float(run["warheads"][-1].mean(dtype=float)))
        assert row["policy"] == ("late" if "late" in given else "policy")


def test_one_policy_year_and_outcome_need_no_list(small: Any) -> None:
    alone = nk.sweep("2016", 50, years=5, at=2018, outcomes=PEAK)
    assert alone.equals(nk.sweep(["2016"], 50, years=5, at=[2018], outcomes=[PEAK]))


def test_progress_is_told_and_a_model_is_run(small: Any) -> None:
    told: list[tuple[int, int]] = []
    freeze = nk.variant(
        replace={"warheads_change": lambda leak: 0 * leak}, add={"own": lambda leak: leak}
    )
    found = small(chunks=3, model=freeze, progress=lambda *done: told.append(done))
    assert told == [(50, 170), (100, 170), (170, 170)]
    assert found.attrs["made_with"] == freeze.said
    warheads = found[found["outcome"] == "warheads"]
    assert warheads["q50"].iloc[0] == warheads["q50"].iloc[1]
    assert "own" in set(found["outcome"])


@pytest.mark.parametrize("seed", range(5))
def test_tallies_add_up_in_any_order(seed: int) -> None:
    rng = np.random.default_rng(seed)
    numbers = (rng.normal(size=301) * 10.0 ** rng.integers(-20, 20, 301)).astype(np.float32)
    numbers[rng.integers(0, 301, 40)] = rng.choice([0, -0.0, 1])
    parts = [tally(part) for part in np.split(numbers, np.sort(rng.choice(300, 6, False)) + 1)]
    added = reduce(Tally.plus, (parts[at] for at in rng.permutation(len(parts))))
    assert told(added) == told(tally(numbers))
    for name, share in QUANTILES.items():
        place = share * 300
        edges = np.sort(numbers.astype(float))[[int(place), int(place) + 1]]
        between = edges[0] * (1 - place % 1) + edges[1] * (place % 1)
        near = np.abs(edges).max() / 8192 + np.finfo(np.float32).tiny
        assert abs(added.quantiles[name] - between) <= near


def told(of: Tally) -> list[Any]:
    return [of.worlds, of.low, of.high, of.kinds.tolist(), of.counts.tolist(), of.quantiles]


def test_totals_know_of_no_order() -> None:
    parts = [tally(np.array([number], np.float32)) for number in (1e30, 1, -1e30)]
    assert parts[0].plus(parts[1]).plus(parts[2]).total == Fraction(1)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"policies": [nk.Policy()]}, "policies: "),
        ({"policies": ["2016", {2026: "joint opening"}]}, r"a course, gets a name: \{'mine': "),
        ({"policies": {}}, "policies: "),
        ({"policies": {"a": 2016}}, "policies"),
        ({"worlds": 0}, "worlds: a whole number"),
        ({"chunks": 0}, "chunks: a whole number"),
        ({"at": [2050]}, "at: a whole number from"),
        ({"years": 90}, "years: "),
    ],
)
def test_what_is_out_of_bounds_is_refused_by_name(given: Any, said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        nk.sweep(**{"policies": POLICIES, "worlds": 10} | given)


def test_a_function_that_other_processes_cannot_import_is_refused_before_they_start() -> None:
    own = nk.Outcome("own", lambda run: run["hunger"], "share")
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool,
        pytest.raises(nk.BadValue, match=r"^outcomes: .+ a function in a file that can be imp"),
    ):
        nk.sweep("2016", 2, years=5, outcomes=own, executor=pool)


@pytest.mark.wide
def test_other_processes_give_the_same_numbers() -> None:
    run = partial(nk.sweep, POLICIES, 25_000, outcomes=[PEAK])
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        pd.testing.assert_frame_equal(run(executor=pool), run(chunks=1), check_exact=True)


@pytest.mark.wide
def test_a_cluster_gives_the_same_numbers() -> None:
    run = partial(nk.sweep, POLICIES, 25_000)
    here = {"host": "127.0.0.1", "dashboard_address": None}
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, **here) as cluster,
        Client(cluster) as dask,
    ):
        found = run(executor=dask.get_executor())
    pd.testing.assert_frame_equal(found, run(chunks=1), check_exact=True)


PEAK_MEMORY = """
import re, sys, conundrum as nk
nk.sweep({"2016": nk.Policy()}, int(sys.argv[1]))
print(*re.findall(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read()))
"""


def peak_memory(worlds: int) -> float:
    """Return the most memory that a sweep takes, in MB.

    `getrusage` would count the process it was started from as well.
    """
    told = subprocess.run(
        [sys.executable, "-c", PEAK_MEMORY, str(worlds)], capture_output=True, check=True, text=True
    )
    return int(told.stdout) / 1024


@pytest.mark.wide
def test_a_million_worlds_take_hardly_more_memory_than_fifty_thousand() -> None:
    few, many = peak_memory(50_000), peak_memory(1_000_000)
    assert many < 1000
    assert many - few < 100

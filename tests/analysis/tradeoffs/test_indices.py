"""Morris and Sobol on functions whose answers are known."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import morris, sobol
from conundrum.analysis.tradeoffs.indices import Vector

NAMES = ["x", "y", "z"]
FIRST = {"x": 0.3139, "y": 0.4424, "z": 0.0}
TOTAL = {"x": 0.5576, "y": 0.4424, "z": 0.2437}


def ishigami(sample: Vector) -> Vector:
    """The function of Ishigami and Homma (1990), a = 7 and b = 0.1."""
    x, y, z = np.pi * (2 * sample.T - 1)
    return np.sin(x) + 7 * np.sin(y) ** 2 + 0.1 * z**4 * np.sin(x)


def slopes(sample: Vector) -> Vector:
    return sample @ [4.0, -2.0, 0.0]


def by_name(table: pd.DataFrame, column: str) -> dict[Any, float]:
    return table[column].to_dict()


def test_ishigami_has_its_known_indices() -> None:
    found = sobol(ishigami, NAMES, samples=8192)
    assert by_name(found, "S1") == pytest.approx(FIRST, abs=0.02)
    assert by_name(found, "ST") == pytest.approx(TOTAL, abs=0.02)


def test_the_known_indices_lie_in_the_confidence_intervals() -> None:
    inside = []
    for seed in range(20):
        found = sobol(ishigami, NAMES, samples=512, seed=seed)
        for known, index in ((FIRST, "S1"), (TOTAL, "ST")):
            off = (found[index] - found.index.map(known)).abs()
            inside += (off <= found[f"{index}_conf"]).tolist()
    assert np.mean(inside) > 0.9


def test_larger_samples_are_surer_and_nearer() -> None:
    few, many = (sobol(ishigami, NAMES, samples=samples) for samples in (128, 4096))
    assert many["ST_conf"].mean() < few["ST_conf"].mean() / 3
    off = [(found["ST"] - pd.Series(TOTAL)).abs().max() for found in (few, many)]
    assert off[1] < off[0] / 3


def test_in_a_sum_the_shares_are_those_of_the_variances() -> None:
    found = sobol(slopes, NAMES, samples=2048)
    known = {"x": 0.8, "y": 0.2, "z": 0}
    assert by_name(found, "S1") == pytest.approx(known, abs=0.02)
    assert by_name(found, "ST") == pytest.approx(known, abs=0.02)


def test_a_group_is_judged_as_one() -> None:
    found = sobol(ishigami, NAMES, ["x and z", "y", "x and z"], samples=8192)
    known = {"x and z": 1 - FIRST["y"], "y": FIRST["y"]}
    assert by_name(found, "S1") == pytest.approx(known, abs=0.03)
    assert by_name(found, "ST") == pytest.approx(known, abs=0.03)


def test_what_never_varies_has_no_shares() -> None:
    found = sobol(lambda sample: np.full(len(sample), 3.0), NAMES)
    assert (found[["S1", "S1_conf", "ST", "ST_conf"]] == 0).all(axis=None)


def test_elementary_effects_of_a_sum_are_its_slopes() -> None:
    found = morris(slopes, NAMES)
    assert list(found.index) == NAMES
    assert found["mu"].tolist() == pytest.approx([4, -2, 0])
    assert found["mu_star"].tolist() == pytest.approx([4, 2, 0])
    assert found["sigma"].tolist() == pytest.approx([0, 0, 0], abs=1e-9)


def test_an_effect_that_depends_on_another_input_has_spread() -> None:
    found = morris(lambda sample: sample[:, 0] * sample[:, 1] + sample[:, 2], NAMES, 200)
    assert found["mu"]["x"] == pytest.approx(0.5, abs=0.05)
    assert found["sigma"]["x"] > 0.2
    assert found["sigma"]["z"] == pytest.approx(0, abs=1e-9)


def test_one_seed_gives_one_answer() -> None:
    for analyse in (morris, sobol):
        first, again, other = (analyse(ishigami, NAMES, seed=seed) for seed in (0, 0, 1))
        pd.testing.assert_frame_equal(first, again)
        assert not first.equals(other)


def test_a_bad_argument_is_named() -> None:
    with pytest.raises(nk.BadValue, match="samples must be a power of 2"):
        sobol(ishigami, NAMES, samples=500)
    with pytest.raises(nk.BadValue, match="groups must be a group for each of 3 names"):
        sobol(ishigami, NAMES, ["one"])
    with pytest.raises(nk.BadValue, match="names must be one or more different names"):
        morris(ishigami, ["x", "x"])
    with pytest.raises(
        nk.BadValue, match="function must be one that returns a finite number for each of 4 runs"
    ):
        morris(lambda sample: sample[0], ["x"], 2)

"""Sets of policies to choose from, and how far each asks a power to move."""

import itertools

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import grid, latin, move_distance
from conundrum.model import CONTROLS, PRESETS


@pytest.mark.parametrize(
    ("preset", "washington", "beijing"),
    [
        ("2016", 0, 0),
        ("joint cut-off", 0.14, 1.0),
        ("joint opening", 1.06, 0.32),
        ("shared conditions", 0.73, 0.36),
    ],
)
def test_d2_how_far_each_power_gives_up_its_standpoint(
    preset: str, washington: float, beijing: float
) -> None:
    policy = PRESETS[preset]
    assert move_distance(policy, "Washington") == pytest.approx(washington, abs=0.005)
    assert move_distance(policy, "Beijing") == pytest.approx(beijing, abs=0.005)


def test_d2_neither_the_other_power_nor_conditions_count_in_a_move() -> None:
    assert move_distance(nk.Policy(china_sanctions=1, shared_conditions=1), "Washington") == 0
    assert move_distance(nk.Policy(us_sanctions=0, shared_conditions=1), "Beijing") == 0


def test_a_grid_holds_every_combination_once() -> None:
    policies = grid(2)
    found = {tuple(vars(policy).values()) for policy in policies.values()}
    assert found == set(itertools.product((0, 1), repeat=len(CONTROLS)))
    assert policies["100-0-0-100-0"] == nk.Policy(1, 0, 0, 1, 0)


def test_a_latin_hypercube_uses_every_slice_of_every_control_once() -> None:
    settings = np.array([list(vars(policy).values()) for policy in latin(64).values()])
    assert (np.sort(settings, axis=0) == ((np.arange(64) + 0.5) / 64)[:, None]).all()
    assert latin(64) == latin(64)
    assert latin(64) != latin(64, seed=1)


def test_a_bad_argument_is_named() -> None:
    with pytest.raises(nk.BadValue, match="power must be one of Washington, Beijing; you gave"):
        move_distance(nk.Policy(), "Seoul")
    with pytest.raises(nk.BadValue, match="levels must be a whole number from 2 to 5"):
        grid(6)
    with pytest.raises(nk.BadValue, match="count must be a whole number from 2 to 5,000"):
        latin(1)

"""Which game is played, as beliefs, weights and standpoints change."""

from typing import Any

import pytest

import conundrum as nk
from conundrum.analysis.game import name_game, outcomes, payoffs, which_game
from conundrum.run.weights import EYES


def test_a_cell_is_the_game_of_its_values() -> None:
    found = which_game("growth_arms", "Washington.fallen", [0, 1], [0.5], worlds=50)
    assert found[["growth_arms", "Washington.fallen"]].to_numpy().tolist() == [[0, 0.5], [1, 0.5]]
    weights = nk.Weights(**vars(EYES["Washington"]) | {"fallen": 0.5})
    game = payoffs(beliefs=nk.Beliefs(growth_arms=1), eyes=(weights, "Beijing"), worlds=50)
    assert found["name"][1] == name_game(*game).name
    assert found["equilibria"][1] == "; ".join(map(", ".join, outcomes(game)))


def test_h5_beijing_engages_in_any_case_as_long_as_it_fears_collapse_or_flight() -> None:
    found = which_game("Beijing.fallen", "Beijing.leavers", [0, 1], [0, 1], worlds=200)
    assert found["name"].tolist() == ["other", "harmony", "harmony", "harmony"]
    assert "column player does best by a choice that depends" in found["meaning"][0]


def test_h16_d2_a_dearer_standpoint_turns_harmony_into_the_discord_of_2016() -> None:
    found = which_game(values_down=[0.5], worlds=200)
    assert found["name"].iloc[0] == "harmony"
    assert found["equilibria"].iloc[0] == "engage, engage"
    assert found["equilibria"].iloc[-1] == "press, engage"


def test_h14_who_believes_that_growth_tames_lets_go_of_a_dearer_standpoint() -> None:
    found = which_game("growth_tames", "standpoint", [0, 1], [0.14], worlds=200)
    assert found["equilibria"].tolist() == ["press, engage", "engage, engage"]


def test_d2_what_is_on_no_axis_is_held_and_each_power_may_have_a_price_of_its_own() -> None:
    weights = nk.Weights(**vars(EYES["Washington"]) | {"hostility": 0.0})
    found = which_game(
        "Washington.standpoint",
        "growth_arms",
        [0, 0.1],
        [0.5],
        eyes=(weights, "Seoul"),
        standpoint=(0.9, 0.3),
        worlds=50,
    )
    for price, name, equilibria in zip((0, 0.1), found["name"], found["equilibria"], strict=True):
        game = payoffs(eyes=(weights, "Seoul"), standpoint=(price, 0.3), worlds=50)
        assert name == name_game(*game).name
        assert equilibria == "; ".join(map(", ".join, outcomes(game)))
    assert len(set(found["equilibria"])) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"across": "trust"}, "across: one of"),
        ({"down": "standpoint"}, "down: another than standpoint"),
        ({"values": [2]}, "standpoint: a number from 0 to 1"),
        ({"beliefs": 0.5}, "beliefs: a Beliefs"),
    ],
)
def test_a_bad_argument_is_named(arguments, said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        which_game(**arguments)


@pytest.mark.parametrize("field", ["values", "values_down"])
@pytest.mark.parametrize("given", [5, "0.5", []])
def test_what_is_no_list_of_values_is_refused(field: str, given: Any) -> None:
    with pytest.raises(nk.BadValue, match=f"^{field}: a list of one or more numbers"):
        which_game(**{field: given}, worlds=2, years=5)

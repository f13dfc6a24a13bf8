"""A game by the rules on paper ends near the model."""

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest

from conundrum.model import PRESETS, Assumptions, Beliefs, Policy
from conundrum.run import limit
from conundrum.run.follow import follow
from conundrum.tables import rows, value
from tools.seminar.length import ROUNDS, YEARS

WASHINGTON = {"press": "2016", "conditions": "shared conditions", "open": "joint opening"}
BEIJING = {"trades": "2016", "conditions": "shared conditions", "shuts": "joint cut-off"}
GAMES = tuple(product(product(WASHINGTON, BEIJING), repeat=ROUNDS))
SAMPLE = GAMES[::29]
"""As 29 and 9 share no divisor, each cell has its turn in each round."""

NEAR = (2, 3, 3, 4)
"""How far warheads, hunger, hostility and falls may be from the model, on average."""

Game = Sequence[tuple[str, str]]


def policy(ours: str, theirs: str) -> Policy:
    our, their = PRESETS[WASHINGTON[ours]], PRESETS[BEIJING[theirs]]
    shared = min(our.shared_conditions, their.shared_conditions)
    return Policy(
        our.us_sanctions, our.us_engagement, their.china_sanctions, their.china_engagement, shared
    )


def in_the_model(game: Game) -> np.ndarray:
    long = YEARS * limit("steps_a_year", "default")
    course = {place * long: policy(*cell) for place, cell in enumerate(game)}
    futures, seed = limit("futures", "default"), limit("seed", "default")
    out = follow(course, Beliefs(), Assumptions(), YEARS * ROUNDS, futures, seed)
    up = out["fallen"][-1] == 0
    warheads, hunger, hostility = (
        np.median(out[name][-1][up]) for name in ("warheads", "hunger", "hostility")
    )
    return np.array([warheads, hunger, hostility, 100 * np.mean(~up)])


def on_paper(game: Game, after_shut: str = "falls_after_shut") -> np.ndarray:
    rule = {name: value("paper_rules", name, "number") for name in rows("paper_rules")}
    warheads, stands, hungry, hostility = rule["start warheads"], 1.0, 0.0, 0.0
    for place, cell in enumerate(game):
        shut = place > 0 and game[place - 1][1] == "shuts"
        found = {
            name: value("paper_table", " ".join(cell), name)
            for name in ("warheads", "hungry", "hostility", after_shut if shut else "falls")
        }
        *_, falls = found.values()
        warheads, hostility = warheads + found["warheads"], found["hostility"]
        hungry = found["hungry"] + sum(rule[f"hungry after {one}"] for _, one in game[:place])
        stands *= 1 - falls / 100
    return np.array([warheads, hungry, hostility, 100 * (1 - stands)])


@pytest.fixture(scope="module")
def ends() -> np.ndarray:
    return np.array([in_the_model(game) for game in SAMPLE])


def test_games_on_paper_end_near_the_model(ends: np.ndarray) -> None:
    off = np.abs([on_paper(game) for game in SAMPLE] - ends).mean(axis=0)
    assert (off <= NEAR).all(), off


def test_without_the_number_after_a_shut_border_the_falls_are_too_few(ends: np.ndarray) -> None:
    off = np.abs([on_paper(game, "falls") for game in SAMPLE] - ends).mean(axis=0)
    assert (off > NEAR).tolist() == [False, False, False, True]

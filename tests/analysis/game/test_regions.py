"""Regions of costs: each point lies in one, and the game at that point ends as its region says."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.game.best_replies import meets
from conundrum.analysis.game.regions import FINEST, POWERS, Game, Region, end_of, regions
from conundrum.panels.replies import FIRST
from conundrum.run.runner import Setting, measured
from conundrum.run.weights import EYES
from conundrum.shown import replies

ALL = {"stances": ["press", "as in 2016", "engage"]}


def judging(weights: nk.Weights) -> Setting:
    return {"washington": vars(weights), "beijing": vars(weights)}


PLAYED = {
    "as usual": FIRST,
    "press or engage": FIRST | {"stances": ["press", "engage"]},
    "all three": FIRST | ALL,
    "growth arms": FIRST | {"beliefs": vars(nk.Beliefs(growth_tames=0, growth_arms=1))},
    "growth tames": FIRST | ALL | {"beliefs": vars(nk.Beliefs(growth_tames=1, growth_arms=0))},
    "as Seoul weighs": FIRST | ALL | judging(EYES["Seoul"]),
    "warheads alone": FIRST | judging(nk.Weights(warheads=1)),
}


def played(playing: Setting, us: float, china: float) -> Game:
    setting = playing | {"pays": {"washington": us, "beijing": china}}
    return replies.game_of(setting, measured(replies, setting))


def found(playing: Setting) -> list[Region]:
    return regions(played(playing, 0, 0), played(playing, 1, 1))


def outcomes(game: Game) -> list[str]:
    return meets(game["washington"], game["beijing"], game["stances"])


@pytest.mark.parametrize("name", PLAYED)
def test_the_regions_cover_all_costs_once(name: str) -> None:
    areas = [
        (one["across"][1] - one["across"][0]) * (one["up"][1] - one["up"][0])
        for one in found(PLAYED[name])
    ]
    assert sum(areas) == pytest.approx(1)
    assert areas == sorted(areas, reverse=True)


@pytest.mark.parametrize("name", PLAYED)
def test_a_game_ends_as_its_region_says(name: str) -> None:
    playing, divided = PLAYED[name], found(PLAYED[name])
    edges = [
        {edge for one in divided for edge in one["across"]},
        {edge for one in divided for edge in one["up"]},
    ]
    for us, china in np.random.default_rng(1).uniform(0, 0.5, (60, 2)).tolist():
        near = [
            min(abs(at - edge) for edge in line)
            for at, line in zip((us, china), edges, strict=True)
        ]
        if min(near) < FINEST:
            continue
        (one,) = [
            region
            for region in divided
            if region["across"][0] < us < region["across"][1]
            and region["up"][0] < china < region["up"][1]
        ]
        at = played(playing, us, china)
        assert one["end"]["meets"] == outcomes(at)
        assert one["end"]["better"] == preferred(at)
        assert one["end"] == end_of(at)


def test_answers_that_change_off_the_diagonal_have_an_edge() -> None:
    names = ["press", "as in 2016", "engage"]
    for seed in range(20):
        rng = np.random.default_rng(seed)
        drawn = rng.uniform(-1, 0, (2, 3, 3)), rng.uniform(0, 1, (2, 3))
        moves = drawn[1][0][:, None] * np.ones((3, 3)), drawn[1][1] * np.ones((3, 3))

        def at(*costs: float, losses: Any = drawn[0], moves: Any = moves) -> Game:
            parts = zip(losses, costs, moves, strict=True)
            us, china = ((a - cost * move).tolist() for a, cost, move in parts)
            return {"stances": names, "washington": us, "beijing": china}

        for one in regions(at(0, 0), at(1, 1)):
            (left, right), (low, high) = one["across"], one["up"]
            for us, china in rng.uniform(0, 1, (5, 2)).tolist():
                there = left + us * (right - left), low + china * (high - low)
                edge = min(there[0] - left, right - there[0], there[1] - low, high - there[1])
                assert edge < FINEST or one["end"]["meets"] == outcomes(at(*there))


def preferred(game: Game) -> str:
    """Say which concert both would prefer to where the game ends, if each has one best answer."""
    us, china = (pd.DataFrame(game[power], game["stances"], game["stances"]) for power in POWERS)
    best = {*us.idxmax()}, {*china.idxmax(axis=1)}
    if max(map(len, best)) > 1:
        return ""
    at = min(best[0]), min(best[1])
    for concert in (("press", "press"), ("engage", "engage")):
        if concert[0] in us and all(one.loc[concert] > one.loc[at] for one in (us, china)):
            return ", ".join(concert)
    return ""


def test_d2_the_dilemma_is_where_staying_is_best_and_engaging_would_be_better() -> None:
    (trap,) = [one for one in found(FIRST) if one["end"]["better"]]
    assert trap["end"] == {"meets": ["as in 2016, as in 2016"], "better": "engage, engage"}
    assert [round(100 * edge) for edge in (*trap["across"], *trap["up"])] == [16, 22, 12, 42]
    assert not any(one["end"]["better"] for one in found(PLAYED["press or engage"]))

"""What became of a game's own future: as the room saw it, round by round."""

from functools import cache
from typing import Any

import pytest
from tests.views.seminar.played import log_of

from conundrum.run.runner import results_of_needs, run_of
from conundrum.run.written_outcome import OUTCOMES
from conundrum.views.seminar import course, future, rounds

PLACE = 530
"""The future of the tests' games."""


@cache
def told(seed: int) -> tuple[rounds.Game, dict[str, Any]]:
    rules, acts = log_of(seed)
    game = rounds.state(acts, rules)["game"]
    return game, future.story(game, results_of_needs(future.needs(game, PLACE)))


@pytest.mark.parametrize("seed", [1, 2])
def test_each_end_of_a_round_is_told_as_the_room_saw_it(seed: int) -> None:
    game, story = told(seed)
    for over in range(len(game["played"]) + 1):
        run = run_of(course.run_of_game(rounds.rewind(game, over)))
        step = course.steps(game, over)
        for outcome in ("warheads", "hunger", "trust"):
            seen = run.number(outcome, step, PLACE + 1)
            assert story["rounds"][over][outcome] == seen
            assert story["line"][outcome][step] == seen
    assert len(story["line"]["hunger"]) == len(story["kept"]["hunger"]) == step + 1
    assert story["now"] == story["rounds"][-1]
    assert story["year"] == 2016 + len(game["played"]) * game["rules"]["years"]


def test_a_fall_is_told_with_its_year() -> None:
    lived = {outcome: [0.0] * 60 for outcome in OUTCOMES}
    fell = {**lived, "fallen": [0.0] * 20 + [1.0] * 40}
    game = told(1)[0]
    for over, year in ((1, None), (2, 2021)):
        young = rounds.rewind({**game, "rules": {**game["rules"], "years": 4}}, over)
        story = future.story(young, [*[fell] * (over + 1), lived])
        assert (story["fell"], story["kept_fell"]) == (year, None)


def test_before_the_first_round_no_goal_fares() -> None:
    rules, _ = log_of(1)
    game = rounds.begun(rules)
    story = future.story(game, results_of_needs(future.needs(game, PLACE)))
    assert {goal["fares"] for goal in story["goals"]} == {""}
    assert (len(story["rounds"]), story["fell"], story["year"]) == (1, None, 2016)


def test_a_mean_counts_all_years_so_far() -> None:
    _, story = told(1)
    line = story["line"]["hostility"]
    assert story["now"]["mean hostility"] == pytest.approx(sum(line) / len(line))

"""Each seat can reach its goals: well played it meets more of them than by chance."""

import numpy as np
import pytest

from conundrum.classroom.seminar.course import baseline, outlook, steps
from conundrum.classroom.seminar.own_world import Lived
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import OTHERS, POWERS, SEATS, moves
from tools.balance import EVEN, PAGE, balance, goals_met, of_all, outside
from tools.balance import wanted as written
from tools.pack.paper import ROUNDS
from tools.seminar.games import Games
from tools.seminar.players import by_chance, score

GAMES = Games(150)


def played(seed: int = 1) -> list[dict[str, np.ndarray]]:
    random = np.random.default_rng(seed)
    found = [by_chance(GAMES.count, place, random) for place in range(ROUNDS)]
    # A table keeps shares to a tenth of a per cent.
    return [
        {seat: np.round(does, 3) if seat in POWERS else does for seat, does in one.items()}
        for one in found
    ]


@pytest.mark.parametrize("number", [0, 7, 149])
def test_games_side_by_side_are_those_of_the_table(number: int) -> None:
    rounds = played()
    game = Game(GAMES.rules[number])
    for place, does in enumerate(rounds, start=1):
        chosen = {power: does[power][number].tolist() for power in POWERS}
        moved = {seat: [*moves(seat)][does[seat][number]] for seat in OTHERS}
        game = game.revealed(chosen | moved, game.rules.card(place + 1) if place < ROUNDS else "")
    ends, run, kept = GAMES.play(rounds), outlook(game), baseline(game)
    for place in range(ROUNDS):
        for mine, real in ((ends[place], run), (GAMES.baseline[place], kept)):
            ends_at = steps(game, place + 1)
            for outcome, wanted in Lived(real, game.rules.world, ends_at).now.items():
                assert mine[outcome][number] == pytest.approx(wanted, rel=1e-4, abs=1e-5), outcome


def test_by_chance_every_seat_meets_neither_few_nor_nearly_all_of_its_goals() -> None:
    end = GAMES.play(played())[-1]
    for seat in SEATS:
        assert EVEN[0] <= np.mean([*goals_met(GAMES, seat, end)]) <= EVEN[1], seat


@pytest.mark.parametrize("seat", SEATS)
def test_no_seat_that_looks_ahead_seeks_a_fall(seat: str) -> None:
    """The best of falls is worth no more than the worst in which the regime stands."""
    before = {outcome: values[:1] for outcome, values in GAMES.baseline[-1].items()}
    wishes = {g["outcome"]: g["wish"] for g in SEATS[seat]["goals"] if "outcome" in g}
    low, high = ({k: v * by for k, v in before.items()} for by in (0, 2))
    good, bad = (
        {k: (first if wishes.get(k) == "higher" else second)[k] for k in before}
        for first, second in ((high, low), (low, high))
    )
    fell, stands = good | {"fallen": np.ones(1)}, bad | {"fallen": np.zeros(1)}
    assert score(seat, before, fell) <= score(seat, before, stands)


def test_a_few_seats_in_a_few_games_do_better_well_than_by_chance_and_worse_badly() -> None:
    for goals in balance(100, ("moscow", "press", "tokyo")).values():
        well, chance, badly = of_all(goals)
        assert well > chance > badly


@pytest.mark.wide
def test_all_seats_do_better_well_than_by_chance_and_the_page_says_so() -> None:
    found = balance(1000)
    assert len(outside(found)) <= 1
    for seat, goals in found.items():
        assert of_all(goals).well > of_all(goals).by_chance, seat
        assert any(goal.well > goal.badly for goal in goals), seat
    assert written() == {PAGE: PAGE.read_text(encoding="utf-8")}

"""Each goal can be met and missed, nothing solves them all, and the page says so."""

from functools import cache

import numpy as np
import pytest

from conundrum.model import FLOAT
from conundrum.run.runner import results_of_needs
from conundrum.views.seminar import future, rounds
from conundrum.views.seminar.course import steps
from conundrum.views.seminar.giving import reciprocity
from conundrum.views.seminar.measures import measure_of, verdict
from conundrum.views.seminar.seats import OTHERS, POWERS, SEATS, moves
from tools.balance import (
    APART,
    APART_A_LITTLE,
    BY_CHANCE,
    CONDITIONS,
    FIRST,
    FIXED,
    GAMES as MANY,
    HOLD_MUCH,
    PAGE,
    SEATED,
    SEED,
    best_fixed,
    found,
    goal_shares,
    of_all,
    outside,
    played_by,
    wanted as written,
)
from tools.seminar import draws
from tools.seminar.aims import is_met
from tools.seminar.fixed import each_goal_met, goals_met, pairs, singles
from tools.seminar.games import Games
from tools.seminar.length import ROUNDS
from tools.seminar.players import alone, by_chance, goals_with_numbers, score


@cache
def some_games() -> Games:
    return Games(150)


def played(seed: int = 1) -> list[dict[str, np.ndarray]]:
    random = np.random.default_rng(seed)
    found = [by_chance(some_games().count, place, random) for place in range(ROUNDS)]
    # A table keeps shares to a tenth of a per cent.
    return [
        {seat: np.round(does, 3) if seat in POWERS else does for seat, does in one.items()}
        for one in found
    ]


def played_by_one(chosen: list[dict[str, np.ndarray]], number: int) -> rounds.Game:
    """Return one of the games, as the page plays it."""
    rules = some_games().rules[number]
    game = rounds.begun(rules)
    for place, does in enumerate(chosen, start=1):
        shares = {power: does[power][number].tolist() for power in POWERS}
        moved = {seat: [*moves(seat)][does[seat][number]] for seat in OTHERS}
        card = rounds.card_of(rules, place + 1) if place < ROUNDS else ""
        game = rounds.revealed(game, shares | moved, card)
    return game


@pytest.mark.parametrize("number", [0, 7, 149])
def test_games_side_by_side_are_those_of_the_page(number: int) -> None:
    chosen = played()
    game, ends = played_by_one(chosen, number), some_games().play(chosen)
    lives = results_of_needs(future.needs(game, draws.future(game["rules"]["seed"])))
    # The last two runs are the whole game, and the same future under the policy of 2016.
    for play, lived in zip((ends, some_games().baseline), lives[-2:], strict=True):
        for place in range(ROUNDS):
            end = steps(game, place + 1)
            real = {outcome: numbers[end] for outcome, numbers in lived.items()}
            real["mean hostility"] = np.mean(lived["hostility"][: end + 1])
            for outcome, wanted in real.items():
                mine = play[place][outcome][number]
                assert mine == pytest.approx(wanted, rel=1e-4, abs=1e-5), outcome
    goals = future.story(game, lives)["goals"]
    judged = [goal["fares"] == "met" for goal in goals if goal["fares"] != "judged"]
    assert judged == [
        bool(one[number]) for one in each_goal_met(some_games().baseline[-1], ends[-1])
    ]


@pytest.mark.parametrize("seat", SEATED)
def test_many_games_at_once_are_judged_as_one_is(seat: str) -> None:
    random = np.random.default_rng(3)
    for goal in goals_with_numbers(seat):
        # Numbers lie half-way as well, and so near to it that a computer adds the last of it.
        points = random.integers(-60, 60, (2, 300)) / 2 + random.choice([0, 1e-13, -1e-13], 300)
        shares = random.integers(0, 200, (2, 300)) / 200
        people = 10 ** random.uniform(0, 6.5, (2, 300))
        name = measure_of(goal, seat)
        numbers = points if "record" in goal else people if name == "leavers" else shares
        fallen = random.integers(0, 2, (2, 300)).astype(float)
        before, now = ({name: n, "fallen": f} for n, f in zip(numbers, fallen, strict=True))
        for place, met_here in enumerate(is_met(goal, seat, before, now)):
            one = ({k: float(v[place]) for k, v in end.items()} for end in (before, now))
            assert (verdict(goal, seat, *one) == "met") == met_here


def test_many_games_at_once_earn_as_one_does() -> None:
    chosen = played()
    for number in range(0, 150, 10):
        game = played_by_one(chosen, number)
        for name, points in reciprocity(game).items():
            assert some_games().play(chosen)[-1][name][number] == pytest.approx(points)


def test_no_two_seats_have_the_same_goal_and_two_seats_none_that_is_measured() -> None:
    needs = [
        tuple(sorted((k, v) for k, v in {**goal, "says": ""}.items()))
        + ((seat,) if goal.get("record") == "earned" else ())
        for seat in SEATED
        for goal in goals_with_numbers(seat)
    ]
    assert len({*needs}) == len(needs)
    assert {*SEATS} - {*SEATED} == {"un", "press"}


def test_by_chance_each_goal_is_met_neither_seldom_nor_nearly_always() -> None:
    low, high = BY_CHANCE
    for each in each_goal_met(some_games().baseline[-1], some_games().play(played())[-1]):
        assert low <= 100 * each.mean() <= high


@pytest.mark.parametrize("seat", SEATED)
def test_no_seat_that_looks_ahead_seeks_a_fall(seat: str) -> None:
    """The best of falls is worth no more than the worst in which the regime stands."""
    before, now = some_games().baseline[-1], some_games().play(played())[-1]
    wishes = {measure_of(goal, seat): goal["wish"] for goal in goals_with_numbers(seat)}
    low, high = ({k: now[k][:1] * 0 + end for k in now} for end in (-1e3, 1e6))
    good, bad = (
        {k: (first if wishes.get(k) == "higher" else second)[k] for k in now}
        for first, second in ((high, low), (low, high))
    )
    fell, stands = good | {"fallen": np.ones(1)}, bad | {"fallen": np.zeros(1)}
    first = {name: each[:1] for name, each in before.items()}
    assert score(seat, first, fell) <= score(seat, first, stands)


def test_a_few_fixed_settings_solve_no_few_games() -> None:
    games = Games(100, FIRST)
    assert best_fixed(games, pairs((0, 0.5, 1), CONDITIONS))[1] <= FIXED
    for power in POWERS:
        assert best_fixed(games, singles(power, (0, 0.5, 1)))[1] <= FIXED


def test_a_pair_is_fixed_in_every_round_and_game() -> None:
    games = Games(5)
    others, setting = played_by(games), pairs((0, 1), (1,))[6]
    fixed = [
        {**one, **{p: np.tile(np.array(own, FLOAT), (5, 1)) for p, own in setting.items()}}
        for one in others
    ]
    end = games.play(fixed)[-1]
    wanted = [100 * each.mean() for each in each_goal_met(games.baseline[-1], end)]
    assert goals_met(games, others, pairs((0, 1), (1,)))[6].tolist() == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("seat", "count"), [("seoul", 200), ("tokyo", 200), ("moscow", 200), ("pyongyang", 60)]
)
def test_a_seat_in_a_few_games_does_better_well_than_badly(seat: str, count: int) -> None:
    games = Games(count, FIRST)
    others = played_by(games)
    well, badly = (
        np.mean(
            goal_shares(games, seat, alone(games, seat, others, way, np.random.default_rng(SEED)))
        )
        for way in (1, -1)
    )
    assert well - badly >= (APART if seat in HOLD_MUCH else APART_A_LITTLE)


@pytest.mark.wide
def test_the_bounds_hold_over_many_games_and_the_page_says_so() -> None:
    seats, both, one = found()
    assert not outside(seats)
    apart = {seat: of_all(goals).well - of_all(goals).badly for seat, goals in seats.items()}
    assert all(by >= (APART if seat in HOLD_MUCH else APART_A_LITTLE) for seat, by in apart.items())
    assert both[1] <= FIXED
    assert all(share <= FIXED for _, share in one.values())
    deterrent = [
        how.together
        for goal, how in zip(goals_with_numbers("pyongyang"), seats["pyongyang"], strict=True)
        if goal.get("outcome") == "warheads"
    ]
    assert min(deterrent) >= BY_CHANCE[0]
    hardly = [
        (seat, goal.get("record") or goal["outcome"])
        for seat, goals in seats.items()
        for goal, how in zip(goals_with_numbers(seat), goals, strict=True)
        if how.together < 10
    ]
    # The page says why these two are hardly ever met where all play well.
    assert hardly == [("washington", "reserves"), ("pyongyang", "opening")]
    assert written() == {PAGE: PAGE.read_text(encoding="utf-8")}


@pytest.mark.wide
def test_no_finer_pair_of_settings_and_no_half_condition_solves_the_games() -> None:
    games = Games(MANY, FIRST)
    finer = (0, 0.1, 0.2, 0.3, 0.6, 0.9)
    assert best_fixed(games, pairs(finer, (0, 0.5)))[1] <= FIXED

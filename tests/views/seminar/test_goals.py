"""How a seat's goals fare: against the same future under the policies of 2016, not by a fall."""

from typing import Any

import numpy as np
import pytest

from conundrum.tables.settings import rows
from conundrum.views.seminar import rounds
from conundrum.views.seminar.debrief_tables import tables
from conundrum.views.seminar.giving import BREAKS, STEPS, reciprocity
from conundrum.views.seminar.goal_words import FALLEN, measure, write_measure
from conundrum.views.seminar.goals import compare, goals_met
from conundrum.views.seminar.measures import MEAN, as_shown, is_counted, measure_of, verdict
from conundrum.views.seminar.seats import POWERS, SEATS, goals, moves

from .played_game import begun, done, over, story

STANDS = dict.fromkeys(rows("outcomes"), 0.5) | {"fallen": 0.0, f"{MEAN}hostility": 0.5}
FALLEN_NOW = STANDS | {"fallen": 1.0}
OF_TODAY = [(seat, goal) for seat in SEATS for goal in goals(seat) if "wish" in goal]


def test_what_a_fall_takes_away_is_said_in_words() -> None:
    fell = compare(begun(), STANDS, FALLEN_NOW)
    taken = [goal for goal in fell if goal["fares"] == "not counted"]
    assert taken
    assert {goal["now"] for goal in taken} == {FALLEN}
    assert write_measure("hunger", FALLEN_NOW) == "50"


def test_where_only_2016_fell_it_is_not_said_that_the_table_did() -> None:
    for before, now, here in ((FALLEN_NOW, STANDS, False), (STANDS, FALLEN_NOW, True)):
        found = [goal for goal in compare(begun(), before, now) if goal["fares"] == "not counted"]
        assert found
        # A mean is that of the table alone, and says so where it has a number as well.
        assert any("Average" in goal["measure"] for goal in found) == here
        assert {goal["now"] == FALLEN for goal in found} == {here}


def test_what_was_lost_has_the_minus_of_the_other_numbers() -> None:
    assert write_measure("earned by beijing", {"earned by beijing": -3}) == "\N{MINUS SIGN}3"


def test_a_goal_that_is_not_counted_is_left_out_of_how_many_are_met() -> None:
    gone = {"seat": "tokyo", "fares": "not counted", "vote": None}
    others = [gone | {"fares": fares} for fares in ("not met", "met")]
    assert goals_met([gone, *others], "tokyo") == "1 of 2"
    assert goals_met([gone, gone | {"fares": "judged"}], "tokyo") == "none"


@pytest.mark.parametrize(("seat", "goal"), OF_TODAY)
def test_a_goal_of_today_is_met_from_its_number_on_and_not_before(
    seat: str, goal: dict[str, Any]
) -> None:
    name, outcome = measure_of(goal, seat), str(goal.get("outcome", "hostility"))
    shown = as_shown(outcome, STANDS[outcome])
    needed = (
        goal["bound"] if "bound" in goal else shown + (-1) ** (goal["wish"] == "lower") * goal["by"]
    )
    by = 1 if "record" in goal else as_shown(outcome, 1.0)
    step = {"leavers": 1000, "trust": 1}.get(outcome, 1)
    for off, wanted in (
        (0, True),
        (step, goal["wish"] == "higher"),
        (-step, goal["wish"] == "lower"),
    ):
        now = STANDS | {name: (needed + off) / by}
        assert (verdict(goal, seat, STANDS, now) == "met") == wanted, off


def test_a_fall_meets_no_goal_of_the_state_and_loses_those_that_say_so() -> None:
    random = np.random.default_rng(1)
    for _ in range(50):
        now = {measure_of(goal, seat): float(random.random()) for seat, goal in OF_TODAY}
        for seat, goal in OF_TODAY:
            how = verdict(goal, seat, STANDS, now | {"fallen": 1.0})
            if goal.get("lost"):
                assert how == "not met"
            elif "record" in goal or goal["outcome"] == "leavers":
                assert how in ("met", "not met")
            else:
                assert how == "not counted"


def test_only_what_is_set_against_2016_is_not_counted_where_2016_fell() -> None:
    for _, goal in OF_TODAY:
        state = "record" not in goal and goal["outcome"] != "leavers"
        ends = ({"fallen": fell} for fell in (1.0, 0.0))
        assert is_counted(goal, *ends) == (not (state and "by" in goal))


@pytest.mark.parametrize("outcome", rows("outcomes"))
def test_a_goal_is_judged_on_the_number_that_is_shown(outcome: str) -> None:
    random = np.random.default_rng(1)
    for number in 10 ** random.uniform(-2, 6.4, 200):
        if outcome != "fallen":
            shown = write_measure(outcome, {outcome: float(number), "fallen": 0.0}).replace(",", "")
            figure, *millions = shown.split()
            scale = 1e6 if millions == ["million"] else 1
            wanted = pytest.approx(scale * float(figure))
            assert as_shown(outcome, float(number)) == wanted


def play_out(*each: tuple[tuple[float, float], str]) -> rounds.Game:
    """What Washington sets in each round, and what Pyongyang does."""
    game = begun()
    for (sanctions, engagement), move in each:
        game = over(game, washington=[sanctions, engagement, 0], pyongyang=move)
    return game


PRESS, EASED = (0.9, 0.1), (0.6, 0.1)


@pytest.mark.parametrize(
    ("each", "washington", "answered"),
    [
        ([(EASED, "wait")], -30, 0),
        ([(EASED, "hold")], 30, 30),
        ([(EASED, "economy"), (EASED, "test")], -15, 15),
        ([(PRESS, "hold"), (EASED, "wait")], 15, 15),
        ([(PRESS, "hold"), (EASED, "weapons")], -15, 0),
        ([(PRESS, "hold"), (PRESS, "wait"), (EASED, "wait")], -10, 0),
        ([(PRESS, "hold"), ((0.9, 0.4), "wait")], 15, 0),
        ([(PRESS, "hold"), ((1.0, 0.0), "hold")], 0, 0),
    ],
)
def test_what_is_given_is_earned_by_a_step_and_lost_by_a_broken_word(
    each: list[tuple[tuple[float, float], str]], washington: float, answered: float
) -> None:
    found = reciprocity(play_out(*each))
    assert found["earned by washington"] == pytest.approx(washington)
    assert found["earned by beijing"] == 0
    assert found["answered"] == pytest.approx(answered)


def test_what_earns_and_what_breaks_are_moves_of_pyongyang() -> None:
    assert {*STEPS, *BREAKS} < {*moves("pyongyang")}


def test_without_pyongyang_the_class_judges_what_was_earned() -> None:
    found = story(over(begun(seats=[*POWERS])))["goals"]
    how = {(goal["seat"], goal["says"]): goal["fares"] for goal in found}
    for power in POWERS:
        (asked,) = (goal["says"] for goal in goals(power) if goal.get("record") == "earned")
        assert how[power, asked] == "judged"


def test_what_the_class_judges_stands_beside_the_figures_that_there_are_before_and_after_it() -> (
    None
):
    game = over(begun())
    for one in (game, done(game, "vote", seat="un", hands=11, of=20)):
        told = story(one)
        hungry, tense, left = (goal for goal in told["goals"] if goal["seat"] == "un")
        for goal, outcome in ((hungry, "hunger"), (tense, "hostility"), (left, "leavers")):
            assert goal["measure"] == measure(outcome)
            assert goal["before"] == write_measure(outcome, told["was"])
            assert goal["now"] == write_measure(outcome, told["now"])


@pytest.mark.parametrize(("hands", "how"), [(11, "met"), (10, "not met"), (0, "not met")])
def test_more_than_half_of_the_hands_meet_the_goals_that_no_number_judges(
    hands: int, how: str
) -> None:
    game = done(over(begun()), "vote", seat="un", hands=hands, of=20)
    told = story(game)
    assert {goal["fares"] for goal in told["goals"] if goal["seat"] == "un"} == {how}
    assert {goal["fares"] for goal in told["goals"] if goal["seat"] == "press"} == {"judged"}
    word = "yes" if how == "met" else "no"
    assert f"the class: {word}, {hands} of 20" in tables(game, told, [])
    assert rounds.rewind(game, 0)["votes"] == {}

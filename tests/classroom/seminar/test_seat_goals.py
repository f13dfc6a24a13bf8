"""How a seat's goals fare: against the baseline, and not by a fall."""

import re
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.classroom.seminar import playing
from tests.classroom.seminar.playing import begun, play

from conundrum.classroom.seminar import side_by_side
from conundrum.classroom.seminar.board_words import goals_table, mark
from conundrum.classroom.seminar.own_future import OwnFuture
from conundrum.classroom.seminar.rounds import Game, plain
from conundrum.classroom.seminar.rules import Rules, rules_of
from conundrum.classroom.seminar.seat_goals import Goal, compare, goals_met
from conundrum.classroom.seminar.seats import OTHERS, POWERS, SEATS, goals, moves
from conundrum.classroom.seminar.side_by_side import who_got_what
from conundrum.shown.seminar.earned import BREAKS, STEPS, earned_in
from conundrum.shown.seminar.goal_words import FALLEN, judged_by, measure, said
from conundrum.shown.seminar.goals import MET, NOT_COUNTED, fares
from conundrum.shown.seminar.measures import MEAN, as_shown, counted, measure_of, verdict
from conundrum.tables.settings import entries, rows

GAME = Game(Rules("A", rounds=3, years=4, seed=7, seats=OTHERS))
FIRST = Game(Rules("A", rounds=3, years=4, seed=7, seats=OTHERS, goals=1))
"""A game that was begun with the first goals, and is judged by them."""

STANDS = dict.fromkeys(rows("outcomes"), 0.5) | {"fallen": 0.0}
FALLEN_NOW = STANDS | {"fallen": 1.0}
MEASURED = [
    (seat, goal) for seat in entries("first_goals") for goal in goals(seat, 1) if "outcome" in goal
]
OF_TODAY = [(seat, goal) for seat in SEATS for goal in goals(seat) if "wish" in goal]


@pytest.mark.parametrize(("seat", "goal"), MEASURED)
def test_a_first_goal_fares_as_its_seat_wishes_while_the_regime_stands(
    seat: str, goal: dict[str, str]
) -> None:
    name, wish = goal["outcome"], goal["wish"]
    if name == "fallen":
        assert fares(name, wish, STANDS, STANDS) == "kept"
        return
    large, small = (STANDS | {name: number} for number in (500_000.0, 100_000.0))
    pairs = ((large, small), (small, large), (small, small))
    wanted = ["further", "nearer"] if wish == "higher" else ["nearer", "further"]
    assert [fares(name, wish, *pair) for pair in pairs] == [*wanted, "as before"]


def test_after_a_fall_only_hunger_and_people_are_counted_both_ways() -> None:
    """Each number may be as low or as high as it likes."""
    random = np.random.default_rng(1)
    for _ in range(200):
        now = {name: float(by) for name, by in zip(STANDS, random.random(len(STANDS)), strict=True)}
        for before in (STANDS, FALLEN_NOW):
            found = compare(FIRST, before, now | {"fallen": 1.0})
            how = {goal.measure.partition(" (")[0]: goal for goal in found}
            for name, measured in (("hunger", "Hunger"), ("leavers", "People who have left")):
                goal = how.pop(measured)
                same = goal.before == goal.now
                lower = "nearer" if now[name] < before[name] else "further"
                assert goal.fares == ("as before" if same else lower)
            assert {"nearer", "further"}.isdisjoint(goal.fares for goal in how.values())
            kept = [goal for goal in found if goal.measure == "The regime"]
            assert {goal.fares for goal in kept} == {"not kept"}


def test_what_a_fall_takes_away_is_said_in_words() -> None:
    for goal in compare(FIRST, STANDS, FALLEN_NOW):
        if goal.measure.startswith(("Warheads", "Hostility", "Pressure", "Output")):
            assert (goal.now, goal.fares) == (FALLEN, "not counted")
    assert said("hunger", FALLEN_NOW) == "50"


def test_a_fall_alone_meets_no_goal_and_one_as_in_2016_takes_none_but_its_own_measures() -> None:
    assert {goal.fares for goal in compare(FIRST, STANDS, FALLEN_NOW)}.isdisjoint(MET)
    assert {goal.fares for goal in compare(FIRST, FALLEN_NOW, STANDS)} & {*MET} == {"kept"}


def test_where_only_2016_fell_the_board_does_not_say_that_the_table_did() -> None:
    over_years = {f"{MEAN}hostility": 0.5}
    for before, now, here in ((FALLEN_NOW, STANDS, False), (STANDS, FALLEN_NOW, True)):
        every = compare(GAME, before | over_years, now | over_years)
        found = [goal for goal in every if goal.fares == "not counted"]
        assert found
        # A mean is that of the table alone, and says so where it has a number as well.
        assert any("mean of all years" in goal.measure for goal in found) == here
        for goal in found:
            assert (mark(goal) == "not counted: the regime has fallen") == here
            assert ("fell under 2016&#x27;s policies" in goals_table(GAME, [goal], "")) != here


def test_who_got_what_has_the_number_that_each_goal_needs_as_the_sheets_say_it() -> None:
    for game in (GAME, FIRST):
        told = goals_table(game, compare(game, STANDS, STANDS), "")
        for seat in SEATS:
            for goal in goals(seat, game.rules.goals):
                measured = measure_of(goal, seat) in STANDS
                judged = judged_by(goal) if measured else "the class judges"
                assert escape(f"{goal['says']} ({judged})") in told


def test_what_was_lost_has_the_minus_of_the_other_numbers() -> None:
    assert said("earned by beijing", {"earned by beijing": -3}) == "\N{MINUS SIGN}3"


def test_a_goal_that_is_not_counted_is_left_out_of_how_many_are_met() -> None:
    goal = Goal("tokyo", "", "Warheads", "20", FALLEN, "not counted")
    others = [goal._replace(fares=fares) for fares in ("further", "nearer")]
    assert goals_met([goal, *others], "tokyo") == "1 of 2"
    assert goals_met([goal, goal._replace(fares="judged")], "tokyo") == "none counted"


@pytest.mark.parametrize(("heads", "told"), [("1", "; 1 warhead"), ("2", "; 2 warheads")])
def test_one_warhead_is_not_told_as_many(
    heads: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_by_side, "show", lambda *_: heads)
    rows = side_by_side.compared({"A": GAME.revealed({}, "")})
    assert all(own.endswith(told) for own in rows["own"])


def test_tables_side_by_side_say_how_many_goals_each_seat_met(tmp_path: Path) -> None:
    session = begun(tmp_path / "a.jsonl")
    for _ in range(3):
        play(session)
    game = playing.game(session)
    met = {
        seat: [
            goal.fares in MET
            for goal in OwnFuture(game).goals
            if goal.seat == seat and goal.fares not in NOT_COUNTED
        ]
        for seat in SEATS
    }
    text = who_got_what({"<A>": game, "B": game})
    rows = re.findall(r"<tr>(.*?)</tr>", text.partition("<tbody>")[2])
    assert "&lt;A&gt;" in text
    assert len(rows) == len(game.rules.seats)
    for seat, row in zip(game.rules.seats, rows, strict=True):
        cell = f"{sum(met[seat])} of {len(met[seat])}" if met[seat] else "no vote yet"
        assert SEATS[seat]["name"] in row
        assert row.count(f">{cell}<") == 2
    assert {sum(one) for one in met.values()} - {0}
    session.act("vote", seat="press", hands=14, of=20)
    told = who_got_what({"A": playing.game(session)})
    assert "the class: yes, 14 of 20<" in told.partition(SEATS["press"]["name"])[2]
    alone = Game(Rules("C", rounds=3, years=4, seed=7))
    assert who_got_what({"A": game, "C": alone.revealed({}, "")}).count("not taken") == 2


def test_before_the_first_round_no_goal_fares() -> None:
    assert {goal.fares for goal in OwnFuture(GAME).goals} == {""}


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
        assert counted(goal, *ends) == (not (state and "by" in goal))


@pytest.mark.parametrize("outcome", rows("outcomes"))
def test_a_goal_is_judged_on_the_number_that_is_shown(outcome: str) -> None:
    random = np.random.default_rng(1)
    for number in 10 ** random.uniform(-2, 6.4, 200):
        if outcome != "fallen":
            shown = said(outcome, {outcome: float(number), "fallen": 0.0}).replace(",", "")
            figure, *millions = shown.split()
            scale = 1e6 if millions == ["million"] else 1
            wanted = pytest.approx(scale * float(figure))
            assert as_shown(outcome, float(number)) == wanted


def play_out(*rounds: tuple[tuple[float, float], str]) -> Game:
    """What Washington sets in each round, and what Pyongyang does."""
    game = GAME
    for (sanctions, engagement), move in rounds:
        does = {"washington": [sanctions, engagement, 0], "pyongyang": move}
        game = game.revealed(does | {"beijing": [0.2, 0.6, 0]}, "")
    return game


PRESS, EASED = (0.9, 0.1), (0.6, 0.1)


@pytest.mark.parametrize(
    ("rounds", "washington", "answered"),
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
    rounds: list[tuple[tuple[float, float], str]], washington: float, answered: float
) -> None:
    found = earned_in(plain(play_out(*rounds)))
    assert found["earned by washington"] == pytest.approx(washington)
    assert found["earned by beijing"] == 0
    assert found["answered"] == pytest.approx(answered)


def test_what_earns_and_what_breaks_are_moves_of_pyongyang() -> None:
    assert {*STEPS, *BREAKS} < {*moves("pyongyang")}


def test_without_pyongyang_the_class_judges_what_was_earned() -> None:
    game = Game(Rules("A", rounds=3, years=4, seed=7)).revealed({}, "")
    how = {(goal.seat, goal.says): goal.fares for goal in OwnFuture(game).goals}
    for power in POWERS:
        (asked,) = (goal["says"] for goal in goals(power) if goal.get("record") == "earned")
        assert how[power, asked] == "judged"


def test_what_the_class_judges_stands_beside_the_figures_that_there_are_before_and_after_it() -> (
    None
):
    over = GAME.revealed({}, "")
    voted = over.after({"act": "vote", "seat": "un", "hands": 11, "of": 20})
    for game in (over, voted):
        future = OwnFuture(game)
        hungry, tense, left = (goal for goal in future.goals if goal.seat == "un")
        for goal, outcome in ((hungry, "hunger"), (tense, "hostility"), (left, "leavers")):
            assert goal.measure == measure(outcome)
            assert goal.before == said(outcome, future.kept.now)
            assert goal.now == said(outcome, future.taken.now)


def test_a_log_that_names_no_goals_is_judged_by_the_first() -> None:
    given = {name: rule for name, rule in vars(GAME.rules).items() if name not in ("deck", "goals")}
    old, new = (Game(rules_of(each)).revealed({}, "") for each in (given, vars(GAME.rules)))
    for game, version in ((old, 1), (new, 2)):
        told = [(goal.seat, goal.says) for goal in OwnFuture(game).goals]
        assert told == [(s, goal["says"]) for s in SEATS for goal in goals(s, version)]
    assert {goal.fares for goal in OwnFuture(old).goals} & {"met", "not met"} == set()


@pytest.mark.parametrize(("hands", "how"), [(11, "met"), (10, "not met"), (0, "not met")])
def test_more_than_half_of_the_hands_meet_the_goals_that_no_number_judges(
    hands: int, how: str
) -> None:
    over = GAME.revealed({}, "").after({"act": "vote", "seat": "un", "hands": hands, "of": 20})
    found = OwnFuture(over).goals
    assert {goal.fares for goal in found if goal.seat == "un"} == {how}
    told = f"the class: {'yes' if how == 'met' else 'no'}, {hands} of 20"
    assert {mark(goal) for goal in found if goal.seat == "un"} == {told}
    assert told in goals_table(over, found, "Goals")
    assert {goal.fares for goal in found if goal.seat == "press"} == {"judged"}
    assert over.at(0).votes == {}

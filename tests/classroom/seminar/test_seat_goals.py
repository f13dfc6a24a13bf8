"""How a seat's goals fare: against the baseline, and not by a fall."""

import re
from pathlib import Path

import numpy as np
import pytest
from tests.classroom.seminar import playing
from tests.classroom.seminar.playing import begun, play

from conundrum.classroom.seminar import compare_tables
from conundrum.classroom.seminar.board_words import goals_table, mark
from conundrum.classroom.seminar.compare_tables import _met, who_got_what
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.seat_goals import (
    FALLEN,
    MET,
    NOT_COUNTED,
    Goal,
    compare,
    fares,
    said,
)
from conundrum.classroom.seminar.seats import OTHERS, SEATS
from conundrum.tables.settings import rows

GAME = Game(Rules("A", rounds=3, years=4, seed=7, seats=OTHERS))
STANDS = dict.fromkeys(rows("outcomes"), 0.5) | {"fallen": 0.0}
FALLEN_NOW = STANDS | {"fallen": 1.0}
MEASURED = [(seat, goal) for seat in SEATS for goal in SEATS[seat]["goals"] if "outcome" in goal]


@pytest.mark.parametrize(("seat", "goal"), MEASURED)
def test_a_goal_fares_as_its_seat_wishes_while_the_regime_stands(
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
            found = compare(GAME, before, now | {"fallen": 1.0})
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
    for goal in compare(GAME, STANDS, FALLEN_NOW):
        if goal.measure.startswith(("Warheads", "Hostility", "Pressure", "Output")):
            assert (goal.now, goal.fares) == (FALLEN, "not counted")
    assert said("hunger", FALLEN_NOW) == "50"


def test_a_fall_alone_meets_no_goal_and_one_as_in_2016_takes_none_but_its_own_measures() -> None:
    assert {goal.fares for goal in compare(GAME, STANDS, FALLEN_NOW)}.isdisjoint(MET)
    assert {goal.fares for goal in compare(GAME, FALLEN_NOW, STANDS)} & {*MET} == {"kept"}


def test_where_only_2016_fell_the_board_does_not_say_that_the_table_did() -> None:
    for before, now, here in ((FALLEN_NOW, STANDS, False), (STANDS, FALLEN_NOW, True)):
        found = [g for g in compare(GAME, before, now) if g.fares == "not counted"]
        assert found
        for goal in found:
            assert (mark(goal) == "not counted: the regime has fallen") == here
            assert ("under 2016&#x27;s policies" in goals_table(GAME, [goal], "")) != here


def test_a_goal_that_is_not_counted_is_left_out_of_how_many_are_met() -> None:
    goal = Goal("tokyo", "", "Warheads", "20", FALLEN, "not counted")
    assert _met([goal, goal._replace(fares="further"), goal._replace(fares="nearer")]) == "1 of 2"
    assert _met([goal, goal._replace(fares="judged")]) == "none counted"


@pytest.mark.parametrize(("heads", "told"), [("1", "; 1 warhead"), ("2", "; 2 warheads")])
def test_one_warhead_is_not_told_as_many(
    heads: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_tables, "show", lambda *_: heads)
    rows = compare_tables.compared({"A": GAME.revealed({}, "")})
    assert all(own.endswith(told) for own in rows["own"])


def test_tables_side_by_side_say_how_many_goals_each_seat_met(tmp_path: Path) -> None:
    session = begun(tmp_path / "a.jsonl")
    for _ in range(3):
        play(session)
    game = playing.game(session)
    met = {
        seat: [
            goal.fares in MET
            for goal in OwnWorld(game).goals
            if goal.seat == seat and goal.fares not in NOT_COUNTED
        ]
        for seat in SEATS
    }
    text = who_got_what({"<A>": game, "B": game})
    rows = re.findall(r"<tr>(.*?)</tr>", text.partition("<tbody>")[2])
    assert "&lt;A&gt;" in text
    assert len(rows) == len(game.rules.seats)
    for seat, row in zip(game.rules.seats, rows, strict=True):
        cell = f"{sum(met[seat])} of {len(met[seat])}"
        assert SEATS[seat]["name"] in row
        assert row.count(f">{cell}<") == 2
    assert {sum(one) for one in met.values()} - {0}
    alone = Game(Rules("C", rounds=3, years=4, seed=7))
    assert who_got_what({"A": game, "C": alone.revealed({}, "")}).count("not taken") == 2


def test_before_the_first_round_no_goal_fares() -> None:
    assert {goal.fares for goal in OwnWorld(GAME).goals} == {""}

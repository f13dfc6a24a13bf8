"""How a seat's goals fare: against the baseline, and not by a fall."""

import re
from pathlib import Path

import numpy as np
import pytest
from tests.classroom.seminar.playing import begun, play

from conundrum.classroom.seminar.compare_tables import who_got_what
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.rules import Rules
from conundrum.classroom.seminar.seat_goals import FALLEN, MET, compare, fares, goals, said
from conundrum.classroom.seminar.seats import OTHERS, SEATS
from conundrum.tables.settings import rows

GAME = Game(Rules("A", rounds=3, years=4, seed=7, seats=OTHERS))
STANDS = dict.fromkeys(rows("outcomes"), 0.5) | {"fallen": 0.0}
MEASURED = [(seat, goal) for seat in SEATS for goal in SEATS[seat]["goals"] if "outcome" in goal]


@pytest.mark.parametrize(("seat", "goal"), MEASURED)
def test_a_goal_fares_as_its_seat_wishes_while_the_regime_stands(
    seat: str, goal: dict[str, str]
) -> None:
    name, wish = goal["outcome"], goal["wish"]
    if name == "fallen":
        assert fares(name, wish, STANDS, STANDS) == "kept"
        return
    large = STANDS | {name: 500_000.0}
    small = STANDS | {name: 100_000.0}
    assert fares(name, wish, large, small) == ("nearer" if wish == "lower" else "further")
    assert fares(name, wish, small, large) == ("nearer" if wish == "higher" else "further")
    assert fares(name, wish, small, small) == "as before"


def test_no_goal_of_any_seat_comes_nearer_by_a_fall() -> None:
    """Whatever a fall brings: each number may be as low or as high as it likes."""
    random = np.random.default_rng(1)
    for _ in range(200):
        now = {name: float(by) for name, by in zip(STANDS, random.random(len(STANDS)), strict=True)}
        for before in (STANDS, STANDS | {"fallen": 1.0}):
            found = compare(GAME, before, now | {"fallen": 1.0})
            assert {"nearer", "kept"}.isdisjoint(goal.fares for goal in found)
            kept = [goal for goal in found if goal.measure == "The regime"]
            assert {goal.fares for goal in kept} == {"not kept"}


def test_what_a_fall_takes_away_is_said_in_words() -> None:
    fallen = STANDS | {"fallen": 1.0}
    for goal in compare(GAME, STANDS, fallen):
        if goal.measure.startswith(("Warheads", "Hostility", "Pressure", "Output")):
            assert (goal.now, goal.fares) == (FALLEN, "not counted")
    assert said("hunger", fallen) == "50"


def test_people_who_left_are_told_in_thousands() -> None:
    one, more = (STANDS | {"leavers": number} for number in (12_000.0, 13_100.0))
    assert fares("leavers", "lower", more, one) == "nearer"
    assert said("leavers", more) == "13,000"


def test_tables_side_by_side_say_how_many_goals_each_seat_met(tmp_path: Path) -> None:
    session = begun(tmp_path / "a.jsonl")
    for _ in range(3):
        play(session)
    game = session.state.game
    assert game is not None
    met = {
        seat: [g.fares in MET for g in goals(game) if g.seat == seat and g.measure]
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
    assert {goal.fares for goal in goals(GAME)} == {""}

"""A goal as it is read: what it reached, and what its seat wanted."""

from typing import Any

import pytest

from conundrum.views.seminar.goal_results import is_judged, reached, wanted
from conundrum.views.seminar.goals import count_goals
from conundrum.views.seminar.measures import beyond
from conundrum.views.seminar.seats import SEATS, all_seats, goals

from .played_game import OPEN, SHUT, played, story

WAS = {"fallen": 0.0, "warheads": 60.2, "leavers": 16_420.0, "reserves": 5.53, "hostility": 0.5}


@pytest.mark.parametrize(
    ("goal", "number"),
    [
        ({"outcome": "opening", "wish": "higher", "bound": 30}, "30 or more"),
        ({"outcome": "opening", "wish": "lower", "bound": 30}, "30 or less"),
        ({"outcome": "warheads", "wish": "lower", "by": 10}, "50 or less"),
        ({"outcome": "warheads", "wish": "higher", "by": -10}, "50 or more"),
        ({"outcome": "leavers", "wish": "lower", "by": 1000}, "15,000 or less"),
        ({"outcome": "reserves", "wish": "lower", "by": 0}, "5.5 or less"),
        ({"record": "earned", "wish": "higher", "bound": 5}, "5 or more"),
    ],
)
def test_what_is_wanted_is_a_number_whatever_it_is_compared_with(
    goal: dict[str, Any], number: str
) -> None:
    assert wanted(goal, WAS) == number


def test_the_number_that_is_wanted_is_the_one_that_decides() -> None:
    goal = {"outcome": "warheads", "wish": "lower", "by": 10}
    assert beyond(goal, "washington", WAS, {"warheads": 50.4}) == 0
    assert beyond(goal, "washington", WAS, {"warheads": 50.6}) < 0


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"fares": "met", "now": "24"}, "Warheads: 24, wanted 50 or less"),
        (
            {"fares": "not met", "now": "has fallen"},
            "Warheads: lost after the fall",
        ),
        (
            {"fares": "not counted", "now": "has fallen"},
            "Warheads: not counted after the fall",
        ),
        (
            {"fares": "not counted", "now": "24"},
            "Warheads: not counted, as 2016's policies end in a fall",
        ),
    ],
)
def test_a_goal_that_a_fall_took_away_says_why(row: dict[str, str], told: str) -> None:
    assert reached({"outcome": "warheads", "wish": "lower", "by": 10}, row, WAS) == told


def test_every_goal_that_a_number_measures_is_read_in_a_line_of_the_window() -> None:
    told = story(played({"washington": SHUT, "beijing": OPEN}))
    aims = [goal for seat in all_seats() for goal in goals(seat)]
    for goal, row in zip(aims, told["goals"], strict=True):
        line = reached(goal, row, told["was"])
        assert (line != "") is ("wish" in goal)
        assert len(line) < 68


def test_goals_are_counted_where_a_number_judges_them() -> None:
    found = story(played({"washington": SHUT, "beijing": OPEN}))["goals"]
    met = len([row for row in found if row["seat"] == "beijing" and row["fares"] == "met"])
    assert count_goals(found, "beijing") == [met, 3]
    assert count_goals(found, "press") == [0, 0]
    assert [seat for seat in SEATS if is_judged(seat)] == ["un", "press"]

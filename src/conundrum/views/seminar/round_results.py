"""What each seat got from a round and what it wants, in a sentence to read aloud."""

from typing import Any

from conundrum.run import OUTCOMES
from conundrum.tables import say
from conundrum.views.seminar.goal_results import wanted
from conundrum.views.seminar.goal_words import DOLLARS, FALLEN, write_measure
from conundrum.views.seminar.goals import goals_met
from conundrum.views.seminar.measures import measure_of
from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import bare_name, goals

OF_100 = ["0 to 100", "people in 100"]
"""A number in one of these units is written with the words "out of 100"."""


def results_by_seat(game: Game, story: dict[str, Any]) -> list[dict[str, str]]:
    """Return what each seat of a game got from the last round.

    Each dict has the ``name`` of the seat; what it ``says`` about the first goal of its sheet that
    has a number; how that goal ``fares``; and the ``count`` of the goals that are met.
    """
    return [_result_of_seat(game, story, seat) for seat in game["rules"]["seats"]]


def _result_of_seat(game: Game, story: dict[str, Any], seat: str) -> dict[str, str]:
    rows = [row for row in story["goals"] if row["seat"] == seat]
    each = zip(goals(seat), rows, strict=True)
    numbered = [[goal, row] for goal, row in each if "outcome" in goal or "shows" in goal]
    if len(numbered) == 0:
        told, fares = say("brought.judged"), "judged"
    else:
        goal, row = numbered[0]
        told, fares = sentence(goal, row, story), row["fares"]
    count = goals_met(rows, seat) if any("wish" in goal for goal, _ in numbered) else ""
    return {"name": bare_name(seat), "says": told, "fares": fares, "count": count}


def sentence(goal: dict[str, Any], row: dict[str, Any], story: dict[str, Any]) -> str:
    """Return a sentence on how a goal's number moved in the last round, and what the seat wants.

    ``row`` says how the goal fares, and ``story`` what happened in the game's future.

    Examples
    --------
    >>> story = {"rounds": [{"hunger": 0.31, "fallen": 0}, {"hunger": 0.28, "fallen": 0}]}
    >>> goal = {"outcome": "hunger", "wish": "lower", "bound": 30}
    >>> sentence(goal, {"fares": "met"}, {**story, "was": {}})
    'hunger fell to 28 of 100; it wanted 30 or less.'
    """
    judged = "wish" not in goal
    aim = {"outcome": goal["shows"], "wish": "lower"} if judged else goal
    name = measure_of(aim, "")
    then, now = story["rounds"][-2], story["rounds"][-1]
    was, is_now = write_measure(name, then), write_measure(name, now)
    inside = str(OUTCOMES[aim["outcome"]]["inside"])
    measure = say("brought.mean", outcome=inside) if aim.get("mean") is True else inside
    if is_now == FALLEN or row["fares"] == "not counted":
        lost = goal.get("lost") is True
        # An outcome's mean over all years exists after a fall as well.
        kind = "lost" if lost else "fell" if now["fallen"] > 0 else "fell_in_2016"
        return say(f"brought.{kind}", measure=measure)
    shown_in = str(OUTCOMES[aim["outcome"]]["shown_in"])
    kind = "of_100" if shown_in in OF_100 else "dollars" if shown_in == DOLLARS else ""
    unit = f" {say(f'brought.{kind}')}" if kind != "" else ""
    way = "stayed" if was == is_now else "up" if now[name] > then[name] else "down"
    moved = say(f"brought.{way}", measure=measure, now=f"{is_now}{unit}")
    if judged:
        return say("brought.class", moved=moved)
    return say("brought.wanted", moved=moved, wanted=wanted(goal, story["was"]))

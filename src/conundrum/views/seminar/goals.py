"""What happened to each seat's own goals, in the one future of a game."""

from typing import Any

from conundrum.tables import say
from conundrum.views.seminar.goal_words import (
    FALLEN,
    describe_criterion,
    describe_measure,
    measure,
    write_measure,
)
from conundrum.views.seminar.measures import measure_of, verdict
from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import goals

NOT_COUNTED = ["judged", "not counted"]
"""How a goal fares that the class judges, or that a fall took the measure from."""


def compare(game: Game, before: dict[str, float], now: dict[str, float]) -> list[dict[str, Any]]:
    """Return every goal of the seats of a game, by the outcomes of two futures.

    Parameters
    ----------
    game : dict
        The game.
    before, now : dict
        The outcomes of the same future under the policy of 2016 and at the table, each with what
        else measures a goal.

    Returns
    -------
    list of dict
        ``seat`` and what the goal ``says``. ``measure``: what the model measures it by, with its
        unit; empty if by nothing. ``before`` and ``now``: that measure under the policy of 2016 and
        at the table; in words where the regime has fallen and the measure counts only while it
        stands. ``fares``: ``met`` or ``not met``; where a fall leaves nothing to compare ``not
        counted``; ``judged`` by the class where the model has no measure. ``judged``:
        what it is judged by, as the seat's sheet says it. ``vote``: how many hands of the class
        were for it, and of how many; None if the class has not voted on it.
    """
    return [
        {"seat": seat, "says": goal["says"], **_fared(game, goal, seat, before, now)}
        for seat in game["rules"]["seats"]
        for goal in goals(seat)
    ]


def _fared(
    game: Game, goal: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> dict[str, Any]:
    name = measure_of(goal, seat)
    if name not in now:
        return _by_hands(game, goal, seat, before, now)
    was = write_measure(name, before) if name in before else ""
    here = write_measure(name, now)
    how = verdict(goal, seat, before, now)
    if how == "not counted":
        # A mean of all years has a number there as well, though it counts for nothing.
        was = FALLEN if before["fallen"] > 0 else was
        here = FALLEN if now["fallen"] > 0 else here
    measured = {"measure": describe_measure(goal), "before": was, "now": here}
    return {**measured, "fares": how, "judged": describe_criterion(goal), "vote": None}


def _by_hands(
    game: Game, goal: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> dict[str, Any]:
    """Return how a goal fares that the class judges, with the figures that it has before it."""
    shown = {"measure": "", "before": "", "now": ""}
    if "shows" in goal:
        outcome = goal["shows"]
        shown = {
            "measure": measure(outcome),
            "before": write_measure(outcome, before),
            "now": write_measure(outcome, now),
        }
    vote = game["votes"].get(seat)
    how = "judged"
    if vote is not None:
        how = "met" if 2 * vote[0] > vote[1] else "not met"
    return {**shown, "fares": how, "judged": say("goal.class"), "vote": vote}


def goals_met(found: list[dict[str, Any]], seat: str) -> str:
    """Say how many of the goals that are counted a seat has met; what the class votes on is not.

    Examples
    --------
    >>> goals_met([], "seoul")
    'not taken'
    """
    own = [goal for goal in found if goal["seat"] == seat]
    if len(own) == 0:
        return say("seminar.no_seat")
    measured = [goal["fares"] for goal in own if goal["vote"] is None]
    counted = [how for how in measured if how not in NOT_COUNTED]
    if len(counted) == 0:
        return say("seminar.none_counted")
    return say("seminar.met", met=len([how for how in counted if how == "met"]), of=len(counted))

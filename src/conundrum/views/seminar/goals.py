"""What became of each seat's own goals, in the single future of a game."""

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

NOT_COUNTED = ["judged", "not counted", ""]
"""The results of goals that the class judges, or that cannot be measured after a fall."""


def compare(game: Game, before: dict[str, float], now: dict[str, float]) -> list[dict[str, Any]]:
    """Return all goals of a game's seats, each with its result compared with 2016's policy.

    Parameters
    ----------
    game : dict
        The game.
    before, now : dict
        The outcomes of the same future under the policy of 2016 and in this game, each with the
        other measures of goals.

    Returns
    -------
    list of dict
        ``seat``, and what the goal ``says``. ``measure``: the name of the goal's measure in the
        model, with its unit; empty if there is none. ``before`` and ``now``: the measure under the
        policy of 2016 and in this game; in words if the regime has fallen and the measure counts
        only while the regime stands. ``fares``: ``met`` or ``not met``; ``not counted`` if a fall
        leaves nothing to compare; ``judged`` if the class judges and has not voted yet.
        ``judged``: what judges the goal, as the seat's sheet says. ``vote``: how many hands of the
        class were for the goal, and out of how many; None without a vote.
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
        # A mean over the years has a number even after a fall, but a goal that is not counted shows
        # that the regime fell.
        was = FALLEN if before["fallen"] > 0 else was
        here = FALLEN if now["fallen"] > 0 else here
    measured = {"measure": describe_measure(goal), "before": was, "now": here}
    return {**measured, "fares": how, "judged": describe_criterion(goal), "vote": None}


def _by_hands(
    game: Game, goal: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> dict[str, Any]:
    """Return how the class judged a goal, with the figures that the class sees."""
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
    """Say how many goals a seat has met; goals that the class judges are not counted.

    Examples
    --------
    >>> goals_met([], "seoul")
    'not taken'
    """
    if all(goal["seat"] != seat for goal in found):
        return say("seminar.no_seat")
    met, of = count_goals(found, seat)
    return say("seminar.met" if of > 0 else "seminar.none_counted", met=met, of=of)


def count_goals(found: list[dict[str, Any]], seat: str) -> list[int]:
    """Return two counts of a seat's goals that a number judges: the goals met, and all goals."""
    own = [goal["fares"] for goal in found if goal["seat"] == seat and goal["vote"] is None]
    judged = [fares for fares in own if fares not in NOT_COUNTED]
    return [len([fares for fares in judged if fares == "met"]), len(judged)]

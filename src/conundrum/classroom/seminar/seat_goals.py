"""What happened to each seat's own goals, in the table's future."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np

from conundrum.classroom.seminar.aims import counted, measure_of, met
from conundrum.classroom.seminar.goal_words import FALLEN, judged_by, measure, measured_as, said
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import GOALS, goals
from conundrum.tables import say

MET = ("met", "nearer", "kept")
"""How a goal that is met fares."""

NOT_COUNTED = ("judged", "not counted")
"""How a goal fares that the class judges, or that a fall took the measure from."""


class Goal(NamedTuple):
    """A goal of a seat, and how it fares.

    Parameters
    ----------
    seat, says : str
        Id of the seat, and the goal in its words.
    measure : str
        What the model measures it by, with its unit; empty if by nothing.
    before, now : str
        That measure in the baseline and at the table, at the same date; in words where the regime
        has fallen and the measure counts only while it stands.
    fares : str
        ``met`` or ``not met``; where a fall leaves nothing to compare ``not counted``; ``judged``
        by the class where the model has no measure; empty before the first round is over. Of the
        first goals ``nearer``, ``further``, ``as before``; of the regime ``kept``, ``not kept``.
    judged : str
        What it is judged by, as the seat's sheet says it: a number that it needs, or the class.
    vote : (int, int), optional
        How many hands of the class were for it, and of how many, where the class has voted.
    """

    seat: str
    says: str
    measure: str
    before: str
    now: str
    fares: str
    judged: str = ""
    vote: tuple[int, int] | None = None


def compare(game: Game, before: Mapping[str, float], now: Mapping[str, float]) -> list[Goal]:
    """Return every goal of the seats of a game, by the outcomes of two futures.

    ``before`` has the outcomes of the baseline by name, ``now`` those at the table, each with what
    else measures a goal.
    """
    found = []
    for seat in game.rules.seats:
        for goal in goals(seat, game.rules.goals):
            name = measure_of(goal, seat)
            if name not in now:
                shown = _shown(goal, before, now)
                vote = game.votes.get(seat)
                by_class = _by_hands(vote), say("goal.class"), vote
                found.append(Goal(seat, goal["says"], *shown, *by_class))
                continue
            was, here = said(name, before) if name in before else "", said(name, now)
            first = game.rules.goals < GOALS
            how = (
                fares(name, goal["wish"], before, now)
                if first
                else verdict(goal, seat, before, now)
            )
            if how == "not counted":
                # A mean of all years has a number there as well, though it counts for nothing.
                was = FALLEN if before["fallen"] else was
                here = FALLEN if now["fallen"] else here
            measured = measured_as(goal)
            found.append(Goal(seat, goal["says"], measured, was, here, how, judged_by(goal)))
    return found


def _shown(
    goal: Mapping[str, Any], before: Mapping[str, float], now: Mapping[str, float]
) -> tuple[str, str, str]:
    """Return the figures that the class has before it while it judges a goal, if there are any."""
    if "shows" not in goal:
        return "", "", ""
    return measure(goal["shows"]), said(goal["shows"], before), said(goal["shows"], now)


def _by_hands(vote: tuple[int, int] | None) -> str:
    """Return how a goal fares that the class judges."""
    if vote is None:
        return "judged"
    hands, of = vote
    return "met" if 2 * hands > of else "not met"


def verdict(
    goal: Mapping[str, Any], seat: str, before: Mapping[str, float], now: Mapping[str, float]
) -> str:
    """Return how a goal of today fares, as `Goal` has it.

    Examples
    --------
    >>> goal = {"outcome": "hostility", "wish": "lower", "bound": 40}
    >>> [verdict(goal, "seoul", {}, {"fallen": 0.0, "hostility": h}) for h in (0.404, 0.406)]
    ['met', 'not met']
    >>> verdict(goal, "seoul", {}, {"fallen": 1.0, "hostility": 0.3})
    'not counted'
    """
    ends = [{name: np.array(number) for name, number in end.items()} for end in (before, now)]
    if not counted(goal, *ends):
        return "not counted"
    return "met" if met(goal, seat, *ends) else "not met"


def fares(outcome: str, wish: str, before: Mapping[str, float], now: Mapping[str, float]) -> str:
    """Return how one of the first goals fares, as `Goal` has it.

    What counts only while the regime stands is not compared where it fell in either future. A fall
    brings more hunger and more people who leave, so where these are fewer it is not its doing.

    Examples
    --------
    >>> calm, tense = {"fallen": 0.0, "hostility": 0.3}, {"fallen": 0.0, "hostility": 0.6}
    >>> fares("hostility", "lower", tense, calm), fares("hostility", "lower", calm, calm)
    ('nearer', 'as before')
    >>> fares("hostility", "lower", tense, calm | {"fallen": 1.0})
    'not counted'
    >>> fares("hunger", "lower", {"hunger": 0.5, "fallen": 0.0}, {"hunger": 0.4, "fallen": 1.0})
    'nearer'
    """
    if outcome == "fallen":
        return "not kept" if now["fallen"] else "kept"
    was, is_now = said(outcome, before), said(outcome, now)
    if FALLEN in (was, is_now):
        return "not counted"
    if was == is_now:
        return "as before"
    return "nearer" if (now[outcome] > before[outcome]) == (wish == "higher") else "further"


def goals_met(found: Iterable[Goal], seat: str) -> str:
    """Say how many of the goals that are counted a seat has met; what the class votes on is not.

    Examples
    --------
    >>> goals_met([], "seoul")
    'not taken'
    """
    own = [goal for goal in found if goal.seat == seat]
    if not own:
        return say("seminar.no_seat")
    measured = [goal.fares for goal in own if goal.vote is None]
    counted = [fares in MET for fares in measured if fares not in NOT_COUNTED]
    if not counted:
        return say("seminar.none_counted")
    return say("seminar.met", met=sum(counted), of=len(counted))

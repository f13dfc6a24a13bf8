"""What happened to each seat's own goals, in the table's world."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from conundrum.classroom.seminar.course import outlook, steps
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import SEATS
from conundrum.run.outlook import Outlook, show
from conundrum.tables.settings import rows, value


class Goal(NamedTuple):
    """A goal of a seat, and how it fares.

    Parameters
    ----------
    seat, says : str
        Id of the seat, and the goal in its words.
    measure : str
        What the model measures it by, with its unit; empty if by nothing.
    before, now : str
        That measure at two moments.
    fares : str
        Whether it is nearer, further or as before; empty if the model has no measure.
    """

    seat: str
    says: str
    measure: str
    before: str
    now: str
    fares: str


FLOWS = {"leavers": "People who left in the round", "cost": "Spent on reunification in the round"}
"""Outcomes that only grow: what counts is how much was added in a round."""


def goals(game: Game) -> list[Goal]:
    """Return every goal of the seats of a game, in the last round against the round before.

    The first round is set against the start, when nothing had been added yet.
    """
    done = len(game.played)
    if done < 2:
        added = tuple(FLOWS.values())
        return [
            goal._replace(before="", fares="") if goal.measure.startswith(added) else goal
            for goal in compare(game, measures(game.at(0)), measures(game), FLOWS)
        ]
    stands = [measures(game.at(rounds)) for rounds in (done - 2, done - 1, done)]
    before, now = (
        later | {name: later[name] - earlier[name] for name in FLOWS}
        for earlier, later in pairwise(stands)
    )
    return compare(game, before, now, FLOWS)


def compare(
    game: Game,
    before: dict[str, float],
    now: dict[str, float],
    called: Mapping[str, str] = MappingProxyType({}),
) -> list[Goal]:
    """Return every goal of the seats of a game, by one set of measures against another.

    Parameters
    ----------
    game : Game
        The game.
    before, now : dict of str to float
        Outcomes in the table's world, by name.
    called : mapping of str to str, optional
        What measures are called that do not go by the name of their outcome.
    """
    found = []
    for seat in game.rules.seats:
        for goal in SEATS[seat]["goals"]:
            if "outcome" not in goal:
                found.append(Goal(seat, goal["says"], "", "", "", ""))
                continue
            name = goal["outcome"]
            was, is_now = (say(name, numbers[name]) for numbers in (before, now))
            rose = now[name] > before[name]
            fares = "nearer" if rose == (goal["wish"] == "higher") else "further"
            fares = "as before" if was == is_now else fares
            by = f"{called[name]} ({unit(name)})" if name in called else measure(name)
            found.append(Goal(seat, goal["says"], by, was, is_now, fares))
    return found


def measure(outcome: str) -> str:
    """Return what an outcome is called, with the unit it is shown in.

    Examples
    --------
    >>> measure("leavers"), measure("warheads"), measure("fallen")
    ('People who have left (million people)', 'Warheads', 'The regime')
    """
    if outcome == "fallen":
        return "The regime"
    about = rows("outcomes")[outcome]
    plain = unit(outcome) == about["inside"]
    return about["label"] if plain else f"{about['label']} ({unit(outcome)})"


def unit(outcome: str) -> str:
    """Return the unit that an outcome is shown in."""
    return rows("outcomes")[outcome]["shown_in"]


def say(outcome: str, number: float) -> str:
    """Write a number of one world as the board shows it.

    Examples
    --------
    >>> say("hunger", 0.42), say("fallen", 0.0)
    ('42', 'stands')
    """
    if outcome == "fallen":
        return "has fallen" if number else "stands"
    return show(outcome, number * value("outcomes", outcome, "per_unit"))


def measures(game: Game) -> dict[str, float]:
    """Return every outcome in the table's world when the last round was over."""
    return at(outlook(game), game, len(game.played))


def at(run: Outlook, game: Game, rounds: int) -> dict[str, float]:
    """Return every outcome of a run in the table's world when so many rounds are over."""
    step, world = steps(game, rounds), game.rules.world
    return {outcome: float(run[outcome][step, world]) for outcome in rows("outcomes")}

"""What happened to each seat's own goals, in the table's world."""

from __future__ import annotations

from typing import NamedTuple

from conundrum.outlook import Outlook, show
from conundrum.seminar.course import outlook, steps
from conundrum.seminar.game import Game
from conundrum.seminar.seats import SEATS
from conundrum.tables import rows, value


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


def goals(game: Game, since: int) -> list[Goal]:
    """Return every goal of the seats of a game, now against when some rounds were over.

    Parameters
    ----------
    game : Game
        The game.
    since : int
        How many rounds were over at the moment to compare with.
    """
    before = measures(game.at(since))
    now = measures(game)
    return compare(game, before, now)


def compare(game: Game, before: dict[str, float], now: dict[str, float]) -> list[Goal]:
    """Return every goal of the seats of a game, by one set of measures against another."""
    found = []
    for seat in game.rules.seats:
        for goal in SEATS[seat]["goals"]:
            if "outcome" not in goal:
                found.append(Goal(seat, goal["says"], "", "", "", ""))
                continue
            name = goal["outcome"]
            told = [say(name, numbers[name]) for numbers in (before, now)]
            rose = now[name] > before[name]
            fares = "nearer" if rose == (goal["wish"] == "higher") else "further"
            fares = "as before" if told[0] == told[1] else fares
            found.append(Goal(seat, goal["says"], measure(name), *told, fares))
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
    unit = "" if about["shown_in"] == about["label"].lower() else f" ({about['shown_in']})"
    return f"{about['label']}{unit}"


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

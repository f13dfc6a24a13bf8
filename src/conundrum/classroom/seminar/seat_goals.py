"""What happened to each seat's own goals, in the table's world."""

from collections.abc import Mapping
from typing import NamedTuple

from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import SEATS
from conundrum.run import PEOPLE, counts_itself, show
from conundrum.tables import rows, say, value

AFTER_A_FALL = ("hunger", "leavers", "cost")
"""Outcomes that tell of people and money also once the regime has fallen; the others do not."""

FALLEN = "has fallen"

MET = ("nearer", "kept")
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
        ``nearer``, ``further`` or ``as before``; of the regime ``kept`` or ``not kept``; where a
        fall leaves nothing to compare ``not counted``; ``judged`` by the class where the model has
        no measure; empty before the first round is over.
    """

    seat: str
    says: str
    measure: str
    before: str
    now: str
    fares: str


def compare(game: Game, before: Mapping[str, float], now: Mapping[str, float]) -> list[Goal]:
    """Return every goal of the seats of a game, by the outcomes of two worlds.

    Parameters
    ----------
    game : Game
        The game.
    before, now : mapping of str to float
        Outcomes in the baseline and at the table, by name.
    """
    found = []
    for seat in game.rules.seats:
        for goal in SEATS[seat]["goals"]:
            name = goal.get("outcome", "")
            texts = (said(name, before), said(name, now)) if name else ("", "")
            how = fares(name, goal["wish"], before, now) if name else "judged"
            found.append(Goal(seat, goal["says"], measure(name) if name else "", *texts, how))
    return found


def fares(outcome: str, wish: str, before: Mapping[str, float], now: Mapping[str, float]) -> str:
    """Return how a goal fares, as `Goal` has it.

    What counts only while the regime stands is not compared where it fell in either world. A fall
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


def judged_by(goal: Mapping[str, str]) -> str:
    """Say what a goal is judged by: a number, whether something is kept, or the class.

    Examples
    --------
    >>> judged_by({"outcome": "hunger", "wish": "lower"}), judged_by({"says": "A word kept."})
    ('hunger, lower', 'the class judges')
    """
    if "outcome" not in goal:
        return say("goal.class")
    if goal["outcome"] == "fallen":
        return say("goal.kept")
    inside = rows("outcomes")[goal["outcome"]]["inside"]
    return say(f"goal.{goal['wish']}", outcome=inside)


def measure(outcome: str) -> str:
    """Return what an outcome is called, with the unit it is shown in.

    Examples
    --------
    >>> measure("hunger"), measure("warheads"), measure("leavers"), measure("fallen")
    ('Hunger (people in 100)', 'Warheads', 'People who have left', 'The regime')
    """
    if outcome == "fallen":
        return "The regime"
    about = rows("outcomes")[outcome]
    plain = counts_itself(outcome) or about["unit"] == PEOPLE
    return str(about["label"]) if plain else f"{about['label']} ({about['shown_in']})"


def said(outcome: str, numbers: Mapping[str, float]) -> str:
    """Write an outcome of one world as the board shows it.

    Examples
    --------
    >>> said("hunger", {"hunger": 0.42, "fallen": 0.0}), said("fallen", {"fallen": 0.0})
    ('42', 'stands')
    >>> said("leavers", {"leavers": 12_345.0, "fallen": 0.0})
    '12,000'
    """
    if outcome not in AFTER_A_FALL and numbers["fallen"]:
        return FALLEN
    if outcome == "fallen":
        return "stands"
    return show(outcome, numbers[outcome] * value("outcomes", outcome, "per_unit"))

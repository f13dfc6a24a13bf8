"""The names of a seat's goals, what decides whether they are met, and how numbers are written."""

from collections.abc import Mapping
from typing import Any

from conundrum.run import OUTCOMES, PEOPLE, counts_itself, show
from conundrum.tables import begun, say, written, written_out
from conundrum.views.seminar.measures import AFTER_A_FALL, MEAN, as_shown, in_points
from conundrum.views.seminar.seats import goals

DOLLARS = "USD billion"
"""The unit of outcomes that are counted in money."""

FALLEN = "has fallen"
"""The text in place of a number that does not exist after a fall."""


def how_counted(seat: str) -> str:
    """Say how many goals of a seat depend on a number, and explain points if a goal has them.

    Examples
    --------
    >>> how_counted("press") == say("seat.judged")
    True
    """
    count = len([goal for goal in goals(seat) if "wish" in goal])
    if count == 0:
        return say("seat.judged")
    told = f"{say('seat.measured', count=count)} {say('seat.counted')}"
    earns = any("record" in goal for goal in goals(seat))
    return f"{told} {say('seat.earned')}" if earns else told


def describe_criterion(goal: dict[str, Any]) -> str:
    """Say what decides whether a goal is met: a number, or the judgement of the class.

    Examples
    --------
    >>> describe_criterion({"outcome": "hunger", "wish": "lower", "bound": 30})
    'hunger: 30 or less'
    >>> describe_criterion({"outcome": "warheads", "wish": "higher", "by": -10})
    "warheads: at most 10 fewer than under 2016's policies"
    >>> describe_criterion({"says": "A word kept."})
    'the class judges'
    """
    if "wish" not in goal:
        return say("goal.class")
    kind = "by_" if "by" in goal else "bound_"
    if "by" in goal and goal["by"] == 0:
        kind = "level_"
    least = abs(goal.get("by", goal.get("bound", 0)))
    needed = say(f"goal.{kind}{goal['wish']}", outcome=called(goal), number=written_out(least))
    return say("goal.lost", needed=needed) if goal.get("lost") is True else needed


def called(goal: dict[str, Any]) -> str:
    """Return the name of a goal's record or outcome, with the unit if the unit is dollars.

    Examples
    --------
    >>> called({"record": "earned"}), called({"outcome": "reserves"})
    ('points for relief', 'reserves, in billion dollars')
    """
    if "record" in goal:
        return say(f"goal.{goal['record']}")
    dollars = OUTCOMES[goal["outcome"]]["shown_in"] == DOLLARS
    return say("goal.dollars", outcome=bare(goal)) if dollars else bare(goal)


def bare(goal: dict[str, Any]) -> str:
    """Return the name of the outcome of a goal, without the outcome's unit."""
    inside = str(OUTCOMES[goal["outcome"]]["inside"])
    return say("goal.mean", outcome=inside) if goal.get("mean") is True else inside


def describe_measure(goal: dict[str, Any]) -> str:
    """Return the name of the number that decides a goal, with the unit that readers see.

    Examples
    --------
    >>> describe_measure({"record": "answered"})
    'Points for lifted sanctions, average of the rounds'
    >>> describe_measure({"outcome": "hostility", "mean": True})
    'Average hostility (0 to 100)'
    """
    if "record" in goal:
        return say("goal.points", record=begun(called(goal)))
    if goal.get("mean") is True:
        return f"{begun(called(goal))} ({OUTCOMES[goal['outcome']]['shown_in']})"
    return measure(goal["outcome"])


def measure(outcome: str) -> str:
    """Return the name of an outcome, with the unit that readers see.

    Examples
    --------
    >>> measure("hunger"), measure("warheads"), measure("leavers"), measure("fallen")
    ('Hunger (people in 100)', 'Warheads', 'People who have left', 'The regime')
    """
    if outcome == "fallen":
        return say("goal.regime")
    about = OUTCOMES[outcome]
    plain = counts_itself(outcome) or about["model_unit"] == PEOPLE
    return str(about["label"]) if plain else f"{about['label']} ({about['shown_in']})"


def write_measure(name: str, numbers: Mapping[str, float]) -> str:
    """Write the number that decides a goal, in one future, as the screen shows it.

    Examples
    --------
    >>> numbers = {"hunger": 0.42, "fallen": 0.0}
    >>> write_measure("hunger", numbers), write_measure("fallen", numbers)
    ('42', 'stands')
    >>> write_measure("earned by beijing", {"earned by beijing": 2.5})
    '3'
    """
    if name not in OUTCOMES:
        mean = name.startswith(MEAN)
        number = numbers[name]
        shown = as_shown(name[len(MEAN) :], number) if mean else in_points(number)
        return written(shown).replace("-", "\N{MINUS SIGN}")
    if name not in AFTER_A_FALL and numbers["fallen"] > 0:
        return FALLEN
    if name == "fallen":
        return "stands"
    return show(name, numbers[name] * float(OUTCOMES[name]["per_unit"]))

"""What a seat's goals are called, what judges them, and how their measures are written."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from conundrum.classroom.seminar.aims import AFTER_A_FALL, MEAN, as_shown
from conundrum.classroom.seminar.seats import GOALS, goals
from conundrum.run import PEOPLE, counts_itself, show
from conundrum.tables import begun, rows, say, value

FALLEN = "has fallen"


def how_counted(seat: str, version: int = GOALS) -> str:
    """Say in which future a seat's goals are counted, and what is earned if one is for that.

    Examples
    --------
    >>> how_counted("beijing") == how_counted("beijing", 1)
    False
    >>> how_counted("seoul").partition(". ")[0]
    "These goals are counted in this table's own future"
    """
    earns = any("record" in goal for goal in goals(seat, version))
    return " ".join([say("seat.counted"), *[say("seat.earned")] * earns])


def judged_by(goal: Mapping[str, Any]) -> str:
    """Say what a goal is judged by: a number that it needs, or the class.

    Examples
    --------
    >>> judged_by({"outcome": "hunger", "wish": "lower", "bound": 30})
    'hunger: 30 or less'
    >>> judged_by({"outcome": "warheads", "wish": "higher", "by": -10})
    "warheads: at most 10 fewer than under 2016's policies"
    >>> judged_by({"says": "A word kept."})
    'the class judges'
    """
    if "wish" not in goal:
        return say("goal.class")
    if goal.get("outcome") == "fallen":
        return say("goal.kept")
    inside = say(f"goal.{goal['record']}") if "record" in goal else called(goal)
    kind = next((f"{kind}_" for kind in ("by", "bound") if kind in goal), "")
    if goal.get("by") == 0:
        kind = "level_"
    number = f"{abs(goal.get('by', goal.get('bound', 0))):,}"
    needed = say(f"goal.{kind}{goal['wish']}", outcome=inside, number=number)
    return say("goal.lost", needed=needed) if goal.get("lost") else needed


def called(goal: Mapping[str, Any]) -> str:
    """Return what a goal's outcome is called, over the years or at the end."""
    inside = str(rows("outcomes")[goal["outcome"]]["inside"])
    return say("goal.mean", outcome=inside) if goal.get("mean") else inside


def measured_as(goal: Mapping[str, Any]) -> str:
    """Return what measures a goal, with the unit it is shown in.

    Examples
    --------
    >>> measured_as({"record": "answered"})
    'Sanctions lifted for a step (points a round)'
    >>> measured_as({"outcome": "hostility", "mean": True})
    'Hostility, mean of all years (0 to 100)'
    """
    if "record" in goal:
        return say("goal.points", record=begun(say(f"goal.{goal['record']}")))
    if not goal.get("mean"):
        return measure(goal["outcome"])
    return f"{begun(called(goal))} ({rows('outcomes')[goal['outcome']]['shown_in']})"


def measure(outcome: str) -> str:
    """Return what an outcome is called, with the unit it is shown in.

    Examples
    --------
    >>> measure("hunger"), measure("warheads"), measure("leavers"), measure("fallen")
    ('Hunger (people in 100)', 'Warheads', 'People who have left', 'The regime')
    """
    if outcome == "fallen":
        return say("goal.regime")
    about = rows("outcomes")[outcome]
    plain = counts_itself(outcome) or about["unit"] == PEOPLE
    return str(about["label"]) if plain else f"{about['label']} ({about['shown_in']})"


def said(outcome: str, numbers: Mapping[str, float]) -> str:
    """Write an outcome of one future, or what else measures a goal, as the board shows it.

    Examples
    --------
    >>> said("hunger", {"hunger": 0.42, "fallen": 0.0}), said("fallen", {"fallen": 0.0})
    ('42', 'stands')
    >>> said("leavers", {"leavers": 12_345.0, "fallen": 0.0})
    '12,000'
    """
    if outcome not in rows("outcomes"):
        name = outcome.removeprefix(MEAN)
        number = np.array(numbers[outcome])
        shown = as_shown(name, number) if name != outcome else number
        return f"{float(shown):.0f}".replace("-", "\N{MINUS SIGN}")
    if outcome not in AFTER_A_FALL and numbers["fallen"]:
        return FALLEN
    if outcome == "fallen":
        return "stands"
    return show(outcome, numbers[outcome] * value("outcomes", outcome, "per_unit"))

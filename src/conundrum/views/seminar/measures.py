"""The number that decides a goal, and whether the goal is met, in the single future of a game."""

from typing import Any

from conundrum.run import OUTCOMES, PEOPLE, round_people
from conundrum.tables import rounded

AFTER_A_FALL = ["hunger", "leavers", "cost"]
"""The outcomes that still mean something after a fall of the regime: people and money."""

MEAN = "mean "
"""If an outcome's name has this prefix, the outcome's mean over all steps so far is meant."""

FINEST = 9
"""Numbers are cut to this many decimals before rounding, so that small errors of the computer do
not decide whether a half is rounded up or down."""


def measure_of(goal: dict[str, Any], seat: str) -> str:
    """Return the name of the number that decides a goal, or an empty text if no number does.

    Examples
    --------
    >>> measure_of({"outcome": "hostility", "wish": "lower", "mean": True}, "tokyo")
    'mean hostility'
    >>> measure_of({"record": "earned", "wish": "higher"}, "beijing")
    'earned by beijing'
    """
    if "wish" not in goal:
        return ""
    if "record" in goal:
        return f"earned by {seat}" if goal["record"] == "earned" else str(goal["record"])
    return f"{MEAN}{goal['outcome']}" if goal.get("mean") is True else str(goal["outcome"])


def as_shown(outcome: str, number: float) -> float:
    """Return an outcome in the unit that readers see, rounded as on the screen.

    Examples
    --------
    >>> as_shown("hostility", 0.404), as_shown("hunger", 0.125), as_shown("leavers", 12_345)
    (40.0, 13.0, 12000.0)
    """
    about = OUTCOMES[outcome]
    if about["model_unit"] == PEOPLE:
        return round_people(number)
    return rounded(number * about["per_unit"], about["digits"])


def in_points(number: float) -> float:
    """Return earned points, rounded to a whole number as on the screen; a half is rounded up.

    Examples
    --------
    >>> in_points(100 * (0.9 - 0.785)), in_points(-2.5)
    (12.0, -2.0)
    """
    return rounded(rounded(number, FINEST), 0)


def beyond(
    goal: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> float:
    """Return by how much a goal is exceeded, in the shown unit; a missed goal is below 0.

    Examples
    --------
    >>> goal = {"outcome": "warheads", "wish": "lower", "by": 10}
    >>> beyond(goal, "washington", {"warheads": 60}, {"warheads": 47.2})
    3.0
    """
    name = measure_of(goal, seat)
    sign = 1 if goal["wish"] == "higher" else -1
    if "record" in goal:
        return sign * (in_points(now[name]) - float(goal["bound"]))
    reached = as_shown(goal["outcome"], now[name])
    if "bound" in goal:
        return sign * (reached - float(goal["bound"]))
    # A negative number in the field "by" says how much worse an outcome may be than under the
    # policy of 2016.
    return sign * (reached - as_shown(name, before[name])) - float(goal["by"])


def is_counted(goal: dict[str, Any], before: dict[str, float], now: dict[str, float]) -> bool:
    """Say whether a goal is counted; after a fall, most outcomes can no longer be measured."""
    if "record" in goal or goal.get("lost") is True or goal["outcome"] in AFTER_A_FALL:
        return True
    stands = now["fallen"] == 0
    return stands if "bound" in goal else stands and before["fallen"] == 0


def verdict(
    goal: dict[str, Any], seat: str, before: dict[str, float], now: dict[str, float]
) -> str:
    """Return what became of a goal: "met", "not met" or "not counted".

    Examples
    --------
    >>> goal = {"outcome": "hostility", "wish": "lower", "bound": 40}
    >>> [verdict(goal, "seoul", {}, {"fallen": 0, "hostility": h}) for h in (0.404, 0.406)]
    ['met', 'not met']
    >>> verdict(goal, "seoul", {}, {"fallen": 1, "hostility": 0.3})
    'not counted'
    """
    if not is_counted(goal, before, now):
        return "not counted"
    lost = goal.get("lost") is True and now["fallen"] > 0
    return "met" if beyond(goal, seat, before, now) >= 0 and not lost else "not met"

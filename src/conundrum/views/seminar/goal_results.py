"""What became of a goal, and what its seat wanted, in words."""

from typing import Any

from conundrum.run import OUTCOMES, PEOPLE
from conundrum.tables import begun, say, written, written_out
from conundrum.views.seminar.goal_words import FALLEN, bare, called
from conundrum.views.seminar.measures import as_shown
from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import goals


def reached(goal: dict[str, Any], row: dict[str, Any], was: dict[str, float]) -> str:
    """Say what became of a goal and what its seat wanted; say nothing if the class judges it.

    ``row`` says how the goal fared, and ``was`` has the outcomes under the policy of 2016.

    Examples
    --------
    >>> goal = {"outcome": "opening", "wish": "higher", "bound": 30}
    >>> reached(goal, {"now": "33", "fares": "met"}, {})
    'Opening: 33, wanted 30 or more'
    >>> goal = {"outcome": "warheads", "wish": "lower", "by": 10}
    >>> reached(goal, {"now": "24", "fares": "met"}, {"warheads": 60.2})
    'Warheads: 24, wanted 50 or less'
    """
    if "wish" not in goal:
        return ""
    measure = begun(called(goal))
    if row["fares"] == "not counted" or row["now"] == FALLEN:
        lost = row["fares"] != "not counted"
        why = "lost" if lost else "fell" if row["now"] == FALLEN else "fell_in_2016"
        return say(f"reached.{why}", measure=begun(bare(goal)))
    number = wanted(goal, was)
    return say("reached.reads", measure=measure, now=row["now"], wanted=number)


def wanted(goal: dict[str, Any], was: dict[str, float]) -> str:
    """Say which lowest or highest number an outcome may have for a goal to be met.

    Examples
    --------
    >>> wanted({"outcome": "leavers", "wish": "lower", "by": 1000}, {"leavers": 16_420.0})
    '15,000 or less'
    """
    more = goal["wish"] == "higher"
    if "bound" in goal:
        number = written_out(goal["bound"])
    else:
        outcome = goal["outcome"]
        about = OUTCOMES[outcome]
        least = as_shown(outcome, was[outcome]) + goal["by"] * (1 if more else -1)
        number = written(least, 0 if about["model_unit"] == PEOPLE else about["digits"])
    return say("reached.or_more" if more else "reached.or_less", number=number)


def is_judged(seat: str) -> bool:
    """Say whether only the class judges a seat, because no number measures the seat's goals."""
    return all("wish" not in goal for goal in goals(seat))


def seats_with_a_vote(game: Game) -> list[str]:
    """Return the seats with goals that the class judges; the class votes once on each such seat."""
    seats = game["rules"]["seats"]
    return [seat for seat in seats if any("wish" not in goal for goal in goals(seat))]

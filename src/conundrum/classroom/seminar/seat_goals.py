"""What happened to each seat's own goals, in the table's future."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from conundrum.classroom.seminar.rounds import Game, plain
from conundrum.shown.seminar import goals


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
    found = goals.compare(plain(game), dict(before), dict(now))
    return [Goal(**{**goal, "vote": goal["vote"] and tuple(goal["vote"])}) for goal in found]


def goals_met(found: Iterable[Goal], seat: str) -> str:
    """Say how many of the goals that are counted a seat has met; what the class votes on is not."""
    return goals.goals_met([goal._asdict() for goal in found], seat)

"""What the powers gave to Pyongyang, and whether Pyongyang took a step for it and kept its word."""

from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import IN_2016, POWERS, controls

STEPS, BREAKS = ["hold", "economy"], ["test", "weapons"]
"""Pyongyang's moves that are steps towards the powers, and its moves that break a step."""

ANSWERS = "pyongyang"
"""The seat whose steps the powers reward."""


def reciprocity(game: Game) -> dict[str, float]:
    """Return how many points of 100 the powers gave for Pyongyang's steps in an average round.

    For each power, the points are the sanctions that it lifted and the engagement that it added,
    less what it gave without a step. ``answered`` has the sanctions that both powers together
    lifted for a step. What is given in a round is earned by a step in that round or the round
    before, unless a test or more weapons break the step by the end of the next round. The result is
    empty if Pyongyang does not take part, or if no round is over.
    """
    played = game["played"]
    if ANSWERS not in game["rules"]["seats"] or len(played) == 0:
        return {}
    moved = [over["moves"][ANSWERS] for over in played]
    steps = [_steps(moved, n) for n in range(len(moved))]
    kept = [_steps(moved, n) and not _broken(moved, n + 1) for n in range(len(moved))]
    answered: float = 0
    found = {}
    for power in POWERS:
        given = [_given(game, power, n) for n in range(len(played))]
        points = [sum(one) * (1 if kept[n] is True else -1) for n, one in enumerate(given)]
        found[f"earned by {power}"] = sum(points) / len(played)
        answered = answered + sum([one[0] for n, one in enumerate(given) if steps[n] is True])
    return {**found, "answered": answered / len(played)}


def _steps(moved: list[str], n: int) -> bool:
    """Say whether Pyongyang's step in this or the last round earns what the powers give now."""
    before = n > 0 and moved[n - 1] in STEPS and not _broken(moved, n)
    return moved[n] in STEPS or before


def _broken(moved: list[str], n: int) -> bool:
    return n < len(moved) and moved[n] in BREAKS


def _given(game: Game, power: str, n: int) -> list[float]:
    """Return the sanctions that a power lifted in a round, and the engagement that it added."""
    sanctions, engagement = controls(power)[:2]
    now = game["played"][n]["policy"]
    was = IN_2016 if n == 0 else game["played"][n - 1]["policy"]
    lifted = 100 * (was[sanctions] - now[sanctions])
    added = 100 * (now[engagement] - was[engagement])
    return [max([lifted, 0]), max([added, 0])]

"""What the powers gave, and whether Pyongyang had earned it: by a step, and by no broken word."""

from conundrum.views.seminar.rounds import Game
from conundrum.views.seminar.seats import controls, in_2016, powers

STEPS, BREAKS = ["hold", "economy"], ["test", "weapons"]
"""Pyongyang's moves that answer what is given, and those that break such a step."""

ANSWERS = "pyongyang"
"""The seat that earns."""


def reciprocity(game: Game) -> dict[str, float]:
    """Return what was given for a step, in points of a hundred a round.

    Of each power it is the sanctions lifted and the engagement added, less what was given for no
    step; and of both together, as ``answered``, the sanctions lifted. What is given in a round is
    earned by a step in that round or the one before it, unless a test or more weapons break it in
    that round or the next. Nothing comes back where Pyongyang is not at the table, or no round is
    over.
    """
    played = game["played"]
    if ANSWERS not in game["rules"]["seats"] or len(played) == 0:
        return {}
    moved = [over["moves"][ANSWERS] for over in played]
    steps = [_steps(moved, n) for n in range(len(moved))]
    kept = [_steps(moved, n) and not _broken(moved, n + 1) for n in range(len(moved))]
    answered: float = 0
    found = {}
    for power in powers():
        given = [_given(game, power, n) for n in range(len(played))]
        points = [sum(one) * (1 if kept[n] is True else -1) for n, one in enumerate(given)]
        found[f"earned by {power}"] = sum(points) / len(played)
        answered = answered + sum([one[0] for n, one in enumerate(given) if steps[n] is True])
    return {**found, "answered": answered / len(played)}


def _steps(moved: list[str], n: int) -> bool:
    """Say whether what is given in a round meets a step, of that round or the one before it."""
    before = n > 0 and moved[n - 1] in STEPS and not _broken(moved, n)
    return moved[n] in STEPS or before


def _broken(moved: list[str], n: int) -> bool:
    return n < len(moved) and moved[n] in BREAKS


def _given(game: Game, power: str, n: int) -> list[float]:
    """Return the sanctions that a power lifted in a round, and the engagement that it added."""
    sanctions, engagement = controls(power)[:2]
    now = game["played"][n]["policy"]
    was = in_2016() if n == 0 else game["played"][n - 1]["policy"]
    lifted = 100 * (was[sanctions] - now[sanctions])
    added = 100 * (now[engagement] - was[engagement])
    return [max([lifted, 0]), max([added, 0])]

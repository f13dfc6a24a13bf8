"""What the powers gave, and whether Pyongyang had earned it: by a step, and by no broken word."""

from collections.abc import Mapping

import numpy as np

from conundrum.classroom.seminar.aims import Bools
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seats import POWERS, controls, usual
from conundrum.model import Array

STEPS, BREAKS = ("hold", "economy"), ("test", "weapons")
"""Pyongyang's moves that answer what is given, and those that break such a step."""

ANSWERS = "pyongyang"
"""The seat that earns."""

GIVEN = 2
"""A power gives by so many of its controls, the first ones: it lifts sanctions, adds engagement."""


def earned(shares: Mapping[str, Array], stepped: Bools, broke: Bools) -> dict[str, Array]:
    """Return what was given for a step, in points of a hundred a round.

    Of each power it is the sanctions lifted and the engagement added, less what was given for no
    step; and of both together the sanctions lifted. What is given in a round is earned by a step in
    that round or the one before it, unless a test or more weapons break it in that round or the
    next.

    Shares have the shape (rounds, ..., 2), sanctions and then engagement. Whether Pyongyang took a
    step, and whether it broke one, has the shape (rounds, ...).

    Examples
    --------
    >>> lifts = {"washington": np.array([[0.8, 0.1], [0.5, 0.1]])}
    >>> found = earned(lifts, np.array([False, True]), np.array([True, False]))
    >>> {name: round(float(points), 1) for name, points in found.items()}
    {'earned by washington': 10.0, 'answered': 15.0}
    """
    none = np.zeros_like(broke[:1])
    steps = stepped | np.concatenate([none, stepped[:-1]]) & ~broke
    kept = steps & ~np.concatenate([broke[1:], none])
    found: dict[str, Array] = {}
    answered = np.zeros(np.shape(stepped)[1:])
    for power, own in shares.items():
        first = np.broadcast_to([*usual(power).values()][:GIVEN], own[:1].shape)
        moved = 100 * np.diff(np.concatenate([first, own]), axis=0)
        lifted, added = np.maximum(-moved[..., 0], 0), np.maximum(moved[..., 1], 0)
        found[f"earned by {power}"] = ((lifted + added) * np.where(kept, 1, -1)).mean(axis=0)
        answered = answered + (lifted * steps).mean(axis=0)
    return found | {"answered": answered}


def earned_in(game: Game) -> dict[str, float]:
    """Return that of a game; nothing where Pyongyang is not at the table, or no round is over."""
    if ANSWERS not in game.rules.seats or not game.played:
        return {}
    shares = {
        power: np.array(
            [[getattr(r.policy, c) for c in controls(power)[:GIVEN]] for r in game.played]
        )
        for power in POWERS
    }
    moved = [over.moves[ANSWERS] for over in game.played]
    found = earned(shares, np.isin(moved, STEPS), np.isin(moved, BREAKS))
    return {name: float(points) for name, points in found.items()}

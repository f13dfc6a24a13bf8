"""Computes what the powers gave in many games at once, and whether Pyongyang had earned it.

`conundrum.views.seminar.giving` has the rules for one game; a test compares the two.
"""

from collections.abc import Mapping

import numpy as np

from conundrum.model import Array
from conundrum.views.seminar.seats import usual
from tools.seminar.aims import Bools

GIVEN = 2
"""A power gives by so many of its controls, the first ones: it lifts sanctions, adds engagement."""


def earned(shares: Mapping[str, Array], stepped: Bools, broke: Bools) -> dict[str, Array]:
    """Return what was given for a step by Pyongyang, in points out of 100 per round.

    For each power this is the sanctions it lifted and the engagement it added, less what it gave
    without a step. For both together it is the sanctions that they lifted. A step earns what is
    given in its own round or the next, unless Pyongyang breaks it, by a test or by more weapons, in
    the round in which something is given or the next.

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
        first = np.broadcast_to(usual(power)[:GIVEN], own[:1].shape)
        moved = 100 * np.diff(np.concatenate([first, own]), axis=0)
        lifted, added = np.maximum(-moved[..., 0], 0), np.maximum(moved[..., 1], 0)
        found[f"earned by {power}"] = ((lifted + added) * np.where(kept, 1, -1)).mean(axis=0)
        answered = answered + (lifted * steps).mean(axis=0)
    return found | {"answered": answered}

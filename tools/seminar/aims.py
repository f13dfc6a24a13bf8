"""Says whether goals are met in many games at once, by the same rules as in one game.

`conundrum.views.seminar.measures` has the rules for one game; a test compares the two.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from conundrum.model import Array
from conundrum.run import PEOPLE
from conundrum.tables import rows, value
from conundrum.views.seminar.measures import AFTER_A_FALL, FINEST, measure_of

Aim = Mapping[str, Any]
Bools = NDArray[np.bool_]


def as_shown(outcome: str, numbers: Array) -> Array:
    """Return numbers of an outcome, in the unit it is shown in, rounded as the room sees them.

    Examples
    --------
    >>> as_shown("hostility", np.array([0.404])), as_shown("leavers", np.array([12_345.0]))
    (array([40.]), array([12000.]))
    """
    about = rows("outcomes")[outcome]
    if about["model_unit"] == PEOPLE:
        figures = np.floor(np.log10(np.maximum(np.floor(np.asarray(numbers) + 0.5), 1)))
        unit = 10 ** np.maximum(figures - 1, 0)
        return _rounded(numbers / unit) * unit
    return _rounded(numbers * value("outcomes", outcome, "per_unit"), int(about["digits"]))


def _rounded(numbers: Array, digits: int = 0) -> Array:
    return np.floor(np.asarray(numbers) * 10**digits + 0.5) / 10**digits


def beyond(aim: Aim, seat: str, before: Mapping[str, Array], now: Mapping[str, Array]) -> Array:
    """Return how far a goal is exceeded, in the unit it is shown in; below 0 it is missed.

    Examples
    --------
    >>> aim = {"outcome": "warheads", "wish": "lower", "by": 10}
    >>> then, now = {"warheads": np.array([60.0])}, {"warheads": np.array([47.2])}
    >>> beyond(aim, "washington", then, now)
    array([3.])
    """
    name = measure_of(dict(aim), seat)
    points = "record" in aim
    reached = (
        _rounded(_rounded(now[name], FINEST)) if points else as_shown(aim["outcome"], now[name])
    )
    sign = 1 if aim["wish"] == "higher" else -1
    # If an outcome may only not get worse by more than some amount, `by` is negative.
    needed = aim["bound"] if "bound" in aim else as_shown(name, before[name]) + sign * aim["by"]
    return np.asarray(sign * (reached - needed))


def counted(aim: Aim, before: Mapping[str, Array], now: Mapping[str, Array]) -> Bools:
    """Say in which games a goal is counted; after a fall most outcomes cannot be compared."""
    fell = np.asarray(now["fallen"]) > 0
    if "record" in aim or aim.get("lost") or aim["outcome"] in AFTER_A_FALL:
        return np.ones_like(fell)
    return ~fell if "bound" in aim else ~fell & ~(np.asarray(before["fallen"]) > 0)


def is_met(aim: Aim, seat: str, before: Mapping[str, Array], now: Mapping[str, Array]) -> Bools:
    """Say in which games a goal is counted and met."""
    found = (beyond(aim, seat, before, now) >= 0) & counted(aim, before, now)
    return found & ~(np.asarray(now["fallen"]) > 0) if aim.get("lost") else found

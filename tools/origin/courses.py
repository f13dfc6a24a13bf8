"""What happens within a run: on the eve of a fall, after it, and how long something takes."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from tools.origin.runs import Worlds, course, run

A_YEAR = 4


def _fall(text: str) -> tuple[Any, Any]:
    """Return the worlds in which the regime falls, and the step by which it had in each."""
    fallen = np.asarray(run(text)["fallen"]) > 0
    worlds = np.flatnonzero(fallen[-1])
    return worlds, fallen.argmax(axis=0)[worlds]


def _made(values: Any) -> Worlds:
    return Worlds(values, np.ones(len(values), bool))


def _when(name: str, text: str) -> Worlds:
    """Return the date of the fall, in the worlds in which it comes; the outcome does not matter."""
    return _made(run(text).years[_fall(text)[1]])


def _eve(name: str, text: str) -> Worlds:
    """Look at the quarter before the fall."""
    worlds, step = _fall(text)
    return _made(course(name, run(text))[step - 1, worlds])


def _after(name: str, text: str, years: float) -> Worlds:
    """Look so many years after the fall, where the run is long enough to see them."""
    worlds, step = _fall(text)
    later = step + round(years * A_YEAR)
    seen = later < len(run(text).years)
    return _made(course(name, run(text))[later[seen], worlds[seen]])


def _peak(name: str, text: str) -> Worlds:
    """Return the highest that it reaches."""
    return _made(course(name, run(text)).max(axis=0))


def _until(name: str, text: str, share: float) -> Worlds:
    """Count years until it is below a share of what it was at the start."""
    held = course(name, run(text))
    return _made((held < share * held[0]).argmax(axis=0) / A_YEAR)


def _halved(name: str, text: str) -> Worlds:
    """Count years after the fall until no more than half is left of what there was on its eve."""
    held = course(name, run(text))
    return _made(
        np.array(
            [
                (held[step:, world] >= held[step - 1, world] / 2).sum() / A_YEAR
                for world, step in zip(*_fall(text), strict=True)
            ]
        )
    )


COURSES: Mapping[str, Callable[..., Worlds]] = {
    "when_fallen": _when,
    "eve": _eve,
    "after_fall": _after,
    "peak": _peak,
    "years_until": _until,
    "years_to_halve": _halved,
}
"""By name; each takes an outcome, a run and, as needed, a number."""

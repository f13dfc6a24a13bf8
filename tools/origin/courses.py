"""Figures of a run, by future: before a regime falls, after it, and how long something takes."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from tools.origin.runs import course, run

A_YEAR = 4


def _fall(text: str) -> tuple[Any, Any]:
    """Return the futures in which the regime falls, and the first step after the fall in each."""
    fallen = np.asarray(run(text)["fallen"]) > 0
    futures = np.flatnonzero(fallen[-1])
    return futures, fallen.argmax(axis=0)[futures]


def when_fallen(text: str) -> Any:
    """Return the date of the fall, in the futures in which the regime falls."""
    return run(text).years[_fall(text)[1]]


def eve(name: str, text: str) -> Any:
    """Return an outcome in the quarter before the fall."""
    futures, step = _fall(text)
    return course(name, run(text))[step - 1, futures]


def after_fall(name: str, text: str, years: float) -> Any:
    """Return an outcome some years after the fall, in the futures that last long enough."""
    futures, step = _fall(text)
    later = step + round(years * A_YEAR)
    seen = later < len(run(text).years)
    return course(name, run(text))[later[seen], futures[seen]]


def peak(name: str, text: str) -> Any:
    """Return the highest value of an outcome in each future."""
    return course(name, run(text)).max(axis=0)


def years_until(name: str, text: str, share: float) -> Any:
    """Return after how many years an outcome is below a share of its first value."""
    held = course(name, run(text))
    return (held < share * held[0]).argmax(axis=0) / A_YEAR


def years_to_halve(name: str, text: str) -> Any:
    """Return how many years after the fall an outcome is at most half of its value before it."""
    held = course(name, run(text))
    return [
        (held[step:, future] >= held[step - 1, future] / 2).sum() / A_YEAR
        for future, step in zip(*_fall(text), strict=True)
    ]


def _by_future(taken: Callable[..., Any]) -> Callable[..., "pd.Series[Any]"]:
    return lambda *given: pd.Series(taken(*given))


COURSES: Mapping[str, Callable[..., Any]] = {
    made.__name__: _by_future(made)
    for made in (when_fallen, eve, after_fall, peak, years_until, years_to_halve)
}
"""By name; all but the first take an outcome, a run and, as needed, a number."""

"""Computes an origin, which is a Python expression with names of runs, tables and findings.

The expression is run without any limits. If you can change a text of the project, you can change
its code, too.
"""

import ast
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

import numpy as np
import pandas as pd

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.tables import evidence, written
from tools.origin import courses, findings
from tools.origin.runs import (
    CONTROLS,
    Unclear,
    factors,
    futures,
    named,
    over_runs,
    run as made,
    runs,
)
from tools.origin.sentences import Under, Way


class Shown(float):
    """A figure of an outcome, or a difference, which a reader computes from figures as shown."""

    name: str
    read: float

    def __new__(cls, figure: float, name: str, read: float | None = None) -> "Shown":
        """Return a figure, with the number that a reader would compute if that differs."""
        made = super().__new__(cls, figure)
        made.name, made.read = name, float(figure if read is None else read)
        return made

    def __sub__(self, other: float) -> float:
        """Return the difference, with the one between the figures as they are shown."""
        less = float(self) - float(other)
        same = self.name == getattr(other, "name", None)
        return Shown(less, self.name, way(other, self).by) if same else less


class Outcome:
    """An outcome of a run: a call returns the shown figure, an index the value in each future.

    The run may be followed by a year, which means its October, by a date such as 2018.5, or by two
    years, from one October to the other. A text that names many runs gives a figure, or a column,
    for each.
    """

    def __init__(self, name: str, fallen: bool | None = None) -> None:
        self.name, self._fallen = name, fallen

    def __getitem__(self, at: Any) -> Any:
        """Return its value in each future."""
        run, *years = at if isinstance(at, tuple) else (at,)
        found = {name: self._in_futures(one, *years) for name, one in runs(run).items()}
        return pd.DataFrame(found) if len(found) > 1 else found[""]

    def __call__(self, *at: Any) -> Any:
        """Return the figure that is shown: the average over the futures."""
        found = self[at].mean()
        return found if np.ndim(found) else Shown(found, self.name)

    def _in_futures(self, run: str, *years: float) -> Any:
        held = pd.Series(futures(self.name, run, *years))
        if self._fallen is None:
            return held
        return where(held, (futures("fallen", run, *years[-1:]) > 0) == self._fallen)

    @property
    def standing(self) -> "Outcome":
        """The outcome in the futures in which the regime stands."""
        return Outcome(self.name, False)

    @property
    def ended(self) -> "Outcome":
        """The outcome in the futures in which the regime has fallen."""
        return Outcome(self.name, True)


def where(held: Any, kept: Any) -> Any:
    """Return the values of an outcome in some of the futures."""
    if not np.any(kept):
        raise Unclear("no future fits")
    # The other futures are dropped, because a comparison would count a missing number as false.
    return held[kept]


def share(held: Any) -> Any:
    """Return the share of the futures or rows in which something holds."""
    return (held > 0).mean()


def rows(table: str, within: str = "", **wanted: Any) -> pd.DataFrame:
    """Return the rows of a table in which each field has the wanted value or is in its range.

    For dates only the year counts. With ``within`` only rows count that are in that table, too.

    Examples
    --------
    >>> rows("nuclear_tests", date=(2006, 2009))["magnitude"].tolist()
    [4.3, 4.7]
    """
    every = findings.TABLES[table]() if table in findings.TABLES else evidence.table(table)
    fits = pd.Series(True, index=every.index)
    if within:
        fits &= every.iloc[:, 0].isin(evidence.table(within).iloc[:, 0])
    for field, value in wanted.items():
        held = every[named(f"field of {table}", field, every.columns)]
        fits &= _fits(held, value)
    return every[fits]


def _fits(held: Any, wanted: Any) -> Any:
    if callable(wanted):
        return wanted(held)
    if pd.api.types.is_datetime64_any_dtype(held) and not isinstance(wanted, str):
        held = held.dt.year
    if isinstance(wanted, tuple):
        return held.between(*wanted)
    fits = held == wanted
    if isinstance(wanted, str) and not fits.any():
        raise Unclear(f"no row has {wanted!r} as its {held.name}")
    return fits


def has(text: str) -> Callable[[Any], Any]:
    """Return a function that says for each text whether it contains these words."""
    return lambda held: held.str.contains(text, regex=False, na=False)


def isnt(value: Any) -> Callable[[Any], Any]:
    """Return a function that says for each cell whether it differs from the value."""
    return lambda held: held != value


def change(*figures: Any) -> Any:
    """Return the change from one figure to another, or from first to last row, in per cent."""
    before, after = figures if len(figures) > 1 else figures[0].iloc[[0, -1]]
    return 100 * (after / before - 1)


def rises(held: Any) -> bool:
    """Say whether a figure grows with each step of either power's stance towards pressure."""
    grid = np.reshape(held, (round(len(held) ** 0.5), -1))
    return bool((np.diff(grid, axis=0) > 0).all() and (np.diff(grid, axis=1) > 0).all())


def way(before: Any, after: Any) -> Way:
    """Return the way from one figure to another, both rounded as their outcome is shown."""
    digits, telling = 2, 0.0
    if isinstance(before, Shown):
        about: Any = nk.table("outcomes").loc[before.name]
        # Numbers of people are written in full, although charts show millions.
        digits, telling = int(about["digits"]), float(about["telling"])
    was, now = (float(written(float(one), digits).replace(",", "")) for one in (before, after))
    return Way(now - was, telling)


def under(outcome: Outcome, run: str) -> Under:
    """Return a figure of a run that begins from a named policy, which the sentence must name."""
    start = named("policy", run.split(", ", maxsplit=1)[0], PRESETS)
    label = str(nk.table("presets")["label"][start])
    return Under((label, f"policy of {start}"), float(outcome(run)))


def _policy(name: str, run: str) -> float:
    return float(getattr(made(run).policy, name))


SHAPES: Mapping[str, Callable[..., Any]] = {
    **{made.__name__: made for made in (where, share, change, rises, way)},
    "abs": abs,
    "mean": lambda held: held.mean(),
    "median": lambda held: held.median(),
    "min": lambda held: held.min(),
    "max": lambda held: held.max(),
    "sum": lambda held: held.sum(),
    "count": lambda held: held.count(),
    "all": lambda held: len(held) > 0 and held.all(),
    "percent": lambda held: 100 * share(held),
    "low": lambda held: held.quantile(0.05),
    "high": lambda held: held.quantile(0.95),
    "order": lambda held: " ".join(map(str, np.argsort(held.to_numpy(), kind="stable"))),
    "most": lambda held: held.idxmax(),
    "least": lambda held: held.idxmin(),
}
"""Functions of futures, rows, runs or figures; alone they name nothing that could move."""
NAMES: Mapping[str, Any] = {
    **SHAPES,
    **{name: Outcome(name) for name in factors()},
    **{name: over_runs(partial(_policy, name)) for name in (*CONTROLS, "concert")},
    **{made.__name__: made for made in (rows, has, isnt, under)},
    **courses.COURSES,
    **{
        name: over_runs(finding) if name in findings.OF_A_RUN else finding
        for name, finding in findings.FINDINGS.items()
    },
}
"""All that an origin may name."""


@cache
def worth(text: str) -> Any:
    """Return the value of an origin.

    Raises
    ------
    Unclear
        If it does not give one figure, or uses a name that does not exist.

    Examples
    --------
    >>> worth("rows('nuclear_tests', date=2006).magnitude.item() > 4")
    True
    >>> worth("fallen('joint cut off', 2036)")
    Traceback (most recent call last):
    tools.origin.runs.Unclear: fallen('joint cut off', 2036): a run must be a policy's key, ...
    """
    try:
        used = {one.id for one in ast.walk(ast.parse(text)) if isinstance(one, ast.Name)}
        if used <= SHAPES.keys():
            raise Unclear("it must name a run, a table or a finding")
        found = eval(text, {"__builtins__": {}}, NAMES)
    except Unclear as error:
        raise Unclear(f"{text}: {error}") from None
    except Exception as error:
        raise Unclear(f"{text}: it cannot be worked out ({error})") from None
    if np.ndim(found):
        raise Unclear(f"{text}: it must be one figure, and it is several")
    if pd.isna(found):
        raise Unclear(f"{text}: no row or future fits")
    found = found.item() if isinstance(found, np.generic) else found
    if not isinstance(found, bool | float | int | str | pd.Timestamp | Way | Under):
        raise Unclear(f"{text}: it must be a figure, and it is something else")
    return found

"""An outcome of one's own: a function of a run, with a name and a unit."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from conundrum.model import FLOAT, Array
from conundrum.tables import BadValue, instance, rows, say

COLUMNS = (
    *("future", "run", "policy"),
    *("year", "years", "time", "date"),
    *("outcome", "value", "unit"),
)
"""What tables of runs call a column or their rows."""

TAKEN = ("outcomes", "assumptions", "beliefs", "controls")
"""The tables whose names stand beside an outcome in one table or another."""


@dataclass(frozen=True)
class Outcome:
    """What a reader makes of a run, beside the outcomes of the model.

    A run takes it in place of a name, and so do `simulate`, `sensitivity` and `fails_where`.
    Panels do not, since the page answers them as well; nor do priorities. What a link adds that
    `variant` made is handed on by one of another name,
    ``Outcome("my own", lambda run: run["its name"], unit)``, under that model.

    Parameters
    ----------
    name : str
        Its name, which no outcome, assumption, belief, control or column of a table has.
    function : callable
        Takes an `Outlook`; returns a finite number for each future and step, or for each future:
        then it is of the whole run, and refused where a table is of an earlier year. It changes
        nothing, and draws nothing by chance.
    unit : str
        The unit of what it returns, in which it is also shown.

    Raises
    ------
    BadValue
        Names the outcome, if it cannot be one, or what it returns for a run cannot be.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> peak = Outcome("peak", lambda run: run["hostility"].max(axis=0), "0 to 100")
    >>> simulate(years=5, futures=10)[peak].shape
    (21, 10)
    """

    name: str
    function: Callable[[Any], Any]
    unit: str

    def __post_init__(self) -> None:
        """Check what can be checked before there is a run."""
        taken = {"", *COLUMNS, *(name for table in TAKEN for name in rows(table))}
        if instance("name", self.name, str) in taken:
            raise BadValue("name", self.name, say("own_outcome.name"))
        instance("unit", self.unit, str)
        if not callable(self.function):
            raise BadValue("function", self.function, say("own_outcome.function"))

    @property
    def definition(self) -> str:
        """What the function says of itself: the first line of its docstring, or else its source.

        Examples
        --------
        >>> Outcome("lines", len, "").definition
        'Return the number of items in a container.'
        """
        told = inspect.getdoc(self.function)
        if told:
            return told.splitlines()[0]
        try:
            source = inspect.getsource(self.function)
        except (OSError, TypeError):  # from Python, of what was typed in or has no source
            return repr(self.function)
        return " ".join(source.split())

    @property
    def _field(self) -> str:
        return f"outcome {self.name}"

    def of(self, run: Any) -> Array:
        """Return it for a run, shape (steps, futures): the same at each step if it knows of none.

        Raises
        ------
        BadValue
            Names the outcome, if it is no finite number of that shape.
        """
        if self.name in run.arrays:
            told = say("own_outcome.read", name=self.name)
            raise BadValue(self._field, self.name, say("own_outcome.there"), told)
        shape = (len(run.years), run.futures)
        try:
            made = np.asarray(self.function(run)).astype(FLOAT)
        except Exception as failed:
            raise BadValue(self._field, failed, _allowed(shape)) from failed
        if made.shape not in (shape, shape[1:]):
            raise BadValue(self._field, f"shape {made.shape}", _allowed(shape))
        if not np.isfinite(made).all():
            raise BadValue(self._field, float(made[~np.isfinite(made)][0]), _allowed(shape))
        return np.broadcast_to(made, shape)


def apart(field: str, outcomes: Sequence[object]) -> list[Outcome]:
    """Return outcomes of one's own, no two of one name: a table would lose one of them."""
    own = [instance(field, one, Outcome) for one in outcomes]
    names = [one.name for one in own]
    if twice := [name for name in names if names.count(name) > 1]:
        raise BadValue(field, twice[0], advice=say("own_outcome.apart", name=twice[0]))
    return own


def _allowed(shape: tuple[int, int]) -> str:
    return say("own_outcome.shape", steps=str(shape[0]), futures=str(shape[1]))

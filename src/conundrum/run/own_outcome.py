"""A reader's own outcome: a function of a run, with a name and a unit."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from conundrum.model import FLOAT, Array
from conundrum.model.own_link import source_of
from conundrum.tables import BadValue, instance, rows, say

COLUMNS = (
    *("future", "run", "policy"),
    *("year", "years", "time", "date"),
    *("outcome", "value", "unit"),
)
"""The names that tables of runs use for their columns and rows."""

TAKEN = ("outcomes", "assumptions", "beliefs", "controls")
"""A reader's own outcome cannot have the name of a row in these tables of the folder "data",
because one table of results may contain the outcome and such a row."""


@dataclass(frozen=True)
class Outcome:
    """A reader's own outcome, which is computed from a run.

    A run takes it in place of an outcome's name, and so do `simulate`, `sensitivity` and
    `fails_where`. Panels do not take it, because the page cannot run the function. Priorities do
    not take it either. To use a variable that you added with `variant`, give it another name as an
    outcome: ``Outcome("my own", lambda run: run["its name"], unit)``.

    Parameters
    ----------
    name : str
        Its name, which must differ from every outcome, assumption, belief, control and column.
    function : callable
        Takes an `Outlook`, and returns a finite number for each future and step, or for each
        future. In the second case it describes the whole run, and a table of an earlier year
        refuses it. The function changes nothing and uses no random numbers.
    unit : str
        The unit of the numbers that the function returns. They are shown in this unit.

    Raises
    ------
    BadValue
        If the name, the function or the unit cannot be used, or if the function returns something
        else for a run. The message names the outcome or the argument.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> peak = Outcome("peak", lambda run: run["hostility"].max(axis=0), "0 to 100")
    >>> simulate(years=5, futures=10)[peak].shape
    (21, 10)
    """

    name: str
    # The function and the unit have defaults, so that leaving them out raises an error with advice.
    function: Callable[[Any], Any] = None  # type: ignore[assignment]
    unit: str = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        """Check the name, the function and the unit of the outcome, which needs no run."""
        taken = {"", *COLUMNS, *(name for table in TAKEN for name in rows(table))}
        if instance("name", self.name, str) in taken:
            raise BadValue("name", self.name, say("own_outcome.name"))
        advice = say("own_outcome.write")
        if not callable(self.function):
            raise BadValue("function", self.function, say("own_outcome.function"), advice)
        instance("unit", self.unit, str, advice)

    @property
    def definition(self) -> str:
        """The first line of the docstring of the function, or else the function's source code.

        Examples
        --------
        >>> Outcome("lines", len, "").definition
        'Return the number of items in a container.'
        """
        return definition_of(self.function)

    @property
    def _field(self) -> str:
        return f"outcome {self.name}"

    def of(self, run: Any) -> Array:
        """Return the outcome for a run, as an array of steps by futures.

        If the outcome has one number for the whole run, this number fills all steps.

        Raises
        ------
        BadValue
            If the function does not return finite numbers of that shape, or if the run has other
            numbers under the outcome's name. The message names the outcome.
        """
        there = run.arrays.get(self.name)
        read = "" if there is None else say("own_outcome.read", name=self.name)
        shape = (len(run.years), run.futures)
        try:
            made = np.asarray(self.function(run)).astype(FLOAT)
        except BadValue as failed:
            says = f"{self._field}: {failed} {read}".strip()
            raise BadValue(self._field, failed, advice=says) from failed
        except Exception as failed:
            raise BadValue(self._field, failed, _allowed(shape), read) from failed
        if made.shape not in (shape, shape[1:]):
            raise BadValue(self._field, f"shape {made.shape}", _allowed(shape))
        if not np.isfinite(made).all():
            raise BadValue(self._field, float(made[~np.isfinite(made)][0]), _allowed(shape))
        made = np.broadcast_to(made, shape)
        if there is not None and not np.array_equal(made, there):
            raise BadValue(self._field, self.name, say("own_outcome.there"), read)
        return made


def definition_of(function: Callable[..., Any]) -> str:
    """Return the first line of the docstring of a function, or else the function's source code.

    Examples
    --------
    >>> definition_of(len)
    'Return the number of items in a container.'
    """
    told = inspect.getdoc(function)
    if told:
        return told.splitlines()[0]
    return source_of(function)


def cite_function(own: Outcome | Callable[..., Any]) -> str:
    """Return a sentence for a citation that says how a reader's own function is defined.

    Examples
    --------
    >>> cite_function(len)
    'len is a function of its author: Return the number of items in a container.'
    """
    if isinstance(own, Outcome):
        return say("cited.own", outcome=own.name, unit=own.unit, definition=own.definition)
    name = getattr(own, "__name__", repr(own))
    return say("cited.function", name=name, definition=definition_of(own))


def distinct(field: str, outcomes: Sequence[object]) -> list[Outcome]:
    """Return a reader's own outcomes; refuse two outcomes with the same name."""
    own = [instance(field, one, Outcome, say("own_outcome.write")) for one in outcomes]
    names = [one.name for one in own]
    if twice := [name for name in names if names.count(name) > 1]:
        raise BadValue(field, twice[0], advice=say("own_outcome.apart", name=twice[0]))
    return own


def _allowed(shape: tuple[int, int]) -> str:
    return say("own_outcome.shape", steps=str(shape[0]), futures=str(shape[1]))

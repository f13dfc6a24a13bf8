"""The state of a run: a row for each value of the model, and the calls that fill the rows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike

from conundrum.model.assumptions import Array
from conundrum.model.tape import Call, Tape


class Plan(NamedTuple):
    """A tape (a list of recorded calls) that is ready to run, with a row for each value."""

    named: dict[str, int]
    """The row of each value, by the name of the value."""
    numbers: dict[int, float]
    """The rows whose number never changes, and the number in each of these rows."""
    parts: dict[str, list[Call]]
    """The calls that fill rows, by the part of a run in which the calls are made."""
    size: int
    """How many rows there are."""
    stocks: tuple[str, ...] = ()
    """The stocks that a step changes. The rows of the stocks come first, and then the rows of the
    stocks' changes."""
    own: tuple[str, ...] = ()
    """The values of a reader's changed model that the usual model does not have."""


def lay_out(tape: Tape, first: Iterable[str], **steps: list[Call]) -> Plan:
    """Return a plan that gives a row to each place of a tape of recorded calls.

    A value keeps its row if it has a name, is worked out once or is a constant. All other values
    are needed for a few calls only and share rows, so that a step touches less memory.

    The names in ``first`` get the first rows, in this order. The plan also has a part ``once``, for
    values that are not worked out at each step.
    """
    kept = dict.fromkeys([*(tape.named[name] for name in first), *tape.named.values(), *tape.still])
    row = {place: at for at, place in enumerate(kept)}
    calls = [call for part in steps.values() for call in part]
    last = {place: at for at, call in enumerate(calls) for place in call.inputs}
    free: list[int] = []
    size = len(row)
    for at, call in enumerate(calls):
        # The row of an input becomes free before the result gets a row, because a NumPy call may
        # write its result into the row of its input.
        free += {row[place] for place in call.inputs if last[place] == at and place not in kept}
        if call.place not in kept:
            row[call.place] = free.pop() if free else size
            size = max(size, row[call.place] + 1)
    parts = {"once": tape.once, **steps}
    return Plan(
        {name: row[place] for name, place in tape.named.items()},
        {row[place]: number for number, place in tape.numbers.items()},
        {part: [call.moved(row) for call in made] for part, made in parts.items()},
        size,
    )


class State(Mapping[str, Array]):
    """Every value of the model in every future, by name. Each value has a row of its own.

    Parameters
    ----------
    plan : Plan
        Which row each value has, and how the rows are filled.
    futures : int
        How many numbers a row has.
    dtype : dtype
        The type of these numbers.
    """

    def __init__(self, plan: Plan, futures: int, dtype: DTypeLike) -> None:
        self.block = np.empty((plan.size, futures), dtype)
        for row, number in plan.numbers.items():
            self.block[row] = number
        self.stocks, self.own = plan.stocks, plan.own
        rows = list(self.block)
        self._rows = {name: rows[row] for name, row in plan.named.items()}
        self.calls = {part: _bound(calls, rows) for part, calls in plan.parts.items()}
        """For each part of a run, the functions to call and the rows of their inputs and
        results."""
        self.moved: dict[str, Array] = {}
        """The values that assumptions had before an event changed these assumptions for some
        years."""

    def __getitem__(self, name: str) -> Array:
        return self._rows[name]

    def __setitem__(self, name: str, values: Any) -> None:
        self._rows[name][:] = values

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def play(self, part: str) -> None:
        """Make the NumPy calls that belong to one part of a run."""
        for call, arrays in self.calls[part]:
            call(*arrays)


def _bound(
    calls: list[Call], rows: list[Array]
) -> list[tuple[Callable[..., Any], tuple[Array, ...]]]:
    """Return NumPy calls as functions, with the arrays that the functions read and write."""
    bound: list[tuple[Callable[..., Any], tuple[Array, ...]]] = []
    for ufunc, inputs, place, _ in calls:
        given = tuple(rows[row] for row in inputs)
        if ufunc in (np.minimum, np.maximum):  # these take the output as a keyword only
            bound.append((partial(ufunc, out=rows[place]), given))
        else:
            bound.append((ufunc, (*given, rows[place])))
    return bound

"""Records the links as NumPy calls. A run repeats the recorded calls at every step.

For a thousand futures, a call of NumPy takes longer than its arithmetic. To call a link, to look up
its inputs and to find memory for its result takes about as long again. So each link is called only
once, with values that record what is done to them. After that, values that no step changes are
worked out only when a policy comes into force, a call that two links share is made once, and no
step asks for memory. The numbers are those that the links return, to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, NoReturn

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from conundrum.model.link import Link

NOTED = "a link is made of operators and of NumPy's ufuncs, such as np.minimum and np.exp"
"""The message to a reader whose link does something that cannot be recorded."""


class Call(NamedTuple):
    """A call of a NumPy function: the places of its inputs, and the place of its result."""

    ufunc: np.ufunc
    inputs: tuple[int, ...]
    place: int
    link: str
    """The link that was the first to make this call."""

    def moved(self, to: Mapping[int, int]) -> Call:
        """Return a copy of the call with other places for the inputs and the result."""
        inputs = tuple(to[place] for place in self.inputs)
        return self._replace(inputs=inputs, place=to[self.place])


class Traced(NDArrayOperatorsMixin):
    """A placeholder for a value that is not known yet; a tape records the operations on it.

    A tape can record operators and NumPy's ufuncs, which work number by number.
    """

    def __init__(self, tape: Tape, place: int) -> None:
        self.tape, self.place = tape, place

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any) -> Traced:
        """Record a call of a NumPy function instead of calling the function."""
        if method != "__call__":
            raise TypeError(f"np.{ufunc.__name__}.{method}: {NOTED}")
        return Traced(self.tape, self.tape.note(ufunc, inputs))

    def __array_function__(self, function: Callable[..., Any], *_: Any) -> NoReturn:
        """Refuse a NumPy function that does not treat each number of an array by itself."""
        raise TypeError(f"np.{function.__name__}: {NOTED}")

    def __bool__(self) -> NoReturn:
        """Refuse an "if" on a value of the model, because the answer may differ between futures."""
        raise TypeError(f"if, and, or, not: {NOTED}")


class Tape:
    """The recorded calls of NumPy that the links make.

    Parameters
    ----------
    still : iterable of str
        Values that are given and that no step changes, such as controls and assumptions.
    moving : iterable of str
        Values that are given and that a step changes, such as stocks.

    Examples
    --------
    >>> from conundrum.model.pressure import denial, enforcement, pressure, trade
    >>> given = ("us_sanctions", "china_sanctions", "reach", "china_share", "leak")
    >>> tape = Tape(still=given, moving=("easing", "standing"))
    >>> [call.ufunc.__name__ for call in tape.trace([enforcement, denial, pressure, trade])]
    ['subtract', 'multiply', 'multiply', 'subtract']
    >>> len(tape.once)
    10
    """

    def __init__(self, still: Iterable[str], moving: Iterable[str]) -> None:
        self.named = {name: place for place, name in enumerate(still)}
        self.still = set(self.named.values())
        self.named |= {name: place for place, name in enumerate(moving, len(self.named))}
        self.numbers: dict[float, int] = {}
        self.once: list[Call] = []
        self._at_each_step: list[Call] = []
        self._noted: dict[tuple[Any, ...], int] = {}
        self._places = len(self.named)
        self._link = ""

    def trace(self, functions: Iterable[Link | Callable[..., Any]]) -> list[Call]:
        """Call each link once, and return the recorded calls that a run must make at each step.

        Its other calls are added to ``once``. The result of a link gets the link's name.
        """
        before = len(self._at_each_step)
        for function in functions:
            link = function if isinstance(function, Link) else Link(function)
            self._link = link.name
            given = (Traced(self, self.named[name]) for name in link.inputs)
            self.named[link.name] = self._place(link.function(*given))
        return self._at_each_step[before:]

    def note(self, ufunc: np.ufunc, inputs: Sequence[Any]) -> int:
        """Record a call, unless the tape has the same call; return the place of the result."""
        places = tuple(map(self._place, inputs))
        if (ufunc, *places) not in self._noted:
            place = self._noted[ufunc, *places] = self._new()
            still = self.still.issuperset(places)
            self.still |= {place} if still else set()
            (self.once if still else self._at_each_step).append(
                Call(ufunc, places, place, self._link)
            )
        return self._noted[ufunc, *places]

    def _place(self, value: Any) -> int:
        if isinstance(value, Traced):
            return value.place
        number = float(value)
        if number not in self.numbers:
            self.numbers[number] = self._new()
            self.still.add(self.numbers[number])
        return self.numbers[number]

    def _new(self) -> int:
        self._places += 1
        return self._places - 1

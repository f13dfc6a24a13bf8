"""Results that are kept to be used again, as few as fit into a number of bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import update_wrapper
from threading import Lock
from typing import Any, Generic, ParamSpec, TypeVar

from numpy.typing import NDArray

Arrays = NDArray[Any] | dict[str, NDArray[Any]]
Given = ParamSpec("Given")
Made = TypeVar("Made", bound=Arrays)

MOST_BYTES, MOST_RESULTS = 32 * 2**20, 8
"""What a function keeps: the draws of the largest run there can be, and of some usual ones."""


class Remembered(Generic[Given, Made]):
    """A function that keeps its last results; of large ones fewer than of small ones.

    Parameters
    ----------
    function : callable
        Takes what can be hashed, and returns an array or a dict of arrays.

    Attributes
    ----------
    bytes : int
        What the arrays that are kept take.

    Examples
    --------
    >>> import numpy as np
    >>> nothing = Remembered(np.zeros)
    >>> nothing(2**20) is nothing(2**20), nothing.bytes
    (True, 8388608)
    >>> nothing(2**23) is nothing(2**23), nothing.bytes
    (False, 0)
    """

    def __init__(self, function: Callable[Given, Made]) -> None:
        self._function = function
        self._kept: OrderedDict[Hashable, Made] = OrderedDict()
        self._lock = Lock()
        self.bytes = 0
        update_wrapper(self, function)

    def __call__(self, *args: Given.args, **kwargs: Given.kwargs) -> Made:
        """Return a result that was kept, or make it and keep it."""
        given = (args, *sorted(kwargs.items()))
        with self._lock:
            if given in self._kept:
                self._kept.move_to_end(given)
                return self._kept[given]
        made = self._function(*args, **kwargs)
        with self._lock:
            self.bytes += _size(made) - _size(self._kept.pop(given, None))
            self._kept[given] = made
            while self.bytes > MOST_BYTES or len(self._kept) > MOST_RESULTS:
                self.bytes -= _size(self._kept.popitem(last=False)[1])
        return made

    def cache_clear(self) -> None:
        """Forget all results."""
        with self._lock:
            self._kept.clear()
            self.bytes = 0


def _size(made: Arrays | None) -> int:
    if made is None:
        return 0
    return sum(array.nbytes for array in (made.values() if isinstance(made, dict) else [made]))

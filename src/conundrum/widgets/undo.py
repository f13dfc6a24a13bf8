"""The reader's steps, for undo, redo and replay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

State = TypeVar("State")

PAUSE = 1.0
"""Seconds of rest after which a further move of the same control is a step of its own."""


@dataclass(frozen=True)
class History(Generic[State]):
    """The states that a reader went through; each method returns a new history.

    Moves of one control within a `PAUSE` are one step, so that a drag through many values is undone
    at once.

    Parameters
    ----------
    now : object
        The current state, which can be any value that can be compared.
    past, future : tuple
        The states before it, and those that were undone, in order of time.
    by : str
        The control whose move led here; empty if it was anything else.
    at : float
        The time of that move, in seconds.

    Examples
    --------
    >>> history = History(90).step(80, by="slider", at=0.0).step(70, by="slider", at=0.2)
    >>> history.now, history.undo().now, history.undo().redo().now
    (70, 90, 70)
    """

    now: State
    past: tuple[State, ...] = ()
    future: tuple[State, ...] = ()
    by: str = ""
    at: float = 0.0

    def step(self, state: State, by: str = "", at: float = 0.0) -> History[State]:
        """Return a history with a new state; undone states are dropped."""
        if state == self.now:
            return self
        goes_on = bool(by) and by == self.by and at - self.at < PAUSE
        past = self.past if goes_on else (*self.past, self.now)
        return History(state, past, by=by, at=at)

    def undo(self) -> History[State]:
        """Return a history one step back, if there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def redo(self) -> History[State]:
        """Return a history one step forward again, if there is one."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])

"""The reader's steps, for undo, redo and replay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

State = TypeVar("State")

PAUSE = 1.0
"""If a control has not moved for this many seconds, its next move counts as a new step."""


@dataclass(frozen=True)
class History(Generic[State]):
    """The states that a reader has set, one after the other; each method returns a new history.

    If a control moves again within a `PAUSE`, both moves are one step. So a drag through many
    values is undone at once.

    Parameters
    ----------
    now : object
        The current state, which can be any value that can be compared.
    past, future : tuple
        The earlier states, and the states that were undone, both in order of time.
    by : str
        The control whose move led to the current state; empty if it was not a move of a control.
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
        """Return a history with a new state; the states that were undone are removed."""
        if state == self.now:
            return self
        goes_on = bool(by) and by == self.by and at - self.at < PAUSE
        past = self.past if goes_on else (*self.past, self.now)
        return History(state, past, by=by, at=at)

    def undo(self) -> History[State]:
        """Return the history after undoing one step, if there is a step to undo."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def redo(self) -> History[State]:
        """Return the history after redoing one step, if there is a step to redo."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])

"""What the desk answers to the press of a button or to a typed text."""

from typing import Any

from conundrum.tables import as_typed, say

Reply = dict[str, Any]
"""What a press or an entry leads to, by key: ``acts`` for the log; ``says``, the sentence that the
desk shows; ``focus``, the id of the control to use next; ``changing``, the seat whose choice is
typed again from now on; ``refused``, why nothing was done, with the ``field`` to mend; ``asks``, a
question that the desk asks first; and ``doubts``, a doubt about a guess, which stays in the row of
its seat."""


def refuse(field: str, says: str) -> Reply:
    """Return a refusal, which says why nothing was done and which field needs a correction."""
    return {"refused": says, "field": field}


def refuse_count(field: str, label: str, most: int, typed: str) -> Reply:
    """Return the refusal of a typed text that is no whole number, or a number that is too large."""
    return refuse(field, say("replies.whole", field=label, low=0, high=most, given=as_typed(typed)))


def one_line(text: str) -> str:
    """Return a typed text on one line, with single spaces."""
    return " ".join(text.split())

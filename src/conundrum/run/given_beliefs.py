"""Reads the beliefs that a caller gives as a record, as a dict of fields, or as "drawn"."""

from __future__ import annotations

from collections.abc import Mapping

from conundrum.model import Assumptions, Beliefs
from conundrum.model.assumptions import DRAWN
from conundrum.run.drawn_beliefs import others_held
from conundrum.tables import BadValue, record, say

EACH = "drawn"
"""The word that a caller gives in place of beliefs, so that each future has its own beliefs."""

AnyBeliefs = Beliefs | Mapping[str, float] | str | None
AnyHeld = Assumptions | Mapping[str, float] | None
"""Assumptions may be given as a record, or as a dict of its fields; None means the usual record."""


def believed(beliefs: AnyBeliefs, assumptions: AnyHeld) -> tuple[Beliefs, Assumptions]:
    """Return the beliefs and the fixed assumptions, which include the switch for random beliefs.

    Examples
    --------
    >>> believed("drawn", {"leak": 0.2})[1]
    Assumptions(beliefs_drawn=1.0, leak=0.2)
    >>> believed("all", None)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: beliefs must be a Beliefs, a dict of its fields, or ...
    """
    held = record("assumptions", assumptions, Assumptions)
    if not isinstance(beliefs, str):
        return record("beliefs", beliefs, Beliefs), held
    if beliefs != EACH:
        raise BadValue("beliefs", beliefs, say("refused.beliefs"))
    return Beliefs(), Assumptions(**held.fixed | {DRAWN: 1})


def undrawn(assumptions: Assumptions) -> Assumptions:
    """Return the fixed assumptions, except the switch that makes the beliefs random.

    Examples
    --------
    >>> undrawn(Assumptions(beliefs_drawn=1, leak=0.2))
    Assumptions(leak=0.2)
    """
    return Assumptions(**others_held(assumptions.fixed))

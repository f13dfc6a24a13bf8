"""The seats and the cards as the desk has them, out of what the page has as well."""

from datetime import date
from typing import Any

from conundrum.model import CONTROLS, Event, Policy
from conundrum.run.scenario import FIRST
from conundrum.shown.seminar.seats import (
    CARDS,
    GOALS,
    OTHERS,
    POWERS,
    SEATS,
    SHARED,
    WAIT,
    bare_name,
    control_label,
    controls,
    goals,
    moves,
)
from conundrum.tables import known

__all__ = [
    "BEGINS",
    "CARDS",
    "GOALS",
    "OTHERS",
    "POWERS",
    "SEATS",
    "SHARED",
    "WAIT",
    "bare_name",
    "control_label",
    "controls",
    "ended",
    "event",
    "goals",
    "in_every_code",
    "moves",
    "offered",
    "seat_known",
    "usual",
]

BEGINS = 10
"""The month in which a round begins."""


def usual(power: str) -> dict[str, float]:
    """Return what a power does unless it says otherwise, by control: what it did in 2016.

    Examples
    --------
    >>> usual("beijing")
    {'china_sanctions': 0.2, 'china_engagement': 0.6, 'shared_conditions': 0.0}
    """
    return {control: getattr(Policy(), control) for control in controls(power)}


def in_every_code(power: str) -> int:
    """Return how many shares of a power each code and log holds: those of the first version.

    Examples
    --------
    >>> in_every_code("beijing")
    3
    """
    return sum(control in CONTROLS[: FIRST[Policy]] for control in controls(power))


def offered(seat: str, year: int) -> dict[str, dict[str, Any]]:
    """Return the moves of a seat in a round that begins in October of a year, by id.

    Examples
    --------
    >>> list(offered("un", 2024))
    ['appeal', 'exemptions', 'offices', 'wait']
    """
    return {move: about for move, about in moves(seat).items() if not ended(about, year)}


def ended(about: dict[str, Any], year: int) -> str:
    """Say why a move is not offered in a round that begins in October of a year; empty if it is.

    Examples
    --------
    >>> ended(moves("un")["watch"], 2020), ended(moves("un")["watch"], 2024)[:43]
    ('', "The Council's Panel of Experts ended on 30 ")
    """
    over = "until" in about and date.fromisoformat(about["until"]) < date(year, BEGINS, 1)
    return str(about["ended"]) if over else ""


def event(about: dict[str, Any]) -> Event:
    """Return what a card or a move does to the model.

    Examples
    --------
    >>> event(CARDS["ship_to_ship"])
    Event(at_once={}, meanwhile={'leak': 0.05})
    """
    return Event(about.get("at_once", {}), about.get("for_the_round", {}))


def seat_known(seat: object) -> str:
    """Return the id of a seat that exists."""
    return known("seat", seat, SEATS)

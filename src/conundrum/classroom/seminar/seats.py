"""The seats of the table and the flashpoint cards, as ``data/`` holds them."""

from datetime import date
from typing import Any

from conundrum.model import CONTROLS, Event, Policy
from conundrum.run.scenario import FIRST
from conundrum.tables import begun, entries, known, rows

SEATS: dict[str, dict[str, Any]] = entries("seats")
"""All seats, by id."""

CARDS: dict[str, dict[str, Any]] = entries("cards")
"""All flashpoint cards, by id."""

POWERS = tuple(seat for seat, about in SEATS.items() if "room" in about)
"""The seats that set controls; every game has them."""

OTHERS = tuple(seat for seat in SEATS if seat not in POWERS)
"""The seats that make a move a round; a game has some of them or none."""

WAIT = "wait"
"""The move without effects, which every other seat has."""

SHARED = "shared_conditions"

GOALS = 2
"""Which goals a game is begun with; those of before are kept for its log."""

BEGINS = 10
"""The month in which a round begins."""


def controls(power: str) -> tuple[str, ...]:
    """Return the controls that a power sets, those of its room and its proposal of shared ones.

    They are in the order of the table, so that one that is added later comes last.

    Examples
    --------
    >>> controls("beijing")
    ('china_sanctions', 'china_engagement', 'shared_conditions')
    """
    room = SEATS[power]["room"]
    return tuple(c for c in CONTROLS if c == SHARED or rows("controls")[c]["room"] == room)


def usual(power: str) -> dict[str, float]:
    """Return what a power does unless it says otherwise, by control: what it did in 2016.

    Examples
    --------
    >>> usual("beijing")
    {'china_sanctions': 0.2, 'china_engagement': 0.6, 'shared_conditions': 0.0}
    """
    return {control: getattr(Policy(), control) for control in controls(power)}


def control_label(control: str) -> str:
    """Return what a control is called where a power is asked for it.

    Examples
    --------
    >>> control_label("china_sanctions")
    'Sanctions'
    """
    return str(rows("controls")[control]["label"])


def in_every_code(power: str) -> int:
    """Return how many shares of a power each code and log holds: those of the first version.

    Examples
    --------
    >>> in_every_code("beijing")
    3
    """
    return sum(control in CONTROLS[: FIRST[Policy]] for control in controls(power))


def moves(seat: str) -> dict[str, dict[str, Any]]:
    """Return the moves of a seat, by id; a power has none.

    Examples
    --------
    >>> list(moves("tokyo"))
    ['bans', 'watch', 'offer', 'wait']
    """
    found: dict[str, dict[str, Any]] = SEATS[seat].get("moves", {})
    return found


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


def goals(seat: str, version: int = GOALS) -> list[dict[str, Any]]:
    """Return the goals of a seat, of today or as a game of before was played for them.

    Examples
    --------
    >>> [goal["says"] for goal in goals("tokyo", 1)][2]
    'The abductions cleared up.'
    """
    told: list[dict[str, Any]] = (SEATS if version == GOALS else entries("first_goals"))[seat][
        "goals"
    ]
    return told


def event(about: dict[str, Any]) -> Event:
    """Return what a card or a move does to the model.

    Examples
    --------
    >>> event(CARDS["ship_to_ship"])
    Event(at_once={}, meanwhile={'leak': 0.05})
    """
    return Event(about.get("at_once", {}), about.get("for_the_round", {}))


def bare_name(seat: str) -> str:
    """Return what a seat is called on the screen, without its article.

    Examples
    --------
    >>> bare_name("un"), bare_name("press"), bare_name("beijing")
    ('United Nations', 'Press desk', 'Beijing')
    """
    return begun(str(SEATS[seat]["name"]).removeprefix("The "))


def seat_known(seat: object) -> str:
    """Return the id of a seat that exists."""
    return known("seat", seat, SEATS)

"""The seats and the cards. They are dicts and not objects, because the page can use only dicts."""

from typing import Any

from conundrum.model import CONTROLS, PRESETS
from conundrum.tables import begun, entries, rows

SEATS: dict[str, dict[str, Any]] = entries("seats")
CARDS: dict[str, dict[str, Any]] = entries("cards")
ROOMS = {name: str(about["room"]) for name, about in rows("controls").items()}
LABELS = {name: str(about["label"]) for name, about in rows("controls").items()}
NAMES = list(CONTROLS)
IN_2016 = dict(vars(PRESETS["2016"]))
POWERS = [seat for seat, about in SEATS.items() if "room" in about]
OTHERS = [seat for seat in SEATS if seat not in POWERS]
SHARED, WAIT = "shared_conditions", "wait"
GOALS = 2
"""The version of the seats' goals, which a new game writes into its log."""


def _ended(until: str) -> int:
    """Return the first October, as a year, in which a move is no longer possible."""
    return int(until[:4]) + (1 if until[5:] >= "10-01" else 0)


UNTIL = {
    seat: {m: _ended(str(one["until"])) for m, one in about["moves"].items() if "until" in one}
    for seat, about in SEATS.items()
    if "moves" in about
}
"""For each seat and move, the first October (as a year) in which the seat can no longer choose the
move."""


def all_seats() -> list[str]:
    """Return the ids of all seats, in the order of the table."""
    return list(SEATS)


def is_power(seat: str) -> bool:
    """Say whether a seat sets controls."""
    return seat in POWERS


def about(seat: str) -> dict[str, Any]:
    """Return what the table of seats says about a seat."""
    return SEATS[seat]


def card_about(card: str) -> dict[str, Any]:
    """Return what a card says and does, or nothing for an unknown card."""
    return CARDS.get(card, {})


def is_card(card: str) -> bool:
    """Say whether there is a card with an id."""
    return card in CARDS


def cards() -> list[str]:
    """Return the ids of all cards."""
    return list(CARDS)


def controls(power: str) -> list[str]:
    """Return the controls that a power sets; the last control is the proposal of shared conditions.

    Examples
    --------
    >>> controls("beijing")
    ['china_sanctions', 'china_engagement', 'shared_conditions']
    """
    room = SEATS[power]["room"]
    return [control for control in NAMES if control == SHARED or ROOMS[control] == room]


def control_label(control: str) -> str:
    """Return the label of a control, as the desk and the sheets show it."""
    return LABELS[control]


def usual(power: str) -> list[float]:
    """Return what a power did in 2016, in the order of the power's controls."""
    return [IN_2016[control] for control in controls(power)]


def moves(seat: str) -> dict[str, dict[str, Any]]:
    """Return the moves of a seat, by id; a power has no moves."""
    return SEATS[seat].get("moves", {})


def offered(seat: str, year: int) -> list[str]:
    """Return the moves that a seat may make in a round that begins in October of a year.

    Examples
    --------
    >>> offered("un", 2024)
    ['appeal', 'exemptions', 'offices', 'wait']
    """
    ends = UNTIL.get(seat, {})
    return [move for move in moves(seat) if move not in ends or year < ends[move]]


def goals(seat: str) -> list[dict[str, Any]]:
    """Return the goals of a seat."""
    return SEATS[seat]["goals"]


def bare_name(seat: str) -> str:
    """Return the name of a seat without the word "the" before the name.

    Examples
    --------
    >>> bare_name("un"), bare_name("beijing")
    ('United Nations', 'Beijing')
    """
    name: str = SEATS[seat]["name"]
    return begun(name[4:] if name.startswith("The ") else name)

"""What is typed at the desk: a line for a seat's choice, for guesses, or for a headline."""

import re
from typing import Any

from conundrum.classroom.seminar.course import begins
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import (
    POWERS,
    SEATS,
    WAIT,
    bare_name,
    control_label,
    controls,
    in_every_code,
    moves,
    offered,
)
from conundrum.classroom.seminar.standing import standing
from conundrum.run import limit
from conundrum.tables import BadValue, alike, known, say, take_number, take_whole

GUESS, HEADLINE, PROMISE, LIST, SAME = "G", "H", "!", "?", "="
"""What begins a line that is no seat's, and what stands for the choice of the round before."""

ABSENT, HERE = "absent", "here"
"""What says of a seat that its team is not there, or is there after all."""

DASHES = "\\-\u2010-\u2015\u2212"

PARTS = re.compile(
    rf"^\s*([^\W\d_]+(?=[\d:=/,;{DASHES}])|\S*)(?:[\s:,;/]|[{DASHES}](?!\d))*(.*)", re.DOTALL
)
"""What a line begins with, and the rest; in a hurry the space between them is left out."""

BETWEEN = re.compile(rf"\s*[;/|]\s*|(?<=[\d%])[{DASHES}]\s*|\s+[{DASHES}]\s+|\s*,\s+|\s+,\s*|\s+")
"""What parts numbers: a space or a sign, and a dash unless it is the minus of what follows it."""

PERCENT = 100


def act_of(typed: str, game: Game) -> tuple[str, dict[str, Any]] | None:
    """Return what a line asks to be done: the kind of act, and what belongs to it.

    None if the line asks what can be typed.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> game = Game(Rules("A", rounds=3, years=4, seed=7, seats=["seoul"]))
    >>> act_of("g w 34 s30", game)
    ('guess', {'round': 1, 'warheads': {'washington': 34, 'seoul': 30}})
    >>> act_of("W 90 20 140", game)
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: Washington, Shared conditions: a number from 0 to 100 (%) is \
allowed, but '140' was given
    """
    # What begins guesses may run into the first seat.
    seat_next = f"(?=[{''.join(letters(game))}](?![a-z]))"
    apart = re.sub(rf"^(\s*{GUESS}){seat_next}", r"\1 ", typed, flags=re.IGNORECASE)
    first, rest = PARTS.findall(_lettered(apart, game, once=True))[0]
    head = first.upper()
    if head in ("", LIST):
        return None
    if game.over and head != HEADLINE:
        raise NotDone(typed, say("typed.over"))
    if head.startswith(PROMISE):
        letter, text = PARTS.findall(_lettered(typed.strip()[1:], game, once=True))[0]
        return "promise", {"seat": _seat(letter, game), "text": text}
    if head == HEADLINE:
        return "headline", {"text": rest}
    if head == GUESS:
        return "guess", {"round": game.number, "warheads": _guesses(rest, game)}
    seat = _seat(first, game)
    if (said := rest.strip(" .").lower()) in (ABSENT, HERE):
        return _there(seat, said, game)
    does = _shares(seat, rest, game) if seat in POWERS else _move(seat, rest, game)
    return "choose", {"sealed": Choice(seat, game.number, does).sealed()}


def listing(game: Game) -> list[str]:
    """Say what can be typed for each seat of a game, and besides.

    Examples
    --------
    >>> from conundrum.classroom.seminar.rules import Rules
    >>> listing(Game(Rules("A", rounds=3, years=4, seed=7, seats=["tokyo"])))[2]
    'T bans, T watch, T offer, T wait'
    """
    lines = []
    for seat in game.rules.seats:
        letter = SEATS[seat]["letter"]
        if seat in POWERS:
            fields = say("number.list").join(control_label(control) for control in controls(seat))
            lines.append(say("typed.power", letter=letter, fields=fields))
        else:
            lines.append(
                say("number.list").join(f"{letter} {move}" for move in _offered(seat, game))
            )
    besides = ("guesses", "headline", "promise", "absent", "rest", "forms")
    return [*lines, *(say(f"typed.{line}") for line in besides), say("desk.keys")]


def letters(game: Game) -> dict[str, str]:
    """Return the seats of a game by the letter that stands for each."""
    return {SEATS[seat]["letter"]: seat for seat in game.rules.seats}


def _lettered(typed: str, game: Game, once: bool = False) -> str:
    """Return a text in which names of seats are their letters; ``once`` that it begins with."""
    begin = r"^\s*" if once else r"\b"
    for seat in game.rules.seats:
        for name in (SEATS[seat]["name"], bare_name(seat), seat):
            typed = re.sub(rf"{begin}{name}\b", SEATS[seat]["letter"], typed, flags=re.IGNORECASE)
    return typed


def _seat(typed: str, game: Game) -> str:
    try:
        return letters(game)[typed.upper()]
    except KeyError:
        # By the first word of its name, which is all that a line begins with.
        named = {
            bare_name(seat).split()[0]: f"{letter} ({SEATS[seat]['name']})"
            for letter, seat in letters(game).items()
        }
        near = [say("typed.nearest", seat=named[name]) for name in alike(typed, named)[:1]]
        allowed = say(
            "typed.letter", letters=say("number.list").join(named.values()), nearest="".join(near)
        )
        raise BadValue(say("typed.seat"), typed, allowed) from None


def _there(seat: str, said: str, game: Game) -> tuple[str, dict[str, Any]]:
    """Return the act that says whether a team is there."""
    if said == ABSENT:
        return "absent", {"round": game.number, "seat": seat}
    if seat not in game.absent:
        raise NotDone(said, say("typed.not_absent", seat=game.name(seat)))
    return "here", {"seat": seat}


def _shares(power: str, typed: str, game: Game) -> list[float]:
    """Return the shares that were typed for a power, in the order of its sliders."""
    name = SEATS[power]["name"]
    if typed.strip() == SAME:
        return list(standing(game, power))
    fields = [say("typed.field", seat=name, field=control_label(c)) for c in controls(power)]
    # A comma inside a number is a decimal one, unless commas are all that parts the numbers.
    words = BETWEEN.split(typed.strip(" ,;/").rstrip("."))
    words = words if len(words) > 1 else words[0].split(",")
    least = in_every_code(power)
    if len(words) > len(fields):
        allowed = say("typed.numbers", count=len(fields))
        raise BadValue(name, typed, allowed)
    given = len([*filter(None, words)])
    if given < least:
        called = [control_label(control) for control in controls(power)]
        each = say("number.list")
        told = {"missing": each.join(called[given:least]), "fields": each.join(called)}
        raise NotDone("", say("typed.missing", seat=name, count=least, **told), fields[given])
    return [
        take_number(field, word, 0, PERCENT, "%") / PERCENT
        for field, word in zip(fields, words, strict=False)
    ]


def _offered(seat: str, game: Game) -> dict[str, Any]:
    return offered(seat, begins(game, game.number))


def _move(seat: str, typed: str, game: Game) -> str:
    """Return the move that a name, or the beginning of one, tells.

    One that is no longer offered has to be typed whole, and is refused with its reason.
    """
    field, word = say("typed.move", seat=SEATS[seat]["name"]), typed.strip(" .").lower()
    before = game.played[-1].moves[seat] if game.played else WAIT
    word = before if word == SAME else word
    begun = [move for move in _offered(seat, game) if word and move.startswith(word)]
    there = alike(word, (ABSENT, HERE))
    return begun[0] if len(begun) == 1 else known(field, word, [*moves(seat), *there])


def _guesses(typed: str, game: Game) -> dict[str, int]:
    """Return the guesses that were typed, by seat: a letter and a number, again and again."""
    apart = re.sub(rf"[,;:=/]|(?<!\s)[{DASHES}]|[{DASHES}](?!\d)", " ", _lettered(typed, game))
    # A letter after a number begins the next guess if it is a seat's; otherwise it was mistyped.
    begin = "".join([*letters(game), GUESS])
    found_in = re.findall(rf"\d(?:(?![{begin}])\S)*|[^\W\d]+|[^\sA-Za-z]+", apart, re.IGNORECASE)
    # Two lines of guesses may have been typed as one.
    parts = [part for part in found_in if part.upper() != GUESS]
    found: dict[str, int] = {}
    for letter, heads in zip(parts[::2], [*parts[1::2], ""], strict=False):
        seat = _seat(letter, game)
        field = say("typed.guess", seat=SEATS[seat]["name"])
        if not heads:
            raise NotDone("", say("typed.no_number", field=field), field)
        found[seat] = take_whole(field, heads, 0, limit("guess", "highest"))
    if not found:
        raise BadValue(say("typed.guessed"), typed, say("typed.pairs"))
    return found

"""The rules of a new game, which is one from the form, the next class's game, or a rehearsal."""

from typing import Any

from conundrum.run.codes import MODEL
from conundrum.tables import say
from conundrum.views.seminar.begin import DRAWS, USUAL
from conundrum.views.seminar.desk_reply import Reply, one_line, refuse, refuse_count
from conundrum.views.seminar.rounds import NAME_LENGTH, Game
from conundrum.views.seminar.seats import GOALS, OTHERS, POWERS, all_seats
from conundrum.views.seminar.typed_numbers import read_count

AGAIN = "again"
"""Before the next class begins, the desk asks a question, whose id begins with this word."""


def begin(fields: dict[str, str]) -> Reply:
    """Return a new game's rules from its form (without the order of cards), or a refusal."""
    table, draw = one_line(fields["table"]), read_count(fields["draw"], DRAWS)
    if _fits(table) is False:
        return _refuse_name("table", say("begin.name"))
    if draw is None:
        return refuse_count("draw", say("begin.draw"), DRAWS, fields["draw"])
    rounds, years = [int(part) for part in fields["length"].split(" ")]
    seats = [*POWERS, *[seat for seat in OTHERS if seat in fields]]
    return {"rules": _rules(table, [rounds, years], draw, seats)}


def begin_again(game: Game, typed: str, asked: str) -> Reply:
    """Return a game's rules for the next class, and what the desk says.

    ``typed`` is the name of that class; an empty or too long name is refused. The desk asks
    once before it leaves this game, and ``asked`` is what it asked before.
    """
    rules, table = game["rules"], one_line(typed)
    if _fits(table) is False:
        return _refuse_name("next_class", say("at_desk.next_class"))
    if asked != f"{AGAIN} {table}":
        return {"asks": f"{AGAIN} {table}", "says": say("replies.again_sure", table=table)}
    says = say("replies.again_with", table=table, draw=rules["seed"])
    return {"rules": {**rules, "table": table, "model": MODEL}, "says": says}


def rehearse(draw: int) -> dict[str, Any]:
    """Return the rules of a rehearsal: a game of the usual length, with all seats."""
    return _rules(say("in_room.rehearsal"), USUAL, draw, all_seats())


def _rules(table: str, length: list[int], draw: int, seats: list[str]) -> dict[str, Any]:
    rounds, years = length
    game = {"table": table, "rounds": rounds, "years": years, "seed": draw, "seats": seats}
    return {**game, "deck": [], "model": MODEL, "goals": GOALS}


def _fits(name: str) -> bool:
    return 0 < len(name) <= NAME_LENGTH


def _refuse_name(field: str, label: str) -> Reply:
    return refuse(field, say("replies.text", field=label, longest=NAME_LENGTH))

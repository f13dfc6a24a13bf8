"""Questions of the desk about an unlikely choice or guess, which stay open until it is repeated."""

from typing import Any

from conundrum.tables import say
from conundrum.views.seminar.desk_reply import Reply, refuse
from conundrum.views.seminar.replies import name_of
from conundrum.views.seminar.rounds import Game

GUESSED = "guess"
"""The first word of a question about guesses, before the ids of their seats."""


def with_question(game: Game, asked: str, reply: Reply) -> Reply:
    """Return what came of a press, with the question that was asked before and is still open."""
    still = _still_asked(game, asked, reply.get("acts", []))
    if still == "" or reply.get("asks", "") == asked:
        return reply
    if "asks" in reply and asked_about(game, reply["asks"]) == asked_about(game, asked):
        return reply
    if "asks" in reply:
        # A second question waits until the first is answered; what was typed stays in its field.
        return {**refuse(reply["focus"], still), "asks": asked}
    name = "refused" if "refused" in reply else "says"
    return {**reply, name: f"{reply.get(name, '')} {still}".strip(), "asks": asked}


def _still_asked(game: Game, asked: str, acts: list[dict[str, Any]]) -> str:
    """Return again the question about a typed choice or guess, unless the acts answer it."""
    seats = asked_about(game, asked)
    why = ": ".join(asked.split(": ")[1:])
    guesses = asked.startswith(f"{GUESSED} ")
    if guesses:
        answered = [seat for act in acts for seat in act.get("warheads", {})]
    else:
        answered = [act["seat"] for act in acts if act["act"] in ["choose", "absent"]]
    if all(seat in answered for seat in seats):
        return ""
    told = why if guesses else say("replies.field", seat=name_of(game, seats[0]), field=why)
    return say("replies.still_asked", why=told)


def asked_about(game: Game, asked: str) -> list[str]:
    """Return the seats named by a question on a choice or guesses; none for other questions."""
    parts = asked.split(": ")
    words = parts[0].split(" ")
    seats = words[1:] if words[0] == GUESSED else words
    return seats if all(seat in game["rules"]["seats"] for seat in seats) else []

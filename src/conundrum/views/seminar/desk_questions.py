"""The desk's questions about unlikely choices or guesses, each open until it is answered."""

from typing import Any

from conundrum.tables import say
from conundrum.views.seminar.desk_reply import Reply, refuse
from conundrum.views.seminar.replies import name_of
from conundrum.views.seminar.rounds import Game

GUESSED = "guess"
"""The id of a question about guesses consists of this word and the ids of the seats that
guessed."""


def with_question(game: Game, asked: str, reply: Reply) -> Reply:
    """Return the desk's reply to a press, together with the question that is still open."""
    still = _still_asked(game, asked, reply.get("acts", []))
    if still == "" or reply.get("asks", "") == asked:
        return reply
    if "asks" in reply and asked_about(game, reply["asks"]) == asked_about(game, asked):
        return reply
    if "asks" in reply:
        # A second question of the desk waits until the first question is answered. The text that
        # the teacher typed stays in its field.
        return {**refuse(reply["focus"], still), "asks": asked}
    name = "refused" if "refused" in reply else "says"
    return {**reply, name: f"{reply.get(name, '')} {still}".strip(), "asks": asked}


def _still_asked(game: Game, asked: str, acts: list[dict[str, Any]]) -> str:
    """Return the unanswered question about a choice or guess again, unless acts answered it."""
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
    """Return the seats that a question about a choice or guesses is about, if any."""
    parts = asked.split(": ")
    words = parts[0].split(" ")
    seats = words[1:] if words[0] == GUESSED else words
    return seats if all(seat in game["rules"]["seats"] for seat in seats) else []

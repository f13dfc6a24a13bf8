"""What each button and each form at the desk does, by the name of the button or the form."""

from collections.abc import Callable
from typing import Any

from conundrum.tables import say
from conundrum.views.seminar import desk_choices, desk_notes, typed_line
from conundrum.views.seminar.desk_questions import with_question
from conundrum.views.seminar.desk_reply import Reply, refuse
from conundrum.views.seminar.desk_steps import ask_class, go_back, go_on, shorten, take_back
from conundrum.views.seminar.game_state import State, shown_round
from conundrum.views.seminar.seats import is_power


def act(state: State, name: str, fields: dict[str, str]) -> Reply:
    """Return the desk's reply to a button or form; "fields" has the typed texts, by field.

    ``fields`` also has ``asked``, the question that was asked before; ``typed``, the seats with a
    typed choice that is not sealed; ``guessed``, the seats with a typed guess that is not kept,
    both as ids with spaces between them; and ``doubted``, the doubt in the row of a seat's guess.
    """
    known = _known()
    found = known[name](state, fields) if name in known else {"acts": [{"act": name}]}
    reply = with_question(state["game"], fields["asked"], found)
    acts = reply.get("acts", [])
    if any(one["act"] == "headline" for one in acts):
        return {**reply, "acts": [{**one, "round": shown_round(state)} for one in acts]}
    chosen = [one["seat"] for one in acts if one["act"] in ["choose", "absent"]]
    return {**reply, "changing": ""} if state["changing"] in chosen else reply


def _known() -> dict[str, Callable[[State, dict[str, str]], Reply]]:
    """Return what each button and form does. Buttons of the clock only add an act to the log."""
    return {
        "seal": desk_choices.seal,
        "guess": desk_notes.keep_guess,
        "absent": desk_choices.mark_absent,
        "here": desk_choices.mark_here,
        "rest": desk_choices.seal_rest,
        "next": go_on,
        "before": go_back,
        "shorten": shorten,
        "back": take_back,
        "change": desk_choices.change,
        "keep_old": desk_choices.keep_old,
        "note": desk_notes.keep_note,
        "vote": desk_notes.keep_vote,
        "ask": ask_class,
        "line": _line,
    }


def _line(state: State, fields: dict[str, str]) -> Reply:
    """Return the desk's reply to a typed line, which may also be a request for help."""
    text = fields["text"].strip()
    if text == typed_line.SAME:
        return {**desk_choices.seal_rest(state, fields), "focus": "line"}
    found = typed_line.read_line(text, state["game"])
    if found is None:
        return {"acts": [], "says": say("replies.typed_lines"), "help": True, "focus": "line"}
    if "refused" in found:
        return refuse("line", typed_line.why(found))
    return {**_of_line(state, found, fields["asked"]), "focus": "line"}


def _of_line(state: State, found: dict[str, Any], asked: str) -> Reply:
    """Return the desk's reply to a typed line, the same as if the text were in the seat's row."""
    game, kind, seat = state["game"], found["act"], found.get("seat", "")
    if kind == "choose" and is_power(seat):
        return desk_choices.seal_likely(game, seat, found["does"], asked, "line")
    if kind == "choose":
        return desk_choices.seal_choice(game, seat, found["does"])
    if kind == "absent":
        return desk_choices.mark_absent(state, found)
    if kind == "here":
        return desk_choices.mark_here(state, found)
    if kind == "guess":
        return desk_notes.keep_guesses(game, found, asked)
    return desk_notes.keep_note(state, {"text": found["text"], "of": seat, "field": "line"})

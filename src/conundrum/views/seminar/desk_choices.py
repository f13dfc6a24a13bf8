"""Choices of seats at the desk: choices are sealed, changed, or made for an absent seat."""

from typing import Any

from conundrum.tables import as_typed, rounded, say
from conundrum.views.seminar.desk_reply import Reply, refuse
from conundrum.views.seminar.game_state import State
from conundrum.views.seminar.replies import doubts, in_words, name_of, named
from conundrum.views.seminar.rounds import Game, begins, missing, number, standing
from conundrum.views.seminar.seats import about, control_label, controls, is_power, offered
from conundrum.views.seminar.typed_numbers import PERCENT, read_share


def seal(state: State, fields: dict[str, str]) -> Reply:
    """Seal (store and hide) the choice that is typed in a seat's row."""
    game, seat = state["game"], fields["seat"]
    if is_power(seat) is False:
        if fields["0"] not in offered(seat, begins(game, number(game))):
            return refuse(f"{seat}-0", say("replies.no_move", seat=name_of(game, seat)))
        return seal_choice(game, seat, fields["0"])
    shares: list[float] = []
    for place, control in enumerate(controls(seat)):
        typed = fields[str(place)]
        share = read_share(typed)
        if share is None:
            field = say("replies.field", seat=name_of(game, seat), field=control_label(control))
            given = as_typed(typed)
            says = say("replies.number", field=field, low=0, high=PERCENT, given=given)
            return refuse(f"{seat}-{place}", says)
        shares.append(rounded(share, 3))
    return seal_likely(game, seat, shares, fields["asked"], f"{seat}-seal")


def seal_likely(game: Game, power: str, does: list[float], asked: str, focus: str) -> Reply:
    """Seal a power's choice. If a choice is unlikely, the desk asks once before sealing it.

    The desk does not ask again about a choice that is sealed already.
    """
    why = say("number.parts").join(doubts(game, power, does))
    sealed = game["sealed"].get(power, None)
    new = sealed is None or in_words(power, sealed) != in_words(power, does)
    if why != "" and new and asked != f"{power}: {why}":
        presses = "replies.again_line" if focus == "line" else "replies.again"
        return {"asks": f"{power}: {why}", "says": say(presses, why=why), "focus": focus}
    return seal_choice(game, power, does)


def seal_choice(game: Game, seat: str, does: Any) -> Reply:
    """Seal (store and hide) what a seat chose in this round."""
    says = say("replies.sealed", seat=name_of(game, seat), does=in_words(seat, does))
    act = {"act": "choose", "seat": seat, "round": number(game), "does": does}
    return {"acts": [act], "says": says, "focus": _next_open(game, seat)}


def _next_open(game: Game, seat: str) -> str:
    """Return the id of the first field of the next seat that still has to choose."""
    waits = [one for one in missing(game) if one != seat]
    seats = game["rules"]["seats"]
    after = [one for one in waits if seats.index(one) > seats.index(seat)]
    return f"{[*after, *waits][0]}-0" if len(waits) > 0 else "next"


def refuse_if_changing(state: State) -> Reply:
    """Return a refusal while a seat is changing its sealed choice, or else nothing."""
    game, seat = state["game"], state["changing"]
    if seat not in game["sealed"]:
        return {}
    return refuse(f"{seat}-0", say("replies.changing", seat=name_of(game, seat)))


def change(state: State, fields: dict[str, str]) -> Reply:
    """Open the row of a seat that has chosen, so that the teacher can type another choice."""
    held = refuse_if_changing(state)
    if len(held) > 0:
        return held
    game, seat = state["game"], fields["seat"]
    does = in_words(seat, game["sealed"][seat])
    says = say("replies.had_sealed", seat=name_of(game, seat), does=does)
    return {"changing": seat, "says": says, "focus": f"{seat}-0"}


def keep_old(state: State, fields: dict[str, str]) -> Reply:
    """Close the row of a seat without a change; the choice that was sealed before still counts."""
    game, seat = state["game"], fields["seat"]
    says = say("replies.kept_old", seat=name_of(game, seat))
    return {"changing": "", "says": says, "focus": _next_open(game, seat)}


def mark_absent(state: State, fields: dict[str, str]) -> Reply:
    """Note that a seat is absent; an absent seat does the same as in the round before."""
    game, seat = state["game"], fields["seat"]
    stays = in_words(seat, standing(game, seat))
    says = say("replies.absent", seat=name_of(game, seat), does=stays)
    act = {"act": "absent", "seat": seat, "round": number(game)}
    return {"acts": [act], "says": says, "focus": _next_open(game, seat)}


def mark_here(state: State, fields: dict[str, str]) -> Reply:
    """Note that a seat that was absent has come back."""
    seat = fields["seat"]
    says = say("replies.here", seat=name_of(state["game"], seat))
    return {"acts": [{"act": "here", "seat": seat}], "says": says, "focus": f"{seat}-0"}


def seal_rest(state: State, fields: dict[str, str]) -> Reply:
    """Seal for every seat that has not chosen the same choice as in the round before.

    If a choice was typed for such a seat, refuse, so that the typed choice is not lost.
    """
    game, asked = state["game"], fields["asked"]
    waits, typed = missing(game), fields["typed"].split()
    half = [seat for seat in waits if seat in typed or asked.startswith(f"{seat}: ")]
    if len(half) > 0:
        letter = about(half[0])["letter"]
        says = say("replies.half", seats=named(game, half), letter=letter)
        # A question about a typed line stays open until somebody answers the question.
        return {**refuse(f"{half[0]}-0", says), "asks": asked}
    again = {"act": "choose", "round": number(game), "went_on": True}
    acts = [{**again, "seat": seat, "does": standing(game, seat)} for seat in waits]
    return {"acts": acts, "says": say("replies.rest", seats=named(game, waits)), "focus": "next"}

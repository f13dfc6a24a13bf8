"""What the desk notes beside choices: guesses, headlines, promises, names of teams, and votes."""

from conundrum.tables import say
from conundrum.views.seminar.desk_questions import GUESSED
from conundrum.views.seminar.desk_reply import Reply, one_line, refuse, refuse_count
from conundrum.views.seminar.game_state import State
from conundrum.views.seminar.goal_results import seats_with_a_vote
from conundrum.views.seminar.replies import high, name_of
from conundrum.views.seminar.rounds import GUESS, NAME_LENGTH, TEXT_LENGTH, Act, Game, number
from conundrum.views.seminar.seats import bare_name
from conundrum.views.seminar.typed_numbers import read_count

TEAM = "name "
"""The field for a team's name has an id that begins with this text; the seat's id follows."""


def keep_guess(state: State, fields: dict[str, str]) -> Reply:
    """Store the guess in the row of a seat; ask once before storing a very high guess."""
    game, seat, typed = state["game"], fields["seat"], fields["heads"]
    name, field = name_of(game, seat), f"{seat}-heads"
    kept = game["guesses"].get(str(number(game)), {}).get(seat, None)
    heads = read_count(typed, GUESS)
    if kept == heads and (kept is not None or typed.strip() == ""):
        return {"acts": []}
    if heads is None:
        wrong = refuse_count(field, say("replies.guess", seat=name), GUESS, typed)
        return {**wrong, "doubts": wrong["refused"]}
    why = high(game, {seat: heads})
    doubt = say("replies.again_guess", why=why)
    if why != "" and fields["doubted"] != doubt:
        return {"doubts": doubt, "says": doubt, "focus": field}
    act = {"act": "guess", "round": number(game), "warheads": {seat: heads}}
    says = say("replies.guessed", seat=name, number=heads)
    seats = game["rules"]["seats"]
    after = seats[seats.index(seat) + 1 :]
    return {"acts": [act], "says": says, "focus": f"{after[0]}-heads" if len(after) > 0 else ""}


def keep_guesses(game: Game, act: Act, asked: str) -> Reply:
    """Store the guesses in a typed line; ask once before storing a guess that is very high."""
    why = high(game, act["warheads"])
    asks = f"{' '.join([GUESSED, *act['warheads']])}: {why}"
    if why != "" and asked != asks:
        return {"asks": asks, "says": say("replies.again_line", why=why), "focus": "line"}
    kept = [
        say("replies.one_guess", seat=name_of(game, seat), number=heads)
        for seat, heads in act["warheads"].items()
    ]
    return {"acts": [act], "says": say("replies.guesses", guesses="; ".join(kept))}


def keep_note(state: State, fields: dict[str, str]) -> Reply:
    """Store a headline, a promise of a seat, or the name of a seat's team."""
    text, seat = one_line(fields["text"]), fields["of"]
    if text == "" or len(text) > TEXT_LENGTH:
        told = {"longest": TEXT_LENGTH, "count": len(text)}
        says = say("replies.too_long", field=say("replies.note"), **told)
        return refuse(fields.get("field", "note-text"), says)
    if seat.startswith(TEAM):
        return _name_team(seat[len(TEAM) :], text)
    if seat == "":
        says = say("replies.headline", text=text)
        return {"acts": [{"act": "headline", "text": text}], "says": says}
    says = say("replies.promise", seat=name_of(state["game"], seat), text=text)
    return {"acts": [{"act": "promise", "seat": seat, "text": text}], "says": says}


def _name_team(seat: str, text: str) -> Reply:
    if len(text) > NAME_LENGTH:
        says = say("replies.text", field=say("replies.team"), longest=NAME_LENGTH)
        return refuse("note-text", says)
    says = say("replies.named", seat=bare_name(seat), text=text)
    return {"acts": [{"act": "name", "seat": seat, "text": text}], "says": says}


def keep_vote(state: State, fields: dict[str, str]) -> Reply:
    """Store the class's vote on a seat: how many hands were raised, and how many people voted."""
    game, seat = state["game"], fields["seat"]
    name = name_of(game, seat)
    of = read_count(fields["of"], GUESS)
    if of is None:
        label = say("replies.vote_of", seat=name)
        return refuse_count(f"{seat}-of", label, GUESS, fields["of"])
    hands = read_count(fields["hands"], of)
    if hands is None:
        label = say("replies.vote_hands", seat=name)
        return refuse_count(f"{seat}-hands", label, of, fields["hands"])
    says = say("replies.voted", seat=name, hands=hands, of=of)
    kept = {"act": "vote", "seat": seat, "hands": hands, "of": of}
    seats = seats_with_a_vote(game)
    waits = [one for one in seats[seats.index(seat) + 1 :] if one not in game["votes"]]
    return {"acts": [kept], "says": says, "focus": f"{waits[0]}-ask" if len(waits) > 0 else "next"}

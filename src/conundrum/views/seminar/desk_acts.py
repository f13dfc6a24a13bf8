"""What each press and each entry at the desk does: acts for the log, a reply, or a refusal."""

from functools import partial
from typing import Any

from conundrum.run.codes import MODEL
from conundrum.tables import as_typed, read_float, rounded, say
from conundrum.views.seminar import begin, typed_line
from conundrum.views.seminar.clock import next_step, round_shown, step_before
from conundrum.views.seminar.debrief import PARTS, has_more
from conundrum.views.seminar.goal_results import seats_with_a_vote
from conundrum.views.seminar.replies import (
    describe_press,
    doubts,
    high,
    in_words,
    last_press,
    name_of,
    named,
)
from conundrum.views.seminar.rounds import (
    GUESS,
    NAME_LENGTH,
    TEXT_LENGTH,
    Game,
    begins,
    card_of,
    choices,
    missing,
    number,
    over,
    standing,
)
from conundrum.views.seminar.seats import (
    GOALS,
    about,
    control_label,
    controls,
    is_power,
    offered,
    others,
    powers,
)

TEAM = "name "
"""The prefix of a seat's id if a note is the name of the seat's team."""

BACK, AGAIN = "back", "again"
"""The first words of questions that a second press of the same button answers."""

GUESSED = "guess"
"""The first word of a question about guesses, before the ids of their seats."""

Done = dict[str, Any]
"""What comes of a press or an entry, by key: ``acts`` for the log; ``says``, the reply of the desk;
``focus``, the id of the control to use next; ``changing``, the seat whose choice is typed again
from now on; ``refused``, why nothing was done, with the ``field`` to mend; ``asks``, a question
that the desk asks first; and ``doubts``, a doubt about a guess, which stays in the row of its
seat."""


def acted(stands: dict[str, Any], name: str, fields: dict[str, str]) -> Done:
    """Return what comes of a press or an entry; ``fields`` holds what was typed, by field.

    ``fields`` also has ``asked``, the question that was asked before; ``typed``, the seats with a
    typed choice that is not sealed; ``guessed``, the seats with a typed guess that is not kept,
    both as ids with spaces between them; and ``doubted``, the doubt in the row of a seat's guess.

    ``stands`` is the state of the game: ``game``, ``clock``, the ``acts`` of the log, ``done``, the
    numbers of those that count, and ``changing``, the seat whose sealed choice is typed again.
    """
    game, seat = stands["game"], fields.get("seat", "")
    known = {
        "seal": partial(_seal, stands, fields),
        "guess": partial(_guess, game, fields),
        "absent": partial(_absent, game, seat),
        "here": partial(_here, game, seat),
        "rest": partial(_rest, game, fields),
        "next": partial(_next, stands, fields),
        "before": partial(_before, stands),
        "shorten": partial(_shorten, stands),
        "back": partial(_back, stands, fields),
        "change": partial(_change, stands, seat),
        "keep_old": partial(_keep_old, stands, seat),
        "note": partial(_note, game, fields),
        "vote": partial(_vote, game, fields),
        "ask": partial(_ask, game, seat),
        "line": partial(_line, game, fields),
    }
    done = known[name]() if name in known else {"acts": [{"act": name}]}
    found = _with_question(game, fields["asked"], done)
    acts = found.get("acts", [])
    chosen = [act for act in acts if act["act"] in ["choose", "absent"]]
    if any(act["act"] == "headline" for act in acts):
        shown = max([round_shown(stands["clock"], number(game)), 1])
        return {**found, "acts": [{**act, "round": shown} for act in acts]}
    ends = any(act["seat"] == stands["changing"] for act in chosen)
    return {**found, "changing": ""} if ends else found


def _refused(field: str, says: str) -> Done:
    return {"refused": says, "field": field}


def _with_question(game: Game, asked: str, found: Done) -> Done:
    """Return what came of a press, with the question that was asked before and is still open."""
    still = _still_asked(game, asked, found.get("acts", []))
    if still == "" or found.get("asks", "") == asked:
        return found
    if "asks" in found and _asked_about(game, found["asks"]) == _asked_about(game, asked):
        return found
    if "asks" in found:
        # A second question waits until the first is answered; what was typed stays in its field.
        return {**_refused(found["focus"], still), "asks": asked}
    name = "refused" if "refused" in found else "says"
    return {**found, name: f"{found.get(name, '')} {still}".strip(), "asks": asked}


def _still_asked(game: Game, asked: str, acts: list[dict[str, Any]]) -> str:
    """Return again the question about a typed choice or guess, unless the acts answer it."""
    about_seats, parts = _asked_about(game, asked), asked.split(": ")
    why = ": ".join(parts[1:])
    if len(about_seats) == 0:
        return ""
    if asked.startswith(f"{GUESSED} "):
        kept = [seat for act in acts for seat in act.get("warheads", {})]
        answered = all(seat in kept for seat in about_seats)
        return "" if answered else say("replies.still_asked", why=why)
    chosen = [act["seat"] for act in acts if act["act"] in ["choose", "absent"]]
    told = say("replies.field", seat=name_of(game, about_seats[0]), field=why)
    return "" if about_seats[0] in chosen else say("replies.still_asked", why=told)


def _asked_about(game: Game, asked: str) -> list[str]:
    """Return the seats named by a question on a choice or guesses; none for other questions."""
    parts = asked.split(": ")
    words = parts[0].split(" ")
    named_first = words[1:] if words[0] == GUESSED else words
    seats = game["rules"]["seats"]
    return named_first if all(word in seats for word in named_first) else []


def _next_open(game: Game, seat: str) -> str:
    """Return the id of the first field of the next seat that has to seal."""
    waits = [one for one in missing(game) if one != seat]
    seats = game["rules"]["seats"]
    after = [one for one in waits if seats.index(one) > seats.index(seat)]
    return f"{[*after, *waits][0]}-0" if len(waits) > 0 else "next"


def _changed_now(stands: dict[str, Any]) -> Done:
    """Return a refusal while a seat changes its sealed choice, or nothing."""
    game, seat = stands["game"], stands["changing"]
    if seat not in game["sealed"]:
        return {}
    return _refused(f"{seat}-0", say("replies.changing", seat=name_of(game, seat)))


def _change(stands: dict[str, Any], seat: str) -> Done:
    """Open the row of a seat that has sealed, so that its choice can be typed again."""
    held = _changed_now(stands)
    if len(held) > 0:
        return held
    does = in_words(seat, stands["game"]["sealed"][seat])
    says = say("replies.had_sealed", seat=name_of(stands["game"], seat), does=does)
    return {"changing": seat, "says": says, "focus": f"{seat}-0"}


def _keep_old(stands: dict[str, Any], seat: str) -> Done:
    says = say("replies.kept_old", seat=name_of(stands["game"], seat))
    return {"changing": "", "says": says, "focus": _next_open(stands["game"], seat)}


def _seal(stands: dict[str, Any], fields: dict[str, str]) -> Done:
    game, seat = stands["game"], fields["seat"]
    if is_power(seat):
        shares: list[float] = []
        for place, control in enumerate(controls(seat)):
            typed = fields[str(place)]
            share = read_float(typed, "%")
            if share is None or share < 0 or share > 100:
                field = say("replies.field", seat=name_of(game, seat), field=control_label(control))
                says = say("replies.number", field=field, low=0, high=100, given=as_typed(typed))
                return _refused(f"{seat}-{place}", says)
            shares.append(rounded(share / 100, 3))
        return _seal_or_ask(game, seat, shares, fields["asked"], f"{seat}-seal")
    move = fields["0"]
    if move not in offered(seat, begins(game, number(game))):
        return _refused(f"{seat}-0", say("replies.no_move", seat=name_of(game, seat)))
    return _sealed(game, seat, move)


def _seal_or_ask(game: Game, power: str, does: list[float], before: str, focus: str) -> Done:
    """Seal a power's choice. If the choice is unlikely, ask once before sealing it.

    The desk does not ask again about a choice that is sealed already.
    """
    why = say("number.parts").join(doubts(game, power, does))
    sealed = game["sealed"].get(power, None)
    new = sealed is None or in_words(power, sealed) != in_words(power, does)
    if why != "" and new and before != f"{power}: {why}":
        presses = "replies.again_line" if focus == "line" else "replies.again"
        return {"asks": f"{power}: {why}", "says": say(presses, why=why), "focus": focus}
    return _sealed(game, power, does)


def _line(game: Game, fields: dict[str, str]) -> Done:
    """Return what comes of a typed line, or that the help is shown if the line asks for help."""
    text = fields["text"].strip()
    if text == typed_line.SAME:
        return {**_rest(game, fields), "focus": "line"}
    found = typed_line.read_line(text, game)
    if found is None:
        return {"acts": [], "says": say("replies.typed_lines"), "help": True, "focus": "line"}
    if "refused" in found:
        return _refused("line", typed_line.why(found))
    return {**_typed(game, found, fields["asked"]), "focus": "line"}


def _typed(game: Game, act: dict[str, Any], asked: str) -> Done:
    kind, seat = act["act"], act.get("seat", "")
    if kind == "choose" and is_power(seat):
        return _seal_or_ask(game, seat, act["does"], asked, "line")
    if kind == "choose":
        return _sealed(game, seat, act["does"])
    if kind == "absent":
        return _absent(game, seat)
    if kind == "here":
        return _here(game, seat)
    if kind == "guess":
        return _guessed(game, act, asked)
    return _note(game, {"text": act["text"], "of": seat, "field": "line"})


def _guessed(game: Game, act: dict[str, Any], asked: str) -> Done:
    why = high(game, act["warheads"])
    asks = f"{' '.join([GUESSED, *act['warheads']])}: {why}"
    if why != "" and asked != asks:
        return {"asks": asks, "says": say("replies.again_line", why=why), "focus": "line"}
    kept = [
        say("replies.one_guess", seat=name_of(game, one), number=heads)
        for one, heads in act["warheads"].items()
    ]
    return {"acts": [act], "says": say("replies.guesses", guesses="; ".join(kept))}


def _sealed(game: Game, seat: str, does: Any) -> Done:
    says = say("replies.sealed", seat=name_of(game, seat), does=in_words(seat, does))
    act = {"act": "choose", "seat": seat, "round": number(game), "does": does}
    return {"acts": [act], "says": says, "focus": _next_open(game, seat)}


def _whole(typed: str, field: str, most: int) -> str:
    """Say what is wrong with a typed whole number from 0 to ``most``, or nothing."""
    given = read_float(typed, "")
    if given is not None and 0 <= given <= most and given == int(given):
        return ""
    return say("replies.whole", field=field, low=0, high=most, given=as_typed(typed))


def _number(typed: str) -> int:
    """Return a typed whole number in which `_whole` has found nothing wrong."""
    given = read_float(typed, "")
    return 0 if given is None else int(given)


def _guess(game: Game, fields: dict[str, str]) -> Done:
    seat, typed = fields["seat"], fields["heads"]
    kept = game["guesses"].get(str(number(game)), {})
    if typed.strip() == "" and seat not in kept:
        return {"acts": []}
    wrong = _whole(typed, say("replies.guess", seat=name_of(game, seat)), GUESS)
    if wrong != "":
        return {**_refused(f"{seat}-heads", wrong), "doubts": wrong}
    heads = _number(typed)
    if kept.get(seat, -1) == heads:
        return {"acts": []}
    why = high(game, {seat: heads})
    doubt = say("replies.again_guess", why=why)
    if why != "" and fields["doubted"] != doubt:
        return {"doubts": doubt, "says": doubt, "focus": f"{seat}-heads"}
    act = {"act": "guess", "round": number(game), "warheads": {seat: heads}}
    says = say("replies.guessed", seat=name_of(game, seat), number=heads)
    seats = game["rules"]["seats"]
    after = seats[seats.index(seat) + 1 :]
    return {"acts": [act], "says": says, "focus": f"{after[0]}-heads" if len(after) > 0 else ""}


def _here(game: Game, seat: str) -> Done:
    says = say("replies.here", seat=name_of(game, seat))
    return {"acts": [{"act": "here", "seat": seat}], "says": says, "focus": f"{seat}-0"}


def _absent(game: Game, seat: str) -> Done:
    stays = in_words(seat, standing(game, seat))
    says = say("replies.absent", seat=name_of(game, seat), does=stays)
    act = {"act": "absent", "seat": seat, "round": number(game)}
    return {"acts": [act], "says": says, "focus": _next_open(game, seat)}


def _rest(game: Game, fields: dict[str, str]) -> Done:
    """Seal for every seat that has not sealed: it does again what it did before.

    If a choice was typed for such a seat, refuse, so that the typed choice is not lost.
    """
    typed, asked = fields["typed"].split(), fields["asked"]
    half = [one for one in missing(game) if one in typed or asked.startswith(f"{one}: ")]
    if len(half) > 0:
        letter = about(half[0])["letter"]
        says = say("replies.half", seats=named(game, half), letter=letter)
        # A question to a typed line stays open until it is answered.
        return {**_refused(f"{half[0]}-0", says), "asks": asked}
    acts = [
        {
            "act": "choose",
            "seat": seat,
            "round": number(game),
            "does": standing(game, seat),
            "went_on": True,
        }
        for seat in missing(game)
    ]
    says = say("replies.rest", seats=named(game, missing(game)))
    return {"acts": acts, "says": says, "focus": "next"}


def _next(stands: dict[str, Any], fields: dict[str, str]) -> Done:
    game, clock = stands["game"], stands["clock"]
    if has_more(game, clock):
        return {"acts": [_page(stands, clock["page"] + 1)]}
    found = next_step(clock, over(game))
    if len(found) == 0:
        return {"acts": []}
    step, part = found
    if step != "reveal":
        act = {"act": "step", "step": step, "over": len(game["played"])}
        return {"acts": [{**act, "part": part} if step == "debrief" else act]}
    held = _refuse_reveal(stands, fields)
    return held if len(held) > 0 else _revealed(game)


def _refuse_reveal(stands: dict[str, Any], fields: dict[str, str]) -> Done:
    """Return a refusal while a choice, a guess or a question is open; otherwise nothing."""
    game, held = stands["game"], _changed_now(stands)
    if len(held) > 0:
        return held
    waits = missing(game)
    if len(waits) > 0:
        says = say("replies.missing", seats=named(game, waits))
        return _refused(f"{waits[0]}-0", says)
    loose = fields["guessed"].split()
    if len(loose) > 0:
        says = say("replies.loose", seats=named(game, loose))
        return _refused(f"{loose[0]}-heads", says)
    if len(_asked_about(game, fields["asked"])) > 0:
        # The question that is open says why nothing is revealed.
        return _refused("line", "")
    return {}


def _revealed(game: Game) -> Done:
    last = number(game) == game["rounds"]
    act = {
        "act": "reveal",
        "round": number(game),
        "choices": choices(game),
        "card": "" if last else card_of(game["rules"], number(game) + 1),
        "rules": game["rules"],
    }
    return {"acts": [act], "says": say("replies.revealed", number=number(game))}


def _page(stands: dict[str, Any], page: int) -> dict[str, Any]:
    """Return the act that shows another page of a part of the debrief."""
    step, part = stands["clock"]["step"], stands["clock"]["part"]
    over_now = len(stands["game"]["played"])
    return {"act": "step", "step": step, "part": part, "page": page, "over": over_now}


def _before(stands: dict[str, Any]) -> Done:
    if stands["clock"]["page"] > 1:
        return {"acts": [_page(stands, stands["clock"]["page"] - 1)]}
    step, part = step_before(stands["clock"])
    over_now = len(stands["game"]["played"])
    return {"acts": [{"act": "step", "step": step, "part": part, "over": over_now}]}


def _shorten(stands: dict[str, Any]) -> Done:
    """End the game after the round that is shown."""
    game = stands["game"]
    shown = max([round_shown(stands["clock"], number(game)), 1])
    says = say("replies.shortened", rounds=shown)
    return {"acts": [{"act": "shorten", "rounds": shown}], "says": says}


def _back(stands: dict[str, Any], fields: dict[str, str]) -> Done:
    """Take back what the last press did; if that was a reveal, ask once before."""
    acts = stands["acts"]
    last = last_press(acts, stands["done"])
    if len(last) == 0:
        return {"acts": []}
    what = describe_press(stands["game"], last, acts)
    if last[0]["act"] == "reveal" and fields["asked"] != f"{BACK} {what}":
        sure = say("replies.back_sure", number=last[0]["round"])
        return {"asks": f"{BACK} {what}", "says": sure}
    says = say("replies.taken_back", what=what)
    return {"acts": [{"act": "back", "of": one["n"]} for one in last], "says": says}


def _note(game: Game, fields: dict[str, str]) -> Done:
    """Keep a headline, a promise of a seat, or the name of its team."""
    text, seat = one_line(fields["text"]), fields["of"]
    if text == "" or len(text) > TEXT_LENGTH:
        told = {"longest": TEXT_LENGTH, "count": len(text)}
        says = say("replies.too_long", field=say("replies.note"), **told)
        return _refused(fields.get("field", "note-text"), says)
    if seat.startswith(TEAM):
        return _named(game, seat[len(TEAM) :], text)
    if seat == "":
        says = say("replies.headline", text=text)
        return {"acts": [{"act": "headline", "text": text}], "says": says}
    says = say("replies.promise", seat=name_of(game, seat), text=text)
    return {"acts": [{"act": "promise", "seat": seat, "text": text}], "says": says}


def _named(game: Game, seat: str, text: str) -> Done:
    """Keep the name of a team."""
    if len(text) > NAME_LENGTH:
        says = say("replies.text", field=say("replies.team"), longest=NAME_LENGTH)
        return _refused("note-text", says)
    says = say("replies.named", seat=about(seat)["name"], text=text)
    return {"acts": [{"act": "name", "seat": seat, "text": text}], "says": says}


def one_line(text: str) -> str:
    """Return a typed text on one line, with single spaces."""
    return " ".join(text.split())


def _ask(game: Game, seat: str) -> Done:
    """Show on the screen the goals of a seat that the class votes on."""
    part = PARTS.index("goals") + 1
    step = {"act": "step", "step": "debrief", "part": part, "over": len(game["played"])}
    return {"acts": [{**step, "seat": seat}], "focus": f"{seat}-hands"}


def _vote(game: Game, fields: dict[str, str]) -> Done:
    """Keep the class's vote on a seat: how many hands were for it, and out of how many."""
    seat = fields["seat"]
    wrong = _whole(fields["of"], say("replies.vote_of", seat=name_of(game, seat)), GUESS)
    if wrong != "":
        return _refused(f"{seat}-of", wrong)
    of = _number(fields["of"])
    wrong = _whole(fields["hands"], say("replies.vote_hands", seat=name_of(game, seat)), of)
    if wrong != "":
        return _refused(f"{seat}-hands", wrong)
    hands = _number(fields["hands"])
    says = say("replies.voted", seat=name_of(game, seat), hands=hands, of=of)
    kept = {"act": "vote", "seat": seat, "hands": hands, "of": of}
    seats = seats_with_a_vote(game)
    waits = [one for one in seats[seats.index(seat) + 1 :] if one not in game["votes"]]
    return {"acts": [kept], "says": says, "focus": f"{waits[0]}-ask" if len(waits) > 0 else "next"}


def again(game: Game, typed: str, asked: str) -> Done:
    """Return the ``rules`` of the same game for the next class, and what the desk ``says``.

    ``typed`` is the name of that class; an empty or too long name is refused. The desk asks
    once before it leaves this game, and ``asked`` is what it asked before.
    """
    rules = game["rules"]
    table = one_line(typed)
    if table == "" or len(table) > NAME_LENGTH:
        field = say("at_desk.next_class")
        return _refused("next_class", say("replies.text", field=field, longest=NAME_LENGTH))
    if asked != f"{AGAIN} {table}":
        return {"asks": f"{AGAIN} {table}", "says": say("replies.again_sure", table=table)}
    says = say("replies.again_with", table=table, draw=rules["seed"])
    return {"rules": {**rules, "table": table, "model": MODEL}, "says": says}


def begun_with(fields: dict[str, str]) -> Done:
    """Return the ``rules`` of a new game from its form, still without a deck; or a refusal."""
    table = one_line(fields["table"])
    if table == "" or len(table) > NAME_LENGTH:
        return _refused("table", say("replies.text", field=say("begin.name"), longest=NAME_LENGTH))
    wrong = _whole(fields["draw"], say("begin.draw"), begin.DRAWS)
    if wrong != "":
        return _refused("draw", wrong)
    draw = _number(fields["draw"])
    rounds, years = [int(part) for part in fields["length"].split(" ")]
    seats = [*powers(), *[seat for seat in others() if seat in fields]]
    rules = {"table": table, "rounds": rounds, "years": years, "seed": draw, "seats": seats}
    return {"rules": {**rules, "deck": [], "model": MODEL, "goals": GOALS}}

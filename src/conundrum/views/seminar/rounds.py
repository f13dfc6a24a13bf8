"""The state of a game after each act of its log.

The page cannot raise errors. So if the rules do not allow an act, the functions return
``{"refused": [field, given, allowed]}`` instead of the game.
"""

from collections.abc import Callable
from typing import Any

from conundrum.run import limit
from conundrum.tables import rounded, say, value, written
from conundrum.views.seminar.seats import (
    IN_2016,
    POWERS,
    SHARED,
    WAIT,
    all_seats,
    controls,
    is_card,
    is_power,
    moves,
    offered,
    usual,
)

Game = dict[str, Any]
"""A game, by key: ``rules``, a record; ``played``, the rounds that are over; ``sealed``, what each
seat chose for the current round; ``card``, the card that opened this round; ``teams``, names by
seat; ``headlines``, each with its round, and with how many rounds were over; ``guesses`` by round
and seat; ``absent``, the absent seats; ``went_on``, the seats whose earlier choice the desk sealed
again; ``promises``; ``rounds``, how many there are; and ``votes`` by seat."""

Act = dict[str, Any]

START = int(value("limits", "start", "default"))
GUESS = limit("guess", "highest")
LEAST_SHARES = 3
NAME_LENGTH, TEXT_LENGTH = 40, 120
FIELDS = {
    "choose": ["seat", "round", "does"],
    "reveal": ["round", "choices", "card"],
    "name": ["seat", "text"],
    "headline": ["text"],
    "promise": ["seat", "text"],
    "guess": ["round", "warheads"],
    "absent": ["seat", "round"],
    "here": ["seat"],
    "shorten": ["rounds"],
    "vote": ["seat", "of", "hands"],
}
"""The acts that a game allows after its beginning, and the fields that each act needs."""

BESIDE = ["begin", "back", "step", "pause", "resume", "more"]
"""Acts in a log that the rules of the game ignore."""


def begun(rules: dict[str, Any]) -> Game:
    """Return the game at its beginning; the rules contain the order of the cards."""
    return {
        "rules": rules,
        "played": [],
        "sealed": {},
        "card": "",
        "teams": {},
        "headlines": [],
        "guesses": {},
        "absent": [],
        "went_on": [],
        "promises": [],
        "rounds": rules["rounds"],
        "votes": {},
    }


def refused(field: str, given: Any, allowed: str) -> Game:
    """Return a refusal, which takes the place of the game after an act that is not allowed."""
    return {"refused": [field, given, allowed]}


def number(game: Game) -> int:
    """Return the present round's number, from 1; after the last round, the number is one higher."""
    return len(game["played"]) + 1


def over(game: Game) -> bool:
    """Say whether all rounds have been played."""
    return len(game["played"]) >= game["rounds"]


def missing(game: Game) -> list[str]:
    """Return the seats that are not absent and have not chosen yet."""
    there = [seat for seat in game["rules"]["seats"] if seat not in game["absent"]]
    return [seat for seat in there if seat not in game["sealed"]]


def reopened(game: Game, seat: str) -> Game:
    """Return the game to show while a seat changes its choice, with no choice of this seat."""
    kept = {other: does for other, does in game["sealed"].items() if other != seat}
    return {**game, "sealed": kept}


def card_of(rules: dict[str, Any], round_number: int) -> str:
    """Return the card with which a round begins; the first round has no card."""
    deck = rules["deck"]
    card: str = deck[(round_number - 2) % len(deck)] if round_number > 1 else ""
    return card


def begins(game: Game, round_number: int) -> int:
    """Return the year of the October in which a round begins."""
    return START + (round_number - 1) * int(game["rules"]["years"])


def rewind(game: Game, rounds: int) -> Game:
    """Return the game as it was when a given number of rounds was over."""
    now = rounds == len(game["played"])
    return {
        **game,
        "played": game["played"][:rounds],
        "card": game["card"] if now else game["played"][rounds]["card"],
        "headlines": [line for line in game["headlines"] if line["after"] <= rounds],
        "guesses": {n: by for n, by in game["guesses"].items() if int(n) <= rounds},
        "votes": game["votes"] if now else {},
        "sealed": {},
        "absent": [],
        "went_on": [],
    }


def standing(game: Game, seat: str) -> Any:
    """Return what a seat does if nobody chooses for it: the same as last round, or as in 2016.

    A power goes on with what it set and proposed. Another seat makes its move again if the move is
    still offered; otherwise it waits.
    """
    first = len(game["played"]) == 0
    before = {} if first else game["played"][-1]
    if is_power(seat):
        if first:
            return usual(seat)
        policy = {**before["policy"], SHARED: before["proposed"][seat]}
        return [policy[control] for control in controls(seat)]
    move: str = WAIT if first else before["moves"][seat]
    return move if move in offered(seat, begins(game, number(game))) else WAIT


def choices(game: Game) -> dict[str, Any]:
    """Return the choices for the current round; an absent seat does the same as before."""
    return {**game["sealed"], **{seat: standing(game, seat) for seat in game["absent"]}}


def choice(seat: str, given: Any) -> Any:
    """Return a seat's choice, with shares rounded to a tenth of a per cent, or a refusal.

    An old log may lack a control that the game got later. The control is then as in 2016.
    """
    if not is_power(seat):
        return (
            given
            if given in moves(seat)
            else refused(f"move of {seat}", given, one_of(moves(seat)))
        )
    least, most = LEAST_SHARES, len(controls(seat))
    if len(given) < least or len(given) > most:
        return refused(f"choice of {seat}", given, f"a list of {most} shares")
    for control, share in zip(controls(seat), given, strict=False):
        if share < 0 or share > 1:
            return refused(control, share, say("refused.number", low="0", high="1"))
    return [rounded(share, 3) for share in [*given, *usual(seat)[len(given) :]]]


def one_of(names: Any) -> str:
    """Return a text that says which names are allowed."""
    return say("refused.one", names=", ".join(names))


def after(game: Game, act: Act) -> Game:
    """Return the game after an act, or a refusal that says why the act is not allowed."""
    kind = act["act"]
    if kind not in FIELDS:
        return refused("act", kind, one_of(FIELDS))
    without = [field for field in FIELDS[kind] if field not in act]
    if len(without) > 0:
        return refused(f"act {kind}", "", say("game.field", field=without[0]))
    wrong = _first([_wrong(game, act, field) for field in FIELDS[kind]])
    return {"refused": wrong} if len(wrong) > 0 else _done()[kind](game, act)


def _done() -> dict[str, Callable[[Game, Act], Game]]:
    return {
        "choose": _choose,
        "reveal": _reveal,
        "name": _name,
        "headline": _headline,
        "promise": _promise,
        "guess": _guess,
        "absent": _absent,
        "here": _here,
        "shorten": _shorten,
        "vote": _vote,
    }


def _wrong(game: Game, act: Act, field: str) -> list[Any]:
    """Return a message on a wrong field of an act: what was given, and what is allowed.

    The list is empty if nothing is wrong.
    """
    kind, given, rules = act["act"], act[field], game["rules"]
    if field == "seat":
        # A team may get its name before its seat takes part in the game.
        seats = all_seats() if kind == "name" else rules["seats"]
        return [] if given in seats else ["seat", given, one_of(seats)]
    if field == "round":
        now = say("game.over" if over(game) else "game.round", number=number(game))
        return [] if given == number(game) and over(game) is False else ["round", given, now]
    if field == "text":
        longest = NAME_LENGTH if kind == "name" else TEXT_LENGTH
        told = say("game.text", longest=longest)
        return [] if 0 < len(given) <= longest else [kind, given, told]
    if field == "warheads":
        seats = [_wrong(game, {"act": kind, "seat": seat}, "seat") for seat in given]
        return _first([*seats, *[_whole("guess", heads, [0, GUESS]) for heads in given.values()]])
    bounds = {
        "rounds": [max([len(game["played"]), 1]), rules["rounds"]],
        "of": [1, GUESS],
        "hands": [0, act.get("of", GUESS)],
    }
    return _whole(field, given, bounds[field]) if field in bounds else []


def _whole(field: str, given: Any, bounds: list[int]) -> list[Any]:
    """Return what is wrong with a number, or an empty list if it is whole and within bounds."""
    low, high = bounds
    allowed = say("refused.whole", low=written(low), high=written(high))
    return [] if given == int(given) and low <= given <= high else [field, given, allowed]


def _first(wrong: list[list[Any]]) -> list[Any]:
    """Return the first fault of an act, or an empty list if the act has no fault."""
    found = [one for one in wrong if len(one) > 0]
    return found[0] if len(found) > 0 else []


def _without(seats: list[str], seat: str) -> list[str]:
    return [other for other in seats if other != seat]


def _choose(game: Game, act: Act) -> Game:
    seat, does = act["seat"], choice(act["seat"], act["does"])
    if "refused" in does:
        return does
    return {
        **game,
        "sealed": {**game["sealed"], seat: does},
        "absent": _without(game["absent"], seat),
        "went_on": [*_without(game["went_on"], seat), *([seat] if goes_on(act) else [])],
    }


def goes_on(act: Act) -> bool:
    """Say whether an act repeats a seat's earlier choice, because nobody chose for the seat."""
    return act["act"] == "choose" and act.get("went_on", False) is True


def _absent(game: Game, act: Act) -> Game:
    seat = act["seat"]
    return {
        **reopened(game, seat),
        "absent": [one for one in game["rules"]["seats"] if one == seat or one in game["absent"]],
        "went_on": _without(game["went_on"], seat),
    }


def _here(game: Game, act: Act) -> Game:
    return {**game, "absent": _without(game["absent"], act["seat"])}


def _shorten(game: Game, act: Act) -> Game:
    return {**game, "rounds": int(act["rounds"])}


def _reveal(game: Game, act: Act) -> Game:
    return revealed(game, act["choices"], act["card"])


def revealed(game: Game, chosen: dict[str, Any], card: str) -> Game:
    """Return the game after the current round, with the choices that the seats made.

    A power without a choice goes on as before, and another seat waits.
    """
    policy = dict(game["played"][-1]["policy"] if len(game["played"]) > 0 else IN_2016)
    before = dict(policy)
    proposed = {}
    for power in POWERS:
        went_on = [before[control] for control in controls(power)]
        does = choice(power, chosen.get(power, went_on))
        if "refused" in does:
            return does
        for control, share in zip(controls(power), does, strict=True):
            if control == SHARED:
                proposed[power] = share
            else:
                policy[control] = share
    policy[SHARED] = min([proposed[power] for power in POWERS])
    moved = {}
    for seat in game["rules"]["seats"]:
        if not is_power(seat):
            move = choice(seat, chosen.get(seat, WAIT))
            if "refused" in move:
                return move
            moved[seat] = move
    played = {
        "policy": policy,
        "proposed": proposed,
        "moves": moved,
        "card": game["card"],
        "absent": game["absent"],
        "went_on": game["went_on"],
    }
    drawn = card if is_card(card) else ""
    return {**game, "played": [*game["played"], played], "sealed": {}, "card": drawn, "went_on": []}


def _name(game: Game, act: Act) -> Game:
    return {**game, "teams": {**game["teams"], act["seat"]: act["text"]}}


def _headline(game: Game, act: Act) -> Game:
    over_now = len(game["played"])
    # Logs of earlier versions do not say to which round a headline belongs.
    of = act.get("round", max([over_now, 1]))
    line = {"after": over_now, "round": of, "text": act["text"]}
    return {**game, "headlines": [*game["headlines"], line]}


def _promise(game: Game, act: Act) -> Game:
    made = {"round": number(game), "seat": act["seat"], "text": act["text"]}
    return {**game, "promises": [*game["promises"], made]}


def _guess(game: Game, act: Act) -> Game:
    this = str(number(game))
    held = game["guesses"].get(this, {})
    return {**game, "guesses": {**game["guesses"], this: {**held, **act["warheads"]}}}


def _vote(game: Game, act: Act) -> Game:
    return {**game, "votes": {**game["votes"], act["seat"]: [act["hands"], act["of"]]}}


def state(acts: list[Act], rules: dict[str, Any]) -> dict[str, Any]:
    """Return the state of a game after all acts of its log; the choices must be decoded.

    An act that the rules do not allow is left out and named in the faults. If the act that closed a
    round is missing, the first act of the next round closes it, with the choices that the log still
    holds.

    Returns
    -------
    dict
        The ``game``; ``done``, the numbers of the acts that count; and ``faults``, in words.
    """
    # The two powers take part in every game.
    seats = [seat for seat in all_seats() if is_power(seat) or seat in rules["seats"]]
    game = begun({**rules, "seats": seats})
    done: list[int] = []
    faults = [
        *[say("game_log.no_card", card=card) for card in _gone(rules)],
        *[say("game_log.no_seat", seat=seat) for seat in rules["seats"] if seat not in seats],
    ]
    back = [act.get("of") for act in acts if act["act"] == "back"]
    for act in [one for one in acts if one["n"] not in back and one["act"] not in BESIDE]:
        while number(game) < act.get("round", 0) and not over(game):
            faults.append(say("game_log.closed", number=number(game)))
            game = revealed(game, choices(game), card_of(rules, number(game) + 1))
        found = after(game, act)
        if "refused" in found:
            field, _, allowed = found["refused"]
            why = say("game.why", field=field, allowed=allowed)
            faults.append(say("game_log.left_out", act=act["n"], why=why))
        else:
            game = found
            done.append(act["n"])
    return {"game": game, "done": done, "faults": faults}


def _gone(rules: dict[str, Any]) -> list[str]:
    """Return the cards with which a round should begin, but which no longer exist."""
    opening = {card_of(rules, n): n for n in range(2, rules["rounds"] + 1)}
    return [card for card in opening if not is_card(card)]

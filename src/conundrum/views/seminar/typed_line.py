"""Reads a line that is typed at the desk: a seat's choice, guesses, a headline or a promise."""

from typing import Any

from conundrum.tables import as_typed, say, written
from conundrum.views.seminar.nearest import nearest
from conundrum.views.seminar.replies import name_of
from conundrum.views.seminar.rounds import (
    GUESS,
    LEAST_SHARES,
    Act,
    Game,
    begins,
    choice,
    number,
    one_of,
    over,
    refused,
    standing,
)
from conundrum.views.seminar.seats import (
    WAIT,
    about,
    bare_name,
    control_label,
    controls,
    is_power,
    moves,
    offered,
)
from conundrum.views.seminar.typed_numbers import PERCENT, read_count, read_share

GUESSES, HEADLINE, PROMISE, LIST, SAME = "G", "H", "!", "?", "="
"""A typed line that is not for one seat begins with one of the first four characters. The last
character means "the same choice as in the round before"."""

ABSENT, HERE = "absent", "here"
"""The words that say that a seat's team is absent, or that it has come back."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
DIGITS = "0123456789\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19"
"""Digits, including the wide digits of Chinese and Japanese keyboards."""

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def read_line(typed: str, game: Game) -> Act | None:
    """Return the act for which a line asks, or None if the line asks for the help.

    A choice in the act is not sealed yet. A line that asks for no act is refused as an act is, with
    the field, what was typed and what is allowed. `why` puts the refusal into words.

    Examples
    --------
    >>> from conundrum.views.seminar.rounds import begun
    >>> rules = {"rounds": 3, "years": 4, "seats": ["washington", "beijing", "seoul"], "deck": []}
    >>> read_line("g w 34 s30", begun(rules))
    {'act': 'guess', 'round': 1, 'warheads': {'washington': 34, 'seoul': 30}}
    >>> why(read_line("W 90 20 140", begun(rules))).split("; ")[1]
    "you gave '140'. Nothing in this line was kept."
    """
    first, rest = begun_with(typed, game)
    head = first.lower()
    if head in ["", LIST]:
        return None
    if over(game) and head != HEADLINE.lower():
        return not_done(typed, say("typed.over"))
    if head.startswith(PROMISE):
        return _promise(typed.strip()[1:], game)
    if head == HEADLINE.lower():
        return {"act": "headline", "text": rest}
    glued = len(head) == 2 and seat_of(first[1:], game) != ""
    if head[:1] == GUESSES.lower() and (glued or len(head) == 1):
        return _guesses(f"{first[1:]} {rest}", game)
    seat = seat_of(first, game)
    return no_seat(first, game) if seat == "" else _of_seat(seat, rest, game)


def why(found: dict[str, Any]) -> str:
    """Say why a line was refused, and what to do."""
    if "says" in found:
        return str(found["says"])
    field, given, allowed = found["refused"]
    return say("typed.value", field=field, given=as_typed(given), allowed=allowed)


def not_done(given: str, sentence: str, field: str = "line") -> Game:
    """Return the refusal of a typed line that was understood but is not possible now."""
    return {"refused": [field, given, sentence], "says": sentence}


def listing(game: Game) -> list[str]:
    """Return what can be typed: a line for each seat of a game, and lines for everything else.

    Examples
    --------
    >>> from conundrum.views.seminar.rounds import begun
    >>> listing(begun({"rounds": 3, "years": 4, "seats": ["tokyo"], "deck": []}))[0]
    'T bans, T watch, T offer, T wait'
    """
    each = say("number.list")
    lines = []
    for seat in game["rules"]["seats"]:
        letter = about(seat)["letter"]
        if is_power(seat):
            fields = each.join([control_label(control) for control in controls(seat)])
            lines.append(say("typed.power", letter=letter, fields=fields))
        else:
            lines.append(each.join([f"{letter} {move}" for move in _offered(seat, game)]))
    besides = ["guesses", "headline", "promise", "absent", "rest", "forms"]
    return [*lines, *[say(f"typed.{line}") for line in besides], say("desk.keys")]


def letters(game: Game) -> dict[str, str]:
    """Return the seats of a game, each by its letter."""
    return {about(seat)["letter"]: seat for seat in game["rules"]["seats"]}


def begun_with(text: str, game: Game) -> list[str]:
    """Return the first word of a line, and the rest of the line.

    A seat's name at the beginning becomes the seat's letter. People in a hurry leave out the space
    after the first word, or type another sign.

    Examples
    --------
    >>> from conundrum.views.seminar.rounds import begun
    >>> game = begun({"seats": ["washington", "un"], "rounds": 3})
    >>> begun_with("w90-20-40", game), begun_with("The United Nations: appeal", game)
    (['w', '90-20-40'], ['N', 'appeal'])
    """
    signs = list(_lettered(text.strip(), game))
    end = 0
    while end < len(signs) and is_letter(signs[end]):
        end = end + 1
    if end == 0 or end == len(signs) or signs[end] not in f"{DIGITS}:=/,;{DASHES}":
        while end < len(signs) and is_space(signs[end]) is False:
            end = end + 1
    return _cut(signs, end)


def _cut(signs: list[str], end: int) -> list[str]:
    """Return the text before a place, and the text after it without separating characters."""
    start = end
    while start < len(signs) and _apart(signs, start):
        start = start + 1
    return ["".join(signs[:end]), "".join(signs[start:])]


def is_space(sign: str) -> bool:
    """Say whether a character is a space."""
    return sign.strip() == ""


def is_letter(sign: str) -> bool:
    """Say whether a character is one of the letters a to z, which seats have as letters."""
    return sign.lower() in LETTERS


def _apart(signs: list[str], n: int) -> bool:
    """Say whether a character only separates two words; a dash after a space may be a minus."""
    followed = n + 1 < len(signs) and signs[n + 1] in DIGITS
    minus = followed and n > 0 and is_space(signs[n - 1])
    return is_space(signs[n]) or signs[n] in ":,;/" or (signs[n] in DASHES and not minus)


def _lettered(text: str, game: Game) -> str:
    """Return a line in which a seat's name at the beginning is replaced by the seat's letter."""
    for seat in game["rules"]["seats"]:
        for name in _names(seat):
            after = text[len(name) :]
            if text.lower().startswith(name) and _ends(after):
                return f"{about(seat)['letter']}{after}"
    return text


def _names(seat: str) -> list[str]:
    """Return the names that may be typed for a seat, in small letters, the longest name first."""
    return [about(seat)["name"].lower(), bare_name(seat).lower(), seat]


def _ends(after: str) -> bool:
    """Say whether a word ends before a text, because the text begins without letter and "_"."""
    sign = after[:1]
    return sign == "" or not (is_letter(sign) or sign == "_")


def seat_of(typed: str, game: Game) -> str:
    """Return the seat that has a letter, or an empty text if no seat has the letter."""
    found = [seat for letter, seat in letters(game).items() if letter.lower() == typed.lower()]
    return found[0] if len(found) > 0 else ""


def no_seat(typed: str, game: Game) -> Game:
    """Return the refusal of a word that names no seat, with a similar name or all letters."""
    each = letters(game).items()
    # The word is compared with the first word of each seat's name, because the function gets only
    # the line's first word.
    first = {bare_name(seat).split()[0]: letter for letter, seat in each}
    near = nearest(typed, list(first))
    if len(near) > 0:
        letter = first[near[0]]
        told = {"seat": bare_name(letters(game)[letter]), "letter": letter}
        return not_done(typed, say("typed.near_seat", given=typed, **told), say("typed.seat"))
    listed = say("number.list").join([f"{letter} ({bare_name(seat)})" for letter, seat in each])
    return refused(say("typed.seat"), typed, say("typed.letter", letters=listed))


def _promise(line: str, game: Game) -> Act:
    first, text = begun_with(line, game)
    seat = seat_of(first, game)
    if seat == "":
        return no_seat(first, game)
    return {"act": "promise", "seat": seat, "text": text}


def _of_seat(seat: str, rest: str, game: Game) -> Act:
    said = rest.strip(" .").lower()
    if said == ABSENT:
        return {"act": "absent", "round": number(game), "seat": seat}
    if said == HERE:
        there = seat not in game["absent"]
        told = say("typed.not_absent", seat=name_of(game, seat)) if there else ""
        return not_done(said, told) if there else {"act": "here", "seat": seat}
    does = _shares(seat, rest, game) if is_power(seat) else _move(seat, rest, game)
    if "refused" in does:
        return does
    return {
        "act": "choose",
        "seat": seat,
        "round": number(game),
        "does": choice(seat, does["does"]),
    }


def _shares(power: str, typed: str, game: Game) -> dict[str, Any]:
    """Return a power's choice, from numbers that were typed in the order of its controls."""
    if typed.strip() == SAME:
        return {"does": standing(game, power)}
    name = about(power)["name"]
    labels = [control_label(control) for control in controls(power)]
    fields = [say("typed.field", seat=name, field=label) for label in labels]
    words = numbers_in(typed)
    given = len(words)
    if given > len(fields):
        return refused(say("typed.line", seat=name), typed, say("typed.numbers", count=len(fields)))
    if given < LEAST_SHARES:
        each = say("number.list")
        missing = each.join(labels[given:LEAST_SHARES])
        told = {"seat": name, "missing": missing, "fields": each.join(labels)}
        return not_done("", say("typed.missing", count=LEAST_SHARES, **told), fields[given])
    shares = []
    for field, word in zip(fields, words, strict=False):
        share = read_share(word)
        if share is None:
            bounds = say("refused.measured", low="0", high=str(PERCENT), unit="%")
            return refused(field, word, bounds)
        shares.append(share)
    return {"does": shares}


def numbers_in(typed: str) -> list[str]:
    """Return the numbers in a line, as they were typed.

    Spaces and signs separate the numbers. A dash does so too, unless it is the minus of the next
    number. A comma inside a number marks decimals, unless only commas separate the numbers.

    Examples
    --------
    >>> numbers_in("90,5 - 20 -4"), numbers_in("90,20,40."), numbers_in("90/20")
    (['90,5', '20', '-4'], ['90', '20', '40'], ['90', '20'])
    """
    text = typed.strip(" ,;/")
    while text != "" and text[-1] == ".":
        text = text[:-1]
    signs = list(text)
    parted = [" " if _parts(signs, n) else sign for n, sign in enumerate(signs)]
    words = "".join(parted).split()
    return words if len(words) > 1 else [word for word in "".join(words).split(",") if word != ""]


def _parts(signs: list[str], n: int) -> bool:
    """Say whether a character separates two numbers."""
    sign = signs[n]
    before = signs[n - 1] if n > 0 else sign
    after = signs[n + 1] if n + 1 < len(signs) else sign
    if sign in DASHES:
        return before in f"{DIGITS}%" or (is_space(before) and is_space(after))
    return sign in ";/|" or (sign == "," and (is_space(before) or is_space(after)))


def _offered(seat: str, game: Game) -> list[str]:
    return offered(seat, begins(game, number(game)))


def _move(seat: str, typed: str, game: Game) -> dict[str, Any]:
    """Return a seat's choice, from the name of a move or from the beginning of the name.

    If the whole name of a move that is no longer offered was typed, the refusal says why it ended.
    """
    word = typed.strip(" .").lower()
    if word == SAME:
        word = game["played"][-1]["moves"][seat] if len(game["played"]) > 0 else WAIT
    there = _offered(seat, game)
    begun = [move for move in there if word != "" and move.startswith(word)]
    if word in there or len(begun) == 1:
        return {"does": word if word in there else begun[0]}
    field = say("typed.move", seat=bare_name(seat))
    if word in moves(seat):
        ended = moves(seat)[word]["ended"]
        told = say("session.ended", seat=name_of(game, seat), move=word, why=ended)
        return not_done("", told, field)
    names = [*moves(seat), *nearest(word, [ABSENT, HERE])]
    near = nearest(word, names)
    wrong = refused(field, word, one_of(names))
    if len(near) == 0:
        return wrong
    return {**wrong, "says": f"{why(wrong)} {say('refused.nearest', near=near[0])}"}


def _guesses(typed: str, game: Game) -> Act:
    """Return the guesses in a line; each guess is a seat's letter and a number."""
    found: dict[str, int] = {}
    rest = typed.replace("=", " ").strip()
    while rest != "":
        first, rest = begun_with(rest, game)
        # The teacher may have typed two lines of guesses as one line.
        if first.lower() != GUESSES.lower():
            seat = seat_of(first, game)
            if seat == "":
                return no_seat(first, game)
            field = say("typed.guess", seat=bare_name(seat))
            given, rest = _number_first(rest, game)
            if given == "":
                return not_done("", say("typed.no_number", field=field), field)
            heads = read_count(given, GUESS)
            if heads is None:
                return refused(field, given, say("refused.whole", low="0", high=written(GUESS)))
            found[seat] = heads
    if len(found) == 0:
        return refused(say("typed.guessed"), typed.strip(), say("typed.pairs"))
    return {"act": "guess", "round": number(game), "warheads": found}


def _number_first(text: str, game: Game) -> list[str]:
    """Return the number at the beginning of a text, and the rest of the text."""
    signs = list(text)
    end = 0
    while end < len(signs) and not _ends_number(signs, end, game):
        end = end + 1
    return _cut(signs, end)


def _ends_number(signs: list[str], n: int, game: Game) -> bool:
    """Say whether a character ends a number; a letter does so only if it begins another guess.

    Any other letter is a typing error and stays with the number.
    """
    sign = signs[n]
    begins_one = seat_of(sign, game) != "" or sign.lower() == GUESSES.lower()
    after_digit = n > 0 and is_letter(signs[0]) is False
    return (
        is_space(sign)
        or sign in ",;:/"
        or (n > 0 and sign in DASHES)
        or (after_digit and begins_one)
    )

"""The form of a seat: what it asks, what it holds already, and how what a phone sends is read."""

from collections.abc import Mapping

from conundrum.classroom.seminar.course import begins
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.said_back import NotDone
from conundrum.classroom.seminar.sealed import Choice
from conundrum.classroom.seminar.seats import POWERS, SEATS, control_label, offered, usual
from conundrum.run import limit
from conundrum.tables import say, take_number, take_whole

PERCENT = 100

Sent = Mapping[str, str]


def fields_of(game: Game, seat: str) -> list[dict[str, object]]:
    """Return what a seat is asked: of a power a number for each control, of others a move."""
    if seat in POWERS:
        return [{"name": name, "label": label} for name, label in shares_of(seat).items()]
    about = offered(seat, begins(game, game.number))
    moves = [{"id": move, "says": one["says"]} for move, one in about.items()]
    return [{"name": "move", "label": say("phone.move"), "moves": moves}]


def shares_of(seat: str) -> dict[str, str]:
    """Return what each control of a power is called, with what it was in 2016; of others none."""
    return {
        control: say("phone.share", label=control_label(control), was=f"{PERCENT * was:g}")
        for control, was in (usual(seat) if seat in POWERS else {}).items()
    }


def kept_by(game: Game, seat: str) -> dict[str, str]:
    """Return the form as it would have to be filled in for what is kept of a seat this round."""
    held, guess = game.sealed.get(seat), guess_kept(game, seat)
    filled: dict[str, str] = {}
    if held is not None:
        does = [f"{PERCENT * share:g}" for share in held.does] if seat in POWERS else [held.does]
        filled = dict(zip(_names(seat), does, strict=True))
    return filled if guess is None else {**filled, "guess": str(guess)}


def seen(game: Game, seat: str) -> str:
    """Return what was sealed when a form was shown, so that another phone's choice is noticed."""
    kept = kept_by(game, seat)
    return " ".join(kept[name] for name in _names(seat) if name in kept)


def guess_kept(game: Game, seat: str) -> int | None:
    """Return the guess of a seat for this round, if it made one."""
    return game.guesses.get(game.number, {}).get(seat)


def choice_sent(game: Game, seat: str, sent: Sent) -> Choice | None:
    """Return the choice that was sent; None if all of it was left empty."""
    if not any(sent.get(name, "").strip() for name in _names(seat)):
        return None
    shares = [_share(control, sent.get(control, "")) for control in shares_of(seat)]
    return Choice(seat, game.number, shares or sent["move"])


def guess_sent(seat: str, sent: Sent) -> int | None:
    """Return the guess that was sent, if one was."""
    given, field = sent.get("guess", "").strip(), say("typed.guess", seat=SEATS[seat]["name"])
    return take_whole(field, given, 0, limit("guess", "highest")) if given else None


def _names(seat: str) -> tuple[str, ...]:
    return tuple(shares_of(seat)) or ("move",)


def _share(control: str, typed: str) -> float:
    if not typed.strip():
        raise NotDone("", say("phone.empty", field=control_label(control), high=PERCENT))
    return take_number(control_label(control), typed, 0, PERCENT, "%") / PERCENT

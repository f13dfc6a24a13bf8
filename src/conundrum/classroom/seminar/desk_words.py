"""What the desk says: the sentence to say now, the seats and what to type for each, the log."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from conundrum.charts.html_table import Html, html_table
from conundrum.classroom.seminar.clock import (
    A_MINUTE,
    ENDED,
    MEETING,
    MINUTES,
    Clock,
    begins_at,
    written_at,
)
from conundrum.classroom.seminar.course import begins, years_of
from conundrum.classroom.seminar.log import Act
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import opened
from conundrum.classroom.seminar.seats import (
    CARDS,
    POWERS,
    SEATS,
    control_label,
    controls,
    ended,
    moves,
    offered,
)
from conundrum.classroom.seminar.templates import part
from conundrum.run import limit
from conundrum.tables import BadValue, say

LINES = 8
"""Acts of the log that are shown, the last ones."""

LAST = ("talk", "read")
"""Steps at which something else is said in the last round."""

KINDS = ("begin", "reveal", "name", "headline", "pause", "resume", "more", "shorten", "back")
FREE = ("choose", "guess", "absent", "here", "promise", "vote")
"""Kinds of acts that are told, and those of which only the seats are."""


def head(game: Game, clock: Clock, log: str) -> str:
    """Return the name of the table, where it stands and where it is kept, if it is, as HTML."""
    number, table = clock.round_shown(game.number), game.rules.table
    years = years_of(game, number)
    return part("desk.head", table=table, number=number, rounds=game.rounds, years=years, log=log)


def found(game: Game, clock: Clock, acts: Sequence[Act]) -> str:
    """Say which game was found when the desk was opened, and when somebody last acted in it."""
    number = clock.round_shown(game.number)
    ended = say("desk.found_over") if clock.step in ENDED else ""
    at = written_at(acts[-1])
    return say(
        "desk.found", table=game.rules.table, number=number, rounds=game.rounds, at=at, ended=ended
    ).strip()


def steps(game: Game, clock: Clock, met: float | None) -> str:
    """Return the clock, the steps of a round with their minutes, and the sheet's, as HTML."""
    # The step that is on may have been given more.
    minutes = MINUTES | {clock.step: -(-clock.of // A_MINUTE)}
    sheet = ""
    if game.rules.rounds == limit("rounds", "lowest"):
        minute = begins_at(clock.step, clock.round_shown(game.number))
        sheet = say("desk.sheet", minute=minute, meeting=MEETING)
    return part(
        "desk.course", clock=clock, minutes=minutes, sheet=sheet, met=met if sheet else None
    )


def to_say(game: Game, clock: Clock) -> str:
    """Return what the instructor says at this step, as HTML."""
    number = clock.round_shown(game.number)
    # The first round has no card, and its steps are explained.
    card = CARDS.get(game.card) if clock.step == "card" else None
    step = "first" if clock.step == "card" and not card else clock.step
    told = say(f"desk.say_{step}", year=years_of(game, number)[-4:])
    if clock.step in LAST and number == game.rounds:
        told = say(f"desk.last_{clock.step}")
    return part("desk.to_say", told=told, card=card)


def seats(game: Game) -> str:
    """Return the seats, what each has handed in, and what to type for it, as an HTML table."""
    guessed = game.guesses.get(game.number, {})
    lines = [
        (
            game.name(seat),
            _handed_in(seat, game),
            say("desk.guessed" if seat in guessed else "desk.no_guess"),
            Html(part("desk.typed", letter=SEATS[seat]["letter"], rest=_typed(seat, game))),
        )
        for seat in game.rules.seats
    ]
    name = say("desk.seats")
    heads = [say(f"desk.{column}") for column in ("seat", "choice", "guess", "type")]
    return html_table(name, name, heads, lines)


def _handed_in(seat: str, game: Game) -> str:
    if seat in game.absent:
        return say("desk.absent")
    return say("desk.sealed") if seat in game.sealed else Html(f"<b>{say('desk.open')}</b>")


def _typed(seat: str, game: Game) -> str:
    if seat in POWERS:
        return " ".join(control_label(c).lower() for c in controls(seat))
    year = begins(game, game.number)
    # Why a move can no longer be made stands where it is looked for.
    gone = [
        say("desk.gone_move", move=move, why=ended(about, year))
        for move, about in moves(seat).items()
        if ended(about, year)
    ]
    return say("number.parts").join([say("number.list").join(offered(seat, year)), *gone])


def log(acts: Sequence[Act], game: Game) -> str:
    """Return the last acts of a log in words, the newest first, as HTML. None tells a choice."""
    numbered = {act["n"]: act for act in acts}
    last = [(_time(act), _told(act, numbered, game)) for act in reversed(acts[-LINES:])]
    return part("desk.log", acts=last)


def undone(act: Act | None, game: Game) -> str:
    """Say which act a step back takes back; empty if there is none."""
    return _told(act, {}, game) if act else ""


def _time(act: Act) -> str:
    try:
        return f"{datetime.fromisoformat(act['at']).astimezone():%H:%M}"
    except (KeyError, TypeError, ValueError):
        return ""


def _told(act: Act, numbered: dict[int, Act], game: Game) -> str:
    """Say what an act did, and of a choice or a guess only whose it was."""
    kind, what = act["act"], ""
    known = kind in (*KINDS, *FREE)
    if kind == "step" and act.get("step") in MINUTES:
        return say(f"screen.{act['step']}")
    if kind == "back":
        of = numbered.get(act.get("of", 0), {"act": ""})
        what = _told(of, numbered, game) if of["act"] != "back" else ""
        kind += "_why" if act.get("reason") else ""
    if kind in FREE:
        what = say("number.list").join(game.name(seat) for seat in _seats(act) if seat in SEATS)
    texts = {name: str(act.get(name, "")) for name in ("round", "text", "reason", "rounds")}
    return say(f"desk.did_{kind}", what=what, **texts) if known else ""


def _seats(act: Act) -> Iterable[str]:
    """Return whose choice or guess an act was, or on whom it was a vote."""
    if act["act"] == "vote":
        return [str(act.get("seat"))]
    if act["act"] == "guess":
        return act["warheads"] if isinstance(act.get("warheads"), dict) else ()
    if act["act"] in ("absent", "here", "promise"):
        return [str(act.get("seat"))]
    try:
        return [opened(act.get("sealed", "")).seat]
    except BadValue:
        return ()

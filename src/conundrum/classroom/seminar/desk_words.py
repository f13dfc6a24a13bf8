"""What the desk says: the sentence to say now, the seats and what to type for each, the log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

from conundrum.charts.html_table import Html, html_table
from conundrum.classroom.seminar.clock import A_MINUTE, MEETING, MINUTES, OVER, Clock, begins_at
from conundrum.classroom.seminar.course import begins, years_of
from conundrum.classroom.seminar.log import Act
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.sealed import opened
from conundrum.classroom.seminar.seats import CARDS, POWERS, SEATS, controls, offered
from conundrum.run.limits import limit
from conundrum.tables.bounds import BadValue
from conundrum.tables.settings import rows
from conundrum.tables.words import say

LINES = 8
"""Acts of the log that are shown, the last ones."""

KINDS = ("begin", "reveal", "name", "headline", "pause", "resume", "more", "back")
FREE = ("choose", "guess")
"""Kinds of acts that are told, and those of which only the seats are."""


def head(game: Game, clock: Clock, log: str) -> str:
    """Return the name of the table, where it stands and where it is kept, if it is, as HTML."""
    number = game.number - (clock.step in OVER)
    stands = say(
        "desk.stands",
        table=escape(game.rules.table),
        number=number,
        rounds=game.rules.rounds,
        years=years_of(game, number),
    )
    kept = say("desk.kept", log=escape(log)) if log else f"<b>{say('desk.rehearses')}</b>"
    return f"<h3>{say('desk.title')}</h3><p>{stands} {kept}</p>"


def steps(game: Game, clock: Clock) -> str:
    """Return the clock, the steps of a round with their minutes, and the sheet's, as HTML."""
    lines = "".join(
        f"<li{current}><span>{say(f'screen.{step}')}</span><span>{lasts}</span></li>"
        for step, minutes in MINUTES.items()
        if minutes
        for here in [step == clock.step]
        for current in [" aria-current='step'" if here else ""]
        # It may have been given more.
        for lasts in [-(-clock.of // A_MINUTE) if here else minutes]
    )
    name = say("desk.left" if clock.ends else "screen.stands")
    return (
        f"<p class='nk-help'>{name}</p><p class='nk-clock'><b data-clock></b></p>"
        f"<ol class='nk-course'>{lines}</ol>{_sheet(game, clock)}"
    )


def _sheet(game: Game, clock: Clock) -> str:
    """Say where the sheet is at this step, if the game has as many rounds as the sheet."""
    if game.rules.rounds != limit("rounds", "lowest"):
        return ""
    minute = begins_at(clock.step, game.number - (clock.step in OVER))
    return f"<p class='nk-help'>{say('desk.sheet', minute=minute, meeting=MEETING)}</p>"


def to_say(game: Game, clock: Clock) -> str:
    """Return what the instructor says at this step, as HTML."""
    number = game.number - (clock.step in OVER)
    # A card is read out whole; the first round has none, and its steps are explained.
    card = CARDS.get(game.card) if clock.step == "card" else None
    step = "first" if clock.step == "card" and not card else clock.step
    told = say(f"desk.say_{step}", year=years_of(game, number)[-4:])
    if clock.step == "talk" and number == game.rules.rounds:
        told = say("desk.last")
    read = f"<p>{escape(card['text'])} <b>{escape(card['question'])}</b></p>" if card else ""
    return f"<h4>{say('desk.say')}</h4><blockquote><p><b>{told}</b></p>{read}</blockquote>"


def seats(game: Game) -> str:
    """Return the seats, what each has handed in, and what to type for it, as an HTML table."""
    guessed = game.guesses.get(game.number, {})
    lines = [
        (
            game.name(seat),
            Html(f"<b>{say('desk.open')}</b>") if seat not in game.sealed else say("desk.sealed"),
            say("desk.guessed" if seat in guessed else "desk.no_guess"),
            Html(f"<kbd>{SEATS[seat]['letter']}</kbd> {escape(_typed(seat, game))}"),
        )
        for seat in game.rules.seats
    ]
    name = say("desk.seats")
    heads = [say(f"desk.{column}") for column in ("seat", "choice", "guess", "type")]
    return html_table(name, name, heads, lines)


def _typed(seat: str, game: Game) -> str:
    if seat in POWERS:
        return " ".join(str(rows("controls")[c]["label"]).lower() for c in controls(seat))
    return say("number.list").join(offered(seat, begins(game, game.number)))


def log(acts: Sequence[Act], game: Game) -> str:
    """Return the last acts of a log in words, the newest first, as HTML. None tells a choice."""
    numbered = {act["n"]: act for act in acts}
    lines = "".join(
        f"<li><span>{_time(act)}</span> {escape(_told(act, numbered, game))}</li>"
        for act in reversed(acts[-LINES:])
    )
    return f"<h4>{say('desk.log')}</h4><ul class='nk-acts'>{lines}</ul>"


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
    texts = {name: str(act.get(name, "")) for name in ("round", "text", "reason")}
    return say(f"desk.did_{kind}", what=what, **texts) if known else ""


def _seats(act: Act) -> Iterable[str]:
    """Return whose choice or guess an act was."""
    if act["act"] == "guess":
        return act["warheads"] if isinstance(act.get("warheads"), dict) else ()
    try:
        return [opened(act.get("sealed", "")).seat]
    except BadValue:
        return ()

"""The screen before a round: its card, the clock, three numbers, and who has still to seal."""

from __future__ import annotations

from html import escape

from conundrum.classroom.seminar import screen_marks as marks
from conundrum.classroom.seminar.clock import MINUTES, Clock
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.seat_goals import said
from conundrum.classroom.seminar.seats import CARDS, SEATS
from conundrum.tables.words import say


def before(world: OwnWorld, clock: Clock) -> str:
    """Return the screen before a round, as HTML."""
    game = world.game
    card = CARDS.get(game.card)
    title, question = (
        (card["title"], card["question"])
        if card
        else (say("screen.no_card"), say("screen.no_question"))
    )
    return (
        f'<main class="nk-split"><div>{headline(game)}<small>{say("screen.card")}</small>'
        f"<h2>{escape(title)}</h2><p>{escape(question)}</p></div>{ticking(clock)}</main>"
        f"{_numbers(world)}{_seats(game)}{footer(clock)}"
    )


def ticking(clock: Clock) -> str:
    """Return the clock of a step; the page counts it down."""
    state = "screen.stands" if clock.ends is None else f"screen.to_{clock.step}"
    name = say(state)
    return (
        f'<div class="nk-clock" role="timer" aria-label="{name}"><small>{name}</small>'
        f"<b data-clock></b><i><u data-clock></u></i></div>"
    )


def headline(game: Game) -> str:
    """Return the last headline since the last reveal, as it was typed; or nothing."""
    told = [text for after, text in game.headlines if after == len(game.played)]
    return f"<q>{escape(told[-1])}</q>" if told else ""


def footer(clock: Clock) -> str:
    """Return the steps of a round, the present one marked."""
    steps = "".join(
        f'<b aria-current="step">{name}</b>' if step == clock.step else f"<span>{name}</span>"
        for step in MINUTES
        if step != "end"
        for name in [say(f"screen.{step}")]
    )
    return f"<footer>{steps}</footer>"


def name(seat: str) -> str:
    """Return what a seat is called on the screen, without its article.

    Examples
    --------
    >>> name("un"), name("press"), name("beijing")
    ('United Nations', 'Press desk', 'Beijing')
    """
    plain = str(SEATS[seat]["name"]).removeprefix("The ")
    return plain[0].upper() + plain[1:]


def fell(world: OwnWorld) -> str:
    """Say that the regime fell, with the cross that stands for it."""
    year = int(world.years[world.fell or 0])
    return f"{marks.svg(28, 28, marks.cross(14, 14, 13))} {say('screen.fell', year=year)}"


def _numbers(world: OwnWorld) -> str:
    now = {name: world.number(name) for name in ("hunger", "warheads", "hostility", "fallen")}
    year = int(world.years[world.until])
    numbers = {name: f"<b>{said(name, now)}</b>" for name in ("hunger", "hostility")}
    heads = f"<b>{round(now['warheads'])}</b>"
    if world.fell is not None:
        parts = [fell(world), say("screen.loose", number=heads)]
    else:
        parts = [say("screen.warheads", number=heads)]
        parts.append(say("screen.hostile", number=numbers["hostility"]))
    told = [say("screen.now", year=year), say("screen.hungry", number=numbers["hunger"]), *parts]
    return f'<p class="nk-now">{"".join(f"<span>{part}</span>" for part in told)}</p>'


def _seats(game: Game) -> str:
    left = len(game.missing)
    words = "screen.waiting" if left else "screen.all_sealed"
    seats = "".join(
        f"<li{' class=nk-done' * done}>{marks.sealed(done)}{name(seat)}"
        f'<span class="nk-unseen">{say("screen.done" if done else "screen.open")}</span></li>'
        for seat in game.rules.seats
        for done in [seat in game.sealed]
    )
    count = say(words, count=left, seats=len(game.rules.seats))
    return f'<h3>{count}</h3><ul class="nk-sealing">{seats}</ul>'

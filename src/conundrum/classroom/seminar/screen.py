"""The projector's screen: what the room sees at each step, in a few large words and one chart."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from conundrum.classroom.seminar.clock import OVER, Clock
from conundrum.classroom.seminar.course import years_of
from conundrum.classroom.seminar.from_log import State
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.rounds import Game
from conundrum.classroom.seminar.screen_before import before
from conundrum.classroom.seminar.screen_brought import brought, kept_verdict, verdict
from conundrum.classroom.seminar.screen_end import end
from conundrum.classroom.seminar.screen_reveal import reveal
from conundrum.tables.words import say

SHOWN: dict[str, Callable[[OwnWorld, Clock], str]] = {
    "reveal": reveal,
    "read": brought,
    "end": end,
}
"""What is shown at a step; at those before the reveal, `before`."""


def screen(state: State, world: OwnWorld | None, rehearsed: bool = False) -> dict[str, Any]:
    """Return what the projector shows.

    Parameters
    ----------
    state : State
        Where the game stands.
    world : OwnWorld or None
        Its world; None before it begins.
    rehearsed : bool, optional
        Whether this is a rehearsal, which is said.

    Returns
    -------
    dict
        Its ``html``, a sentence that it ``says`` to those who do not see it, and of the clock when
        it ``ends``, or what is ``left`` of it while it stands, ``of`` so many seconds.
    """
    game, clock = state.game, state.clock
    if game is None or world is None:
        waits = escape(say("screen.waits"))
        return {"html": f"<main><h2>{waits}</h2></main>", "says": waits, "ends": None, "of": 0}
    shown = SHOWN.get(clock.step, before)(world, clock)
    badges = [say("screen.rehearsal")] * rehearsed + [say("screen.paused")] * clock.stopped
    marked = "".join(f"<mark>{escape(badge)}</mark>" for badge in badges)
    return {
        "html": f"<header>{_head(game, clock)}{marked}<span>{_years(game, clock)}</span></header>"
        + shown,
        "says": " ".join([*(f"{badge}." for badge in badges), said(world, clock)]),
        "ends": clock.ends,
        "left": clock.left,
        "of": clock.of,
    }


def said(world: OwnWorld, clock: Clock) -> str:
    """Say what the projector shows, for those who do not see it."""
    game = world.game
    if clock.step in ("read", "end"):
        return f"{verdict(world)} {kept_verdict(world)}".strip()
    number = game.number - (clock.step in OVER)
    step = say(f"screen.{clock.step}")
    return say("screen.said", number=number, rounds=game.rules.rounds, step=step)


def _head(game: Game, clock: Clock) -> str:
    number, rounds = game.number - (clock.step in OVER), game.rules.rounds
    if clock.step == "end":
        return f"<span><b>{say('screen.end')}</b>{say('screen.guessed')}</span>"
    told = {"reveal": "screen.chose", "read": "screen.brought"}
    last = "screen.last" if number == rounds else "screen.plain"
    name = say("screen.round", number=number, rounds=rounds)
    return f"<span><b>{name}</b>{say(told.get(clock.step, last))}</span>"


def _years(game: Game, clock: Clock) -> str:
    if clock.step == "reveal":
        return say("screen.powers")
    if clock.step == "end":
        first, last = years_of(game, 1), years_of(game, len(game.played))
        return say("number.span", low=first[:4], high=last[-4:])
    return years_of(game, game.number - (clock.step in OVER))

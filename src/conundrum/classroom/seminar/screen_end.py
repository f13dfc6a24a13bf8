"""The screen at the end of a game: the guesses of all seats beside what happened."""

from __future__ import annotations

from html import escape

from conundrum.charts.style import RUN
from conundrum.classroom.seminar import screen_marks as marks
from conundrum.classroom.seminar.clock import Clock
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.screen_before import fell
from conundrum.classroom.seminar.screen_brought import KEY, described, kept_verdict
from conundrum.classroom.seminar.screen_chart import warheads
from conundrum.run.written_outcome import show
from conundrum.tables.words import say

CHART = (1184, 400)
"""Width and height of the chart, in units of the screen."""

LESS = 48
"""How much lower it is where a fall is told, which takes a second line."""

LINE = f"<path d='M0 5H50' stroke='{RUN}' stroke-width='8'/>"


def end(world: OwnWorld, _: Clock) -> str:
    """Return the screen at the end, as HTML. No ring tells whose guess it is."""
    heads, kept = (show("warheads", float(world.line("warheads", of)[-1])) for of in (False, True))
    verdict = (
        say("screen.ends", number=heads)
        if world.fell is None
        else f"{fell(world)} {say('screen.not_secured', number=heads)}"
    )
    would = (
        say("screen.would", number=kept)
        if world.kept_fell is None
        else f"{kept_verdict(world)} {say('screen.not_secured', number=kept)}"
    )
    width, height = CHART
    less = LESS * (world.fell is not None)
    chart = warheads(world, width, height - less, described(world), guessed=True)
    off = marks.ARROW in chart
    keys = (
        *((marks.svg(28, 28, marks.ring(14, 14)), "screen.a_guess"),),
        *(((marks.svg(28, 28, marks.ring(14, 14, above=True)), "screen.higher"),) * off),
        *((marks.svg(50, 10, LINE), "screen.this_table"),),
        *((marks.svg(60, 10, KEY), "screen.same_world"),),
    )
    key = "".join(f"<span>{mark} {say(words)}</span>" for mark, words in keys)
    return (
        f"<main><h2>{verdict}</h2><small>{escape(would)}</small>{chart}</main>"
        f"<footer>{key}</footer>"
    )

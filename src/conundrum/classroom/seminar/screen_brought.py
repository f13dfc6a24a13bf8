"""The screen of what a round brought: the verdict, people first, warheads, and the seats' goals."""

from __future__ import annotations

from html import escape

from conundrum.charts.style import PINNED
from conundrum.classroom.seminar import screen_marks as marks
from conundrum.classroom.seminar.clock import Clock
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.screen_before import fell, headline, name
from conundrum.classroom.seminar.screen_chart import warheads
from conundrum.classroom.seminar.seat_goals import said
from conundrum.tables.words import say

CHART = (690, 316)
"""Width and height of the chart of warheads, in units of the screen."""

LESS, LINE = 66, 36
"""How much lower it is where a headline stands, and where the world of 2016 fell."""

KEY = f"<path d='M0 5H60' stroke='{PINNED}' stroke-width='5' stroke-dasharray='{marks.DASHES}'/>"

SHAPES = ("nearer", "further", "as before", "not counted")
"""How goals fare, one for each shape of their marks."""


def brought(world: OwnWorld, clock: Clock) -> str:
    """Return the screen of what the last round brought, as HTML."""
    told = headline(world.game)
    width, height = CHART
    other = f"<small>{escape(kept_verdict(world))}</small>" if kept_verdict(world) else ""
    less = LESS * bool(told) + LINE * bool(other)
    chart = warheads(world, width, height - less, described(world))
    loose = "screen.heads" if world.fell is None else "screen.loose_heads"
    key = f"{marks.svg(60, 10, KEY)} {say('screen.as_in_2016')}"
    return (
        f"<main><h2>{verdict_marked(world)}</h2>{other}{told}"
        f'<div class="nk-half"><div><h3>{say(loose)}<small>{key}</small></h3>{chart}</div>'
        f"<dl>{_people(world)}</dl></div></main>{_goals(world)}"
    )


def verdict(world: OwnWorld) -> str:
    """Say whether the regime stands."""
    if world.fell is None:
        return say("screen.stands_in", year=int(world.years[world.until]))
    return say("screen.fell", year=int(world.years[world.fell]))


def kept_verdict(world: OwnWorld) -> str:
    """Say that the regime fell under the policies of 2016, if it did."""
    if world.kept_fell is None:
        return ""
    return say("screen.kept_fell", year=int(world.years[world.kept_fell]))


def verdict_marked(world: OwnWorld) -> str:
    """Return the verdict; a fall has its cross."""
    return verdict(world) if world.fell is None else fell(world)


def described(world: OwnWorld) -> str:
    """Say what the chart of warheads shows."""
    taken, kept = (round(world.line("warheads", kept)[-1]) for kept in (False, True))
    start, year = round(world.line("warheads")[0]), int(world.years[world.until])
    return escape(say("screen.chart", start=start, year=year, taken=taken, kept=kept), quote=True)


def _people(world: OwnWorld) -> str:
    """Return hunger and people who left, and hostility while the regime stands: before, and now."""
    names = ("hunger", "leavers", "hostility", "fallen")
    then, now = ({n: of.number(n) for n in names} for of in (world.before, world))
    shown = names[:2] if now["fallen"] else names[:3]
    return "".join(
        f"<div><dt>{say(f'screen.{n}')}</dt><dd>{say('screen.then', number=said(n, then))} "
        f"<b>{said(n, now)}</b></dd></div>"
        for n in shown
    )


def _goals(world: OwnWorld) -> str:
    words = {fares: say(f"screen.{fares.replace(' ', '_') or 'judged'}") for fares in marks.GOALS}
    legend = "".join(
        f"<span>{marks.svg(26, 26, marks.GOALS[shape])} {words[shape]}</span>" for shape in SHAPES
    )
    seats = "".join(
        f"<li>{name(seat)} "
        + "".join(
            marks.goal(goal.fares, words[goal.fares]) for goal in world.goals if goal.seat == seat
        )
        + "</li>"
        for seat in world.game.rules.seats
    )
    head = f"<b>{say('screen.goals')}</b>{legend}"
    return f'<p class="nk-now">{head}</p><ul class="nk-fared">{seats}</ul>'

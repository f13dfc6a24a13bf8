"""The screen of the reveal: how far apart the two powers are, and what the other seats did."""

from __future__ import annotations

from html import escape

from conundrum.charts.style import INK, PAGE, RULE, RUN
from conundrum.classroom.seminar import screen_marks as marks
from conundrum.classroom.seminar.clock import Clock
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.classroom.seminar.rounds import Round
from conundrum.classroom.seminar.screen_before import footer
from conundrum.classroom.seminar.seats import POWERS, SEATS, SHARED, controls, moves
from conundrum.tables.settings import rows
from conundrum.tables.words import say

WIDTH, LEFT, ACROSS, ROW, DISC = 1184, 380, 750, 88, 27
"""Width of the chart, room for names, length of a scale, height of a row, and a disc's radius."""

STRONG = "font-weight:700;font-size:32px"


def reveal(world: OwnWorld, clock: Clock) -> str:
    """Return the screen of the reveal, as HTML."""
    over = world.game.played[-1]
    lines = set_by(over)
    about = say("number.parts").join(
        say("screen.gap", field=field, washington=_written(w), beijing=_written(b))
        for field, (w, b) in lines.items()
    )
    drawn = "".join(_row(place, *line) for place, line in enumerate(lines.items()))
    lower = say("screen.lower", number=_written(100 * over.policy.shared_conditions))
    # Below the discs of the last line, where no number of a line can meet those of the scale.
    bottom = ROW * len(lines) + 30
    drawn += marks.text(0, bottom, lower)
    for end in (0, 100):
        drawn += marks.text(LEFT + ACROSS * end / 100, bottom, str(end), anchor="middle")
    chart = marks.svg(WIDTH, bottom + 8, drawn, escape(f"{about} {lower}", quote=True))
    moved = "".join(f"<li>{escape(moves(seat)[m]['says'])}</li>" for seat, m in over.moves.items())
    return f'<main>{chart}<ul class="nk-others">{moved}</ul></main>{footer(clock)}'


def set_by(over: Round) -> dict[str, tuple[float, float]]:
    """Return what the two powers set, in per cent, by what it is called."""
    found = {}
    # One that came later comes last; where only one power has it, there is no gap to show.
    for pair in zip(*(controls(power) for power in POWERS), strict=False):
        shares = (
            over.proposed[power] if control == SHARED else getattr(over.policy, control)
            for power, control in zip(POWERS, pair, strict=True)
        )
        first, second = (100 * share for share in shares)
        found[str(rows("controls")[pair[0]]["label"])] = (first, second)
    return found


def _row(place: int, field: str, shares: tuple[float, float]) -> str:
    y = ROW * place + 66
    first, second = (LEFT + ACROSS * share / 100 for share in shares)
    way = 1 if first > second else -1
    at = (first, second)
    if abs(first - second) < 2 * DISC:
        # Discs that would hide each other stand side by side, on the scale.
        middle = min(max((first + second) / 2, LEFT + DISC), LEFT + ACROSS - DISC)
        at = (middle + way * DISC, middle - way * DISC)
    # So do their numbers, which are wider.
    anchors, out = ("middle", "middle"), 0.0
    if abs(at[0] - at[1]) < 3 * DISC:
        anchors, out = (("end", "start") if way < 0 else ("start", "end")), way * DISC / 2
    discs = "".join(
        f"<circle cx='{x:.1f}' cy='{y}' r='{DISC}' fill='{fill}' stroke='{RUN}' stroke-width='5'/>"
        + marks.text(x, y + 10, SEATS[power]["letter"], ink, "middle", "font-weight:700")
        + marks.text(x + back, y - 38, _written(share), INK, anchor, STRONG)
        for power, x, share, fill, ink, anchor, back in zip(
            *(POWERS, at, shares, (RUN, PAGE), (PAGE, RUN), anchors, (-out, out)), strict=True
        )
    )
    return (
        marks.text(0, y + 12, escape(field), INK, of=STRONG)
        + f"<path d='M{LEFT} {y}h{ACROSS}' stroke='{RULE}' stroke-width='3'/>"
        + f"<path d='M{at[0]:.1f} {y}H{at[1]:.1f}' stroke='{RUN}' stroke-width='9'/>"
        + discs
    )


def _written(share: float) -> str:
    return f"{share:.4g}"

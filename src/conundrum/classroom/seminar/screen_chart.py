"""The one chart of the projector's screen: warheads of the table's world, against 2016 kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conundrum.charts.style import GRID, PINNED, RULE, RUN
from conundrum.classroom.seminar import screen_marks as marks
from conundrum.classroom.seminar.course import steps
from conundrum.classroom.seminar.own_world import OwnWorld
from conundrum.model.assumptions import Array
from conundrum.run.written_outcome import show

LEFT, RIGHT, TOP, BELOW = 52, 90, 16, 44
"""Room around what is drawn: numbers of the axis, last values, half a line, years."""

LETTERS, YEAR, RINGS = 31, 92, 27
"""Room from one line of letters to the next, for a year, and from ring to ring, in units."""

MOST = 2
"""How many times as high as both lines the axis goes for a guess."""

TICKS = (5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True)
class Frame:
    """Where a chart stands: its size, its years from first to last, and the top of its axis."""

    width: int
    height: int
    first: float
    last: float
    top: float

    def x(self, year: float) -> float:
        """Return where a year stands."""
        return LEFT + (self.width - LEFT - RIGHT) * (year - self.first) / (self.last - self.first)

    def y(self, heads: float) -> float:
        """Return where a number of warheads stands."""
        return TOP + (self.height - TOP - BELOW) * (1 - heads / self.top)


def warheads(world: OwnWorld, width: int, height: int, about: str, guessed: bool = False) -> str:
    """Draw the warheads of a world; at the end of the game with the guesses of all seats.

    Parameters
    ----------
    world : OwnWorld
        The table's world.
    width, height : int
        Size of the chart, in units of the screen.
    about : str
        The chart in words.
    guessed : bool, optional
        Whether the guesses are shown, as rings left of the year that they were for.
    """
    game, taken, kept = world.game, world.line("warheads"), world.line("warheads", kept=True)
    bounds = [float(world.years[steps(game, n)]) for n in range(game.rules.rounds + 1)]
    guesses = [[*game.guesses.get(n, {}).values()] if guessed else [] for n in range(len(bounds))]
    lines = max(taken.max(), kept.max())
    # A guess far from both lines would press them to the ground.
    most = max([lines, *(min(heads, MOST * lines) for by in guesses for heads in by)])
    step = next((tick for tick in TICKS if most <= 4 * tick), TICKS[-1])
    frame = Frame(width, height, bounds[0], bounds[-1], step * max(-(-most // step), 1))
    parts = [_axis(frame, step), *_years(frame, bounds)]
    parts += [marks.line(_path(frame, world.years, run), run is kept) for run in (kept, taken)]
    for year, heads in zip(bounds, guesses, strict=True):
        parts += _swarm(frame, year, heads)
    for fell, run in ((world.kept_fell, kept), (world.fell, taken)):
        if fell is not None:
            year = float(world.years[fell])
            parts.append(marks.cross(frame.x(year), frame.y(run[fell]), 20))
    ends = len(game.played)
    for over in range(1, ends + 1) if guessed else [ends] if ends else []:
        at = steps(game, over)
        parts.append(marks.disc(frame.x(bounds[over]), frame.y(taken[at])))
    parts += _last(frame, float(world.years[world.until]), float(taken[-1]), float(kept[-1]))
    return marks.svg(width, height, "".join(parts), about)


def _axis(frame: Frame, step: int) -> str:
    lines = ""
    for heads in range(0, int(frame.top) + 1, step):
        y = frame.y(heads)
        lines += (
            f"<path d='M{LEFT} {y:.1f}H{frame.width - RIGHT}' stroke='{GRID}' stroke-width='2'/>"
            + marks.text(LEFT - 12, y + 10, str(heads), anchor="end")
        )
    return lines


def _years(frame: Frame, bounds: Sequence[float]) -> Iterable[str]:
    """Draw the bounds of rounds, and so many of their years as there is room for."""
    every = -(-YEAR * (len(bounds) - 1) // (frame.width - LEFT - RIGHT))
    for place, year in enumerate(bounds):
        x = frame.x(year)
        if place:
            bottom = frame.height - BELOW
            yield f"<path d='M{x:.1f} {TOP}V{bottom}' stroke='{RULE}' stroke-width='2'/>"
        if (len(bounds) - 1 - place) % every == 0:
            yield marks.text(x, frame.height - 6, str(int(year)), anchor="middle")


def _path(frame: Frame, years: Array, run: Array) -> str:
    points = (
        f"{frame.x(y):.1f} {frame.y(heads):.1f}" for y, heads in zip(years, run, strict=False)
    )
    return "M" + "L".join(points)


def _swarm(frame: Frame, year: float, guesses: Iterable[int]) -> Iterable[str]:
    """Put rings left of a year, each at its height and as near to the year as the others let it.

    One that the axis does not reach stands at its top, and says so.
    """
    put: list[tuple[float, float]] = []
    for heads in sorted(guesses):
        y, x = frame.y(min(heads, frame.top)), frame.x(year) - RINGS - 3
        while any((x - a) ** 2 + (y - b) ** 2 < RINGS**2 for a, b in put):
            x -= RINGS
        put.append((x, y))
        yield marks.ring(x, y, above=heads > frame.top)


def _last(frame: Frame, year: float, taken: float, kept: float) -> Iterable[str]:
    """Write the last numbers of both lines beside them, apart from each other."""
    if year == frame.first:
        return
    x, own, other = frame.x(year) + 24, frame.y(taken) + 10, frame.y(kept) + 10
    if abs(own - other) < LETTERS:
        middle, up = (own + other) / 2, 1 if own > other else -1
        own, other = middle + up * LETTERS / 2, middle - up * LETTERS / 2
    yield marks.text(x, own, show("warheads", taken), RUN, of="font-weight:700")
    yield marks.text(x, other, show("warheads", kept), PINNED)

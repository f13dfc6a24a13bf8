"""The one chart of the projector's screen: warheads of the table's future, against 2016 kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from conundrum.charts.style import PINNED, RUN
from conundrum.classroom.seminar.course import steps
from conundrum.classroom.seminar.own_future import Lived, OwnFuture
from conundrum.run import show
from conundrum.tables import say

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

    def at(self, lived: Lived, step: int) -> tuple[float, float]:
        """Return where a step of a line stands."""
        return self.x(float(lived.run.years[step])), self.y(lived.line("warheads")[step])

    def path(self, lived: Lived) -> str:
        """Return a line as SVG writes it."""
        points = (self.at(lived, step) for step in range(lived.until + 1))
        return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def warheads(future: OwnFuture, width: int, height: int, guessed: bool = False) -> dict[str, Any]:
    """Return what the chart draws; at the end of the game with the guesses of all seats.

    Its size is in units of the screen. If ``guessed``, the guesses are rings left of the year that
    they were for.
    """
    game, taken, kept, bounds = future.game, future.taken, future.kept, future.bounds
    guesses = [[*game.guesses.get(n, {}).values()] if guessed else [] for n in range(len(bounds))]
    lines = max(taken.line("warheads").max(), kept.line("warheads").max())
    # A guess far from both lines would press them to the ground.
    most = max([lines, *(min(heads, MOST * lines) for by in guesses for heads in by)])
    step = next((tick for tick in TICKS if most <= 4 * tick), TICKS[-1])
    frame = Frame(width, height, bounds[0], bounds[-1], step * max(-(-most // step), 1))
    over = range(1, len(game.played) + 1)
    return {
        "width": width,
        "height": height,
        "about": say(
            "screen.chart",
            start=round(taken.line("warheads")[0]),
            year=taken.year,
            taken=round(taken.now["warheads"]),
            kept=round(kept.now["warheads"]),
        ),
        "left": LEFT,
        "right": width - RIGHT,
        "top": TOP,
        "bottom": height - BELOW,
        "axis": [(frame.y(heads), heads) for heads in range(0, int(frame.top) + 1, step)],
        "bounds": [{"x": frame.x(year), "year": int(year)} for year in bounds],
        # So many of the years as there is room for.
        "every": -(-YEAR * game.rounds // (width - LEFT - RIGHT)),
        "own": frame.path(taken),
        "kept": frame.path(kept),
        "rings": [
            ring
            for year, heads in zip(bounds, guesses, strict=True)
            for ring in _swarm(frame, year, heads)
        ],
        "falls": [frame.at(lived, lived.fall) for lived in (kept, taken) if lived.fall is not None],
        "discs": [frame.at(taken, steps(game, end)) for end in (over if guessed else over[-1:])],
        "last": _last(frame, future) if over else [],
    }


def _swarm(frame: Frame, year: float, guesses: Iterable[int]) -> Iterator[dict[str, Any]]:
    """Put rings left of a year, each at its height and as near to the year as the others let it.

    One that the axis does not reach stands at its top, and says so.
    """
    put: list[tuple[float, float]] = []
    for heads in sorted(guesses):
        y, x = frame.y(min(heads, frame.top)), frame.x(year) - RINGS - 3
        while any((x - a) ** 2 + (y - b) ** 2 < RINGS**2 for a, b in put):
            x -= RINGS
        put.append((x, y))
        yield {"x": x, "y": y, "above": heads > frame.top}


def _last(frame: Frame, future: OwnFuture) -> list[dict[str, Any]]:
    """Write the last numbers of both lines beside them, apart from each other."""
    taken, kept = future.taken.now["warheads"], future.kept.now["warheads"]
    x, own, other = (
        frame.at(future.taken, future.taken.until)[0] + 24,
        frame.y(taken),
        frame.y(kept),
    )
    if abs(own - other) < LETTERS:
        middle, up = (own + other) / 2, 1 if own > other else -1
        own, other = middle + up * LETTERS / 2, middle - up * LETTERS / 2
    return [
        {"x": x, "y": y + 10, "heads": show("warheads", heads), "fill": fill, "look": look}
        for y, heads, fill, look in (
            (own, taken, RUN, "font-weight:700"),
            (other, kept, PINNED, ""),
        )
    ]

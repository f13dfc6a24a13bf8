"""Draw where tables, screens and paper stand, for classes of 6, 20 and 50."""

from __future__ import annotations

from conundrum.tables.settings import shown_text
from tools.pack.texts import GUIDE

ROOMS = {
    6: ((50, 65),),
    20: ((50, 65),),
    50: ((24, 56), (76, 56), (42, 104)),
}
"""Where the middle of each table stands, by the number of people; all in a frame of 100 by 130."""
CHAIRS = {6: ((3, 1), (0, 0)), 20: ((4, 2), (2, 2)), 50: ((4, 2), (1, 1))}
"""Chairs in a row, and rows, on each long side of a table and at its foot. None is at its head,
which looks to the screen, so that nobody has the screen behind."""
HALF_WIDE, HALF_LONG, CHAIR, APART = 8, 13, 4.8, 6.5
"""Of a table and a chair, and how far one chair is from the next."""


def seats(chairs: int, rows: int, first: float) -> list[tuple[float, float]]:
    """Return where chairs stand beside an edge: along it from its middle, and away from it."""
    return [
        (APART * (place - (chairs - 1) / 2), first + APART * row)
        for row in range(rows)
        for place in range(chairs)
    ]


def table(x: int, y: int, people: int, screen: bool) -> str:
    """Draw a table with its chairs, and its own screen if it has one."""
    sides, foot = CHAIRS[people]
    beside = seats(*sides, HALF_WIDE + 4.5)
    places = [(way * away, along) for along, away in beside for way in (-1, 1)]
    places += seats(*foot, HALF_LONG + 4.5)
    drawn = [
        f'<rect class="table" x="{x - HALF_WIDE}" y="{y - HALF_LONG}" width="{2 * HALF_WIDE}" '
        f'height="{2 * HALF_LONG}"/>'
    ]
    drawn += [
        f'<rect class="chair" x="{x + right - CHAIR / 2:g}" y="{y + down - CHAIR / 2:g}" '
        f'width="{CHAIR}" height="{CHAIR}" rx="1.5"/>'
        for right, down in places
    ]
    if screen:
        drawn.append(f'<path d="M{x - 4} {y - 11}h8l2 6h-12z"/>')
    return "".join(drawn)


def plan(people: int) -> str:
    """Draw the room for a number of people.

    Examples
    --------
    >>> plan(50).count('class="table"')
    3
    """
    tables = ROOMS[people]
    many = len(tables) > 1
    drawn = "".join(table(x, y, people, many) for x, y in tables)
    return (
        f'<svg viewBox="0 0 100 130" role="img" aria-label="A room for {people} people: '
        f'{len(tables)} tables, a screen at the front, the desk beside it, the door at the back.">'
        '<rect x="1" y="1" width="98" height="128"/>'
        '<path d="M25 5h50v3h-50z"/><text x="50" y="15">screen</text>'
        '<rect x="80" y="14" width="14" height="9"/><text x="87" y="30">desk</text>'
        f'{drawn}<path d="M80 129v-10a10 10 0 0 0 -10 10"/><text x="88" y="127">door</text></svg>'
    )


def room() -> str:
    """Return the room plan in Markdown."""
    plans = dict(zip(("six", "twenty", "fifty"), map(plan, ROOMS), strict=True))
    return shown_text(GUIDE / "pack" / "room.md").format_map(plans)

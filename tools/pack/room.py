"""Draw where tables, screens and paper stand, for classes of 6, 20 and 50."""

from __future__ import annotations

from conundrum.tables.settings import shown_text
from tools.pack.texts import GUIDE

ROOMS = {
    6: ((50, 65),),
    20: ((50, 65),),
    50: ((27, 56), (73, 56), (42, 104)),
}
"""Where the middle of each table stands, by the number of people; all in a frame of 100 by 130."""
FIRST_ROW, SECOND_ROW = (-12.5, 12.5), (-12.5, 12.5, -19, 19)
CHAIRS = {6: (3, FIRST_ROW), 20: (4, SECOND_ROW), 50: (4, SECOND_ROW)}
"""Chairs in a row, and how far each row is from the middle of its table."""


def table(x: int, y: int, chairs: int, places: tuple[float, ...], screen: bool) -> str:
    """Draw a table with rows of chairs, and its own screen if it has one."""
    drawn = [f'<rect class="table" x="{x - 17}" y="{y - 8}" width="34" height="16"/>']
    for row in places:
        for place in range(chairs):
            left = x - 15 + 30 * (place + 0.5) / chairs - 2.4
            drawn.append(
                f'<rect class="chair" x="{left:g}" y="{y + row - 2.4:g}" width="4.8" '
                'height="4.8" rx="1.5"/>'
            )
    if screen:
        drawn.append(f'<path d="M{x - 4} {y - 3}h8l2 6h-12z"/>')
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
    drawn = "".join(table(x, y, *CHAIRS[people], many) for x, y in tables)
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

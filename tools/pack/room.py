"""Draw where tables, screens and paper stand, for classes of 6, 20 and 50."""

from pathlib import Path

from conundrum.tables.settings import shown_text
from tools.pack.texts import GUIDE
from tools.template import filled

TEMPLATE = Path(__file__).with_name("room.in.svg")
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


def plan(people: int) -> str:
    """Draw the room for a number of people.

    Examples
    --------
    >>> plan(50).count('class="table"')
    3
    """
    sides, foot = CHAIRS[people]
    beside = seats(*sides, HALF_WIDE + 4.5)
    chairs = [(way * away, along) for along, away in beside for way in (-1, 1)]
    return filled(
        TEMPLATE,
        chair=CHAIR,
        chairs=[*chairs, *seats(*foot, HALF_LONG + 4.5)],
        half_long=HALF_LONG,
        half_wide=HALF_WIDE,
        people=people,
        tables=ROOMS[people],
    )


def room() -> str:
    """Return the room plan in Markdown."""
    plans = dict(zip(("six", "twenty", "fifty"), map(plan, ROOMS), strict=True))
    return shown_text(GUIDE / "pack" / "room.md").format_map(plans)

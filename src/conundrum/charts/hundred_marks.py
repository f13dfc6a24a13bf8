"""Draws a hundred marks in rows. The first marks have another shape than the other marks."""

from html import escape
from typing import Any

from conundrum.charts import style

PLACES, COLUMNS, PITCH = 100, 20, 16
"""How many marks there are, how many marks are in a row, and how far apart two marks are from
middle to middle.

The distance is in units of the picture.
"""

ROWS = PLACES // COLUMNS

_WAITS = f'<circle r="1.9" fill="{style.RULE}"/>'
_WARHEAD = "M-3.9 5.6V-.3Q-3.9-4 0-6.2Q3.9-4 3.9-.3V5.6z"
_HOLLOW = "M-2.2 3.9V-.2Q-2.2-2.9 0-4.3Q2.2-2.9 2.2-.2V3.9z"

SHAPES = {
    "futures": (
        '<circle r="4.6" fill="none" stroke="currentColor" stroke-width="1.9"/>',
        '<circle r="5.4"/>',
        "",
        _WAITS,
    ),
    "people": (
        '<path d="M0-6.4a2.3 2.3 0 1 1-.01 0zM-3.9 5.8V1.6Q-3.9-1.2 0-1.2T3.9 1.6V5.8z"/>',
        "",
        "",
        "",
    ),
    "warheads": (
        f'<path d="{_WARHEAD}"/>',
        "",
        f'<path transform="rotate(90)" fill-rule="evenodd" d="{_WARHEAD}{_HOLLOW}"/>',
        "",
    ),
}
"""Each kind of mark has four shapes: for the first marks, for all other marks, for a second group,
and for marks of which nothing is known yet.

A future is a ring if the regime has fallen in it, and a dot if the regime rules. A person is a
figure. A warhead stands upright; a loose warhead lies on its side and is hollow.
"""


def middle(place: int) -> tuple[float, float]:
    """Return a mark's place from the left and from the top; the unit is the place of one mark.

    Examples
    --------
    >>> middle(21)
    (1.5, 1.5)
    """
    return place % COLUMNS + 0.5, place // COLUMNS + 0.5


def picture(kind: str, marks: dict[str, Any]) -> str:
    """Return a hundred marks as SVG, for pages without a script.

    The kind is one of `SHAPES`. In ``marks``, ``first`` is the number of marks with the first
    shape, and ``second`` the number of marks after them that belong to the second group. ``waits``
    is true as long as nothing is known about the marks.

    Examples
    --------
    >>> drawn = picture("futures", {"first": 16, "colour": style.PRESS})
    >>> drawn.count('fill="none"'), drawn.count("<circle")
    (16, 100)
    """
    first, other, second, waiting = SHAPES[kind]
    rest = waiting if marks.get("waits") else other
    shapes = [first] * marks["first"] + [second] * marks.get("second", 0)
    drawn = "".join(
        f'<g transform="translate({across * PITCH:g} {down * PITCH:g})">{shape}</g>'
        for (across, down), shape in zip(
            map(middle, range(PLACES)), [*shapes, *[rest] * PLACES], strict=False
        )
    )
    return (
        f'<svg aria-hidden="true" style="max-width: 100%; height: auto" width="{COLUMNS * PITCH}" '
        f'height="{ROWS * PITCH}" viewBox="0 0 {COLUMNS * PITCH} {ROWS * PITCH}" '
        f'color="{escape(marks["colour"])}" fill="currentColor">{drawn}</svg>'
    )

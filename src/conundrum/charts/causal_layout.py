"""Where each variable of the diagram of loops stands."""

from conundrum.charts import style
from conundrum.tables import rows

GRID = """
us_sanctions       enforcement  pressure  earnings  growth     leavers
china_sanctions    denial       opening   reserves  output     hunger
us_engagement      invitation   exposure  gap       cohesion   fallen
china_engagement   contact      bargain   spending  hostility  cost
shared_conditions  willingness  table     shortage  warheads   instability
.                  breakdown    trust
"""
"""Where each variable stands; a dot is empty. What stands here follows from `RULE` of the graph."""

PLACES = {
    name: (column, row)
    for row, line in enumerate(GRID.split("\n")[1:-1])
    for column, name in enumerate(line.split())
    if name != "."
}
"""Column and row of each variable."""


def label(name: str) -> str:
    r"""Return what stands in a variable's box, in one line or two.

    Examples
    --------
    >>> label("us_sanctions")
    'Washington\nsanctions'
    """
    if name not in rows("controls"):
        return name
    about = rows("controls")[name]
    alone = about["label"].replace(" ", "\n")
    return alone if "\n" in alone else f"{about['room']}\n{about['inside']}"


def last(axis: int) -> int:
    """Return the number of the last column (axis 0) or row (axis 1); the first is 0."""
    return max(place[axis] for place in PLACES.values())


OUTER = 24
"""Room above the first box of a column and below its last, in pixels, for arrows that pass."""


def size(axis: int) -> int:
    """Return the width (axis 0) or height (axis 1) of the diagram, in pixels."""
    # An odd column stands half a row lower, so that long arrows pass between the boxes.
    lower = axis * (style.PITCH[axis] // 2 + 2 * OUTER)
    return style.PITCH[axis] * last(axis) + style.NODE[axis] + lower


def middle(name: str) -> tuple[float, float]:
    """Return where the middle of a variable's box is, in pixels."""
    column, row = PLACES[name]
    x, y = column * style.PITCH[0], row * style.PITCH[1] + column % 2 * style.PITCH[1] / 2
    return x + style.NODE[0] / 2, OUTER + y + style.NODE[1] / 2


def edges(name: str) -> tuple[float, float, float, float]:
    """Return where a variable's box begins and ends: left, right, top and bottom, in pixels."""
    (x, y), (wide, high) = middle(name), style.NODE
    return x - wide / 2, x + wide / 2, y - high / 2, y + high / 2

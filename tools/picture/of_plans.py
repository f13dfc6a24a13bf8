"""Stills of what a reader is about to fill: a map, a game, a scale, a table."""

from conundrum.analysis.conclusions import conclusions
from conundrum.charts import style
from conundrum.charts.stance_map import STANCES
from conundrum.model import Policy, stances
from conundrum.tables import entries
from tools.picture.paper import LINE, MARGIN, WIDTH, box, dot, letters, lines, ring
from tools.picture.still import Still, still, words

POWERS = 2
"""Seats that set the controls of the model."""


def stance_map() -> Still:
    """Draw the map of stances, empty but for the policy of 2016.

    Examples
    --------
    >>> "Washington at 80, Beijing at -40" in stance_map().alternative
    True
    """
    washington, beijing = stances(vars(Policy())).values()
    percent = {"washington": f"{100 * washington:.0f}", "beijing": f"{100 * beijing:.0f}"}
    said = words("04", **percent)
    cell, left, top = 36, 90, 28
    side = cell * len(STANCES)
    cells = "".join(
        box(left + cell * column, top + cell * row, cell, cell)
        for row in range(len(STANCES))
        for column in range(len(STANCES))
    )

    def along(stance: float) -> float:
        return (stance - STANCES[0]) / (STANCES[1] - STANCES[0]) * cell + cell / 2

    x, y = left + along(washington), top + side - along(beijing)
    drawn = (
        cells
        + ring(x, y)
        + letters(x - 12, y + 5, said["here"], "end", strong=True)
        + letters(MARGIN, top - 10, said["beijing_presses"])
        + letters(WIDTH - MARGIN, top - 10, said["both_press"], "end")
        + letters(MARGIN, top + side + LINE, said["both_engage"])
        + letters(WIDTH - MARGIN, top + side + LINE, said["washington_presses"], "end")
    )
    return still(said, top + side + LINE + 4, drawn)


def game() -> Still:
    """Draw the table of two players, empty.

    Examples
    --------
    >>> game().svg.count(">?<")
    4
    """
    said = words("07")
    left, top, wide, tall = 110, 50, 120, 50
    cells = "".join(
        box(left + wide * column, top + tall * row, wide, tall, "?")
        for row in range(2)
        for column in range(2)
    )
    choices = (said["stay"], said["engage"])
    heads = "".join(
        letters(left + wide * (place + 0.5), top - 8, name, "middle")
        + letters(left - 10, top + tall * (place + 0.5) + 5, name, "end")
        for place, name in enumerate(choices)
    )
    named = letters(left + wide, 20, said["beijing"], "middle", strong=True)
    named += letters(MARGIN, top - 8, said["washington"], strong=True)
    return still(said, top + 2 * tall + 6, cells + heads + named)


def scale() -> Still:
    """Draw the scale of conclusions, with nothing moved.

    Examples
    --------
    >>> scale().svg.count("<circle") == len(conclusions())
    True
    """
    names = [one.short for one in conclusions().values()]
    said = words("09", count=str(len(names)), names=", ".join(names))
    left, right, top, step = 262, 346, 30, 21
    rows = "".join(
        letters(MARGIN, top + step * (place + 0.5) + 5, name)
        + lines(f"M{left} {top + step * (place + 0.5):g}H{right}", style.GRID)
        + dot(left, top + step * (place + 0.5), 5)
        for place, name in enumerate(names)
    )
    end = top + step * len(names)
    edge = lines(f"M{right} {top - 4}V{end}", style.FAINT, "5 3")
    heads = letters(left - 14, top - 8, said["start"]) + letters(
        right, top - 8, said["fall"], "end"
    )
    return still(said, end + 4, rows + edge + heads)


def seats() -> Still:
    """Draw the seats around the table.

    Examples
    --------
    >>> "Washington and Beijing" in seats().alternative
    True
    """
    names = [seat["name"] for seat in entries("seats").values()]
    powers, others = names[:POWERS], names[POWERS:]
    told = f"{', '.join(others[:-1])} and {others[-1]}"
    said = words("10", count=str(len(names)), powers=" and ".join(powers), others=told)
    wide, tall, row, middle = 162, 26, 38, 52
    table = f'<rect x="{WIDTH / 2 - 60:g}" y="{middle - 4}" width="120" height="{tall + 8}" '
    drawn = [
        f'{table}rx="16" fill="{style.RULE}"/>',
        *(
            box(x, middle, 108, tall, name)
            for x, name in zip((MARGIN, WIDTH - MARGIN - 108), powers, strict=True)
        ),
    ]
    # Two by two: the first pair above the powers, the rest below.
    for place, name in enumerate(others):
        line = place // 2 or -1
        x = (MARGIN, WIDTH - MARGIN - wide)[place % 2]
        drawn.append(box(x, middle + row * line, wide, tall, name))
    return still(said, middle + row * (len(others) // 2), "".join(drawn))

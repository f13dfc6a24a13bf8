"""The country on whose border trade is stopped, off the table of outlines."""

from functools import cache

import pandas as pd

from conundrum.tables import table

LAND = "North Korea"

PAPER = (312, 236)
"""Width and height of the drawing, in its own units."""

PLACE = {"left": 100, "west": 124.2, "across": 32.1, "top": 2, "north": 43.1, "up": 41.7}
"""Where a place lies: from which degree, and how many units one degree is."""


@cache
def land() -> tuple[str, str]:
    """Return the outline of the country, and its land borders, as paths of SVG.

    Examples
    --------
    >>> [path[0] for path in land()]
    ['M', 'M']
    """
    outlines = table("outlines").sort_values("point")
    own = outlines[outlines["name"].str.contains(LAND)]
    country, borders = (
        "".join(_path(part) for _, part in own[own["kind"] == kind].groupby(["part", "name"]))
        for kind in ("land", "border")
    )
    return country, borders


def _path(part: pd.DataFrame) -> str:
    across = PLACE["left"] + (part["lon"] - PLACE["west"]) * PLACE["across"]
    down = PLACE["top"] + (PLACE["north"] - part["lat"]) * PLACE["up"]
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in zip(across, down, strict=True))

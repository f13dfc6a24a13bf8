"""The panels in which a run is set against the record: a series each, and how high it reaches."""

from math import ceil
from typing import Any

from conundrum.tables import say

PANELS: dict[str, dict[str, Any]] = {
    "output": {
        "key": "output",
        "heading": say("forecast.output"),
        "short": "Output",
        "narrow": say("forecast.output_narrow"),
        "frame": (70, 130),
    },
    "sales to China": {
        "key": "sales",
        "heading": say("forecast.sales"),
        "short": "Purchases",
        "narrow": say("forecast.sales_narrow"),
        "frame": (0, 140),
    },
    "arrivals": {
        "key": "arrivals",
        "heading": say("forecast.arrivals"),
        "short": "Arrivals",
        "narrow": say("forecast.arrivals_narrow"),
        "frame": (0, 2500),
    },
    "warheads": {
        "key": "warheads",
        "heading": say("forecast.warheads"),
        "short": "Warheads",
        "frame": (0, 160),
    },
}
"""By series: its key in what is drawn, its heading, its name, its heading on a phone if it has
one, its bottom and top."""

COUNTED = "warheads"
"""The series that many count, which has a chart of its own."""

ROUND = 20
"""The top of a panel is a multiple of this where a mark lies above its usual one."""


def frame(series: str, highs: list[float]) -> list[int]:
    """Return the bottom and the top of a panel, which leaves no mark of the record out.

    Examples
    --------
    >>> frame("output", [101.5]), frame("output", [131.0])
    ([70, 130], [70, 140])
    """
    bottom, top = PANELS[series]["frame"]
    return [bottom, max(top, ROUND * ceil(max(highs) / ROUND))]

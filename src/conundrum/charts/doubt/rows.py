"""The labels of assumptions and beliefs, and the source of numbers that come from runs."""

from conundrum.charts.record_rows import Citations
from conundrum.tables import rows, say, short_name

SOURCES: Citations = {
    "run": {
        "publisher": say("doubted.runs"),
        "title": say("doubted.ranges"),
        "year": "",
        "address": "",
    }
}
"""The citation of numbers that come from runs, in the form that `Figure` takes."""


def label(name: str) -> str:
    """Return the label of an assumption or a belief.

    Examples
    --------
    >>> label("build_2016"), label("growth_arms")
    ('warheads built a year', 'growth arms (belief)')
    """
    if name in rows("beliefs"):
        return say("doubted.theory", belief=rows("beliefs")[name]["inside"])
    return short_name(name)

"""What charts with a row for each assumption or policy share."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Citations, data, values, wide
from conundrum.tables.settings import entries, rows, value

SOURCES: Citations = {
    "run": {
        "publisher": "Runs of the model that anyone can repeat",
        "title": "assumptions and their ranges in data/assumptions.csv",
        "year": "",
        "address": "",
    }
}
"""Where the numbers come from, as `Figure` wants it."""


def label(name: str) -> str:
    """Return what an assumption, a belief or a group of them is called.

    Examples
    --------
    >>> label("build_2016"), label("growth_arms"), label("all others")
    ('warheads built a year', 'growth arms (belief)', 'all others')
    """
    if name in rows("beliefs"):
        return f"{rows('beliefs')[name]['label'].lower()} (belief)"
    return str(entries("short_names").get(name, name))


def begun(text: str) -> str:
    """Begin a text with a capital letter.

    Examples
    --------
    >>> begun("reach of American threats")
    'Reach of American threats'
    """
    return text[:1].upper() + text[1:]


def meaning(name: str) -> str:
    """Return what an assumption or a belief says, with its range.

    Examples
    --------
    >>> meaning("build_2016")
    'Warheads built in a year at the effort of 2016. From 2 to 6 warheads per year (build_2016).'
    """
    if name in rows("beliefs"):
        return f"{rows('beliefs')[name]['help']} From 0 % to 100 %."
    if name not in rows("assumptions"):
        return "Every other assumption and belief, together."
    about = rows("assumptions")[name]
    low, high = (f"{value('assumptions', name, end):,g}" for end in ("low", "high"))
    return f"{about['meaning']} From {low} to {high} {about['unit']} ({name})."


def known_by_run(frame: pd.DataFrame) -> pd.DataFrame:
    """Say of each row that it was computed, as the table of a `Figure` wants it."""
    return frame.assign(seen="computed", source="run")


def shown(outcome: str, number: float) -> str:
    """Write a number of an outcome with one digit more than usual, since gaps are small.

    Examples
    --------
    >>> shown("warheads", 67.756), shown("warheads", -0.04)
    ('67.8', '0.0')
    """
    digits = int(rows("outcomes")[outcome]["digits"]) + 1
    return f"{round(number, digits) + 0.0:,.{digits}f}"


def base(frame: pd.DataFrame) -> alt.Chart:
    """Put the rows of a frame into a chart, numbered by ``row``."""
    return alt.Chart(data(values(frame.assign(row=range(len(frame))), "row", *frame)))


def down() -> alt.Y:
    """Return the axis of rows, without labels: `names` writes them above each."""
    return alt.Y("row:O").axis(None)


def across(field: str, domain: list[float]) -> alt.X:
    """Return the axis of the numbers."""
    return alt.X(f"{field}:Q").scale(domain=domain, nice=False).axis(tickCount=5, title=None)


def names(frame: alt.Chart) -> alt.Chart:
    """Write the field ``says`` above each row."""
    size: Any = wide(style.TITLE, style.TEXT)
    text = {"align": "left", "x": 2, "dy": -style.TITLE - 2, "color": style.INK, **QUIET}
    return frame.mark_text(fontSize=size, **text).encode(y=down(), text="says:N")


def marked(frame: alt.Chart, at: float, domain: list[float], **mark: Any) -> alt.Chart:
    """Mark a number in every row, below its name."""
    ticks = frame.transform_calculate(at=str(at)).mark_tick(size=style.ROW, **QUIET, **mark)
    return ticks.encode(x=across("at", domain), y=down())


def framed(numbers: pd.Series | list[float], *, zero: bool) -> list[float]:
    """Return an axis that holds all numbers with a little room.

    Examples
    --------
    >>> framed([2, 10], zero=True)
    [0.0, 10.4]
    """
    found = [float(number) for number in numbers] + ([0.0] if zero else [])
    low, high = min(found), max(found)
    room = 0.04 * (high - low) or 1
    return [0.0 if zero and low == 0 else round(low - room, 4), round(high + room, 4)]

"""One timeline of the record: seven panels on one axis of time, a period and a year marked."""

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import (
    QUIET,
    WideChart,
    data,
    moment,
    values,
    wide,
    years,
)
from conundrum.charts.evidence.record_marks import heading, in_own_colour, lettering, tip
from conundrum.charts.evidence.timeline_rows import FIRST, record
from conundrum.charts.live_chart import Data
from conundrum.tables import say

PANELS = {
    "Pressure": "",
    "Talks": "",
    "Nuclear tests": "magnitude",
    "Launches": "missiles a year",
    "Trade with China": "USD billion",
    "Output": "growth, %",
    "Arrivals": "thousands a year",
}
"""The panels from top to bottom, and their units."""

SHORT = {"Trade with China": "China trade"}
"""What a panel is called where a narrow chart has too little room for its name."""

ROWS = {
    "Pressure": ["Council", "Washington"],
    "Talks": ["summit", "agreement", "talks", "statement", "breakdown"],
}
PER_UNIT = {"Trade with China": 1000, "Arrivals": 1000}
KNOWN = alt.Tooltip("seen:N", title="known")
ROOM: style.Look = dict.fromkeys(("minExtent", "maxExtent", "labelLimit"), style.NAMES_ROOM)
CHOSEN = "datum.year >= run.start && datum.year <= run.end"


def timeline_chart(drawn: Data) -> WideChart:
    """Draw the timeline, in which a period and a year are marked in every panel."""
    panels = [_panel(name, last=name == "Arrivals") for name in PANELS]
    chart = alt.vconcat(*panels, spacing=style.PANEL_SPACE, bounds="flush")
    described = chart.properties(description=alt_text())
    return WideChart(described, drawn, beside=style.BESIDE_NAMES)


def alt_text() -> str:
    """Describe the timeline for those who do not see it.

    Examples
    --------
    >>> alt_text().startswith("7 charts, one above the other over the years 1993 to ")
    True
    """
    named = "; ".join(
        say("timeline.panel", name=name, unit=unit) if unit else name
        for name, unit in PANELS.items()
    )
    return say(
        "timeline.described",
        count=len(PANELS),
        start=FIRST,
        end=record().last,
        named=named,
    )


def _panel(name: str, last: bool) -> alt.LayerChart | alt.FacetChart:
    held = record()
    unit = f", {PANELS[name]}" if PANELS[name] else ""
    counted = f"run.said.{name.replace(' ', '')}"
    one = alt.Chart(data([{}])).transform_calculate(
        name=wide(name + unit, SHORT.get(name, name) + unit)["expr"],
        x="run.start",
        x2="run.end + 1",
        year="run.year + 0.5",
        said=f"width < {style.NARROW} && {counted}narrow || {counted}",
    )
    ticks = list(range(1995, held.last + 1, 5))
    x = years(FIRST, held.last + 1, labels=last, ticks=last, values=ticks)
    shade = one.mark_rect(color=style.INK, opacity=style.VEIL, **QUIET).encode(x=x, x2="x2:Q")
    read = one.mark_rule(color=style.PINNED, strokeWidth=style.HAIR, **QUIET).encode(x="year:Q")
    dated = name in ROWS or name == "Nuclear tests"
    facts = held.events if dated else held.years
    own = facts[facts["panel"] == name].assign(source=facts["source"].map(_cite))
    marks = in_own_colour((_dots if dated else _bars)(name, own)).encode(
        x=x, opacity=alt.condition(CHOSEN, alt.value(1), alt.value(style.OFF))
    )
    height = style.ROW * len(ROWS[name]) if name in ROWS else style.STRIP
    return alt.layer(
        shade,
        marks,
        read,
        heading(one, x=-style.NAMES_ROOM, y=-6),
        lettering(
            one, colour=style.FAINT, baseline="bottom", align="right", x={"expr": "width"}, y=-6
        ),
    ).properties(height=height, width=style.WIDE)


def _dots(name: str, events: pd.DataFrame) -> alt.Chart:
    """Draw dated events: in rows by kind, or by magnitude."""
    rows = events.assign(
        x=events["date"].map(moment),
        colour=[style.PINNED if sign < 0 else style.INK for sign in events["sign"]],
    )
    y: alt.Y = (
        alt.Y("row:N").sort(ROWS[name]).axis(**ROOM, ticks=False, labelPadding=style.LABEL_PADDING)
        if name in ROWS
        else alt.Y("value:Q").scale(domain=[4, 6.5], zero=False).axis(**ROOM, tickCount=3)
    )
    drawn = values(rows, "x", "year", "row", "value", "day", "what", "seen", "source", "colour")
    return (
        alt.Chart(data(drawn))
        .mark_point(size=style.DOT, strokeWidth=style.DOT_STROKE, **QUIET)
        .encode(y=y, tooltip=[*tip("day", "what"), KNOWN, *tip("source")])
    )


def _bars(name: str, figures: pd.DataFrame) -> alt.Chart:
    """Draw yearly figures as bars from zero."""
    rows = figures.assign(
        x=figures["year"] + 0.12,
        x2=figures["year"] + 0.88,
        value=figures["value"].astype(float) / PER_UNIT.get(name, 1),
        colour=[style.PINNED if value < 0 else style.INK for value in figures["value"]],
    )
    drawn = values(rows, "x", "x2", "year", "value", "figure", "seen", "source", "colour")
    return (
        alt.Chart(data(drawn))
        .mark_bar(strokeWidth=style.HAIR, **QUIET)
        .encode(
            x2="x2:Q",
            y=alt.Y("value:Q").axis(**ROOM, tickCount=3),
            y2=alt.Y2(datum=0),
            tooltip=[*tip("year", "figure"), KNOWN, *tip("source")],
        )
    )


def _cite(key: str) -> str:
    return "{publisher}: {title}".format(**record().sources[key])

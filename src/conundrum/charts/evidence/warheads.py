"""Draws the counts of warheads. Each estimator has a small chart with all other counts in grey."""

from math import ceil, floor

import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, worded, years
from conundrum.charts.evidence.record_marks import heading, in_own_colour, tip
from conundrum.charts.record_rows import Row, values
from conundrum.charts.vega import alt
from conundrum.tables import say
from conundrum.tables.published import estimates, weapons

PROJECTION = "projection"
WEAPONS = ("dot ink", say("published.weapons"), style.INK, "circle")
TOGETHER = ("square", say("published.assembled"), style.PINNED, "square")
MATERIAL = ("diamond ink", say("published.material"), style.INK, "diamond")
KINDS = {
    # Each kind of count has a mark in the chart's key, a meaning, a colour and a shape.
    "assembled": TOGETHER,
    "could be built": MATERIAL,
    "material for": MATERIAL,
    "may have been produced": WEAPONS,
    "weapons": WEAPONS,
    "not stated": WEAPONS,
}
FIELDS = (
    *("year", "estimator", "counts", "low", "central", "high", "seen"),
    *("at", "bottom", "middle", "top"),
)
BESIDE = 0.25
"""An estimate of nuclear material is drawn this many years to the right of its date, beside the
estimate of weapons."""

ENOUGH = 3
"""At least this many estimators must have a figure for a year before the chart compares them."""


def warheads() -> Figure:
    """Draw the estimates of North Korea's warheads, with a small chart for each estimator."""
    held = estimates()
    drawn = held[held["counts"] != PROJECTION]
    last, top = ceil(drawn["at"].max()), 20 * ceil(drawn["top"].max() / 20)
    named = list(dict.fromkeys(drawn["estimator"]))
    rows = _rows(drawn)
    span = (floor(drawn["at"].min()), last)
    panels = [_panel(rows, name, span, top, labels=name == named[-1]) for name in named]
    least, most = _furthest_apart()
    times = most["middle"] / least["middle"]
    return Figure(
        **worded(
            "published",
            year=least["year"],
            times=f"{times:.1f}",
            least_by=least["estimator"],
            least=figure_in_words(least),
            most_by=most["estimator"],
            most=figure_in_words(most),
            count=len(named),
            first=int(drawn["year"].min()),
            last=int(drawn["year"].max()),
            top=top,
        ),
        chart=alt.vconcat(*panels, spacing=style.PANEL_SPACE, bounds="flush"),
        rows=held,
        columns={
            "year": "Year",
            "month": "Month",
            "estimator": "Estimate by",
            "counts": "What is counted",
            "low": "Low",
            "central": "Central",
            "high": "High",
        },
        sources=held.attrs["sources"],
        notes=[*held.attrs["caveats"], say("published.note")],
        keys=(
            *dict.fromkeys(kind[:2] for kind in KINDS.values()),
            ("ring ink", say("legend.recalled")),
        ),
    )


def compared() -> int:
    """Return the last year for which enough estimators have a figure.

    Examples
    --------
    >>> compared()
    2025
    """
    speak = weapons().groupby("year")["estimator"].nunique()
    return int(speak[speak >= ENOUGH].index.max())


def _furthest_apart() -> tuple[Row, Row]:
    """Return the lowest and highest count of warheads in the last year with enough estimators."""
    counts = weapons()
    last = counts[counts["year"] == compared()].sort_values("middle", kind="stable")
    rows = values(last, *FIELDS)
    return rows[0], rows[-1]


def _rows(drawn: pd.DataFrame) -> list[Row]:
    rows = values(drawn, *FIELDS)
    for row in rows:
        _, _, row["colour"], row["shape"] = KINDS[row["counts"]]
        row["x"] = row["at"] + (BESIDE if row["counts"] == "material for" else 0)
        # If an estimator gives only an upper limit, the mark is at this limit, on a line down to
        # zero.
        row["dot"] = row["top"] if row["low"] is None else row["middle"]
        row["figure"] = figure_in_words(row)
    return rows


def _panel(
    rows: list[Row], name: str, span: tuple[int, int], top: int, labels: bool
) -> alt.LayerChart | alt.FacetChart:
    """Draw one estimator's figures in front of all other estimators' figures, which are grey."""
    room = style.AXIS_ROOM
    axis = alt.Axis(values=[0, top / 2, top], minExtent=room, maxExtent=room)
    bottom, dot = (
        alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(domain=[0, top]))
        for field in ("bottom", "dot")
    )
    x = years(span[0] - 0.5, span[1] + 0.5, labels=labels, ticks=labels)
    base = alt.Chart(data(rows)).encode(x=x)
    own = base.transform_filter(f"datum.estimator == {name!r}")
    others = base.mark_rule(strokeWidth=style.LINE, color=style.RULE, **QUIET)
    ticks = base.mark_tick(
        thickness=style.LINE, size=4, orient="horizontal", color=style.RULE, **QUIET
    )
    points = in_own_colour(own).mark_point(
        size=style.DOT, strokeWidth=style.DOT_STROKE, opacity=1, **QUIET
    )
    return alt.layer(
        others.encode(y=bottom, y2="top:Q"),
        ticks.encode(y=dot),
        own.mark_rule(strokeWidth=style.LINE, **QUIET).encode(
            y=bottom, y2="top:Q", stroke=alt.Stroke("colour:N", scale=None, legend=None)
        ),
        points.encode(
            y=dot,
            shape=alt.Shape("shape:N", scale=None, legend=None),
            tooltip=tip("year", "estimator", "counts", "figure", "seen"),
        ),
        heading(alt.Chart(data([{"name": name}])), y=-4),
    ).properties(height=style.ESTIMATES, width=style.WIDE)


def figure_in_words(row: Row) -> str:
    """Return an estimate in words, as a range, an upper limit or a single number.

    Examples
    --------
    >>> figure_in_words({"low": 127, "central": None, "high": 150})
    '127 to 150'
    """
    if row["high"] is None:
        return say("published.about", **row)
    return say("published.upto" if row["low"] is None else "number.span", **row)

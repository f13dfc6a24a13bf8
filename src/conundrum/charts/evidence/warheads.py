"""The arsenal as two bodies estimate it, with ranges, and the break in what one of them counts."""

from __future__ import annotations

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, only, values, years
from conundrum.tables.evidence import table

BREAK = 2022
KINDS = {
    # what is counted -> its key, its colour, its shape, and how far it stands from the year
    "could be built": ("filled", style.RUN, "circle", 0),
    "assembled": ("square", style.PINNED, "square", 0),
    "material for": ("diamond", style.FAINT, "diamond", 0.22),
    "not stated": ("triangle", style.INK, "triangle-up", -0.22),
}


def warheads() -> Figure:
    """Estimates of the stockpile, 2013 to 2025."""
    counts = table("warheads")
    rows = values(counts, "year", "estimator", "counts", "low", "central", "high", "seen")
    for row in rows:
        kind = "could be built" if row["counts"] == "may have been produced" else row["counts"]
        _, row["colour"], row["shape"], place = KINDS[kind]
        row["x"] = row["year"] + place
        # Where only a ceiling is given, the mark stands at the ceiling, on a line down to zero.
        point = row["central"] is not None
        row["dot"] = row["central"] if point else row["high"]
        row["from"] = row["central"] if point else row["low"] or 0
        row["figure"] = _said(row)
    base = alt.Chart(data(rows)).encode(
        x=years(2012.5, 2025.5),
        tooltip=[alt.Tooltip(f"{f}:N") for f in ("year", "estimator", "counts", "figure", "seen")],
    )
    colour = alt.Stroke("colour:N", scale=None, legend=None)
    y = alt.Y("dot:Q").axis(tickCount=5, minExtent=style.AXIS_ROOM).scale(domain=[0, 100])
    ranges = base.mark_rule(strokeWidth=style.LINE, **QUIET).encode(
        y=alt.Y("from:Q"), y2="dot:Q", stroke=colour
    )
    points = base.mark_point(
        size=style.DOT, strokeWidth=style.DOT_STROKE, opacity=1, **QUIET
    ).encode(
        y=y,
        stroke=colour,
        shape=alt.Shape("shape:N", scale=None, legend=None),
        fill=alt.Fill("inside:N", scale=None, legend=None),
    )
    points = points.transform_calculate(
        inside="datum.seen == 'seen' ? datum.colour : 'transparent'"
    )
    line = alt.Chart(data([{"x": BREAK - 0.5, "said": "the count changes"}]))
    split = line.mark_rule(color=style.FAINT, strokeDash=list(style.DASH), **QUIET).encode(x="x:Q")
    said = line.mark_text(
        align="right", baseline="top", dx=-4, y=2, color=style.FAINT, fontSize=style.TEXT, **QUIET
    ).encode(x="x:Q", text="said:N")
    sipri = counts[counts["estimator"] == "SIPRI"]

    def figure(counted: str, year: int, end: str) -> str:
        return f"{only(sipri, end, counts=counted, year=year):.0f}"

    built, whole = "could be built", "assembled"
    return Figure(
        title=(
            f"From at most {figure(built, 2016, 'high')} warheads in 2016 to about "
            f"{figure(whole, 2025, 'central')} in 2025, though the count changed in between"
        ),
        unit="Estimated warheads in January of each year; lines are the published ranges",
        chart=alt.layer(split, said, ranges, points).properties(
            height=style.TALL, width=style.WIDE
        ),
        about=(
            "Dots and vertical ranges over the years 2013 to 2025, from 0 to 100 warheads. SIPRI's "
            f"count of warheads that could be built rises from {figure(built, 2013, 'low')} to "
            f"{figure(built, 2013, 'high')} in 2013 to {figure(built, 2021, 'low')} to "
            f"{figure(built, 2021, 'high')} in 2021. From {BREAK} on it "
            f"counts warheads put together: up to {figure(whole, 2022, 'high')} in 2022, "
            f"about {figure(whole, 2025, 'central')} in 2025. The fall at {BREAK} is a change of "
            "method, not a cut."
        ),
        rows=counts,
        columns={
            "year": "Year",
            "estimator": "Estimate by",
            "counts": "What is counted",
            "low": "Low",
            "central": "Central",
            "high": "High",
        },
        sources=counts.attrs["sources"],
        notes=counts.attrs["caveats"],
        keys=(
            ("filled", "SIPRI: could be built"),
            ("square", "SIPRI: put together"),
            ("diamond", "SIPRI: material would suffice for"),
            ("triangle", "FAS: method not stated"),
            ("open", "recalled, not seen in a document"),
        ),
    )


def _said(row: dict[str, object]) -> str:
    if row["central"] is not None:
        return f"about {row['central']}"
    return f"{row['low']} to {row['high']}" if row["low"] is not None else f"up to {row['high']}"

"""Draws how many people in the North went hungry, and how many people reached the South."""

import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, worded, years
from conundrum.charts.evidence.record_marks import (
    border_closed,
    border_key,
    dots,
    filled,
    lettering,
    line,
    tall,
    tip,
    upright,
)
from conundrum.charts.record_rows import last_year, values
from conundrum.charts.vega import alt
from conundrum.tables import say, table, value

SERIES = "FAO 2025"
"""The only hunger report that has a figure for every period, and so can be drawn as
a line."""

KNOWN_THEN = "SOFI 2015"
"""The hunger report that an essay of 2016 could use."""


def hunger() -> Figure:
    """Draw the share of hungry people, from one year's hunger report and from all others."""
    every = table("hunger")
    middle = (every["start_year"] + every["end_year"]) / 2
    shares = every.assign(x=middle).dropna(subset="share").reset_index(drop=True)
    series = shares[shares["edition"] == SERIES]
    others = shares[shares["edition"] != SERIES]
    share = series.set_index("start_year")["share"]
    end = max(last_year(), int(every["end_year"].max()))
    until = end + 0.5
    then = others.set_index(["edition", "start_year"])["share"][KNOWN_THEN, 2014]
    beside = others.merge(series, on=["start_year", "end_year"], suffixes=("", "_series"))

    stop = {"x": float(series["x"].iloc[-1]) + 0.5, "said": say("hunger.ends")}
    ends = alt.Chart(data([stop])).encode(x="x:Q")
    gaps = alt.Chart(data(values(beside, "x", "share", "share_series")))
    return Figure(
        **worded(
            "hunger",
            end=end,
            then=f"{then:g}",
            now=f"{share[2014]:g}",
            model=f"{100 * value('assumptions', 'hunger_2016', 'central'):.0f}",
            rose_from=f"{share[2000]:.0f}",
            rose_to=f"{share[2010]:.0f}",
        ),
        chart=tall(
            ends.mark_rule(color=style.FAINT, strokeDash=list(style.DASH), **QUIET),
            lettering(ends, colour=style.FAINT, baseline="top", dx=4, y=2),
            gaps.mark_rule(color=style.PINNED, strokeWidth=style.HAIR, **QUIET).encode(
                x="x:Q", y="share:Q", y2="share_series:Q"
            ),
            *line(_points(series, until)),
            dots(_points(others, until), style.PINNED, shape="square"),
        ),
        rows=shares.assign(
            period=[
                f"{first} to {to}" if first < to else str(first)
                for first, to in zip(shares["start_year"], shares["end_year"], strict=True)
            ]
        ),
        columns={
            "period": "Years",
            "edition": "Edition",
            "share": "People in a hundred",
            "note": "Note",
        },
        sources=every.attrs["sources"],
        notes=every.attrs["caveats"],
        keys=(
            ("dot ink", say("hunger.edition")),
            ("square", say("hunger.others")),
            ("frame", say("legend.recalled")),
        ),
    )


def _points(rows: pd.DataFrame, until: float) -> alt.Chart:
    told = ("edition", "start_year", "end_year", "share", "seen")
    return alt.Chart(data(values(rows, "x", *told))).encode(
        x=years(1999.5, until), y=upright("share", 6, domain=[0, 60]), tooltip=tip(*told)
    )


def arrivals() -> Figure:
    """Draw how many people reached the South by year; the years of the closed border are shaded."""
    # The first row of the table of arrivals counts everybody who arrived before the end of 1998.
    people = table("arrivals").dropna(subset="start_year")
    count = people.set_index("end_year")["arrivals"].astype(int)
    peak, last = int(str(count.idxmax())), int(count.index.max())
    placed = people.assign(x=people["end_year"] + 0.1, x2=people["end_year"] + 0.9)
    bars = (
        alt.Chart(data(values(placed, "end_year", "arrivals", "seen", "x", "x2")))
        .mark_bar(stroke=style.INK, strokeWidth=style.DOT_STROKE, **QUIET)
        .encode(
            x=years(1999, last + 1),
            x2="x2:Q",
            y=upright("arrivals", 4),
            y2=alt.Y2(datum=0),
            fill=filled(),
            tooltip=tip("end_year", "arrivals", "seen"),
        )
    )
    shade, name = border_closed()
    return Figure(
        **worded(
            "arrivals",
            last=last,
            peak_count=f"{count[peak]:,}",
            peak=peak,
            count_2019=f"{count[2019]:,}",
            count_2021=count[2021],
        ),
        chart=tall(shade, bars, name),
        rows=people,
        columns={"end_year": "Year", "arrivals": "People", "women": "Women", "men": "Men"},
        sources=people.attrs["sources"],
        notes=people.attrs["caveats"],
        keys=(
            ("bar ink", say("arrivals.bar")),
            ("open bar ink", say("legend.recalled")),
            border_key(),
        ),
    )

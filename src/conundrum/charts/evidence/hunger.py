"""Hunger as the United Nations' food agency counts it, edition by edition."""

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, values, worded, years
from conundrum.charts.evidence.record_marks import dots, lettering, line, tall, tip, upright
from conundrum.charts.evidence.timeline_rows import record
from conundrum.tables import say, table, value

SERIES = "FAO 2025"
"""The one edition that holds a figure for every period, and so can be drawn as a line."""

KNOWN_THEN = "SOFI 2015"
"""The edition that an essay of 2016 could use."""


def hunger() -> Figure:
    """Draw the share of people undernourished: one series, and what other editions printed."""
    every = table("hunger")
    middle = (every["start_year"] + every["end_year"]) / 2
    shares = every.assign(x=middle).dropna(subset="share").reset_index(drop=True)
    series = shares[shares["edition"] == SERIES]
    others = shares[shares["edition"] != SERIES]
    share = series.set_index("start_year")["share"]
    last = series.iloc[-1]
    until = max(record().last, int(every["end_year"].max())) + 0.5
    then = others.set_index(["edition", "start_year"])["share"][KNOWN_THEN, 2014]
    beside = others.merge(series, on=["start_year", "end_year"], suffixes=("", "_series"))

    stop = {"x": float(last["x"]) + 0.5, "said": say("hunger.ends")}
    ends = alt.Chart(data([stop])).encode(x="x:Q")
    gaps = alt.Chart(data(values(beside, "x", "share", "share_series")))
    return Figure(
        **worded(
            "hunger",
            last=f"{last['x']:.0f}",
            others=len(others),
            first=f"{share[2000]:g}",
            least=f"{share.min():g}",
            second=f"{share[2010]:g}",
            third=f"{share[2016]:g}",
            then=f"{then:g}",
            now=f"{share[2014]:g}",
            model=f"{100 * value('assumptions', 'hunger_2016', 'central'):.0f}",
            start=last["start_year"],
            end=last["end_year"],
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
            ("ring ink", say("legend.recalled")),
        ),
    )


def _points(rows: pd.DataFrame, until: float) -> alt.Chart:
    told = ("edition", "start_year", "end_year", "share", "seen")
    return alt.Chart(data(values(rows, "x", *told))).encode(
        x=years(1999.5, until), y=upright("share", 6, domain=[0, 60]), tooltip=tip(*told)
    )

"""People from the North who reached the South, and the years in which the border was shut."""

from __future__ import annotations

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, moment, values, years
from conundrum.tables.evidence import table


def arrivals() -> Figure:
    """Arrivals by year, against the closing and the reopening of the border."""
    # The first row counts everybody up to the end of 1998.
    people = table("arrivals").dropna(subset="start_year")
    events = table("years_after_2016").set_index("topic")["date"]
    shut, opened = (events[name] for name in ("Border closure", "Border reopens in steps"))
    count = people.set_index("end_year")["arrivals"].astype(int)
    peak = int(str(count.idxmax()))

    rows = values(people, "end_year", "arrivals", "seen")
    for row in rows:
        row["x"], row["x2"] = row["end_year"] + 0.1, row["end_year"] + 0.9
    bars = (
        alt.Chart(data(rows))
        .mark_bar(stroke=style.RUN, strokeWidth=style.DOT_STROKE, **QUIET)
        .encode(
            x=years(1999, 2026),
            x2="x2:Q",
            y=alt.Y("arrivals:Q").axis(tickCount=4, minExtent=style.AXIS_ROOM),
            y2=alt.Y2(datum=0),
            fill=alt.condition(
                "datum.seen == 'seen'", alt.value(style.RUN), alt.value("transparent")
            ),
            tooltip=[alt.Tooltip(f"{f}:N") for f in ("end_year", "arrivals", "seen")],
        )
    )
    closed = [
        {
            "x": moment(shut),
            "x2": moment(opened),
            "said": "border shut",
        }
    ]
    shade = alt.Chart(data(closed)).encode(x="x:Q", x2="x2:Q")
    layers = [
        shade.mark_rect(color=style.PINNED, opacity=style.OUTER_BAND, **QUIET),
        bars,
        shade.mark_text(
            align="left", baseline="top", y=2, dx=3, color=style.INK, fontSize=style.TEXT, **QUIET
        ).encode(x2=alt.Undefined, text="said:N"),
    ]
    return Figure(
        title=(
            f"Arrivals in the South fell from {count[peak]:,} in {peak} to {count[2019]:,} in "
            f"2019; after the border was shut, to {count[2021]} in 2021"
        ),
        unit="People from North Korea who arrived in South Korea, a year",
        chart=alt.layer(*layers).properties(height=style.TALL, width=style.WIDE),
        about=(
            f"Bars over the years 1999 to 2025, from 0 to {count[peak]:,} people a year. They rise "
            f"to {count[peak]:,} in {peak}, fall to {count[2012]:,} in 2012 and {count[2019]:,} in "
            f"2019, then to {count[2020]} in 2020, when the border was shut, and {count[2021]} in "
            f"2021. In 2025 {count[2025]} arrived."
        ),
        rows=people,
        columns={"end_year": "Year", "arrivals": "People", "women": "Women", "men": "Men"},
        sources=people.attrs["sources"],
        notes=people.attrs["caveats"],
        keys=(
            ("bar", "arrivals of a year"),
            ("open bar", "recalled, not seen in a document"),
            ("shade", f"border shut, {shut:%B %Y} to {opened:%B %Y}"),
        ),
    )

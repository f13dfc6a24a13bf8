"""People from the North who reached the South, and the years in which the border was shut."""

from __future__ import annotations

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, moment, values, years
from conundrum.tables.evidence import table
from conundrum.tables.published import border_shut
from conundrum.tables.words import say


def arrivals() -> Figure:
    """Arrivals by year, against the closing and the reopening of the border."""
    # The first row counts everybody up to the end of 1998.
    people = table("arrivals").dropna(subset="start_year")
    shut, opened = border_shut()
    count = people.set_index("end_year")["arrivals"].astype(int)
    peak, last = int(str(count.idxmax())), int(count.index.max())

    rows = values(people, "end_year", "arrivals", "seen")
    for row in rows:
        row["x"], row["x2"] = row["end_year"] + 0.1, row["end_year"] + 0.9
    bars = (
        alt.Chart(data(rows))
        .mark_bar(stroke=style.INK, strokeWidth=style.DOT_STROKE, **QUIET)
        .encode(
            x=years(1999, last + 1),
            x2="x2:Q",
            y=alt.Y("arrivals:Q").axis(tickCount=4, minExtent=style.AXIS_ROOM),
            y2=alt.Y2(datum=0),
            fill=alt.condition(
                "datum.seen == 'seen'", alt.value(style.INK), alt.value("transparent")
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
    shade = alt.Chart(data(closed)).encode(x="x:Q")
    layers = [
        shade.mark_rect(color=style.PINNED, opacity=style.OUTER_BAND, **QUIET).encode(x2="x2:Q"),
        bars,
        shade.mark_text(
            align="left", baseline="top", y=2, dx=3, color=style.INK, fontSize=style.TEXT, **QUIET
        ).encode(text="said:N"),
    ]
    return Figure(
        title=say(
            "arrivals.title",
            peak_count=f"{count[peak]:,}",
            peak=peak,
            before=f"{count[2019]:,}",
            after=count[2021],
        ),
        unit=say("arrivals.unit"),
        chart=alt.layer(*layers).properties(height=style.TALL, width=style.WIDE),
        about=say(
            "arrivals.described",
            last=last,
            peak_count=f"{count[peak]:,}",
            peak=peak,
            count_2012=f"{count[2012]:,}",
            count_2019=f"{count[2019]:,}",
            count_2020=count[2020],
            count_2021=count[2021],
            count_last=count[last],
        ),
        rows=people,
        columns={"end_year": "Year", "arrivals": "People", "women": "Women", "men": "Men"},
        sources=people.attrs["sources"],
        notes=people.attrs["caveats"],
        keys=(
            ("bar ink", say("arrivals.bar")),
            ("open bar ink", say("legend.recalled")),
            ("shade", say("legend.shut", start=f"{shut:%B %Y}", end=f"{opened:%B %Y}")),
        ),
    )

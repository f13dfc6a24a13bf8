"""People from the North who reached the South, and the years in which the border was shut."""

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, values, worded, years
from conundrum.charts.evidence.record_marks import (
    border_closed,
    border_key,
    filled,
    tall,
    tip,
    upright,
)
from conundrum.tables import say, table


def arrivals() -> Figure:
    """Arrivals by year, against the closing and the reopening of the border."""
    # The first row counts everybody up to the end of 1998.
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
            count_2012=f"{count[2012]:,}",
            count_2019=f"{count[2019]:,}",
            count_2020=count[2020],
            count_2021=count[2021],
            count_last=count[last],
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

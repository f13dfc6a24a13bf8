"""The chart of one outcome of a run: its average, half of the futures, nine in ten.

It fills the room that its place in the page has; where that is narrow, as on a phone, only the ends
of its axes have numbers, and the top's stands inside. Whether the regime has fallen is yes or no
in a future: that is drawn as a hundred futures.
"""

from typing import Any

import altair as alt

from conundrum.charts import hundred_dots, style
from conundrum.charts.live_chart import Data, LiveChart, live_rows
from conundrum.charts.small_multiples import EVERY, LINE, band_layers, dated, few_years, framed
from conundrum.model import Array
from conundrum.run import limit, unit_of
from conundrum.run.follow import moments
from conundrum.tables import rows, say, value, written
from conundrum.tables.used_in import outcomes

SHOWN = outcomes("lab")
"""The outcomes that the lab shows, in reading order."""

FIELDS = ("mean", "q05", "q25", "q75", "q95", "pinned")
"""What is drawn at each date: the average, the edges of both bands, the pinned average."""


def outcome_chart(outcome: str, chart_data: Data) -> LiveChart:
    """Draw one outcome of a run beside that of a pinned one, on its fixed scale.

    `conundrum.shown.outcomes` gives what is drawn first.
    """
    years = moments(limit("years", "default") * limit("steps_a_year", "default"))
    dots = outcome == "fallen"
    drawn = hundred_dots.chart() if dots else _bands(outcome, years[::EVERY])
    end = int(years[-1])
    words = "dots.described" if dots else "chart.described"
    about = say(words, end=end, frames=framed((outcome,)))
    return LiveChart(style.filling(drawn, about), chart_data)


def _bands(outcome: str, years: Array) -> alt.LayerChart | alt.FacetChart:
    """Draw bands, the line of the average and its end, the pinned line, and a note."""
    frame = value("outcomes", outcome, "frame")
    # People are written one by one elsewhere, so their axis says that it counts in millions.
    in_millions = unit_of(outcome) != rows("outcomes")[outcome]["shown_in"]
    top = say("chart.millions", number=written(frame)) if in_millions else written(frame)
    x = few_years(years)
    between = f"(narrow && datum.value == {frame / 2})"

    def inside(there: Any, else_: Any) -> Any:
        return {"condition": {"test": "narrow && datum.value > 0", "value": there}, "value": else_}

    def y(field: str) -> alt.Y:
        axis = alt.Axis(
            values=[0, frame / 2, frame],
            labelExpr=f"datum.value == {frame} ? '{top}' : {between} ? '' : '' + datum.value",
            labelAlign=inside("left", "right"),
            labelBaseline=inside("top", "middle"),
            labelPadding=inside(-style.LABEL_PADDING, style.LABEL_PADDING),
            ticks=False,
        )
        return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[0, frame]), axis=axis)

    drawn = live_rows(*FIELDS, each="point", rows=len(years))
    points = dated(years, drawn).encode(x=x)
    last = points.transform_filter(f"datum.point == {len(years) - 1}").transform_calculate(
        height=f"min(datum.mean, {frame})", above="run.above"
    )
    dot = last.mark_point(filled=True, opacity=1, color=style.RUN, size=style.DOT, aria=False)
    note = last.mark_text(align="right", baseline="top", y=2, color=style.FAINT, aria=False)
    return alt.layer(
        *band_layers(points, x, y),
        points.mark_line(color=style.PINNED, strokeDash=style.DASH, **LINE).encode(y=y("pinned")),
        points.mark_line(color=style.RUN, **LINE).encode(y=y("mean")),
        dot.encode(y=y("height")),
        note.encode(text="above:N", size=alt.value(style.UNLESS_NARROW)),
    )

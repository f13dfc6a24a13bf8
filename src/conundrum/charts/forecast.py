"""A run against the record since the essay: a panel a series, bands, marks that hit or miss.

Warheads, which many count, have a chart of their own, `conundrum.charts.counts`.
"""

from collections.abc import Callable
from math import ceil
from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart, data, wide, years
from conundrum.charts.evidence.record_marks import border_closed, heading, lettering, tip
from conundrum.charts.forecast_panels import COUNTED, PANELS, frame
from conundrum.charts.live_chart import Data, live_rows
from conundrum.charts.small_multiples import LINE, band_layers
from conundrum.run import QUANTILES
from conundrum.tables import say
from conundrum.tables.published import FIRST

DRAWN = [series for series in PANELS if series != COUNTED]
FIELDS = (
    *(*QUANTILES, "earlier", "naive"),
    *("at", "x", "year", "by", "low", "middle", "high", "side", "seen"),
)

APART, STRAY = 0.2, 0.55
"""Years by which marks of one series stand apart, and by which one may stand after its date."""


def forecast_chart(data: Data) -> WideChart:
    """Draw bands of a run, and the record as marks: in panels on one axis of time.

    What is drawn of a panel stands under its key.
    """
    panels = [_panel(series, data) for series in DRAWN]
    chart = alt.vconcat(*panels, spacing=style.AGAINST_SPACE, bounds="flush")
    return WideChart(chart.properties(description=alt_text(data)), data)


def alt_text(data: Data) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> one = {"at": [2017.5], "high": [90.0]}
    >>> alt_text({"output": one, "sales": one, "arrivals": one}).startswith("3 charts, one above")
    True
    """
    named = "; ".join(
        say("forecast.frame", series=PANELS[series]["heading"], low=f"{low:,}", high=f"{high:,}")
        for series in DRAWN
        for low, high in [domain(series, data)]
    )
    return say(
        "forecast.described",
        count=len(DRAWN),
        first=FIRST,
        last=over(data) - 1,
        named=named,
    )


def over(data: Data) -> int:
    """Return the year at whose start the record is over."""
    return ceil(max(at for panel in data.values() for at in panel["at"]))


def domain(series: str, data: Data) -> list[int]:
    """Return the bottom and the top of a panel."""
    return frame(series, data[PANELS[series]["key"]]["high"])


def placed(lines: pd.DataFrame) -> pd.DataFrame:
    """Return figures of the record with the place of each mark, where there is room beside others.

    Examples
    --------
    >>> twice = pd.DataFrame({"series": "warheads", "at": [2020.5, 2020.5, 2021]})
    >>> placed(twice)["x"].tolist()
    [2020.5, 2020.7, 2021.0]
    """
    last: dict[str, float] = {}
    made: dict[Any, float] = {}
    for line, row in lines.sort_values("at", kind="stable").iterrows():
        after = last.get(row["series"], 0) + APART
        made[line] = last[row["series"]] = round(min(max(row["at"], after), row["at"] + STRAY), 3)
    return lines.assign(x=pd.Series(made))


def _panel(series: str, data: Data) -> alt.LayerChart | alt.FacetChart:
    about, end, last = PANELS[series], over(data), series == DRAWN[-1]
    x = years(FIRST - 0.5, end + 0.5, labels=last, ticks=last, values=list(range(FIRST, end + 1)))

    def y(field: str) -> alt.Y:
        room = style.AXIS_ROOM + 6
        axis = alt.Axis(tickCount=4, minExtent=room, maxExtent=room)
        scale = alt.Scale(domain=domain(series, data), nice=False, zero=False, clamp=True)
        return alt.Y(f"{field}:Q", scale=scale, axis=axis)

    points, dated = figures(series, data), alt.X("at:Q")
    height = style.AGAINST
    shade, shut = border_closed(style.INK, style.VEIL, baseline="bottom", y=height - 30)
    return alt.layer(
        *([shade, shut] if series == "arrivals" else [shade]),
        *band_layers(points, dated, y),
        *forecasts(points.encode(x=dated), y),
        *marks(points, x, y),
        *_words(about),
    ).properties(height=height, width=style.WIDE)


def figures(series: str, data: Data) -> alt.Chart:
    """Return the rows of one series: each figure of the record, and the model at its date."""
    key = PANELS[series]["key"]
    return live_rows(*FIELDS, of=key, each="figure", rows=len(data[key]["at"]))


def forecasts(dated: alt.Chart, y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    """Draw three forecasts as lines: the model, the model as known in 2016, the naive line."""
    return [
        dated.mark_line(color=style.PINNED, strokeDash=style.DASH, **LINE).encode(y=y("naive")),
        dated.mark_line(color=style.RUN, strokeDash=style.DOTS, **LINE).encode(y=y("earlier")),
        dated.mark_line(color=style.RUN, **LINE).encode(y=y("q50")),
    ]


def marks(points: alt.Chart, x: alt.X, y: Callable[[str], alt.Y]) -> list[alt.Chart]:
    """Draw the record: a mark that says where it lies, and a line where a range was published."""
    known = points.transform_calculate(
        fill=f"datum.seen == 'seen' ? '{style.INK}' : 'transparent'",
        record=ranged("low", "high"),
        model=f"format(datum.q50, ',.3~r') + ' (' + {spanned('q05', 'q95')} + ')'",
    ).encode(x=x, tooltip=tip("by", "year", "record", "model", "seen"))
    line = known.mark_rule(strokeWidth=style.LINE, color=style.INK, **style.QUIET)
    dot = known.mark_point(
        size=style.DOT, stroke=style.INK, strokeWidth=style.DOT_STROKE, opacity=1, **style.QUIET
    )
    return [
        line.encode(y=y("low"), y2="high:Q"),
        dot.encode(y=y("middle"), shape=sided(), fill=alt.Fill("fill:N", scale=None, legend=None)),
    ]


def spanned(low: str, high: str) -> str:
    """Return the expression that writes two fields as the ends of a range."""
    return f"format(datum.{low}, ',.3~r') + ' to ' + format(datum.{high}, ',.3~r')"


def ranged(low: str, high: str) -> str:
    """Return the expression that writes a range, or its one number."""
    return f"datum.{low} == datum.{high} ? format(datum.{low}, ',.3~r') : {spanned(low, high)}"


def sided() -> alt.Shape:
    """Return the shape of a mark: where the record lies, below the wide band, in it or above."""
    shapes = ["triangle-down", "circle", "triangle-up"]
    return alt.Shape("side:N", legend=None).scale(domain=[-1, 0, 1], range=shapes)


def _words(about: dict[str, Any]) -> list[alt.Chart]:
    """Write the heading of a panel, and what leaves the frame."""
    one = alt.Chart(data([{}])).transform_calculate(
        name=wide(about["heading"], about["narrow"])["expr"], above=f"run.{about['key']}.above"
    )
    right: style.Look = {"align": "right", "x": {"expr": "width"}}
    return [
        heading(one, y=-6),
        lettering(one, "above", style.FAINT, baseline="top", y=2, **right),
    ]

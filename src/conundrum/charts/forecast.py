"""A run against the record since the essay: a panel a series, bands, marks that hit or miss.

Warheads, which many count, have a chart of their own, `conundrum.charts.counts`.
"""

from __future__ import annotations

from math import ceil
from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import (
    QUIET,
    WideChart,
    data,
    moment,
    wide,
    years,
)
from conundrum.charts.live_chart import number, skeleton
from conundrum.charts.small_multiples import band_layers
from conundrum.run.hindcast import hits
from conundrum.run.outlook import QUANTILES
from conundrum.run.written_outcome import people
from conundrum.tables.published import FIRST, border_shut, over
from conundrum.tables.words import say, written

LOW = style.PANEL["height"]
PANELS = {
    # series -> key of the run, heading, the same on a phone, bottom and top, height
    "output": ("output", say("forecast.output"), "Output", (70, 130), LOW),
    "sales to China": ("sales", say("forecast.sales"), "Purchases", (0, 140), LOW),
    "arrivals": ("arrivals", say("forecast.arrivals"), "Arrivals", (0, 2500), LOW),
    "warheads": ("warheads", say("forecast.warheads"), "Warheads", (0, 160), 0),
}
COUNTED = "warheads"
"""The series that is drawn elsewhere."""

DRAWN = [series for series in PANELS if series != COUNTED]
FIELDS = (*QUANTILES, "at", "x", "year", "by", "low", "middle", "high", "side", "seen")
ROUND = 20
"""The top of a panel is a multiple of this where a mark lies above its usual one."""

APART, STRAY = 0.2, 0.55
"""Years by which marks of one series stand apart, and by which one may stand after its date."""


class ForecastChart(WideChart):
    """Bands of a run, and the record as marks: in panels on one axis of time.

    Parameters
    ----------
    compared : pandas.DataFrame
        As `conundrum.run.hindcast.compare` makes it.
    """

    def __init__(self, compared: pd.DataFrame) -> None:
        end = over(compared)
        panels = [_panel(series, end, frame(series, compared)) for series in DRAWN]
        longest = int(compared["series"].value_counts()[DRAWN].max())
        chart = alt.vconcat(
            *panels, spacing=style.PANEL_SPACE, bounds="flush", data=skeleton(longest)
        ).properties(description=describe(compared))
        super().__init__(chart, numbers(compared), part=style.BESIDE)


def describe(compared: pd.DataFrame) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> describe(compare(hindcast(worlds=50))).startswith("3 panels, one above the other, over")
    True
    """
    named = "; ".join(
        say("forecast.frame", series=PANELS[series][1], low=f"{low:,}", high=f"{high:,}")
        for series in DRAWN
        for low, high in [frame(series, compared)]
    )
    last = over(compared) - 1
    figures = int(compared["series"].isin(DRAWN).sum())
    return say(
        "forecast.described", count=len(DRAWN), first=FIRST, last=last, named=named, figures=figures
    )


def numbers(compared: pd.DataFrame) -> dict[str, Any]:
    """Return what the chart draws, an array a field for each panel."""
    counted = hits(compared)
    made: dict[str, dict[str, Any]] = {}
    for series, (key, *_) in PANELS.items():
        _, top = frame(series, compared)
        lines = placed(compared[compared["series"] == series]).sort_values("at", kind="stable")
        made[key] = {field: lines[field].tolist() for field in FIELDS}
        inside, figures = (str(counted[field][series]) for field in ("in_90", "figures"))
        made[key]["said"] = say("forecast.count", inside=inside, figures=figures)
        highest = lines["q95"].max()
        made[key]["above"] = say("forecast.above", number=people(highest)) if highest > top else ""
        made[key]["end"] = written(made[key]["q50"][-1])
    return made


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


def panels(lines: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return what a page needs to know of each panel: its key, its short name and its top.

    Examples
    --------
    >>> from conundrum.tables.published import published
    >>> panels(published())["arrivals"]
    {'key': 'arrivals', 'short': 'Arrivals', 'top': 2500}
    """
    return {
        series: {"key": key, "short": short, "top": frame(series, lines)[1]}
        for series, (key, _, short, *_) in PANELS.items()
    }


def frame(series: str, compared: pd.DataFrame) -> tuple[int, int]:
    """Return the bottom and the top of a panel, which leaves no mark of the record out.

    Examples
    --------
    >>> from conundrum.tables.published import published
    >>> frame("output", published())
    (70, 130)
    """
    bottom, top = PANELS[series][3]
    highest = compared["high"][compared["series"] == series].max()
    return bottom, max(top, ROUND * ceil(highest / ROUND))


def _panel(series: str, end: int, domain: tuple[int, int]) -> alt.LayerChart | alt.FacetChart:
    key, heading, short, _, height = PANELS[series]
    last = series == DRAWN[-1]
    x = years(FIRST - 0.5, end + 0.5, labels=last, ticks=last, values=list(range(FIRST, end + 1)))
    points = figures(key)

    def y(field: str) -> alt.Y:
        room = style.AXIS_ROOM + 6
        axis = alt.Axis(tickCount=4, minExtent=room, maxExtent=room)
        scale = alt.Scale(domain=list(domain), nice=False, zero=False, clamp=True)
        return alt.Y(f"{field}:Q", scale=scale, axis=axis)

    middle = points.mark_line(color=style.RUN, strokeWidth=style.LINE, clip=True, **QUIET)
    dated = x.copy(deep=False)
    dated.shorthand = "at:Q"
    layers = [
        _shut(x, label=series == "arrivals"),
        *band_layers(points, dated, y),
        middle.encode(x=dated, y=y("q50")),
        *marks(points, x, y),
        *_words(key, heading, short),
    ]
    return alt.layer(*layers).properties(height=height, width=style.WIDE)


def figures(key: str) -> alt.Chart:
    """Return the rows of one series: each figure of the record, and the model at its date."""
    fields = {field: number(f"{key}.{field}") for field in FIELDS}
    return alt.Chart().transform_calculate(**fields).transform_filter("isValid(datum.q50)")


def marks(points: alt.Chart, x: alt.X, y: Any) -> list[alt.Chart]:
    """Draw the record: a mark that says where it lies, and a line where a range was published."""
    known = points.transform_calculate(
        fill=f"datum.seen == 'seen' ? '{style.INK}' : 'transparent'",
        record="datum.low == datum.high ? format(datum.low, ',.3~r') : "
        "format(datum.low, ',.3~r') + ' to ' + format(datum.high, ',.3~r')",
        model="format(datum.q50, ',.3~r') + ' (' + format(datum.q05, ',.3~r') + ' to ' + "
        "format(datum.q95, ',.3~r') + ')'",
    )
    tip = [alt.Tooltip(f"{name}:N") for name in ("by", "year", "record", "model", "seen")]
    line = known.mark_rule(strokeWidth=style.LINE, color=style.INK, **QUIET)
    dot = known.mark_point(
        size=style.DOT, stroke=style.INK, strokeWidth=style.DOT_STROKE, opacity=1, **QUIET
    )
    fill = alt.Fill("fill:N", scale=None, legend=None)
    return [
        line.encode(x=x, y=y("low"), y2="high:Q", tooltip=tip),
        dot.encode(x=x, y=y("middle"), shape=sided(), fill=fill, tooltip=tip),
    ]


def sided() -> alt.Shape:
    """Return the shape of a mark: where the record lies, below the wide band, in it or above."""
    shapes = ["triangle-down", "circle", "triangle-up"]
    return alt.Shape("side:N", legend=None).scale(domain=[-1, 0, 1], range=shapes)


def _shut(x: alt.X, label: bool) -> Any:
    """Shade the years in which Pyongyang kept its border shut."""
    shut, opened = map(moment, border_shut())
    said = "border shut" if label else ""
    base = alt.Chart(data([{"x": shut, "x2": opened, "said": said}]))
    shade = base.mark_rect(color=style.INK, opacity=style.VEIL, **QUIET).encode(x=x, x2="x2:Q")
    text = base.mark_text(
        align="left", baseline="bottom", dx=3, color=style.INK, fontSize=style.TEXT, **QUIET
    )
    return alt.layer(
        shade, text.encode(x=x, y=alt.value(style.PANEL["height"] - 18), text="said:N")
    )


def _words(key: str, heading: str, short: str) -> list[alt.Chart]:
    """Write the heading of a panel, and what leaves the frame."""
    one = alt.Chart(data([{}])).transform_calculate(
        name=wide(heading, short)["expr"], above=f"run.{key}.above"
    )
    text: dict[str, Any] = {"fontSize": style.TEXT, **QUIET}
    title = one.mark_text(
        align="left", baseline="bottom", x=0, y=-6, color=style.INK, fontWeight="bold", **text
    )
    right: dict[str, Any] = {"align": "right", "x": {"expr": "width"}}
    above = one.mark_text(baseline="top", y=2, color=style.FAINT, **right, **text)
    return [title.encode(text="name:N"), above.encode(text="above:N")]

"""Every figure of the record as one mark: in the model's wide band, above it, or below it."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import data
from conundrum.charts.forecast import Data, sided
from conundrum.charts.forecast_panels import PANELS
from conundrum.charts.live_chart import LiveChart
from conundrum.tables.words import say

NARROW = 480
"""Width in pixels below which every other year is named, and shortly."""


def figure_marks(drawn: Data) -> LiveChart:
    """Draw a row for each series, a column for each year; the figures of a year stand in a stack.

    Parameters
    ----------
    drawn : dict
        As `conundrum.charts.forecast.forecast_chart` draws it.
    """
    places = stacked(drawn)
    return LiveChart(
        style.filling(alt.layer(*_layers(places)), alt_text(places)),
        drawn,
        place={"width": 600, "height": 190},
    )


def alt_text(places: list[dict[str, Any]]) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> alt_text([{"year": 2017}]).startswith("A row for each of 4 series, a column for each year")
    True
    """
    years = [place["year"] for place in places]
    return say(
        "forecast.described_rows",
        series=len(PANELS),
        first=min(years),
        last=max(years),
        figures=len(places),
        named=", ".join(about["short"] for about in PANELS.values()),
    )


def stacked(drawn: Data) -> list[dict[str, Any]]:
    """Return the place of each mark: its series, its number in it, its year and its row.

    Examples
    --------
    >>> one = {"year": [2017, 2017, 2018]}
    >>> [mark["row"] for mark in stacked(dict.fromkeys(("output", "sales"), one))]
    [0, 1, 0, 2, 3, 2]
    """
    places: list[dict[str, Any]] = []
    above = 0
    for key, panel in drawn.items():
        years = panel["year"]
        places += [
            {"key": key, "i": i, "year": year, "row": above + years[:i].count(year)}
            for i, year in enumerate(years)
        ]
        above += max(map(years.count, years))
    return places


def _layers(places: list[dict[str, Any]]) -> list[alt.Chart]:
    years = [place["year"] for place in places]
    first, last, rows = min(years), max(years), max(place["row"] for place in places) + 1
    narrow = f"width < {NARROW}"
    left = {"expr": f"{narrow} ? 142 : 160"}
    scale = alt.Scale(
        domain=[first - 0.5, last + 0.5], range=[left, {"expr": "width"}], nice=False, zero=False
    )
    short = f"{narrow} ? (datum.value % 2 ? '\u2019' + slice(datum.label, 2) : '') : datum.label"
    axis = alt.Axis(
        orient="top",
        values=list(range(first, last + 1)),
        format="d",
        labelExpr=short,
        labelOverlap=False,
        grid=False,
        ticks=False,
    )
    x = alt.X("year:Q").scale(scale).axis(axis)
    y = alt.Y("row:Q").scale(domain=[rows - 0.4, -0.6], nice=False, zero=False).axis(None)
    heads = [
        {
            "key": about["key"],
            "row": min(place["row"] for place in places if place["key"] == about["key"]),
            "short": about["short"],
        }
        for about in PANELS.values()
    ]
    named = alt.Chart(data(heads)).transform_calculate(
        says="datum.short + ': ' + run[datum.key].said", edge="datum.row - 0.5"
    )
    text: dict[str, Any] = {
        "align": "left",
        "baseline": "middle",
        "fontSize": style.TEXT,
        **style.QUIET,
    }
    lines = named.transform_filter("datum.row > 0").mark_rule(
        color=style.RULE, strokeWidth=style.HAIR, **style.QUIET
    )
    names = named.mark_text(x=0, color=style.INK, fontWeight="bold", **text)
    marks = alt.Chart(data(places)).transform_calculate(
        **{
            field: f"run[datum.key].{field}[datum.i]"
            for field in ("side", "by", "low", "high", "q05", "q95")
        },
        colour=f"datum.side == 0 ? '{style.RUN}' : '{style.INK}'",
        record="format(datum.low, ',.3~r') + "
        "(datum.low == datum.high ? '' : ' to ' + format(datum.high, ',.3~r'))",
        band="format(datum.q05, ',.3~r') + ' to ' + format(datum.q95, ',.3~r')",
    )
    dots = marks.mark_point(size=style.MARKED, filled=True, opacity=1, **style.QUIET)
    return [
        lines.encode(y=alt.Y("edge:Q")),
        names.encode(y=y, text="says:N"),
        dots.encode(
            x=x,
            y=y,
            shape=sided(),
            color=alt.Color("colour:N", scale=None, legend=None),
            tooltip=[alt.Tooltip(f"{one}:N") for one in ("by", "year", "record", "band")],
        ),
    ]

"""Every figure of the record as one mark: in the model's wide band, above it, or below it."""

from __future__ import annotations

from typing import Any, ClassVar

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, data, values
from conundrum.charts.forecast import PANELS, sided
from conundrum.charts.live_chart import LiveChart
from conundrum.tables.words import say

NARROW = 480
"""Width in pixels below which every other year is named, and shortly."""


class FigureMarks(LiveChart):
    """A row for each series, a column for each year; the figures of a year stand in a stack.

    Parameters
    ----------
    compared : pandas.DataFrame
        As `conundrum.run.hindcast.compare` makes it.
    run : dict
        As `conundrum.charts.forecast.numbers` makes it of the same.
    """

    place: ClassVar = {"width": 600, "height": 190}

    def __init__(self, compared: pd.DataFrame, run: dict[str, Any]) -> None:
        drawn = alt.layer(*_layers(compared))
        super().__init__(style.filling(drawn, describe(compared)), run)


def describe(compared: pd.DataFrame) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> from conundrum.tables.published import published
    >>> describe(published()).startswith("A row for each of 4 series, a column for each year from")
    True
    """
    first, last = compared["year"].min(), compared["year"].max()
    named = ", ".join(short for _, _, short, *_ in PANELS.values())
    return say(
        "forecast.described_rows",
        series=len(PANELS),
        first=first,
        last=last,
        figures=len(compared),
        named=named,
    )


def stacked(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the place of each mark: its series, its number in it, its year and its row.

    Examples
    --------
    >>> from conundrum.tables.published import published
    >>> stacked(published()).groupby("key", sort=False)["row"].min().to_dict()
    {'output': 0, 'sales': 1, 'arrivals': 2, 'warheads': 3}
    """
    lines = compared.sort_values("at", kind="stable")
    order = list(PANELS)
    in_order = lines.sort_values("series", key=lambda one: one.map(order.index), kind="stable")
    grouped = in_order.groupby("series", sort=False)
    heights = in_order.groupby(["series", "year"]).size().groupby("series").max()
    above = heights[order].cumsum() - heights[order]
    return pd.DataFrame(
        {
            "key": in_order["series"].map({name: key for name, (key, *_) in PANELS.items()}),
            "i": grouped.cumcount(),
            "year": in_order["year"],
            "row": in_order["series"].map(above) + in_order.groupby(["series", "year"]).cumcount(),
        }
    )


def _layers(compared: pd.DataFrame) -> list[alt.Chart]:
    places = stacked(compared)
    first, last, rows = places["year"].min(), places["year"].max(), places["row"].max() + 1
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
    heads = places.groupby("key", sort=False)["row"].min().reset_index()
    heads["short"] = [short for _, _, short, *_ in PANELS.values()]
    named = alt.Chart(data(values(heads, *heads))).transform_calculate(
        says="datum.short + ': ' + run[datum.key].said", edge="datum.row - 0.5"
    )
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": style.TEXT, **QUIET}
    lines = named.transform_filter("datum.row > 0").mark_rule(
        color=style.RULE, strokeWidth=style.HAIR, **QUIET
    )
    names = named.mark_text(x=0, color=style.INK, fontWeight="bold", **text)
    marks = alt.Chart(data(values(places, *places))).transform_calculate(
        **{
            field: f"run[datum.key].{field}[datum.i]"
            for field in ("side", "by", "low", "high", "q05", "q95")
        },
        colour=f"datum.side == 0 ? '{style.RUN}' : '{style.INK}'",
        record="format(datum.low, ',.3~r') + "
        "(datum.low == datum.high ? '' : ' to ' + format(datum.high, ',.3~r'))",
        band="format(datum.q05, ',.3~r') + ' to ' + format(datum.q95, ',.3~r')",
    )
    dots = marks.mark_point(size=style.MARKED, filled=True, opacity=1, **QUIET)
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

"""Every figure of the record as one mark: in the model's wide band, above it, or below it."""

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import Row, data
from conundrum.charts.evidence.record_marks import lettering, tip
from conundrum.charts.forecast import ranged, sided, spanned
from conundrum.charts.forecast_panels import PANELS
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.tables import say

NARROW = 480
"""Width in pixels below which every other year is named, and shortly."""

SHORT = {about["key"]: about["short"] for about in PANELS.values()}
"""What each series is called, by its key."""


def figure_marks(drawn: Data) -> LiveChart:
    """Draw a row for each series, a column for each year; the figures of a year stand in a stack.

    It takes the same data as `conundrum.charts.forecast.forecast_chart`.
    """
    places = stacked(drawn)
    layers = style.filling(alt.layer(*_layers(places)), alt_text(places))
    return LiveChart(layers, drawn, place={"width": 600, "height": 190})


def alt_text(places: list[Row]) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> "a column for each year from 2017 to 2026" in alt_text([{"year": 2026}, {"year": 2017}])
    True
    """
    years = [place["year"] for place in places]
    return say(
        "forecast.described_rows",
        first=min(years),
        last=max(years),
        named=", ".join(SHORT.values()),
    )


def stacked(drawn: Data) -> list[Row]:
    """Return the place of each mark: its series, its number in it, its year and its row.

    Examples
    --------
    >>> one = {"year": [2017, 2017, 2018]}
    >>> [mark["row"] for mark in stacked(dict.fromkeys(("output", "sales"), one))]
    [0, 1, 0, 2, 3, 2]
    """
    places: list[Row] = []
    above = 0
    for key, panel in drawn.items():
        years = panel["year"]
        places += [
            {
                "key": key,
                "short": SHORT[key],
                "figure": i,
                "year": year,
                "row": above + years[:i].count(year),
            }
            for i, year in enumerate(years)
        ]
        above += max(map(years.count, years))
    return places


def _layers(places: list[Row]) -> list[alt.Chart]:
    years = [place["year"] for place in places]
    first, last, lowest = min(years), max(years), max(place["row"] for place in places)
    narrow = f"width < {NARROW}"
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
    x = alt.X("year:Q", axis=axis).scale(
        domain=[first - 0.5, last + 0.5],
        range=[{"expr": f"{narrow} ? 142 : 160"}, {"expr": "width"}],
        nice=False,
        zero=False,
    )
    y = alt.Y("row:Q", axis=None).scale(domain=[lowest + 0.6, -0.6], nice=False, zero=False)
    fields = ("side", "by", "low", "high", "q05", "q95")
    marks = alt.Chart(data(places)).transform_calculate(
        **{field: f"run[datum.key].{field}[datum.figure]" for field in fields},
        colour=f"datum.side == 0 ? '{style.RUN}' : '{style.INK}'",
        record=ranged("low", "high"),
        band=spanned("q05", "q95"),
    )
    # The first figure of each series stands in its first row.
    heads = marks.transform_filter("datum.figure == 0").transform_calculate(
        says="datum.short + ': ' + run[datum.key].said", edge="datum.row - 0.5"
    )
    return [
        heads.transform_filter("datum.row > 0")
        .mark_rule(color=style.RULE, strokeWidth=style.HAIR, **style.QUIET)
        .encode(y=alt.Y("edge:Q")),
        lettering(heads.encode(y=y), "says", x=0, baseline="middle", fontWeight="bold"),
        marks.mark_point(size=style.MARKED, filled=True, opacity=1, **style.QUIET).encode(
            x=x,
            y=y,
            shape=sided(),
            color=alt.Color("colour:N", scale=None, legend=None),
            tooltip=tip("by", "year", "record", "band"),
        ),
    ]

"""Ranks of the named policies, and whether conclusions hold, by how far ahead one looks."""

import altair as alt

from conundrum.analysis.conclusions import conclusions
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.live_chart import Data, live_rows
from conundrum.model import PRESETS
from conundrum.run import EYES, limit
from conundrum.tables import say

HORIZONS = list(range(limit("years", "lowest"), limit("years", "highest") + 1, 5))
"""Years after which the chart looks."""

COLUMNS, USUAL = len(HORIZONS), HORIZONS.index(limit("years", "default"))
"""How many columns there are, and which one is as far as all other charts look."""

ROWS = len(EYES) * (1 + len(PRESETS)) + 1 + len(conclusions())
NAMES = 11.2
"""Room for the names of rows, in columns."""

TEXT: style.Look = {"color": style.INK, "fontSize": style.TEXT, **style.QUIET}


def horizon_chart(chart_data: Data) -> WideChart:
    """Draw a row for each policy in each pair of eyes and for each conclusion, a cell a horizon.

    The data has for each cell its ``sign`` and the ``strength`` of its ground, and for each row its
    ``name``.
    """
    x = alt.X("column:Q").scale(domain=[-NAMES, COLUMNS - 0.5], nice=False, zero=False).axis(None)
    y = alt.Y("row:Q").scale(domain=[ROWS - 0.5, -1.5], nice=False, zero=False).axis(None)
    chart = alt.layer(*_cells(), _usual(), *_names(), _years()).encode(x=x, y=y)
    about = say("horizon.described", first=HORIZONS[0], last=HORIZONS[-1])
    chart = chart.properties(height=style.HORIZON_ROW * (ROWS + 1), description=about)
    return WideChart(chart, chart_data, beside=style.MARGIN)


def _cells() -> list[alt.Chart]:
    cells = live_rows("sign", "strength", each="cell", rows=ROWS * COLUMNS).transform_calculate(
        column=f"datum.cell % {COLUMNS}",
        row=f"floor(datum.cell / {COLUMNS})",
        right="datum.column + 0.5",
        left="datum.column - 0.5",
        low="datum.row - 0.46",
        high="datum.row + 0.46",
    )
    ground = cells.mark_rect(color=style.RULE, **style.QUIET).encode(
        x="left:Q",
        x2="right:Q",
        y="low:Q",
        y2="high:Q",
        fillOpacity=alt.FillOpacity("strength:Q", scale=None),
    )
    return [ground, cells.mark_text(**TEXT).encode(text="sign:N")]


def _names() -> list[alt.Chart]:
    named = live_rows("name", "heads", each="row", rows=ROWS).transform_calculate(
        column=f"{-NAMES}"
    )
    plain = named.transform_filter("datum.heads == 0").mark_text(align="left", **TEXT)
    heads = named.transform_filter("datum.heads == 1").mark_text(
        align="left", fontWeight="bold", **TEXT
    )
    return [one.encode(text="name:N") for one in (plain, heads)]


def _usual() -> alt.Chart:
    """Draw a frame around the column of the usual horizon."""
    frame = alt.Chart(alt.InlineData([{"column": USUAL}])).transform_calculate(
        left="datum.column - 0.5", right="datum.column + 0.5", row="-1.4", low=f"{ROWS - 0.5}"
    )
    return frame.mark_rect(
        filled=False, stroke=style.INK, strokeWidth=style.HAIR, **style.QUIET
    ).encode(x="left:Q", x2="right:Q", y="row:Q", y2="low:Q")


def _years() -> alt.Chart:
    """Write how many years each column looks ahead; on a phone there is room for every second."""
    years = [{"column": at, "row": -1, "years": years} for at, years in enumerate(HORIZONS)]
    written = alt.Chart(alt.InlineData(years)).transform_filter(
        f"width >= {style.NARROW} || datum.column % 2 == {USUAL % 2}"
    )
    return written.mark_text(**TEXT).encode(text="years:Q")

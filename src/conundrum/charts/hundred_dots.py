"""A hundred futures: a cross for each in which the regime has fallen, a dot for each other.

The count is right to the dot: it is the number that is written beside it.
"""

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.hundred_marks import COLUMNS, PLACES, ROWS

TIMES = (1 / 5, 1 / 2, 1)
"""When the futures are counted below the dots, as shares of the run's years."""

_CELL = f"min(width / {COLUMNS}, height / {style.BOTTOM})"
"""Pixels from one future to the next, in the expressions of a chart."""


def chart() -> alt.LayerChart | alt.FacetChart:
    """Return the chart, which draws `numbers`."""
    x = alt.X("column:Q").scale(domain=[-0.5, COLUMNS - 0.5], nice=False).axis(None)
    below = alt.ExprRef(f"narrow ? {ROWS - 0.5} : {style.BOTTOM}")
    y = alt.Y("row:Q").scale(domainMin=-0.5, domainMax=below, reverse=True, nice=False).axis(None)
    futures = alt.Chart(alt.sequence(PLACES, as_="future")).transform_calculate(
        column=f"datum.future % {COLUMNS}", row=f"floor(datum.future / {COLUMNS})"
    )
    look: style.Look = {"clip": False, "aria": False, "opacity": 1}
    fell = futures.transform_filter("datum.future < run.fell").mark_point(
        shape="M-1-1L1 1M-1 1L1-1",
        stroke=style.FELL,
        strokeWidth=alt.ExprRef(f"{style.CROSS_LINE} * {_CELL}"),
        size=alt.ExprRef(f"pow({style.CROSS} * {_CELL}, 2)"),
        **look,
    )
    stands = futures.transform_filter("datum.future >= run.fell").mark_point(
        filled=True,
        color=style.RUN,
        size=alt.ExprRef(f"PI / 4 * pow({style.FUTURE} * {_CELL}, 2)"),
        **look,
    )
    corners = alt.Chart(alt.sequence(4, as_="corner")).transform_calculate(
        edge=f"run.pinned % {COLUMNS} - 0.5",
        down=f"floor(run.pinned / {COLUMNS}) + 0.5",
        column=f"[-0.5, datum.edge, datum.edge, {COLUMNS} - 0.5][datum.corner]",
        row="datum.down - (datum.corner < 2 ? 0 : 1)",
    )
    edge = corners.mark_line(
        color=style.PINNED, strokeDash=style.DASH, strokeWidth=style.LINE, clip=True, aria=False
    )
    years = alt.Chart(alt.sequence(3, as_="time")).transform_calculate(
        column=f"[-0.5, {COLUMNS / 2 - 0.5}, {COLUMNS - 0.5}][datum.time]",
        row=f"{style.NOTES_ROW}",
        note="run.notes[datum.time]",
    )
    in_between = alt.ExprRef(f"width < {style.THREE_NOTES} ? 0 : {style.TEXT}")
    ends: tuple[tuple[Any, Any], ...] = (
        ("left", style.UNLESS_NARROW),
        ("center", in_between),
        ("right", style.UNLESS_NARROW),
    )
    notes = [
        years.transform_filter(f"datum.time == {i}")
        .mark_text(align=align, color=style.FAINT, fontSize=size, aria=False)
        .encode(text="note:N")
        for i, (align, size) in enumerate(ends)
    ]
    return alt.layer(fell, stands, edge.encode(order="corner:O"), *notes).encode(x=x, y=y)

"""Several tables as points: how far the two powers were in concert, and how unstable it became."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart, data
from conundrum.run import show
from conundrum.tables import say

MOST = 100
"""End of the axis of instability."""

ACROSS = 0.6
"""As far from the left as this, a name stands on the right of its point, and beyond on the left."""

AFTER, GAP = 46, 9
"""Pixels to the right of the plot that a name may take, and those between it and its point."""

LOOKS = {
    "own": ("circle", style.RUN),
    "kept": ("square", style.PINNED),
    "fell": (style.TIMES, style.FELL),
}
"""Shape and colour of a point: of a table, of what it is judged against, of worlds that fell."""


def tables_chart(points: pd.DataFrame) -> WideChart:
    """Draw a point for each table, with its name, and for what it is judged against (H16).

    A row a table, named by the index, with ``concert`` and ``instability``; ``kept`` marks those of
    the policy of 2016. Where ``apart`` tells two kinds of worlds apart, each has a point, and a
    line joins them.
    """
    count = int((~points["kept"].astype(bool)).sum())
    alt_text = say("seminar.described", count=count, most=MOST)
    told = [[*_marks(str(name), row)] for name, row in points.iterrows()]
    heights = _apart([first["instability"] for first, *_ in told], MOST)
    names = [{**first, "at": at} for (first, *_), at in zip(told, heights, strict=True)]
    x = (
        alt.X("concert:Q")
        .scale(domain=[0, 1], nice=False)
        .axis(title=say("seminar.across").split("; "), titleColor=style.FAINT)
    )
    y = (
        alt.Y("instability:Q")
        .scale(domain=[0, MOST], nice=False)
        .axis(title=say("seminar.up"), titleColor=style.FAINT)
    )
    base = alt.Chart(data([mark for marks in told for mark in marks]))
    shapes, colours = zip(*LOOKS.values(), strict=True)
    scales = [alt.Scale(domain=[*LOOKS], range=[*each]) for each in (shapes, colours)]
    look = {
        "shape": alt.Shape("mark:N", scale=scales[0], legend=None),
        "color": alt.Color("mark:N", scale=scales[1], legend=None),
    }
    joined = base.mark_line(color=style.FAINT, strokeWidth=style.HAIR, **style.QUIET)
    dots = base.mark_point(filled=True, size=style.DOT * 2, opacity=1, **style.QUIET)
    chart = alt.layer(
        joined.encode(x=x, y=y, detail="table:N"),
        dots.encode(x=x, y=y, **look),
        *_names(alt.Chart(data(names)), x, f"datum.concert <= {ACROSS}", ACROSS),
    ).properties(height=style.SQUARE, description=alt_text)
    return WideChart(chart, beside=style.BESIDE_NAMES)


def _marks(table: str, row: pd.Series) -> Iterator[dict[str, Any]]:
    """Return the points of a table: one, or where two kinds are told apart, one for each."""
    own, at = "kept" if row.kept else "own", {"table": table, "concert": float(row.concert)}
    for kind, height in (row.apart.get("instability") or {"": row.instability}).items():
        yield {**at, "mark": "fell" if kind == "fell" else own, "instability": float(height)}


def paths_chart(paths: Mapping[str, Sequence[tuple[float, float]]]) -> WideChart:
    """Draw warheads over the years, a line a table with its name at the end.

    A point is a date and a number of warheads.
    """
    ends = {table: points[-1] for table, points in paths.items()}
    years = [year for points in paths.values() for year, _ in points]
    most = max(1.0, *(heads for points in paths.values() for _, heads in points))
    alt_text = say(
        "side_by_side.paths_described",
        count=len(paths),
        start=int(min(years)),
        end=int(max(years)),
        ends=say("number.list").join(
            say("side_by_side.path_end", table=table, heads=show("warheads", heads))
            for table, (_, heads) in ends.items()
        ),
    )
    lines = [
        {"table": table, "year": year, "heads": heads}
        for table, points in paths.items()
        for year, heads in points
    ]
    named = [
        {"table": table, "year": year, "at": at}
        for (table, (year, _)), at in zip(
            ends.items(), _apart([heads for _, heads in ends.values()], most), strict=True
        )
    ]
    dates = alt.Scale(domain=[min(years), max(years)], nice=False)
    x = alt.X("year:Q", scale=dates).axis(format="d", tickCount=4, grid=False, title=None)
    y = (
        alt.Y("heads:Q")
        .scale(domain=[0, most])
        .axis(title=say("side_by_side.paths"), titleColor=style.FAINT)
    )
    drawn = alt.Chart(data(lines)).mark_line(
        color=style.RUN, strokeWidth=style.LINE, opacity=0.8, **style.QUIET
    )
    early = f"datum.year <= {(min(years) + max(years)) / 2}"
    chart = alt.layer(
        drawn.encode(x=x, y=y, detail="table:N"),
        *_names(alt.Chart(data(named)), x, early, 0.5, dy=-8),
    ).properties(height=style.SQUARE, description=alt_text)
    return WideChart(chart, beside=style.BESIDE_NAMES)


def _names(base: alt.Chart, x: alt.X, early: str, edge: float, **moved: int) -> list[alt.Chart]:
    """Return the names of points, each on the side of its point where there is room.

    Those to the left of an edge, as a share of the width, have theirs on the right. A name is cut
    where the room ends, as it may on a phone.
    """
    rooms = f"{1 - edge:g} * width + {AFTER}", f"{edge:g} * width - {GAP}"
    left: style.Look = {"align": "left", "dx": GAP, "limit": alt.ExprRef(rooms[0])}
    right: style.Look = {"align": "right", "dx": -GAP, "limit": alt.ExprRef(rooms[1])}
    said = {"color": style.INK, "fontSize": style.TEXT, **moved, **style.QUIET}
    place = {"x": x, "y": alt.Y("at:Q"), "text": "table:N"}
    return [
        base.transform_filter(where).mark_text(**side, **said).encode(**place)
        for where, side in ((early, left), (f"!({early})", right))
    ]


def _apart(heights: list[float], most: float) -> list[float]:
    """Return how high each name stands, so that those of neighbours do not touch."""
    gap, last = style.LABEL_GAP * most / style.WIDE * 4, -float(most)
    for place in sorted(range(len(heights)), key=heights.__getitem__):
        heights[place] = last = max(heights[place], last + gap)
    return heights

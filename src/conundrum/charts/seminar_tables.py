"""Several tables: points for concert and instability, and lines of warheads over the years."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import cycle, islice
from json import dumps
from textwrap import wrap
from typing import Any, TypeVar

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart, data
from conundrum.charts.small_multiples import at_dates
from conundrum.run import show
from conundrum.tables import say

Drawn = TypeVar("Drawn", bound=Hashable)

MOST = 100
"""End of the axis of instability."""

ACROSS = 0.6
"""As far from the left as this, a name stands on the right of its point, and beyond on the left."""

GAP = 9
"""Pixels between a name and its point."""

WHOLE, FOLDED, ROOMY = 40, 17, 600
"""Letters of a line of a name on a plot that is so many pixels wide or more, and on another."""

LOOKS = {
    "own": ("circle", style.RUN),
    "kept": ("square", style.PINNED),
    "fell": (style.TIMES, style.FELL),
}
"""Shape and colour of a point: of a table, of what it is judged against, of worlds that fell."""


def tables_chart(points: pd.DataFrame) -> WideChart:
    """Draw a point for each table, with its name, and for what it is judged against (H16).

    A row a table, named by the index, with ``concert`` and ``instability``; for the policy of 2016
    ``kept`` is the table that is judged against it, and for a table empty. Where ``apart`` tells
    two kinds of worlds apart, each has a point, and a line joins them.
    """
    count = int((points["kept"] == "").sum())
    alt_text = say("seminar.described", count=count, most=MOST)
    named = _named(points)
    columns = "table", "mark", "concert", "instability"
    told: list[list[dict[str, Any]]] = [
        [dict(zip(columns, (table, *mark), strict=True)) for mark in marks]
        for table, marks in named.items()
    ]
    heights = [first["instability"] for first, *_ in told]
    names: list[dict[str, Any]] = [{"concert": first["concert"]} for first, *_ in told]
    for room, letters in (("roomy", WHOLE), ("narrow", FOLDED)):
        lines = [wrap(table, letters) for table in named]
        for one, folded, at in zip(names, lines, _apart(heights, lines), strict=True):
            one |= {f"{room}_at": at, f"{room}_name": "\n".join(folded)}
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
        *_names(alt.Chart(data(names)), x),
    ).properties(height=style.SQUARE, description=alt_text)
    return WideChart(chart, beside=style.BESIDE_NAMES)


def _named(points: pd.DataFrame) -> dict[str, tuple[tuple[str, float, float], ...]]:
    """Return the points of each table by its name; what all are judged against needs no table's."""
    kept, own = (
        _together((row.kept or str(name), tuple(_marks(row))) for name, row in of.iterrows())
        for of in (points[points["kept"] != ""], points[points["kept"] == ""])
    )
    if len(kept) == 1:
        return {say("side_by_side.kept"): marks for marks in kept.values()} | own
    return {say("side_by_side.kept_of", table=of): marks for of, marks in kept.items()} | own


def _marks(row: pd.Series) -> Iterator[tuple[str, float, float]]:
    """Return the points of a table: one, or where two kinds are told apart, one for each."""
    own = "kept" if row.kept else "own"
    for kind, height in (row.apart.get("instability") or {"": row.instability}).items():
        yield "fell" if kind == "fell" else own, float(row.concert), float(height)


def _together(drawn: Iterable[tuple[str, Drawn]]) -> dict[str, Drawn]:
    """Return what is drawn, once under the names of all whose points are the same."""
    tables: dict[Drawn, list[str]] = {}
    for table, points in drawn:
        tables.setdefault(points, []).append(table)
    return {say("number.list").join(names): points for points, names in tables.items()}


def paths_chart(
    paths: Mapping[str, Sequence[tuple[float, float]]], ends: Sequence[float]
) -> WideChart:
    """Draw warheads over the years, a line a table, told apart by dashes and hue in a key.

    A point is a date and a number of warheads; the axis has the dates of the start and of the
    rounds' ``ends``. Tables whose lines coincide share one.
    """
    named = _together((table, tuple(points)) for table, points in paths.items())
    years = [year for points in named.values() for year, _ in points]
    most = max(1.0, *(heads for points in named.values() for _, heads in points))
    alt_text = say(
        "side_by_side.paths_described",
        count=len(paths),
        start=int(min(years)),
        end=int(max(years)),
        ends=say("number.list").join(
            say("side_by_side.path_end", table=table, heads=show("warheads", heads))
            for table, (*_, (_, heads)) in named.items()
        ),
    )
    lines = [
        {"table": table, "year": year, "heads": heads}
        for table, points in named.items()
        for year, heads in points
    ]
    dates = alt.Scale(domain=[min(years), max(years)], nice=False)
    x = alt.X("year:Q", scale=dates).axis(**at_dates(ends), title=None)
    y = (
        alt.Y("heads:Q")
        .scale(domain=[0, most])
        .axis(title=say("side_by_side.paths"), titleColor=style.FAINT)
    )
    hues = [*islice(cycle(style.APART), len(named))]
    dashes = [*islice(cycle(style.DASHES), len(named))]
    folded = {table: wrap(table, 2 * FOLDED) for table in named}
    key: style.Look = {
        **{"orient": "bottom", "direction": "vertical", "title": None, "symbolType": "stroke"},
        **{"symbolSize": style.SAMPLE, "symbolStrokeWidth": style.LINE, "rowPadding": -GAP},
        **{"labelColor": style.INK, "labelFontSize": style.TEXT, **style.QUIET},
        "labelExpr": f"width < {ROOMY} ? {dumps(folded)}[datum.label] : datum.label",
        "labelLimit": 0,
    }
    chart = (
        alt.Chart(data(lines))
        .mark_line(strokeWidth=style.LINE, **style.QUIET)
        .encode(
            x=x,
            y=y,
            color=alt.Color("table:N").scale(domain=[*named], range=hues).legend(**key),
            strokeDash=alt.StrokeDash("table:N").scale(domain=[*named], range=dashes).legend(**key),
        )
        .properties(height=style.SQUARE, description=alt_text)
    )
    return WideChart(chart, beside=style.BESIDE_NAMES)


def _names(base: alt.Chart, x: alt.X) -> list[alt.Chart]:
    """Return the names of points, each on the side of its point where there is room, in lines."""
    early = f"datum.concert <= {ACROSS}"
    left: style.Look = {"align": "left", "dx": GAP}
    right: style.Look = {"align": "right", "dx": -GAP}
    said = {"color": style.INK, "fontSize": style.TEXT, "lineBreak": "\n", **style.QUIET}
    place = {"x": x, "y": alt.Y("at:Q"), "text": "name:N"}
    told = base.transform_calculate(
        **{of: f"width < {ROOMY} ? datum.narrow_{of} : datum.roomy_{of}" for of in ("at", "name")}
    )
    return [
        told.transform_filter(where).mark_text(**side, **said).encode(**place)
        for where, side in ((early, left), (f"!({early})", right))
    ]


def _apart(heights: Sequence[float], names: Sequence[Sequence[str]]) -> list[float]:
    """Return how high each name's first line stands, so that those of neighbours do not touch."""
    line = style.LABEL_GAP * MOST / style.WIDE * 4
    found, free = [0.0] * len(names), -float(MOST)
    for place in sorted(range(len(names)), key=heights.__getitem__):
        lines = len(names[place])
        free = max(heights[place] + lines * line / 2, free + lines * line)
        found[place] = free - line / 2
    return found

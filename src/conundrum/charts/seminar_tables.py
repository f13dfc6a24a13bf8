"""Several tables: points for concert and instability, and lines of warheads over the years."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import cycle, islice
from json import dumps
from math import pi
from textwrap import wrap
from typing import TypeVar

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

GAP = 9
"""Pixels between the names of a key."""

FOLDED, ROOMY = 34, 600
"""Letters of a line of a name in a key, and how wide a plot is on which it has one line."""

DISC, PER_LETTER = 5, 3.5
"""Radius of the disc of a table in pixels, and how much more of it each letter within takes."""

STEPS = 6
"""Into about so many steps an axis of warheads is divided; it ends with a whole one."""

LOOKS = {
    "own": ("circle", style.RUN),
    "kept": ("square", style.PINNED),
}
"""Shape and colour of a point: of a table, and of what it is judged against."""


def tables_chart(points: pd.DataFrame) -> WideChart:
    """Draw a disc for each table, with its letter in it, and for what it is judged against (H16).

    A row a table, with its ``letter``, ``concert`` and ``instability``; for the policy of 2016
    ``kept`` has the letters of the tables judged against it, and for a table is empty.
    """
    own = points["kept"] == ""
    alt_text = say("seminar.described", count=int(own.sum()), most=MOST)
    kept = _together((row.kept, _place(row)) for _, row in points[~own].iterrows())
    tables = _together((row.letter, _place(row)) for _, row in points[own].iterrows())
    marked = [
        *(("kept", "", place) for place in kept.values()),
        *(("own", letters, place) for letters, place in tables.items()),
    ]
    drawn = [
        {
            "mark": mark,
            "letter": letters,
            "concert": concert,
            "instability": instability,
            "size": _area(letters, mark),
        }
        for mark, letters, (concert, instability) in marked
    ]
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
    base = alt.Chart(data(drawn)).encode(x=x, y=y)
    shapes, colours = zip(*LOOKS.values(), strict=True)
    scales = [alt.Scale(domain=[*LOOKS], range=[*each]) for each in (shapes, colours)]
    dots = base.mark_point(filled=True, opacity=1, **style.QUIET).encode(
        shape=alt.Shape("mark:N", scale=scales[0], legend=None),
        color=alt.Color("mark:N", scale=scales[1], legend=None),
        size=alt.Size("size:Q", scale=None, legend=None),
    )
    within: style.Look = {"color": style.PAGE, "fontWeight": "bold", "fontSize": style.TEXT}
    chart = alt.layer(
        dots,
        base.transform_filter("datum.mark == 'own'")
        .mark_text(**within, **style.QUIET)
        .encode(text="letter:N"),
    ).properties(height=style.SQUARE, description=alt_text)
    return WideChart(chart, beside=style.BESIDE_NAMES)


def _area(letters: str, mark: str) -> float:
    """Return the area of a mark: a disc has room for its letters."""
    return pi * (DISC + PER_LETTER * len(letters)) ** 2 if mark == "own" else style.DOT * 2


def _place(row: pd.Series) -> tuple[float, float]:
    """Return where the point of a table is."""
    return float(row.concert), float(row.instability)


def _together(drawn: Iterable[tuple[str, Drawn]]) -> dict[str, Drawn]:
    """Return what is drawn, once under the names of all whose points are the same."""
    tables: dict[Drawn, list[str]] = {}
    for table, points in drawn:
        tables.setdefault(points, []).append(table)
    return {say("number.list").join(names): points for points, names in tables.items()}


def paths_chart(
    paths: Mapping[str, Sequence[tuple[float, float]]],
    ends: Sequence[float],
    falls: Sequence[tuple[float, float]] = (),
) -> WideChart:
    """Draw warheads over the years, a line a table, told apart by dashes and hue in a key.

    A point is a date and a number of warheads; the axis has the dates of the start and of the
    rounds' ``ends``, and at each of ``falls`` stands a cross. Tables whose lines coincide share
    one.
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
        .scale(domain=[0, most], nice=STEPS)
        .axis(tickCount=STEPS, title=say("side_by_side.paths"), titleColor=style.FAINT)
    )
    hues = [*islice(cycle(style.APART), len(named))]
    dashes = [*islice(cycle(style.DASHES), len(named))]
    folded = {table: wrap(table, FOLDED) for table in named}
    key: style.Look = {
        **{"orient": "bottom", "direction": "vertical", "title": None, "symbolType": "stroke"},
        **{"symbolSize": style.SAMPLE, "symbolStrokeWidth": style.LINE, "rowPadding": -GAP},
        **{"labelColor": style.INK, "labelFontSize": style.TEXT, **style.QUIET},
        "labelExpr": f"width < {ROOMY} ? {dumps(folded)}[datum.label] : datum.label",
        "labelLimit": 0,
    }
    fell = (
        alt.Chart(data([{"year": year, "heads": heads} for year, heads in falls]))
        .mark_point(shape=style.TIMES, color=style.FELL, filled=True, opacity=1, **style.QUIET)
        .encode(x=x, y=y, size=alt.value(style.DOT * 2))
    )
    drawn = (
        alt.Chart(data(lines))
        .mark_line(strokeWidth=style.LINE, **style.QUIET)
        .encode(
            x=x,
            y=y,
            color=alt.Color("table:N").scale(domain=[*named], range=hues).legend(**key),
            strokeDash=alt.StrokeDash("table:N").scale(domain=[*named], range=dashes).legend(**key),
        )
    )
    chart = alt.layer(drawn, fell).properties(height=style.SQUARE, description=alt_text)
    return WideChart(chart, beside=style.BESIDE_NAMES)

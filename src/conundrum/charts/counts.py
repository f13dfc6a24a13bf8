"""Published counts of warheads over the model's band: a bar for what one group says, with its name.

A group that counts each year is named once; the mark of any other has its name where there is room.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import data
from conundrum.charts.forecast import Data, domain, figures, marks, over
from conundrum.charts.forecast_panels import COUNTED
from conundrum.charts.live_chart import LiveChart, skeleton
from conundrum.charts.names_on_marks import LINE, Mark, named
from conundrum.charts.names_on_marks import lines as written_on
from conundrum.charts.small_multiples import band_layers
from conundrum.tables.published import FIRST
from conundrum.tables.words import say

LATE = 3
"""The last years that are recorded, which the finding speaks of."""

WIDTHS = {"narrow": 300, "here": 500}
"""Width in pixels from which names stand as they are placed for it: on a phone, and elsewhere."""

TALL, ROOM, BEFORE = 330, 1.8, 0.7
"""Height in pixels; years of room for the model's number at the right, and before the first."""

EVERY_YEAR = 4
"""Figures from which on a group's name is written only once."""


def counts_chart(drawn: Data) -> LiveChart:
    """Draw the band of a run, and over it each published count of warheads.

    Parameters
    ----------
    drawn : dict
        As `conundrum.charts.forecast.forecast_chart` draws it.
    """
    layers = alt.layer(*_layers(drawn), data=skeleton(len(counts(drawn))))
    return LiveChart(
        style.filling(layers, alt_text(drawn)), drawn, place={"width": 600, "height": TALL}
    )


def counts(drawn: Data) -> list[dict[str, Any]]:
    """Return the counts of warheads by date: who counts, from what to what, and where it stands.

    Examples
    --------
    >>> held = {"by": ["FAS"], "year": [2017], "x": [2017.0], "low": [20.0], "high": [30.0]}
    >>> counts({"warheads": held})
    [{'by': 'FAS', 'year': 2017, 'x': 2017.0, 'low': 20.0, 'high': 30.0}]
    """
    fields = ("by", "year", "x", "low", "high")
    held = [drawn[COUNTED][field] for field in fields]
    return [dict(zip(fields, one, strict=True)) for one in zip(*held, strict=True)]


def alt_text(drawn: Data) -> str:
    """Describe the chart for those who do not see it."""
    bottom, top = domain(COUNTED, drawn)
    listed = say("number.list").join(
        say(
            "counts.given_range" if one["high"] > one["low"] else "counts.given",
            by=one["by"],
            low=f"{one['low']:g}",
            high=f"{one['high']:g}",
            year=one["year"],
        )
        for one in counts(drawn)
    )
    return say(
        "counts.described", low=bottom, high=top, start=FIRST, end=over(drawn), listed=listed
    )


def _layers(drawn: Data) -> list[alt.Chart]:
    lines, end = counts(drawn), over(drawn)
    dates = [FIRST - BEFORE, end + ROOM]
    scale = domain(COUNTED, drawn)
    narrow = f"width < {WIDTHS['here']}"
    axis = alt.Axis(values=list(range(FIRST, end + 1, LATE)), format="d", grid=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(domain=dates, nice=False, zero=False).axis(axis)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(domain=scale, nice=False).axis(tickCount=4)

    points = figures(COUNTED)
    middle = points.mark_line(color=style.RUN, strokeWidth=style.LINE, clip=True, **style.QUIET)
    last = points.transform_filter(f"datum.i == {len(lines) - 1}")
    text: dict[str, Any] = {"align": "left", "dx": style.LABEL_PADDING, "color": style.RUN}
    ends = [
        last.transform_calculate(says=says).mark_text(**text, **look, **style.QUIET)
        for says, look in (
            (f"run.{COUNTED}.end", {"fontSize": style.TITLE, "fontWeight": "bold", "dy": -1}),
            (f"'{say('counts.model')}'", {"fontSize": style.TEXT, "dy": style.TITLE}),
        )
    ]
    return [
        *band_layers(points, x("at"), y),
        middle.encode(x=x("at"), y=y("q50")),
        *marks(points, x("x"), y),
        *(layer for size in WIDTHS for layer in _names(lines, size, narrow, dates, scale, x, y)),
        *(one.encode(x=x("at"), y=y("q50"), text="says:N") for one in ends),
    ]


def _names(
    lines: list[dict[str, Any]],
    size: str,
    narrow: str,
    dates: list[float],
    scale: list[int],
    x: Any,
    y: Any,
) -> list[alt.Chart]:
    """Write names beside their marks, for one of two widths; one that stands off has a line."""
    across = WIDTHS[size] / (dates[1] - dates[0])
    down = TALL / (scale[1] - scale[0])
    here = [
        Mark(
            row["by"],
            across * (row["x"] - dates[0]),
            down * (scale[1] - row["high"]),
            down * (scale[1] - row["low"]),
        )
        for row in lines
    ]
    found = named(here, (WIDTHS[size], TALL), 1 if size == "narrow" else EVERY_YEAR)
    written = [
        {
            "name": "\n".join(written_on(here[at].name)),
            "x": lines[at]["x"],
            "y": lines[at]["high"] if beside.from_top else lines[at]["low"],
            "lead": lines[at]["high"] + beside.lift / down,
            "dx": beside.across,
            # Of two lines, the first has its middle there.
            "dy": beside.down - LINE / 2 * (len(written_on(here[at].name)) - 1),
        }
        for at, beside in found.items()
    ]
    shown = alt.Chart(data(written)).transform_filter(
        narrow if size == "narrow" else f"!({narrow})"
    )
    text: dict[str, Any] = {
        "align": "left",
        "baseline": "middle",
        "fontSize": style.TEXT,
        **style.QUIET,
    }
    text |= {"lineBreak": "\n", "lineHeight": LINE}
    halo = {"color": style.PAGE, "stroke": style.PAGE, "strokeWidth": style.ROUND}
    lead = shown.transform_filter("datum.lead > datum.y").mark_rule(
        color=style.FAINT, strokeWidth=style.HAIR, **style.QUIET
    )
    return [
        lead.encode(x=x("x"), y=y("y"), y2="lead:Q"),
        *(
            shown.mark_text(
                dx={"expr": "datum.dx"}, dy={"expr": "datum.dy"}, **text, **look
            ).encode(x=x("x"), y=y("y"), text="name:N")
            for look in (halo, {"color": style.INK})
        ),
    ]

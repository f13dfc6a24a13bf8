"""Published counts of warheads over the model's band: a bar for what one group says, with its name.

A group that counts each year is named once; the mark of any other has its name where there is room.
"""

from __future__ import annotations

from typing import Any, ClassVar

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, data
from conundrum.charts.forecast import COUNTED, figures, frame, marks, placed
from conundrum.charts.live_chart import LiveChart, skeleton
from conundrum.charts.names_on_marks import LINE, Mark, named
from conundrum.charts.names_on_marks import lines as written_on
from conundrum.charts.small_multiples import band_layers
from conundrum.tables.published import FIRST, over
from conundrum.tables.words import say

LATE = 3
"""The last years that are recorded, which the finding speaks of."""

WIDTHS = {"narrow": 300, "here": 500}
"""Width in pixels from which names stand as they are placed for it: on a phone, and elsewhere."""

TALL, ROOM, BEFORE = 330, 1.8, 0.7
"""Height in pixels; years of room for the model's number at the right, and before the first."""

EVERY_YEAR = 4
"""Figures from which on a group's name is written only once."""


class CountsChart(LiveChart):
    """The band of a run, and over it each published count of warheads.

    Parameters
    ----------
    compared : pandas.DataFrame
        As `conundrum.run.hindcast.compare` makes it.
    run : dict
        As `conundrum.charts.forecast.numbers` makes it of the same.
    """

    place: ClassVar = {"width": 600, "height": TALL}

    def __init__(self, compared: pd.DataFrame, run: dict[str, Any]) -> None:
        drawn = alt.layer(*_layers(compared), data=skeleton(len(counts(compared))))
        super().__init__(style.filling(drawn, describe(compared)), run)


def counts(compared: pd.DataFrame) -> pd.DataFrame:
    """Return the counts of warheads by date, with the place of each.

    Examples
    --------
    >>> from conundrum.tables.published import published
    >>> counts(published())["by"].head(2).tolist()
    ['SIPRI', 'FAS']
    """
    lines = placed(compared[compared["series"] == COUNTED])
    return lines.sort_values("at", kind="stable")


def finding(compared: pd.DataFrame) -> str:
    """Say how many of the latest counts lie above the model's wide band.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> finding(compare(hindcast(worlds=50)))[:10]
    'Since 2024'
    """
    lines = counts(compared)
    year = int(lines["year"].max()) - LATE + 1
    late = lines[lines["year"] >= year]
    above = int((late["side"] > 0).sum())
    kind = "all" if above == len(late) else ("none", "one", "some")[min(above, 2)]
    return say(f"counts.{kind}", year=str(year), above=str(above), figures=str(len(late)))


def told(compared: pd.DataFrame) -> str:
    """Say how all counts lie, and which groups count in every year.

    Examples
    --------
    >>> from conundrum.run.hindcast import compare, hindcast
    >>> told(compare(hindcast(worlds=50))).startswith("Of 31 counts since 2017 by 8 groups, ")
    True
    """
    lines = counts(compared)
    at = [str(int((lines["side"] == side).sum())) for side in (1, 0, -1)]
    yearly = [by for by, own in lines.groupby("by", sort=False) if len(own) >= EVERY_YEAR]
    return say(
        "counts.told",
        figures=str(len(lines)),
        year=str(lines["year"].min()),
        groups=str(lines["by"].nunique()),
        **dict(zip(("above", "inside", "below"), at, strict=True)),
        yearly=say("number.list").join(map(str, yearly)),
    )


def describe(compared: pd.DataFrame) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> from conundrum.tables.published import published
    >>> "KIDA 80 to 90 in 2023" in describe(published())
    True
    """
    bottom, top = frame(COUNTED, compared)
    listed = say("number.list").join(
        say(
            "counts.given_range" if row["high"] > row["low"] else "counts.given",
            by=row["by"],
            low=f"{row['low']:g}",
            high=f"{row['high']:g}",
            year=row["year"],
        )
        for row in counts(compared).to_dict("records")
    )
    return say(
        "counts.described", low=bottom, high=top, start=FIRST, end=over(compared), listed=listed
    )


def _layers(compared: pd.DataFrame) -> list[alt.Chart]:
    lines, end = counts(compared), over(compared)
    domain = [FIRST - BEFORE, end + ROOM]
    scale = frame(COUNTED, compared)
    narrow = f"width < {WIDTHS['here']}"
    axis = alt.Axis(values=list(range(FIRST, end + 1, LATE)), format="d", grid=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(domain=domain, nice=False, zero=False).axis(axis)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(domain=list(scale), nice=False).axis(tickCount=4)

    points = figures(COUNTED)
    middle = points.mark_line(color=style.RUN, strokeWidth=style.LINE, clip=True, **QUIET)
    last = points.transform_filter(f"datum.i == {len(lines) - 1}")
    text: dict[str, Any] = {"align": "left", "dx": style.LABEL_PADDING, "color": style.RUN}
    ends = [
        last.transform_calculate(says=says).mark_text(**text, **look, **QUIET)
        for says, look in (
            (f"run.{COUNTED}.end", {"fontSize": style.TITLE, "fontWeight": "bold", "dy": -1}),
            (f"'{say('counts.model')}'", {"fontSize": style.TEXT, "dy": style.TITLE}),
        )
    ]
    return [
        *band_layers(points, x("at"), y),
        middle.encode(x=x("at"), y=y("q50")),
        *marks(points, x("x"), y),
        *(layer for size in WIDTHS for layer in _names(lines, size, narrow, domain, scale, x, y)),
        *(one.encode(x=x("at"), y=y("q50"), text="says:N") for one in ends),
    ]


def _names(
    lines: pd.DataFrame,
    size: str,
    narrow: str,
    domain: list[float],
    scale: tuple[int, int],
    x: Any,
    y: Any,
) -> list[alt.Chart]:
    """Write names beside their marks, for one of two widths; one that stands off has a line."""
    across = WIDTHS[size] / (domain[1] - domain[0])
    down = TALL / (scale[1] - scale[0])
    here = [
        Mark(
            row["by"],
            across * (row["x"] - domain[0]),
            down * (scale[1] - row["high"]),
            down * (scale[1] - row["low"]),
        )
        for row in lines.to_dict("records")
    ]
    found = named(here, (WIDTHS[size], TALL), 1 if size == "narrow" else EVERY_YEAR)
    row = lines.reset_index()
    written = [
        {
            "name": "\n".join(written_on(here[at].name)),
            "x": row["x"][at],
            "y": row["high"][at] if beside.from_top else row["low"][at],
            "lead": row["high"][at] + beside.lift / down,
            "dx": beside.across,
            # Of two lines, the first has its middle there.
            "dy": beside.down - LINE / 2 * (len(written_on(here[at].name)) - 1),
        }
        for at, beside in found.items()
    ]
    shown = alt.Chart(data(written)).transform_filter(
        narrow if size == "narrow" else f"!({narrow})"
    )
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": style.TEXT, **QUIET}
    text |= {"lineBreak": "\n", "lineHeight": LINE}
    halo = {"color": style.PAGE, "stroke": style.PAGE, "strokeWidth": style.ROUND}
    lead = shown.transform_filter("datum.lead > datum.y").mark_rule(
        color=style.FAINT, strokeWidth=style.HAIR, **QUIET
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

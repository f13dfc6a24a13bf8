"""What small charts share: the axis of years, and a fixed frame for each outcome."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.model.assumptions import Array
from conundrum.tables.settings import rows, value

EVERY = 2
"""Steps from one drawn point to the next: half a year."""

# Marks say nothing to a screen reader one by one: the chart's description and the table do.
AREA: dict[str, Any] = {"clip": True, "aria": False}
LINE: dict[str, Any] = {"strokeWidth": style.LINE, "clip": True, "aria": False}
TEXT: dict[str, Any] = {"fontSize": style.TEXT, "aria": False}


def across(years: Array) -> alt.X:
    """Return the axis of years, for a field named ``year``."""
    x = alt.X("year:Q").scale(domain=[float(years[0]), float(years[-1])], nice=False)
    return x.axis(format="d", tickCount=3, grid=False)


def upward(field: str, outcome: str) -> alt.Y:
    """Return the axis of an outcome, on the frame that every chart of it has.

    Examples
    --------
    >>> upward("q50", "warheads").to_dict()["scale"]["domain"]
    [0, 200.0]
    """
    room = style.AXIS_ROOM
    axis = alt.Axis(tickCount=4, minExtent=room, maxExtent=room, labelLimit=room)
    domain = [0, value("outcomes", outcome, "frame")]
    return alt.Y(f"{field}:Q", scale=alt.Scale(domain=domain), axis=axis)


def panel(outcome: str, *layers: alt.Chart) -> alt.LayerChart | alt.FacetChart:
    """Lay marks over one another as the small chart of an outcome."""
    about = rows("outcomes")[outcome]
    title = alt.TitleParams(about["label"], subtitle=about["shown_in"])
    return alt.layer(*layers).properties(title=title, **style.PANEL)


def framed(outcomes: tuple[str, ...]) -> str:
    """Say which outcomes are drawn, in which unit and from where to where.

    Examples
    --------
    >>> framed(("warheads",))
    'warheads, from 0 to 200 (warheads)'
    """
    return "; ".join(
        f"{rows('outcomes')[outcome]['label'].lower()}, from 0 to "
        f"{value('outcomes', outcome, 'frame'):g} ({rows('outcomes')[outcome]['shown_in']})"
        for outcome in outcomes
    )

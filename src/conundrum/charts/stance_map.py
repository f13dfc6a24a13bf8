"""The map of stances: Washington's across, Beijing's upwards, and a figure in each cell."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np

from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart, number
from conundrum.model.policy import PRESETS, called
from conundrum.model.stance import stances
from conundrum.tables.words import say

STANCES = tuple(np.linspace(-1, 1, 5).tolist())
"""The stances of the map, from full engagement to full pressure."""

PLACES = [(washington, beijing) for washington in STANCES for beijing in STANCES]
"""The cells of the map, in the order of `conundrum.stance_map`."""

EDGE = 1 + (STANCES[1] - STANCES[0]) / 2
"""Where the map ends: half a cell beyond the furthest stance."""

MARKED = {"2016": "circle", "joint cut-off": "triangle-up", "joint opening": "square"}
"""Policies that are marked at their own stances, each with a shape."""


class StanceChart(LiveChart):
    """A heat map of the plane of stances, with a ring around the pair that is shown.

    Parameters
    ----------
    drawn : dict
        The shade of each cell and what it ``says``, for `STANCES`; and the stances, ``washington``
        and ``beijing``, that the ring is around.
    """

    def __init__(self, drawn: dict[str, Any]) -> None:
        sides = {
            side: size * len(STANCES)
            for side, size in zip(("width", "height"), style.CELL, strict=True)
        }
        layers = (*_cells(), _marks(), _ring())
        super().__init__(alt.layer(*layers, description=describe(), **sides), drawn)


def describe() -> str:
    """Describe the map for those who do not see it: kind, axes, range, and where to read more.

    Examples
    --------
    >>> describe().startswith("Heat map of 5 by 5 cells")
    True
    """
    many = len(STANCES)
    marked = ", ".join(f"“{called(name)}”" for name in MARKED)
    return say("map.described", many=many, marked=marked)


def _cells() -> list[alt.Chart]:
    half = (STANCES[1] - STANCES[0]) / 2
    places = [
        {"i": i, "x": x, "y": y, "left": x - half, "right": x + half, "low": y - half}
        | {"high": y + half}
        for i, (x, y) in enumerate(PLACES)
    ]
    base = alt.Chart(alt.InlineData(places)).transform_calculate(
        shade=number("shade"), says=number("says")
    )
    rect = base.mark_rect(fill=style.RUN, stroke=style.GRID, **style.QUIET).encode(
        x=_across("left"),
        x2="right:Q",
        y=_up("low"),
        y2="high:Q",
        fillOpacity=alt.FillOpacity("shade:Q", scale=None),
    )
    text = {"color": style.INK, "fontSize": style.TITLE, "dy": -style.LIFT, **style.QUIET}
    return [rect, base.mark_text(**text).encode(x=_across("x"), y=_up("y"), text="says:N")]


def _marks() -> alt.Chart:
    places = []
    for name, shape in MARKED.items():
        at = stances(vars(PRESETS[name]))
        places.append({"x": at["us"], "y": at["china"], "shape": shape})
    mark = {"filled": True, "color": style.INK, "size": style.DOT, "opacity": 1, **style.QUIET}
    return (
        alt.Chart(alt.InlineData(places))
        .mark_point(**mark)
        .encode(x=_across("x"), y=_up("y"), shape=alt.Shape("shape:N", scale=None))
    )


def _ring() -> alt.Chart:
    mark = {"shape": "circle", "filled": False, "size": style.RING, "opacity": 1, **style.QUIET}
    return (
        alt.Chart(alt.InlineData([{}]))
        .transform_calculate(x="run.washington", y="run.beijing")
        .mark_point(color=style.PINNED, strokeWidth=style.LINE, **mark)
        .encode(x=_across("x"), y=_up("y"))
    )


def _across(field: str) -> alt.X:
    return alt.X(f"{field}:Q", axis=_axis("Washington")).scale(domain=[-EDGE, EDGE], nice=False)


def _up(field: str) -> alt.Y:
    return alt.Y(f"{field}:Q", axis=_axis("Beijing")).scale(domain=[-EDGE, EDGE], nice=False)


def _axis(power: str) -> alt.Axis:
    """Name the ends and the middle of an axis of stances in words."""
    return alt.Axis(
        values=[-1, 0, 1],
        grid=False,
        labelExpr=(
            "datum.value < 0 ? ['full', 'engagement'] : datum.value > 0 ? ['full', 'pressure'] "
            ": ['half', 'of each']"
        ),
        title=power,
        titleColor=style.INK,
        titleFontSize=style.TITLE,
    )

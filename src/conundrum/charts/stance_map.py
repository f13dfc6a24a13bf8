"""The map of stances: Washington's across, Beijing's upwards, and a figure in each cell."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart, number
from conundrum.charts.stance_map_words import Mapped, written
from conundrum.model.policy import PRESETS, Policy, called
from conundrum.tables.words import say

STANCES = tuple(np.linspace(-1, 1, 5).tolist())
"""The stances of the map, from full engagement to full pressure."""

PLACES = [(washington, beijing) for washington in STANCES for beijing in STANCES]
"""The cells of the map, in the order of `conundrum.stance_map`."""

EDGE = 1 + (STANCES[1] - STANCES[0]) / 2
"""Where the map ends: half a cell beyond the furthest stance."""

MARKED = {"2016": "circle", "joint cut-off": "triangle-up", "joint opening": "square"}
"""Policies that are marked at their own stances, each with a shape."""

QUIET: dict[str, Any] = {"aria": False}
"""Marks say nothing to a screen reader one by one: description, text and table do."""


class StanceChart(LiveChart):
    """A heat map of the plane of stances, with a ring around the pair that is shown.

    Parameters
    ----------
    cells : DataFrame
        As `conundrum.stance_map` makes it, for `STANCES`.
    mapped : Mapped
        The figure to show.
    at : pair of float
        The stances of Washington and of Beijing that the ring is around.
    highest : float, optional
        The figure of the fullest shade; the highest on the map unless given.
    """

    def __init__(
        self,
        cells: pd.DataFrame,
        mapped: Mapped,
        at: tuple[float, float],
        highest: float | None = None,
    ) -> None:
        sides = {
            side: size * len(STANCES)
            for side, size in zip(("width", "height"), style.CELL, strict=True)
        }
        layers = (*_cells(), _marks(), _ring())
        chart = alt.layer(*layers, description=describe(), **sides)
        super().__init__(chart, numbers(cells, mapped, at, highest))

    def choose(
        self,
        cells: pd.DataFrame,
        mapped: Mapped,
        at: tuple[float, float],
        highest: float | None = None,
    ) -> None:
        """Show another map, another figure, or another pair of stances."""
        self.show(numbers(cells, mapped, at, highest))


def stances(policy: Policy) -> tuple[float, float]:
    """Return the stances of Washington and of Beijing: sanctions less engagement.

    Examples
    --------
    >>> stances(Policy())
    (0.8, -0.4)
    """
    # Rounded, so that a middle reached by a sum is the middle.
    return (
        round(policy.us_sanctions - policy.us_engagement, 6),
        round(policy.china_sanctions - policy.china_engagement, 6),
    )


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


def numbers(
    cells: pd.DataFrame, mapped: Mapped, at: tuple[float, float], highest: float | None = None
) -> dict[str, Any]:
    """Return what the map draws, cell by cell, and where the ring is."""
    figures = cells[mapped.figure].to_numpy()
    highest = np.nanmax(figures) if highest is None else highest
    shade = np.nan_to_num(figures / highest if highest else figures)
    return {
        "shade": np.round(shade * style.SHADE, 3).tolist(),
        "says": [written(mapped, figure) for figure in figures],
        "washington": at[0],
        "beijing": at[1],
    }


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
    rect = base.mark_rect(fill=style.RUN, stroke=style.GRID, **QUIET).encode(
        x=_across("left"),
        x2="right:Q",
        y=_up("low"),
        y2="high:Q",
        fillOpacity=alt.FillOpacity("shade:Q", scale=None),
    )
    text = {"color": style.INK, "fontSize": style.TITLE, "dy": -style.LIFT, **QUIET}
    return [rect, base.mark_text(**text).encode(x=_across("x"), y=_up("y"), text="says:N")]


def _marks() -> alt.Chart:
    places = []
    for name, shape in MARKED.items():
        washington, beijing = stances(PRESETS[name])
        places.append({"x": washington, "y": beijing, "shape": shape})
    mark = {"filled": True, "color": style.INK, "size": style.DOT, "opacity": 1, **QUIET}
    return (
        alt.Chart(alt.InlineData(places))
        .mark_point(**mark)
        .encode(x=_across("x"), y=_up("y"), shape=alt.Shape("shape:N", scale=None))
    )


def _ring() -> alt.Chart:
    mark = {"shape": "circle", "filled": False, "size": style.RING, "opacity": 1, **QUIET}
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

"""The map of stances: Washington's across, Beijing's upwards, and a figure in each cell."""

import altair as alt
import numpy as np

from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.charts.plane_axes import AXIS, shaded, squares
from conundrum.model import PRESETS, called, stances
from conundrum.tables import say

STANCES = tuple(np.linspace(-1, 1, 5).tolist())
"""The stances of the map, from full engagement to full pressure."""

PLACES = [(washington, beijing) for washington in STANCES for beijing in STANCES]
"""The cells of the map, in the order of `conundrum.stance_map`."""

EDGE = 1 + (STANCES[1] - STANCES[0]) / 2
"""Where the map ends: half a cell beyond the furthest stance."""

MARKED = {"2016": "circle", "joint cut-off": "triangle-up", "joint opening": "square"}
"""Policies that are marked at their own stances, each with a shape."""

LABELS = (
    "datum.value < 0 ? ['full', 'engagement'] : datum.value > 0 ? ['full', 'pressure'] "
    ": ['half', 'of each']"
)
"""The expression for the names of the ends and the middle of an axis."""


def stance_chart(drawn: Data) -> LiveChart:
    """Draw a heat map of the plane of stances, with a ring around the pair that is shown.

    The data has the shade of each cell and what it ``says``, for `STANCES`; and the stances,
    ``washington`` and ``beijing``, that the ring is around.
    """
    wide, high = style.CELL
    many = len(STANCES)
    scale = alt.Scale(domain=[-EDGE, EDGE], nice=False)
    look = AXIS | {"labelExpr": LABELS}
    cells = squares(str(many), EDGE, "says")
    filled = shaded(cells, fill=style.RUN, stroke=style.GRID)
    text = {"color": style.INK, "fontSize": style.TITLE, "dy": -style.LIFT, **style.QUIET}
    numbers = cells.mark_text(**text).encode(text="says:N")
    chart = alt.layer(filled, numbers, _marks(), _ring()).encode(
        x=alt.X("x:Q", scale=scale, axis=alt.Axis(title="Washington", **look)),
        y=alt.Y("y:Q", scale=scale, axis=alt.Axis(title="Beijing", **look)),
    )
    marked = ", ".join(f"“{called(name)}”" for name in MARKED)
    described = say("map.described", many=many, marked=marked)
    sides = {"width": wide * many, "height": high * many}
    return LiveChart(chart.properties(description=described, **sides), drawn)


def _marks() -> alt.Chart:
    standing = {shape: stances(vars(PRESETS[name])) for name, shape in MARKED.items()}
    places = [{"x": at["us"], "y": at["china"], "shape": shape} for shape, at in standing.items()]
    return (
        alt.Chart(alt.InlineData(places))
        .mark_point(filled=True, color=style.INK, size=style.DOT, opacity=1, **style.QUIET)
        .encode(shape=alt.Shape("shape:N", scale=None))
    )


def _ring() -> alt.Chart:
    pair = alt.Chart(alt.InlineData([{}])).transform_calculate(x="run.washington", y="run.beijing")
    mark = {"shape": "circle", "filled": False, "size": style.RING, "opacity": 1, **style.QUIET}
    return pair.mark_point(color=style.PINNED, strokeWidth=style.LINE, **mark)

"""Policies as points: how many people leave against how many warheads stay, and the frontier."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from conundrum.analysis.tradeoffs.frontier import frontier
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, WideChart
from conundrum.charts.live_chart import number, skeleton
from conundrum.model.policy import PRESETS

MILLION = 1e6
WIDEST, TALLEST = 2.0, 160
"""Ends of the axes, in million people and in warheads; what lies beyond is drawn at the end."""

KINDS = ("both", "Washington", "Beijing", "neither")
SHAPES = ("circle", "triangle-up", "square", "cross")
COLOURS = (style.RUN, style.PINNED, style.INK, style.FAINT)


class PricesChart(WideChart):
    """Every policy as a point, marked by which of the two powers could accept it.

    Parameters
    ----------
    table : pandas.DataFrame
        As `conundrum.analysis.tradeoffs.options` makes it.
    chosen : str
        The policy that is ringed.
    """

    def __init__(self, table: pd.DataFrame, chosen: str) -> None:
        chart = alt.layer(*_layers(), data=skeleton(len(table))).properties(
            height=style.SQUARE, description=describe(table)
        )
        super().__init__(chart, numbers(table, chosen))

    def draw(self, table: pd.DataFrame, chosen: str) -> None:
        """Draw the same policies as they come out under other beliefs."""
        self.show(numbers(table, chosen))


def describe(table: pd.DataFrame) -> str:
    """Describe the chart for those who do not see it.

    Examples
    --------
    >>> describe(pd.DataFrame(index=range(9))).startswith("Scatter chart of 9 policies")
    True
    """
    return (
        f"Scatter chart of {len(table)} policies over two prices: from left to right people who "
        f"leave, from 0 to {WIDEST:g} million on average over the worlds; upwards warheads at the "
        f"end, from 0 to {TALLEST} in the median world. A line joins the frontier: policies that "
        "no other beats in both. The text and the table below say the same in numbers."
    )


def kinds(table: pd.DataFrame) -> pd.Series:
    """Say for each policy which of the two powers could accept it."""
    pairs = zip(table["accepts_Washington"], table["accepts_Beijing"], strict=True)
    names = {(True, True): 0, (True, False): 1, (False, True): 2, (False, False): 3}
    return pd.Series([KINDS[names[bool(us), bool(china)]] for us, china in pairs], table.index)


def numbers(table: pd.DataFrame, chosen: str) -> dict[str, Any]:
    """Return what the chart draws, an array a field."""
    edge = frontier(table)
    spare = [None] * (len(table) - len(edge))
    return {
        "x": (table["leavers"] / MILLION).clip(upper=WIDEST).round(3).tolist(),
        "y": table["warheads"].clip(upper=TALLEST).round(1).tolist(),
        "kind": kinds(table).tolist(),
        "name": [name if name in PRESETS else "" for name in table.index],
        "label_y": _apart(table).tolist(),
        "tip": [_tip(name, row) for name, row in table.iterrows()],
        "edge_x": [*(edge["leavers"] / MILLION).clip(upper=WIDEST).round(3), *spare],
        "edge_y": [*edge["warheads"].clip(upper=TALLEST).round(1), *spare],
        "chosen": list(table.index).index(chosen),
    }


def _apart(table: pd.DataFrame) -> pd.Series:
    """Return how high the name of each policy stands, so that those of neighbours do not touch."""
    heights = table["warheads"].clip(upper=TALLEST)
    last = -style.LABEL_GAP
    for name in sorted(PRESETS, key=lambda preset: heights[preset]):
        heights[name] = last = max(heights[name], last + style.LABEL_GAP)
    return heights.round(1)


def _tip(name: object, row: pd.Series) -> str:
    shares = ", ".join(
        f"{label} {row[control]:.0%}"
        for label, control in (
            ("Washington sanctions", "us_sanctions"),
            ("engagement", "us_engagement"),
            ("Beijing sanctions", "china_sanctions"),
            ("engagement", "china_engagement"),
            ("shared conditions", "shared_conditions"),
        )
    )
    named = f"{name}: " if name in PRESETS else ""
    left = row["leavers"] / MILLION
    return f"{named}{left:.2f} million leave, {row['warheads']:.0f} warheads. {shares}"


def _layers() -> list[alt.Chart]:
    x = alt.X("x:Q").scale(domain=[0, WIDEST], nice=False)
    x = x.axis(title="million people who leave, mean over worlds", titleColor=style.FAINT)
    y = alt.Y("y:Q").scale(domain=[0, TALLEST], nice=False)
    y = y.axis(title="warheads in the median world", titleColor=style.FAINT)
    fields = {name: number(name) for name in ("x", "y", "kind", "name", "label_y", "tip")}
    points = alt.Chart().transform_calculate(**fields)
    edge = (
        alt.Chart()
        .transform_calculate(x=number("edge_x"), y=number("edge_y"))
        .transform_filter("isValid(datum.x)")
    )
    line = edge.mark_line(
        color=style.FAINT, strokeWidth=style.LINE, interpolate="step-after", **QUIET
    ).encode(x=x, y=y, order="x:Q")
    dots = points.mark_point(
        filled=True, size=style.DOT, opacity=style.STRONG, clip=True, **QUIET
    ).encode(
        x=x,
        y=y,
        shape=alt.Shape("kind:N").scale(domain=KINDS, range=SHAPES).legend(None),
        color=alt.Color("kind:N").scale(domain=KINDS, range=COLOURS).legend(None),
        tooltip=alt.Tooltip("tip:N", title=" "),
    )
    ring = points.transform_filter("datum.i == run.chosen").mark_point(
        size=style.DOT * 4, color=style.INK, strokeWidth=style.LINE, **QUIET
    )
    names = points.transform_filter("datum.name != ''").mark_text(
        align="left", dx=9, color=style.INK, fontSize=style.TEXT, fontWeight="bold", **QUIET
    )
    said = {"x": x, "y": alt.Y("label_y:Q"), "text": "name:N"}
    # A name stands on a ground of its own, since points may lie behind it.
    ground = names.mark_text(
        align="left",
        dx=9,
        stroke=style.CARD,
        strokeWidth=style.ROUND,
        fontSize=style.TEXT,
        fontWeight="bold",
        **QUIET,
    )
    named = points.transform_filter("datum.name != ''").mark_point(
        size=style.DOT * 2, color=style.INK, strokeWidth=style.HAIR, **QUIET
    )
    return [
        *(line, dots, named.encode(x=x, y=y), ring.encode(x=x, y=y)),
        *(ground.encode(**said), names.encode(**said)),
    ]

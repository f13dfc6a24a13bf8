"""What charts with a row for each assumption or policy share."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Citations, data, values, wide
from conundrum.charts.live_chart import number
from conundrum.tables.settings import entries, rows, value
from conundrum.tables.words import say

SOURCES: Citations = {
    "run": {
        "publisher": say("doubted.runs"),
        "title": say("doubted.ranges"),
        "year": "",
        "address": "",
    }
}
"""Where the numbers come from, as `Figure` wants it."""


def label(name: str) -> str:
    """Return what an assumption, a belief or a group of them is called.

    Examples
    --------
    >>> label("build_2016"), label("growth_arms"), label("all others")
    ('warheads built a year', 'growth arms (belief)', 'all others')
    """
    if name in rows("beliefs"):
        return say("doubted.theory", belief=rows("beliefs")[name]["inside"])
    return str(entries("short_names").get(name, name))


def meaning(name: str) -> str:
    """Return what an assumption or a belief says, with its range.

    Examples
    --------
    >>> meaning("build_2016")
    'Warheads built in a year at the effort of 2016. From 2 to 6 warheads per year (build_2016).'
    """
    if name in rows("beliefs"):
        return say("doubted.belief", help=rows("beliefs")[name]["help"])
    if name not in rows("assumptions"):
        return say("doubted.rest")
    about = rows("assumptions")[name]
    low, high = (f"{value('assumptions', name, end):,g}" for end in ("low", "high"))
    told = {field: about[field] for field in ("meaning", "unit")}
    return say("doubted.assumption", low=low, high=high, name=name, **told)


def doubted(found: pd.DataFrame) -> pd.DataFrame:
    """Return numbers by assumption or belief, with what each is called and what it says."""
    names = [str(name) for name in found.index]
    told = {"name": [label(name) for name in names], "meaning": [meaning(name) for name in names]}
    return found.reset_index(drop=True).assign(**told).round(4)


def computed(frame: pd.DataFrame) -> dict[str, Any]:
    """Return the rows of a `Figure` and their source: each was computed."""
    return {"rows": frame.assign(seen="computed", source="run"), "sources": SOURCES}


class Rows:
    """A chart with a row for each of something: its name above, and marks on one axis of numbers.

    Parameters
    ----------
    frame : DataFrame
        A row each; the field ``says`` is written above it, the others are numbers.
    domain : list of float
        Where the axis of the numbers begins and ends.
    """

    _domain: Any

    def __init__(self, frame: pd.DataFrame, domain: list[float]) -> None:
        numbered = frame.assign(row=range(len(frame)))
        self._rows = alt.Chart(data(values(numbered, "row", *frame)))
        # `drawn` writes what a row is called, so the axis has no labels.
        self._down, self._domain = alt.Y("row:O").axis(None), domain

    def bar(self, field: str) -> alt.Chart:
        """Draw a bar from 0 to a number."""
        return self._at(field, self._rows.mark_bar(color=style.RUN, height=style.LINE * 3, **QUIET))

    def span(self, low: str, high: str, colour: str = style.INK, **look: Any) -> alt.Chart:
        """Draw a line from one number to another."""
        return self._at(low, self._rows.mark_rule(color=colour, **look, **QUIET), x2=f"{high}:Q")

    def dot(
        self, field: str, shape: str, colour: str, size: float = style.DOT, **look: Any
    ) -> alt.Chart:
        """Draw a mark at a number."""
        look |= {"shape": shape, "filled": True, "color": colour, "size": size, "opacity": 1}
        return self._at(field, self._rows.mark_point(**look, **QUIET))

    def tick(self, field: str, colour: str, thickness: float = style.LINE) -> alt.Chart:
        """Draw an upright tick at a number of each row."""
        mark = self._rows.mark_tick(color=colour, thickness=thickness, size=style.ROW, **QUIET)
        return self._at(field, mark)

    def drawn(self, *marks: alt.Chart) -> alt.LayerChart | alt.FacetChart:
        """Lay marks over one another, with the names of the rows on top."""
        size: Any = wide(style.TITLE, style.TEXT)
        text = {"align": "left", "x": 2, "dy": -style.TITLE - 2, "color": style.INK, **QUIET}
        names = self._rows.mark_text(fontSize=size, **text).encode(y=self._down, text="says:N")
        return alt.layer(*marks, names).properties(height=alt.Step(style.LINED_ROW))

    def _at(self, field: str, mark: alt.Chart, **more: str) -> alt.Chart:
        x = alt.X(f"{field}:Q").scale(domain=self._domain, nice=False)
        return mark.encode(x=x.axis(tickCount=5, title=None), y=self._down, **more)


class LiveRows(Rows):
    """The same with numbers that change: arrays of ``run``, which has the ``domain`` as well.

    Parameters
    ----------
    fields : tuple of str
        Names of the arrays.
    most : int
        Rows there can be; as many are drawn as ``run.says`` has.
    """

    def __init__(self, fields: tuple[str, ...], most: int) -> None:
        found = {field: number(field) for field in (*fields, "says")}
        self._rows = (
            alt.Chart(data([{"i": row, "row": row} for row in range(most)]))
            .transform_filter("datum.i < length(run.says)")
            .transform_calculate(**found)
        )
        self._down, self._domain = alt.Y("row:O").axis(None), {"expr": "run.domain"}

    def shared(self, field: str, colour: str, thickness: float = style.LINE) -> alt.Chart:
        """Draw an upright tick in each row at one number of ``run``, where there is one."""
        rows = self._rows.transform_filter(f"isNumber(run.{field})")
        rows = rows.transform_calculate(at=f"run.{field}")
        mark = rows.mark_tick(color=colour, thickness=thickness, size=style.ROW, **QUIET)
        return self._at("at", mark)

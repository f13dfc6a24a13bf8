"""What charts with a row for each assumption or policy share."""

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Citations, data, values, wide
from conundrum.charts.live_chart import live_rows
from conundrum.tables import rows, say, short_name, value, written_out

SOURCES: Citations = {
    "run": {
        "publisher": say("doubted.runs"),
        "title": say("doubted.ranges"),
        "year": "",
        "address": "",
    }
}
"""Where the numbers come from, as `Figure` wants it."""


DOWN = alt.Y("row:O").axis(None)
"""Rows from top to bottom; what each is called is written above it, so the axis has no labels."""


def label(name: str) -> str:
    """Return what an assumption or a belief is called.

    Examples
    --------
    >>> label("build_2016"), label("growth_arms")
    ('warheads built a year', 'growth arms (belief)')
    """
    if name in rows("beliefs"):
        return say("doubted.theory", belief=rows("beliefs")[name]["inside"])
    return short_name(name)


def meaning(name: str) -> str:
    """Return what an assumption or a belief says, with its range.

    Examples
    --------
    >>> meaning("build_2016")
    'Warheads built in a year at the effort of 2016. From 2 to 6 warheads per year.'
    """
    if name in rows("beliefs"):
        return say("doubted.belief", help=rows("beliefs")[name]["help"])
    about = rows("assumptions")[name]
    low, high = (written_out(value("assumptions", name, end)) for end in ("low", "high"))
    told = {field: about[field] for field in ("meaning", "unit")}
    return say("doubted.assumption", low=low, high=high, **told)


def computed(frame: pd.DataFrame) -> dict[str, Any]:
    """Return the rows of a `Figure` and their source: each was computed."""
    return {"rows": frame.assign(seen="computed", source="run"), "sources": SOURCES}


@dataclass(frozen=True)
class Rows:
    """A chart with a row for each of something: its name above, and marks on one axis of numbers.

    Parameters
    ----------
    rows : altair chart
        Its data, a row each: its number ``i``, what it ``says``, which is written above it, and
        numbers.
    domain : list of float or dict
        Where the axis of the numbers begins and ends.
    """

    rows: alt.Chart
    domain: Any

    def span(self, low: str, high: str, colour: str = style.INK, **look: Any) -> alt.Chart:
        """Draw a line from one number to another."""
        return self._at(low, self.rows.mark_rule(color=colour, **look, **QUIET), x2=f"{high}:Q")

    def dot(
        self, field: str, shape: str, colour: str, size: float = style.DOT, **look: Any
    ) -> alt.Chart:
        """Draw a mark at a number."""
        look |= {"shape": shape, "filled": True, "color": colour, "size": size, "opacity": 1}
        return self._at(field, self.rows.mark_point(**look, **QUIET))

    def tick(self, field: str, colour: str, thickness: float = style.LINE) -> alt.Chart:
        """Draw an upright tick at a number of each row."""
        mark = self.rows.mark_tick(color=colour, thickness=thickness, size=style.ROW, **QUIET)
        return self._at(field, mark)

    def shared(self, number: str, colour: str, thickness: float = style.LINE) -> alt.Chart:
        """Draw a tick in each row at one number of ``run``, where there is one."""
        there = self.rows.transform_filter(f"isNumber(run.{number})")
        at_it = there.transform_calculate(at=f"run.{number}")
        return Rows(at_it, self.domain).tick("at", colour, thickness)

    def drawn(self, *marks: alt.Chart) -> alt.LayerChart | alt.FacetChart:
        """Lay marks over one another, with the names of the rows on top."""
        size: Any = wide(style.TITLE, style.TEXT)
        names = self.rows.mark_text(
            fontSize=size, align="left", x=2, dy=-style.TITLE - 2, color=style.INK, **QUIET
        ).encode(y=DOWN, text="says:N")
        return alt.layer(*marks, names).properties(height=alt.Step(style.LINED_ROW))

    def _at(self, field: str, mark: alt.Chart, **more: str) -> alt.Chart:
        x = alt.X(f"{field}:Q").scale(domain=self.domain, nice=False)
        return mark.encode(x=x.axis(tickCount=5, title=None), y=DOWN, **more)


def rows_of(frame: pd.DataFrame, domain: list[float]) -> Rows:
    """Return a chart with the rows of a table."""
    return Rows(alt.Chart(data(values(frame.assign(row=range(len(frame))), "row", *frame))), domain)


def live_rows_of(*fields: str, most: int) -> Rows:
    """Return a chart with rows that change: arrays of ``run``, which has the ``domain`` as well."""
    return Rows(live_rows("says", *fields, most=most), {"expr": "run.domain"})

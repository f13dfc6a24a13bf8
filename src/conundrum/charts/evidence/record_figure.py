"""What every chart of the record has: a finding, units, a description, a table, sources.

A figure that was read in its source is drawn filled, one from memory or derived is drawn open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pandas as pd

from conundrum.charts import style
from conundrum.charts.live_chart import Data, LiveChart
from conundrum.charts.record_rows import Citations
from conundrum.charts.vega import alt
from conundrum.tables import say

Drawn: TypeAlias = alt.Chart | alt.LayerChart | alt.FacetChart | alt.VConcatChart


QUIET = style.QUIET
"""Marks say nothing to a screen reader one by one: description, table and text do."""


@dataclass(frozen=True)
class Figure:
    """A chart of the record, with all that has to stand beside it.

    Parameters
    ----------
    title : str
        The finding, as a sentence.
    unit : str
        What is drawn and in which unit.
    chart : altair chart
        Without title and width; both come from outside.
    about : str
        The chart in one sentence: kind, axes with unit and range, and marks; not the guess.
    rows : pandas.DataFrame
        The rows that are drawn, with ``seen`` and ``source``.
    columns : dict
        Which fields of the rows the table shows, and under which heading.
    sources : dict
        The citations, by id.
    notes : sequence of str
        What to know before using the figures.
    keys : sequence of pair
        The key to the marks: the name of a mark, and what it stands for.
    answer : float, optional
        The number that a reader was asked to guess.
    beside : int, optional
        Pixels that the plot leaves beside it.
    run : dict, optional
        A reader's guess, as `conundrum.charts.guess_mark.guess_run` has it.
    mark : str, optional
        The sentence in ``data/words`` that stands at a guess.
    """

    title: str
    unit: str
    chart: Drawn
    about: str
    rows: pd.DataFrame
    columns: dict[str, str]
    sources: Citations
    notes: Sequence[str] = ()
    keys: Sequence[tuple[str, str]] = ()
    answer: float = 0
    beside: int = style.BESIDE
    run: Mapping[str, Any] = field(default_factory=dict)
    mark: str = "guess.mark"

    @property
    def described(self) -> str:
        """The chart in words, with the guess if there is one."""
        if not self.run:
            return self.about
        return say("guess.marked", chart=self.about, says=self.run["says"])


def worded(group: str, /, **facts: str | int) -> dict[str, Any]:
    """Return title, unit and description of a `Figure` from one group of ``data/words``.

    ``facts`` stand in the places of the three.

    Examples
    --------
    >>> worded("reform", added="9", years=10, north="")["unit"]
    'Output, year 0 = 100, by years since year 0'
    """
    parts = {"title": "title", "unit": "unit", "about": "described"}
    return {part: say(f"{group}.{word}", **facts) for part, word in parts.items()}


class WideChart(LiveChart):
    """A live chart as wide as its place lets it be, and no wider than `style.WIDE`.

    Parameters
    ----------
    chart : altair chart
        One panel, or several in a column that are all of width `style.WIDE`.
    run : dict, optional
        The first numbers.
    beside : int, optional
        Pixels that the plot leaves beside it.
    """

    def __init__(
        self,
        chart: Drawn,
        run: Data | None = None,
        beside: int = style.BESIDE,
    ) -> None:
        super().__init__(chart, run or {})  # type: ignore[arg-type]
        self.add_class("nk-across")
        # What a compiled chart calls its width becomes a signal that follows its place.
        fits = f"clamp(containerSize()[0] - {beside}, {style.NARROWEST}, {style.WIDE})"
        resized = {"events": {"source": "window", "type": "resize"}, "update": fits}
        width = {"name": "width", "update": fits, "on": [resized]}
        patch = [
            {"op": "remove", "path": "/width"},
            {"op": "add", "path": "/signals/-", "value": width},
        ]
        self.embed_options = {**self.embed_options, "patch": patch}


def wide(here: Any, narrow: Any) -> dict[str, str]:
    """Return the Vega expression for what a wide chart shows, and what a narrow one shows."""
    return {"expr": f"width < {style.NARROW} ? {narrow!r} : {here!r}"}


def years(first: float, last: float, **axis: Any) -> alt.X:
    """Return the axis of time, as a number of years, for a field named ``x``."""
    x = alt.X("x:Q").scale(domain=[first, last], nice=False, zero=False)
    return x.axis(**{"format": "d", "grid": False, "labelFlush": True, "tickCount": 7, **axis})


def data(rows: Sequence[Mapping[str, Any]]) -> alt.InlineData:
    """Put rows into a chart."""
    return alt.InlineData(values=list(rows))

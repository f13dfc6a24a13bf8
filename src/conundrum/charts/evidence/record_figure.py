"""A chart of the historical record with its finding, units, description, table and sources.

The mark of a figure is filled if the figure was read in its source. It is open if the figure comes
from memory or was worked out.
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
"""Hides the single marks of a chart from a screen reader, which reads the chart's description
instead."""


@dataclass(frozen=True)
class Figure:
    """A chart of the historical record, with its title, key, table and sources.

    Parameters
    ----------
    title : str
        The finding, as a sentence.
    unit : str
        The quantity that is drawn, and its unit.
    chart : altair chart
        The chart without title and width, which are added later.
    about : str
        One sentence on the kind of chart, its axes with unit and range, and its marks. It does not
        mention the guess.
    rows : pandas.DataFrame
        The rows that are drawn, with ``seen`` and ``source``.
    columns : dict
        The fields that the table shows, with their headings.
    sources : dict
        The citations, by id.
    notes : sequence of str
        What a reader should know before using the figures.
    keys : sequence of pair
        The key, with the name and the meaning of each mark.
    answer : float, optional
        The number that a reader was asked to guess.
    beside : int, optional
        Pixels of free space beside the plot.
    run : dict, optional
        A reader's guess, as `conundrum.charts.guess_mark.guess_run` returns it.
    mark : str, optional
        The key in ``data/words`` of the sentence that is written beside the guess.
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
        """The description of the chart in words, with the reader's guess if there is a guess."""
        if not self.run:
            return self.about
        return say("guess.marked", chart=self.about, says=self.run["says"])


def worded(group: str, /, **facts: str | int) -> dict[str, Any]:
    """Return the title, unit and description of a chart of the record, from one group of sentences.

    ``facts`` fill the places in these texts.

    Examples
    --------
    >>> worded("reform", added="9", years=10, north="")["unit"]
    'Output, year 0 = 100, by years since year 0'
    """
    parts = {"title": "title", "unit": "unit", "about": "described"}
    return {part: say(f"{group}.{word}", **facts) for part, word in parts.items()}


class WideChart(LiveChart):
    """A chart with live numbers that is as wide as its place on the page, up to a greatest width.

    Parameters
    ----------
    chart : altair chart
        One panel, or several in a column that are all of width `style.WIDE`.
    run : dict, optional
        The first numbers.
    beside : int, optional
        Pixels of free space beside the plot.
    """

    def __init__(
        self,
        chart: Drawn,
        run: Data | None = None,
        beside: int = style.BESIDE,
    ) -> None:
        super().__init__(chart, run or {})  # type: ignore[arg-type]
        self.add_class("nk-across")
        # The width of the compiled chart becomes a Vega signal that follows the width of the
        # chart's place on the page.
        fits = f"clamp(containerSize()[0] - {beside}, {style.NARROWEST}, {style.WIDE})"
        resized = {"events": {"source": "window", "type": "resize"}, "update": fits}
        width = {"name": "width", "update": fits, "on": [resized]}
        patch = [
            {"op": "remove", "path": "/width"},
            {"op": "add", "path": "/signals/-", "value": width},
        ]
        self.embed_options = {**self.embed_options, "patch": patch}


def wide(here: Any, narrow: Any) -> dict[str, str]:
    """Return a Vega expression with a value for wide charts and a value for narrow charts."""
    return {"expr": f"width < {style.NARROW} ? {narrow!r} : {here!r}"}


def years(first: float, last: float, **axis: Any) -> alt.X:
    """Return the axis of years for a field named ``x``."""
    x = alt.X("x:Q").scale(domain=[first, last], nice=False, zero=False)
    return x.axis(**{"format": "d", "grid": False, "labelFlush": True, "tickCount": 7, **axis})


def data(rows: Sequence[Mapping[str, Any]]) -> alt.InlineData:
    """Return rows of a table as the data of a chart."""
    return alt.InlineData(values=list(rows))

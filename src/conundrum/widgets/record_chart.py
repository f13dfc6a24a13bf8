"""The panel that shows a chart of the record, with its finding, unit, key, sources and table."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from inspect import signature
from typing import Any

import ipywidgets as widgets

from conundrum.charts.cited_table import link, table_of
from conundrum.charts.evidence import CHARTS
from conundrum.charts.evidence.record_figure import Figure, WideChart
from conundrum.charts.key import key
from conundrum.tables import BadValue, citation, known, say
from conundrum.widgets.fold import Fold, html_fold
from conundrum.widgets.panel import Panel

FEW = 4
"""At most this many sources are named under a chart; the table of the chart names all sources."""


class RecordChart(Panel, widgets.VBox):
    """A chart of the record, with the texts and the table that belong to the chart.

    Parameters
    ----------
    figure : Figure
        The chart, with these texts and the rows of the table.
    folded : bool, optional
        Whether only the finding is visible at first.
    """

    def __init__(self, figure: Figure, *, folded: bool = False) -> None:
        self._figure = figure
        self.chart = WideChart(
            figure.chart.properties(description=figure.described),
            dict(figure.run),
            beside=figure.beside,
        )
        self.fold = html_fold(
            lambda: table_of(figure.rows, figure.columns, figure.sources, figure.title)
        )
        unit, foot = widgets.HTML(f"<p>{escape(figure.unit)}</p>"), widgets.HTML(_foot(figure))
        shown = [unit, self.chart, foot, self.fold]
        if folded:
            whole = Fold(figure.title, lambda: (widgets.VBox(shown), lambda: None), printed=True)
            whole.make()
            shown = [whole]
        else:
            unit.value = f"<h3>{escape(figure.title)}</h3>{unit.value}"
        super().__init__(shown)
        self.add_class("nk-shown")

    def _cited(self) -> list[str]:
        used = dict.fromkeys(self._figure.rows["source"])
        named = "; ".join(citation(self._figure.sources, name) for name in used)
        said = say("record.sources", sources=named, rest="")
        return [self._figure.unit, said, *super()._cited()]

    @property
    def figure(self) -> Figure:
        """The chart with its texts and its rows, and with the guess that the chart shows now."""
        return replace(self._figure, run=self.chart.run)


def chart(name: str, *, folded: bool = False, **options: Any) -> RecordChart:
    """Show a chart of the record, with its sources and its numbers.

    Parameters
    ----------
    name : str
        "trade by sector", "trade with China", "China's share", "hunger", "arrivals", "warheads",
        "votes" or "reform".
    folded : bool, optional
        Whether only the finding is visible until the reader opens the chart.
    **options
        The options of the chart. Only "trade with China" has one, ``guess``.

    Returns
    -------
    RecordChart
        A widget.

    Raises
    ------
    BadValue
        If there is no chart of that name (the message lists them), if it has no such option, or if
        a value is out of bounds.

    Examples
    --------
    >>> chart("votes").figure.title.startswith("China and Russia voted for all 10")
    True
    """
    make = CHARTS[known("chart", name, CHARTS)]
    has = list(signature(make).parameters)
    for option in options:
        if not has:
            told = say("chart.no_option", name=name, option=option)
            raise BadValue(f"option of {name}", option, advice=told)
        known(f"option of {name}", option, has)
    return RecordChart(make(**options), folded=folded)


def _foot(figure: Figure) -> str:
    # Sources that were consulted, which have an address, come first. Sources that were quoted from
    # memory have no address, and come last.
    used = list(dict.fromkeys(figure.rows["source"]))
    used.sort(key=lambda name: not figure.sources[name]["address"])
    named = "; ".join(link(figure.sources, name) for name in used[:FEW])
    rest = len(used) - FEW
    said = say("record.more" if rest > 0 else "record.sources", sources=named, rest=rest)
    notes = "".join(f'<p class="nk-help">{escape(note)}</p>' for note in figure.notes)
    return f'{key(figure.keys)}<p class="nk-help">{said}</p>{notes}'

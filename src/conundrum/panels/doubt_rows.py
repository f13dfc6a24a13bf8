"""What panels of doubt are made of: charts with a row each, and what all inputs are called."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.response import INPUTS
from conundrum.charts.doubt.rows import label, meaning
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.key import key
from conundrum.panels.answered import Answered
from conundrum.shown.doubt import CITED
from conundrum.tables import say


@dataclass(frozen=True)
class Finding:
    """What a chart of doubt shows: its title, and the numbers that it draws."""

    title: str
    numbers: dict[str, Any]


def finding(panel: Answered, name: str) -> Finding:
    """Return what a chart of a panel shows now, wherever it is drawn."""
    numbers = panel.answer()[f"{name}.chart"]()
    return Finding(numbers["title"], numbers)


@cache
def inputs() -> dict[str, dict[str, str]]:
    """Return what every assumption and belief is called, and what it says."""
    return {name: {"label": label(name), "meaning": meaning(name)} for name in INPUTS}


def drawn(
    panel: Answered,
    name: str,
    chart: Callable[[dict[str, Any]], WideChart],
    keys: Sequence[tuple[str, str]],
) -> tuple[WideChart, widgets.HTML]:
    """Return a chart of a panel, and below it the key to its marks and where it is from."""
    source = say("record.sources", sources=CITED)
    foot = widgets.HTML(f'{key(keys)}<p class="nk-help">{source}</p>')
    return panel.chart(f"{name}.chart", chart), foot

"""What panels of doubt share: a finding with its unit, and a table of what runs brought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from conundrum.charts.doubt.rows import SOURCES
from conundrum.charts.evidence.record_figure import citation
from conundrum.charts.html_table import html_table
from conundrum.tables.words import rounded, say, significant

CITED = citation(SOURCES, "run")
FIGURES, DIGITS = 6, 4
"""Significant figures of a number in a table, and digits after its point, at most."""


def numbers_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the numbers of a chart as an HTML table; all of them were computed."""
    heads = [*columns, say("record.known"), say("record.source")]
    cells = [[*row, say("record.computed"), CITED] for row in rows]
    return html_table(say("record.name"), title, heads, cells, named=False)


def cell(number: float) -> str:
    """Write a number of a table.

    Examples
    --------
    >>> cell(0.12345678), cell(-0.00001)
    ('0.1235', '0')
    """
    return significant(rounded(number, DIGITS), FIGURES)


def stands(one: dict[str, Any], figure: float) -> bool:
    """Return whether a conclusion holds at a figure."""
    low, high = one["low"], one["high"]
    return (low is None or low <= figure) and (high is None or figure <= high)


def displayed(here: bool) -> str:
    """Return whether something takes any place, as a style sheet says it."""
    return "" if here else "none"

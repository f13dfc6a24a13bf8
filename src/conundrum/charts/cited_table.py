"""Writes rows of the record as an HTML table, each with its sources."""

from html import escape
from typing import Any

import pandas as pd

from conundrum.charts.html_table import Html, html_table
from conundrum.charts.record_rows import Citations
from conundrum.tables import citation, say


def table_of(rows: pd.DataFrame, columns: dict[str, str], sources: Citations, caption: str) -> str:
    """Return rows as an HTML table; each row says how its fact is known, and names sources."""
    heads = [*columns.values(), say("record.known"), say("record.source")]
    cells = [
        (*(_cell(row[field]) for field in columns), row["seen"], links(row, sources))
        for row in rows.to_dict("records")
    ]
    return html_table(say("record.name"), caption, heads, cells, named=False)


def links(row: dict[Any, Any], sources: Citations) -> Html:
    """Return the citations of a row as HTML: its main source, and any further sources."""
    more = row.get("also")
    ids = [row["source"], *(more.split(";") if isinstance(more, str) and more else [])]
    return Html("; ".join(link(sources, name) for name in ids))


def link(sources: Citations, name: str) -> str:
    """Return a citation as HTML, as a link if the source has an address."""
    text = escape(citation(sources, name))
    address = sources[name]["address"]
    return f'<a href="{escape(address)}">{text}</a>' if address else text


def _cell(value: Any) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return f"{value:g}" if isinstance(value, float) and value < 1e4 else str(value)

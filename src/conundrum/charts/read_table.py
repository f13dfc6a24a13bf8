"""Reads HTML tables of a page back as data frames."""

import math
from html.parser import HTMLParser

import pandas as pd

from conundrum.tables.parsing import read_number

GROUP = "group"
"""The name of the table column that says to which group a row belongs."""


def read_tables(html: str) -> list[pd.DataFrame]:
    """Return each table that `conundrum.charts.html_table` has written into a page.

    If every cell of a column is a number or empty, the column has numbers. Otherwise it has the
    texts of the cells. The caption of a table is in ``attrs["caption"]``.

    Examples
    --------
    >>> from conundrum.charts.html_table import html_table
    >>> html = html_table("Left", "Who left", ["Year", "People"], [(2015, ""), (2016, "1,400")])
    >>> [found] = read_tables(html)
    >>> found.to_dict("list"), found.attrs["caption"]
    ({'Year': [2015, 2016], 'People': [nan, 1400.0]}, 'Who left')
    """
    reader = _Reader()
    reader.feed(html)
    return [made for made in map(_table, reader.tables) if len(made.columns)]


class _Reader(HTMLParser):
    """Collects the caption, the head and the rows of each table."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[tuple[str, str]]]] = []
        self._cell: list[str] | None = None
        self._kind = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif self.tables and tag in ("tr", "caption"):
            self.tables[-1].append([])
        if self.tables and tag in ("th", "td", "caption"):
            self._cell, self._kind = [], dict(attrs).get("scope") or tag

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._cell is not None and tag in ("th", "td", "caption"):
            self.tables[-1][-1].append((self._kind, " ".join(" ".join(self._cell).split())))
            self._cell = None


def _table(read: list[list[tuple[str, str]]]) -> pd.DataFrame:
    caption, heads, group, rows = "", [], "", []
    for cells in read:
        kinds, texts = [kind for kind, _ in cells], [text for _, text in cells]
        if kinds == ["caption"]:
            caption = texts[0]
        elif kinds == ["rowgroup"]:
            group = texts[0]
        elif "col" in kinds:
            heads = texts
        elif "colgroup" in kinds:
            continue
        else:
            rows.append([group, *texts])
    made = pd.DataFrame(rows, columns=[GROUP, *heads])
    made = made if group else made.drop(columns=GROUP)
    for place in range(len(made.columns)):
        numbers = [read_number(text) if text else math.nan for text in made.iloc[:, place]]
        if numbers and all(isinstance(number, float) for number in numbers):
            whole = all(number % 1 == 0 for number in numbers)
            made.isetitem(place, [int(number) for number in numbers] if whole else numbers)
    made.attrs["caption"] = caption
    return made

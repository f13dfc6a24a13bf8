"""A table that compares each figure of the historical record with the model."""

from typing import Any

from conundrum.charts.html_table import html_table, marked_up
from conundrum.tables import say, written

COLUMNS = (
    *("when", "series", "by", "unit", "mean", "half", "nine", "record", "hit"),
    "naive",
)
"""The columns of the table. Two further columns of the table say how a figure is known, and give
its source."""

FINE = 2
"""The end of a band gets this many digits if it would otherwise look equal to the recorded
figure."""

Lines = list[dict[str, Any]]
"""The figures of the historical record, each with the model's numbers for its date."""


def table_html(lines: Lines) -> str:
    """Return the figures of the historical record beside the model's bands, as an HTML table."""
    heads = [say(f"forecast_table.{column}") for column in COLUMNS]
    rows = [
        [
            line["when"],
            line["series"],
            line["by"],
            line["unit"],
            written(line["mean"]),
            band(line, "q25", "q75"),
            band(line, "q05", "q95"),
            between(line["low"], line["high"]),
            say(f"forecast.{lies_in(line)}"),
            written(line["naive"]),
            line["seen"],
            marked_up(line["source"]),
        ]
        for line in lines
    ]
    known = [say("record.known"), say("record.source")]
    caption = say("forecast_table.caption")
    return html_table(say("record.name"), caption, [*heads, *known], rows, named=False)


def lies_in(line: dict[str, Any]) -> str:
    """Return a word that says which bands contain a figure, or that it is above or below them."""
    if line["in_50"] is True:
        return "both"
    if line["in_90"] is True:
        return "wide"
    return "over" if line["side"] > 0 else "under"


def band(line: dict[str, Any], bottom: str, top: str) -> str:
    """Return a band as text, with two more digits if an end would otherwise equal the figure.

    Examples
    --------
    >>> band({"low": 50, "high": 60, "q05": 13.2, "q95": 49.96}, "q05", "q95")
    '13.20 to 49.96'
    """
    begins, ends = written(line["low"]), written(line["high"])
    touching = begins == written(line[top]) or ends == written(line[bottom])
    return between(line[bottom], line[top], FINE if touching else 0)


def between(low: float, high: float, digits: int = 0) -> str:
    """Return a range as text, or a single number if the two ends are the same.

    Examples
    --------
    >>> between(127, 150), between(60, 60)
    ('127 to 150', '60')
    """
    if low == high:
        return written(low, digits)
    return say("forecast.range", low=written(low, digits), high=written(high, digits))

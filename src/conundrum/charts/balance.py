"""Costs and benefits beside the path of 2016, as a table and in a sentence (H15)."""

from __future__ import annotations

from html import escape

from conundrum.analysis.balance import BY_MEAN, SPANS, Entry, figure
from conundrum.charts.html_table import Html, html_table
from conundrum.tables.settings import rows

MARKS = {
    "better": "+",
    "worse": "\N{MINUS SIGN}",
    "fewer": "",
    "more": "",
    "unclear": "±",
    "alike": "=",
}
"""The mark before each sign; what is disputed has none."""

NOTE = (
    '<p class="nk-help">+ better, \N{MINUS SIGN} worse than the policy of 2016 in at least 75 of '
    "100 of the worlds in which the two differ; ± unclear. More output counts as better, and less "
    "of everything else. Whether a fall of the regime is better is what the two powers differ on "
    "(H4, H5), so there the table says only fewer or more.</p>"
)


def summary(name: str, entries: list[Entry]) -> str:
    """Say in one sentence for each span where a policy is clearly better, worse, or neither.

    Examples
    --------
    >>> summary("an idle policy", [Entry("hunger", "first", 40, 42, 0.9, 0.1)])
    'An idle policy: in the first five years, better in hunger.'
    """
    told = []
    for span, title in SPANS.items():
        parts = []
        for sign in ("better", "worse", "unclear"):
            found = [
                rows("outcomes")[entry.outcome]["label"].lower()
                for entry in entries
                if (entry.span, entry.sign) == (span, sign)
            ]
            if found:
                parts.append(f"{sign} in {', '.join(found)}")
        if parts:
            told.append(f"in the {title}, {'; '.join(parts)}")
    return f"{name[0].upper()}{name[1:]}: {'; and '.join(told)}."


def balance_table(entries: dict[str, list[Entry]]) -> str:
    """Return the costs and benefits of each policy as an HTML table, a row an outcome and span."""
    lines = [
        (
            f"{_label(same[0].outcome)}, {SPANS[same[0].span]}",
            figure(same[0].outcome, same[0].there),
            *map(_cell, same),
        )
        for same in zip(*entries.values(), strict=True)
    ]
    caption = (
        "Costs and benefits beside the policy of 2016 in the same worlds: mean of the years named, "
        "median world"
    )
    heads = ("Outcome", "2016", *entries)
    return html_table("Costs and benefits", caption, heads, lines, "nk-balance")


def _cell(entry: Entry) -> Html:
    shown = escape(figure(entry.outcome, entry.here))
    return Html(f"{shown}<br>{MARKS[entry.sign]} {escape(entry.words)}")


def _label(outcome: str) -> str:
    about = rows("outcomes")[outcome]
    unit = "people" if outcome == "leavers" else about["shown_in"]
    measured = [] if unit == about["label"].lower() else [unit]
    if outcome in BY_MEAN:
        measured.append("mean of all worlds")
    counted = " while the regime stands" if outcome == "hostility" else ""
    return f"{about['label']}{counted}" + (f" ({', '.join(measured)})" if measured else "")

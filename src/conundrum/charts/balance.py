"""Costs and benefits beside the path of 2016, as a table and in a sentence (H15)."""

from __future__ import annotations

from html import escape

from conundrum.analysis.balance import BY_MEAN, SPANS, Entry
from conundrum.charts.html_table import Html, html_table
from conundrum.run.written_outcome import show
from conundrum.tables.settings import rows
from conundrum.tables.words import say

MARKS = {
    "better": "+",
    "worse": "\N{MINUS SIGN}",
    "fewer": "",
    "more": "",
    "unclear": "±",
    "alike": "=",
}
"""The mark before each sign; what is disputed has none."""

TOLD = ("better", "worse", "unclear")
"""The signs that are summed up."""

NOTE = f'<p class="nk-help">{say("balance.about")}</p>'


def summary(name: str, entries: list[Entry]) -> str:
    """Say in one sentence for each span where a policy is clearly better, worse, or neither.

    Examples
    --------
    >>> summary("an idle policy", [Entry("hunger", "first", 40, 42, 0.9, 0.1)])[:54]
    '“an idle policy”, in the first five years: better in h'
    """

    def found(span: str, sign: str) -> str:
        named = (
            rows("outcomes")[entry.outcome]["inside"]
            for entry in entries
            if (entry.span, entry.sign) == (span, sign)
        )
        return say("number.list").join(named) or say("balance.none")

    return " ".join(
        say(f"balance.{span}", policy=name, **{sign: found(span, sign) for sign in TOLD})
        for span in SPANS
    )


def balance_table(entries: dict[str, list[Entry]]) -> str:
    """Return the costs and benefits of each policy as an HTML table, a row an outcome and span."""
    lines = [
        (
            label(same[0].outcome, same[0].span),
            show(same[0].outcome, same[0].there),
            *map(_cell, same),
        )
        for same in zip(*entries.values(), strict=True)
    ]
    heads = (say("balance.outcome"), say("balance.path"), *entries)
    return html_table(say("balance.name"), say("balance.caption"), heads, lines, "nk-balance")


def _cell(entry: Entry) -> Html:
    shown = escape(show(entry.outcome, entry.here))
    return Html(f"{shown}<br>{MARKS[entry.sign]} {escape(entry.words)}")


def label(outcome: str, span: str) -> str:
    """Name what a row of the table is about.

    Examples
    --------
    >>> label("hunger", "first")
    'Hunger (people in 100), first five years'
    """
    return f"{counted(outcome)}, {SPANS[span]}"


def counted(outcome: str) -> str:
    """Name what is counted, in which unit, and in which world where that matters most.

    Examples
    --------
    >>> counted("leavers")
    'People who have left (people, median world)'
    """
    about = rows("outcomes")[outcome]
    unit = say("balance.median") if outcome == "leavers" else about["shown_in"]
    measured = [] if unit == about["inside"] else [unit]
    if outcome in BY_MEAN:
        measured.append(say("balance.mean"))
    if outcome == "hostility":
        measured.append(say("balance.gone"))
    if not measured:
        return str(about["label"])
    measures = say("number.list").join(measured)
    return say("balance.counted", outcome=about["label"], measures=measures)

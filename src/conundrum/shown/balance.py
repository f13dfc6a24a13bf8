"""Costs and benefits beside the path of 2016, as a table and in a sentence (H15)."""

from html import escape

from conundrum.analysis.balance import CLEAR, WHEN, Entry, sign
from conundrum.charts.html_table import html_table, marked_up
from conundrum.run import OUTCOMES, futures_of, show, unit_of
from conundrum.tables import say

MARKS = {
    "better": "+",
    "worse": "\N{MINUS SIGN}",
    "fewer": "",
    "more": "",
    "unclear": "±",
    "alike": "=",
}
"""The mark before each sign; what is disputed has none."""

Balances = list[tuple[str, list[Entry]]]
"""What policies are called, and what each costs and buys."""


def in_words(entry: Entry) -> str:
    """Say the sign of an entry, with the futures it holds in.

    Examples
    --------
    >>> in_words({"outcome": "hunger", "better": 0.8, "worse": 0.2})
    'better in 80 of 100 futures'
    """
    told = sign(entry)
    rest = 1 - entry["better"] - entry["worse"]
    better, worse = futures_of(100 * entry["better"]), futures_of(100 * entry["worse"])
    alike = futures_of(100 * rest)
    if told == "alike":
        return say("balance.alike", futures=alike)
    if told == "unclear":
        return say("balance.unclear", better=better, worse=worse)
    futures = better if told in ["better", "fewer"] else worse
    # Where most futures do not differ at all, the count alone would look like a small effect.
    sentence = f"{told}_or_alike" if rest >= 1 - CLEAR else told
    return say(f"balance.{sentence}", futures=futures, alike=alike)


def summary(name: str, entries: list[Entry]) -> str:
    """Say in a line for each date where a policy is clearly better, worse, or neither.

    Examples
    --------
    >>> entry = {"outcome": "hunger", "better": 0.9, "worse": 0.1}
    >>> dated = {"early": "2021", "end": "2036"}
    >>> entries = [{**entry, "when": when, "year": year} for when, year in dated.items()]
    >>> summary("an idle policy", entries)[:43]
    '“an idle policy”, in 2021: better in hunger'
    """
    dates = [[entry for entry in entries if entry["when"] == when] for when in WHEN]
    sentences = [
        say("balance.policy", policy=name, year=then[0]["year"], signs=_signs(then))
        for then in dates
    ]
    return "\n".join(sentences)


def table(balances: Balances) -> str:
    """Return the costs and benefits of each policy as an HTML table, a row an outcome and date."""
    lines = [
        [
            label(entry["outcome"], entry["year"]),
            show(entry["outcome"], entry["there"]),
            *[_cell(entries[place]) for _, entries in balances],
        ]
        for place, entry in enumerate(balances[0][1])
    ]
    heads = [say("balance.outcome"), say("balance.path"), *[name for name, _ in balances]]
    return html_table(say("balance.name"), say("balance.caption"), heads, lines, "nk-balance")


def label(outcome: str, year: str) -> str:
    """Name what a row of the table is about.

    Examples
    --------
    >>> label("hunger", "2021")
    'Hunger (people in 100), 2021'
    """
    return f"{counted(outcome)}, {year}"


def counted(outcome: str) -> str:
    """Name what is counted, and in which unit.

    Examples
    --------
    >>> counted("leavers")
    'People who have left (people)'
    """
    about = OUTCOMES[outcome]
    unit = unit_of(outcome)
    if unit == about["inside"]:
        return about["label"]
    return say("balance.counted", outcome=about["label"], unit=unit)


def _signs(entries: list[Entry]) -> str:
    """List what is better, worse and unclear; of what there is nothing, nothing is said."""
    found = {
        told: [OUTCOMES[entry["outcome"]]["inside"] for entry in entries if sign(entry) == told]
        for told in ["better", "worse", "unclear"]
    }
    listed = [
        say(f"balance.in_{told}", outcomes=say("number.list").join(names))
        for told, names in found.items()
        if len(names) > 0
    ]
    return say("balance.and").join(listed) if len(listed) > 0 else say("balance.none")


def _cell(entry: Entry) -> str:
    number = escape(show(entry["outcome"], entry["here"]))
    return marked_up(f"{number}<br>{MARKS[sign(entry)]} {escape(in_words(entry))}")

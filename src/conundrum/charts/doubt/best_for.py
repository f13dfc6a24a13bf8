"""Writes how often each named policy comes first, and which beliefs and values put it there."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from conundrum.analysis.tradeoffs.mixes import EVENLY
from conundrum.charts.html_table import html_table
from conundrum.model import FAMILY, called
from conundrum.run import PRIORITIES, WEIGHED
from conundrum.run.ranking import TIE
from conundrum.tables import rows, say

HEADS = (
    say("best_for.policy"),
    say("best_for.eyes"),
    say("best_for.mixes", mixes=EVENLY),
    say("best_for.why"),
    say("best_for.most"),
)


def headline(firsts: pd.DataFrame) -> str:
    """Return a sentence on which kinds of policies each power puts first, and how often.

    Examples
    --------
    >>> from conundrum.tables.evidence import table
    >>> headline(table("firsts").query("years == 20")).partition(";")[0].partition(". ")[2]
    'Washington puts engaging first in 70 of them, and pressing in 30'
    """
    led = "; ".join(
        say("best_for.led", capital=str(capital), first=_winners(found))
        for capital, found in firsts.groupby("priorities", sort=False)
    )
    return say("best_for.title", mixes=EVENLY, led=led)


def counts(firsts: pd.DataFrame) -> str:
    """Return in how many combinations of beliefs each policy comes first, as an HTML table.

    Examples
    --------
    >>> from conundrum.tables.evidence import table
    >>> "69 (76)" in counts(table("firsts").query("years == 20"))
    True
    """
    cells = {
        (row["policy"], row["priorities"]): say(
            "best_for.count", mixes=row["mixes"], tied=row["mixes_or_tied"]
        )
        if row["mixes_or_tied"]
        else say("best_for.none")
        for row in firsts.to_dict("records")
    }
    lines = [
        (
            called(policy),
            say(f"family.{FAMILY[policy]}"),
            *(cells[policy, capital] for capital in PRIORITIES),
        )
        for policy in firsts["policy"].unique()
    ]
    heads = (say("best_for.policy"), say("best_for.kind"), *PRIORITIES)
    caption = say("best_for.counts", mixes=EVENLY)
    return html_table(say("best_for.name"), caption, heads, lines)


def reasons(found: pd.DataFrame) -> str:
    """Return an HTML table on why each policy comes first or not, and for which power.

    Examples
    --------
    >>> from conundrum.tables.evidence import table
    >>> "A change of course costs 30 of 100 points." in reasons(table("best_for"))
    True
    """
    cells = [
        (called(row["policy"]), row["priorities"], row["best_in"], row["why"], _case(row))
        for row in found.to_dict("records")
    ]
    caption = say("best_for.note")
    return html_table(say("best_for.name"), caption, HEADS, cells, "nk-words nk-reasons")


def _case(row: Mapping[Any, Any]) -> str:
    if math.isnan(row["price"]):
        return say("best_for.nobody")
    told = say(
        "best_for.case_price" if row["price"] else "best_for.case",
        believed=_believed(row),
        valued=_valued(row),
        price=f"{row['price']:.0f}",
    )
    return say("best_for.tie", case=told) if row["lead"] <= 100 * TIE else told


def _winners(found: pd.DataFrame) -> str:
    led = found.groupby(found["policy"].map(FAMILY))["mixes"].sum().sort_values(ascending=False)
    return say("number.list").join(
        say(f"best_for.{'in' if i else 'first'}", family=say(f"family.{name}"), mixes=int(mixes))
        for i, (name, mixes) in enumerate(led[led > 0].items())
    )


def _believed(row: Mapping[Any, Any]) -> str:
    """Return the names of the theories that a reader has to believe at double strength.

    All other theories are off. If no theory is at double strength or off, the text says so.

    Examples
    --------
    >>> middle = dict.fromkeys(rows("beliefs"), 0.5)
    >>> _believed(middle), _believed({**dict.fromkeys(middle, 0), "growth_arms": 1.0})
    ('All in the middle', 'Only: growth arms')
    """
    # The stored table lacks all theories and outcomes that were added to the model later.
    if all(row[name] not in {0, 1} for name in rows("beliefs") if name in row):
        return say("best_for.middle")
    held = (about["inside"] for name, about in rows("beliefs").items() if row.get(name) == 1)
    return say("best_for.only", theories=", ".join(held))


def _valued(row: Mapping[Any, Any]) -> str:
    known = [name for name in WEIGHED if name in row]
    if all(row[name] == getattr(PRIORITIES[row["priorities"]], name) for name in known):
        return say("best_for.own")
    weighed = sorted(known, key=lambda name: -row[name])
    return ", ".join(
        f"{rows('outcomes')[name]['inside']} {row[name]:g}" for name in weighed if row[name]
    )

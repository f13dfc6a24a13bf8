"""All conclusions on one scale: how far each doubt pushes them towards where they do not hold."""

import math
from collections.abc import Mapping

import pandas as pd

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.charts.doubt.rows import label, meaning
from conundrum.charts.html_table import html_table
from conundrum.tables import begun, say, written

MOVED = 0.05
"""A conclusion counts as moved from here: a twentieth of the way."""


def pushes(found: pd.DataFrame, conclusion: Conclusion) -> pd.Series:
    """Return how far each doubt pushes a conclusion, at the worse end of its range.

    By doubt, the furthest first: 0 is not towards the limit, 1 is up to it. Swings are as
    `conundrum.analysis.tradeoffs.swings` gives them, in the unit that is shown.

    Examples
    --------
    >>> ends = pd.DataFrame({"low": [5.0], "high": [-9.0], "middle": [-10.0]}, ["leak"])
    >>> pushes(ends, conclusions()["opening_arsenal"]).to_dict()
    {'leak': 1.5}
    """
    parts = [
        (found[end] - found["middle"]) / (limit - found["middle"])
        for end in ("low", "high")
        for limit in (conclusion.low, conclusion.high)
        if not math.isinf(limit)
    ]
    return pd.concat(parts, axis=1).max(axis=1).clip(lower=0).sort_values(ascending=False)


def pushed(swings: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the pushes of all doubts on all conclusions.

    A row a doubt, a column a conclusion, the one that is pushed furthest first. ``swings`` has
    those of each conclusion's figure, by the conclusion's id.
    """
    table = pd.DataFrame(
        {name: pushes(found, conclusions()[name]) for name, found in swings.items()}
    )
    return table[table.max().sort_values(ascending=False, kind="stable").index]


def title(table: pd.DataFrame) -> str:
    """Say how many doubts overturn a conclusion alone, and which of the others comes closest."""
    furthest = table.max(axis=1)
    fell = furthest[furthest >= 1]
    others = furthest[furthest < 1]
    return say(
        "pushes.title" if len(fell) != 1 else "pushes.title_one",
        doubts=str(len(table)),
        count=str(len(fell)) if len(fell) else say("pushes.none"),
        next=short(str(others.idxmax())),
        share=written(100 * others.max()),
    )


def moves(table: pd.DataFrame, doubt: str) -> str:
    """Say how far one doubt pushes each conclusion, and which it leaves where they are."""
    by = pd.Series(table.loc[doubt]).sort_values(ascending=False)
    far = by[by >= MOVED]
    inside = {name: one.inside for name, one in conclusions().items()}
    still = [inside[str(name)] for name in by.index[by < MOVED]]
    told = say("number.list").join(
        say("pushes.push", conclusion=inside[str(name)], share=written(100 * push))
        for name, push in far.items()
    )
    parts = [say("pushes.far", doubt=begun(short(doubt)), pushes=told)] if told else []
    if still:
        sentence = "pushes.still" if told else "pushes.nothing"
        listed = say("number.list").join(still)
        parts.append(say(sentence, doubt=begun(short(doubt)), conclusions=listed))
    return " ".join(parts)


def unmoved(table: pd.DataFrame) -> str:
    """Say which conclusions no doubt moves, or nothing if there are none.

    Examples
    --------
    >>> unmoved(pd.DataFrame({"conditions": [0.4], "cut_off_falls": [0.01]}, ["leak"]))
    'No doubt alone moves this, by a twentieth of the way: Fall after a cut-off.'
    """
    still = [conclusions()[str(name)].short for name in table if table[name].max() < MOVED]
    return say("pushes.unmoved", conclusions=say("number.list").join(still)) if still else ""


def pushes_table(table: pd.DataFrame) -> str:
    """Return the pushes as an HTML table, a row a doubt, the furthest first."""
    ordered = table.loc[table.max(axis=1).sort_values(ascending=False, kind="stable").index]
    heads = [say("pushes.doubt"), *(conclusions()[str(name)].short for name in table)]
    heads.append(say("pushes.meaning"))
    rows = [
        (begun(label(str(doubt))), *(written(100 * push) for push in row), meaning(str(doubt)))
        for doubt, row in ordered.iterrows()
    ]
    return html_table(say("pushes.table"), say("pushes.caption"), heads, rows)


def short(doubt: str) -> str:
    """Return what a doubt is called, without saying that it is a belief."""
    return label(doubt).replace(" (belief)", "")

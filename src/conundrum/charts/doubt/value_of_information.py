"""Which single fact it would be worth most to know before choosing."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from conundrum.charts import style
from conundrum.charts.doubt.rows import Rows, computed, framed, label, meaning
from conundrum.charts.evidence.record_figure import Drawn, Figure
from conundrum.tables.words import say

DRAWN = 6
"""As many facts are drawn at most; the table has them all."""

THOUSAND = 1000
"""Losses are shown in thousandths."""


def worth(found: pd.DataFrame, eyes: str, best: str, at_stake: float) -> Figure:
    """Draw the expected value of knowing each thing alone.

    Parameters
    ----------
    found : DataFrame
        As `conundrum.information` gives it.
    eyes : str
        Who chooses.
    best : str
        What the policy is called that is best on average, so that it would be chosen without
        knowing anything.
    at_stake : float
        Its mean loss, 0 to 1.

    Examples
    --------
    >>> found = pd.DataFrame({"value": [0.002, 0.0], "noise": [0.0005, 0.0]}, ["leak", "reach"])
    >>> worth(found, "Seoul", "Open up together", 0.12).title  # doctest: +NORMALIZE_WHITESPACE
    "In Seoul's eyes one fact is worth most to know, banned trade that leaks: 2.0 of the 120
    thousandths that “Open up together” loses on average"
    """
    numbers = pd.DataFrame(
        {
            "name": [label(str(name)) for name in found.index],
            "value": found["value"].to_numpy() * THOUSAND,
            "noise": found["noise"].to_numpy() * THOUSAND,
            "meaning": [meaning(str(name)) for name in found.index],
        }
    ).round(4)
    worthy = numbers[_beyond_chance(found)]
    top = worthy.head(DRAWN)
    if len(top):
        first = top.iloc[0]
        title = say(
            "worth.title",
            eyes=eyes,
            fact=first["name"],
            worth=f"{first['value']:.1f}",
            loss=f"{at_stake * THOUSAND:.0f}",
            best=best,
        )
    else:
        title = say("worth.none", eyes=eyes, best=best)
    others = len(numbers) - len(worthy)
    listed = "; ".join(
        f"{row['name']} {row['value']:.1f}, by chance {row['noise']:.1f}"
        for _, row in top.iterrows()
    )
    return Figure(
        title=title,
        unit=say("worth.unit"),
        chart=_chart(top),
        about=say("worth.described", count=len(top), title=title, listed=listed),
        columns={
            "name": "Fact",
            "value": "Worth, thousandths",
            "noise": say("worth.head_chance"),
            "meaning": say("doubted.meaning"),
        },
        **computed(numbers),
        keys=[("bar", say("worth.knowing")), ("tick", say("worth.chance"))],
        # Bars of nothing would say no more than this sentence does.
        notes=[say("worth.others", all=str(len(numbers)), others=str(others))] if others else [],
    )


def worthless(found: pd.DataFrame) -> bool:
    """Say whether no fact is worth more than chance alone would show.

    Examples
    --------
    >>> worthless(pd.DataFrame({"value": [0.0004], "noise": [0.0005]}, ["leak"]))
    True
    """
    return not _beyond_chance(found).any()


def _beyond_chance(found: pd.DataFrame) -> NDArray[np.bool_]:
    """Say of each fact whether it is worth more than chance alone would show, as it is written."""
    gap = (found["value"] - found["noise"]) * THOUSAND
    return (gap.round(4).round(1) > 0).to_numpy()


def _chart(top: pd.DataFrame) -> Drawn:
    says = [f"{name}: {value:.1f}" for name, value in zip(top["name"], top["value"], strict=True)]
    rows = Rows(top[["value", "noise"]].assign(says=says), framed([*top["value"], 1.0], zero=True))
    return rows.drawn(rows.bar("value"), rows.tick("noise", style.INK))

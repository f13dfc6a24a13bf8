"""Which single fact it would be worth most to know before choosing."""

from __future__ import annotations

import pandas as pd

from conundrum.charts import style
from conundrum.charts.doubt.rows import Rows, computed, framed, label, meaning
from conundrum.charts.evidence.record_figure import Drawn, Figure

DRAWN = 6
"""As many facts are drawn; the table has them all."""

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
        The policy that is best on average, so that it would be chosen without knowing anything.
    at_stake : float
        Its mean loss, 0 to 1.

    Examples
    --------
    >>> found = pd.DataFrame({"value": [0.002, 0.0], "noise": [0.0005, 0.0]}, ["leak", "reach"])
    >>> worth(found, "Seoul", "joint opening", 0.12).title  # doctest: +NORMALIZE_WHITESPACE
    "In Seoul's eyes one fact is worth most to know, banned trade that leaks: 2.0 of the 120 that
    joint opening loses"
    """
    numbers = pd.DataFrame(
        {
            "name": [label(str(name)) for name in found.index],
            "value": found["value"].to_numpy() * THOUSAND,
            "noise": found["noise"].to_numpy() * THOUSAND,
            "meaning": [meaning(str(name)) for name in found.index],
        }
    ).round(4)
    top = numbers.head(DRAWN)
    first = top.iloc[0]
    if not worthless(found):
        title = (
            f"In {eyes}'s eyes one fact is worth most to know, {first['name']}: "
            f"{first['value']:.1f} of the {at_stake * THOUSAND:.0f} that {best} loses"
        )
    else:
        title = (
            f"In {eyes}'s eyes no single fact is worth knowing: whatever it is, {best} stays the "
            "best of the named policies"
        )
    listed = "; ".join(
        f"{row['name']} {row['value']:.1f}, by chance {row['noise']:.1f}"
        for _, row in top.iterrows()
    )
    return Figure(
        title=title,
        unit="How much less would be lost on average, in thousandths of the highest loss.",
        chart=_chart(top),
        about=f"Bar chart of the {len(top)} facts most worth knowing. {title}. {listed}.",
        columns={
            "name": "Fact",
            "value": "Worth, thousandths",
            "noise": "The same by chance",
            "meaning": "What it is",
        },
        **computed(numbers),
        keys=[("bar", "worth of knowing it"), ("tick", "what chance alone would show")],
    )


def worthless(found: pd.DataFrame) -> bool:
    """Say whether no fact is worth more than chance alone would show.

    Examples
    --------
    >>> worthless(pd.DataFrame({"value": [0.0004], "noise": [0.0005]}, ["leak"]))
    True
    """
    first = (found * THOUSAND).round(4).iloc[0]
    return bool(round(first["value"] - first["noise"], 1) <= 0)


def _chart(top: pd.DataFrame) -> Drawn:
    says = [f"{name}: {value:.1f}" for name, value in zip(top["name"], top["value"], strict=True)]
    rows = Rows(top[["value", "noise"]].assign(says=says), framed([*top["value"], 1.0], zero=True))
    return rows.drawn(rows.bar("value"), rows.tick("noise", style.INK))

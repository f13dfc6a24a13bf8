"""How badly each named policy can do: its worst regret in each pair of eyes."""

from __future__ import annotations

import pandas as pd

from conundrum.analysis.tradeoffs import CORNERS
from conundrum.charts import style
from conundrum.charts.doubt.rows import Rows, computed, framed
from conundrum.charts.evidence.record_figure import Drawn, Figure
from conundrum.model.policy import called
from conundrum.run.weights import EYES
from conundrum.tables.words import say

MARKS = dict(
    zip(
        EYES,
        (
            ("square ink", "square", style.INK),
            ("filled", "circle", style.RUN),
            ("second triangle", "triangle-up", style.PINNED),
        ),
        strict=True,
    )
)
"""The mark of each pair of eyes: its name in a key, its shape, its colour."""


def regrets(found: pd.DataFrame) -> Figure:
    """Draw the worst regret of each policy, and mark the policy of least regret.

    Parameters
    ----------
    found : DataFrame
        As `conundrum.regret` gives it.

    Examples
    --------
    >>> from conundrum.analysis.tradeoffs import regret
    >>> regrets(regret(worlds=50)).title.split(":")[0]
    'Least regret in the worst case'
    """
    found = found.rename(index=called)
    least = {eyes: str(found[f"regret_{eyes}"].idxmin()) for eyes in EYES}
    of = {name: [eyes for eyes in EYES if least[eyes] == name] for name in least.values()}
    told = (say("regret.least", policy=name, eyes=_and(eyes)) for name, eyes in of.items())
    title = say("regret.title", listed="; ".join(told))
    numbers = found.reset_index(names="name").round(4)
    listed = "; ".join(
        f"{row['name']} " + ", ".join(f"{eyes} {row[f'regret_{eyes}']:.2f}" for eyes in EYES)
        for _, row in numbers.iterrows()
    )
    return Figure(
        title=title,
        unit=say("regret.unit", corners=len(CORNERS)),
        chart=_chart(numbers, least),
        about=say("regret.described", title=title, listed=listed),
        columns={
            "name": "Policy",
            **{f"regret_{eyes}": f"Worst regret, {eyes}" for eyes in EYES},
            **{f"worst_{eyes}": f"Worst loss, {eyes}" for eyes in EYES},
        },
        **computed(numbers),
        keys=[(mark, eyes) for eyes, (mark, _, _) in MARKS.items()],
    )


def _chart(numbers: pd.DataFrame, least: dict[str, str]) -> Drawn:
    fields = {eyes: f"regret_{eyes}" for eyes in EYES}
    frame = numbers[["name", *fields.values()]].assign(
        says=[
            say("regret.dot", policy=name, eyes=_whose([e for e in EYES if least[e] == name]))
            if name in least.values()
            else name
            for name in numbers["name"]
        ],
        low=numbers[list(fields.values())].min(axis=1),
        high=numbers[list(fields.values())].max(axis=1),
    )
    rows = Rows(frame, framed(frame["high"], zero=True))
    return rows.drawn(
        rows.span("low", "high", style.RULE, strokeWidth=style.LINE),
        *(
            rows.dot(fields[eyes], shape, colour, style.DOT * 1.5)
            for eyes, (_, shape, colour) in MARKS.items()
        ),
    )


def _whose(eyes: list[str]) -> str:
    return say("regret.all") if len(eyes) == len(EYES) else _and(eyes)


def _and(words: list[str]) -> str:
    """Join words as a sentence does."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))

"""A tornado: one assumption at a time from end to end, the widest swing on top."""

from __future__ import annotations

import math

import pandas as pd

from conundrum.analysis.conclusions import Conclusion
from conundrum.charts import style
from conundrum.charts.doubt.frame import framed
from conundrum.charts.doubt.rows import Rows, computed, label, meaning
from conundrum.run.written_outcome import show_finely as shown
from conundrum.charts.evidence.record_figure import Drawn, Figure
from conundrum.tables.words import say

DRAWN = 8
"""As many inputs are drawn; the table has them all."""

COLUMNS = {
    "name": say("doubted.input"),
    "low": say("tornado.head_low"),
    "high": say("tornado.head_high"),
    "holds": say("tornado.head_holds"),
    "meaning": say("doubted.meaning"),
}


def tornado(found: pd.DataFrame, conclusion: Conclusion) -> Figure:
    """Draw what moves a conclusion's figure, and where the conclusion would fall.

    Parameters
    ----------
    found : DataFrame
        As `conundrum.analysis.tradeoffs.one_at_a_time` gives it, in the unit that is shown.
    conclusion : Conclusion

    Examples
    --------
    >>> from conundrum.analysis.conclusions import conclusions
    >>> ends = pd.DataFrame({"low": [4.0], "high": [-9.0], "middle": [-3.0]}, ["leak"])
    >>> tornado(ends, conclusions()["opening_arsenal"]).title
    'Of 1 moved alone, 1 overturns the conclusion at one end of its range: banned trade that leaks'
    """
    numbers = found.assign(
        name=[label(str(name)) for name in found.index],
        holds=[_kept(conclusion, row) for _, row in found.iterrows()],
        meaning=[meaning(str(name)) for name in found.index],
    ).round(4)
    top = numbers.head(DRAWN)
    title = overturned(found, conclusion)
    listed = "; ".join(
        say(
            "tornado.range",
            name=row["name"],
            low=shown(conclusion.outcome, row["low"]),
            high=shown(conclusion.outcome, row["high"]),
        )
        for _, row in top.iterrows()
    )
    middle = shown(conclusion.outcome, float(found["middle"].iloc[0]))
    unit = "tornado.unit_against" if conclusion.against else "tornado.unit"
    return Figure(
        title=title,
        unit=say(unit, says=conclusion.says, unit=conclusion.unit),
        chart=_chart(top, conclusion),
        about=say(
            "tornado.described",
            count=len(top),
            unit=conclusion.unit,
            middle=middle,
            title=title,
            listed=listed,
        ),
        columns=COLUMNS,
        **computed(numbers),
        keys=[
            ("filled", say("tornado.low")),
            ("second triangle", say("tornado.high")),
            ("thin tick", say("tornado.middle")),
            ("ban", say("tornado.falls")),
        ],
    )


def overturned(found: pd.DataFrame, conclusion: Conclusion) -> str:
    """Say which inputs, moved alone, overturn a conclusion."""
    fall = [
        label(str(name))
        for name, row in found.iterrows()
        if not all(conclusion.holds(row[end]) for end in ("low", "high"))
    ]
    said = "one" if len(fall) == 1 else "some" if fall else "none"
    named = say("number.list").join(fall)
    return say(f"tornado.{said}", count=len(found), fall=len(fall), named=named)


def _kept(conclusion: Conclusion, row: pd.Series) -> str:
    kept = [end for end in ("low", "high") if conclusion.holds(row[end])]
    return say(f"tornado.holds_{'both' if len(kept) > 1 else 'low' if 'low' in kept else 'high'}")


def _chart(top: pd.DataFrame, conclusion: Conclusion) -> Drawn:
    limits = [end for end in (conclusion.low, conclusion.high) if not math.isinf(end)]
    says = [
        say(
            "tornado.bar",
            name=row["name"],
            low=shown(conclusion.outcome, row["low"]),
            high=shown(conclusion.outcome, row["high"]),
        )
        for _, row in top.iterrows()
    ]
    domain = framed([*top["low"], *top["high"], *limits], zero=False)
    rows = Rows(top[["low", "high"]].assign(says=says), domain)
    return rows.drawn(
        rows.span("low", "high", style.RULE, strokeWidth=style.LINE * 3),
        rows.tick(float(top["middle"].iloc[0]), style.INK, style.FINE),
        *(rows.tick(limit, style.PINNED) for limit in limits),
        rows.dot("low", "circle", style.RUN),
        rows.dot("high", "triangle-up", style.PINNED),
    )

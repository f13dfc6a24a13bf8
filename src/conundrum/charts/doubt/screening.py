"""What screening finds: the strongest inputs, and how sure their order is."""

from __future__ import annotations

import pandas as pd

from conundrum.analysis.conclusions import Conclusion
from conundrum.charts import style
from conundrum.charts.doubt.frame import framed
from conundrum.charts.doubt.rows import Rows, computed, doubted
from conundrum.charts.evidence.record_figure import Drawn, Figure, worded
from conundrum.run.written_outcome import show_finely
from conundrum.tables.words import say

DRAWN = 10
"""As many inputs are drawn; the table has them all."""

COLUMNS = {
    "name": say("doubted.input"),
    "strength": say("sensitivity.head_size"),
    "error": say("doubted.interval"),
    "effect": "Mean effect",
    "spread": "Spread",
    "meaning": say("doubted.meaning"),
}


def screened(found: pd.DataFrame, conclusion: Conclusion) -> Figure:
    """Draw the inputs that move a conclusion most, by Morris screening.

    Parameters
    ----------
    found : DataFrame
        As `conundrum.screening` gives it.
    conclusion : Conclusion
        What was screened.

    Examples
    --------
    >>> from conundrum.analysis.conclusions import conclusions
    >>> from conundrum.analysis.tradeoffs import screening
    >>> drawn = screened(screening(trajectories=4), conclusions()["opening_arsenal"])
    >>> drawn.title.split(",")[0]
    'Of 84 assumptions and beliefs one moves this most'
    """
    outcome = conclusion.outcome
    names = {"mu_star": "strength", "mu_star_conf": "error", "mu": "effect", "sigma": "spread"}
    numbers = doubted(found.rename(columns=names) * conclusion.scale)
    top = numbers.head(DRAWN)
    strongest = top.iloc[0]
    listed = "; ".join(
        f"{row['name']} {show_finely(outcome, row['strength'])}" for _, row in top.iterrows()
    )
    return Figure(
        **worded(
            "sensitivity",
            count=len(numbers),
            strongest=strongest["name"],
            size=show_finely(outcome, strongest["strength"]),
            unit=conclusion.unit,
            drawn=len(top),
            listed=listed,
        ),
        chart=_chart(top, outcome),
        columns=COLUMNS,
        **computed(numbers),
        keys=[("bar", say("sensitivity.size")), ("whisker", say("sensitivity.interval"))],
    )


def _chart(top: pd.DataFrame, outcome: str) -> Drawn:
    ends = (top["strength"] - top["error"]).clip(lower=0), top["strength"] + top["error"]
    says = [
        f"{name}: {show_finely(outcome, strength)}"
        for name, strength in zip(top["name"], top["strength"], strict=True)
    ]
    frame = top[["strength"]].assign(low=ends[0], high=ends[1], says=says)
    rows = Rows(frame, framed(ends[1].tolist(), zero=True))
    whiskers = rows.span("low", "high", strokeWidth=style.FINE)
    return rows.drawn(rows.bar("strength"), whiskers)

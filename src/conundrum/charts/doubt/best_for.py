"""How often each named policy comes first, and what has to be believed and valued for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from conundrum.analysis.rigging import MIXES
from conundrum.analysis.tradeoffs.designs import OWN
from conundrum.charts import style
from conundrum.charts.doubt.regret import MARKS
from conundrum.charts.doubt.rows import Rows, computed, framed
from conundrum.charts.evidence.record_figure import Drawn, Figure
from conundrum.run.weights import EYES, WEIGHED
from conundrum.tables.settings import rows

COLUMNS = {
    "name": "Policy",
    "eyes": "In whose eyes",
    "best_in": f"First in, of {len(MIXES)} mixes",
    "why": "Why, or for whom it would be",
    "believes": "Most so for who believes",
    "values": "and values",
    "price": "if a change of course costs, of 100",
}


def firsts(found: pd.DataFrame) -> Figure:
    """Draw in how many mixes of the theories each policy comes first, by each power's weights.

    Parameters
    ----------
    found : DataFrame
        The table ``best_for``.

    Examples
    --------
    >>> from conundrum.tables.evidence import table
    >>> firsts(table("best_for")).about.split(",")[0]
    'Dot chart'
    """
    counts = found.pivot_table(index="policy", columns="eyes", values="best_in", sort=False)
    nowhere = list(counts.index[(counts == 0).all(axis=1)])
    led = "; ".join(f"{eyes} puts {_winners(counts[eyes])}" for eyes in OWN)
    title = (
        f"Over {len(MIXES)} mixes of the theories {led}; {len(nowhere)} of {len(counts)} named "
        "policies come first for neither"
    )
    listed = "; ".join(
        f"{name} " + ", ".join(f"{eyes} {counts.loc[name, eyes]:.0f}" for eyes in OWN)
        for name in counts.index
    )
    numbers = found.assign(
        name=found["policy"],
        believes=[_believed(row) for row in found.to_dict("records")],
        values=[_valued(row) for row in found.to_dict("records")],
        price=(100 * found["price"]).round(),
    )
    return Figure(
        title=title,
        unit=(
            f"Mixes of the theories, of {len(MIXES)} (the middle, and each theory off or at double "
            "strength), in which the policy costs this power least by its own weights."
        ),
        chart=_chart(counts, nowhere),
        about=f"Dot chart, a row for each named policy. {title}. {listed}.",
        columns=COLUMNS,
        **computed(numbers),
        keys=[(MARKS[eyes][0], eyes) for eyes in OWN],
        notes=[
            "A policy that comes first nowhere is not a foolish one: the table says what somebody "
            "would have to believe and value, for whom it is best."
        ],
    )


def _winners(counts: pd.Series) -> str:
    """Say which policies come first, and how often.

    Examples
    --------
    >>> _winners(pd.Series({"2016": 0, "joint cut-off": 2, "joint opening": 20}))
    'joint opening first in 20, joint cut-off in 2'
    """
    led = counts[counts > 0].sort_values(ascending=False, kind="stable")
    said = (f"{name} in {count:.0f}" for name, count in led.items())
    return ", ".join(said).replace(" in ", " first in ", 1)


def _believed(row: Mapping[Any, Any]) -> str:
    """Name the theories that have to hold, at double strength, while the others are off.

    Examples
    --------
    >>> middle = dict.fromkeys(rows("beliefs"), 0.5)
    >>> _believed(middle), _believed({**dict.fromkeys(middle, 0), "growth_arms": 1.0})
    ('all in the middle', 'only: growth arms')
    """
    if all(row[name] not in {0, 1} for name in rows("beliefs")):
        return "all in the middle"
    held = (about["label"].lower() for name, about in rows("beliefs").items() if row[name] == 1)
    return f"only: {', '.join(held)}"


def _valued(row: Mapping[Any, Any]) -> str:
    if all(row[name] == getattr(EYES[row["eyes"]], name) for name in WEIGHED):
        return "its own weights"
    weighed = sorted(WEIGHED, key=lambda name: -row[name])
    return ", ".join(
        f"{rows('outcomes')[name]['label'].lower()} {row[name]:g}" for name in weighed if row[name]
    )


def _chart(counts: pd.DataFrame, nowhere: list[str]) -> Drawn:
    frame = counts.reset_index(drop=True).assign(
        says=[f"{name} · for neither" if name in nowhere else name for name in counts.index],
        low=counts.min(axis=1).to_numpy(),
        high=counts.max(axis=1).to_numpy(),
    )
    drawn = Rows(frame, framed([0.0, float(len(MIXES))], zero=False))
    return drawn.drawn(
        drawn.span("low", "high", style.RULE, strokeWidth=style.LINE),
        # One mark is larger than the other, so that both are seen where they meet.
        *(
            drawn.dot(eyes, *MARKS[eyes][1:], style.DOT * size)
            for eyes, size in zip(OWN, (3, 1), strict=True)
        ),
    )

"""What the variance is shared out among, with confidence intervals."""

from __future__ import annotations

import altair as alt
import pandas as pd

from conundrum.analysis.tradeoffs.attribution import REST
from conundrum.charts import style
from conundrum.charts.doubt.rows import Rows, computed, doubted
from conundrum.charts.evidence.record_figure import Drawn, Figure, worded
from conundrum.tables.words import begun, say

COLUMNS = {
    "name": say("doubted.input"),
    "samples": "Samples",
    "S1": "Alone",
    "S1_conf": "95 % interval, half width",
    "ST": say("shares.head_together"),
    "ST_conf": "95 % interval, half width ",
}
DOMAIN = [-0.1, 1.1]


def shares(found: pd.DataFrame) -> Figure:
    """Draw the share of the variance that each input explains, alone and with others.

    Parameters
    ----------
    found : DataFrame
        As `conundrum.attribution` gives it; the largest of its sizes is drawn.

    Examples
    --------
    >>> from conundrum.analysis.tradeoffs import attribution
    >>> shares(attribution(top=2, samples=64)).title.split(" explains")[0]
    'Warheads built a year'
    """
    numbers = doubted(_largest(found).set_index("name", drop=False))
    first = numbers[_largest(found)["name"] == leader(found)].iloc[0]
    listed = "; ".join(
        f"{row['name']} {cent(row['S1'])} and {cent(row['ST'])}" for _, row in numbers.iterrows()
    )
    return Figure(
        **worded(
            "shares",
            name=begun(first["name"]),
            alone=cent(first["S1"]),
            total=cent(first["ST"]),
            listed=listed,
        ),
        chart=_chart(numbers),
        columns={**COLUMNS, "meaning": say("doubted.meaning")},
        **computed(numbers),
        keys=[("filled", say("shares.alone")), ("triangle", say("shares.together"))],
        notes=[say("shares.note")],
    )


def leader(found: pd.DataFrame) -> str:
    """Return what explains the largest share alone.

    Examples
    --------
    >>> from conundrum.analysis.tradeoffs import attribution
    >>> leader(attribution(top=2, samples=64))
    'build_2016'
    """
    alone = _largest(found).set_index("name")["S1"].drop(REST, errors="ignore")
    return str(alone.idxmax())


def _largest(found: pd.DataFrame) -> pd.DataFrame:
    return found[found["samples"] == found["samples"].max()].reset_index(drop=True)


def _chart(numbers: pd.DataFrame) -> Drawn:
    marks = {"S1": ("circle", style.RUN, 0), "ST": ("triangle-up", style.INK, style.LABEL_GAP)}
    says = [f"{row['name']}: {row['S1']:.2f}, {row['ST']:.2f}" for _, row in numbers.iterrows()]
    frame = numbers[["S1", "ST"]].assign(
        says=says,
        S1_low=numbers["S1"] - numbers["S1_conf"],
        S1_high=numbers["S1"] + numbers["S1_conf"],
        ST_low=numbers["ST"] - numbers["ST_conf"],
        ST_high=numbers["ST"] + numbers["ST_conf"],
    )
    rows = Rows(frame, DOMAIN)
    layers: list[alt.Chart] = []
    for field, (shape, colour, shift) in marks.items():
        layers += [
            rows.span(f"{field}_low", f"{field}_high", colour, yOffset=shift, clip=True),
            rows.dot(field, shape, colour, yOffset=shift),
        ]
    return rows.drawn(*layers)


def cent(share: float) -> str:
    """Write a share as parts of 100.

    Examples
    --------
    >>> cent(0.118), cent(-0.01)
    ('12', '0')
    """
    return f"{max(0.0, share) * 100:.0f}"

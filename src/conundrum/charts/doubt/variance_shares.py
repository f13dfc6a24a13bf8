"""What the variance is shared out among, with confidence intervals."""

from __future__ import annotations

import altair as alt
import pandas as pd

from conundrum.analysis.tradeoffs.attribution import REST
from conundrum.charts import style
from conundrum.charts.doubt.rows import (
    SOURCES,
    across,
    base,
    begun,
    down,
    known_by_run,
    label,
    meaning,
    names,
)
from conundrum.charts.evidence.record_figure import QUIET, Drawn, Figure

COLUMNS = {
    "name": "Assumption or belief",
    "samples": "Samples",
    "S1": "Alone",
    "S1_conf": "95 % interval, half width",
    "ST": "With all it acts together with",
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
    largest = found[found["samples"] == found["samples"].max()].reset_index(drop=True)
    numbers = largest.assign(
        meaning=[meaning(str(name)) for name in largest["name"]], name=largest["name"].map(label)
    ).round(4)
    first = numbers.loc[numbers["S1"][numbers["name"] != REST].idxmax()]
    title = (
        f"{begun(first['name'])} explains {cent(first['S1'])} of 100 parts of the spread alone, "
        f"and {cent(first['ST'])} with all that it acts together with"
    )
    listed = "; ".join(
        f"{row['name']} {cent(row['S1'])} and {cent(row['ST'])}" for _, row in numbers.iterrows()
    )
    return Figure(
        title=title,
        unit="Share of the variance, from 0 to 1; lines are 95 % confidence intervals.",
        chart=_chart(numbers),
        about=f"Dot chart of shares of the variance, of 100: alone, and with others. {listed}.",
        rows=known_by_run(numbers),
        columns={**COLUMNS, "meaning": "What it is"},
        sources=SOURCES,
        keys=[("filled", "alone"), ("triangle", "with all that it acts together with")],
        notes=["An estimate can lie a little below 0 or above 1."],
    )


def _chart(numbers: pd.DataFrame) -> Drawn:
    rows = base(
        pd.DataFrame(
            {
                "alone": numbers["S1"],
                "alone_low": numbers["S1"] - numbers["S1_conf"],
                "alone_high": numbers["S1"] + numbers["S1_conf"],
                "both": numbers["ST"],
                "both_low": numbers["ST"] - numbers["ST_conf"],
                "both_high": numbers["ST"] + numbers["ST_conf"],
                "says": [
                    f"{name}: {alone:.2f}, {both:.2f}"
                    for name, alone, both in zip(
                        numbers["name"], numbers["S1"], numbers["ST"], strict=True
                    )
                ],
            }
        )
    )
    layers: list[alt.Chart] = []
    for field, shape, colour, shift in (
        ("alone", "circle", style.RUN, 0),
        ("both", "triangle-up", style.INK, style.LABEL_GAP),
    ):
        line = rows.mark_rule(color=colour, yOffset=shift, clip=True, **QUIET)
        dots = rows.mark_point(
            shape=shape,
            filled=True,
            color=colour,
            size=style.DOT,
            opacity=1,
            yOffset=shift,
            **QUIET,
        )
        layers += [
            line.encode(x=across(f"{field}_low", DOMAIN), x2=f"{field}_high:Q", y=down()),
            dots.encode(x=across(field, DOMAIN), y=down()),
        ]
    return alt.layer(*layers, names(rows)).properties(height=alt.Step(style.LINED_ROW))


def cent(share: float) -> str:
    """Write a share as parts of 100.

    Examples
    --------
    >>> cent(0.118), cent(-0.01)
    ('12', '0')
    """
    return f"{max(0.0, share) * 100:.0f}"

"""How the shares of the variance settle as the sample grows."""

from __future__ import annotations

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.doubt.rows import computed, label
from conundrum.charts.doubt.variance_shares import COLUMNS, cent
from conundrum.charts.evidence.record_figure import QUIET, Drawn, Figure, data, values, worded
from conundrum.tables.words import say

FOLLOWED = (
    ("filled", "circle", style.RUN),
    ("square ink", "square", style.INK),
    ("second triangle", "triangle-up", style.PINNED),
    ("cross faint", "cross", style.FAINT),
)
"""Marks for the inputs whose shares are followed from size to size."""


def settling(found: pd.DataFrame) -> Figure:
    """Draw how the shares settle as the sample grows.

    Parameters
    ----------
    found : DataFrame
        As `conundrum.attribution` gives it, with several sizes.

    Examples
    --------
    >>> from conundrum.analysis.tradeoffs import attribution
    >>> settling(attribution(top=2, samples=64, sizes=2)).about.split(" of")[0]
    'Line chart'
    """
    sizes = sorted(found["samples"].unique())
    explained = found[found["samples"] == sizes[-1]].set_index("name")["ST"]
    chosen = list(explained.nlargest(len(FOLLOWED)).index)
    kept = found[found["name"].isin(chosen)].round(4)
    widest = kept.groupby("samples")["ST_conf"].max()
    listed = "; ".join(f"{label(name)} {cent(explained[name])}" for name in chosen)
    return Figure(
        **worded(
            "convergence",
            first=f"{sizes[0]:,}",
            last=f"{sizes[-1]:,}",
            wide=cent(widest[sizes[0]]),
            narrow=cent(widest[sizes[-1]]),
            count=len(chosen),
            sizes=len(sizes),
            listed=listed,
        ),
        chart=_lines(kept, chosen, [float(size) for size in sizes]),
        columns=COLUMNS,
        **computed(kept.assign(name=kept["name"].map(label))),
        keys=[(mark, label(name)) for (mark, _, _), name in zip(FOLLOWED, chosen, strict=False)],
        notes=[say("convergence.note")],
    )


def _lines(kept: pd.DataFrame, chosen: list[str], sizes: list[float]) -> Drawn:
    layers: list[alt.Chart] = []
    x = alt.X("at:Q").scale(type="log", domain=[sizes[0] * 0.85, sizes[-1] * 1.3], nice=False)
    x = x.axis(values=sizes, title="samples", titleColor=style.INK, format=",d", grid=False)
    top = max(1.0, float((kept["ST"] + kept["ST_conf"]).max()))
    for place, (name, (_, shape, colour)) in enumerate(zip(chosen, FOLLOWED, strict=False)):
        # A little beside one another, so that no interval hides another.
        one = kept[kept["name"] == name]
        one = one.assign(
            at=one["samples"] * (1 + 0.05 * place),
            low=one["ST"] - one["ST_conf"],
            high=one["ST"] + one["ST_conf"],
        )
        rows = alt.Chart(data(values(one, "at", "ST", "low", "high")))
        y = alt.Y("ST:Q").scale(domain=[-0.1, top], nice=False).axis(tickCount=5)
        layers += [
            rows.mark_line(color=colour, strokeWidth=style.FINE, **QUIET).encode(x=x, y=y),
            rows.mark_rule(color=colour, **QUIET).encode(x=x, y=alt.Y("low:Q"), y2="high:Q"),
            rows.mark_point(
                shape=shape, filled=True, color=colour, size=style.DOT, opacity=1, **QUIET
            ).encode(x=x, y=y),
        ]
    return alt.layer(*layers).properties(height=style.TALL)

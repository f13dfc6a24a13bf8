"""Draws how output grew in North Korea's best decade, and in other countries under reform."""

import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, worded, years
from conundrum.charts.evidence.record_marks import dots, lettering, line, tall, upright
from conundrum.charts.record_rows import values
from conundrum.charts.vega import alt
from conundrum.tables import say, table

DECADE = 10
PACES = {
    "China 1977-1987 real GDP": "China from 1977",
    "Vietnam 1987-1997 real GDP": "Vietnam from 1987",
}
"""The published averages that the chart draws, each with its name in the chart."""


def reform() -> Figure:
    """Draw output over ten years: two neighbours under reform, and the North's best decade."""
    paces = table("scenarios").query("topic == 'reform growth' and item in @PACES")
    output = table("output_growth").set_index("year")
    decades = output["level"].shift(-DECADE) / output["level"]
    first = int(str(decades.idxmax()))
    level = output.loc[first : first + DECADE]
    home = 100 * level["level"] / level["level"].iloc[0]
    north = f"North Korea from {first}"
    who, yearly = paces["item"].map(PACES), 1 + paces["central"] / 100
    ends = [paces.assign(who=who, x=x, index=100 * yearly**x) for x in (0, DECADE)]
    own = level[["seen", "source"]].assign(who=north, x=range(DECADE + 1), index=home)
    averages = pd.concat(ends).sort_index(kind="stable")
    every = pd.concat([averages, own])[["who", "x", "index", "seen", "source"]]
    y = upright("index", 5, domain=[80, 240])
    x = years(0, DECADE + 3.5, values=list(range(0, DECADE + 1, 2)), labelFlush=False)
    told = [alt.Tooltip("who:N"), alt.Tooltip("x:Q"), alt.Tooltip("index:Q", format=".0f")]

    def placed(rows: pd.DataFrame) -> alt.Chart:
        points = data(values(rows, "x", "who", "index", "seen"))
        return alt.Chart(points).encode(x=x, y=y, detail="who:N", tooltip=told)

    elsewhere = placed(averages)
    dash = {"strokeDash": list(style.DASH), "strokeWidth": style.HAIR, **QUIET}
    return Figure(
        **worded(
            "reform",
            added=f"{home.iloc[-1] - 100:.0f}",
            years=DECADE,
            north=north,
        ),
        chart=tall(
            elsewhere.mark_line(color=style.PINNED, **dash),
            dots(elsewhere, style.PINNED, shape="square"),
            *line(placed(own)),
            lettering(placed(every[every["x"] == DECADE]), "who", dx=9),
        ),
        beside=style.BESIDE_NAMES,
        rows=every.assign(index=[f"{index:.0f}" for index in every["index"]]),
        columns={"who": "Country", "x": "Year", "index": "Output, year 0 = 100"},
        sources=paces.attrs["sources"] | output.attrs["sources"],
        notes=(say("reform.yardstick"), say("reform.elsewhere")),
        keys=(("dot ink", say("reform.yearly")), ("square", say("reform.average"))),
    )

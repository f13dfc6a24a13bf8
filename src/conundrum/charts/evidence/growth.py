"""Two counts from a year 0: output after reform, and launches after the first sanctions."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, dots, values, years
from conundrum.charts.guess_mark import guess_key, guess_run, record_and_guess
from conundrum.tables.bounds import number
from conundrum.tables.evidence import table
from conundrum.tables.settings import entries
from conundrum.tables.words import say

DECADE = 10
PACES = {
    "China 1977-1987 real GDP": "China from 1977",
    "Vietnam 1987-1997 real GDP": "Vietnam from 1987",
}
"""The published averages that are drawn, and how the chart names them."""

SINCE, UNTIL = 2007, 2017
"""The eleven years after the first sanctions text, which is of 2006."""


def reform() -> Figure:
    """Output after ten years of reform in two neighbours, beside the North's best decade."""
    paces = table("scenarios").query("topic == 'reform growth' and item in @PACES")
    output = table("output_growth").set_index("year")
    decades = output["level"].shift(-DECADE) / output["level"]
    first = int(str(decades.idxmax()))
    level = output.loc[first : first + DECADE]
    home = 100 * level["level"] / level["level"].iloc[0]
    north = f"North Korea from {first}"
    ends = {
        PACES[row["item"]]: 100 * (1 + row["central"] / 100) ** DECADE
        for row in paces.to_dict("records")
    }
    rows = [
        {"x": x, "who": who, "index": 100 * (end / 100) ** (x / DECADE), "seen": seen}
        for (who, end), seen in zip(ends.items(), paces["seen"], strict=True)
        for x in (0, DECADE)
    ]
    own = [
        {"x": x, "who": north, "index": index, "seen": seen}
        for x, (index, seen) in enumerate(zip(home, level["seen"], strict=True))
    ]
    names = [{**row, "said": row["who"]} for row in rows if row["x"] == DECADE] + [
        {**own[-1], "said": own[-1]["who"]}
    ]
    y = alt.Y("index:Q").scale(domain=[80, 240]).axis(tickCount=5, minExtent=style.AXIS_ROOM)
    tip = [alt.Tooltip("who:N"), alt.Tooltip("x:Q"), alt.Tooltip("index:Q", format=".0f")]

    def drawn(points: list[dict[str, Any]]) -> alt.Chart:
        x = years(0, DECADE + 3.5, values=list(range(0, DECADE + 1, 2)), labelFlush=False)
        return alt.Chart(data(points)).encode(x=x, y=y, detail="who:N", tooltip=tip)

    dash = {"strokeDash": list(style.DASH), "strokeWidth": style.HAIR, **QUIET}
    layers = [
        drawn(rows).mark_line(color=style.PINNED, **dash),
        dots(drawn(rows), style.PINNED, shape="square"),
        drawn(own).mark_line(color=style.INK, strokeWidth=style.LINE, **QUIET),
        dots(drawn(own)),
        drawn(names)
        .mark_text(align="left", dx=9, color=style.INK, fontSize=style.TEXT, **QUIET)
        .encode(text="said:N"),
    ]
    listed = pd.DataFrame(
        [
            {
                "who": row["who"],
                "year": row["x"],
                "index": f"{row['index']:.0f}",
                "seen": row["seen"],
            }
            for row in [*rows, *own]
        ]
    )
    of = {who: item for item, who in PACES.items()}
    source = paces.set_index("item")["source"]
    listed["source"] = [
        source[of[who]] if who in of else level["source"].iloc[0] for who in listed["who"]
    ]
    grew = ", ".join(f"{who} {end:.0f}" for who, end in ends.items())
    return Figure(
        title=say("reform.title", added=f"{home.iloc[-1] - 100:.0f}"),
        unit=say("reform.unit"),
        chart=alt.layer(*layers).properties(height=style.TALL, width=style.WIDE),
        about=say(
            "reform.described",
            years=DECADE,
            grew=grew,
            north=north,
            north_end=f"{home.iloc[-1]:.0f}",
        ),
        rows=listed,
        columns={"who": "Country", "year": "Year", "index": "Output, year 0 = 100"},
        sources=paces.attrs["sources"] | output.attrs["sources"],
        notes=(
            say("reform.yardstick"),
            say("reform.elsewhere"),
        ),
        keys=(("dot ink", say("reform.yearly")), ("square", say("reform.average"))),
    )


def launches(guess: float | None = None) -> Figure:
    """Add up launches over the eleven years after the first sanctions text.

    Parameters
    ----------
    guess : float, optional
        What a reader guessed, drawn beside the record.

    Raises
    ------
    BadValue
        If the guess is out of the range that the reader is asked for.
    """
    if guess is not None:
        asked = entries("predictions")["01.launches"]["guess"]
        guess = number("guess", guess, 0, asked["high"], asked["unit"])
    every = table("missile_launches").query("@SINCE <= year <= @UNTIL")
    before = table("missile_launches").query("@SINCE - 12 <= year < @SINCE - 1")
    summed = every.assign(sum=every["launches"].cumsum(), x=every["year"])
    rows = [
        {"x": SINCE - 1, "sum": 0, "seen": "seen"},
        *values(summed, "x", "year", "sum", "launches", "seen"),
    ]
    total = int(summed["sum"].iloc[-1])
    top = f"max({total}, run.guess) * 1.15" if guess is not None else f"{total} * 1.15"
    y = alt.Y("sum:Q").scale(domain=[0, alt.ExprRef(top)], nice=False)
    y = y.axis(tickCount=5, minExtent=style.AXIS_ROOM)
    base = alt.Chart(data(rows)).encode(
        x=years(SINCE - 1, UNTIL + 3),
        y=y,
        tooltip=[alt.Tooltip("year:N"), alt.Tooltip("launches:Q")],
    )
    layers = [base.mark_line(color=style.INK, strokeWidth=style.LINE, **QUIET), dots(base)]
    layers += record_and_guess("sum", (UNTIL, total), None if guess is None else UNTIL)
    return Figure(
        title=say("launches.title", after=total, before=int(before["launches"].sum())),
        unit=say("launches.unit", start=SINCE),
        chart=alt.layer(*layers).properties(height=style.TALL, width=style.WIDE),
        about=say(
            "launches.described",
            start=SINCE,
            end=UNTIL,
            total=total,
            half=summed.loc[summed["sum"] >= total / 2, "year"].iloc[0],
        ),
        rows=summed,
        columns={"year": "Year", "launches": "Launches", "sum": "Added up"},
        sources=every.attrs["sources"],
        notes=every.attrs["caveats"][:1],
        keys=(("dot ink", say("legend.record")), *guess_key("diamond yours", guess)),
        answer=total,
        run=guess_run(guess),
    )

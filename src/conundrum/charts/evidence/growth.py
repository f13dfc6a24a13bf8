"""Counts from a year on: output after reform, launches after sanctions, output since the essay."""

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Figure, data, values, worded, years
from conundrum.charts.evidence.record_marks import dots, lettering, line, tall, upright
from conundrum.charts.guess_mark import guess_key, guess_run, record_and_guess
from conundrum.tables import entries, number, say, table

DECADE = 10
PACES = {
    "China 1977-1987 real GDP": "China from 1977",
    "Vietnam 1987-1997 real GDP": "Vietnam from 1987",
}
"""The published averages that are drawn, and how the chart names them."""

SINCE, UNTIL = 2007, 2017
"""The eleven years after the first sanctions text, which is of 2006."""

BEFORE = 2016
FRAME = 70, 130
"""What the axis of output since the essay holds, where a guess does not stretch it."""


def reform() -> Figure:
    """Output after ten years of reform in two neighbours, beside the North's best decade."""
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


def launches(guess: float | None = None) -> Figure:
    """Add up launches over the eleven years after the first sanctions text.

    A reader's guess is drawn beside the record; one out of the range that is asked for raises
    `BadValue`.
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
    base = alt.Chart(data(rows)).encode(
        x=years(SINCE - 1, UNTIL + 3),
        y=upright("sum", 5, domain=[0, alt.ExprRef(top)], nice=False),
        tooltip=[alt.Tooltip("year:N"), alt.Tooltip("launches:Q")],
    )
    marks = record_and_guess("sum", (UNTIL, total), None if guess is None else UNTIL)
    return Figure(
        **worded(
            "launches",
            after=total,
            before=int(before["launches"].sum()),
            start=SINCE,
            end=UNTIL,
        ),
        chart=tall(*line(base), *marks),
        rows=summed,
        columns={"year": "Year", "launches": "Launches", "sum": "Added up"},
        sources=every.attrs["sources"],
        notes=every.attrs["caveats"][:1],
        beside=style.BESIDE_NAMES,
        keys=(("dot ink", say("legend.record")), *guess_key("diamond yours", guess)),
        answer=total,
        run=guess_run(guess),
    )


def output(guess: float | None = None) -> Figure:
    """Draw output against that of 2016.

    A reader's guess is for the year that `conundrum.questions.predict` asks for.
    """
    level = table("output_growth").query("@BEFORE <= year").dropna(subset="level")
    rows = level.assign(index=100 * level["level"] / level["level"].iloc[0], x=level["year"])
    index = rows.set_index("year")["index"]
    lowest, last = int(str(index.idxmin())), int(index.index.max())
    asked = int(entries("predictions")["08.output"]["year"])
    low, high = map(str, FRAME)
    if guess is not None:
        # A guess of none at all does not stretch the frame of output downwards.
        low, high = f"min({low}, run.guess || {low})", f"max({high}, run.guess)"
    base = alt.Chart(data(values(rows, "x", "year", "index", "seen"))).encode(
        x=years(BEFORE, last + 3, values=list(range(BEFORE, last + 1))),
        y=upright("index", 5, domain=[alt.ExprRef(low), alt.ExprRef(high)], zero=False),
        tooltip=[alt.Tooltip("year:N"), alt.Tooltip("index:Q", format=".0f")],
    )
    marks = record_and_guess(
        "index",
        (last, index[last]),
        None if guess is None else asked,
        near=f"({high} - {low}) / 15",
    )
    return Figure(
        **worded(
            "output_since",
            before=BEFORE,
            last=last,
            low=f"{index[lowest]:.0f}",
            lowest=lowest,
            now=f"{index[last]:.0f}",
        ),
        chart=tall(*line(base), *marks),
        rows=rows.round({"index": 1}),
        columns={"year": "Year", "growth": "Growth, %", "index": "Where 2016 is 100"},
        sources=level.attrs["sources"],
        notes=level.attrs["caveats"][:1],
        beside=style.BESIDE_NAMES,
        keys=[("dot ink", say("legend.record")), *guess_key("diamond yours", guess)],
        answer=float(round(index[asked])),
        run=guess_run(guess),
    )

"""Output since the essay, with a reader's guess at one year."""

import altair as alt

from conundrum.charts.evidence.record_figure import Figure, data, values, worded, years
from conundrum.charts.evidence.record_marks import line, tall, upright
from conundrum.charts.guess_mark import guess_key, guess_run, record_and_guess
from conundrum.tables import entries, say, table
from conundrum.tables.published import PERCENT

BEFORE = 2016
FRAME = 70, 130
"""What the axis holds, where a guess does not stretch it."""


def output(guess: float | None = None) -> Figure:
    """Draw output against that of 2016.

    Parameters
    ----------
    guess : float, optional
        What a reader guessed for the year that `conundrum.questions.predict` asks for.
    """
    level = table("output_growth").query("@BEFORE <= year").dropna(subset="level")
    rows = level.assign(index=PERCENT * level["level"] / level["level"].iloc[0], x=level["year"])
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
    marked = None if guess is None else asked
    marks = record_and_guess("index", (last, index[last]), marked, near=f"({high} - {low}) / 15")
    return Figure(
        **worded(
            "output_since",
            before=BEFORE,
            last=last,
            second=f"{index[2018]:.0f}",
            low=f"{index[lowest]:.0f}",
            lowest=lowest,
            now=f"{index[last]:.0f}",
        ),
        chart=tall(*line(base), *marks),
        rows=rows.round({"index": 1}),
        columns={"year": "Year", "growth": "Growth, %", "index": "Where 2016 is 100"},
        sources=level.attrs["sources"],
        notes=level.attrs["caveats"][:1],
        keys=[("dot ink", say("legend.record")), *guess_key("diamond yours", guess)],
        answer=float(round(index[asked])),
        run=guess_run(guess),
    )

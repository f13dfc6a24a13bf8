"""Output and arsenal since the essay, each with a reader's guess at its last year."""

from __future__ import annotations

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, Drawn, Figure, data, dots, values, years
from conundrum.tables.evidence import table
from conundrum.tables.published import PERCENT

BEFORE, LAST = 2016, 2025


def output(guess: float | None = None) -> Figure:
    """Draw output against that of 2016.

    Parameters
    ----------
    guess : float, optional
        What a reader guessed for the last year.
    """
    level = table("output_growth").query("@BEFORE <= year <= @LAST")
    rows = level.assign(index=PERCENT * level["level"] / level["level"].iloc[0], x=level["year"])
    index = rows.set_index("year")["index"]
    lowest = int(str(index.idxmin()))
    return Figure(
        title=(
            f"By {lowest} output had shrunk to {index[lowest]:.0f} where {BEFORE} is 100; in "
            f"{LAST} it stood at {index[LAST]:.0f}"
        ),
        unit="Output of the North as the Bank of Korea in Seoul estimates it, 2016 = 100",
        chart=_line(rows, "index", (70, 130), guess, f"record: {index[LAST]:.0f}"),
        about=(
            f"A line with dots over the years {BEFORE} to {LAST}, from 70 to 130. It falls from "
            f"100 to {index[2018]:.0f} in 2018 and {index[lowest]:.0f} in {lowest}, and ends at "
            f"{index[LAST]:.0f}.{_said(guess)}"
        ),
        rows=rows.round({"index": 1}),
        columns={"year": "Year", "growth": "Growth, %", "index": "2016 = 100"},
        sources=level.attrs["sources"],
        notes=level.attrs["caveats"][:1],
        keys=_keys(guess),
        answer=float(round(index[LAST])),
    )


def arsenal(guess: float | None = None) -> Figure:
    """Draw the warheads that the Federation of American Scientists counts.

    Its count is the one that is made in one way throughout.

    Parameters
    ----------
    guess : float, optional
        What a reader guessed for the last year.
    """
    counts = table("warheads")
    rows = counts.query("estimator == 'FAS' and @BEFORE <= year <= @LAST").assign(
        x=lambda frame: frame["year"], count=lambda frame: frame["central"].astype(float)
    )
    count = rows.set_index("year")["count"]
    return Figure(
        title=(
            f"The Federation of American Scientists counts about {count[BEFORE]:.0f} warheads in "
            f"{BEFORE} and about {count[LAST]:.0f} in {LAST}"
        ),
        unit="Estimated warheads at the start of each year",
        chart=_line(rows, "count", (0, 100), guess, f"record: {count[LAST]:.0f}"),
        about=(
            f"A line with dots over the years {BEFORE} to {LAST}, from 0 to 100 warheads. It rises "
            f"from {count[BEFORE]:.0f} to {count[2021]:.0f} in 2021 and {count[LAST]:.0f} in "
            f"{LAST}.{_said(guess)}"
        ),
        rows=rows,
        columns={"year": "Year", "count": "Warheads"},
        sources=counts.attrs["sources"],
        notes=("Nobody outside can count them; SIPRI's figures are in another chart.",),
        keys=_keys(guess),
        answer=float(count[LAST]),
    )


def _line(
    rows: pd.DataFrame, field: str, frame: tuple[float, float], guess: float | None, said: str
) -> Drawn:
    """Draw a line with dots, its last value, and the guess."""
    low, high = min(frame[0], guess or frame[0]), max(frame[1], guess or 0)
    y = alt.Y(f"{field}:Q").scale(domain=[low, high], zero=False)
    y = y.axis(tickCount=5, minExtent=style.AXIS_ROOM)
    x = years(BEFORE, LAST + 3, values=list(range(BEFORE, LAST + 1)))
    base = alt.Chart(data(values(rows, "x", "year", field, "seen"))).encode(
        x=x, y=y, tooltip=[alt.Tooltip("year:N"), alt.Tooltip(f"{field}:Q", format=".0f")]
    )
    layers = [base.mark_line(color=style.RUN, strokeWidth=style.LINE, **QUIET), dots(base)]
    ends = [(rows[field].iloc[-1], said, style.RUN)]
    if guess is not None:
        ends.append((guess, f"your guess: {guess:g}", style.PINNED))
    for height, text, colour in ends:
        last = alt.Chart(data([{"x": LAST, field: float(height), "said": text}])).encode(
            x="x:Q", y=f"{field}:Q"
        )
        if colour == style.PINNED:
            diamond = {"shape": "diamond", "size": 3 * style.DOT, "strokeWidth": 2, **QUIET}
            layers.append(last.mark_point(stroke=colour, **diamond))
        words = {"align": "left", "dx": 9, "fontSize": style.TEXT, "fontWeight": "bold", **QUIET}
        # Where the two are close, the guess stands below.
        close = colour == style.PINNED and abs(height - ends[0][0]) < (high - low) / 15
        layers.append(
            last.mark_text(color=colour, dy=14 if close else 0, **words).encode(text="said:N")
        )
    return alt.layer(*layers).properties(height=style.TALL, width=style.WIDE)


def _said(guess: float | None) -> str:
    return "" if guess is None else f" A diamond marks your guess: {guess:g}."


def _keys(guess: float | None) -> list[tuple[str, str]]:
    return [("filled", "the record"), *([] if guess is None else [("diamond", "your guess")])]

"""A reader's guess on a chart: its mark, its words, and its place in the key."""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, data


def guess_mark(at: alt.Chart, **look: Any) -> alt.Chart:
    """Mark a guess: a diamond unless told another shape, larger than the marks of the record."""
    return at.mark_point(**{"shape": "diamond", "size": 3 * style.DOT, **QUIET, **look})


def guess_key(mark: str, guess: float | None) -> list[tuple[str, str]]:
    """Return the line of the key on a guess, if there is one.

    Examples
    --------
    >>> guess_key("diamond", 60), guess_key("diamond", None)
    ([('diamond', 'your guess')], [])
    """
    return [] if guess is None else [(mark, "your guess")]


def record_and_guess(
    field: str, record: tuple[float, float], guess: tuple[float, float] | None, *, near: float = 0
) -> list[alt.Chart]:
    """Write the record's last value at the end of its line, and a guess at its mark.

    Parameters
    ----------
    field : str
        What the chart's upright axis shows.
    record, guess : tuple of float
        The year, and the height in the unit of the axis.
    near : float, optional
        Where the two are closer than this, in that unit, the words of the guess stand below.
    """
    ends = [(record, f"record: {record[1]:.0f}", style.RUN, 0)]
    if guess is not None:
        below = 14 if abs(guess[1] - record[1]) < near else 0
        ends.append((guess, f"your guess: {guess[1]:g}", style.PINNED, below))
    look = {"align": "left", "dx": 9, "fontSize": style.TEXT, "fontWeight": "bold", **QUIET}
    layers = []
    for (year, height), said, colour, dy in ends:
        at = alt.Chart(data([{"x": year, field: height, "said": said}]))
        at = at.encode(x="x:Q", y=f"{field}:Q")
        layers.append(at.mark_text(color=colour, dy=dy, **look).encode(text="said:N"))
    if guess is not None:
        layers.insert(1, guess_mark(at, stroke=style.PINNED, strokeWidth=2))
    return layers

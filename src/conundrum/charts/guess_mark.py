"""A reader's guess on a chart: its mark, its words, and its place in the key.

The guess is the chart's parameter ``run``, so that a page can mark one without a kernel.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import data
from conundrum.tables.words import say, written_out

MARK = "guess.mark"
"""What stands at the mark of a guess, in ``data/words``, unless a chart has words of its own."""

SAYS: dict[str, Any] = {"text": {"expr": "run.says"}}
"""The text of the mark."""


def guess_run(guess: float | None, mark: str = MARK) -> dict[str, Any]:
    """Return the parameter of a chart that holds a guess, if there is one.

    Examples
    --------
    >>> guess_run(60), guess_run(None)
    ({'guess': 60, 'says': 'your guess: 60'}, {})
    """
    if guess is None:
        return {}
    return {"guess": guess, "says": say(mark, guess=written_out(guess))}


def guess_mark(at: alt.Chart, **look: Any) -> alt.Chart:
    """Mark a guess: a diamond unless told another shape, larger than the marks of the record."""
    return at.mark_point(**{"shape": "diamond", "size": 3 * style.DOT, **style.QUIET, **look})


def guess_at(year: float, field: str, height: str = "run.guess") -> alt.Chart:
    """Return a chart with one row, at a year and at a height that is an expression of the guess."""
    return alt.Chart(data([{"x": year}])).transform_calculate(**{field: height})


def guess_key(mark: str, guess: float | None) -> list[tuple[str, str]]:
    """Return the line of the key on a guess, if there is one.

    Examples
    --------
    >>> guess_key("diamond yours", 60), guess_key("diamond yours", None)
    ([('diamond yours', 'your guess')], [])
    """
    return [] if guess is None else [(mark, "your guess")]


def record_and_guess(
    field: str, record: tuple[float, float], asked: int | None, *, near: str = "0"
) -> list[alt.Chart]:
    """Write the record's last value at the end of its line, and a guess at its mark.

    Parameters
    ----------
    field : str
        What the chart's upright axis shows.
    record : tuple of float
        The year, and the height in the unit of the axis.
    asked : int or None
        The year at which a guess is marked, if there is one.
    near : str, optional
        Where the two are closer than this expression, the words of the guess stand below.
    """
    look: dict[str, Any] = {
        "align": "left",
        "dx": 9,
        "fontSize": style.TEXT,
        "fontWeight": "bold",
        **style.QUIET,
    }
    ends = alt.Chart(data([{"x": record[0], field: record[1], "said": f"record: {record[1]:.0f}"}]))
    ends = ends.encode(x="x:Q", y=f"{field}:Q")
    layers = [ends.mark_text(color=style.INK, **look).encode(text="said:N")]
    if asked is None:
        return layers
    at = guess_at(asked, field).encode(x="x:Q", y=f"{field}:Q")
    below = alt.expr(f"abs(run.guess - {record[1]}) < {near} ? 14 : 0")
    says = at.mark_text(color=style.RUN, dy=below, **look, **SAYS)
    return [*layers, guess_mark(at, stroke=style.RUN, strokeWidth=2), says]

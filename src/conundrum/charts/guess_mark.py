"""Draws a reader's guess on a chart: its mark, its words, and its line in the key.

The guess is the chart's parameter ``run``, so that a page can draw one without a kernel.
"""

from typing import Any

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import data
from conundrum.charts.vega import alt
from conundrum.tables import say, written_out

MARK = "guess.mark"
"""What stands at the mark of a guess, in ``data/words``, unless a chart has words of its own."""


def guess_run(guess: float | None, mark: str = MARK) -> dict[str, Any]:
    """Return a chart's parameter with the guess, if there is one.

    Examples
    --------
    >>> guess_run(60), guess_run(None)
    ({'guess': 60, 'says': 'your guess: 60'}, {})
    """
    if guess is None:
        return {}
    return {"guess": guess, "says": say(mark, guess=written_out(guess))}


def guess_mark(at: alt.Chart, **look: Any) -> alt.Chart:
    """Return the mark of a guess, a diamond by default, larger than the marks of the record."""
    return at.mark_point(**{"shape": "diamond", "size": 3 * style.DOT, **style.QUIET, **look})


def guess_at(year: float, field: str, height: str = "run.guess") -> alt.Chart:
    """Return a chart with the words ``said`` of a guess, at a height computed from it."""
    at = alt.Chart(data([{"x": year}])).transform_calculate(**{field: height}, said="run.says")
    return at.encode(x="x:Q", y=f"{field}:Q")


def guess_key(mark: str, guess: float | None) -> list[tuple[str, str]]:
    """Return the line of the key on a guess, if there is one.

    Examples
    --------
    >>> guess_key("diamond yours", 60), guess_key("diamond yours", None)
    ([('diamond yours', 'your guess')], [])
    """
    return [] if guess is None else [(mark, "your guess")]

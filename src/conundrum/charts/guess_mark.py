"""Draws a reader's guess on a chart: the mark, the words beside the mark, and the key's entry.

The guess is in the chart's parameter ``run``, so that a page can draw a guess without a kernel.
"""

from typing import Any

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import data
from conundrum.charts.vega import alt
from conundrum.tables import say, written_out

MARK = "guess.mark"
"""The name under which "data/words" has the sentence beside a guess. Some charts have a sentence of
their own beside the guess."""


def guess_run(guess: float | None, mark: str = MARK) -> dict[str, Any]:
    """Return the value of a chart's parameter "run": the reader's guess, or empty without a guess.

    Examples
    --------
    >>> guess_run(60), guess_run(None)
    ({'guess': 60, 'says': 'your guess: 60'}, {})
    """
    if guess is None:
        return {}
    return {"guess": guess, "says": say(mark, guess=written_out(guess))}


def guess_mark(at: alt.Chart, **look: Any) -> alt.Chart:
    """Return the mark of a guess, usually a diamond, which is larger than all other marks."""
    return at.mark_point(**{"shape": "diamond", "size": 3 * style.DOT, **style.QUIET, **look})


def guess_at(year: float, field: str, height: str = "run.guess") -> alt.Chart:
    """Return a chart with one point, the guess; the field "said" has the words beside the point.

    ``height`` is a Vega expression that computes ``field`` from the guess.
    """
    at = alt.Chart(data([{"x": year}])).transform_calculate(**{field: height}, said="run.says")
    return at.encode(x="x:Q", y=f"{field}:Q")


def guess_key(mark: str, guess: float | None) -> list[tuple[str, str]]:
    """Return the entry of the chart's key that explains the guess's mark, if there is a guess.

    Examples
    --------
    >>> guess_key("diamond yours", 60), guess_key("diamond yours", None)
    ([('diamond yours', 'your guess')], [])
    """
    return [] if guess is None else [(mark, "your guess")]

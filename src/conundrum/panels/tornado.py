"""One doubt at a time: on all conclusions, and on one of them in its own unit."""

import math
from functools import cache
from typing import Any

from conundrum.analysis.conclusions import Conclusion, conclusions
from conundrum.analysis.tradeoffs import INPUTS
from conundrum.charts.doubt.rows import label, meaning
from conundrum.charts.doubt.tornado_chart import KEY, tornado_chart
from conundrum.charts.key import key
from conundrum.panels.answered import Answered
from conundrum.panels.plain import Plain
from conundrum.panels.pushes import pushes, swung
from conundrum.panels.slider_rows import bar, box
from conundrum.questions.waiting import After, waiting
from conundrum.shown import tornado as shows
from conundrum.shown.doubt import CITED
from conundrum.tables import say
from conundrum.widgets import Fold

FIRST = "opening_arsenal"
"""The conclusion that is looked at first."""

DIGITS = 6
"""Digits after the point of a figure that goes to the page."""


@cache
def inputs() -> dict[str, dict[str, str]]:
    """Return what every assumption and belief is called, and what it says."""
    return {name: {"label": label(name), "meaning": meaning(name)} for name in INPUTS}


@cache
def about() -> dict[str, Any]:
    """Return what comes with the panel: conclusions with their swings, and what inputs say."""
    return {
        "conclusions": {name: _swings(name, one) for name, one in conclusions().items()},
        "inputs": inputs(),
    }


def _swings(name: str, one: Conclusion) -> dict[str, Any]:
    found = swung(name).round(DIGITS)
    limits = {"low": one.low, "high": one.high}
    return {
        **{field: getattr(one, field) for field in ("says", "outcome", "unit")},
        **{end: None if math.isinf(at) else at for end, at in limits.items()},
        "against": one.against is not None,
        "middle": float(found["middle"].iloc[0]),
        "swings": [
            [str(doubt), float(low), float(high)]
            for doubt, low, high in zip(found.index, found["low"], found["high"], strict=True)
        ],
    }


def tornado(after: After = ()) -> Plain:
    """Move one assumption at a time: how far each conclusion is from falling.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show it now*.

    Returns
    -------
    Plain
        A widget: all conclusions on one scale, and folded, one of them with its tornado.

    Examples
    --------
    >>> "Growth tames (belief)" in tornado().data["Doubt"].tolist()
    True
    """
    alone = one_conclusion()
    one = alone.later(Fold(say("pushes.one"), lambda: (alone, lambda: None)))
    return Plain(*waiting(after, pushes(), one, title=say("waits.tornado")))


def one_conclusion() -> Answered:
    """Show a conclusion with its tornado."""
    made = Answered(shows, {"conclusion": FIRST}, ("nk-shown",), about)
    sets = {one.short: {"conclusion": name} for name, one in conclusions().items()}
    source = say("record.sources", sources=CITED)
    tornado = box(
        "nk-shown",
        made.html("head"),
        made.chart("chart", tornado_chart),
        f'{key(KEY)}<p class="nk-help">{source}</p>',
        made.table(),
    )
    return made.laid(bar("Conclusion", made.choices_of(sets)), tornado)

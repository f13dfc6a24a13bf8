"""Every conclusion on one scale: how far a doubt, moved alone, pushes it."""

from functools import cache, lru_cache
from html import escape
from typing import Any

import pandas as pd

from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.tradeoffs import swings
from conundrum.charts.doubt import pushes as moved
from conundrum.charts.doubt.pushes_chart import FARTHEST, pushes_chart
from conundrum.charts.doubt.rows import label
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar, box
from conundrum.panels.written import written
from conundrum.shown.headed import headed
from conundrum.tables import begun, say
from conundrum.widgets import html_fold

FIRST = "growth_tames"
"""The doubt that is marked first."""

OFFERED = 2
"""As many doubts of each conclusion can be chosen: those that push it furthest."""


@lru_cache(maxsize=16)
def swung(name: str) -> pd.DataFrame:
    """Return the swings of a conclusion's figure, in the unit that is shown."""
    one = conclusions()[name]
    return swings(one.outcome, one.policy, one.against) * one.scale


@cache
def pushed() -> pd.DataFrame:
    """Return how far each doubt pushes each conclusion."""
    return moved.pushed({name: swung(name) for name in conclusions()})


def pushes() -> Answered:
    """Show a chart in which the doubt that is chosen is marked in the row of each conclusion."""
    table = pushed()
    furthest = [doubt for name in table for doubt in table[name].nlargest(OFFERED).index]
    offered = {begun(label(str(one))): str(one) for one in [FIRST, *furthest]}
    made = written(FIRST, ("nk-doubts",), offered.values(), _shown)
    buttons = made.choices_of({name: {"chosen": doubt} for name, doubt in offered.items()})
    note = say("pushes.note", end=f"{100 * FARTHEST:.0f}")
    below = [text for text in (moved.unmoved(table), note) if text]
    made.fold = made.later(html_fold(lambda: moved.pushes_table(table), say("pushes.fold")))
    return made.laid(
        headed(moved.title(table), say("pushes.about")),
        bar(say("pushes.yours"), buttons),
        made.text("said"),
        box("nk-pushes", made.part("chart", pushes_chart(table, FIRST))),
        "".join(f"<p>{escape(text)}</p>" for text in below),
        made.fold,
    )


def _shown(doubt: str) -> dict[str, Any]:
    """Return what is drawn and said of a doubt."""
    return {"chart": {"chosen": doubt}, "said": moved.moves(pushed(), doubt)}

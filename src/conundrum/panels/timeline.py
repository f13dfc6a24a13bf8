"""The timeline as a reader operates it: a period by mouse or by keyboard, and a year to read."""

from functools import partial
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.charts.evidence.record_figure import citation, values
from conundrum.charts.evidence.timeline import timeline_chart
from conundrum.charts.evidence.timeline_rows import FIRST, levels, record
from conundrum.charts.key import key
from conundrum.panels.answered import Answered
from conundrum.questions.waiting import After
from conundrum.shown import timeline as shows
from conundrum.tables import say
from conundrum.widgets import Brush, Slider, Status, html_fold
from conundrum.widgets.record_chart import table_of

READ = 2016
"""The year that is read at first: that of the essay."""

YEARS = (("start", "from"), ("end", "to"), ("year", "read"))
"""The sliders, and under which words each is named and explained."""

KEYS = [
    ("dot ink", say("timeline.seen")),
    ("ring ink", say("timeline.recalled")),
    ("square", say("timeline.eases")),
]


def timeline(*, steps: str = "", after: After = ()) -> Answered:
    """Show the record from 1993 on, on one timeline: choose a period, read a year.

    Parameters
    ----------
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``01``; none unless given.
    after : str or sequence of str, optional
        Questions or predictions whose answers it tells: it opens once the reader has guessed, or
        asks to see it.

    Returns
    -------
    Answered
        A widget; its ``sliders`` are the ``start`` and the ``end`` of the period, and the ``year``
        to read.

    Examples
    --------
    >>> shown = timeline()
    >>> shown.sliders["start"].value, shown.sliders["end"].value = 2006, 2017
    >>> "6 nuclear tests" in shown.still()
    True
    """
    last = record().last
    first = {"years": {"start": FIRST, "end": last, "year": READ}}
    made = Answered(shows, first, ("nk-shown", "nk-timeline"), offered)
    made.fold = made.later(html_fold(_table, say("timeline.fold")))
    return made.laid(
        # The year that is read stays.
        *made.led(
            steps, lambda to: made.set(years=to["years"] | {"year": made.now["years"]["year"]})
        ),
        f"<h3>{say('timeline.head')}</h3><p>{say('timeline.about')}</p>",
        widgets.Box([_year(made, *named) for named in YEARS]).add_class("nk-period"),
        made.text("said"),
        made.chart("chart", timeline_chart),
        key(KEYS),
        made.folded(say("timeline.one_year"), _lines),
        made.fold,
        made.entry("brush", Brush(partial(made.act, "brush"), first=FIRST, last=last)),
        after=after,
    )


def _year(made: Answered, name: str, words: str) -> Slider:
    """Return the slider of a year."""
    label = say(f"timeline.{words}")
    slider = Slider(
        name=say("timeline.control", control=label),
        label=label,
        unit="year",
        help=say(f"timeline.{words}_help"),
        low=FIRST,
        high=record().last,
        value=FIRST,
    )
    return made.slider(f"years.{name}", slider)


def offered() -> dict[str, Any]:
    """Return the record, of which any period and any year are told.

    Examples
    --------
    >>> offered()["levels"][0]
    {'year': 1990, 'level': 100.0}
    """
    held = record()
    known = ("year", "panel", "seen", "source")
    used = pd.concat([held.events["source"], held.years["source"]]).unique()
    return {
        "events": values(held.events, *known, "row", "sign", "day", "what"),
        "years": values(held.years, *known, "figure", "value"),
        "sources": {name: citation(held.sources, name) for name in used},
        "levels": values(levels().reset_index(), "year", "level"),
    }


def _lines() -> tuple[Status, dict[str, Status]]:
    told = Status().add_class("nk-year")
    return told, {"one_year": told}


def _table() -> str:
    held = record()
    figures = held.years.assign(day=held.years["year"].astype(str), what=held.years["figure"])
    rows = pd.concat([held.events, figures]).sort_values("year", kind="stable")
    columns = {"day": "When", "panel": "Panel", "what": "What"}
    return table_of(
        rows, columns, held.sources, say("timeline.caption", start=FIRST, end=held.last)
    )

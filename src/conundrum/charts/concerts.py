"""What concert and discord cost in each pair of eyes: two concerts, and the course of 2016."""

from __future__ import annotations

from html import escape
from typing import Any

import altair as alt
import pandas as pd

from conundrum.analysis.game.payoffs import STANCES, pairs
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, WideChart
from conundrum.charts.html_table import html_table
from conundrum.charts.live_chart import number, skeleton
from conundrum.tables.words import say, written

MOST = 0.6
"""End of the axis of loss."""

COURSES = {
    course: pairs(STANCES)[course]
    for course in ("press, press", "engage, engage", "as in 2016, as in 2016")
}
"""The two concerts, and the discord of 2016."""

KEY = [
    ("square ink", say("concerts.both_press")),
    ("dot ink", say("concerts.both_engage")),
    ("second triangle", say("concerts.course")),
]

SHAPES = ("square", "circle", "triangle-up")
COLOURS = (style.INK, style.INK, style.PINNED)


class ConcertsChart(WideChart):
    """A row for each pair of eyes, with a mark for each course.

    Parameters
    ----------
    losses : pandas.DataFrame
        A row for each pair of eyes, a column for each of `COURSES`; 0 to 1.
    """

    def __init__(self, losses: pd.DataFrame) -> None:
        base = alt.Chart(skeleton(losses.size)).transform_calculate(
            **{name: number(name) for name in ("loss", "course", "eyes", "row")}
        )
        y = alt.Y("row:O").axis(None)
        x = alt.X("loss:Q").scale(domain=[0, MOST]).axis(tickCount=6, title=None)
        course = alt.Scale(domain=list(COURSES), range=list(SHAPES))
        colour = alt.Scale(domain=list(COURSES), range=list(COLOURS))
        lines = base.mark_rule(color=style.GRID, strokeWidth=style.LINE, **QUIET).encode(
            x=alt.X("min(loss):Q"), x2="max(loss):Q", y=y
        )
        points = base.mark_point(
            filled=True, size=style.DOT * 2, opacity=1, clip=True, **QUIET
        ).encode(
            x=x,
            y=y,
            shape=alt.Shape("course:N").scale(course).legend(None),
            fill=alt.Fill("course:N").scale(colour).legend(None),
        )
        names = base.mark_text(
            align="left", x=2, dy=-style.TITLE, color=style.INK, fontSize=style.TITLE, **QUIET
        ).encode(y=y, text="eyes:N")
        chart = alt.layer(lines, points, names).properties(
            height=alt.Step(style.BUBBLE_ROW),
            description=say("concerts.described", most=f"{MOST:g}"),
        )
        super().__init__(chart, numbers(losses), part=style.BESIDE)

    def draw(self, losses: pd.DataFrame) -> None:
        """Draw the same courses under other beliefs."""
        self.show(numbers(losses))


def heading(losses: pd.DataFrame) -> str:
    """Return the finding, and what is drawn, as HTML.

    Examples
    --------
    >>> rows = [[0.2, 0.1, 0.3], [0.4, 0.1, 0.3], [0.4, 0.2, 0.3]]
    >>> heading(pd.DataFrame(rows, ["Washington", "Beijing", "Seoul"], list(COURSES)))[45:]
    'to Washington, either concert; to Beijing and Seoul, only that both engage</h3>'
    """
    kinds: dict[str, list[str]] = {}
    for eyes, row in losses.iterrows():
        kinds.setdefault(_better(*row), []).append(str(eyes))
    parts = say("number.parts").join(
        say(f"concerts.to_{kind}", eyes=_listed(eyes)) for kind, eyes in kinds.items()
    )
    return f"<h3>{escape(say('concerts.title', parts=parts))}</h3>"


def _listed(names: list[str]) -> str:
    *before, last = names
    first = say("number.list").join(before)
    return say("concerts.and", first=first, last=last) if before else last


def _better(press: float, engage: float, discord: float) -> str:
    """Name the concerts that cost less than discord."""
    better = [name for name, loss in (("press", press), ("engage", engage)) if loss < discord]
    return "".join(better) or "neither"


def sentences(losses: pd.DataFrame) -> str:
    """Say, for each pair of eyes, which concert costs less than the course of 2016.

    Examples
    --------
    >>> sentences(pd.DataFrame([[0.2, 0.1, 0.3]], ["Seoul"], list(COURSES)))[-56:]
    '0.30; either concert costs less than the course of 2016.'
    """
    return " ".join(_said(str(eyes), *row) for eyes, row in losses.iterrows())


def losses_table(losses: pd.DataFrame) -> str:
    """Return the losses as an HTML table."""
    heads = (say("concerts.eyes"), *(text for _, text in KEY))
    rows = [(eyes, *(written(loss, 3) for loss in row)) for eyes, row in losses.iterrows()]
    return html_table(say("concerts.name"), say("concerts.caption"), heads, rows)


def _said(eyes: str, press: float, engage: float, discord: float) -> str:
    return say(
        f"concerts.{_better(press, engage, discord)}",
        eyes=eyes,
        press=written(press, 2),
        engage=written(engage, 2),
        discord=written(discord, 2),
    )


def numbers(losses: pd.DataFrame) -> dict[str, Any]:
    """Return what the chart draws: a mark for each pair of eyes and course."""
    cells = [(row, eyes, course) for row, eyes in enumerate(losses.index) for course in COURSES]
    return {
        "row": [row for row, _, _ in cells],
        "eyes": [eyes if course == next(iter(COURSES)) else "" for _, eyes, course in cells],
        "course": [course for _, _, course in cells],
        "loss": [round(float(losses.loc[eyes, course]), 4) for _, eyes, course in cells],
    }

"""A map of games: which one is played, and where neither power would move, over two dimensions."""

from __future__ import annotations

from typing import Any, NamedTuple

import altair as alt
import pandas as pd

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, WideChart
from conundrum.charts.live_chart import number, skeleton
from conundrum.tables.words import say, written_out

ACROSS, DOWN = 11, 5
"""Columns and rows of the map."""

TOPS = {"Washington.standpoint": 50.0}
"""Ends of axes, in per cent, where that is not 100."""

LETTERS = {
    "harmony": "H",
    "stag hunt": "S",
    "prisoner's dilemma": "P",
    "chicken": "C",
    "deadlock": "D",
    "other": "-",
}
"""What stands for a game in a cell."""

MEETINGS = {
    "engage, engage": ("EE", style.RUN, 0.35),
    "press, press": ("PP", style.INK, 0.25),
    "press, engage": ("PE", style.PINNED, 0.4),
    "engage, press": ("EP", style.FAINT, 0.4),
}
"""For an equilibrium, Washington's stance first: its letters, its colour and how strong that is."""

SEVERAL = ("2+", style.GRID, 1.0)
NONE = ("0", style.GRID, 1.0)


class View(NamedTuple):
    """What the map shows.

    Parameters
    ----------
    games : pandas.DataFrame
        As `conundrum.which_game` makes it: `DOWN` values of the second axis, the lowest first, and
        for each `ACROSS` values of the first.
    names : pair of str
        What the axes are called.
    tops : pair of float
        Where the axes end, in per cent; both begin at 0.
    here : pair of float
        Where the reader stands, in per cent.
    """

    games: pd.DataFrame
    names: tuple[str, str]
    tops: tuple[float, float]
    here: tuple[float, float]


class GamesChart(WideChart):
    """A cell for each pair of values, with letters for the game and for its equilibrium.

    Parameters
    ----------
    view : View
        What is shown first.
    """

    def __init__(self, view: View) -> None:
        chart = alt.layer(*_layers(), data=skeleton(ACROSS * DOWN)).properties(
            height=style.CELL_ROW * (DOWN + 1),
            description=say("games_map.described", across=ACROSS, down=DOWN),
        )
        super().__init__(chart, numbers(view), part=style.BESIDE)

    def draw(self, view: View) -> None:
        """Draw another map."""
        self.show(numbers(view))


def numbers(view: View) -> dict[str, Any]:
    """Return what the chart draws, an array a field."""
    games, names, tops, here = view
    marks = [mark(meet) for meet in games["equilibria"]]
    steps = (ACROSS - 1, DOWN - 1)
    at = [
        round(min(place / top, 1) * last, 2)
        for place, top, last in zip(here, tops, steps, strict=True)
    ]
    labels = [
        [written_out(top * place / last) for place in range(last + 1)]
        for top, last in zip(tops, steps, strict=True)
    ]
    return {
        "game": [LETTERS[name] for name in games["name"]],
        "meet": [letters for letters, _, _ in marks],
        "fill": [colour for _, colour, _ in marks],
        "strength": [strength for _, _, strength in marks],
        "x_label": labels[0] + [""] * (len(games) - ACROSS),
        "y_label": labels[1] + [""] * (len(games) - DOWN),
        "names": list(names),
        "here": at,
    }


def mark(equilibria: str) -> tuple[str, str, float]:
    """Return the letters, the colour and its strength of what `which_game` says of equilibria.

    Examples
    --------
    >>> mark("press, engage")[0], mark("press, press; engage, engage")[0], mark("")[0]
    ('PE', '2+', '0')
    """
    if not equilibria:
        return NONE
    return MEETINGS.get(equilibria, SEVERAL)


def _layers() -> list[alt.Chart]:
    names = ("game", "meet", "fill", "strength", "x_label", "y_label")
    base = (
        alt.Chart(skeleton(ACROSS * DOWN))
        .transform_calculate(**{name: number(name) for name in names})
        .transform_calculate(
            across=f"datum.i % {ACROSS}",
            up=f"floor(datum.i / {ACROSS})",
            left=f"datum.i % {ACROSS} - 0.47",
            right=f"datum.i % {ACROSS} + 0.47",
            low=f"floor(datum.i / {ACROSS}) - 0.46",
            high=f"floor(datum.i / {ACROSS}) + 0.46",
            here_x="run.here[0]",
            here_y="run.here[1]",
            name_x="run.names[0]",
            name_y="run.names[1]",
        )
    )
    scale_x = alt.Scale(domain=[-0.9, ACROSS - 0.5], nice=False, zero=False)
    scale_y = alt.Scale(domain=[-1.3, DOWN], nice=False, zero=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(scale_x).axis(None)

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(scale_y).axis(None)

    cells = base.mark_rect(**QUIET).encode(
        x=x("left"),
        x2="right:Q",
        y=y("low"),
        y2="high:Q",
        fill=alt.Fill("fill:N").scale(None),
        fillOpacity=alt.FillOpacity("strength:Q").scale(None),
    )
    text = {"color": style.INK, "fontSize": style.TEXT, **QUIET}
    first = base.transform_filter("datum.i == 0")
    return [
        cells,
        *(
            base.mark_text(dy=dy, **text).encode(x=x("across"), y=y("up"), text=f"{field}:N")
            for field, dy in (("game", -style.LABEL_GAP), ("meet", style.LABEL_GAP))
        ),
        base.transform_filter(f"datum.i < {ACROSS}")
        .mark_text(**text)
        .encode(x=x("i"), y=alt.datum(-0.75), text="x_label:N"),
        base.transform_filter(f"datum.i < {DOWN}")
        .mark_text(align="right", **text)
        .encode(x=alt.datum(-0.55), y=y("i"), text="y_label:N"),
        first.mark_text(align="left", **text).encode(
            x=alt.datum(-0.5), y=alt.datum(-1.15), text="name_x:N"
        ),
        first.mark_text(align="left", **text).encode(
            x=alt.datum(-0.9), y=alt.datum(DOWN - 0.2), text="name_y:N"
        ),
        first.mark_point(
            shape="circle",
            filled=False,
            size=style.RING,
            stroke=style.INK,
            strokeWidth=style.LINE,
            opacity=1,
            **QUIET,
        ).encode(x=x("here_x"), y=y("here_y")),
    ]

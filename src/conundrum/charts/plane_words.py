"""What the plane of stances says: its finding, one column of it, what is marked, and the table."""

from __future__ import annotations

import math
from html import escape
from typing import NamedTuple

import numpy as np
import pandas as pd

from conundrum.analysis.tradeoffs.criteria import SPAN
from conundrum.analysis.tradeoffs.plane import FIGURES, kept
from conundrum.charts.html_table import html_table
from conundrum.charts.key import key
from conundrum.charts.posters_words import name
from conundrum.charts.stance_map_words import END, MAPPED, Mapped, written
from conundrum.run.limits import limit
from conundrum.run.outlook import in_worlds
from conundrum.tables import words
from conundrum.tables.settings import value
from conundrum.tables.words import say

PER = 100
"""A stance is written from -100 to 100, as on its slider."""

HALF = 0.5
"""The share of fallen worlds from which a regime is called gone."""


AROUND = ("head", "over_map", "over_side", "names", "below")
"""What stands around the two charts."""


class View(NamedTuple):
    """What is shown of the plane.

    Parameters
    ----------
    cells : DataFrame
        As `conundrum.analysis.tradeoffs.plane.cells` returns it.
    mapped : Mapped
        The figure that is mapped.
    at : pair of float
        The stances of Washington and of Beijing that are shown.
    own : dict of str to float
        The figures of the policy that is shown.
    named : dict of str to dict
        Those of each marked policy.
    conditions : float
        How far conditions are shared on the map.
    """

    cells: pd.DataFrame
    mapped: Mapped
    at: tuple[float, float]
    own: dict[str, float]
    named: dict[str, dict[str, float]]
    conditions: float

    @property
    def many(self) -> int:
        """Stances a power."""
        return math.isqrt(len(self.cells))

    @property
    def figures(self) -> list[float]:
        """The mapped figure of every pair, Washington's stances one after the other."""
        return [float(figure) for figure in self.cells[self.mapped.figure]]

    @property
    def fallen(self) -> list[float]:
        """The share of worlds in which the regime has fallen, pair by pair."""
        return [float(share) for share in self.cells["fallen"]]

    @property
    def top(self) -> float:
        """The figure of the fullest shade: the same for maps without shared conditions and with."""
        return max([tops()[self.mapped.figure], *_known(self.figures)])

    @property
    def column(self) -> int:
        """Which of Washington's stances on the map is nearest to the one that is shown."""
        return nearest(self.at[0], self.many)

    def upwards(self, figures: list[float]) -> list[float]:
        """Return what a column of the map holds, from Beijing's full engagement upwards."""
        first = self.column * self.many
        return figures[first : first + self.many]


def tops() -> dict[str, float]:
    """Return the highest that each figure is on the maps of the table.

    Examples
    --------
    >>> tops()["fallen"] <= 1
    True
    """
    return {
        figure: max(float(held[figure].max()) for held in kept().values()) for figure in FIGURES
    }


def nearest(stance: float, many: int) -> int:
    """Return the number of the stance on a map that is nearest to one.

    Examples
    --------
    >>> nearest(-1, 21), nearest(0.8, 21), nearest(0.8, 9)
    (0, 18, 7)
    """
    return math.floor((stance + 1) / 2 * (many - 1) + 0.5)


def stance_of(place: int, many: int) -> float:
    """Return a stance by its number on a map.

    Examples
    --------
    >>> stance_of(18, 21)
    0.8
    """
    return round(-1 + 2 * place / (many - 1), 6)


def title(view: View) -> str:
    """State what the map shows: of instability, whether the regime is gone where it is lowest."""
    figures, last = view.figures, view.many - 1
    if view.mapped.figure == "instability_end":
        fallen = view.fallen[figures.index(min(figures))]
        return (
            say("plane.gone")
            if fallen >= HALF
            else say("plane.stands", worlds=in_worlds(np.array([fallen])))
        )
    corners = {"engage": 0, "china": last, "us": -last - 1, "press": -1}
    told = {corner: written(view.mapped, figures[place]) for corner, place in corners.items()}
    return say("plane.corners", figure=view.mapped.label, **told)


def ends(view: View) -> tuple[int, int]:
    """Return where a column is highest and where it ends; where it rises to the end, both ends."""
    figures = [-1 if math.isnan(one) else one for one in view.upwards(view.figures)]
    last = view.many - 1
    highest = figures.index(max(figures))
    return (0 if highest == last else highest), last


def head(view: View) -> str:
    """Return what stands above the map, as HTML: the finding, and how one column bears it out."""
    start, last = ends(view)
    column = say(
        "plane.column",
        washington=hundredths(view.at[0]),
        start=hundredths(stance_of(start, view.many)),
    )
    differ = [_difference("fallen", view.upwards(view.fallen), start, last)]
    if view.mapped.figure != "fallen":
        figures = view.upwards(view.figures)
        differ.insert(0, _difference(view.mapped.figure, figures, start, last))
    return (
        f"<h3>{escape(title(view))}</h3><p>{escape(column)}</p>"
        f'<div class="nk-duo">{"".join(differ)}</div>'
    )


def _difference(figure: str, column: list[float], start: int, last: int) -> str:
    old, new = (written(MAPPED[figure], column[place]) for place in (start, last))
    unit = say(f"plane.{figure}", year=str(END), span=str(SPAN))
    return (
        f'<div><p class="nk-largest">{say("plane.difference", old=old, new=new)}</p>'
        f"<p>{unit}</p></div>"
    )


def hundredths(stance: float) -> str:
    """Write a stance as its slider does.

    Examples
    --------
    >>> hundredths(-0.3), hundredths(0)
    ('-30', '0')
    """
    return words.written(PER * stance)


def over_map(figure: str, top: str) -> str:
    """Return what stands over the map, as HTML: its key."""
    shade = say("plane.shade", figure=MAPPED[figure].label, top=top)
    return key([("long ramp", shade), ("times", say("plane.crosses"))])


def over_side(figure: str, washington: str) -> str:
    """Return what stands over the column beside the map, as HTML."""
    frame = value("outcomes", MAPPED[figure].outcome, "frame")
    line = say("plane.line", figure=MAPPED[figure].label, top=words.written_out(frame))
    marks = [("boundary ink", line)] if figure != "fallen" else []
    where = say("plane.side", washington=washington)
    return f"<h4>{escape(where)}</h4>{key([*marks, ('times', say('plane.hundred'))])}"


def marked(view: View) -> list[str]:
    """Say of each marked policy what it ends in."""
    return [
        say(
            "plane.named",
            policy=name(policy),
            figure=written(view.mapped, figures[view.mapped.figure]),
        )
        for policy, figures in view.named.items()
    ]


def names(view: View) -> str:
    """Return the marked policies by number, as HTML."""
    listed = "".join(f"<li>{escape(one)}</li>" for one in marked(view))
    return f'<ol class="nk-named">{listed}</ol>'


def below(pairs: str) -> str:
    """Return what stands below the map, as HTML: what is marked, and what is counted."""
    marks = [("open", "yours"), ("dot ink", "on"), ("ring ink", "off")]
    keys = key([(mark, say(f"plane.{what}")) for mark, what in marks])
    about = say("plane.about", pairs=pairs, worlds=words.written(limit("worlds", "default")))
    return f'{keys}<p class="nk-help">{escape(about)}</p>'


def plane_table(view: View) -> str:
    """Return the map as an HTML table, full pressure by Beijing on top as on the map."""
    places = range(view.many)
    figures, fallen = view.figures, view.fallen

    def cell(place: int) -> str:
        shown = written(view.mapped, figures[place])
        if view.mapped.figure == "fallen":
            return shown
        return say("plane.cell", figure=shown, fallen=written(MAPPED["fallen"], fallen[place]))

    rows = [
        (
            hundredths(stance_of(up, view.many)),
            *(cell(across * view.many + up) for across in places),
        )
        for up in reversed(places)
    ]
    heads = (say("map.corner"), *(hundredths(stance_of(place, view.many)) for place in places))
    caption = say("plane.caption", figure=view.mapped.label)
    return html_table(say("map.name"), caption, heads, rows)


def around(view: View) -> dict[str, str]:
    """Return what stands around both charts, as HTML, by its place."""
    figure = view.mapped.figure
    told = (
        head(view),
        over_map(figure, written(view.mapped, view.top)),
        over_side(figure, hundredths(view.at[0])),
        names(view),
        below(str(len(view.cells))),
    )
    return dict(zip(AROUND, told, strict=True))


def _known(figures: list[float]) -> list[float]:
    return [figure for figure in figures if not math.isnan(figure)]

"""What the plane of stances says: its finding, one column of it, what is marked, and the table."""

from __future__ import annotations

from html import escape

import numpy as np

from conundrum.analysis.tradeoffs.criteria import SPAN
from conundrum.charts.html_table import html_table
from conundrum.charts.key import key
from conundrum.charts.plane_view import View, ends, hundredths, stance_of
from conundrum.charts.stance_map_words import END, MAPPED, written
from conundrum.model.policy import called
from conundrum.run.limits import limit
from conundrum.run.written_outcome import in_worlds
from conundrum.tables import words
from conundrum.tables.settings import value
from conundrum.tables.words import say

HALF = 0.5
"""The share of fallen worlds from which a regime is called gone."""


AROUND = ("head", "over_map", "over_side", "below")
"""What stands around the two charts."""


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


def over_map(figure: str, top: str) -> str:
    """Return what stands over the map, as HTML: its key."""
    shade = say("plane.shade", figure=MAPPED[figure].label, top=top)
    return key([("long ramp", shade), ("times", say("plane.crosses"))])


def over_side(figure: str, washington: str, listed: str) -> str:
    """Return what stands over the column, as HTML; below a narrow map, its numbers come first."""
    frame = value("outcomes", MAPPED[figure].outcome, "frame")
    line = say("plane.line", figure=MAPPED[figure].label, top=words.written_out(frame))
    marks = [("boundary ink", line)] if figure != "fallen" else []
    where = escape(say("plane.side", washington=washington))
    keys = key([*marks, ("times", say("plane.hundred"))])
    return f'<ol class="nk-named">{listed}</ol><h4>{where}</h4>{keys}'


def marked(view: View) -> list[str]:
    """Say of each marked policy what it ends in."""
    return [
        say(
            "plane.named",
            policy=called(policy),
            figure=written(view.mapped, figures[view.mapped.figure]),
        )
        for policy, figures in view.named.items()
    ]


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
    listed = "".join(f"<li>{escape(one)}</li>" for one in marked(view))
    told = (
        head(view),
        over_map(figure, written(view.mapped, view.top)),
        over_side(figure, hundredths(view.at[0]), listed),
        below(str(len(view.cells))),
    )
    return dict(zip(AROUND, told, strict=True))

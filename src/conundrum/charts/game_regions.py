"""A map of costs: where the game of the two powers ends, and the box in which it is a dilemma."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import altair as alt

from conundrum.analysis.game.agreement import Pair
from conundrum.analysis.game.payoffs import PLAYERS
from conundrum.analysis.game.regions import Region
from conundrum.charts import style
from conundrum.charts.html_table import html_table
from conundrum.charts.live_chart import LiveChart, number, skeleton
from conundrum.tables.words import say, written

TOPS = (0.3, 0.5, 1.0)
"""Where an axis may end, as shares of the highest loss: the first that shows all there is."""

ROWS = 24
"""As many rectangles, or lines between them, can be drawn."""

LINES = 10
"""Lines that a name may have."""

APART = 0.06
"""Numbers on an axis stand apart by at least this share of it."""


class View(NamedTuple):
    """What the map shows.

    Parameters
    ----------
    regions : list of Region
        As `conundrum.analysis.game.regions.regions` makes them.
    here : pair of float
        What a change of position costs Washington and Beijing where the reader stands, as shares
        of the highest loss.
    """

    regions: list[Region]
    here: tuple[float, float]

    @property
    def tops(self) -> tuple[float, float]:
        """Where the axes end."""
        return _top(self, 0), _top(self, 1)

    @property
    def dilemmas(self) -> list[Region]:
        """The rectangles in which the game is a dilemma."""
        return [one for one in self.regions if one.end.better]


class RegionsChart(LiveChart):
    """The regions with their names, the box of the dilemma, and a dot where the reader stands.

    Parameters
    ----------
    view : View
        What is shown first.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        frame = alt.ViewBackground(stroke=style.FAINT, strokeWidth=style.HAIR)
        chart = alt.layer(*_layers(), view=frame)
        super().__init__(style.filling(chart, describe(view)), numbers(view))

    def draw(self, view: View) -> None:
        """Draw other regions, or another point in them."""
        if view.regions == self._view.regions and view.tops == self._view.tops:
            self.show(numbers(view))
        else:
            self.start_from(numbers(view), describe(view))
        self._view = view


def title(view: View) -> str:
    """State what the map shows: at which costs the game is a dilemma.

    Examples
    --------
    >>> from conundrum.analysis.game.regions import End
    >>> stay = ("as in 2016", "as in 2016")
    >>> trap = Region((0.163, 0.223), (0.12, 1.0), End((stay,), ("engage", "engage")))
    >>> title(View([trap], (0, 0)))
    "It is a prisoner's dilemma where a change of course costs Washington 17 to 22, Beijing over 12"
    """
    if not view.dilemmas:
        return say("regions.none")
    us, china = (span(edges) for edges in view.dilemmas[0][:2])
    return say("regions.dilemma", washington=us, beijing=china)


def span(edges: tuple[float, float]) -> str:
    """Write which whole costs of a hundred lie between two edges.

    Examples
    --------
    >>> span((0.163, 0.223)), span((0.12, 1)), span((0, 0.121)), span((0, 1)), span((0.161, 0.168))
    ('17 to 22', 'over 12', 'up to 12', 'anything', 'between 16.1 and 16.8')
    """
    low, high = (100 * edge for edge in edges)
    first, last = math.floor(low) + 1, math.ceil(high) - 1
    if low == 0:
        return say("regions.any") if high == 100 else say("regions.to", high=str(last))
    if high == 100:
        return say("regions.over", low=str(first - 1))
    if first > last:
        return say("regions.between", low=written(low, 1), high=written(high, 1))
    if first == last:
        return str(first)
    return say("regions.span", low=str(first), high=str(last))


def ended(meets: Sequence[Pair], apart: str = " ") -> str:
    """Say where a game ends, line by line where need be.

    Examples
    --------
    >>> ended([("engage", "as in 2016")])
    'Washington engages, Beijing stays'
    >>> ended([("press", "press"), ("engage", "engage")]), ended([])
    ('both press, or both engage', 'nowhere')
    """
    told = []
    for us, china in meets:
        does = [say(f"regions.does_{name.replace(' ', '_')}") for name in (us, china)]
        if us == china:
            told.append(say("regions.both", do=say(f"regions.do_{us.replace(' ', '_')}")))
        else:
            pairs = zip(PLAYERS, does, strict=True)
            told.append(f",{apart}".join(f"{power} {done}" for power, done in pairs))
    return say("regions.or", apart=apart).join(told) or say("regions.nowhere")


def describe(view: View) -> str:
    """Describe the chart for those who do not see it, from its regions."""
    listed = "; ".join(
        say(
            "regions.listed",
            washington=span(one.across),
            beijing=span(one.up),
            end=ended(one.end.meets),
        )
        for one in view.regions
        if not one.end.better
    )
    tops = (written(100 * top) for top in view.tops)
    across, up = tops
    return say(
        "regions.described", across=across, up=up, title=title(view), regions=listed
    )


def regions_table(view: View) -> str:
    """Return the regions as an HTML table, the dilemma first."""
    rows = [
        (
            _begun(ended(one.end.meets)),
            span(one.across),
            span(one.up),
            say("regions.rather", pair=ended([one.end.better])) if one.end.better else "",
        )
        for one in sorted(view.regions, key=lambda one: not one.end.better)
    ]
    heads = [say(f"regions.head_{name}") for name in ("end", "washington", "beijing", "dilemma")]
    return html_table(say("regions.table"), say("regions.caption"), heads, rows)


def numbers(view: View) -> dict[str, Any]:
    """Return what the chart draws, an array a field; places are shares of the two axes."""
    tops = view.tops
    drawn = [
        (
            *(min(edge / tops[0], 1) for edge in one.across),
            *(min(edge / tops[1], 1) for edge in one.up),
            one.end,
        )
        for one in view.regions
        if one.across[0] < tops[0] and one.up[0] < tops[1]
    ]
    # The largest of a kind has the name.
    drawn.sort(key=lambda one: -(one[1] - one[0]) * (one[3] - one[2]))
    named: set[object] = set()
    labels = []
    for *_, end in drawn:
        lines = [] if end in named else _begun(ended(end.meets, "\n")).split("\n")
        named.add(end)
        labels.append([say("regions.name"), *lines] if end.better else lines)
    edges = [[one[place] for one in drawn] for place in range(4)]
    borders = list(zip(*_between(drawn), strict=True)) or [()] * 4
    return {
        **dict(zip(("left", "right", "low", "high"), edges, strict=True)),
        **dict(zip(("line_x", "line_x2", "line_y", "line_y2"), map(list, borders), strict=True)),
        "shade": [_shade(one[4].meets) for one in drawn],
        "box": [bool(one[4].better) for one in drawn],
        "name": labels,
        "tall": [" ".join(lines).split() for lines in labels],
        "ticks": [_ticks(view, side) for side in (0, 1)],
        "tops": [100 * top for top in tops],
        "here": [at / top for at, top in zip(view.here, tops, strict=True)],
    }


def _between(drawn: list[Any]) -> list[tuple[float, float, float, float]]:
    """Return the lines between rectangles in which the game ends in different ways."""
    found = []
    for (left, right, low, high, end), other in itertools.permutations(drawn, 2):
        if end == other[4]:
            continue
        below, above = max(low, other[2]), min(high, other[3])
        start, stop = max(left, other[0]), min(right, other[1])
        if right == other[0] and below < above:
            found.append((right, right, below, above))
        if high == other[2] and start < stop:
            found.append((start, stop, high, high))
    return found


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _top(view: View, side: int) -> float:
    inside = [edge for one in view.regions for edge in one[side] if edge < 1]
    highest = max([*inside, view.here[side]])
    return next(top for top in TOPS if highest <= top)


def _shade(meets: Sequence[Pair]) -> float:
    """Return how many of the two powers do not engage, on average over where it ends, halved."""
    stays = [sum(name != "engage" for name in pair) / 2 for pair in meets]
    return sum(stays) / len(stays) if stays else 0


def _ticks(view: View, side: int) -> list[float]:
    """Return where numbers stand on an axis, as shares of it: its ends, and the edges between."""
    top = view.tops[side]
    edges = sorted({edge / top for one in view.regions for edge in one[side] if edge < top})
    kept = [0.0]
    for edge in edges[1:]:
        if edge - kept[-1] >= APART and 1 - edge >= APART:
            kept.append(edge)
    return [*kept, 1.0]


def _layers() -> list[alt.Chart]:
    fields = ("left", "right", "low", "high", "shade", "box", "name", "tall")
    base = (
        alt.Chart(skeleton(ROWS))
        .transform_filter("datum.i < length(run.left)")
        .transform_calculate(**{name: number(name) for name in fields})
    )
    quiet: dict[str, Any] = {"aria": False}

    scale = alt.Scale(domain=[0, 1], nice=False)

    def x(field: str) -> alt.X:
        return alt.X(f"{field}:Q").scale(scale).axis(**_axis(0), title=say("regions.across"))

    def y(field: str) -> alt.Y:
        return alt.Y(f"{field}:Q").scale(scale).axis(**_axis(1), **_ON_TOP)

    place = {"x": x("left"), "x2": "right:Q", "y": y("low"), "y2": "high:Q"}
    strength = alt.FillOpacity("shade:Q").scale(domain=[0, 1], range=[0, style.REGION]).legend(None)
    fill = base.mark_rect(fill=style.PINNED, **quiet)
    edges = ("line_x", "line_x2", "line_y", "line_y2")
    line = (
        alt.Chart(skeleton(ROWS))
        .transform_filter("datum.i < length(run.line_x)")
        .transform_calculate(**{name: number(name) for name in edges})
        .mark_rule(color=style.FAINT, strokeWidth=style.HAIR, **quiet)
    )
    box = base.transform_filter("datum.box").mark_rect(
        fillOpacity=0, stroke=style.INK, strokeWidth=style.LINE + 0.4, **quiet
    )
    # A name that would leave its region has a word a line, or is left to the table.
    named = base.transform_filter("length(datum.name) > 0").transform_calculate(
        across="(datum.left + datum.right) / 2",
        up="(datum.low + datum.high) / 2",
        words=f"{_fits('name')} ? datum.name : {_fits('tall')} ? datum.tall : ['']",
    )
    names = named.mark_text(
        fontSize=style.LETTERS,
        color=style.INK,
        fontWeight=alt.ExprRef("datum.box ? 'bold' : 'normal'"),
        lineHeight=style.NAME_LINE,
        baseline="middle",
        dy=alt.ExprRef(f"-{style.NAME_LINE} * (length(datum.words) - 1) / 2"),
        **quiet,
    )
    here = base.transform_filter("datum.i == 0").transform_calculate(
        here_x="run.here[0]", here_y="run.here[1]"
    )
    dot = here.mark_point(
        filled=True,
        size=style.HERE,
        color=style.RUN,
        stroke=style.PAGE,
        strokeWidth=style.LINE,
        opacity=1,
        clip=False,
        **quiet,
    )
    return [
        fill.encode(**place, fillOpacity=strength),
        line.encode(x=x("line_x"), x2="line_x2:Q", y=y("line_y"), y2="line_y2:Q"),
        box.encode(**place),
        names.encode(x=x("across"), y=y("up"), text="words:N"),
        dot.encode(x=x("here_x"), y=y("here_y")),
    ]


def _fits(name: str) -> str:
    """Return the expression for whether the lines of a name have room in their region."""
    lengths = ", ".join(f"length(datum.{name}[{line}] || '')" for line in range(LINES))
    across = f"{style.LETTER} * max({lengths}) < (datum.right - datum.left) * width"
    up = f"{style.NAME_LINE} * (length(datum.{name}) + 1) < (datum.high - datum.low) * height"
    return f"({across} && {up})"


_ON_TOP: dict[str, Any] = {
    "title": say("regions.up"),
    "titleAngle": 0,
    "titleAlign": "left",
    "titleAnchor": "end",
    "titleBaseline": "bottom",
    "titleX": 0,
    "titleY": -8,
}
"""What has the name of an upright axis lie over it."""


def _axis(side: int) -> dict[str, Any]:
    return {
        "values": alt.ExprRef(f"run.ticks[{side}]"),
        "labelExpr": f"format(datum.value * run.tops[{side}], '.0f')",
        "grid": False,
        "ticks": False,
        "labelFontSize": style.LETTERS,
        "titleFontSize": style.LETTERS,
        "titleFontWeight": "normal",
        "titleColor": style.FAINT,
        "labelPadding": style.LABEL_PADDING,
    }

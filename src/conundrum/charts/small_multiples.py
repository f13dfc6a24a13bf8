"""What small charts share: the axis of years, and a fixed frame for each outcome."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil, floor, log10
from typing import Any

import altair as alt

from conundrum.charts import style
from conundrum.charts.live_chart import live_rows
from conundrum.model import Array
from conundrum.run import PEOPLE, counts_itself
from conundrum.tables import rows, say, value

EVERY = 2
"""Steps from one drawn point to the next: half a year."""

COLUMNS = 3
"""How many small charts stand side by side where there is room."""

# Marks and axes say nothing to a screen reader one by one: description and table do.
AREA: style.Look = {"clip": True, "aria": False}
LINE: style.Look = {"strokeWidth": style.LINE, "clip": True, "aria": False}


def side_by_side(panels: Iterable[Any], about: str) -> alt.ConcatChart:
    """Set small charts side by side, under a description in words."""
    look = {"columns": COLUMNS, "bounds": "flush", "spacing": style.PANEL_GAP}
    return alt.concat(*panels, **look).properties(description=about)


def dated(years: Array, points: alt.Chart) -> alt.Chart:
    """Give the points of a run the ``year`` that follows from their number.

    Examples
    --------
    >>> dated([2016.75, 2017.25], alt.Chart()).transform[0].calculate
    '2016.75 + datum.point * 0.5'
    """
    step = years[1] - years[0]
    return points.transform_calculate(year=f"{years[0]} + datum.point * {step}")


def few_years(years: Array) -> alt.X:
    """Return the axis of years for little room: the first, the last, and the middle if it fits."""
    first, middle, end = (float(years[at]) for at in (0, len(years) // 2, -1))
    return alt.X("year:Q", scale=alt.Scale(domain=[first, end], nice=False)).axis(
        values=[first, middle, end],
        labelExpr=f"narrow && datum.value == {middle} ? '' : floor(datum.value)",
        labelFlush=True,
        grid=False,
        ticks=False,
    )


def at_dates(dates: Sequence[float]) -> style.Look:
    """Return the look of an axis of years with a tick at each date; what would overlap is left out.

    Examples
    --------
    >>> at_dates([2016.75, 2020.75])["values"]
    [2016.75, 2020.75]
    """
    apart = {"labelFlush": False, "labelOverlap": "greedy"}
    look = {"labelExpr": "floor(datum.value)", "grid": False, **apart, **style.QUIET}
    return {"values": [*dates], **look}


class Panel:
    """The small chart of an outcome: years across, and upwards the outcome on its own frame.

    Parameters
    ----------
    outcome : str
        A name in ``data/outcomes.csv``.
    years : ndarray, shape (points,)
        The date of each point, in calendar years; the charts have them as a field ``year``.
    frame : pair of float, optional
        Ends of the axis upwards; those of the outcome's own frame unless told.

    Examples
    --------
    >>> Panel("warheads", [2016.75, 2036.75]).y("mean").to_dict()["scale"]["domain"]
    [0, 200.0]
    """

    def __init__(
        self, outcome: str, years: Array, frame: tuple[float, float] | None = None
    ) -> None:
        self._about = rows("outcomes")[outcome]
        self._frame = list(frame or (0, value("outcomes", outcome, "frame")))
        self._unit, self._times = counted_in(outcome, self._frame[1])
        self._years = years
        self.top = self._frame[1]
        dates = alt.Scale(domain=[float(years[0]), float(years[-1])], nice=False)
        self.x = alt.X("year:Q", scale=dates).axis(
            format="d", tickCount=3, grid=False, **style.QUIET
        )

    def y(self, field: str) -> alt.Y:
        """Return the axis of the outcome for a field, the same in every chart of it.

        Examples
        --------
        >>> near = Panel("leavers", [2016.75, 2028.75], (0, 0.02))
        >>> near.y("line").to_dict()["axis"]["labelExpr"]
        "format(datum.value * 1000, ',~g')"
        """
        room = style.AXIS_ROOM
        axis = alt.Axis(tickCount=4, minExtent=room, maxExtent=room, labelLimit=room, **style.QUIET)
        if self._times > 1:
            axis.labelExpr = f"format(datum.value * {self._times}, ',~g')"
        return alt.Y(f"{field}:Q", scale=alt.Scale(domain=self._frame), axis=axis)

    def points(self, *fields: str, of: str) -> alt.Chart:
        """Return the points of a run in this chart."""
        return dated(self._years, live_rows(*fields, of=of, each="point", rows=len(self._years)))

    def last(self, points: alt.Chart, **said: str) -> alt.Chart:
        """Return the last point of a run, with what it says at which height."""
        last = points.transform_filter(f"datum.point == {len(self._years) - 1}")
        return last.transform_calculate(**said)

    def line(self, points: alt.Chart, field: str, color: str, **look: Any) -> alt.Chart:
        """Draw a line through a field."""
        return points.mark_line(color=color, **LINE | look).encode(x=self.x, y=self.y(field))

    def end_label(self, at: alt.Chart, color: str = style.INK) -> alt.Chart:
        """Write the field ``last`` to the right of a line's end, at the field ``height``."""
        text = at.mark_text(
            align="left", dx=4, color=color, fontWeight="bold", fontSize=style.TEXT, aria=False
        )
        return text.encode(x=self.x, y=self.y("height"), text="last:N")

    def drawn(self, *layers: alt.Chart) -> alt.LayerChart | alt.FacetChart:
        """Lay marks over one another, under the outcome's name and unit."""
        title = alt.TitleParams(self._about["label"], subtitle=self._unit)
        return alt.layer(*layers).properties(title=title, **style.PANEL)


def band_layers(
    points: alt.Chart, x: alt.X, y: Callable[[str], alt.Y], look: Mapping[str, Any] = AREA
) -> list[alt.Chart]:
    """Return the band of nine futures in ten, and on it that of half of the futures.

    Examples
    --------
    >>> drawn = band_layers(alt.Chart(), alt.X("year:Q"), alt.Y)
    >>> [band.mark.opacity for band in drawn]
    [0.2, 0.35]
    """
    inner = band(points, x, y, ("q25", "q75"), look={"opacity": style.INNER_BAND, **look})
    return [band(points, x, y, ("q05", "q95"), look=look), inner]


def band(
    points: alt.Chart,
    x: alt.X,
    y: Callable[[str], alt.Y],
    ends: tuple[str, str],
    color: str = style.RUN,
    look: Mapping[str, Any] = AREA,
) -> alt.Chart:
    """Return one band, from one field to another, as faint as an outer one unless told.

    Examples
    --------
    >>> band(alt.Chart(), alt.X("year:Q"), alt.Y, ("q05", "q95")).mark.opacity
    0.2
    """
    looks = {"color": color, "opacity": style.OUTER_BAND, **look}
    return points.mark_area(**looks).encode(x=x, y=y(ends[0]), y2=alt.Y2(f"{ends[1]}:Q"))


def fitted(lines: Iterable[float | None], least: float = 0.0) -> tuple[float, float]:
    """Return round ends of an axis between which all points lie, and little else.

    They are ``least`` apart or more, so that next to nothing does not fill the axis.

    Examples
    --------
    >>> fitted([48.2, None, 54]), fitted([0.0]), fitted([0.3, 4.1]), fitted([0.301, 0.304], 0.5)
    ((48.0, 54.0), (0.0, 1.0), (0.0, 5.0), (0.0, 0.5))
    """
    points = [point for point in lines if point is not None]
    low, high = min(points), max(points)
    step = max(10.0 ** floor(log10(high - low)), least) if high > low else 1.0
    first = floor(low / step) * step
    return first, max(ceil(high / step) * step, first + step)


def counted_in(outcome: str, top: float) -> tuple[str, int]:
    """Return the unit of an axis that ends there, and how many of it the shown unit is.

    Examples
    --------
    >>> counted_in("leavers", 3), counted_in("leavers", 0.03)
    (('million people', 1), ('thousand people', 1000))
    """
    about = rows("outcomes")[outcome]
    # The numbers told beside it are of people, one by one: 0.03 million is 30,000.
    if about["unit"] == PEOPLE and top < 1:
        return say("chart.thousands"), 1000
    return about["shown_in"], 1


def framed(
    outcomes: tuple[str, ...], frames: Mapping[str, tuple[float, float]] | None = None
) -> str:
    """Say which outcomes are drawn, in which unit and from where to where.

    Examples
    --------
    >>> framed(("warheads",)), framed(("leavers",), {"leavers": (0, 0.03)})
    ('warheads, from 0 to 200', 'people who have left, from 0 to 30 (thousand people)')
    """
    ends = {outcome: (0, value("outcomes", outcome, "frame")) for outcome in outcomes}
    return "; ".join(_framed(outcome, *at) for outcome, at in (ends | dict(frames or {})).items())


def _framed(outcome: str, bottom: float, high: float) -> str:
    unit, times = counted_in(outcome, high)
    low, top = f"{bottom * times:g}", f"{high * times:g}"
    # A scale of the model's own has its two ends for a unit.
    said = counts_itself(outcome) or unit == f"{low} to {top}"
    place = "chart.frame" if said else "chart.frame_unit"
    return say(place, outcome=rows("outcomes")[outcome]["inside"], low=low, top=top, unit=unit)

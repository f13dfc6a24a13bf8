"""What small charts share: how far apart their points are, and bands of futures."""

from collections.abc import Callable, Mapping
from typing import Any

from conundrum.charts import style
from conundrum.charts.vega import alt

EVERY = 2
"""Steps from one drawn point to the next: half a year."""

# Marks and axes say nothing to a screen reader one by one: description and table do.
AREA: style.Look = {"clip": True, "aria": False}


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

"""Draws marks of the historical record; only figures that were seen in the source are filled."""

from typing import Any

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import QUIET, data
from conundrum.charts.record_rows import moment
from conundrum.charts.vega import alt
from conundrum.tables import say
from conundrum.tables.published import border_shut


def upright(field: str, ticks: int, **scale: Any) -> alt.Y:
    """Return a field's vertical axis, whose numbers have equal room in all charts."""
    axis = alt.Axis(tickCount=ticks, minExtent=style.AXIS_ROOM)
    return alt.Y(f"{field}:Q", axis=axis).scale(**scale)


def tip(*fields: str) -> list[alt.Tooltip]:
    """Return the tooltip of a mark, which shows each given field as it is written in the data."""
    return [alt.Tooltip(f"{field}:N") for field in fields]


def filled(colour: str = style.INK) -> Any:
    """Return a mark's fill: a colour if its figure was seen in the source, or else none."""
    return alt.condition("datum.seen == 'seen'", alt.value(colour), alt.value("transparent"))


def dots(base: alt.Chart, colour: str = style.INK, **mark: Any) -> alt.Chart:
    """Draw each figure as a dot, which is filled if the figure was seen in the source."""
    drawn = {"size": style.DOT, "strokeWidth": style.DOT_STROKE, "opacity": 1, **QUIET, **mark}
    return base.mark_point(filled=True, stroke=colour, **drawn).encode(fill=filled(colour))


def line(
    base: alt.Chart, colour: str = style.INK, width: float = style.LINE, **mark: Any
) -> list[alt.Chart]:
    """Draw a line through published figures, with a dot at each figure."""
    drawn = base.mark_line(color=colour, strokeWidth=width, **QUIET)
    return [drawn, dots(base, colour, **mark)]


def in_own_colour(marks: alt.Chart) -> alt.Chart:
    """Draw marks in the colours of their rows, filled if the figure was seen in the source."""
    return marks.transform_calculate(
        inside="datum.seen == 'seen' ? datum.colour : 'transparent'"
    ).encode(
        stroke=alt.Stroke("colour:N", scale=None, legend=None),
        fill=alt.Fill("inside:N", scale=None, legend=None),
    )


def lettering(
    base: alt.Chart, field: str = "said", colour: str = style.INK, **look: Any
) -> alt.Chart:
    """Write a field of each row of data beside the mark that shows the row."""
    text = {"align": "left", **QUIET, **look}
    return base.mark_text(color=colour, **text).encode(text=f"{field}:N")


def heading(base: alt.Chart, **place: Any) -> alt.Chart:
    """Write the ``name`` of a small chart above the chart."""
    return lettering(base, "name", **{"baseline": "bottom", "x": 0, "fontWeight": "bold", **place})


def border_closed(
    colour: str = style.PINNED, opacity: float = style.OUTER_BAND, **look: Any
) -> list[alt.Chart]:
    """Return a shaded area over the years in which the border was shut, with its name."""
    shut, opened = map(moment, border_shut())
    closed = alt.Chart(data([{"x": shut, "x2": opened, "said": "border shut"}])).encode(x="x:Q")
    shade = closed.mark_rect(color=colour, opacity=opacity, **QUIET).encode(x2="x2:Q")
    return [shade, lettering(closed, **{"baseline": "top", "y": 2, "dx": 3, **look})]


def border_key() -> tuple[str, str]:
    """Return the entry of the chart's key that explains the shaded area."""
    shut, opened = (f"{day:%B %Y}" for day in border_shut())
    return "shade", say("legend.shut", start=shut, end=opened)


def tall(*layers: alt.Chart) -> alt.LayerChart | alt.FacetChart:
    """Return several marks as the layers of one chart of the usual size."""
    return alt.layer(*layers).properties(height=style.TALL, width=style.WIDE)

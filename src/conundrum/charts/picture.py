"""Draws a chart as an SVG picture that needs no script, with the chart's present numbers."""

from typing import Any

from conundrum.charts import style
from conundrum.charts.vega import alt

Spec = dict[str, Any]
"""The Vega-Lite specification of a chart."""

Size = dict[str, int]
"""The width and height, in pixels, of the picture of a chart that fills its place on a page."""

VERSION = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
"""The version of Vega-Lite in which the charts are written."""

SIZES = {"wide": 760, "narrow": 330}
"""A chart that fills its place is drawn at these two widths, in pixels."""

FLATTEST = 0.3
"""The height of a chart that fills its place is at least this share of its width."""


def pictures(spec: Spec, place: Size) -> str:
    """Return a chart that fills its place as HTML, with an SVG picture for each width in "SIZES".

    A chart with its own size is drawn only once.
    """
    drawn = {size: fitted(spec, place, width) for size, width in SIZES.items()}
    if drawn["wide"] == drawn["narrow"]:
        return picture(spec, place)
    return "".join(f'<div class="nk-{size}">{_drawn(spec)}</div>' for size, spec in drawn.items())


def fitted(spec: Spec, place: Size, width: int) -> Spec:
    """Return a chart's specification at a width; a chart that sets its own size is not changed.

    Examples
    --------
    >>> place = {"width": 260, "height": 142}
    >>> [fitted({"width": "container"}, place, width)["height"] for width in SIZES.values()]
    [228.0, 142]
    """
    fits: dict[str, Any] = {}
    if "vconcat" in spec:
        fits = {"vconcat": [{**part, "width": width} for part in spec["vconcat"]]}
    elif spec.get("width") == "container":
        fits = {"width": width, "height": max(place["height"], FLATTEST * width)}
    elif spec.get("width", style.WIDE) == style.WIDE:
        fits = {"width": width}
    return {**spec, **fits}


def picture(spec: Spec, place: Size) -> str:
    """Return a chart as SVG for a page of HTML.

    The ids in a picture get new numbers, so that one page can have several pictures.

    Examples
    --------
    >>> spec = alt.Chart(alt.InlineData([{"x": 1}])).mark_point().encode(x="x:Q").to_dict()
    >>> picture(spec, {})[:50]
    '<svg aria-hidden="true" style="max-width: 100%; he'
    """
    fills = place if spec.get("width") == "container" else {}
    return _drawn({**spec, **fills})


def _drawn(spec: Spec) -> str:
    # The converter is imported inside the function, because the import takes a second and only
    # saved or printed pictures need it.
    import vl_convert  # noqa: PLC0415

    drawn: str = vl_convert.vegalite_to_svg(spec, VERSION)
    return drawn.replace("<svg", '<svg aria-hidden="true" style="max-width: 100%; height: auto"', 1)

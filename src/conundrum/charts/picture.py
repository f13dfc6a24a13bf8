"""A chart as a picture that needs no script: SVG, with the numbers that are drawn now."""

from html import escape
from typing import Any

from conundrum.charts import style
from conundrum.charts.live_chart import LiveChart
from conundrum.charts.vega import alt

VERSION = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
"""The Vega-Lite that the charts are written in."""

SIZES = {"wide": 760, "narrow": 330}
"""Widths in pixels at which a chart is drawn that is to fill its place, on whatever screen."""

FLATTEST = 0.3
"""Least height of a chart that fills its place, as a share of its width."""


def pictures(chart: LiveChart) -> str:
    """Return a chart as HTML that fills its place: SVG at each of `SIZES`, of which one is shown.

    A chart whose size is its own is drawn once.
    """
    drawn = {size: fitted(chart, width) for size, width in SIZES.items()}
    if drawn["wide"] == drawn["narrow"]:
        return picture(chart)
    return "".join(f'<div class="nk-{size}">{_drawn(spec)}</div>' for size, spec in drawn.items())


def fitted(chart: LiveChart, width: int) -> dict[str, Any]:
    """Return what Vega-Lite draws of a chart that is to be so wide, unless its size is its own.

    Examples
    --------
    >>> filling = alt.Chart(alt.InlineData([{"x": 1}]), width="container").mark_point()
    >>> [fitted(LiveChart(filling, {}), width)["height"] for width in SIZES.values()]
    [228.0, 142]
    """
    spec = chart.drawing(chart.run)
    fits: dict[str, Any] = {}
    if "vconcat" in spec:
        fits = {"vconcat": [{**part, "width": width} for part in spec["vconcat"]]}
    elif spec.get("width") == "container":
        fits = {"width": width, "height": max(chart.place["height"], FLATTEST * width)}
    elif spec.get("width", style.WIDE) == style.WIDE:
        fits = {"width": width}
    return {**spec, **fits}


def picture(chart: LiveChart) -> str:
    """Return a chart as SVG that stands in a page of HTML.

    Whatever a picture names for itself is numbered on, so that several stand in one page.

    Examples
    --------
    >>> chart = LiveChart(alt.Chart(alt.InlineData([{"x": 1}])).mark_point().encode(x="x:Q"), {})
    >>> picture(chart).startswith('<svg aria-hidden="true" style="max-width: 100%; height: auto"')
    True
    """
    spec = chart.drawing(chart.run)
    fills = chart.place if spec.get("width") == "container" else {}
    return _drawn({**spec, **fills})


def _drawn(spec: dict[str, Any]) -> str:
    # It takes a second to wake, and only what is exported or asked for needs it.
    import vl_convert  # noqa: PLC0415

    drawn: str = vl_convert.vegalite_to_svg(spec, VERSION)
    return drawn.replace("<svg", '<svg aria-hidden="true" style="max-width: 100%; height: auto"', 1)


def described(chart: LiveChart) -> str:
    """Return what a chart says of itself to those who do not see it, as HTML."""
    told = chart.params.trait_values().get("run", {}).get("alt_text")
    return escape(told or chart.spec.get("description", ""))

"""A chart as a picture that needs no script: SVG, with the numbers that are drawn now."""

from __future__ import annotations

from html import escape

import altair as alt

from conundrum.charts.live_chart import LiveChart

VERSION = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
"""The Vega-Lite that the charts are written in."""


def picture(chart: LiveChart) -> str:
    """Return a chart as SVG that stands in a page of HTML.

    Whatever a picture names for itself is numbered on, so that several stand in one page.

    Examples
    --------
    >>> chart = LiveChart(alt.Chart(alt.InlineData([{"x": 1}])).mark_point().encode(x="x:Q"), {})
    >>> picture(chart).startswith('<svg aria-hidden="true" style="max-width: 100%; height: auto"')
    True
    """
    # It takes a second to wake, and only what is exported or asked for needs it.
    import vl_convert  # noqa: PLC0415

    params = [
        {**param, "value": chart.run} if param["name"] == "run" else param
        for param in chart.spec["params"]
    ]
    fills = chart.place if chart.spec.get("width") == "container" else {}
    spec = {**chart.spec, "params": params, **fills}
    drawn: str = vl_convert.vegalite_to_svg(spec, VERSION)
    return drawn.replace("<svg", '<svg aria-hidden="true" style="max-width: 100%; height: auto"', 1)


def described(chart: LiveChart) -> str:
    """Return what a chart says of itself to those who do not see it, as HTML."""
    told = chart.params.trait_values().get("run", {}).get("alt_text")
    return escape(told or chart.spec.get("description", ""))

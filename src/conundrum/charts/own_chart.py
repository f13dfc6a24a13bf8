"""The project's theme and renderer, for charts that a reader writes with Altair.

``pyproject.toml`` names both as entry points, so that ``alt.renderers.enable("conundrum")`` and
``alt.theme.enable("conundrum")`` work once the package is installed, before it is imported.
"""

import json
from typing import Any

from conundrum.charts import style
from conundrum.charts.script_bundle import OfflineChart, carrier
from conundrum.charts.vega import alt

MENU = {"export": True, "source": False, "compiled": False, "editor": False}
"""The menu of a chart, which only offers to save the chart, because Vega's editor needs a
network."""


def look() -> Any:
    """Return the theme of a reader's own charts: the look of all other charts on a light page.

    Examples
    --------
    >>> with alt.theme.enable("conundrum"):
    ...     alt.Chart().mark_point().to_dict()["config"]["font"] == style.FONT
    True
    """
    config: dict[str, Any] = json.loads(style.in_light(json.dumps(style.config())))
    labels = {"labelColor", "labelFontSize", "titleFontSize"}
    # The project's charts leave out the titles of axes, but a reader's own chart needs such titles.
    axis = {name: held for name, held in config["axis"].items() if name != "title"}
    return {
        "config": config
        | {
            "background": style.PALETTE["page"][0],
            "axis": axis,
            "legend": {name: axis[name] for name in labels},
            "range": {"category": list(style.HUES)},
            "mark": {"color": style.HUES[0]},
        }
    }


def shown(spec: dict[str, Any], **_: Any) -> Any:
    """Return a chart that needs no network as the output of a cell, as Altair's renderers do."""
    # The widget gets only a specification, so the chart sends no selections to the kernel and is
    # drawn only once.
    nothing: Any = None
    drawn = OfflineChart(
        chart=nothing,
        embed_options={"actions": MENU, "renderer": "svg"},
        drawn_by=carrier().drawn_by,
    )
    drawn.spec = _as_ours(spec) if alt.theme.active == "default" else spec
    return drawn._repr_mimebundle_()


def _as_ours(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a chart with the project's theme, except where the chart sets its own look."""
    ours, theirs = look()["config"], spec.get("config", {})
    groups = {
        name: {**ours.get(name, {}), **held} if isinstance(held, dict) else held
        for name, held in theirs.items()
    }
    return {**spec, "config": {**ours, **groups}}

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
"""What a chart's menu offers: to save it; Vega's editor is a page of the network."""


def look() -> Any:
    """Return the theme of charts outside a page, with letters, lines and colours of a light page.

    Examples
    --------
    >>> with alt.theme.enable("conundrum"):
    ...     alt.Chart().mark_point().to_dict()["config"]["font"] == style.FONT
    True
    """
    config: dict[str, Any] = json.loads(style.in_light(json.dumps(style.config())))
    labels = {"labelColor", "labelFontSize", "titleFontSize"}
    # Our charts have the names of their axes above them; a reader's chart names its own axes.
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
    """Return the output of a chart that needs no network, as Altair's renderers do."""
    # Made from a specification, it sends no selection to the kernel and is not drawn again.
    nothing: Any = None
    drawn = OfflineChart(
        chart=nothing,
        embed_options={"actions": MENU, "renderer": "svg"},
        drawn_by=carrier().drawn_by,
    )
    drawn.spec = _as_ours(spec) if alt.theme.active == "default" else spec
    return drawn._repr_mimebundle_()


def _as_ours(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a chart with our theme, except where the chart sets its own look."""
    ours, theirs = look()["config"], spec.get("config", {})
    groups = {
        name: {**ours.get(name, {}), **held} if isinstance(held, dict) else held
        for name, held in theirs.items()
    }
    return {**spec, "config": {**ours, **groups}}

"""Charts that a reader writes: they are drawn by the bundle of ours, so need no network."""

import json
import sys
from typing import Any

from conundrum.charts import style
from conundrum.charts.script_bundle import OfflineChart, carrier
from conundrum.charts.vega import alt

NAME = "conundrum"
"""What Altair calls the way in which such charts are shown, and their look."""

MENU = {"export": True, "source": False, "compiled": False, "editor": False}
"""What a chart's menu offers: to save it; Vega's editor is a page of the network."""


def own_charts() -> None:
    """Have a kernel, if this is one, show its reader's charts without a network, and as ours look.

    Whoever has chosen a renderer or a theme of Altair's keeps it; each can be chosen later, too.

    Examples
    --------
    >>> own_charts()
    >>> "conundrum" in alt.renderers.names()
    True
    """
    alt.renderers.register(NAME, _shown)
    alt.theme.register(NAME, enable=False)(look)
    if "ipykernel" in sys.modules and alt.renderers.active == "default":
        alt.renderers.enable(NAME)


def look() -> Any:
    """Return how charts look that need no page: letters, lines and hues of a light one."""
    config: dict[str, Any] = json.loads(style.in_light(json.dumps(style.config())))
    labels = {"labelColor", "labelFontSize", "titleFontSize"}
    # Ours have their axes named above them; those of a reader name their own.
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


def _shown(spec: dict[str, Any], **_: Any) -> Any:
    """Show a chart as Altair asks of a renderer."""
    # Not made of a chart, it hands no selection to the kernel, and what is drawn stays as it is.
    nothing: Any = None
    drawn = OfflineChart(
        chart=nothing,
        embed_options={"actions": MENU, "renderer": "svg"},
        drawn_by=carrier().drawn_by,
    )
    drawn.spec = _as_ours(spec) if alt.theme.active == "default" else spec
    return drawn._repr_mimebundle_()


def _as_ours(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a chart in our look, but for what it sets itself."""
    ours, theirs = look()["config"], spec.get("config", {})
    groups = {
        name: {**ours.get(name, {}), **held} if isinstance(held, dict) else held
        for name, held in theirs.items()
    }
    return {**spec, "config": {**ours, **groups}}

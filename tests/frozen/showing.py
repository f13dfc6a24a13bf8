"""What a panel shows and what can be touched in it, read off its widgets and nothing else."""

from collections.abc import Iterator
from typing import Any

import ipywidgets as widgets

from conundrum.charts.live_chart import LiveChart
from conundrum.questions.stepper import Stepper
from conundrum.widgets.brush import Brush
from conundrum.widgets.controls import Copied, Entry, Slider, Status
from conundrum.widgets.fold import Fold
from conundrum.widgets.held import Held
from conundrum.widgets.long_run import LongRun
from conundrum.widgets.map_click import Pick
from conundrum.widgets.marks import Marks


def unfold(panel: widgets.Widget) -> None:
    """Unfold all there is, so that the tables are held as well."""
    while folded := [one for one in within(panel) if isinstance(one, Fold) and not one.unfolded]:
        for fold in folded:
            fold.unfolded = True


def within(widget: widgets.Widget, kept: bool = True) -> Iterator[widgets.Widget]:
    """Go through a panel in the order in which it is read; a long run is left out unless kept."""
    yield widget
    if isinstance(widget, widgets.Box) and (kept or not isinstance(widget, LongRun)):
        for child in widget.children:
            yield from within(child, kept)


def shown(panel: widgets.Widget) -> dict[str, Any]:
    """Return all that a panel shows, by its place and kind; what is hidden holds None."""
    hidden = {
        child.model_id
        for box in within(panel)
        if box.layout.display == "none"
        for child in within(box)
    }
    told = [
        (kind(one), None if one.model_id in hidden else says(one))
        for one in within(panel)
        if kind(one) and not styled(one)
    ]
    return {f"{place:03} {of}": said for place, (of, said) in enumerate(told)}


def styled(widget: widgets.Widget) -> bool:
    """Say whether it is a style sheet, which says nothing."""
    return isinstance(widget, widgets.HTML) and widget.value.startswith("<style>")


def kind(widget: widgets.Widget) -> str:
    """Return what kind of thing is shown; nothing where it is a box or works behind the scenes."""
    return next((name for name, of in KINDS.items() if isinstance(widget, of)), "")


KINDS = {
    "math": widgets.HTMLMath,
    "html": widgets.HTML,
    "said": Status,
    "marks": Marks,
    "chart": LiveChart,
    "slider": Slider,
    "entry": Entry,
    "button": widgets.Button,
    "fold": Fold,
    "copied": Copied,
    "held": Held,
    "steps": Stepper,
    "map": Pick,
    "period": Brush,
}


def says(widget: Any) -> Any:
    """Return what one part shows."""
    match kind(widget):
        case "math" | "html":
            return widget.value
        case "said" | "copied":
            return widget.text
        case "marks":
            return widget.marks
        case "chart":
            return charted(widget)
        case "slider":
            return {
                "name": widget.name,
                "label": widget.label,
                "help": widget.help,
                "value": widget.value,
                "message": widget.message,
            }
        case "entry":
            return {"label": widget.label, "help": widget.help, "message": widget.message}
        case "button":
            marked = " (marked)" if "nk-on" in widget._dom_classes else ""
            return widget.description + marked + (" (disabled)" if widget.disabled else "")
        case "fold":
            return widget.head.title
        case "held":
            return widget.held
        case "steps":
            told = ("says", "found", "shows")
            return [{part: step[part] for part in told} for step in widget.steps]
    return ""


def charted(chart: LiveChart) -> dict[str, Any]:
    """Return what a chart says of itself, and the numbers that it draws."""
    spec = chart.spec
    numbers = chart.params.trait_values().get("run")
    return {
        "title": spec.get("title", ""),
        "description": spec.get("description", ""),
        "numbers": numbers if numbers is not None else [*spec.get("datasets", {}).values()],
    }

"""What a panel shows and what can be touched in it, read off its widgets and nothing else."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import ipywidgets as widgets

from conundrum.charts.live_chart import LiveChart
from conundrum.questions.stepper import Stepper
from conundrum.widgets.buttons import Held
from conundrum.widgets.cells import Cells
from conundrum.widgets.controls import Copied, Entry, Slider, Status
from conundrum.widgets.fold import Fold
from conundrum.widgets.marks import Marks
from conundrum.widgets.mouse import Pick


def unfold(panel: widgets.Widget) -> None:
    """Unfold all there is, so that the tables are held as well."""
    while folded := [one for one in within(panel) if isinstance(one, Fold) and not one.unfolded]:
        for fold in folded:
            fold.unfolded = True


def within(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """Go through a panel in the order in which it is read."""
    yield widget
    if isinstance(widget, widgets.Box):
        for child in widget.children:
            yield from within(child)


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
        if kind(one)
    ]
    return {
        f"{place:03} {of}" + (f", row {row:02}" if row else ""): part
        for place, (of, said) in enumerate(told)
        for row, part in enumerate(ROW.split(said) if isinstance(said, str) else [said])
    }


ROW = re.compile(r"(?=<tr\b)")
"""Where a row of a table begins, each of which is held by itself."""


def kind(widget: widgets.Widget) -> str:
    """Return what kind of thing is shown; nothing where it is a box or works behind the scenes."""
    return next((name for name, of in KINDS.items() if isinstance(widget, of)), "")


KINDS = {
    "math": widgets.HTMLMath,
    "html": widgets.HTML,
    "said": Status,
    "marks": Marks,
    "cells": Cells,
    "chart": LiveChart,
    "slider": Slider,
    "entry": Entry,
    "button": widgets.Button,
    "fold": Fold,
    "copied": Copied,
    "held": Held,
    "steps": Stepper,
    "map": Pick,
}


def says(widget: Any) -> Any:
    """Return what one part shows."""
    return SAYS[kind(widget)](widget)


def fields(*names: str) -> Callable[[Any], dict[str, Any]]:
    """Return what reads some fields of a part."""
    return lambda part: {name: getattr(part, name) for name in names}


def pressed(button: widgets.Button) -> str:
    """Return what stands on a button, and how it looks."""
    marked = " (marked)" if "nk-on" in button._dom_classes else ""
    return f"{button.description}{marked}{' (disabled)' if button.disabled else ''}"


def told(steps: Stepper) -> list[dict[str, Any]]:
    """Return what each step says."""
    return [{part: step[part] for part in ("says", "found")} for step in steps.steps]


def charted(chart: LiveChart) -> dict[str, Any]:
    """Return what a chart says of itself and at its axes, and a summary of what it draws."""
    spec = chart.spec
    numbers = chart.params.trait_values().get("run")
    return {
        "title": spec.get("title", ""),
        "description": unescape(chart.described()),
        "axes": [*dict.fromkeys(written_in(spec))],
        "numbers": summary(
            numbers if numbers is not None else [*spec.get("datasets", {}).values()]
        ),
    }


WRITTEN = ("title", "labelExpr", "text", "calculate")
"""Fields of a chart that hold what is written at its axes, keys and marks."""


def written_in(spec: Any) -> Iterator[str]:
    """Go through what is written in a chart, such as the title of an axis with its unit."""
    match spec:
        case dict():
            for field, of in spec.items():
                if field in WRITTEN and isinstance(of, str):
                    yield of
                elif field not in ("datasets", "params"):
                    yield from written_in(of)
        case list():
            for one in spec:
                yield from written_in(one)


def summary(drawn: Any) -> Any:
    """Return what is drawn in short: of a list of numbers how many, the least, mean and largest."""
    match drawn:
        case dict():
            return {field: summary(of) for field, of in drawn.items()}
        case [dict(), *_]:
            return summary({field: [row.get(field) for row in drawn] for field in drawn[0]})
        case [str(), *_]:
            return [*dict.fromkeys(drawn)]
        case [list(), *_]:
            return [summary(one) for one in drawn]
        case list() if numbers := [one for one in drawn if one is not None]:
            return [len(numbers), min(numbers), sum(numbers) / len(numbers), max(numbers)]
    return drawn


SAYS: dict[str, Callable[[Any], Any]] = {
    "math": lambda html: html.value,
    "html": lambda html: html.value,
    "said": lambda said: said.text,
    "marks": lambda marks: marks.marks,
    "cells": lambda cells: cells.value,
    "chart": charted,
    "slider": fields("name", "label", "help", "value", "message"),
    "entry": fields("label", "help", "message"),
    "button": pressed,
    "fold": lambda fold: fold.head.title,
    "copied": lambda copied: copied.text,
    "held": lambda held: held.held,
    "steps": told,
    "map": lambda _: "",
}
"""What each kind of part shows."""

"""A panel as a reader drives it: buttons pressed by their labels, what is folded unfolded."""

from typing import Any

import ipywidgets as widgets
from tests.frozen.showing import within

from conundrum.questions.stepper import Stepper
from conundrum.widgets.buttons import Button


def press(panel: Any, *labels: str) -> None:
    """Press buttons, one after the other."""
    for label in labels:
        next(one for one in buttons(panel) if written(one) == label).click()


def marked(panel: Any) -> list[str]:
    """Return the labels of the buttons that are marked."""
    return [written(one) for one in buttons(panel) if "nk-on" in one._dom_classes]


def buttons(panel: widgets.Widget) -> list[Button]:
    """Return the buttons of a panel in the order in which they are read."""
    return [one for one in within(panel) if isinstance(one, Button)]


def written(button: Button) -> str:
    """Return what is written on a button, without its mark."""
    return str(button.description.removeprefix("● "))


def table(panel: Any) -> str:
    """Unfold a panel's table, and return it as HTML."""
    panel.fold.unfolded = True
    return str(panel.fold.body.value)


def stepper(panel: widgets.Widget) -> Stepper:
    """Return the bar of the steps that lead through a panel."""
    (bar,) = [one for one in within(panel) if isinstance(one, Stepper)]
    return bar

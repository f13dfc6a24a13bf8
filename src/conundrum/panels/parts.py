"""The parts of a panel, each drawn by the widget that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import ipywidgets as widgets

from conundrum.charts.live_chart import LiveChart
from conundrum.page.door import trait_of


def draw(parts: Mapping[str, widgets.Widget], answer: dict[str, partial[Any]]) -> None:
    """Let each widget show its part of an answer."""
    for name, widget in parts.items():
        if isinstance(widget, LiveChart):
            widget.show(answer[name]())
        else:
            setattr(widget, trait_of(widget), answer[name]())

"""A panel whose parts the page draws, and the kernel where no page does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from typing import Any, TypeVar

import ipywidgets as widgets

from conundrum.charts.live_chart import LiveChart
from conundrum.page.door import Door, trait_of
from conundrum.widgets.controls import style_sheet
from conundrum.widgets.fold import TABLE, Fold, Folded
from conundrum.widgets.still import Panel

Part = TypeVar("Part", bound=widgets.Widget)


class DoorPanel(Panel):
    """A panel with a door, through which each of its parts goes by itself.

    Parameters
    ----------
    door : Door
        Its door.

    Attributes
    ----------
    parts : dict of str to Widget
        What shows each part, but for what is folded away.
    """

    def __init__(self, door: Door) -> None:
        self.parts: dict[str, widgets.Widget] = {}
        self._door = door
        # What it is made of is told to the page once, when all of it is made.
        self._made = ExitStack()
        self._made.enter_context(door.hold_sync())
        super().__init__()

    def built(self, *children: widgets.Widget) -> None:
        """Show what the panel is made of."""
        self._made.close()
        self.children = [style_sheet(), *children]

    def answer(self) -> dict[str, partial[Any]]:
        """Return each part under what is set, to be worked out when it is looked at."""
        raise NotImplementedError

    def part(self, name: str, widget: Part) -> Part:
        """Let a widget show a part."""
        self.parts[name] = widget
        self._door.show(name, widget)
        return widget

    def html(self, name: str) -> widgets.HTML:
        """Show a part that is HTML."""
        return self.part(name, widgets.HTML())

    def chart(self, name: str, make: Callable[[Any], Part]) -> Part:
        """Show a part as a chart, made of its first numbers."""
        return self.part(name, make(self.answer()[name]()))

    def table(self, title: str = TABLE, part: str = "table") -> Fold:
        """Show a part that is HTML folded away."""

        def made() -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
            table = widgets.HTML()
            return table, {part: table}

        fold = self.folded(title, made, lambda: str(self.answer()[part]()))
        if part == "table":
            self.fold = fold
        return fold

    def folded(
        self,
        title: str,
        make: Callable[[], tuple[widgets.Widget, dict[str, widgets.Widget]]],
        html: Callable[[], str] | None = None,
    ) -> Fold:
        """Fold away what is made later: a widget, and what in it shows which part."""

        def made() -> Folded:
            body, parts = make()
            for name, widget in parts.items():
                self._door.show(name, widget, fold.head)
            return body, partial(self._fill, parts)

        fold = Fold(title, made, html)
        return self.later(fold)

    def later(self, fold: Fold) -> Fold:
        """Make what is folded away once a page shows the panel, which can then unfold it alone."""
        self._door.later(fold.make)
        return fold

    def _fill(self, parts: Mapping[str, widgets.Widget]) -> None:
        if parts and not self._door.answered:
            self._draw(parts)

    def _draw(self, parts: Mapping[str, widgets.Widget]) -> None:
        """Let each widget show its part."""
        answer = self.answer()
        for name, widget in parts.items():
            if isinstance(widget, LiveChart):
                widget.show(answer[name]())
            else:
                setattr(widget, trait_of(widget), answer[name]())

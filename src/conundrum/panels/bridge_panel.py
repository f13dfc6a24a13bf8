"""A panel whose parts are drawn by the page, or by the kernel if no page is connected."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from functools import partial
from typing import Any, TypeVar

import ipywidgets as widgets

from conundrum.page.bridge import Bridge, trait_of
from conundrum.panels.slider_rows import PERCENT, About, box
from conundrum.questions.record_store import record_store
from conundrum.widgets import Fold, Folded, Panel, Slider
from conundrum.widgets.fold import TABLE

Part = TypeVar("Part", bound=widgets.Widget)


class BridgePanel(Panel):
    """A panel with a bridge, through which the page draws each part of the panel.

    Parameters
    ----------
    bridge : Bridge
        Its bridge.

    Attributes
    ----------
    parts : dict of str to Widget
        The widget that shows each part, except for parts in closed sections.
    movable : dict of str to (Slider, float)
        Each slider by the field that it sets, with the factor from the field to the slider's value.
    """

    def __init__(self, bridge: Bridge) -> None:
        self.parts: dict[str, widgets.Widget] = {}
        self.movable: dict[str, tuple[Slider, float]] = {}
        self._shares: dict[str, dict[str, Slider]] = {}
        self._folds: list[Fold] = []
        self._standing = False
        self._bridge = bridge
        bridge.restore = self.restore
        bridge.later(record_store)
        # The page gets all children at once, after all of them are made.
        self._made = ExitStack()
        self._made.enter_context(bridge.hold_sync())
        super().__init__()

    @property
    def sliders(self) -> dict[str, Slider]:
        """Each slider by the name of the field that it sets, such as ``growth_arms``.

        If two records have a field of the same name, the names are like ``washington.warheads``.
        """
        names = [field.partition(".")[2] for field in self.movable]
        return {
            field if names.count(name) > 1 else name: slider
            for name, (field, (slider, _)) in zip(names, self.movable.items(), strict=True)
        }

    def built(self, *children: widgets.Widget) -> None:
        """Show the given widgets in the panel."""
        self._made.close()
        self.children = children

    @abstractmethod
    def restore(self, setting: dict[str, Any]) -> None:
        """Set the panel as it was earlier, or as a step of the notebook wants it."""

    @abstractmethod
    def parts_now(self) -> dict[str, partial[Any]]:
        """Return a function for each part, which computes the part under the present setting."""

    def part(self, name: str, widget: Part) -> Part:
        """Return a widget, which shows the named part from now on."""
        self.parts[name] = widget
        self._bridge.show(name, widget)
        return widget

    def html(self, name: str) -> widgets.HTML:
        """Return a widget that shows a part as HTML."""
        return self.part(name, widgets.HTML())

    def outcomes(self, names: Iterable[str]) -> dict[str, widgets.VBox]:
        """Return a widget for each outcome of a run, with a small chart below a heading."""
        return {
            name: box("nk-panel", self.html(f"card.{name}"), self.html(f"chart.{name}"))
            for name in names
        }

    def table_section(self, title: str = TABLE) -> Fold:
        """Return a closed section with the table of the panel."""

        def made() -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
            table = widgets.HTML()
            return table, {"table": table}

        self.fold = self.folded(title, made, lambda: str(self.parts_now()["table"]()))
        return self.fold

    def folded(
        self,
        title: str,
        make: Callable[[], tuple[widgets.Widget, dict[str, widgets.Widget]]],
        html: Callable[[], str] | None = None,
    ) -> Fold:
        """Return a closed section; the widgets in the section are made only when needed."""

        def made() -> Folded:
            body, parts = make()
            for name, widget in parts.items():
                self._bridge.show(name, widget, fold.head)
            return body, partial(self._fill, parts)

        fold = Fold(title, made, html)
        self._folds.append(fold)
        return self.later(fold)

    def later(self, fold: Fold) -> Fold:
        """Return a section that is made once a page shows the panel.

        Then the page can open it without the kernel.
        """
        self._bridge.later(fold.make)
        return fold

    def shares(self, record: str, about: About) -> dict[str, Slider]:
        """Return sliders in per cent, one for each given field of a record that contains shares."""
        made = {name: Slider(**says) for name, says in about.items()}
        for name, slider in made.items():
            self.slider(f"{record}.{name}", slider, PERCENT)
        self._shares[record] = made
        return made

    def slider(self, field: str, slider: Slider, per: float = 1) -> Slider:
        """Return the slider, which from now on sets a field of a record, such as ``count.year``."""
        if field.count(".") != 1:
            raise ValueError(
                f"A slider sets a field of a record, as in count.year, and not {field}."
            )
        record, name = field.split(".")
        self.movable[field] = slider, per
        self._stand()
        self._bridge.hear(field, slider, per)

        def moved(change: dict[str, Any]) -> None:
            if not self._standing:
                self._moved(record, name, change["new"] / per)

        slider.observe(moved, "value")
        return slider

    @abstractmethod
    def _value_of(self, record: str, name: str) -> float:
        """Return the present value of a record's field."""

    @abstractmethod
    def _moved(self, record: str, name: str, value: float) -> None:
        """Set a field of a record when its slider is moved."""

    def _stand(self) -> None:
        """Move the sliders to the values in the setting."""
        self._standing = True
        for field, (slider, per) in self.movable.items():
            slider.value = round(self._value_of(*field.split(".")) * per, 6)
        self._standing = False

    def _hush(self, records: Iterable[str]) -> None:
        """Remove messages about refused numbers from the sliders of the given records."""
        for record in records:
            for slider in self._shares.get(record, {}).values():
                slider.message = ""

    def _fill(self, parts: Mapping[str, widgets.Widget]) -> None:
        if parts and not self._bridge.drawn_by_page:
            self._draw(parts)

    def _draw(self, parts: Mapping[str, widgets.Widget]) -> None:
        """Compute each part of the panel, and set it as the content of its widget."""
        now = self.parts_now()
        for name, widget in parts.items():
            setattr(widget, trait_of(widget), now[name]())

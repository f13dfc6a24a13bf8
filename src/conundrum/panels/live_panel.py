"""A panel whose parts a module of ``views/`` computes, in the kernel and in the page.

A panel names that module, its first setting, and its controls and parts. Every control and part
that is made with these methods is connected to the bridge, so a panel connects nothing by itself.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import cache, partial
from types import ModuleType
from typing import Any, Self, cast

import ipywidgets as widgets

from conundrum.model import Beliefs, Policy
from conundrum.page.bridge import Bridge
from conundrum.panels.bridge_panel import BridgePanel, Part
from conundrum.panels.slider_rows import as_widget
from conundrum.panels.steps import steps_of
from conundrum.run import Scenario, Setting, Shows, parts_of, results_of
from conundrum.tables import say
from conundrum.widgets import Button, Choices, Status, button, mark


class LivePanel(BridgePanel, widgets.VBox):
    """A panel that the page computes, or the kernel if there is no page.

    Parameters
    ----------
    shows : module
        The module of ``conundrum.views`` that computes it, with the functions ``needs`` and
        ``view``. It also has ``acted`` if clicks and entries set what only the module knows;
        ``holds`` if more than the setting decides which buttons are marked, or if buttons can have
        nothing to do; ``moved`` if a slider moves others with it; and ``numbers`` if a strip beside
        the slider shows the numbers that changed most.
    setting : dict
        The first setting: records by name, in the form of JSON.
    looks : tuple of str, optional
        Its classes in the style sheet.
    offers : callable, optional
        Makes data that only this panel needs, such as a large table. It is sent with the bridge
        once the panel is shown, and is ``choices`` in the setting.
    needs : callable, optional
        Returns the part of that data that the kernel needs under a setting; all of it unless given.

    Attributes
    ----------
    now : dict
        The present setting.
    changed : callable
        Called when the setting has changed.
    choosable : list of Choices
        Buttons that set records.
    pressable : dict of str to Button
        The buttons, by name, for which the module knows what they set and perhaps their labels.
    """

    def __init__(
        self,
        shows: ModuleType,
        setting: Setting,
        looks: tuple[str, ...] = (),
        offers: Callable[[], dict[str, Any]] = dict,
        needs: Callable[[Setting], dict[str, Any]] | None = None,
    ) -> None:
        self.shows, self.now, self.offers = cast(Shows, shows), setting, cache(offers)
        self._needs = needs
        self.choosable: list[Choices[Setting]] = []
        self.pressable: dict[str, Button] = {}
        self.changed: Callable[[], object] = dict
        super().__init__(Bridge(setting, kind=shows.__name__.rpartition(".")[2]))
        if offers is not dict:
            self._bridge.offer(self.offers)
        for look in looks:
            self.add_class(look)

    def laid(self, *children: widgets.Widget | str) -> Self:
        """Show these children in the panel; a text is HTML."""
        self.built(*map(as_widget, children), self._bridge)
        self._tell()
        return self

    @property
    def buttons(self) -> dict[str, Button]:
        """Its buttons, by their labels."""
        choices = [one for row in self.choosable for one in row.buttons.values()]
        every = [*choices, *self.pressable.values()]
        return {one.description.removeprefix("● "): one for one in every}

    @property
    def policy(self) -> Policy:
        """The policy that is set now."""
        return Policy(**self._here()["policy"])

    @property
    def beliefs(self) -> Beliefs:
        """The beliefs that are set now; they can be assigned."""
        return Beliefs(**self.now["beliefs"])

    @beliefs.setter
    def beliefs(self, beliefs: Beliefs) -> None:
        self.set(beliefs=asdict(beliefs))

    def place(self, name: str, widget: Part) -> Part:
        """Have a part decide whether a widget is displayed."""
        self.parts[name] = widget.layout
        self._bridge.place(name, widget)
        return widget

    def text(self, name: str, look: str = "nk-status") -> Status:
        """Show a part as sentences that a screen reader reads out when they change."""
        shown = self.part(name, Status(look=look))
        if name == "said":
            self._said = shown
        return shown

    def choices_of(self, sets: Mapping[str, Setting]) -> dict[str, Button]:
        """Return buttons that each set records; a button is marked while its records are set."""
        made = Choices(sets, lambda records: self.set(**records))
        self.choosable.append(made)
        self._bridge.choose(made.buttons, sets)
        # A closed section may be made later, when all other buttons are already marked.
        self._mark()
        return made.buttons

    def buttons_of(self, names: Mapping[str, str]) -> dict[str, Button]:
        """Return buttons by name, with labels; the module knows what each of them sets."""
        made = {name: button(label, partial(self.act, name)) for name, label in names.items()}
        self._bridge.act(made)
        self.pressable |= made
        return made

    def entry(self, name: str, entry: Part) -> Part:
        """Return a widget to type into or click; the module knows what it sets."""
        self._bridge.ask(name, entry)
        return entry

    def led(self, steps: str, asked: Sequence[str] = ()) -> list[widgets.VBox]:
        """Return the steps that lead through the panel, as `steps_of` returns them."""
        return steps_of(steps, self.now, self.restore, self._bridge, asked)

    def restore(self, setting: Setting) -> None:
        """Apply an earlier setting, or that of a step."""
        self.set(**setting)

    def set(self, **records: Any) -> None:
        """Change records of the setting, as a control does; a reader's code can do so, too."""
        self._change(records)
        # A slider shows what it refused until it takes a number again.
        self._hush(records)

    def act(self, name: str, **said: Any) -> None:
        """Do what a press or an entry of that name does; if it is refused, nothing changes."""
        setting = self.whole()
        done = self.shows.acted(setting, name, said, results_of(self.shows, setting))  # type: ignore[attr-defined]
        self.set(**(done or {}).get("sets", {}))

    def parts_now(self) -> dict[str, partial[Any]]:
        """Return each part under the present setting, to be computed when it is needed."""
        return parts_of(self.shows, self.whole())

    def whole(self) -> Setting:
        """Return the setting with the panel's own data, in the form that the module reads."""
        return self.now | {"choices": self._needs(self.now) if self._needs else self.offers()}

    def _cited(self) -> list[str]:
        if "policy" not in self.now:
            return super()._cited()
        made = Scenario(self.policy, Beliefs(**self.now.get("beliefs", {})))
        return [say("cited.panel", code=made.code), *super()._cited()]

    def _at(self, record: str, name: str) -> float:
        return float(self.now[record][name])

    def _moved(self, record: str, name: str, value: float) -> None:
        setting = self.now | {record: self.now[record] | {name: value}}
        moved = getattr(self.shows, "moved", None)
        self._change(moved(setting, f"{record}.{name}") if moved else setting)

    def _change(self, records: Setting) -> None:
        self.now = self.now | records
        self._stand()
        self._tell()

    def _tell(self) -> None:
        if not self._bridge.tell(self.now):
            self._follow()
        self._mark()
        for fold in self._folds:
            fold.refresh()
        self.changed()

    def _here(self) -> Setting:
        """Return the setting, and what the module adds to it."""
        holds = getattr(self.shows, "holds", None)
        return self.now | (holds(self.whole()) if holds else {})

    def _mark(self) -> None:
        here = self._here()
        for choices in self.choosable:
            holding = (
                records for records in choices.values.values() if records.items() <= here.items()
            )
            choices.mark(next(holding, None))
        labels, idle = here.get("labels", {}), here.get("idle", [])
        for name, shown in self.pressable.items():
            shown.disabled = name in idle
            if name in labels:
                mark(shown, labels[name]["label"], labels[name]["on"])

    def _follow(self) -> None:
        self._draw(self.parts)

"""A panel that a module of the folder "views" computes, in the page or in the kernel.

A panel names that module, its first setting, and its controls and parts. The methods that make
controls and parts also connect them to the bridge, so a panel need not do this itself.
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
    """A panel that the page computes, or the kernel if no page is connected.

    Parameters
    ----------
    shows : module
        The module of ``conundrum.views`` that computes it, with the functions ``needs`` and
        ``view``. It can have four more functions. ``acted`` returns what a click or an entry sets.
        ``holds`` returns which buttons are marked or idle, if the setting alone does not decide it.
        ``moved`` returns the setting after a slider has moved other sliders, too. ``numbers``
        returns the numbers that changed most, for a strip beside the slider.
    setting : dict
        The first setting: records by name, in the form of JSON.
    looks : tuple of str, optional
        Its classes in the style sheet.
    offers : callable, optional
        Returns data that only this panel needs, such as a large table. The bridge sends the data
        once the panel is shown. The module finds them in the setting, as ``choices``.
    needs : callable, optional
        Returns the part of these data that the kernel needs under a setting; all unless given.
    outcomes : sequence of str, optional
        The outcomes that it shows. A browser stores the setting of two panels of one kind apart if
        they show other outcomes.

    Attributes
    ----------
    now : dict
        The present setting.
    changed : callable
        Called when the setting has changed.
    choosable : list of Choices
        The rows of buttons that set records of the setting.
    pressable : dict of str to Button
        The other buttons, by name. The module says what each of them sets, and may set its label.
    """

    def __init__(
        self,
        shows: ModuleType,
        setting: Setting,
        looks: tuple[str, ...] = (),
        offers: Callable[[], dict[str, Any]] = dict,
        needs: Callable[[Setting], dict[str, Any]] | None = None,
        outcomes: Sequence[str] = (),
    ) -> None:
        self.shows, self.now, self.offers = cast(Shows, shows), setting, cache(offers)
        self._needs = needs
        self.choosable: list[Choices[Setting]] = []
        self.pressable: dict[str, Button] = {}
        self.changed: Callable[[], object] = dict
        super().__init__(Bridge(setting, tuple(outcomes), shows.__name__.rpartition(".")[2]))
        if offers is not dict:
            self._bridge.offer(self.offers)
        for look in looks:
            self.add_class(look)

    def laid(self, *children: widgets.Widget | str) -> Self:
        """Show the given widgets in the panel; a text is shown as HTML."""
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
        """The policy that the panel has set at present."""
        return Policy(**self._here()["policy"])

    @property
    def beliefs(self) -> Beliefs:
        """The beliefs that the panel has set at present. Code can assign other beliefs."""
        return Beliefs(**self.now["beliefs"])

    @beliefs.setter
    def beliefs(self, beliefs: Beliefs) -> None:
        self.set(beliefs=asdict(beliefs))

    def place(self, name: str, widget: Part) -> Part:
        """Return a widget that is displayed only if a part of the panel says so."""
        self.parts[name] = widget.layout
        self._bridge.place(name, widget)
        return widget

    def text(self, name: str, look: str = "nk-status") -> Status:
        """Return a widget with sentences; a screen reader reads them after each change."""
        shown = self.part(name, Status(look=look))
        if name == "said":
            self._said = shown
        return shown

    def choices_of(self, sets: Mapping[str, Setting]) -> dict[str, Button]:
        """Return buttons. A button sets some records, and is marked while they are set."""
        made = Choices(sets, lambda records: self.set(**records))
        self.choosable.append(made)
        self._bridge.choose(made.buttons, sets)
        # Buttons in a closed section may be made later than the other buttons, so all buttons are
        # marked again.
        self._mark()
        return made.buttons

    def buttons_of(self, names: Mapping[str, str]) -> dict[str, Button]:
        """Return buttons with these names and labels; the view says what each button sets."""
        made = {name: button(label, partial(self.act, name)) for name, label in names.items()}
        self._bridge.act(made)
        self.pressable |= made
        return made

    def entry(self, name: str, entry: Part) -> Part:
        """Return a text field or a button. The view says which fields the control sets."""
        self._bridge.ask(name, entry)
        return entry

    def led(self, steps: str, asked: Sequence[str] = ()) -> list[widgets.VBox]:
        """Return the bar of steps that leads through the panel, and the questions of the steps."""
        return steps_of(steps, self.now, self.restore, self._bridge, asked)

    def restore(self, setting: Setting) -> None:
        """Set the panel as it was earlier, or as a step of the notebook wants it."""
        self.set(**setting)

    def set(self, **records: Any) -> None:
        """Change records of the setting. Controls and a reader's code may call this method."""
        self._change(records)
        # If a slider's value is refused, the slider shows a message until its field is set again.
        self._hush(records)

    def act(self, name: str, **said: Any) -> None:
        """Change the setting after a click or a typed text, unless the change is refused."""
        setting = self.whole()
        done = self.shows.acted(setting, name, said, results_of(self.shows, setting))  # type: ignore[attr-defined]
        self.set(**(done or {}).get("sets", {}))

    def parts_now(self) -> dict[str, partial[Any]]:
        """Return a function for each part, which computes the part under the present setting."""
        return parts_of(self.shows, self.whole())

    def whole(self) -> Setting:
        """Return the setting with the panel's own data, in the form that the view reads."""
        return self.now | {"choices": self._needs(self.now) if self._needs else self.offers()}

    def _cited(self) -> list[str]:
        if "policy" not in self.now:
            return super()._cited()
        made = Scenario(self.policy, Beliefs(**self.now.get("beliefs", {})))
        return [say("cited.panel", code=made.code), *super()._cited()]

    def _value_of(self, record: str, name: str) -> float:
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
        """Return the setting, to which the view's function "holds" may have added fields."""
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

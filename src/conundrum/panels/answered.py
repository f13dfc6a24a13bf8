"""A panel whose parts are what a module of ``shown/`` says, in the kernel and in the page.

A panel says which module that is, what is set at first, and which controls and parts it is made of.
Whatever is made here goes through the door by itself: nothing is wired by hand.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import cache, partial
from types import ModuleType
from typing import Any, Self, cast

import ipywidgets as widgets

from conundrum.model import Beliefs, Policy
from conundrum.page.door import Door
from conundrum.panels.door_panel import DoorPanel, Part
from conundrum.panels.slider_rows import as_widget
from conundrum.panels.steps import steps_of
from conundrum.run import Scenario, Setting, Shows, answered, measured
from conundrum.tables import say
from conundrum.widgets import Button, Choices, Status, button, mark


class Answered(DoorPanel, widgets.VBox):
    """A panel that the page answers, and the kernel where no page does.

    Parameters
    ----------
    shows : module
        What it shows, a module of ``conundrum.shown``: its ``needs`` and ``shown``; where clicks
        and entries set what only it knows, ``acted``; where buttons are marked by more than is
        set, or have nothing to do, ``holds``; where a slider takes more with it, ``moved``; and
        where it has one, ``numbers``, of which a strip beside it tells those that moved most.
    setting : dict
        What is set at first: records by name, as JSON has them.
    looks : tuple of str, optional
        Its classes in the style sheet.
    offers : callable, optional
        Makes what only this panel needs besides, such as a large table: it comes with the door,
        once the panel is shown, and stands in the setting as ``choices``.
    needs : callable, optional
        Returns what the kernel needs of that under a setting; all of it, unless given.

    Attributes
    ----------
    now : dict
        What is set.
    changed : callable
        Called when that has changed.
    choosable : list of Choices
        Buttons that set records.
    pressable : dict of str to Button
        By name, those of which the module knows what they set, and may know what they are called.
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
        super().__init__(Door(setting, kind=shows.__name__.rpartition(".")[2]))
        if offers is not dict:
            self._door.offer(self.offers)
        for look in looks:
            self.add_class(look)

    def laid(self, *children: widgets.Widget | str) -> Self:
        """Show what the panel is made of; a text is HTML."""
        self.built(*map(as_widget, children), self._door)
        self._tell()
        return self

    @property
    def buttons(self) -> dict[str, Button]:
        """Its buttons, by what is written on them."""
        choices = [one for row in self.choosable for one in row.buttons.values()]
        every = [*choices, *self.pressable.values()]
        return {one.description.removeprefix("● "): one for one in every}

    @property
    def policy(self) -> Policy:
        """The policy as it stands."""
        return Policy(**self._here()["policy"])

    @property
    def beliefs(self) -> Beliefs:
        """The beliefs as they stand; they can be set."""
        return Beliefs(**self.now["beliefs"])

    @beliefs.setter
    def beliefs(self, beliefs: Beliefs) -> None:
        self.set(beliefs=asdict(beliefs))

    def place(self, name: str, widget: Part) -> Part:
        """Let a part say whether a widget takes any place."""
        self.parts[name] = widget.layout
        self._door.place(name, widget)
        return widget

    def text(self, name: str, look: str = "nk-status") -> Status:
        """Show a part in sentences, which are read out when they change."""
        shown = self.part(name, Status(look=look))
        if name == "said":
            self._said = shown
        return shown

    def choices_of(self, sets: Mapping[str, Setting]) -> dict[str, Button]:
        """Offer buttons, each of which sets records; those are marked whose records hold."""
        made = Choices(sets, lambda records: self.set(**records))
        self.choosable.append(made)
        self._door.choose(made.buttons, sets)
        # What is folded away may be made when all else is marked.
        self._mark()
        return made.buttons

    def buttons_of(self, names: Mapping[str, str]) -> dict[str, Button]:
        """Offer buttons by name, with their labels, of which the module knows what each sets."""
        made = {name: button(label, partial(self.act, name)) for name, label in names.items()}
        self._door.act(made)
        self.pressable |= made
        return made

    def entry(self, name: str, entry: Part) -> Part:
        """Offer what is typed into or clicked, of which the module knows what it sets."""
        self._door.ask(name, entry)
        return entry

    def led(self, steps: str, asked: Sequence[str] = ()) -> list[widgets.VBox]:
        """Return the steps that lead through the panel, as `steps_of` has them."""
        return steps_of(steps, self.now, self.restore, self._door, asked)

    def restore(self, setting: Setting) -> None:
        """Set what was set before, on the page or by a step."""
        self.set(**setting)

    def set(self, **records: Any) -> None:
        """Set records of the setting, as a control does; code may as well."""
        self._change(records)
        # What a slider by itself has refused stands beside it until it takes a number.
        self._hush(records)

    def act(self, name: str, **said: Any) -> None:
        """Do what a press or an entry does, by its name; what is refused changes nothing."""
        setting = self.whole()
        done = self.shows.acted(setting, name, said, measured(self.shows, setting))  # type: ignore[attr-defined]
        self.set(**(done or {}).get("sets", {}))

    def answer(self) -> dict[str, partial[Any]]:
        """Return each part under what is set, to be worked out when it is looked at."""
        return answered(self.shows, self.whole())

    def whole(self) -> Setting:
        """Return what is set, with what comes with the panel, as the module reads it."""
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
        if not self._door.tell(self.now):
            self._follow()
        self._mark()
        for fold in self._folds:
            fold.refresh()
        self.changed()

    def _here(self) -> Setting:
        """Return what is set, and what else holds under it."""
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

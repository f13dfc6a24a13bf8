"""The widgets with which readers answer an exercise on a page, one for each kind of exercise.

Each widget has ``parts``: its buttons, fields and sliders, by the names that the page uses.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

import ipywidgets as widgets
import traitlets

from conundrum.analysis.run_statistic import run
from conundrum.classroom.exercises import goal
from conundrum.model import Assumptions
from conundrum.panels.move import Move
from conundrum.panels.slider_rows import CONTROL_SLIDERS, PERCENT
from conundrum.questions.asking import number_entry
from conundrum.questions.lettered import letters, named
from conundrum.run import Scenario
from conundrum.tables import rows, say, value
from conundrum.widgets import Control, Slider, Status, button, script

Give = Callable[[object], object]
STEPS = 50
"""The number of steps that a slider has between the ends of an assumption's range."""


class Area(Control):
    """A text area with a button.

    Parameters
    ----------
    did : callable
        Called with the text when the button is pressed.
    label, button : str
        The text above the area, and the text on the button.
    text : str
        The text that is in the area at first.

    Examples
    --------
    >>> area = Area(print, label="Yours", button="Keep")
    >>> area.receive({"entry": "Both."})
    Both.
    """

    _esm = script("written")

    label = traitlets.Unicode().tag(sync=True)
    button = traitlets.Unicode().tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)

    def receive(self, content: dict[str, Any]) -> None:
        """Receive the text that the reader wrote on the page."""
        self.did(content.get("entry", ""))


class Ticks(Control):
    """The points of a rubric, each with a checkbox for the reader; at first there are no points.

    Parameters
    ----------
    did : callable
        Called with the places of the ticked points, counted from 1, such as "1, 3".
    legend : str
        The question above the points.

    Examples
    --------
    >>> Ticks(print, legend="Which?", points=["A source."]).receive({"entry": "1"})
    1
    """

    _esm = script("ticks")

    legend = traitlets.Unicode().tag(sync=True)
    points: traitlets.List[str] = traitlets.List().tag(sync=True)
    text = traitlets.Unicode().tag(sync=True)

    def receive(self, content: dict[str, Any]) -> None:
        """Receive the ticks that the reader set on the page."""
        self.did(content.get("entry", ""))


class Number(widgets.VBox):
    """A field for a number; after a solution was shown, a new question stands above it."""

    def __init__(self, about: dict[str, Any], give: Give) -> None:
        self.entry, asked = number_entry(about, give), Status()
        self.entry.text = ""
        self.parts = {"entry": self.entry, "varied": asked}
        super().__init__([asked, self.entry])


class Choice(widgets.VBox):
    """A button for each answer."""

    def __init__(self, about: dict[str, Any], give: Give) -> None:
        answers = about["answers"]
        buttons = [
            button(text, partial(give, letter))
            for text, letter in zip(named(answers), letters(answers), strict=True)
        ]
        self.parts = {str(place): one for place, one in enumerate(buttons)}
        super().__init__(buttons)
        self.add_class("nk-choices")


class Text(widgets.VBox):
    """An area for a text."""

    def __init__(self, about: dict[str, Any], give: Give) -> None:
        self.area = Area(give, label=about["label"], button=say("exercise.keep"))
        self.parts = {"entry": self.area}
        super().__init__([self.area])


class Sliders(widgets.VBox):
    """Sliders with which a reader answers, and a button that checks the sliders' setting.

    Parameters
    ----------
    about : dict
        The entry of the exercise.
    give : callable
        Called with the code of the setting when the button is pressed.
    sliders : dict
        The sliders by the names of what they move.
    shown : sequence of widgets
        What is above the button: the sliders, or a panel with the sliders and charts.
    """

    def __init__(
        self,
        about: dict[str, Any],
        give: Give,
        sliders: dict[str, Slider],
        shown: Iterable[widgets.Widget],
    ) -> None:
        self.about, self.sliders, self.gives = about, sliders, about["gives"]
        self.check = button(say("exercise.check"), lambda: give(self.code()))
        self.check.add_class("nk-check")
        self.parts = {"check": self.check, **sliders}
        super().__init__([*shown, self.check])

    def code(self) -> str:
        """Return the scenario code of the sliders' setting."""
        moved = {name: slider.value / _scale(self.gives) for name, slider in self.sliders.items()}
        start = getattr(run(self.about["start"]), self.gives)
        made = Assumptions(**moved) if self.gives == "assumptions" else replace(start, **moved)
        given: dict[str, Any] = {self.gives: made}
        return Scenario(**given).code

    def follow(self, stands: Callable[[str], None]) -> None:
        """Call a function with the sliders' scenario code whenever a slider moves."""
        for slider in self.sliders.values():
            slider.observe(lambda _: stands(self.code()), "value")


class Goal(Sliders):
    """Sliders with which a reader answers, and charts of the outcomes in the exercise's goal."""

    def __init__(self, about: dict[str, Any], give: Give) -> None:
        start = run(about["start"])
        outcomes = tuple(dict.fromkeys(condition["outcome"] for condition in about["conditions"]))
        self.move = Move(tuple(about["moves"]), outcomes, start.policy, start.beliefs)
        super().__init__(about, give, self.move.sliders, [self.move])

    def show(self, answer: str) -> None:
        """Move the sliders to a setting, unless the sliders already have this setting."""
        if answer != self.code():
            self.move.session.change(**{self.gives: getattr(Scenario.read(answer), self.gives)})


class Held(Sliders):
    """Sliders without charts, for assumptions or controls whose effect readers have to guess."""

    def __init__(self, about: dict[str, Any], give: Give) -> None:
        start = getattr(run(about["start"]), about["gives"])
        sliders = {
            name: _assumption(name)
            if about["gives"] == "assumptions"
            else Slider(**CONTROL_SLIDERS[name], value=getattr(start, name) * PERCENT)
            for name in about["moves"]
        }
        super().__init__(about, give, sliders, sliders.values())

    def show(self, answer: str) -> None:
        """Move the sliders to a setting."""
        given = goal.given(self.about, answer)
        for name, slider in self.sliders.items():
            if name in given:
                slider.value = given[name] * _scale(self.gives)


def _scale(gives: str) -> float:
    return 1 if gives == "assumptions" else PERCENT


def _assumption(name: str) -> Slider:
    about = rows("assumptions")[name]
    low, central, high = (value("assumptions", name, end) for end in ("low", "central", "high"))
    return Slider(
        name=f"Assumption: {name}",
        label=name,
        unit=about["unit"],
        help=about["meaning"],
        low=low,
        high=high,
        step=(high - low) / STEPS,
        value=central,
    )


def part(about: dict[str, Any], give: Give) -> Any:
    """Return the widget with which readers answer an exercise."""
    if about["kind"] == "goal":
        unseen = about["gives"] == "assumptions" or about.get("blind", False)
        return (Held if unseen else Goal)(about, give)
    return {"number": Number, "choice": Choice, "text": Text}[about["kind"]](about, give)

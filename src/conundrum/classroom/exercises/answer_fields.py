"""The widgets with which readers answer an exercise on a page, one for each kind of exercise.

Each widget has ``parts``: its buttons, fields and sliders, by the names that the page uses.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import ipywidgets as widgets
import traitlets

from conundrum.analysis.run_statistic import run
from conundrum.classroom.exercises import goal
from conundrum.model import Assumptions
from conundrum.panels.move import Move
from conundrum.panels.slider_rows import CONTROLS, PERCENT
from conundrum.questions.asking import number_entry
from conundrum.questions.lettered import letters, named
from conundrum.run import Scenario
from conundrum.tables import rows, say, value
from conundrum.widgets import Control, Slider, Status, button, script

Give = Callable[[object], object]
STEPS = 50
"""How many steps a slider has from the lowest to the highest value of an assumption."""


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
        """Take the text that the reader wrote on the page."""
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
        """Take the ticks that the reader set on the page."""
        self.did(content.get("entry", ""))


class Number(widgets.VBox):
    """A field for a number, below the new question that follows a solution."""

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


class Goal(widgets.VBox):
    """Sliders for what the reader can move, with charts of the outcomes that the goal is about."""

    def __init__(self, about: dict[str, Any], give: Give) -> None:
        start, moves = run(about["start"]), tuple(about["moves"])
        self._gives, self._start = about["gives"], getattr(start, about["gives"])
        outcomes = tuple(dict.fromkeys(condition["outcome"] for condition in about["conditions"]))
        self.move = Move(moves, outcomes, start.policy, start.beliefs)
        self.check = _check(lambda: give(self._code()))
        self.parts = {"check": self.check, **self.move.sliders}
        super().__init__([self.move, self.check])

    def follow(self, stands: Callable[[str], None]) -> None:
        """Pass the code of the sliders' setting to ``stands`` whenever a slider has moved."""
        _watch(self.move.sliders, lambda: stands(self._code()))

    def _code(self) -> str:
        return _code(self._gives, self._start, self.move.sliders)

    def show(self, answer: str) -> None:
        """Move the sliders to a setting, unless the sliders are there already."""
        if answer != self._code():
            self.move.session.change(**{self._gives: getattr(Scenario.read(answer), self._gives)})


class Held(widgets.VBox):
    """Sliders without charts, for assumptions or controls whose effect readers have to guess."""

    def __init__(self, about: dict[str, Any], give: Give) -> None:
        self._about, self._gives = about, about["gives"]
        self._start = getattr(run(about["start"]), self._gives)
        self.sliders = {name: self._slider(name) for name in about["moves"]}
        self.check = _check(lambda: give(self._code()))
        self.parts = {"check": self.check, **self.sliders}
        super().__init__([*self.sliders.values(), self.check])

    def follow(self, stands: Callable[[str], None]) -> None:
        """Pass the code of the sliders' setting to ``stands`` whenever a slider has moved."""
        _watch(self.sliders, lambda: stands(self._code()))

    def _code(self) -> str:
        return _code(self._gives, self._start, self.sliders)

    def _slider(self, name: str) -> Slider:
        if self._gives == "assumptions":
            return _assumption(name)
        return Slider(**CONTROLS[name], value=getattr(self._start, name) * PERCENT)

    def show(self, answer: str) -> None:
        """Move the sliders to a setting."""
        given = goal.given(self._about, answer)
        for name, slider in self.sliders.items():
            if name in given:
                slider.value = given[name] * _scale(self._gives)


def _code(gives: str, start: Any, sliders: dict[str, Slider]) -> str:
    moved = {name: slider.value / _scale(gives) for name, slider in sliders.items()}
    made = Assumptions(**moved) if gives == "assumptions" else replace(start, **moved)
    given: dict[str, Any] = {gives: made}
    return Scenario(**given).code


def _scale(gives: str) -> float:
    return 1 if gives == "assumptions" else PERCENT


def _watch(sliders: dict[str, Slider], moved: Callable[[], None]) -> None:
    for slider in sliders.values():
        slider.observe(lambda _: moved(), "value")


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


def _check(give: Callable[[], object]) -> widgets.Button:
    made = button(say("exercise.check"), give)
    made.add_class("nk-check")
    return made


def part(about: dict[str, Any], give: Give) -> Any:
    """Return the widget with which readers answer an exercise."""
    if about["kind"] == "goal":
        unseen = about["gives"] == "assumptions" or about.get("blind", False)
        return (Held if unseen else Goal)(about, give)
    return {"number": Number, "choice": Choice, "text": Text}[about["kind"]](about, give)

"""What a reader's hands do to the widgets; each returns what it did it to, or what that says."""

from typing import Any

import conundrum as nk
from conundrum.page.door import Door
from conundrum.panels.lab.code_fold import Sharing
from conundrum.panels.lab.held_assumptions import Holding
from conundrum.panels.lab.session import Session
from conundrum.tables.settings import rows
from conundrum.widgets.controls import Slider

SLIDER = Slider(name="Washington: Sanctions", label="Sanctions", value=90)
LAB = nk.lab()
TIMELINE = nk.timeline()
QUESTION, PREDICTION = nk.ask("00.predict"), nk.predict("01.votes")
NUMBER, WORLDS = nk.ask("02.2"), nk.worlds()
FAULTS = nk.faults()
POSTERS = nk.hundred_worlds()
PATH = nk.path("china_sanctions")


def typed(text: Any) -> Slider:
    SLIDER.enter(text)
    return SLIDER


def sent(content: Any) -> Slider:
    SLIDER.receive({"entry": content})
    return SLIDER


def assigned(value: Any) -> Slider:
    SLIDER.value = value
    return SLIDER


def opened(policy: Any, dot: Any) -> str:
    POSTERS.visit(policy, dot)
    return POSTERS.story.text


def lit(step: Any) -> str:
    PATH.light(step)
    return PATH._said.text


def holding(text: Any, choice: Any) -> str:
    panel = Holding(Session(nk.Scenario(), lambda _: None), tuple(rows("assumptions")))
    panel.entry.enter(text, choice)
    return panel.entry.message


def loaded(text: Any) -> str:
    panel = Sharing(Session(nk.Scenario(), lambda _: None), Door({}, {}, ()))
    panel.entry.enter(text)
    return panel.entry.message


def moved(policy: Any) -> nk.Policy:
    LAB.policy = policy
    return LAB.policy


def chosen(start: Any, end: Any) -> bool:
    TIMELINE.choose(start, end)
    return TIMELINE.said.text.startswith(str(int(TIMELINE.start.value)))


def answered(place: Any) -> str:
    QUESTION.choose(place)
    return QUESTION.reply.text


def predicted(place: Any) -> str:
    PREDICTION.choose(place)
    return PREDICTION.buttons[PREDICTION.chosen or 0].description


def visited(world: Any) -> str:
    WORLDS.visit(world)
    return WORLDS.told.text


def went(text: Any) -> str:
    WORLDS.go.enter(text)
    return WORLDS.go.message


def tried(text: Any) -> str:
    NUMBER.entry.enter(text)
    return NUMBER.entry.message + NUMBER.reply.text


def taken_up(name: Any) -> str:
    FAULTS.look(name)
    return FAULTS.said.text

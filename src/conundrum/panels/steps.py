"""The steps that lead through a panel: what each says, sets, asks, shows (``data/steps.toml``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from html import escape
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.model.policy import CONTROLS, PRESETS
from conundrum.page.door import Door
from conundrum.page.engine import HOME
from conundrum.panels.lab.session import Session
from conundrum.panels.lab.stage import Stage
from conundrum.questions.ask import ask
from conundrum.questions.keeper import KEEPER, STATIC, keeper
from conundrum.questions.own_buttons import DOM
from conundrum.run.scenario import Scenario
from conundrum.tables.bounds import known
from conundrum.tables.settings import entries
from conundrum.widgets.failure_watch import Heard

Record = Callable[[Scenario], dict[str, Any]]


class Stepper(Heard, anywidget.AnyWidget):
    """The bar that goes from step to step, and what the step says; the page does it all.

    Attributes
    ----------
    at : int
        Which step is shown, counted from 0.
    left : bool
        Whether the reader has left the steps, and uses the panel freely.
    """

    keeper = traitlets.Unicode(KEEPER).tag(sync=True)
    name = traitlets.Unicode().tag(sync=True)
    steps: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    at = traitlets.Int().tag(sync=True)
    left = traitlets.Bool().tag(sync=True)
    door = traitlets.Unicode().tag(sync=True)
    panels: traitlets.Dict[str, str] = traitlets.Dict().tag(sync=True)

    def __init__(self, load: Callable[[int], object], **traits: Any) -> None:
        self._esm = HOME + DOM + (STATIC / "steps.js").read_text(encoding="utf-8")
        self._load = load
        super().__init__(**traits)

    def receive(self, content: dict[str, Any]) -> None:
        """Set the panel as a step has it."""
        self._load(int(content["at"]))


class Steps(widgets.VBox):
    """The steps of a panel, with the questions that they ask.

    Parameters
    ----------
    name : str
        Which steps of ``data/steps.toml``.
    first : Scenario
        What the panel shows at first; each step goes on from the one before.
    door : Door
        The panel's door, which sets it.
    load : callable
        Called with the scenario of a step where no page sets the panel.
    panels : dict of str to Widget
        What a step can dim, by the outcome that it shows.
    record : callable
        Returns what the door has set, for a scenario.

    Attributes
    ----------
    stepper : Stepper
        The bar.
    scenarios : list of Scenario
        What each step sets, on the way in.

    Raises
    ------
    BadValue
        If there are no steps of that name.
    """

    def __init__(
        self,
        name: str,
        first: Scenario,
        door: Door,
        load: Callable[[Scenario], object],
        panels: Mapping[str, widgets.Widget],
        record: Record,
    ) -> None:
        listed = entries("steps")[known("steps", name, entries("steps"))]
        self.scenarios, told = [], []
        asked = [ask(step["question"]) if "question" in step else None for step in listed]
        for step, question in zip(listed, asked, strict=True):
            first = changed(first, step.get("sets", {}))
            self.scenarios.append(first)
            say = {
                "says": marked_up(step["says"]),
                "found": marked_up(step.get("found", "")),
                "sets": record(first),
                "shows": step.get("shows", []),
            }
            if "moves" in step:
                first = changed(first, step["moves"])
                say["moves"] = record(first)
            if question:
                question.layout.display = "none"
                door_of = question.children[-1]
                say["asks"] = {"frame": question.model_id, "door": door_of.model_id}
            told.append(say)
        self.stepper = Stepper(
            lambda at: load(self.scenarios[at]),
            name=name,
            steps=told,
            door=door.model_id,
            panels={outcome: one.model_id for outcome, one in panels.items()},
        )
        door.ask("step", self.stepper)
        door.later(keeper)
        super().__init__([self.stepper, *filter(None, asked)])
        self.add_class("nk-steps")


def changed(scenario: Scenario, fields: Mapping[str, Any]) -> Scenario:
    """Return a scenario with some controls, beliefs, or the whole policy set to others.

    Examples
    --------
    >>> changed(Scenario(), {"policy": "joint cut-off", "growth_tames": 0}).beliefs.growth_tames
    0
    """
    fields = dict(fields)
    policy = PRESETS[fields.pop("policy")] if "policy" in fields else scenario.policy
    controls = {name: fields.pop(name) for name in [*fields] if name in CONTROLS}
    return replace(
        scenario,
        policy=replace(policy, **controls),
        beliefs=replace(scenario.beliefs, **fields),
    )


def session_steps(name: str, session: Session, door: Door, stage: Stage) -> list[Steps]:
    """Return the steps of a lab or a part of it, if it has any.

    Examples
    --------
    >>> session = Session(Scenario(), lambda by: None)
    >>> session_steps("", session, Door({}, {}, ()), Stage(session))
    []
    """

    def load(to: Scenario) -> None:
        fields = {"policy": to.policy, "beliefs": to.beliefs, "assumptions": to.assumptions}
        session.attempt(session.change, **fields)

    boxes = stage.panels.boxes
    return [Steps(name, session.scenario, door, load, boxes, session_record)] if name else []


def session_record(scenario: Scenario) -> dict[str, Any]:
    """Return what a lab and its parts have set for a scenario.

    Examples
    --------
    >>> list(session_record(Scenario()))
    ['policy', 'beliefs', 'held']
    """
    return {
        "policy": asdict(scenario.policy),
        "beliefs": asdict(scenario.beliefs),
        "held": scenario.assumptions.fixed,
    }


def marked_up(text: str) -> str:
    """Return a sentence as HTML; what stands between two pairs of stars is written large.

    Examples
    --------
    >>> marked_up("From 3 to **92** & more")
    'From 3 to <b>92</b> &amp; more'
    """
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text, quote=False))

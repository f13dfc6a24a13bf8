"""The steps of a lab, or of a part of it: what each sets is a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from conundrum.model.policy import CONTROLS, PRESETS
from conundrum.page.door import Door
from conundrum.panels.lab.session import Session
from conundrum.panels.lab.stage import Stage
from conundrum.panels.steps import Steps, steps_of
from conundrum.run.scenario import Scenario


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

    return steps_of(
        *(name, session.scenario, changed, session_record, load),
        door=door,
        panels=stage.panels.boxes,
    )


def changed(scenario: Scenario, fields: Mapping[str, Any]) -> Scenario:
    """Return a scenario with some controls, beliefs, or the whole policy set to others.

    Examples
    --------
    >>> changed(Scenario(), {"policy": "joint cut-off", "growth_tames": 0}).beliefs.growth_tames
    0.0
    """
    fields = dict(fields)
    policy = PRESETS[fields.pop("policy")] if "policy" in fields else scenario.policy
    controls = {name: fields.pop(name) for name in [*fields] if name in CONTROLS}
    return replace(
        scenario,
        policy=replace(policy, **controls),
        beliefs=replace(scenario.beliefs, **fields),
    )


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

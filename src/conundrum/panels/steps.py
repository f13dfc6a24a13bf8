"""Makes the steps through a panel; a step has a text, and may set the panel or ask a question."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.model import PRESETS
from conundrum.page.bridge import Bridge
from conundrum.questions.ask import ask
from conundrum.questions.record_store import record_store
from conundrum.questions.stepper import Stepper
from conundrum.tables import entries, known

Record = dict[str, Any]
"""The setting of a panel: a record for each name."""


def listed(name: str) -> list[dict[str, Any]]:
    """Return the list of steps that has a given name; an unknown name raises an error.

    Examples
    --------
    >>> listed("03")[1]["moves"]
    {'at': 0}
    """
    return entries("steps")[known("steps", name, entries("steps"))]


def steps_alone(name: str) -> list[widgets.VBox]:
    """Return the bar of steps for a picture without controls, or an empty list without a name."""
    if not name:
        return []
    record_store()
    return _steps(name, [({}, {})] * len(listed(name)), None, int)


def steps_of(
    name: str,
    first: Record,
    load: Callable[[Record], object],
    bridge: Bridge,
    asked: Sequence[str] = (),
) -> list[widgets.VBox]:
    """Return the bar with the steps through a panel, and then the questions that the steps ask.

    The list is empty for an empty name. Each step starts from the setting of the step before. It
    changes records of the setting or single fields, or it sets a policy by name. ``load`` sets the
    records if no page does so. A step is done once the records in ``asked`` have the values that
    the step asks for; if ``asked`` is empty, all records must have them.
    """
    if not name:
        return []
    settings = []
    for step in listed(name):
        before = stepped(first, step.get("sets", {}))
        first = stepped(before, step.get("moves", {}))
        met = {record: held for record, held in first.items() if record in asked or not asked}
        settings.append((before, met))
    return _steps(name, settings, bridge, lambda at: load(settings[at][0]))


def _steps(
    name: str,
    settings: Sequence[tuple[Record, Record]],
    bridge: Bridge | None,
    load: Callable[[int], object],
) -> list[widgets.VBox]:
    """Return the bar of steps, and the questions that the steps ask.

    Parameters
    ----------
    name : str
        The name of the steps in ``data/steps.toml``.
    settings : list of pair of dict
        Two settings for each step: when the step begins, and when the reader has done what the step
        asks for.
    bridge : Bridge or None
        The panel's bridge; None if nothing can be set.
    load : callable
        Sets the panel to the setting of a step, counted from 0, if no page does so.
    """
    told, asked = [], []
    for step, (sets, moves) in zip(listed(name), settings, strict=True):
        texts = {field: marked_up(step.get(field, "")) for field in ("says", "found")}
        told.append({**texts, "sets": sets})
        if "moves" in step:
            told[-1]["moves"] = moves
        if "question" in step:
            question = ask(step["question"])
            question.layout.display = "none"
            asked.append(question)
            told[-1]["asks"] = {"frame": question.model_id, "bridge": question.bridge.model_id}
    stepper = Stepper(load, name=name, steps=told, bridge=bridge.model_id if bridge else "")
    if bridge:
        bridge.ask("step", stepper)
    return [widgets.VBox([stepper]).add_class("nk-steps"), *asked]


def stepped(setting: Record, fields: Mapping[str, Any]) -> Record:
    """Return a setting after a step, which may change the policy, a record, or a single field.

    Examples
    --------
    >>> stepped({"years": {"start": 1994, "end": 2002}, "mapped": "fallen"}, {"end": 2006})
    {'years': {'start': 1994, 'end': 2006}, 'mapped': 'fallen'}
    """
    for name, to in fields.items():
        if name == "policy":
            setting = setting | {"policy": asdict(PRESETS[to])}
        elif name in setting:
            setting = setting | {name: to}
        else:
            record = next(
                record
                for record, held in setting.items()
                if isinstance(held, dict) and name in held
            )
            setting = setting | {record: setting[record] | {name: to}}
    return setting


def marked_up(text: str) -> str:
    """Return a sentence as HTML; words between two pairs of stars are bold.

    Examples
    --------
    >>> marked_up("From 3 to **92** & more")
    'From 3 to <b>92</b> &amp; more'
    """
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text, quote=False))

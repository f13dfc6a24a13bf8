"""The steps that lead through a panel: what each says, sets, asks, shows (``data/steps.toml``)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.model import PRESETS
from conundrum.page.door import Door
from conundrum.panels.plain import Plain
from conundrum.questions.ask import ask
from conundrum.questions.keeper import keeper
from conundrum.questions.stepper import Stepper
from conundrum.questions.waiting import After, waiting
from conundrum.tables import entries, known, say

Record = dict[str, Any]
"""What a door has set, by record."""

Named = Callable[[dict[str, float]], Record]
"""Returns what is set where a policy is shown."""


def steps(name: str, after: After = ()) -> Plain:
    """Show steps by themselves, above a panel that has none of its own.

    Parameters
    ----------
    name : str
        Which steps of ``data/steps.toml``.
    after : str or sequence of str, optional
        What the panel below them waits for: they open with it.

    Returns
    -------
    Plain
        A widget.

    Raises
    ------
    BadValue
        If there are no steps of that name.

    Examples
    --------
    >>> steps("03").title
    'Steps'
    """
    led = _steps(name, [({}, {})] * len(listed(name)), None, int, {})
    return Plain(*waiting(after, led, title=say("steps.name"), alone=False), title="Steps")


def listed(name: str) -> list[dict[str, Any]]:
    """Return steps by their name; an unknown one raises `BadValue`.

    Examples
    --------
    >>> listed("03")[1]["moves"]
    {'at': 0}
    """
    return entries("steps")[known("steps", name, entries("steps"))]


def policy_alone(policy: dict[str, float]) -> Record:
    """Return what is set where a policy is shown by a panel that has it in one record."""
    return {"policy": policy}


def steps_of(
    name: str,
    first: Record,
    load: Callable[[Record], object],
    door: Door,
    asked: Sequence[str] = (),
    named: Named = policy_alone,
    panels: Mapping[str, widgets.Widget] | None = None,
) -> list[widgets.VBox]:
    """Return the steps of a panel, if it has any; each goes on from the one before.

    A step changes records of the setting, fields of them, or shows a policy by its name.

    An empty name has none. ``load`` sets records where no page does, and ``named`` returns what is
    set where a policy is shown. A request is known to be met by the records ``asked``, all unless
    given; a step can dim ``panels``, by the outcome that each shows.
    """
    if not name:
        return []
    settings = []
    for step in listed(name):
        before = stepped(first, step.get("sets", {}), named)
        first = stepped(before, step.get("moves", {}), named)
        met = {record: held for record, held in first.items() if record in asked or not asked}
        settings.append((before, met))
    return [_steps(name, settings, door, lambda at: load(settings[at][0]), panels or {})]


def _steps(
    name: str,
    settings: Sequence[tuple[Record, Record]],
    door: Door | None,
    load: Callable[[int], object],
    panels: Mapping[str, widgets.Widget],
) -> widgets.VBox:
    """Return the bar of steps, with the questions that they ask.

    Parameters
    ----------
    name : str
        Which steps of ``data/steps.toml``.
    settings : list of pair of dict
        For each step what the panel's door has set on the way in, and once the reader has moved
        what the step asks for.
    door : Door or None
        The panel's door, which sets it; none if the steps stand by themselves.
    load : callable
        Sets the panel as a step has it, counted from 0, where no page does.
    panels : dict of str to Widget
        What a step can dim, by the outcome that it shows.
    """
    told, asked = [], []
    for step, (sets, moves) in zip(listed(name), settings, strict=True):
        texts = {field: marked_up(step.get(field, "")) for field in ("says", "found")}
        told.append({**texts, "sets": sets, "shows": step.get("shows", [])})
        if "moves" in step:
            told[-1]["moves"] = moves
        if "question" in step:
            question = ask(step["question"])
            question.layout.display = "none"
            asked.append(question)
            told[-1]["asks"] = {"frame": question.model_id, "door": question.door.model_id}
    stepper = Stepper(
        load,
        name=name,
        steps=told,
        door=door.model_id if door else "",
        panels={outcome: one.model_id for outcome, one in panels.items()},
    )
    if door:
        door.ask("step", stepper)
    else:
        keeper()
    # On a phone a question opens beneath the charts that stay on top.
    above = widgets.HTML(f'<p class="nk-help">{escape(say("steps.above"))}</p>')
    above.add_class("nk-above")
    parts = [stepper, *asked, *([above] if door and asked else [])]
    return widgets.VBox(parts).add_class("nk-steps")


def stepped(setting: Record, fields: Mapping[str, Any], named: Named = policy_alone) -> Record:
    """Return a setting with what a step changes: a named policy, a record, or a field of one.

    Examples
    --------
    >>> stepped({"years": {"start": 1994, "end": 2002}, "mapped": "fallen"}, {"end": 2006})
    {'years': {'start': 1994, 'end': 2006}, 'mapped': 'fallen'}
    """
    for name, to in fields.items():
        if name == "policy":
            setting = setting | named(asdict(PRESETS[to]))
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
    """Return a sentence as HTML; what stands between two pairs of stars is written large.

    Examples
    --------
    >>> marked_up("From 3 to **92** & more")
    'From 3 to <b>92</b> &amp; more'
    """
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(text, quote=False))

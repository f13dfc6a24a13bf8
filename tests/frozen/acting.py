"""What is done to a panel: acts that name a control as a reader reads it, drawn once by a seed."""

import random
import re
from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES
from conundrum.tables.words import say

from .showing import kind, within

Act = tuple[str, Any]
"""The control, by its kind and name, and what is done to it."""

CODES = [
    nk.Scenario(seed=7).code,
    nk.Scenario(PRESETS["joint opening"], nk.Beliefs(growth_arms=1), PRIORITIES["Beijing"]).code,
    nk.Scenario(PRESETS["joint cut-off"], seed=99, assumptions=nk.Assumptions(leak=0.2)).code,
    nk.Scenario(
        nk.Policy(us_sanctions=0.35, us_engagement=0.8, shared_conditions=1),
        nk.Beliefs(pressure_compels=0.9, growth_tames=0.1),
    ).code,
    "no code",
]
"""What is typed into the box for another's scenario."""


def controls(panel: widgets.Widget) -> dict[str, Any]:
    """Return what can be touched now, by kind and name; a second one of a name is numbered."""
    found: dict[str, Any] = {}
    for one in within(panel):
        if touched := name(one):
            times = sum(other.partition(" #")[0] == touched for other in found)
            found[f"{touched} #{times + 1}" if times else touched] = one
    return found


def name(widget: Any) -> str:
    """Return a control's kind and name, and nothing where nothing can be done to it."""
    match kind(widget):
        case "slider":
            return f"slider {widget.name}"
        case "entry":
            return f"entry {widget.label}"
        case "button":
            return f"button {widget.description.removeprefix('● ')}"
        case "marks":
            return f"marks {widget.kind}" if widget.chosen else ""
        case "held" | "map" | "steps" | "cells":
            return kind(widget)
    return ""


def cells_of(table: Any) -> list[str]:
    """Return the names of the cells of a table that can be pressed."""
    return re.findall(r'data-cell="([^"]*)"', table.value)


def do(panel: widgets.Widget, acts: list[Act]) -> None:
    """Do acts, as a hand on the page would."""
    for named, given in acts:
        control = controls(panel)[named]
        match kind(control):
            case "slider" if isinstance(given, str):
                control.enter(given)
            case "slider":
                control.value = given
            case "button":
                control.click()
            case _:
                control.receive(given)


def drawn(panel: widgets.Widget, chance: random.Random) -> list[Act]:
    """Draw one to three acts on what can be touched now, of each kind alike."""
    kinds: dict[str, list[str]] = {}
    for named, control in controls(panel).items():
        if possible(control):
            kinds.setdefault(kind(control), []).append(named)
    if not kinds:
        return []
    count = chance.randint(1, 3)
    picked = [chance.choice(kinds[chance.choice(sorted(kinds))]) for _ in range(count)]
    at = controls(panel)
    # What is pressed may take another control away, so that it comes last, and alone.
    pressed = [one for one in picked if kind(at[one]) not in ("slider", "map")][:1]
    moved = [one for one in dict.fromkeys(picked) if kind(at[one]) in ("slider", "map")]
    return [(one, given(at[one], chance)) for one in [*moved, *pressed]]


def possible(control: Any) -> bool:
    """Say whether something can be done to a control now."""
    if control.layout.display == "none" or (kind(control) == "cells" and not cells_of(control)):
        return False
    return not getattr(control, "disabled", False) and getattr(control, "held", True) != {}


def given(control: Any, chance: random.Random) -> Any:
    """Draw what is done to a control; a button is only pressed."""
    draw = DRAWN.get(kind(control))
    return draw(control, chance) if draw else None


def moved(slider: Any, chance: random.Random) -> float | str:
    """Draw where a slider goes, or, now and then, what is typed into its box."""
    if chance.random() < 0.1:
        return chance.choice(["much", f"{slider.high + 1:g}", f" {slider.low:g} "])
    steps = round((slider.high - slider.low) / slider.step)
    place = chance.choice([0, steps, *[chance.randint(0, steps)] * 4])
    return float(round(slider.low + place * slider.step, 6))


def typed(entry: Any, chance: random.Random) -> dict[str, str]:
    """Draw what is typed into a box, mostly what can be read."""
    if entry.label == say("code.other"):
        return {"entry": chance.choice(CODES)}
    if not entry.choices:
        return {"entry": chance.choice([*map(str, chance.sample(range(1, 101), 5)), "2000", "x"])}
    choice = chance.choice(entry.choices)
    low, high = choice["low"], min(choice["high"], 1)
    number = chance.choice([round(low + (high - low) * chance.random(), 2), -1])
    return {"entry": f"{number:g}", "choice": choice["name"]}


DRAWN: dict[str, Callable[[Any, random.Random], Any]] = {
    "slider": moved,
    "entry": typed,
    "marks": lambda _, chance: {"mark": chance.randrange(100)},
    "cells": lambda cells, chance: {"cell": chance.choice(cells_of(cells))},
    "held": lambda held, chance: {"release": chance.choice(sorted(held.held))},
    "map": lambda _, chance: {"at": [round(chance.random(), 3), round(chance.random(), 3)]},
    "steps": lambda steps, chance: {"at": chance.randrange(len(steps.steps))},
}
"""How that is drawn, by the kind of control."""

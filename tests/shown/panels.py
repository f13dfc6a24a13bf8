"""Every panel that the page answers, and settings of it drawn by chance, through its own controls."""

import random
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import conundrum as nk
from conundrum.panels.answered import Answered

Setting = dict[str, Any]

PANELS: dict[str, Callable[[], Answered]] = {
    "apart": nk.apart,
    "beside": nk.beside,
    "border": nk.border,
    "concerts": nk.concerts,
    "conclusion": lambda: nk.conclusion("sanctions"),
    "posters": nk.hundred_worlds,
}
"""By the name of the module that says what it shows."""


def any_beliefs(chance: random.Random) -> Setting:
    return {"beliefs": shares(chance, asdict(nk.Beliefs()))}


def any_two(chance: random.Random) -> Setting:
    names = ("The first policy", "A & B")
    policies = [[name, shares(chance, asdict(nk.Policy()))] for name in names]
    return {"policies": policies, **any_beliefs(chance)}


BY_CODE = {"apart": any_beliefs, "beside": any_two}
"""What code may set of a panel, and its controls may not, drawn by chance."""


def settings(panel: Answered, count: int, seed: int = 17) -> Iterator[dict[str, Any]]:
    """Draw settings of a panel: every slider, every row of buttons, and acts in between."""
    chance, kind = random.Random(seed), panel.shows.__name__.rpartition(".")[2]
    yield panel.now
    for _ in range(count - 1):
        for records in chosen(panel, chance):
            panel.now = panel.now | records
        for field, (slider, per) in panel.movable.items():
            record, name = field.split(".")
            value = moved(chance, slider.low, slider.high) / per
            panel.now = panel.now | {record: panel.now[record] | {name: value}}
        if kind in BY_CODE:
            panel.now = panel.now | BY_CODE[kind](chance)
        yield panel.now


def chosen(panel: Answered, chance: random.Random) -> Iterator[dict[str, Any]]:
    for choices in panel.choosable:
        yield chance.choice([*choices.values.values()])


def shares(chance: random.Random, record: dict[str, float]) -> dict[str, float]:
    """Draw another share for each field of a record."""
    return {name: moved(chance, 0, 100) / 100 for name in record}


def moved(chance: random.Random, low: float, high: float) -> float:
    """Draw a value, often at an end."""
    return chance.choice(
        [low, high, round(chance.uniform(low, high)), round(chance.uniform(low, high))]
    )

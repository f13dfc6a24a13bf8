"""Every panel that the page answers, and settings of it drawn by chance, as its controls do."""

import random
from collections.abc import Callable, Iterator
from typing import Any

import conundrum as nk
from conundrum.panels.answered import Answered

PANELS: dict[str, Callable[[], Answered]] = {
    "chosen": nk.scorecard,
    "concerts": nk.concerts,
    "forecast": nk.forecast,
    "posters": nk.hundred_worlds,
    "timeline": nk.timeline,
}
"""By the name of the module that says what it shows."""


def settings(panel: Answered, count: int, seed: int = 17) -> Iterator[dict[str, Any]]:
    """Draw settings of a panel: every slider, every row of buttons, and acts in between."""
    chance = random.Random(seed)
    yield panel.now
    for _ in range(count - 1):
        for records in chosen(panel, chance):
            panel.now = panel.now | records
        for field, (slider, per) in panel.movable.items():
            record, name = field.split(".")
            value = moved(chance, slider.low, slider.high) / per
            now = panel.now | {record: panel.now[record] | {name: value}}
            follows = getattr(panel.shows, "moved", None)
            panel.now = follows(now, field) if follows else now
        yield panel.now


def chosen(panel: Answered, chance: random.Random) -> Iterator[dict[str, Any]]:
    for choices in panel.choosable:
        yield chance.choice([*choices.values.values()])


def moved(chance: random.Random, low: float, high: float) -> float:
    """Draw a value, often at an end."""
    return chance.choice(
        [low, high, round(chance.uniform(low, high)), round(chance.uniform(low, high))]
    )

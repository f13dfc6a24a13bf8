"""Every panel that the page answers, and settings drawn by chance through its own controls."""

import random
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import conundrum as nk
from conundrum.charts.bands import SHOWN
from conundrum.model.policy import CONTROLS, PRESETS
from conundrum.page.setting import record_of, setting_of
from conundrum.panels.answered import Answered
from conundrum.run.statistics import WEIGHED
from conundrum.run.weights import EYES
from conundrum.tables.settings import rows, value

PANELS: dict[str, Callable[[], Answered]] = {
    "choosing": nk.choosing,
    "concerts": nk.concerts,
    "faults": nk.faults,
    "posters": nk.hundred_worlds,
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
            panel.now = panel.now | {record: panel.now[record] | {name: value}}
        yield panel.now


def lab_settings(count: int, seed: int = 17) -> Iterator[dict[str, Any]]:
    """Draw settings of the lab: all its controls, what is held, pinned, and was set before."""
    chance = random.Random(seed)
    for _ in range(count):
        pin = chance.choice([None, scenario(chance)])
        before = chance.choice([None, record_of(scenario(chance))])
        yield setting_of(scenario(chance), pin) | {"before": before, "outcomes": list(SHOWN)}


def scenario(chance: random.Random) -> nk.Scenario:
    """Draw policies, also named ones, beliefs, weights, and assumptions within their ranges."""

    def shares(names: Iterable[str]) -> dict[str, float]:
        return {name: chance.choice([0, 1, round(chance.random(), 2)]) for name in names}

    def within(name: str) -> float:
        ends = (value("assumptions", name, end) for end in ("low", "high"))
        return round(chance.uniform(*ends), 6)

    held = chance.sample([*rows("assumptions")], chance.choice([0, 0, 1, 3]))
    return nk.Scenario(
        policy=chance.choice([nk.Policy(**shares(CONTROLS)), *PRESETS.values()]),
        beliefs=chance.choice([nk.Beliefs(), nk.Beliefs(**shares(rows("beliefs")))]),
        weights=chance.choice([nk.Weights(**shares(WEIGHED)), *EYES.values()]),
        assumptions=nk.Assumptions(**{name: within(name) for name in held}),
    )


def chosen(panel: Answered, chance: random.Random) -> Iterator[dict[str, Any]]:
    for choices in panel.choosable:
        yield chance.choice([*choices.values.values()])


def moved(chance: random.Random, low: float, high: float) -> float:
    """Draw a value, often at an end."""
    return chance.choice(
        [low, high, round(chance.uniform(low, high)), round(chance.uniform(low, high))]
    )

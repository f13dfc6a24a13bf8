"""Every panel that the page answers, settings of it drawn by chance, and what is done to it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from functools import partial
from typing import Any, TypeVar

from tests.public_panels import PUBLIC, made, returned

import conundrum as nk
from conundrum.model.policy import CONTROLS, PRESETS
from conundrum.page.setting import record_of, setting_of
from conundrum.panels.live_panel import LivePanel
from conundrum.run.priorities import PRIORITIES
from conundrum.run.statistics import WEIGHED
from conundrum.tables.settings import rows, value
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.posters import POSTERS

Setting = dict[str, Any]
T = TypeVar("T", nk.Policy, nk.Beliefs)


PANELS: dict[str, Callable[[], LivePanel]] = {
    name: partial(made, name) for name in PUBLIC if LivePanel in returned(name)
}
"""Every public panel that the page answers as a whole."""
# What is shown of an argument is what is written of a claim: the texts of what is chosen.
del PANELS["argument"]
PANELS |= {
    "growth": lambda: nk.lever("growth", switch="bargains_bind"),
}


ACTS: dict[str, list[tuple[str, dict[str, Any]]]] = {
    "doubting": [
        ("cells", {"cell": f"{conclusion} {doubt}"})
        for conclusion, doubt in [
            ("sanctions", "growth_tames"),
            ("opening_hunger", "others"),
            ("one_table", "beliefs_drawn"),
            ("discord_opening", "calm"),
        ]
    ],
    "endings": [("Draw", {}), ("Find", {})],
    "clash": [("pick", {"at": list(at)}) for at in ((0.99, 0.99), (0.5, 0.01), (0.21, 0.79))],
    "hundred_futures": [
        (policy, {"mark": dot}) for policy in POSTERS for dot in (0, 1, 15, 50, 99)
    ],
}
"""Presses, clicks and entries, by name, each with what is said with it."""


def any_two(chance: random.Random) -> Setting:
    names = ("The first policy", "A & B")
    policies = [[name, shares(chance, asdict(nk.Policy()))] for name in names]
    return {"policies": policies}


BY_CODE: dict[str, Callable[[random.Random], Setting]] = {
    "beside": any_two,
    "endings": lambda chance: {
        "drawn": chance.choice([0, 1, 9, 10, 100]),
        "again": chance.choice([True, False]),
    },
}
"""What code may set of a panel, and its controls may not, drawn by chance."""


def settings(panel: LivePanel, count: int, seed: int = 17) -> Iterator[dict[str, Any]]:
    """Draw settings of a panel: every slider, every row of buttons, and acts in between."""
    chance, kind = random.Random(seed), panel._bridge.kind
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
        if kind in BY_CODE:
            panel.now = panel.now | BY_CODE[kind](chance)
        yield panel.now


def two(panel: LivePanel) -> list[Setting]:
    """Draw two settings of a panel that differ in every control."""
    drawn = settings(panel, TRIES)
    next(drawn)
    one = next(drawn)
    return [one, next(other for other in drawn if differ(panel, one, other))]


def differ(panel: LivePanel, one: Setting, other: Setting) -> bool:
    """Say whether two settings have no control alike."""
    moved = (field.split(".") for field in panel.movable)
    rows_of_buttons = (next(iter(choices.values.values())) for choices in panel.choosable)
    return all(one[record][name] != other[record][name] for record, name in moved) and all(
        any(one[record] != other[record] for record in sets) for sets in rows_of_buttons
    )


TRIES = 1000
"""Settings that are drawn until one differs from the first in every control."""


BEYOND = [
    nk.Scenario(nk.Policy(0, 1, 0, 1, 0), assumptions=nk.Assumptions(opening_gain=0.2)),
    nk.Scenario(PRESETS["joint cut-off"], assumptions=nk.Assumptions(flight_share=0.5)),
]
"""What leaves the frame of a chart, which is then said."""


def lab_settings(count: int, seed: int = 17) -> Iterator[Any]:
    """Draw settings of the lab: all its controls, what is held, pinned, and was set before.

    The second differs from the first in every control, as each has its opposite behind it.
    """
    chance = random.Random(seed)
    scenarios = [one for _ in range(count) for one in with_opposite(chance)]
    for shown in [*scenarios[:2], *BEYOND, *scenarios[2:]][:count]:
        pin = chance.choice([None, drawn_scenario(chance)])
        before = chance.choice([None, record_of(drawn_scenario(chance))])
        yield setting_of(shown, pin) | {"before": before, "outcomes": list(SHOWN)}


def with_opposite(chance: random.Random) -> list[nk.Scenario]:
    """Draw a scenario, and return it with one in which every share is another: what it lacks to 1.

    Half has no such other, so it becomes 0.
    """
    one = drawn_scenario(chance)

    def turned(record: T) -> T:
        other = {field: 0 if share == 0.5 else 1 - share for field, share in vars(record).items()}
        return replace(record, **other)

    policy, beliefs = turned(one.policy), turned(one.beliefs)
    return [one, nk.Scenario(policy, beliefs, PRIORITIES["Beijing"], assumptions=held(chance))]


def drawn_scenario(chance: random.Random) -> nk.Scenario:
    """Draw a policy, beliefs, weights, and assumptions within their ranges."""

    def share() -> float:
        return round(chance.choice([0, 1, chance.random(), chance.random()]), 2)

    return nk.Scenario(
        nk.Policy(**{name: share() for name in CONTROLS}),
        nk.Beliefs(**{name: share() for name in rows("beliefs")}),
        nk.Priorities(**{name: share() for name in WEIGHED}, discount=min(share(), 0.1)),
        assumptions=held(chance),
    )


def held(chance: random.Random) -> nk.Assumptions:
    """Draw what is held, within its range: nothing, one assumption, or three."""
    names = chance.sample([*rows("assumptions")], chance.choice([0, 0, 1, 3]))
    ends = {name: [value("assumptions", name, end) for end in ("low", "high")] for name in names}
    return nk.Assumptions(**{name: round(chance.uniform(*ends[name]), 6) for name in names})


def chosen(panel: LivePanel, chance: random.Random) -> Iterator[dict[str, Any]]:
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

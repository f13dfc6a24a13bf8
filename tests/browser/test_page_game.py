"""The game of the two powers in the page: to the character what Python says."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.panels.game_map import MAPS
from conundrum.panels.game_settings import Pays, Playing
from conundrum.panels.replies import AGREEMENTS, STANCES, Replies
from conundrum.run.weights import EYES, WEIGHED
from conundrum.tables.settings import rows

from .golden import TELL, agree, telling_page

NEAR = 2e-3
"""How far an edge may lie from Python's, as a share of its axis."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model."""
    with telling_page(browser) as page:
        yield page


def drawn_settings(count: int) -> Iterator[tuple[Playing, str, str]]:
    """Draw all that a reader of the game can move."""
    chance = random.Random(16)

    def share() -> float:
        return chance.choice([0, 0.5, 1, round(chance.random(), 2)])

    def weights(power: str) -> nk.Weights:
        own = nk.Weights(**{name: share() for name in WEIGHED})
        return chance.choice([EYES[power], EYES[power], *EYES.values(), own, own])

    for _ in range(count):
        beliefs = {name: chance.choice([0.5, share()]) for name in rows("beliefs")}
        playing = Playing(
            nk.Beliefs(**beliefs),
            weights("Washington"),
            weights("Beijing"),
            Pays(round(chance.random() ** 2, 2), round(chance.random() ** 2, 2)),
            chance.choice([*STANCES.values()]),
        )
        yield playing, chance.choice([*AGREEMENTS]), chance.choice([*MAPS])


FIRST = next(iter(AGREEMENTS))
COSTS, ARMS, FALLEN = MAPS
SETTINGS = [
    (Playing(), FIRST, COSTS),
    (Playing(pays=Pays(0.2, 0.2)), FIRST, ARMS),
    (Playing(pays=Pays(0.21, 0), stances=STANCES["press or engage"]), FIRST, FALLEN),
    (Playing(pays=Pays(1, 1), stances=STANCES["all three"]), "both press", COSTS),
    *drawn_settings(40),
]
QUICK = 7


@pytest.mark.parametrize(
    ("playing", "keep", "over"),
    [
        pytest.param(*setting, marks=[] if place < QUICK else pytest.mark.wide, id=f"{place}")
        for place, setting in enumerate(SETTINGS)
    ],
)
def test_the_game_is_that_of_python(page: Page, playing: Playing, keep: str, over: str) -> None:
    shown = nk.replies()
    shown.playing, shown._keep, shown._axes = playing, AGREEMENTS[keep], MAPS[over]
    said = page.evaluate(TELL, ["replies", shown._setting(), []])
    python = in_python(shown)
    for part in ("chart", "map"):
        for one in (said, python):
            one.update({f"{part}.{name}": flat(held) for name, held in one.pop(part).items()})
    agree(said, python, NEAR)


def in_python(shown: Replies) -> dict[str, Any]:
    """Return what Python shows."""
    regions, games = shown.regions, shown.map
    regions.fold.unfolded = games.fold.unfolded = True
    shown._follow()
    games.draw()
    assert regions.fold.body is not None
    assert games.fold.body is not None
    return {
        "chart": dict(regions.chart.run),
        "head": regions._head.value,
        "payoffs": regions.table,
        "tops": regions._pick.tops,
        "named": shown._named.text,
        "ends": shown._ends.text,
        "said": shown._said.text,
        "kept": shown._kept.text,
        "table": regions.fold.body.value,
        "map": dict(games._chart.run),
        "counted": games._said.text,
        "cells": games.fold.body.value,
    }


def flat(held: Any) -> Any:
    """Lay a list of lists out as one; one that is empty is compared as one nought."""
    if not isinstance(held, list):
        return held
    if held and isinstance(held[0], list):
        whole = [one for line in held for one in line]
        return [str(one) for one in held] if isinstance(whole[0], str) else whole
    return held or [0]

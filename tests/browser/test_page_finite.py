"""The page refuses what Python refuses, assumptions that leave the numbers, in the same words."""

import random

import pytest
from playwright.sync_api import Page
from tests.run.test_finite import ONE_WAY, TOO_FAR

import conundrum as nk
from conundrum.model.event import allowed
from conundrum.model.policy import PRESETS
from conundrum.tables.bounds import shortly
from conundrum.tables.settings import rows

from .test_page_world import given

REFUSED = "scenario => remembered(played)(scenario) ? '' : refusal(scenario)"
WITHOUT = [{name: TOO_FAR[name] for name in TOO_FAR if name != left} for left in TOO_FAR]


def drawn_at_the_limits(count: int) -> list[nk.Scenario]:
    """Draw scenarios in which each assumption is held at a limit of its unit."""
    chance = random.Random(1)
    return [
        nk.Scenario(
            nk.Policy(*(chance.choice([0, 0.5, 1]) for _ in range(5))),
            nk.Beliefs(*(chance.choice([0, 0.5, 1]) for _ in range(4))),
            assumptions=nk.Assumptions(
                **{name: chance.choice(allowed(name)) for name in rows("assumptions")}
            ),
        )
        for _ in range(count)
    ]


SCENARIOS = [
    *(nk.Scenario(assumptions=nk.Assumptions(**held)) for held in (TOO_FAR, *WITHOUT)),
    *(nk.Scenario(policy, assumptions=nk.Assumptions(**ONE_WAY)) for policy in PRESETS.values()),
    *drawn_at_the_limits(40),
]


def said(scenario: nk.Scenario) -> str:
    """Say in Python why a scenario is refused; nothing if it is run."""
    try:
        nk.simulate(scenario.policy, scenario.beliefs, scenario.assumptions)
    except nk.BadValue as refused:
        return str(refused)
    return ""


def test_some_scenarios_are_refused_and_some_are_not() -> None:
    refused = [bool(said(scenario)) for scenario in SCENARIOS]
    assert 2 < sum(refused) < len(refused) / 2


@pytest.mark.parametrize("at", range(len(SCENARIOS)))
def test_the_page_refuses_where_python_does_and_says_the_same(page: Page, at: int) -> None:
    scenario = SCENARIOS[at]
    assert page.evaluate(REFUSED, given(scenario)) == said(scenario)


NUMBERS = (0.0, 5.0, -0.2, 1e-7, 1.25e-5, 1e-4, 25e6, 1e15, 1e16, 2.5e20, 1.5e-12)


@pytest.mark.parametrize("many", range(1, len(NUMBERS) + 1))
def test_numbers_are_written_in_a_message_as_in_python(page: Page, many: int) -> None:
    for numbers in (NUMBERS[:many], NUMBERS[-many:]):
        assert page.evaluate("numbers => shortlyAll(numbers)", [*numbers]) == shortly(numbers)

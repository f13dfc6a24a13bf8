"""The page refuses what Python refuses, assumptions that leave the numbers, in the same words."""

import pytest
from playwright.sync_api import Page
from tests.run.test_finite import ONE_WAY, TOO_FAR

import conundrum as nk
from conundrum.model.policy import PRESETS
from conundrum.tables.bounds import shortly

TYPED = """(entry) => {
  const { refused } = answering.lab.acted("code", {}, { entry }, remembered(played));
  return refused ?? "";
}"""
SCENARIOS = [
    nk.Scenario(assumptions=nk.Assumptions(**TOO_FAR)),
    nk.Scenario(assumptions=nk.Assumptions(leak=0.1, population=25e6, **TOO_FAR, opening_gain=0.3)),
    nk.Scenario(PRESETS["joint opening"], assumptions=nk.Assumptions(**ONE_WAY)),
    nk.Scenario(PRESETS["2016"], assumptions=nk.Assumptions(**ONE_WAY)),
]
REFUSED = [True, True, True, False]


def said(scenario: nk.Scenario) -> str:
    """Say in Python why a scenario is refused; nothing if it is run."""
    try:
        nk.simulate(scenario.policy, scenario.beliefs, scenario.assumptions)
    except nk.BadValue as refused:
        return str(refused)
    return ""


@pytest.mark.parametrize(("scenario", "refused"), [*zip(SCENARIOS, REFUSED, strict=True)])
def test_the_page_refuses_where_python_does_and_says_the_same(
    page: Page, scenario: nk.Scenario, refused: bool
) -> None:
    assert bool(said(scenario)) == refused
    assert page.evaluate(TYPED, scenario.code) == said(scenario)


NUMBERS = (0.0, 5.0, -0.2, 1e-7, 1.25e-5, 1e-4, 25e6, 1e15, 1e16, 2.5e20, 1.5e-12)


@pytest.mark.parametrize("many", range(1, len(NUMBERS) + 1))
def test_numbers_are_written_in_a_message_as_in_python(page: Page, many: int) -> None:
    for numbers in (NUMBERS[:many], NUMBERS[-many:]):
        assert page.evaluate("numbers => shortlyAll(numbers)", [*numbers]) == shortly(numbers)

"""The two prices, and one belief against warheads, in the page: to the character as in Python."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.analysis.tradeoffs.turning import AXES
from conundrum.panels.prices import Prices
from conundrum.panels.prices_offer import offered
from conundrum.tables.settings import rows

from .golden import TELL, agree, telling_page

GIVE = "given => { globalThis.choices = given; }"
ARMS = nk.Beliefs(growth_tames=0, growth_arms=1)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model, and the policies of the table."""
    with telling_page(browser) as page:
        page.evaluate(GIVE, offered())
        yield page


def drawn_settings(count: int) -> Iterator[tuple[nk.Beliefs, str, str]]:
    """Draw beliefs, a named policy and what moves."""
    chance = random.Random(6)
    for _ in range(count):
        beliefs = {
            name: chance.choice([0, 0.5, 1, round(chance.random(), 2)]) for name in rows("beliefs")
        }
        yield nk.Beliefs(**beliefs), chance.choice(list(nk.PRESETS)), chance.choice(list(AXES))


SETTINGS = [
    (nk.Beliefs(), "joint opening", "growth"),
    (nk.Beliefs(), "2016", "pressure_compels"),
    (ARMS, "shared conditions", "growth"),
    (nk.Beliefs(growth_tames=1), "joint opening", "growth"),
    *drawn_settings(20),
]
QUICK = 5


@pytest.mark.parametrize(
    ("beliefs", "chosen", "axis"),
    [
        pytest.param(*setting, marks=[] if place < QUICK else pytest.mark.wide, id=f"{place}")
        for place, setting in enumerate(SETTINGS)
    ],
)
def test_the_page_says_and_draws_what_python_does(
    page: Page, beliefs: nk.Beliefs, chosen: str, axis: str
) -> None:
    shown = nk.prices()
    shown.beliefs, shown._chosen, shown._axis = beliefs, chosen, axis
    shown._follow()
    agree(page.evaluate(TELL, ["prices", shown._setting(), []]), in_python(shown))


def in_python(shown: Prices) -> dict[str, Any]:
    """Return what Python shows."""
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    return {
        "head": shown._head.value,
        "versus": shown._versus.value,
        "chart": dict(shown._chart.run),
        "told": shown._told.text,
        "said": shown._said.text,
        "turned": shown._turned.value,
        "turning": dict(shown._turning.run),
        "ends": shown._ends.text,
        "table": shown.fold.body.value,
    }

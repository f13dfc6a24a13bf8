"""What one would have to believe, in the page: to the character what Python says."""

import base64
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.panels.believing import Believing, tried
from conundrum.run.weights import EYES, WEIGHED
from conundrum.tables.settings import rows

from .golden import TELL, agree, telling_page

GIVE = """([tried, ...texts]) => {
  const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const [drawn, thresholds] = texts.map((text) => new DataView(bytes(text).buffer));
  globalThis.choices = { tried: { ...tried, drawn, thresholds } };
}"""
NEAR = 2e-4
"""How far a bar may end from Python's."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model, and the policies that are tried."""
    given = tried()["tried"]
    texts = (base64.b64encode(given.pop(name)).decode() for name in ("drawn", "thresholds"))
    with telling_page(browser) as page:
        page.evaluate(GIVE, [given, *texts])
        yield page


def drawn_settings(count: int) -> Iterator[tuple[nk.Beliefs, nk.Weights, int]]:
    """Draw beliefs, weights and a price of position in per cent; some weights are someone's."""
    chance = random.Random(17)

    def share() -> float:
        return chance.choice([0, 0.5, 1, round(chance.random(), 2)])

    for _ in range(count):
        weights = nk.Weights(**{name: share() for name in WEIGHED})
        weights = chance.choice([*EYES.values(), *[weights] * 4])
        beliefs = nk.Beliefs(**{name: share() for name in rows("beliefs")})
        yield beliefs, weights, chance.randrange(101)


NOTHING = nk.Beliefs(), nk.Weights()
SETTINGS = [(*NOTHING, 0), (*NOTHING, 100), *drawn_settings(40)]
QUICK = 6


@pytest.mark.parametrize(
    ("beliefs", "weights", "cost"),
    [
        pytest.param(*setting, marks=[] if place < QUICK else pytest.mark.wide, id=f"{place}")
        for place, setting in enumerate(SETTINGS)
    ],
)
def test_the_order_is_that_of_python(
    page: Page, beliefs: nk.Beliefs, weights: nk.Weights, cost: int
) -> None:
    shown = nk.believing()
    shown.beliefs, shown.weights, shown.position.value = beliefs, weights, cost
    shown._follow()
    said = page.evaluate(TELL, ["believing", shown._setting(), []])
    python = in_python(shown)
    for end in ("loss", "low", "high"):
        ours, theirs = (one["chart"].pop(end) for one in (said, python))
        assert ours == pytest.approx(theirs, abs=NEAR)
    agree(said, python)


def in_python(shown: Believing) -> dict[str, Any]:
    """Return what Python shows."""
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    chart = dict(shown._chart.run)
    return {
        "head": shown._head.value,
        "chart": chart,
        "said": shown._said.text,
        "table": shown.fold.body.value,
    }

"""What the page shows of the posters: to the character what Python shows."""

from collections.abc import Iterator
from html import escape
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.quick import widely

import conundrum as nk
from conundrum.charts import endings, lives, posters_words
from conundrum.charts.posters import KINDS, POSTERS, marks, standing_for, step_of
from conundrum.model.policy import PRESETS

from .golden import TELL, agree, telling_page

BELIEFS = {
    "usual": nk.Beliefs(),
    "growth arms": nk.Beliefs(growth_tames=0, growth_arms=1),
    "hard": nk.Beliefs(pressure_compels=1),
}
OPEN = """([policy, now, mark]) =>
  answering.posters.asks[policy](now, { mark }, null, remembered(played))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with telling_page(browser) as page:
        yield page


def in_python(
    runs: dict[str, nk.Outlook], chosen: str, year: int, dot: dict[str, Any]
) -> dict[str, Any]:
    """Show in Python what the page shows."""
    step = step_of(runs["2016"], year) if chosen else 0
    parts: dict[str, Any] = {
        "head": f"<h3>{escape(posters_words.finding(runs, step, chosen))}</h3>",
        "said": posters_words.said(runs, step, chosen),
        "story": posters_words.told(runs, chosen, **dot),
        "table": posters_words.posters_table(runs, step),
    }
    for policy, run in runs.items():
        for outcome in KINDS:
            here = dot["world"] if policy == dot["policy"] else 0
            parts[f"card.{outcome}.{policy}"] = posters_words.card(run, outcome, step)
            parts[f"marks.{outcome}.{policy}"] = marks(
                run, outcome, step, ours=policy == chosen, ringed=here if chosen else None
            )
    return parts


@pytest.mark.parametrize("believed", widely(BELIEFS, {"usual"}))
def test_the_page_shows_what_python_shows(page: Page, believed: str) -> None:
    beliefs = BELIEFS[believed]
    runs = {policy: nk.simulate(PRESETS[policy], beliefs) for policy in POSTERS}
    for chosen, year, dot in (
        ("", 2036, -1),
        *zip(POSTERS, (2016, 2019, 2036), (-1, 2, 98), strict=True),
    ):
        policy = chosen if dot >= 0 else ""
        opened = {"policy": policy, "world": standing_for(runs[policy])[dot] if policy else 0}
        setting = {"chosen": chosen, "count": {"year": year}, "dot": opened}
        setting |= {"beliefs": vars(beliefs)}
        python = in_python(runs, chosen, year, opened)
        page_shows = page.evaluate(TELL, ["posters", setting, []])
        drawn = [
            {part: shown.pop(part) for part in [*shown] if "marks" in part}
            for shown in (page_shows, python)
        ]
        assert drawn[0] == drawn[1]
        agree(page_shows, python)


@pytest.mark.parametrize("policy", POSTERS)
def test_every_dot_opens_the_world_that_it_opens_in_python(page: Page, policy: str) -> None:
    shown = nk.hundred_worlds()
    shown.choose(policy)
    now = shown._setting()
    for dot in (0, 1, 15, 50, 99):
        shown.visit(policy, dot)
        assert page.evaluate(OPEN, [policy, now, dot]) == {"sets": {"dot": shown._setting()["dot"]}}


PRESS = """([now, many]) => {
  for (let i = 0; i < many; i += 1) Object.assign(now, answering.endings.press("Draw", now));
  return now;
}"""


@pytest.mark.parametrize("seed", widely("0123", {"0"}))
def test_worlds_that_are_drawn_end_as_in_python(page: Page, seed: str) -> None:
    shown = nk.endings(int(seed))
    for guess, many in (("", 0), ("few", 0), ("some", 1), ("most", 8), ("most", 1), ("some", 95)):
        if guess:
            shown.foresee(guess)
        now = page.evaluate(PRESS, [shown._setting(), many])
        for _ in range(many):
            shown.draw_one()
        assert now == shown._setting()
        last = shown.drawn[-1] if shown.drawn else 0
        python: dict[str, Any] = {
            "head": f"<h3>{escape(endings.finding(shown.runs, shown.drawn))}</h3>",
            "said": endings.said(shown.runs, shown.drawn, shown.guess),
            "table": endings.endings_table(shown.runs, shown.drawn),
        }
        for policy, run in shown.runs.items():
            python |= {
                f"card.{policy}": endings.card(policy, run, shown.drawn),
                f"tally.{policy}": endings.tally(run, shown.drawn),
                f"life.{policy}": lives.life(run, last),
            }
        page_shows = page.evaluate(TELL, ["endings", now, []])
        agree(page_shows, python, 0.001)

"""The model in the page: the same futures as Python's, to the last fate."""

import base64
import random
from operator import attrgetter
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page
from tests.quick import widely
from tests.views.panels import with_opposite

import conundrum as nk
from conundrum.model.policy import PRESETS
from conundrum.run.hindcast import hindcast, stances
from conundrum.run.known_in_2016 import earlier
from conundrum.run.outlook import QUANTILES
from conundrum.run.runner import run_of
from conundrum.tables.settings import entries, rows, value

NEAR = 1e-4
"""How far a number may lie from Python's, as a part of it, or of a hundredth of its chart."""

RUN = """(scenario) => {
  const bytes = new Uint8Array(played.follow(scenario).buffer);
  return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
}"""


def given(scenario: nk.Scenario) -> dict[str, Any]:
    """Return a scenario as the page takes it."""
    return {
        "policy": vars(scenario.policy),
        "beliefs": vars(scenario.beliefs),
        "held": scenario.assumptions.fixed,
    }


def kept(page: Page, asked: dict[str, Any]) -> np.ndarray[Any, Any]:
    """Run what is asked for in the page; shape (outcomes, steps, futures)."""
    block = np.frombuffer(base64.b64decode(page.evaluate(RUN, asked)), np.float32)
    return block.reshape(len(rows("outcomes")), -1, int(value("limits", "futures", "default")))


def alike(ours: np.ndarray[Any, Any], run: nk.Outlook, parted: int) -> None:
    """See that the page's futures are those of a run, but for so many that part at a threshold."""
    python = np.stack([run.arrays[name] for name in rows("outcomes")])
    at = list(rows("outcomes")).index("fallen")
    same = (ours[at] == python[at]).all(axis=0)
    # Python's risk is rounded to single precision: it may pass the threshold a step apart.
    assert (~same).sum() <= parted
    frames = [value("outcomes", name, "frame") for name in rows("outcomes")]
    units = [value("outcomes", name, "per_unit") for name in rows("outcomes")]
    small = np.divide(frames, units).reshape(-1, 1, 1) / 100
    off = np.abs(ours - python) / np.maximum(np.abs(python), small)
    assert (off[:, :, same].max(axis=(1, 2)) < NEAR).all()


PRESET_RUNS = [nk.Scenario(policy) for policy in PRESETS.values()]
FORMS = nk.Scenario(
    PRESETS["joint opening"],
    assumptions=nk.Assumptions(
        compels_both_ways=1, tames_both_ways=1, material=5, concert_bonus=0.5
    ),
)
"""The other forms of links, all at once."""

CHANCE = random.Random(17)
DRAWN = [one for _ in range(7) for one in with_opposite(CHANCE)]
"""Scenarios over all controls, beliefs and held assumptions, each with its opposite behind it."""
OWN = nk.Scenario(PRESETS["joint opening"], assumptions=nk.Assumptions(beliefs_drawn=1))
"""One in which each future has beliefs of its own."""


@pytest.mark.parametrize(
    "scenario",
    widely([*PRESET_RUNS, OWN, FORMS, *DRAWN[:5]], [OWN, FORMS, *DRAWN[:2]]),
    ids=attrgetter("code"),
)
def test_every_future_is_that_of_python(page: Page, scenario: nk.Scenario) -> None:
    run = nk.simulate(scenario.policy, scenario.beliefs, scenario.assumptions)
    alike(kept(page, given(scenario)), run, parted=scenario not in PRESET_RUNS)


@pytest.mark.parametrize("scenario", [PRESET_RUNS[0], *DRAWN[3:5]], ids=lambda made: made.code)
def test_every_future_under_a_course_of_policies_is_that_of_python(
    page: Page, scenario: nk.Scenario
) -> None:
    course = [[step, vars(policy)] for step, policy in stances().items()]
    asked = {"course": course, "beliefs": vars(scenario.beliefs), "held": {}}
    # The record is over before a run of the page is.
    run = hindcast(scenario.beliefs)
    alike(kept(page, asked)[:, : len(run.years)], run, parted=1)


def test_every_future_of_numbers_as_known_in_2016_is_that_of_python(page: Page) -> None:
    course = [[step, vars(policy)] for step, policy in stances().items()]
    asked = {"course": course, "beliefs": vars(nk.Beliefs()), "held": {}, "ranges": earlier()}
    run = hindcast(earlier=True)
    alike(kept(page, asked)[:, : len(run.years)], run, parted=1)


STRUCK = [
    *entries("cards").values(),
    *(move for seat in entries("seats").values() for move in seat.get("moves", {}).values()),
]
"""Every card and every move of the seminar."""


def need_of(policy: nk.Policy, first: int) -> dict[str, Any]:
    """Return a run that each card and move strikes, a year after the one before it."""
    struck = [{**one.get("at_once", {}), **one.get("for_the_round", {})} for one in STRUCK[first:]]
    events = [[4 * year, by] for year, by in enumerate(struck[:20])]
    return {
        "course": [[0, vars(policy)]],
        "events": [*events, [4 * len(events), {}]],
        "beliefs": vars(nk.Beliefs()),
        "held": {},
    }


@pytest.mark.parametrize("first", range(0, len(STRUCK), 20))
def test_every_future_that_cards_and_moves_strike_is_that_of_python(page: Page, first: int) -> None:
    need = need_of(PRESETS["joint opening"], first)
    alike(kept(page, need), run_of(need).outlook, parted=1)


ALONE = """([need, place]) => {
  const here = playerOf({ years: need.years, alone: place }, played, {});
  return Array.from(here.follow(need));
}"""


def test_a_future_by_itself_is_the_same_one_as_among_all(page: Page) -> None:
    need = need_of(PRESETS["2016"], 0) | {"years": 20}
    whole = run_of(need).outlook
    for place in (0, 530, 999):
        one = run_of(need | {"alone": place}).outlook
        page_has = np.array(page.evaluate(ALONE, [need, place]), np.float32)
        for name in rows("outcomes"):
            assert (one.arrays[name][:, 0] == whole.arrays[name][:, place]).all(), name
        alike(page_has.reshape(len(rows("outcomes")), -1, 1), one, parted=0)


def test_quantiles_are_those_of_python(page: Page) -> None:
    chance = np.random.default_rng(17)
    even = chance.random(1000)
    # Of the last nearly all are in one bin, and the few beyond it far away.
    for numbers in ([1.0], [2, 1], [3, 3, 3], chance.integers(0, 4, 999), even, even**9):
        given = np.asarray(numbers, np.float32)
        ours = page.evaluate(
            "([numbers, shares]) => quantiles(numbers, shares)",
            [given.tolist(), [*QUANTILES.values()]],
        )
        assert ours == pytest.approx(np.quantile(given, [*QUANTILES.values()]), rel=1e-6)


REST = """async () => {
  const follow = ({ policy }) => Float32Array.of(policy.number);
  const runs = remembered({ about: { seed: 1 }, follow });
  const move = (number) => runs({ policy: { number }, beliefs: {} });
  const made = [0, 1, 2, 3, 4].map(move);
  move(0); // looked at again, so that the next one is the oldest
  await runs.during(() => {});
  await runs.during(() => {});
  made.push(move(5), move(6));
  const places = made.map(({ kept }) => made.findIndex((one) => one.kept === kept));
  return [places, made.map(({ kept }) => kept[0])];
}"""


def test_a_run_takes_the_memory_of_the_oldest_once_nobody_looks_at_it(page: Page) -> None:
    assert page.evaluate(REST) == [[0, 1, 2, 3, 4, 1, 6], [0, 5, 2, 3, 4, 5, 6]]


REMEMBER = """(last) => {
  let calls = 0;
  const follow = () => { calls += 1; return Float32Array.of(0, 1, last ?? NaN); };
  const runs = remembered({ about: { seed: 1 }, follow });
  const scenario = { policy: {}, beliefs: {}, held: { leak: 1 } };
  const [once, again] = [runs(scenario), runs(scenario)];
  const one = calls;
  runs({ ...scenario, course: [[0, {}]] });
  return { one, other: calls, same: once === again, run: once !== undefined };
}"""


@pytest.mark.parametrize("last", [2, None])
def test_a_run_is_made_once_and_refused_where_a_number_is_none(
    page: Page, last: float | None
) -> None:
    answered = page.evaluate(REMEMBER, last)
    assert answered == {"one": 1, "other": 2, "same": True, "run": last is not None}

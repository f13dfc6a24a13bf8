"""The one pair by hand: each statistic of a run and of its futures, alike in kernel and page."""

import base64
import inspect
import random
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page
from tests.quick import widely

import conundrum as nk
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import CONTROLS
from conundrum.run import vectors
from conundrum.run.statistics import WEIGHED, Run
from conundrum.tables.settings import rows

NEAR = 1e-6
"""As a part of a number: the kernel adds up losses in single precision."""

VECTOR = """([name, given]) => {
  const taken = (one) => Array.isArray(one?.vector) ? Float64Array.from(one.vector)
    : Array.isArray(one) ? one.map(taken) : one;
  const found = $run_vectors[name](...given.map(taken));
  return ArrayBuffer.isView(found) ? Array.from(found) : found;
}"""
RUN = """([scenario, text]) => {
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  globalThis.seen = aRun(played, scenario, new Float32Array(bytes.buffer));
}"""
ASK = """([name, given]) => {
  const found = typeof seen[name] === "function" ? seen[name](...given) : seen[name];
  return ArrayBuffer.isView(found) ? Array.from(found) : found;
}"""


def drawn_vectors(chance: random.Random) -> dict[str, list[Any]]:
    """Draw for each function what it is given; futures are counted from 1."""
    count = chance.choice([2, 3, 100, 1000])
    numbers = np.array(
        [chance.choice([0, chance.gauss(0, 1e6), chance.random()]) for _ in range(count)]
    )
    other = np.array([chance.choice([number, chance.random()]) for number in numbers])
    happened = np.array([float(chance.random() < 0.3) for _ in range(count)])
    part = np.array([chance.randrange(4) for _ in range(count)], float)
    points = [[chance.randrange(5), chance.randrange(5)] for _ in range(30)]
    return {
        **{name: [numbers] for name in ("mean", "spread")},
        "quantiles": [numbers, [0.05, 0.25, 0.5, 0.9]],
        "of_100": [happened],
        "minus": [numbers, other],
        "times": [numbers, chance.random()],
        "less": [numbers, other],
        "within": [numbers, 0.2, 0.8],
        "where": [numbers, happened, chance.random() < 0.5],
        "picked": [numbers, [chance.randint(1, count) for _ in range(5)]],
        "order": [other.round(1).tolist()],
        "sums": [numbers, part, 4],
        "undominated": [points],
    }


def as_json(given: Any) -> Any:
    if isinstance(given, np.ndarray):
        return {"vector": given.tolist()}
    return [as_json(one) for one in given] if isinstance(given, list) else given


def told(found: Any) -> Any:
    return found.tolist() if isinstance(found, np.ndarray) else found


def test_every_function_of_vectors_is_asked() -> None:
    offered = {name for name, _ in inspect.getmembers(vectors, inspect.isfunction)}
    # What is done to each number is translated with whoever does it.
    assert offered == {*drawn_vectors(random.Random(0)), "each"}


@pytest.mark.parametrize("name", drawn_vectors(random.Random(0)))
def test_a_vector_is_taken_alike(page: Page, name: str) -> None:
    for seed in range(8):
        given = drawn_vectors(random.Random(seed))[name]
        kernel = told(getattr(vectors, name)(*given))
        said = page.evaluate(VECTOR, [name, [as_json(one) for one in given]])
        assert said == pytest.approx(kernel, rel=1e-9, abs=1e-9)


def asked(chance: random.Random) -> list[tuple[str, list[Any]]]:
    """Draw what is asked of a run in the futures that the page has."""
    outcome = chance.choice([*rows("outcomes")])
    step, future = chance.choice([0, 80, chance.randrange(81)]), chance.randint(1, 1000)
    weights = {name: chance.choice([0, 1, chance.random()]) for name in WEIGHED}
    weights["discount"] = chance.choice([0, 0.1 * chance.random()])
    return [
        *((name, [outcome, step, future]) for name in ("number", "in_unit")),
        *((name, [outcome, step]) for name in ("at", "average")),
        *(("quantiles", [name, step, [0.05, 0.5, 0.95]]) for name in (outcome, "hostility")),
        ("first_true", ["fallen"]),
        ("first_below", ["warheads", future, chance.randrange(81), chance.choice([0.5, 20, 90])]),
        ("loss", [weights]),
        ("loss", [weights, chance.choice([1, 0.5, 2])]),
        ("loss", [weights, 1, "end"]),
        ("drawn", [chance.choice([*rows("assumptions")])]),
        ("course", [outcome]),
        ("year", [step]),
        ("step", [chance.choice([2016, 2036, 2016 + 20 * chance.random()])]),
        *((name, []) for name in ("futures", "last", "step_years", "first_year")),
        *((name, []) for name in ("policy", "beliefs", "held")),
    ]


def test_everything_of_a_run_is_asked() -> None:
    offered = {name for name in dir(Run(nk.simulate(years=5, futures=2))) if name[0] != "_"}
    # The kernel alone has all of a run; what is kept is what the others found.
    assert offered == {name for name, _ in asked(random.Random(0))} | {"outlook", "once"}


@pytest.mark.parametrize("seed", widely(range(4), {0}))
def test_a_run_is_asked_alike(page: Page, seed: int) -> None:
    chance = random.Random(seed)
    policy = nk.Policy(**{name: chance.choice([0, 1, chance.random()]) for name in CONTROLS})
    outlook = nk.simulate(policy, Beliefs(growth_arms=chance.random()))
    block = np.stack([outlook.arrays[name] for name in rows("outcomes")]).tobytes()
    record = {"policy": vars(policy), "beliefs": vars(outlook.beliefs)}
    page.evaluate(RUN, [record, base64.b64encode(block).decode()])
    run = Run(outlook)
    for name, given in [one for _ in range(6) for one in asked(chance)]:
        kernel = getattr(run, name)(*given) if callable(getattr(run, name)) else getattr(run, name)
        said = page.evaluate(ASK, [name, given])
        assert said == pytest.approx(told(kernel), rel=NEAR, abs=NEAR), name

"""Measures the model's speed: many futures at once, against a loop over the same futures."""

import math
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from operator import itemgetter
from types import SimpleNamespace
from unittest.mock import patch

import numpy as np

import conundrum as nk
from conundrum import model
from conundrum.model import PRESETS
from conundrum.model.assumptions import draw
from conundrum.model.link import Link, share
from conundrum.run.follow import draw_thresholds
from conundrum.run.limits import limit
from tools.bench.text import heading, table, verdict

FUTURES = limit("futures", "default")
YEARS = limit("years", "default")
SEED = limit("seed", "default")
STEPS_A_YEAR = limit("steps_a_year", "default")
POLICY, BELIEFS = PRESETS["joint opening"], nk.Beliefs()
DRAWN = draw(nk.Assumptions(), FUTURES, SEED)
BREAKDOWN_THRESHOLD = draw_thresholds(YEARS * STEPS_A_YEAR, FUTURES, SEED) * STEPS_A_YEAR
MOST_MS = 15
FLOATS = SimpleNamespace(exp=math.exp, log=math.log, maximum=max, minimum=min)
Run = dict[str, np.ndarray]


def seconds(work: Callable[[], object], for_seconds: float = 1.0) -> float:
    """Return the median time of five calls or more, for a second, after one call to warm up."""
    work()
    taken: list[float] = []
    while len(taken) < 5 or sum(taken) < for_seconds:
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    return statistics.median(taken)


def called(functions: Iterable[Callable[..., float]]) -> Callable[[dict[str, float]], None]:
    """Return a function that calls links one by one on a dict, and reads their names only once."""

    def picker(names: tuple[str, ...]) -> Callable[[dict[str, float]], Iterable[float]]:
        return itemgetter(*names) if len(names) > 1 else lambda now: (now[names[0]],)

    plan = [(link.name, link.function, picker(link.inputs)) for link in map(Link, functions)]

    def call(now: dict[str, float]) -> None:
        for name, function, pick in plan:
            now[name] = function(*pick(now))

    return call


move, work_out = called(model.CHANGES.values()), called(model.AUXILIARIES)


def plain_step(now: dict[str, float], years: float, breakdown_threshold: float) -> None:
    """Do what `model.step` does, but for one future whose values are Python floats."""
    move(now)
    for stock, link in model.CHANGES.items():
        now[stock] += years * now[link.__name__]
    now["time"] += years
    if now["breakdown"] > breakdown_threshold:
        now["trust"] *= now["break_trust"]
        now["suspended_until"] = now["time"] + now["break_years"]
    if now["risk"] > now["hazard_threshold"]:
        now["fallen"] = now["turmoil"] = 1.0
        now["hazard_threshold"] = math.inf
    work_out(now)


def plain_loop(starts: dict[str, list[float]], outcomes: list[str]) -> Run:
    """Run one future after the other through the same links, with Python floats."""
    futures: list[list[list[float]]] = []
    for future, breakdown_threshold in enumerate(BREAKDOWN_THRESHOLD.T.tolist()):
        now: dict[str, float] = {name: values[future] for name, values in starts.items()}
        rows = [[now[name] for name in outcomes]]
        for bearable in breakdown_threshold:
            plain_step(now, 1 / STEPS_A_YEAR, bearable)
            rows.append([now[name] for name in outcomes])
        futures.append(rows)
    return dict(zip(outcomes, np.array(futures).transpose(2, 1, 0), strict=True))


@contextmanager
def floats() -> Iterator[None]:
    """Have every link compute with ``math`` and floats instead of NumPy and arrays."""
    pages = {link.function.__module__ for link in model.LINKS} | {share.__module__}
    with ExitStack() as stack:
        for page in pages:
            stack.enter_context(patch.dict(vars(sys.modules[page]), np=FLOATS))
        yield


def one_by_one(futures: int) -> None:
    """Run the first futures with NumPy, one at a time."""
    for future in range(futures):
        alone = {name: values[future : future + 1] for name, values in DRAWN.items()}
        now = model.start(POLICY, BELIEFS, alone)
        for breakdown_threshold in BREAKDOWN_THRESHOLD[:, future : future + 1]:
            model.step(now, 1 / STEPS_A_YEAR, breakdown_threshold)


def farthest(one: Run, other: Run) -> float:
    """Return how far two medians differ at most, as a share of the median's largest value."""
    return max(
        float(np.abs(a - b).max() / (np.abs(a).max() or 1))
        for a, b in ((np.median(one[name], axis=1), np.median(other[name], axis=1)) for name in one)
    )


def report() -> None:
    """Print how long the model takes in each way."""
    heading(f"1. The model: {FUTURES:,} futures x {YEARS} years, in steps of a quarter")
    ours = nk.simulate(POLICY, BELIEFS)
    fast = seconds(lambda: nk.simulate(POLICY, BELIEFS))
    # All starts are made at once, which makes the loop look a little faster than it is.
    starts = {
        name: np.broadcast_to(values, FUTURES).tolist()
        for name, values in model.start(POLICY, BELIEFS, DRAWN).items()
    }
    with floats():
        before = time.perf_counter()
        theirs = plain_loop(starts, list(ours.arrays))
        plain = time.perf_counter() - before
    few = FUTURES // 10
    single = seconds(lambda: one_by_one(few)) * FUTURES / few
    table(
        ("way", "ms", "times ours"),
        ("all futures at once (conundrum.run.simulate)", f"{fast * 1e3:,.1f}", "1"),
        ("plain loop over futures, Python floats", f"{plain * 1e3:,.0f}", f"{plain / fast:,.0f}"),
        (
            f"the same with NumPy, from {few} futures",
            f"{single * 1e3:,.0f}",
            f"{single / fast:,.0f}",
        ),
    )
    print(
        "All three run the same functions on the same draws, made beforehand. The first is the "
        f"median\nof a second of runs. Largest difference of any median future between the first "
        f"two: {farthest(dict(ours.arrays), theirs):.5%}."
    )
    verdict(f"Under {MOST_MS} ms", fast * 1e3 < MOST_MS)
    print()
    scaling("futures", (100, 1_000, 10_000, 50_000), lambda n: nk.simulate(POLICY, futures=n))
    scaling("years", (5, 10, 20, 40), lambda n: nk.simulate(POLICY, years=n))


def scaling(what: str, sizes: tuple[int, ...], work: Callable[[int], object]) -> None:
    """Print how long a piece of work takes at several sizes."""
    taken = [seconds(lambda n=n: work(n)) for n in sizes]  # type: ignore[misc]
    rows = (
        (f"{n:,} {what}", f"{each * 1e3:,.1f}", f"{each * 1e6 / n:,.1f}")
        for n, each in zip(sizes, taken, strict=True)
    )
    table(("size", "ms", f"microseconds per {what[:-1]}"), *rows)


if __name__ == "__main__":
    report()

"""Measures where a run spends its time, and how exact float32 is, for docs/speed.md."""

import importlib
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from timeit import Timer
from typing import Any
from unittest.mock import patch

import numpy as np

import conundrum as nk
from conundrum import model
from conundrum.model import PRESETS
from conundrum.model.assumptions import draw
from conundrum.model.state import State
from conundrum.run.follow import draw_thresholds
from conundrum.run.limits import limit
from conundrum.run.outlook import QUANTILES
from conundrum.tables.settings import rows
from tools.bench.text import heading, table

FOLLOW = importlib.import_module("conundrum.run.follow")
ASSUMPTIONS = importlib.import_module("conundrum.model.assumptions")
POLICY = PRESETS["joint opening"]
STEPS_A_YEAR = limit("steps_a_year", "default")
STEPS = limit("years", "default") * STEPS_A_YEAR
RUNS = 100


def timed(taken: dict[str, float], name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that also adds the seconds it takes to the entry of that name."""

    def measured(*given: Any) -> Any:
        before = time.perf_counter()
        result = work(*given)
        taken[name] += time.perf_counter() - before
        return result

    return measured


def one_run() -> dict[str, float]:
    """Return how many seconds each kind of work takes in a run."""
    taken: dict[str, float] = defaultdict(float)
    start, play = timed(taken, "the start", model.start), State.play

    def begin(*given: Any) -> State:
        now: State = start(*given)
        # The start computes the other links, too, so their time is counted with the start.
        taken["auxiliaries"] = 0
        return now

    def watched(now: State, part: str) -> None:
        timed(taken, part, play)(now, part)

    step = timed(taken, "step", model.step)
    with patch.multiple(FOLLOW, start=begin, step=step), patch.object(State, "play", watched):
        timed(taken, "whole run", nk.simulate)(POLICY)
    steps = taken.pop("step")
    return {
        "the start": taken["the start"],
        "links that change stocks": taken["changes"],
        "links worked out at each step": taken["auxiliaries"],
        "moving the stocks, and events": steps - taken["changes"] - taken["auxiliaries"],
        "recording, and the rest": taken["whole run"] - steps - taken["the start"],
        "whole run": taken["whole run"],
    }


def kinds() -> Iterator[tuple[str, str, str]]:
    """Yield each kind of work with its microseconds per step: the median and the least."""
    runs = [one_run() for _ in range(RUNS)]
    for kind in sorted(runs[0], key=lambda kind: runs[0][kind]):
        took = [run[kind] / STEPS * 1e6 for run in runs]
        yield kind, f"{statistics.median(took):.1f}", f"{min(took):.1f}"


def calls() -> Iterator[tuple[str, str, str]]:
    """Yield each function of NumPy: how often a step calls it, and how long a call takes.

    Each call is timed alone, on values from the middle of a run that are already in the cache.
    """
    now = model.start(POLICY, nk.Beliefs(), draw(nk.Assumptions(), limit("futures", "default"), 1))
    for _ in range(STEPS // 2):
        model.step(now, 1 / STEPS_A_YEAR, np.full(limit("futures", "default"), np.inf))
    took: dict[str, list[float]] = defaultdict(list)
    for part in ("changes", "auxiliaries"):
        for call, bound in zip(model.plan().parts[part], now.calls[part], strict=True):
            timer = Timer(lambda bound=bound: bound[0](*bound[1]))  # type: ignore[misc]
            # A call that writes to its own input grows without bounds when it is repeated.
            with np.errstate(all="ignore"):
                took[call.ufunc.__name__].append(min(timer.repeat(7, 500)) / 500 * 1e6)
    for name, each in sorted(took.items(), key=lambda pair: -sum(pair[1])):
        yield name, str(len(each)), f"{statistics.median(each):.2f}"


@contextmanager
def sixteen_digits() -> Iterator[None]:
    """Run the model in float64, with the same draws for talks as in float32."""

    def same(*given: int) -> np.ndarray:
        return draw_thresholds(*given).astype(np.float64)

    draw.cache_clear()
    with (
        patch.object(ASSUMPTIONS, "FLOAT", np.float64),
        patch.object(FOLLOW, "FLOAT", np.float64),
        patch.object(FOLLOW, "draw_thresholds", same),
    ):
        yield
    draw.cache_clear()


def rounding() -> dict[str, float]:
    """Return how far float32 moves any quantile of each outcome, in the unit of its chart."""
    far: dict[str, float] = defaultdict(float)
    for policy in PRESETS.values():
        quick = nk.simulate(policy)
        with sixteen_digits():
            exact = nk.simulate(policy)
        for name in rows("outcomes"):
            ends = [
                np.quantile(run[name], list(QUANTILES.values()), axis=1) for run in (quick, exact)
            ]
            moved = float(np.abs(ends[0] - ends[1]).max())
            far[name] = max(far[name], moved)
    return dict(far)


def report() -> None:
    """Print how long each kind of work and each link takes."""
    heading("The model, kind by kind: microseconds a step, a thousand futures")
    table(("work", "median", "least"), *kinds())
    heading("The calls of a step, and microseconds a call, each alone")
    table(("function", "calls", "each"), *calls())
    heading("Float32 against float64: the farthest that any quantile moves, in any preset")
    table(
        ("outcome", "moves by", "unit"),
        *(
            (name, f"{moved:.2g}", rows("outcomes")[name]["shown_in"])
            for name, moved in rounding().items()
        ),
    )


if __name__ == "__main__":
    report()

"""Where a run spends its time, and what float32 costs: the tables of docs/speed.md."""

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
from tests.bench.text import heading, table

import conundrum as nk
from conundrum import model
from conundrum.assumptions import draw
from conundrum.outlook import QUANTILES
from conundrum.simulate import draw_patience, limit
from conundrum.tables import rows, value

SIMULATE = importlib.import_module("conundrum.simulate")
ASSUMPTIONS = importlib.import_module("conundrum.assumptions")
POLICY = nk.PRESETS["joint opening"]
STEPS = limit("years", "default") * limit("steps_a_year", "default")
RUNS = 100
DEAREST = 8


def timed(taken: dict[str, float], name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """Let a function add the seconds it takes to what stands under a name."""

    def measured(*given: Any) -> Any:
        before = time.perf_counter()
        result = work(*given)
        taken[name] += time.perf_counter() - before
        return result

    return measured


def one_run() -> dict[str, float]:
    """Return what each kind of work takes in a run, in seconds."""
    taken: dict[str, float] = defaultdict(float)
    start = timed(taken, "the start", model.start)

    def begin(*given: Any) -> Any:
        now = start(*given)
        # The start works the other links out as well; they are counted with it.
        taken["other links"] = 0
        return now

    watched: dict[str, Any] = {
        "start": begin,
        "step": timed(taken, "step", model.step),
        "run_changes": timed(taken, "links of the stocks", model.run_changes),
        "run_auxiliaries": timed(taken, "other links", model.run_auxiliaries),
    }
    with patch.multiple(model, **watched):
        timed(taken, "whole run", nk.simulate)(POLICY)
    step = taken.pop("step")
    taken["stocks and events"] = step - taken["links of the stocks"] - taken["other links"]
    taken["record and the rest"] = taken["whole run"] - step - taken["the start"]
    return taken


def kinds() -> Iterator[tuple[str, str, str]]:
    """Tell what each kind of work takes, in microseconds a step: median and least."""
    runs = [one_run() for _ in range(RUNS)]
    for kind in sorted(runs[0], key=lambda kind: runs[0][kind]):
        took = [run[kind] / STEPS * 1e6 for run in runs]
        yield kind, f"{statistics.median(took):.1f}", f"{min(took):.1f}"


def dearest() -> list[tuple[str, float]]:
    """Return the links that take longest, each called alone, in microseconds."""
    worlds, seed = limit("worlds", "default"), limit("seed", "default")
    now = model.start(POLICY, nk.Beliefs(), draw(nk.Assumptions(), worlds, seed))
    model.run_changes(now)
    found = []
    for link in model.LINKS:
        if link.function not in model.SETTING:
            given = [now[name] for name in link.inputs]
            call = Timer(lambda link=link, given=given: link.function(*given))  # type: ignore[misc]
            found.append((link.name, min(call.repeat(7, 1000)) * 1e3))
    return sorted(found, key=lambda pair: -pair[1])[:DEAREST]


@contextmanager
def sixteen_digits() -> Iterator[None]:
    """Run the model in float64, with the very draws of talks that float32 has."""

    def same(*given: int) -> np.ndarray:
        return draw_patience(*given).astype(np.float64)

    draw.cache_clear()
    with (
        patch.object(ASSUMPTIONS, "FLOAT", np.float64),
        patch.object(SIMULATE, "FLOAT", np.float64),
        patch.object(SIMULATE, "draw_patience", same),
    ):
        yield
    draw.cache_clear()


def rounding() -> dict[str, float]:
    """Return how far float32 moves any quantile of an outcome, in the unit of its chart."""
    far: dict[str, float] = defaultdict(float)
    for policy in nk.PRESETS.values():
        quick = nk.simulate(policy)
        with sixteen_digits():
            exact = nk.simulate(policy)
        for name in rows("outcomes"):
            ends = [
                np.quantile(run[name], list(QUANTILES.values()), axis=1) for run in (quick, exact)
            ]
            moved = float(np.abs(ends[0] - ends[1]).max()) * value("outcomes", name, "per_unit")
            far[name] = max(far[name], moved)
    return dict(far)


def report() -> None:
    heading("The model, kind by kind: microseconds a step, a thousand worlds")
    table(("work", "median", "least"), *kinds())
    table(("dearest links", "alone"), *((name, f"{each:.1f}") for name, each in dearest()))
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

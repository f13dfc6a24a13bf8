"""How long the model takes: many worlds at once, against a plain loop over the same worlds."""

import math
import statistics
import time
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from unittest.mock import patch

import numpy as np

import conundrum as nk
from conundrum import model
from conundrum.assumptions import draw
from conundrum.simulate import draw_patience, limit, run

WORLDS = limit("worlds", "default")
YEARS = limit("years", "default")
SEED = limit("seed", "default")
STEPS_A_YEAR = limit("steps_a_year", "default")
POLICY, BELIEFS = nk.PRESETS["joint opening"], nk.Beliefs()
DRAWN = draw(nk.Assumptions(), WORLDS, SEED)
PATIENCE = draw_patience(YEARS * STEPS_A_YEAR, WORLDS, SEED) * STEPS_A_YEAR
MOST_MS = 15
FLOATS = SimpleNamespace(exp=math.exp, log=math.log, maximum=max, minimum=min)
Run = dict[str, np.ndarray]


def seconds(work: Callable[[], object], for_seconds: float = 1.0) -> float:
    """Return the median time of a call: after one to warm up, five or more, for a second."""
    work()
    taken: list[float] = []
    while len(taken) < 5 or sum(taken) < for_seconds:
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    return statistics.median(taken)


def plain_step(now: dict[str, float], years: float, patience: float) -> None:
    """Do what `model.step` does, for one world whose values are plain floats."""
    model.run_changes(now)
    for stock, link in model.CHANGES.items():
        now[stock] += years * now[link.__name__]
    now["time"] += years
    if now["breakdown"] > patience:
        now["trust"] *= now["break_trust"]
        now["suspended_until"] = now["time"] + now["break_years"]
    if now["risk"] > now["endurance"]:
        now["fallen"] = now["turmoil"] = 1.0
        now["endurance"] = math.inf
    model.run_auxiliaries(now)


def plain_loop(outcomes: list[str]) -> Run:
    """Take one world after the other through the same links, in Python's own floats."""
    # All starts are made at once, which is a favour to this loop.
    starts = {
        name: np.broadcast_to(values, WORLDS).tolist()
        for name, values in model.start(POLICY, BELIEFS, DRAWN).items()
    }
    worlds: list[list[list[float]]] = []
    for world, patience in enumerate(PATIENCE.T.tolist()):
        now: dict[str, float] = {name: values[world] for name, values in starts.items()}
        rows = [[now[name] for name in outcomes]]
        for bearable in patience:
            plain_step(now, 1 / STEPS_A_YEAR, bearable)
            rows.append([now[name] for name in outcomes])
        worlds.append(rows)
    return dict(zip(outcomes, np.array(worlds).transpose(2, 1, 0), strict=True))


def in_floats(work: Callable[[], Run]) -> tuple[Run, float]:
    """Time one call, in which every link computes with ``math`` in place of NumPy."""
    pages = [page for page in vars(model).values() if isinstance(page, ModuleType)]
    patches = [patch.object(page, "np", FLOATS) for page in pages if page.__name__ in LINK_PAGES]
    for one in patches:
        one.start()
    before = time.perf_counter()
    done = work()
    taken = time.perf_counter() - before
    for one in patches:
        one.stop()
    return done, taken


LINK_PAGES = {link.function.__module__ for link in model.LINKS} | {"conundrum.model.link"}


def one_by_one(worlds: int) -> None:
    """Take the first worlds through the model with NumPy, one at a time."""
    for world in range(worlds):
        alone = {name: values[world : world + 1] for name, values in DRAWN.items()}
        start = model.start(POLICY, BELIEFS, alone)
        run(start, 1 / STEPS_A_YEAR, PATIENCE[:, world : world + 1])

"""What is drawn is kept by its bytes: many small draws, few large ones."""

import gc
import tracemalloc
from collections.abc import Iterator
from threading import Event, Thread

import numpy as np
import pytest

from conundrum.model.assumptions import Assumptions, draw
from conundrum.model.byte_cache import MOST_BYTES, MOST_RESULTS, Remembered
from conundrum.run.follow import draw_thresholds
from conundrum.run.limits import limit

LARGEST = limit("worlds", "highest")
STEPS = limit("years", "highest") * limit("steps_a_year", "default")


@pytest.fixture(autouse=True)
def emptied() -> Iterator[None]:
    """Begin with nothing kept, and leave nothing behind that is large."""
    for drawn in (draw, draw_thresholds):
        drawn.cache_clear()
    yield
    for drawn in (draw, draw_thresholds):
        drawn.cache_clear()
        assert drawn.bytes == 0


def test_eleven_seeds_of_the_largest_run_hold_no_more_than_a_bound() -> None:
    tracemalloc.start()
    try:
        for seed in range(11):
            draw(Assumptions(), LARGEST, seed)
            draw_thresholds(STEPS, LARGEST, seed)
        gc.collect()
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 2 * MOST_BYTES + 2**20
    assert 0 < draw.bytes + draw_thresholds.bytes <= 2 * MOST_BYTES


def test_the_draws_of_the_largest_run_are_made_once() -> None:
    assert draw_thresholds(STEPS, LARGEST, 1) is draw_thresholds(STEPS, LARGEST, 1)
    assert draw(Assumptions(), LARGEST, 1) is draw(Assumptions(), LARGEST, 1)


def test_the_last_results_are_kept_and_counted() -> None:
    made: list[int] = []
    zeros = Remembered(lambda size: made.append(size) or np.zeros(size, np.int8))  # type: ignore[func-returns-value]
    for size in range(1, MOST_RESULTS + 3):
        zeros(size)
        zeros(3)
    assert zeros.bytes == 3 + sum(range(4, MOST_RESULTS + 3))
    before = len(made)
    zeros(MOST_RESULTS)
    assert len(made) == before
    zeros(1)
    assert len(made) == before + 1
    zeros(MOST_BYTES)
    assert zeros.bytes == MOST_BYTES
    zeros(2)
    assert zeros.bytes == 2


def test_threads_that_make_the_same_result_count_it_once() -> None:
    both, on = Event(), Event()

    def slow(size: int) -> np.ndarray:
        (both if both_wait else on).set()
        assert on.wait(60)
        return np.zeros(size, np.int8)

    both_wait = True
    zeros = Remembered(slow)
    first = Thread(target=zeros, args=(5,))
    first.start()
    assert both.wait(60)
    both_wait = False
    zeros(5)
    first.join()
    assert zeros.bytes == 5

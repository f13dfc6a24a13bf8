"""A run from the tape is the links themselves, called one by one."""

from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum import model
from conundrum.model import PRESETS
from conundrum.model.assumptions import FLOAT, draw
from conundrum.model.event import Event
from conundrum.model.link import Link, share
from conundrum.model.state import State, lay_out
from conundrum.model.tape import Tape, Traced
from conundrum.run.follow import draw_thresholds

FUTURES, YEARS = 200, 20
PARTS = {
    "auxiliaries": (*model.SETTING, *model.AUXILIARIES),
    "changes": tuple(model.CHANGES.values()),
}


def agrees(now: State, part: str) -> None:
    """Call each link of a part on what stands in the rows, and compare."""
    for link in map(Link, PARTS[part]):
        expected = link.function(*(now[name] for name in link.inputs))
        assert np.array_equal(now[link.name], np.asarray(expected, FLOAT)), link.name


@pytest.mark.parametrize("policy", PRESETS.values(), ids=list(PRESETS))
def test_every_row_is_what_its_link_returns_to_the_last_bit(policy: nk.Policy) -> None:
    drawn = draw(nk.Assumptions(), FUTURES, 7)
    now = model.start(policy, nk.Beliefs(), drawn)
    for quarter, breakdown_threshold in enumerate(4 * draw_thresholds(4 * YEARS, FUTURES, 7)):
        agrees(now, "auxiliaries")
        before = now.block[: len(model.CHANGES)].copy()
        model.step(now, 0.25, breakdown_threshold)
        now.play("changes")
        agrees(now, "changes")
        if quarter == 30:
            model.settle(now, PRESETS["shared conditions"])
        if quarter in (40, 50):
            model.strike(now, Event({"hostility": 0.2}, {"leak": quarter / 1000}))
        assert not np.array_equal(before, now.block[: len(model.CHANGES)])


def test_an_event_leaves_the_drawn_futures_and_other_runs_alone() -> None:
    drawn = draw(nk.Assumptions(), FUTURES, 7)
    kept = {name: values.copy() for name, values in drawn.items()}
    struck, other = (model.start(nk.Policy(), nk.Beliefs(), drawn) for _ in range(2))
    model.strike(struck, Event({"hostility": 0.2}, {"leak": 0.1}))
    struck["hazard_threshold"][:] = 0
    model.step(struck, 0.25, np.zeros(FUTURES, FLOAT))
    assert all(np.array_equal(drawn[name], kept[name]) for name in kept)
    assert np.array_equal(other["leak"], kept["leak"])
    model.strike(struck, Event())
    assert np.array_equal(struck["leak"], kept["leak"])


def test_the_stocks_are_the_first_rows_and_their_changes_follow() -> None:
    now = model.start(nk.Policy(), nk.Beliefs(), draw(nk.Assumptions(), 3, 1))
    for row, (stock, change) in enumerate(model.CHANGES.items()):
        assert np.shares_memory(now[stock], now.block[row])
        assert np.shares_memory(now[change.__name__], now.block[row + len(model.CHANGES)])


def played(function: Any, **given: float) -> np.ndarray:
    """Trace one function, none of whose inputs is still, and play it in two futures."""
    tape = Tape(still=(), moving=given)
    now = State(lay_out(tape, given, all=tape.trace([function])), 2, float)
    for name, value in given.items():
        now[name] = value
    now.play("all")
    return now[function.__name__]


def test_a_link_may_return_what_it_was_given_or_a_number() -> None:
    def same(x: Any) -> Any:
        return x

    def one(x: Any) -> Any:
        return 1

    assert played(same, x=5).tolist() == [5, 5]
    assert played(one, x=5).tolist() == [1, 1]


def test_shared_and_repeated_parts_keep_apart() -> None:
    def mixed(x: Any, y: Any) -> Any:
        low, high = share(x - y), np.exp(x - y)
        return (low + high) * (low - high) + 2 * (y - x) / (x - y) + x**y - -x

    x, y = 3.0, 0.25
    expected = (1 + np.exp(2.75)) * (1 - np.exp(2.75)) - 2 + x**y + x
    assert played(mixed, x=x, y=y) == pytest.approx(expected)


def branches(x: Any) -> Any:
    return 1 if x > 0 else 0


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (branches, "if, and, or, not"),
        (lambda x: x and 1, "if, and, or, not"),
        (lambda x: np.where(x > 0, 1, 0), r"np\.where"),
        (lambda x: np.clip(x, 0, 1), r"np\.clip"),
        (np.add.reduce, r"np\.add\.reduce"),
    ],
)
def test_what_cannot_be_noted_is_refused_by_name(wrong: Any, named: str) -> None:
    with pytest.raises(TypeError, match=f"{named}: a link is made of operators"):
        wrong(Traced(Tape(still=("x",), moving=()), 0))

"""Events: what strikes the model from outside, bounded and for as long as it is told."""

from functools import cache

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.model.assumptions import Assumptions, Beliefs
from conundrum.model.event import STARTING, Event, allowed
from conundrum.run.follow import follow
from conundrum.run.limits import limit
from conundrum.tables.bounds import SWITCH, BadValue
from conundrum.tables.settings import rows

YEARS, FUTURES = 6, 40
STEPS_A_YEAR = limit("steps_a_year", "default")


def run(events: dict[int, Event], policy: nk.Policy = PRESETS["2016"]) -> nk.Outlook:
    return follow({0: policy}, Beliefs(), Assumptions(), YEARS, FUTURES, 7, events)


@cache
def plain() -> nk.Outlook:
    return run({})


def effects(names: list[str], suffix: str = "") -> st.SearchStrategy[dict[str, float]]:
    """Anything that an event may add to some of these names."""

    def of(name: str) -> st.SearchStrategy[float]:
        low, high = allowed(name + suffix)
        if rows("assumptions")[name + suffix]["unit"] == SWITCH:
            return st.sampled_from([-1.0, 0.0, 1.0])
        return st.floats(low - high, high - low)

    return st.sets(st.sampled_from(names), max_size=3).flatmap(
        lambda chosen: st.fixed_dictionaries({name: of(name) for name in chosen})
    )


def test_without_events_and_with_an_empty_one_a_run_is_the_same_to_the_bit() -> None:
    for other in (run({8: Event()}), nk.simulate(years=YEARS, futures=FUTURES, seed=7)):
        for outcome in rows("outcomes"):
            np.testing.assert_array_equal(plain().arrays[outcome], other.arrays[outcome])


@given(
    st.dictionaries(
        st.integers(0, YEARS * STEPS_A_YEAR),
        st.builds(Event, effects([*STARTING], "_2016"), effects([*rows("assumptions")])),
        max_size=3,
    )
)
@settings(max_examples=60)
def test_whatever_strikes_every_outcome_stays_within_its_bounds(events: dict[int, Event]) -> None:
    with np.errstate(over="ignore"):
        struck = run(events)
    for outcome, about in rows("outcomes").items():
        assert np.isfinite(struck.arrays[outcome]).all(), outcome
        assert (struck.arrays[outcome] >= 0).all(), outcome
        if about["model_unit"] == "share":
            assert (struck.arrays[outcome] <= 1).all(), outcome


@pytest.mark.parametrize("stock", [s for s in STARTING if s in rows("outcomes")])
def test_a_stock_moves_by_what_is_added_from_the_next_step_on(stock: str) -> None:
    by = 0.1
    struck = run({8: Event({stock: by})})
    np.testing.assert_array_equal(struck.arrays[stock][:9], plain().arrays[stock][:9])
    stands = plain().arrays["fallen"][9] == 0
    moved = (struck.arrays[stock][9] - plain().arrays[stock][9])[stands]
    assert (moved > 0.3 * by).all()
    assert (moved < 1.1 * by).all()


def test_what_is_added_to_an_assumption_ends_with_the_next_event() -> None:
    """Pressure follows the leak at once, so that it shows the leak as it is."""
    struck = run({4: Event(meanwhile={"leak": 0.1}), 12: Event(meanwhile={"illicit": 0.1})})
    np.testing.assert_array_equal(struck.arrays["pressure"][:5], plain().arrays["pressure"][:5])
    stands = (struck.arrays["fallen"][-1] == 0) & (plain().arrays["fallen"][-1] == 0)
    with_leak, without = (run.arrays["pressure"][:, stands] for run in (struck, plain()))
    assert (with_leak[5:13] < 0.95 * without[5:13]).all()
    np.testing.assert_allclose(with_leak[13:], without[13:], rtol=1e-3)


def test_an_event_that_follows_another_adds_to_what_was_drawn_and_not_to_the_other() -> None:
    twice = run({4: Event(meanwhile={"leak": 0.1}), 8: Event(meanwhile={"leak": 0.1})})
    once = run({4: Event(meanwhile={"leak": 0.1})})
    np.testing.assert_array_equal(twice["pressure"], once["pressure"])


def test_no_hostility_is_left_where_the_regime_has_fallen_whatever_strikes() -> None:
    struck = run({20: Event({"hostility": 0.2})}, PRESETS["joint cut-off"])
    down = struck.arrays["fallen"] > 0
    assert down.any()
    assert not struck.arrays["hostility"][down].any()
    assert (struck.arrays["hostility"][~down] > 0).all()


@given(st.lists(st.builds(Event, effects(["hostility"], "_2016")), max_size=2))
def test_events_together_add_up(events: list[Event]) -> None:
    added = sum(event.at_once.get("hostility", 0) for event in events)
    if abs(added) <= 1:
        assert Event.together(events).at_once.get("hostility", 0) == pytest.approx(added)


@pytest.mark.parametrize(
    ("event", "named"),
    [
        (lambda: Event({"hunger": 0.1}), "stock"),
        (lambda: Event(meanwhile={"hunger": 0.1}), "assumption"),
        (lambda: Event({"hostility": float("nan")}), "hostility"),
        (lambda: Event({"hostility": 1.5}), "hostility"),
        (lambda: Event(meanwhile={"leak": "much"}), "leak"),  # type: ignore[dict-item]
        (lambda: Event(None), "at once"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_strike_is_refused_by_name(event: object, named: str) -> None:
    with pytest.raises(BadValue) as refused:
        event()  # type: ignore[operator]
    assert refused.value.field == named

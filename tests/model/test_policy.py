"""The controls, and what is said of a bad one."""

import math

import hypothesis.strategies as st
import pytest
from hypothesis import given

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.model.policy import CONTROLS, FAMILY

anything = st.one_of(
    st.none(), st.text(), st.floats(), st.integers(), st.booleans(), st.lists(st.floats())
)


def test_2016_is_the_default_and_the_first_preset() -> None:
    assert nk.Policy() == nk.Policy(0.9, 0.1, 0.2, 0.6, 0.0) == next(iter(PRESETS.values()))
    assert list(PRESETS) == [
        "2016",
        "Washington alone",
        "joint cut-off",
        "economic cut-off",
        "Beijing alone",
        "sanctions lifted",
        "joint opening",
        "step by step",
        "shared conditions",
    ]


def test_h13_d2_a_cut_off_of_trade_alone_and_an_opening_in_steps_have_names() -> None:
    assert PRESETS["economic cut-off"] == nk.Policy(1, 0.9, 1, 0.9, 0)
    opening = vars(PRESETS["joint opening"])
    assert PRESETS["step by step"] == nk.Policy(**opening | {"shared_conditions": 1})


def test_families_stand_together_so_that_each_is_named_once() -> None:
    families = list(FAMILY.values())
    assert list(FAMILY) == list(PRESETS)
    assert families == sorted(families, key=families.index)


@pytest.mark.parametrize("name", CONTROLS)
@pytest.mark.parametrize("bad", [-0.01, 1.01, math.nan, math.inf, "0.5", None, True, [0.5]])
def test_a_bad_control_is_named_with_what_is_allowed(name: str, bad: object) -> None:
    with pytest.raises(ValueError, match=rf"{name} must be a number from 0 to 1; you gave"):
        nk.Policy(**{name: bad})  # type: ignore[arg-type]


@pytest.mark.parametrize("record", [nk.Policy, nk.Beliefs])
def test_an_unknown_field_is_named(record: type) -> None:
    with pytest.raises(ValueError, match=r"must be one of .+; you gave 'us_sanction'"):
        record(us_sanction=0.5)


@given(st.dictionaries(st.sampled_from([*CONTROLS, "other"]), anything))
def test_any_controls_give_shares_or_a_clear_refusal(controls: dict[str, object]) -> None:
    good = set(controls) <= set(CONTROLS) and all(map(is_share, controls.values()))
    if good:
        policy = nk.Policy(**controls)  # type: ignore[arg-type]
        assert all(0 <= share <= 1 for share in vars(policy).values())
    else:
        with pytest.raises(nk.BadValue, match=r" must be .*; you gave "):
            nk.Policy(**controls)  # type: ignore[arg-type]


def is_share(given: object) -> bool:
    return isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given <= 1


@given(*(st.floats(0, 1) for _ in range(4)))
def test_concert_runs_from_opposed_to_alike(a: float, b: float, c: float, d: float) -> None:
    concert = nk.Policy(a, b, c, d).concert
    assert 0 <= concert <= 1
    assert math.isclose(concert, nk.Policy(c, d, a, b).concert)
    assert nk.Policy(a, b, a, b).concert == 1

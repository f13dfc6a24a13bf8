"""What counts as a number or a name, and how a refusal says so."""

import pickle
from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest

import conundrum as nk
from conundrum.tables.bounds import SHORT, known, number, whole


@pytest.mark.parametrize(
    "given",
    [10**400, -(10**400), 10**5000, Fraction(10**400)],
    ids=["large", "negative", "too long to be written", "fraction"],
)
def test_a_number_too_large_for_a_float_is_refused(given: object) -> None:
    with pytest.raises(nk.BadValue, match="leak must be a number from 0 to 1; you gave"):
        number("leak", given, 0, 1)


@pytest.mark.parametrize("check", [number, whole])
def test_a_span_of_time_is_no_number(check: Callable[..., object]) -> None:
    with pytest.raises(nk.BadValue, match="futures"):
        check("futures", np.timedelta64(1, "ns"), 1, 10)


def test_a_refusal_comes_back_whole_from_another_process() -> None:
    told = nk.BadValue("at", 2026, "the end of the run")
    assert repr(pickle.loads(pickle.dumps(told))) == repr(told)


def test_a_small_float_is_compared_with_a_wide_bound() -> None:
    assert number("people", np.float16(5), 0, 1e9) == 5


def test_minus_nought_is_nought() -> None:
    assert str(number("leak", -0.0, 0, 1)) == "0.0"


@pytest.mark.parametrize("kind", [nk.Policy, nk.Beliefs, nk.Priorities, nk.Assumptions])
@pytest.mark.parametrize("name", ["cls", "self"])
def test_a_field_may_have_any_wrong_name(kind: type, name: str) -> None:
    with pytest.raises(nk.BadValue, match=f"you gave '{name}'"):
        kind(**{name: 0.5})


@pytest.mark.parametrize("given", ["zzz", None])
def test_of_a_long_list_the_first_names_are_told(given: object) -> None:
    names = [f"name_{place}" for place in range(SHORT + 4)]
    with pytest.raises(nk.BadValue, match=f"name_{SHORT - 1} or 4 more; you gave") as refused:
        known("name", given, names)
    assert f"name_{SHORT}" not in str(refused.value)

"""Numbers as people type them: points, commas, and marks of thousands."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.tables.parsing import read_number


@given(st.integers(-(10**12), 10**12))
def test_thousands_may_be_marked(number: int) -> None:
    assert read_number(f"{number:,}") == number
    assert read_number(f"{number:,}.25") == float(f"{number}.25")


@given(st.decimals(-999, 999, places=2))
def test_a_comma_before_two_digits_is_decimal(number: object) -> None:
    assert read_number(str(number).replace(".", ",")) == float(str(number))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,000", 1000),
        ("12,5", 12.5),
        ("0,125", 0.125),
        ("1,2345", 1.2345),
        ("1,000,00", "1,000,00"),
    ],
)
def test_a_comma_is_read_by_what_follows_it(typed: str, value: object) -> None:
    assert read_number(typed) == value

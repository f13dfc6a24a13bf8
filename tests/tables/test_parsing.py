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


POINTS = "points, where 2016 is 100"


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("\u221230 points", POINTS, -30),
        ("-30 points", POINTS, -30),
        ("\u201330", POINTS, -30),
        ("minus 30", POINTS, -30),
        ("- 30 %", POINTS, -30),
        ("+ 3", POINTS, 3),
        ("28 people", "people in 100", 28),
        ("28%", "people in 100", 28),
        ("28 in 100", "people in 100", 28),
        ("28 out of 100 people", "people in 100", 28),
        ("38 of 100 futures", "futures in 100", 38),
        ("-21 per cent", "%", -21),
        ("\u221221,5 percent", "%", -21.5),
        ("1 launch", "launches", 1),
        ("1.35 million", "million people", 1.35),
        ("3 warheads a year", "warheads a year", 3),
        ("1 000", "", 1000),
        ("28\u202f100,5 people", "people", 28100.5),
    ],
)
def test_signs_and_units_are_read_as_people_type_them(typed: str, unit: str, value: float) -> None:
    assert read_number(typed, unit) == value


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("28 dogs", "people in 100"),
        ("28%", "warheads"),
        ("28 of 100", "warheads"),
        ("30 2016", POINTS),
        ("2016\u20132020", ""),
        ("28 1000", "people"),
        ("1 2", ""),
        ("minus", ""),
        ("--3", ""),
        ("% 3", "%"),
    ],
)
def test_what_is_no_number_in_the_unit_stays_a_text(typed: str, unit: str) -> None:
    assert read_number(typed, unit) == typed

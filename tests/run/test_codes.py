"""Numbers as text: what survives copying, and what is noticed."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from conundrum.run.codes import ALPHABET, Reader, seal, unseal, write
from conundrum.tables.bounds import BadValue

bodies = st.text(ALPHABET, max_size=80)


@given(bodies)
def test_what_is_sealed_is_read_again(body: str) -> None:
    assert unseal(seal(body)) == body


@given(bodies, st.data())
def test_every_change_of_one_character_is_noticed(body: str, data: st.DataObject) -> None:
    code = seal(body)
    places = [place for place, letter in enumerate(code) if letter != "-"]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from(ALPHABET.replace(code[place], "")))
    with pytest.raises(BadValue, match="scenario code"):
        unseal(code[:place] + other + code[place + 1 :])


@given(bodies, st.data())
def test_two_neighbours_that_changed_places_are_noticed(body: str, data: st.DataObject) -> None:
    plain = seal(body).replace("-", "")
    place = data.draw(st.integers(0, len(plain) - 2))
    a, b = plain[place], plain[place + 1]
    if a != b:
        with pytest.raises(BadValue, match="scenario code"):
            unseal(plain[:place] + b + a + plain[place + 2 :])


@pytest.mark.parametrize(
    "pasted",
    [
        "nk2c-z834-1wqh",
        "  NK2C Z834\n1WQH\n",
        "'NK2C-Z834-1WQH'",
        "NK2C–Z834–IWQH",  # noqa: RUF001 - dashes and letters I, as a word processor leaves them
        "ＮＫ２ＣＺ８３４１ＷＱＨ",  # noqa: RUF001 - as a Chinese keyboard may type it
        "NK2C-Z834-LWQH",
    ],
)
def test_the_ways_of_pasting_do_not_matter(pasted: str) -> None:
    assert unseal(pasted) == "Z834"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("joint opening", "begins with NK2"),
        ("", "begins with NK2"),
        ("NK1C-Z834-0F0H", "version 2"),
        ("NK2C-Z8Ü4-1WQH", "^character 7 of the scenario code must be one of 0123"),
        ("NK2C-Z834-1WQ", "complete; you gave .* Characters are missing"),
        ("NK2", "complete; you gave .* Characters are missing"),
        ("NK2C-Z834-1WQH-0", "missing or added"),
        ("NK2C-Z844-1WQH", "last 4 characters fit the rest; you gave .* A character is mistyped"),
    ],
)
def test_what_is_wrong_is_named(given: str, said: str) -> None:
    with pytest.raises(BadValue, match=said):
        unseal(given)


@given(st.integers(0, 32**4 - 1))
def test_numbers_are_read_as_written(number: int) -> None:
    reader = Reader(write(number, 4) + "B")
    assert reader.number(4) == number
    assert not reader.skip("A")
    assert reader.skip("B")
    with pytest.raises(BadValue, match=r"^The scenario code ends too early"):
        reader.number(2)

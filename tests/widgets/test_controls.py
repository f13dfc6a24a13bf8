"""The slider: what it takes, what it refuses, and what it says then."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

import conundrum as nk
from conundrum.widgets.controls import Slider


def slider() -> Slider:
    return Slider(name="Beijing: Sanctions", label="Sanctions", value=20)


@pytest.mark.parametrize(
    ("typed", "value"), [("40", 40), (" 40 % ", 40), ("12,5", 12.5), ("1e2", 100), ("0", 0)]
)
def test_it_takes_numbers_as_people_write_them(typed: str, value: float) -> None:
    moved = slider()
    moved.enter("nonsense")
    moved.enter(typed)
    assert (moved.value, moved.message) == (value, "")


@pytest.mark.parametrize("typed", ["abc", "150", "150 %", "-1", "", "nan", "inf", "1 0", "40 %%"])
def test_it_refuses_the_rest_and_keeps_the_last_good_value(typed: str) -> None:
    moved = slider()
    moved.enter(typed)
    assert moved.value == 20
    assert "Beijing: Sanctions must be a number from 0 to 100 (%); you gave" in moved.message


@given(st.text())
def test_no_text_breaks_it(typed: str) -> None:
    moved = slider()
    moved.enter(typed)
    assert 0 <= moved.value <= 100
    assert not moved.message or moved.value == 20


@pytest.mark.parametrize("bad", [-1, 101, float("nan")])
def test_it_cannot_be_set_out_of_bounds_by_code_or_page(bad: float) -> None:
    with pytest.raises(nk.BadValue, match="Beijing: Sanctions"):
        slider().value = bad


@pytest.mark.parametrize("bad", [None, "abc", [1], 10**400])
def test_it_is_set_to_numbers_only(bad: object) -> None:
    moved = slider()
    with pytest.raises(nk.BadValue, match="Beijing: Sanctions must be a number from 0 to 100"):
        moved.value = bad
    assert moved.value == 20


@pytest.mark.parametrize("sent", [None, 40, ["40"], {}])
def test_a_message_from_the_page_that_holds_no_text_is_refused(sent: object) -> None:
    moved = slider()
    moved.receive({"entry": sent})
    assert moved.value == 20
    assert "what is typed must be a str; you gave" in moved.message


def test_a_page_that_draws_it_at_once_has_the_name_of_its_box() -> None:
    sent: list[dict[str, object]] = []

    class Opened(Slider):
        def open(self) -> None:
            sent.append(self.get_state())

    Opened(name="Washington: Sanctions", label="Sanctions", unit="futures")
    [first] = sent
    assert first["box"] == "Washington: Sanctions, number in futures"
    assert first["after"] == " futures"
    assert str(first["refusal"]).startswith("Washington: Sanctions must be")

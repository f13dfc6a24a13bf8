"""What an exercise shows on a page, driven as a reader's hands would; and what comes back."""

from typing import Any

import pytest

import conundrum as nk
from conundrum.classroom.exercises.answer_fields import Choice, Goal, Held, Number, Text
from conundrum.questions.stored_answers import tries
from conundrum.tables.settings import entries

EXERCISES = entries("exercises")


def opened(name: str, kind: type) -> Any:
    page = nk.exercise(name)
    assert isinstance(page.part, kind)
    return page


@pytest.mark.sweep
@pytest.mark.parametrize("name", EXERCISES)
def test_a_page_has_a_hint_and_keeps_silent_until_it_is_answered(name: str) -> None:
    page = nk.exercise(name)
    assert page.reply.text == ""
    assert not page.right
    assert "no answer yet" in repr(page)
    page.hint_button.click()
    assert (
        page.hints.text
        == f"Hint 1 of {len(EXERCISES[name]['hints'])}. {EXERCISES[name]['hints'][0]}"
    )
    assert page.reply.text == ""
    assert tries() == ({}, [])


def test_a_number_is_typed() -> None:
    page = opened("02.1", Number)
    page.part.entry.enter("many")
    assert page.reply.text.startswith("This is not yet an answer")
    page.part.entry.enter(" 99 ")
    assert page.reply.text.startswith("Not this number.")
    assert page.part.entry.text == " 99 "
    again = opened("02.1", Number)
    assert again.reply.text == page.reply.text
    assert "99" in repr(again)
    assert len(tries()[0]["02.1"]) == 1


def test_an_answer_is_chosen_and_marked() -> None:
    opened("02.2", Choice).part.children[1].click()
    again = opened("02.2", Choice)
    assert [button.description[0] for button in again.part.children] == ["(", "●", "(", "("]
    assert again.reply.text.endswith(EXERCISES["02.2"]["answers"][1]["reply"])


def test_a_setting_is_moved_to_and_stands_there_again() -> None:
    page = opened("02.3", Goal)
    sliders = page.part.move.sliders
    assert list(sliders) == EXERCISES["02.3"]["moves"]
    sliders["us_sanctions"].value, sliders["us_engagement"].value = 65, 75
    page.part.check.click()
    assert page.right
    again = opened("02.3", Goal)
    assert again.part.move.policy == nk.Policy(us_sanctions=0.65, us_engagement=0.75)
    assert again.reply.text.startswith("Yes.")


@pytest.mark.parametrize(
    ("name", "slider", "there"), [("02.3", "us_engagement", 75), ("02.5", "leak", 0.05)]
)
def test_what_was_said_of_a_setting_goes_once_it_is_left_and_comes_back_with_it(
    name: str, slider: str, there: float
) -> None:
    page = nk.exercise(name)
    moved = page.part.parts[slider]
    moved.value = there
    page.part.check.click()
    said, first = page.reply.text, moved.value
    moved.value = moved.low if there > moved.low else moved.high
    assert page.reply.text == "You have moved the sliders since you checked, so check again."
    page.hint_button.click()
    assert page.reply.text == "You have moved the sliders since you checked, so check again."
    moved.value = first
    assert page.reply.text == said
    assert len(tries()[0][name]) == 1


def test_a_reset_takes_back_what_was_said() -> None:
    page = opened("02.3", Goal)
    page.part.move.sliders["us_engagement"].value = 75
    page.part.check.click()
    page.part.move.acts["Reset"].click()
    assert page.reply.text == "You have moved the sliders since you checked, so check again."


def test_a_setting_that_is_left_on_a_page_is_not_moved_back() -> None:
    page = opened("02.3", Goal)
    page.give(nk.Policy(us_engagement=0.75))
    page.part.move.sliders["us_engagement"].value = 40
    # As the page tells it, which has found the same.
    page.bridge.set_state({"said": {**page.bridge.said, "away": True}})
    assert page.part.move.sliders["us_engagement"].value == 40
    assert page.reply.text == "You have moved the sliders since you checked, so check again."


def test_a_hint_leaves_what_was_said_and_the_hint_before_it() -> None:
    page = opened("02.2", Choice)
    page.part.children[1].click()
    said, hints = page.reply.text, EXERCISES["02.2"]["hints"]
    for place in range(1, len(hints) + 2):
        page.hint_button.click()
        lines = page.hints.text.split("\n")
        assert len(lines) == place
        assert [hint in line for hint, line in zip(hints, lines, strict=False)] == [True] * min(
            place, 2
        )
    assert lines[-1] == "There is no further hint."
    assert page.reply.text == said


def test_assumptions_have_sliders_over_their_range() -> None:
    page = opened("02.5", Held)
    assert (page.part.sliders["reach"].low, page.part.sliders["reach"].high) == (0.05, 0.6)
    page.part.sliders["leak"].value = 0.07
    page.part.check.click()
    assert "You have moved only one of the two assumptions." in page.reply.text
    assert opened("02.5", Held).part.sliders["leak"].value == pytest.approx(0.07)


def test_a_text_stays_where_it_was_written() -> None:
    text = "한국 <b> " + "word " * 80
    opened("02.6", Text).part.area.receive({"entry": text})
    again = opened("02.6", Text)
    assert again.part.area.text == text
    assert EXERCISES["02.6"]["model"] in again.reply.text

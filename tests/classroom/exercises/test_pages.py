"""What an exercise shows on a page, driven as a reader's hands would; and what comes back."""

from typing import Any

import pytest

import conundrum as nk
from conundrum.classroom.exercises.answer_fields import Choice, Goal, Held, Number, Text
from conundrum.questions.kept_answers import tries
from conundrum.tables.settings import entries

EXERCISES = entries("exercises")


def opened(name: str, kind: type) -> Any:
    page = nk.exercise(name)
    assert isinstance(page.part, kind)
    return page


@pytest.mark.parametrize("name", EXERCISES)
def test_a_page_has_a_hint_and_keeps_silent_until_it_is_answered(name: str) -> None:
    page = nk.exercise(name)
    assert page.reply.text == ""
    assert not page.right
    assert "no answer yet" in repr(page)
    page.hint_button.click()
    assert page.reply.text in [
        f"Hint {place} of {len(EXERCISES[name]['hints'])}. {text}"
        for place, text in enumerate(EXERCISES[name]["hints"], start=1)
    ]
    assert tries() == ({}, [])


def test_a_number_is_typed() -> None:
    page = opened("02.1", Number)
    page.part.entry.enter("many")
    assert page.reply.text.startswith("This is not yet an answer")
    page.part.entry.enter(" 99 ")
    assert page.reply.text == "It is less than that."
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
    assert list(page.part.move.sliders) == EXERCISES["02.3"]["moves"]
    page.part.move.sliders["us_engagement"].value = 70
    page.part.check.click()
    assert page.right
    assert opened("02.3", Goal).part.move.policy == nk.Policy(us_engagement=0.7)


def test_assumptions_have_sliders_over_their_range() -> None:
    page = opened("02.5", Held)
    assert (page.part.sliders["reach"].low, page.part.sliders["reach"].high) == (0.05, 0.6)
    page.part.sliders["leak"].value = 0.07
    page.part.check.click()
    assert "Both assumptions have to help." in page.reply.text
    assert opened("02.5", Held).part.sliders["leak"].value == pytest.approx(0.07)


def test_a_text_stays_where_it_was_written() -> None:
    text = "한국 <b> " + "word " * 80
    opened("02.6", Text).part.area.receive({"entry": text})
    again = opened("02.6", Text)
    assert again.part.area.text == text
    assert EXERCISES["02.6"]["model"] in again.reply.text

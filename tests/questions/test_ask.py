"""Questions: form of the table, and what choosing or giving a number does."""

import re
from typing import Any

import pytest

import conundrum as nk
from conundrum.analysis.run_statistic import measure
from conundrum.questions.ask import NumberQuestion, Question
from conundrum.questions.stored_guesses import STORE
from conundrum.questions.verdict import classify_number
from conundrum.tables.settings import entries

CHOICES = {name: asked for name, asked in entries("questions").items() if "answers" in asked}
NUMBERS = {name: asked for name, asked in entries("questions").items() if "answer" in asked}


def numbered(name: str) -> NumberQuestion:
    panel = nk.ask(name)
    assert isinstance(panel, NumberQuestion)
    return panel


@pytest.mark.parametrize("name", CHOICES)
def test_every_answer_has_a_reply(name: str) -> None:
    panel = nk.ask(name)
    assert isinstance(panel, Question)
    assert len(panel.buttons) >= 3
    replies = set()
    for place, button in enumerate(panel.buttons):
        button.click()
        assert panel.chosen == place
        assert [chosen.description.startswith("●") for chosen in panel.buttons].count(True) == 1
        assert panel.reply.text
        replies.add(panel.reply.text)
    assert len(replies) == len(panel.buttons)


def test_a_press_that_only_the_kernel_hears_is_kept_for_the_page() -> None:
    asked = nk.ask("00.1")
    assert isinstance(asked, Question)
    asked.buttons[1].click()
    answer = CHOICES["00.1"]["answers"][1]
    last = STORE.read()[0][-1]
    assert (last.question, last.said, last.came) == ("00.1", answer["says"], answer["reply"])


@pytest.mark.parametrize("name", NUMBERS)
def test_no_number_that_the_reply_sets_beside_the_answer_is_taken_for_it(name: str) -> None:
    about = NUMBERS[name]
    true = measure(about["answer"])
    for other in map(float, re.findall(r"\d+(?:\.\d+)?", about["told"])):
        if round(other - true):
            assert classify_number(other, true, about["tolerance"]) != "right", other


NAMES = 30
"""Signs of an answer that is a name or a count, which is as long as it is."""


FORESEEN = {name: asked for name, asked in entries("predictions").items() if "right" in asked}


@pytest.mark.parametrize("name", [*CHOICES, *FORESEEN])
def test_the_right_answer_is_not_the_longest_by_far(name: str) -> None:
    asked = {**CHOICES, **FORESEEN}[name]
    answers = asked["answers"]
    right = [one for one in answers if re.match("Yes|Right|This fits", one["reply"])]
    if name in FORESEEN:
        right = [answers[asked["right"]]]
    if len(right) != 1 or len(right[0]["says"]) <= NAMES:
        return
    longest = max(len(one["says"]) for one in answers if one is not right[0])
    assert len(right[0]["says"]) <= 1.15 * longest


@pytest.mark.parametrize("name", NUMBERS)
def test_the_number_of_the_run_is_right_and_told(name: str) -> None:
    shown = numbered(name)
    assert measure(NUMBERS[name]["answer"]) != 0
    shown.entry.enter(f"{measure(NUMBERS[name]['answer']):.3g}")
    assert shown.tries == 0
    assert shown.reply.text
    assert "{" not in shown.reply.text


@pytest.mark.parametrize("name", NUMBERS)
def test_hints_come_before_the_answer_and_do_not_hold_it(name: str) -> None:
    shown = numbered(name)
    asked: dict[str, Any] = NUMBERS[name]
    told = asked["told"].format(answer=f"{measure(asked['answer']):.3g}")
    assert _hidden(shown.hint_button)
    shown.entry.enter(str(asked["low"]))
    assert shown.tries == 1
    assert not _hidden(shown.hint_button)
    for hint in asked["hints"]:
        assert _hidden(shown.answer_button)
        shown.hint_button.click()
        assert shown.reply.text == hint
        assert f"{measure(asked['answer']):.2g}" not in hint
    shown.answer_button.click()
    assert shown.reply.text == told


def test_a_number_that_is_none_is_refused_beside_the_box() -> None:
    shown = numbered("02.2")
    for entry in ("many", "1000", "nan", ""):
        shown.entry.enter(entry)
        assert shown.entry.message.startswith("Hungry people must be a number from 0 to 100")
    assert shown.tries == 0
    shown.entry.enter("50")
    assert shown.entry.message == ""
    assert shown.reply.text == "The answer is lower than 50."


def test_an_unknown_question_is_named() -> None:
    with pytest.raises(
        ValueError, match=r"question must be one of 00\.3, 00\.1, .* more; you gave"
    ):
        nk.ask("00.9")


@pytest.mark.parametrize("place", [-1, 9, "0", None])
@pytest.mark.parametrize(("make", "name"), [(nk.ask, "00.alone"), (nk.predict, "10.table")])
def test_there_is_no_other_answer_to_choose(make: Any, name: str, place: object) -> None:
    asked = make(name)
    with pytest.raises(nk.BadValue, match="answer must be a whole number from 0 to"):
        asked.choose(place)
    assert (asked.chosen, asked.reply.text) == (None, "")


def _hidden(button: Any) -> bool:
    return bool(button.layout.display == "none")

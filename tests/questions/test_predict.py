"""Predictions: nothing is shown before the reader commits, and nothing changes after."""

import json
import re

import numpy as np
import pytest
from tests.frozen.showing import within

import conundrum as nk
from conundrum.questions.predict import Predict, answer_of
from conundrum.questions.stored_guesses import read_guesses
from conundrum.tables import refusal
from conundrum.tables.settings import entries
from conundrum.widgets.record_chart import RecordChart


def charts(asked: Predict) -> list[RecordChart]:
    return [held for held in within(asked) if isinstance(held, RecordChart)]


DRAWN = [name for name, asked in entries("predictions").items() if "answer" not in asked]
"""Predictions that have a chart of their own."""


@pytest.mark.sweep
@pytest.mark.parametrize("name", DRAWN)
def test_the_chart_appears_only_on_commitment(name: str) -> None:
    asked = nk.predict(name)
    assert charts(asked) == []
    assert asked.reply.text == ""
    if asked.buttons:
        assert asked.commit_button.disabled
        asked.commit()
        assert not asked.committed
        asked.buttons[0].click()
        assert charts(asked) == []
    asked.commit_button.click()
    assert len(charts(asked)) == 1
    assert asked.reply.text


def committed(name: str, guess: str) -> Predict:
    """A prediction, once a number is typed and committed to."""
    asked = nk.predict(name)
    assert asked.slider is not None
    asked.slider.enter(guess)
    asked.commit()
    return asked


def is_on_the_chart(asked: Predict, guess: str) -> None:
    assert f"your guess: {guess}" in json.dumps(charts(asked)[0].chart.spec)
    assert f"your guess: {guess}" in charts(asked)[0].figure.described


@pytest.mark.parametrize(
    ("guess", "says"),
    [
        ("0", "More missiles flew"),
        ("95", "That is"),
        ("110", "That is"),
        ("111", "Fewer missiles flew"),
    ],
)
def test_each_guess_has_a_reply(guess: str, says: str) -> None:
    asked = committed("01.launches", guess)
    assert asked.reply.text.startswith(f"You said {guess}; the record says 95 launches. {says}")
    assert charts(asked) == []


def test_a_guess_at_a_run_is_judged_by_the_run() -> None:
    fallen = 100 * np.mean(nk.simulate(nk.Policy(china_sanctions=1)).arrays["fallen"][-1])
    for guess, says in (
        ("0", "more futures than you guessed"),
        (f"{fallen:.0f}", "close"),
        ("100", "keep the regime in power"),
    ):
        asked = committed("03.shut", guess)
        assert f"You said {guess}; the model says {fallen:.0f} of 100." in asked.reply.text
        assert says in asked.reply.text
        last = charts(asked)[0].figure.rows.iloc[-1]
        assert (last["year"], last["mean"]) == (2036, pytest.approx(fallen, abs=0.1))
        is_on_the_chart(asked, guess)


def test_a_prediction_keeps_its_guess() -> None:
    committed("03.shut", "60")
    made = read_guesses()[0]["03.shut"]
    assert made.said == "60 of 100"
    assert made.came.startswith("Regime has fallen, 2036: ")


def test_a_commitment_is_kept_and_cannot_be_taken_back() -> None:
    asked, answers = nk.predict("10.table"), entries("predictions")["10.table"]["answers"]
    asked.choose(1)
    asked.choose(2)
    asked.commit()
    assert read_guesses()[0]["10.table"].said == answers[2]["says"]
    reply, shown = asked.reply.text, charts(asked)
    asked.choose(0)
    asked.commit()
    assert (asked.chosen, asked.reply.text, charts(asked)) == (2, reply, shown)
    assert all(button.disabled for button in asked.buttons)


@pytest.mark.parametrize("name", entries("predictions"))
def test_what_came_answers_what_was_asked(name: str) -> None:
    question, asked = entries("predictions")[name], nk.predict(name)
    if asked.buttons:
        asked.choose(0)
    asked.commit()
    came = read_guesses()[0][name].came
    if "guess" in question:
        assert f"{answer_of(question):.0f}" in re.findall("[0-9]+", came)
        return
    says = [one["says"] for one in question["answers"]]
    affirmed = [one["says"] for one in question["answers"] if one["reply"].startswith("Yes")]
    assert affirmed == ([came] if came in says else [])
    assert came in says or "your own table" in came.lower()


def test_a_question_for_a_number_has_no_answers_to_choose() -> None:
    asked = nk.predict("01.launches")
    asked.choose(0)
    assert asked.chosen is None


@pytest.mark.parametrize("table", ["predictions", "questions", "exercises"])
def test_a_unit_stands_in_no_brackets_since_a_refusal_sets_them(table: str) -> None:
    asked = [entry.get("guess", entry) for entry in entries(table).values()]
    units = [one["unit"] for one in asked if "unit" in one]
    assert units
    assert not [unit for unit in units if "((" in refusal("guess", 0, 200, unit)]

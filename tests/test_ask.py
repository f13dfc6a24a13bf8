"""Questions: form of the table, and what choosing does."""

import pytest

import conundrum as nk
from conundrum.tables import entries


@pytest.mark.parametrize("question", entries("questions"))
def test_every_answer_has_a_reply(question: str) -> None:
    shown = nk.ask(question)
    assert len(shown.buttons) >= 3
    replies = set()
    for place, button in enumerate(shown.buttons):
        button.click()
        assert shown.chosen == place
        assert [chosen.description.startswith("✓") for chosen in shown.buttons].count(True) == 1
        assert shown.reply.text
        replies.add(shown.reply.text)
    assert len(replies) == len(shown.buttons)


def test_an_unknown_question_is_named() -> None:
    with pytest.raises(ValueError, match=r"question: one of 00\.predict"):
        nk.ask("00.9")


@pytest.mark.parametrize("place", [-1, 9, "0", None])
def test_there_is_no_other_answer_to_choose(place: object) -> None:
    asked = nk.ask("00.predict")
    with pytest.raises(nk.BadValue, match="answer: a whole number from 0 to"):
        asked.choose(place)  # type: ignore[arg-type]
    assert (asked.chosen, asked.reply.text) == (None, "")

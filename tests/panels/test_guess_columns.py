"""A guess beside its picture: what is answered by a button is answered with or without a ring."""

import ipywidgets as widgets
import pytest

from conundrum.panels.guess_columns import guess_columns
from conundrum.questions.ask import Question
from conundrum.tables import entries

ASKED = [name for name, question in entries("questions").items() if "answers" in question]


@pytest.mark.parametrize("name", ASKED)
def test_any_answer_can_be_given_where_the_picture_has_room_for_a_ring(name: str) -> None:
    columns = guess_columns(name, ["<p>Drawn.</p>"], ring=widgets.HTML()).children[0]
    asked = columns.children[0].children[0]
    assert isinstance(asked, Question)
    for place, answer in enumerate(asked.buttons):
        answer.click()
        assert asked.chosen == place
        assert asked.reply.text

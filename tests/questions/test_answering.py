"""What was said on a page is drawn in the kernel, too, and not told to the page again."""

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

import conundrum as nk
from conundrum.questions.ask import Question
from conundrum.questions.number_question import NumberQuestion
from conundrum.tables.settings import entries


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def unsealed(asked: Any) -> dict[str, Any]:
    asked._asked.receive({"asks": "what is said"})
    read: dict[str, Any] = json.loads(b64decode(asked._asked.sealed))
    return read


def test_a_choice_on_the_page_is_the_kernel_s() -> None:
    asked = nk.ask("00.1")
    assert isinstance(asked, Question)
    asked._asked.set_state({"said": {"chosen": 1}})
    assert asked.chosen == 1
    assert asked.reply.text == unsealed(asked)["answers"][1]["reply"]
    assert [button.description[0] for button in asked.buttons].count("●") == 1


def test_a_number_on_the_page_is_the_kernel_s() -> None:
    asked = nk.ask("02.2")
    assert isinstance(asked, NumberQuestion)
    asked._asked.set_state({"said": {"tries": 2, "hinted": 1, "says": ["gave", 50]}})
    assert (asked.tries, asked.reply.text) == (2, "You gave 50. It is less than that.")
    asked.hint()
    assert asked._asked.said == {"tries": 2, "hinted": 2, "says": ["hint", 1]}


def test_a_commitment_on_the_page_is_the_kernel_s_and_kept_by_the_page() -> None:
    asked = nk.predict("01.launches")
    secret = unsealed(asked)
    assert asked._place.children == ()
    asked._asked.set_state({"said": {"chosen": None, "committed": True, "given": 137.5}})
    assert asked.committed
    assert asked.reply.text.startswith("You said 137.5; the record says 95 launches.")
    (shown,) = asked._place.children
    assert shown.chart.run["guess"] == 137.5
    assert shown.figure.title == secret["came"]
    assert not Path("guesses.jsonl").exists()


def test_the_page_hears_nothing_of_what_it_has_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, sent = nk.ask("00.1"), []
    monkeypatch.setattr("ipywidgets.Widget._send", lambda *told, **_: sent.append(told[1]))
    asked._asked.set_state({"said": {"chosen": 1}})
    assert not any("text" in told.get("state", {}) for told in sent)
    asked.choose(0)
    assert any("text" in told.get("state", {}) for told in sent)


def test_what_is_kept_back_is_no_text() -> None:
    asked = nk.ask("00.1")
    asked._asked.receive({})
    replies = [answer["reply"] for answer in entries("questions")["00.1"]["answers"]]
    state = str(asked._asked.get_state())
    assert not any(reply in state for reply in replies)
    assert entries("questions")["00.1"]["asks"] in state

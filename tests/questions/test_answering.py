"""What was said on a page is drawn in the kernel, too, and not told to the page again."""

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

import conundrum as nk
from conundrum.tables.settings import entries


def unsealed(asked: Any) -> dict[str, Any]:
    asked.door.receive({"asks": "what is said"})
    read: dict[str, Any] = json.loads(b64decode(asked.door.sealed))
    return read


def test_a_choice_on_the_page_is_the_kernel_s() -> None:
    asked: Any = nk.ask("00.1")
    asked.door.set_state({"said": {"chosen": 1}})
    assert asked.chosen == 1
    assert asked.reply.text == unsealed(asked)["answers"][1]["reply"]
    assert [button.description[0] for button in asked.buttons].count("●") == 1


def test_a_number_on_the_page_is_the_kernel_s() -> None:
    asked: Any = nk.ask("02.2")
    asked.door.set_state({"said": {"tries": 2, "hinted": 1, "says": ["gave", 50]}})
    assert (asked.tries, asked.reply.text) == (2, "You gave 50. It is less than that.")
    asked.hint()
    assert asked.door.said == {"tries": 2, "hinted": 2, "says": ["hint", 1]}


def test_a_commitment_on_the_page_is_the_kernel_s_and_kept_by_the_page() -> None:
    asked = nk.predict("01.launches")
    secret = unsealed(asked)
    assert asked._place.children == ()
    asked.door.set_state({"said": {"chosen": None, "committed": True, "given": 137.5}})
    assert asked.committed
    assert asked.reply.text.startswith("You said 137.5; the record says 95 launches.")
    (shown,) = asked._place.children
    assert shown.chart.run["guess"] == 137.5
    assert shown.figure.title == secret["came"]
    assert not Path("guesses.jsonl").exists()


def test_the_page_hears_nothing_of_what_it_has_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Any = nk.ask("00.1")
    sent: list[Any] = []
    monkeypatch.setattr("ipywidgets.Widget._send", lambda *told, **_: sent.append(told[1]))
    asked.door.set_state({"said": {"chosen": 1}})
    assert not any("text" in told.get("state", {}) for told in sent)
    asked.choose(0)
    assert any("text" in told.get("state", {}) for told in sent)


def test_what_is_kept_back_is_no_text() -> None:
    asked: Any = nk.ask("00.1")
    asked.door.receive({})
    replies = [answer["reply"] for answer in entries("questions")["00.1"]["answers"]]
    state = str(asked.door.get_state())
    assert not any(reply in state for reply in replies)
    assert entries("questions")["00.1"]["asks"] in state

"""What was said on a page is drawn in the kernel, too, and not told to the page again."""

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from tests.frozen.showing import within

import conundrum as nk
from conundrum.tables.settings import entries
from conundrum.widgets.record_chart import RecordChart


def unsealed(asked: Any) -> dict[str, Any]:
    asked.bridge.receive({"asks": "what is said"})
    read: dict[str, Any] = json.loads(b64decode(asked.bridge.sealed))
    return read


def test_a_choice_on_the_page_is_the_kernel_s() -> None:
    asked: Any = nk.ask("00.1")
    asked.bridge.set_state({"said": {"chosen": 1}})
    assert asked.chosen == 1
    assert asked.reply.text == unsealed(asked)["answers"][1]["reply"]
    assert [button.description[0] for button in asked.buttons].count("●") == 1


def test_a_number_on_the_page_is_the_kernel_s() -> None:
    asked: Any = nk.ask("02.2")
    asked.bridge.set_state({"said": {"tries": 2, "hinted": 1, "says": ["gave", 50]}})
    assert (asked.tries, asked.reply.text) == (2, "The answer is lower than 50.")
    asked.hint()
    assert asked.bridge.said == {"tries": 2, "hinted": 2, "says": ["hint", 1]}


def charts(asked: Any) -> list[RecordChart]:
    """Return the charts that a prediction shows now."""
    return [one for one in within(asked) if isinstance(one, RecordChart)]


def test_a_commitment_on_the_page_is_the_kernel_s_and_kept_by_the_page() -> None:
    asked = nk.predict("03.shut")
    secret = unsealed(asked)
    assert charts(asked) == []
    asked.bridge.set_state({"said": {"chosen": None, "committed": True, "given": 37.5}})
    assert asked.committed
    assert asked.reply.text.startswith("You said 37.5; the model says 88 ")
    (shown,) = charts(asked)
    assert shown.chart.run["guess"] == 37.5
    assert shown.figure.title == secret["came"]
    assert not Path("guesses.jsonl").exists()


def test_the_page_hears_nothing_of_what_it_has_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Any = nk.ask("00.1")
    sent: list[Any] = []
    monkeypatch.setattr("ipywidgets.Widget._send", lambda *told, **_: sent.append(told[1]))
    asked.bridge.set_state({"said": {"chosen": 1}})
    assert not any("text" in told.get("state", {}) for told in sent)
    asked.choose(0)
    assert any("text" in told.get("state", {}) for told in sent)


def test_what_is_kept_back_is_no_text() -> None:
    asked: Any = nk.ask("00.1")
    asked.bridge.receive({})
    replies = [answer["reply"] for answer in entries("questions")["00.1"]["answers"]]
    state = str(asked.bridge.get_state())
    assert not any(reply in state for reply in replies)
    assert entries("questions")["00.1"]["asks"] in state


def again(asked: Any, *given: tuple[str, str]) -> Any:
    """Return what a page says anew, of a reader who has kept so much."""
    kept = [{"said": said, "came": came} for said, came in given]
    return asked.bridge.rules.again(asked.bridge.secret(), asked.bridge.said, kept)


def test_an_answer_of_before_stands_again_the_last_one_and_none_that_is_gone() -> None:
    asked: Any = nk.ask("00.1")
    first, second, _ = (one["says"] for one in entries("questions")["00.1"]["answers"])
    assert again(asked, (first, "-"), (second, "-"))["chosen"] == 1
    assert again(asked) is None
    assert again(asked, ("an answer of an earlier edition", "-")) is None
    asked.choose(0)
    assert again(asked, (second, "-")) is None


def test_a_number_of_before_stands_again() -> None:
    asked: Any = nk.ask("02.2")
    said = again(asked, ("3 people in 100", "-"), ("50 people in 100", "-"))
    assert (said["says"], said["tries"]) == (["gave", 50], 1)
    assert again(asked, ("many people", "-")) is None
    asked.entry.enter("7")
    assert again(asked, ("50 people in 100", "-")) is None


def test_the_first_guess_at_a_prediction_stands_again_with_its_chart() -> None:
    asked, unit = nk.predict("03.shut"), entries("predictions")["03.shut"]["guess"]["unit"]
    said = again(asked, (f"60 {unit}", "-"), (f"95 {unit}", "-"))
    asked.bridge.say(said)
    assert asked.committed
    assert asked.reply.text.startswith("You said 60; ")
    (shown,) = charts(asked)
    assert shown.chart.run["guess"] == 60
    assert again(asked, (f"95 {unit}", "-")) is None
    assert again(nk.predict("03.shut"), (f"900 {unit}", "-")) is None


def test_the_first_answer_to_a_prediction_stands_again() -> None:
    says = [one["says"] for one in entries("predictions")["10.table"]["answers"]]
    said = again(nk.predict("10.table"), (says[-1], "-"), (says[0], "-"))
    assert said == {"chosen": len(says) - 1, "committed": True, "given": None}
    assert again(nk.predict("10.table"), ("gone", "-")) is None

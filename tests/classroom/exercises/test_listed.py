"""The table of exercises: whole, within its notebook, and silent about what is right."""

import csv
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conundrum.classroom.exercises.choice import seal
from conundrum.classroom.exercises.number import figure, tolerance
from conundrum.tables.settings import entries, rows

ROOT = Path(__file__).resolve().parents[3]
EXERCISES = entries("exercises")
NOTEBOOKS = sorted({name.partition(".")[0] for name in EXERCISES})
WITHOUT_CODE = [name for name, about in EXERCISES.items() if about["track"] == "no code"]
NUMBERS, CHOICES = (
    [name for name, about in EXERCISES.items() if about["kind"] == kind]
    for kind in ("number", "choice")
)
EVERY = {
    *("title", "kind", "track", "minutes", "claims", "goal", "misconception", "task", "hints"),
}
BY_KIND = {
    "number": {"label", "unit", "low", "high", "answer", "told", "mistakes"},
    "choice": {"answers", "right"},
    "goal": {"gives", "start", "moves", "conditions", "solved", "tries", "told"},
    "text": {"label", "words", "rubric", "model"},
}
TOLD = {"number": {"answer_from", "told_by"}, "choice": {"told_by"}}
"""Of an exercise without code: what would tell its answer before it is asked."""
with (ROOT / "seeds" / "claims.csv").open(encoding="utf-8", newline="") as file:
    CLAIMS = {row["id"] for row in csv.DictReader(file)}

each = pytest.mark.parametrize("name", EXERCISES)


def texts(part: Any) -> Iterator[str]:
    """Every text that an entry holds."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for value in part.values() if isinstance(part, dict) else part:
            yield from texts(value)


def test_it_has_every_field_of_its_kind_and_no_other() -> None:
    for name in EXERCISES:
        about = EXERCISES[name]
        told = TOLD.get(about["kind"], set()) if name in WITHOUT_CODE else set()
        assert (
            set(about) - {"digits", "blind", "varies"} == EVERY | BY_KIND[about["kind"]] | told
        ), name
        assert about["hints"], name
        assert about["track"] in {"no code", "code"}, name
        assert 2 <= about["minutes"] <= 20, name
        assert set(about["claims"]) <= CLAIMS & set(
            rows("notebooks")[name.partition(".")[0]]["claims"].split(";")
        )
        assert re.fullmatch(r"\d\d\.[1-9]", name), name
        assert not about["goal"].endswith("."), name


def test_a_notebook_has_four_to_seven_in_order_in_both_tracks() -> None:
    for number in NOTEBOOKS:
        here = [name for name in EXERCISES if name.startswith(number)]
        # A number that has gone is not given anew, since old answers have it.
        assert here == sorted(here), number
        assert 4 <= len(here) <= 7, number
        assert {EXERCISES[name]["track"] for name in here} == {"no code", "code"}, number
        assert "text" in {EXERCISES[name]["kind"] for name in here}, number


def test_no_number_in_its_words_is_the_answer() -> None:
    for name in NUMBERS:
        true = abs(figure(EXERCISES[name]["answer"]))
        for text in texts(EXERCISES[name]):
            for found in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text):
                written = float(found.replace(",", ""))
                assert abs(written - true) > tolerance(name), text


def test_the_seal_fits_one_answer() -> None:
    for name in CHOICES:
        about = EXERCISES[name]
        sealed = [seal(name, answer["says"]) for answer in about["answers"]]
        assert sealed.count(about["right"]) == 1, dict(zip(sealed, about["answers"], strict=True))
        for answer in about["answers"]:
            assert set(answer) == {"says", "reply"}, name
            assert not re.match(r"(?i)(yes|no|right|wrong|correct)\b", answer["reply"]), answer


def test_the_right_answer_is_not_the_longest_by_far() -> None:
    for name in CHOICES:
        about = EXERCISES[name]
        right = {seal(name, one["says"]): one["says"] for one in about["answers"]}[about["right"]]
        longest = max(len(one["says"]) for one in about["answers"] if one["says"] != right)
        assert len(right) <= 1.15 * longest, name


def test_the_right_answer_does_not_always_stand_in_the_same_place() -> None:
    places = {
        [seal(name, answer["says"]) for answer in EXERCISES[name]["answers"]].index(
            EXERCISES[name]["right"]
        )
        for name in CHOICES
    }
    assert len(places) > 1 or len(CHOICES) < 3


def test_its_words_keep_the_voice() -> None:
    for name in EXERCISES:
        for text in texts(EXERCISES[name]):
            for word in ("!", "let's", "simply", "obviously"):
                assert word not in text.lower(), name


def test_without_code_a_task_is_in_plain_words() -> None:
    for name in WITHOUT_CODE:
        about = {**EXERCISES[name], "claims": [], "answer": {}, "answer_from": [], "start": {}}
        for text in texts(about):
            assert not re.findall(r"`|\bnk\.|\b[HD]\d+\b|\b0\d\.[1-9]\b", text), text


def test_a_task_asks_for_each_number_that_its_goal_is_judged_by() -> None:
    for name, about in EXERCISES.items():
        for condition in about.get("conditions", ()):
            assert condition.get("at_least", -math.inf) < condition.get("at_most", math.inf), name
            # What is to be no more than under another policy has no number.
            ends = {condition.get(end, 0) for end in ("at_least", "at_most")} - {0}
            assert ends <= asked(about["task"], bool({"less", "against"} & set(condition))), name


def asked(task: str, difference: bool) -> set[float]:
    """Return the numbers that a task has in bold; those of a difference with their sign."""
    found: set[float] = set()
    for sentence in re.split(r"[.;] ", task):
        signs = [1]
        if difference and re.search(r"\bfewer\b|\bsaves\b", sentence):
            signs = [-1]
        elif difference and re.search(r"\bwithin\b", sentence):
            signs = [-1, 1]
        bold = " ".join(re.findall(r"\*\*(.+?)\*\*", sentence))
        found |= {sign * float(one) for one in re.findall(r"\d+(?:\.\d+)?", bold) for sign in signs}
    return found


def test_as_many_beliefs_are_spoken_of_as_can_be_moved() -> None:
    about = EXERCISES["07.3"]
    spoken = re.findall(r"these (\w+) beliefs", about["told"])
    words = {4: "four"}
    assert {*spoken} == {words[len(about["moves"])]}

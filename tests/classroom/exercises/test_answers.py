"""Every exercise under the answers that students give: right, near, mistaken, or none at all."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies as st

import conundrum as nk
from conundrum.analysis.run_statistic import run
from conundrum.classroom.exercises import goal
from conundrum.classroom.exercises.choice import seal
from conundrum.classroom.exercises.feedback import Reply
from conundrum.classroom.exercises.number import figure, mistakes, tolerance
from conundrum.questions.lettered import letters
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

EXERCISES = entries("exercises")
NONE_AT_ALL = [None, ..., "", "  "]
NO_ANSWERS = {
    "not a number": float("nan"),
    "endless": float("-inf"),
    "a truth": True,
    "a word": "many",
    "empty list": [],
    "huge array": np.zeros((1000, 1000)),
    "huge table": pd.DataFrame({"x": range(100_000)}),
    "huge text": "x" * 10**6,
    "many words": "word " * 10**6,
    "a kind": nk.Policy,
    "an object": object(),
    "bytes": b"b",
}


def of(kind: str) -> list[str]:
    return [name for name, about in EXERCISES.items() if about["kind"] == kind]


def made(name: str, setting: dict[str, float]) -> object:
    """What a setting is as an answer."""
    about = EXERCISES[name]
    if about["gives"] == "assumptions":
        return nk.Assumptions(**setting)
    return getattr(run({**about["start"], **setting}), about["gives"])


@pytest.mark.sweep
@pytest.mark.parametrize("name", of("number"))
def test_a_number_is_right_within_its_rounding_and_told_what_else_it_is(
    name: str,
) -> None:
    true, within = figure(EXERCISES[name]["answer"]), tolerance(name)
    # Two readings, each rounded, may be off by one together: a fifth of 04.1, the least.
    # That no other reading of the panel passes is seen in `test_readings`.
    assert 0 < within < abs(true) / 4
    assert nk.check(name, true).right
    assert nk.check(name, f"{true:.6g}").right
    assert nk.check(name, np.float32(true + 0.9 * within)).right
    assert not nk.check(name, true + 1.1 * within).right
    if name not in _mistaken(-true):
        assert "direction" in nk.check(name, -true).says
    assert "share" in nk.check(name, true / 100).says


@pytest.mark.wide
@pytest.mark.parametrize("name", of("number"))
def test_of_a_number_that_is_far_off_neither_too_much_nor_too_little_is_said(name: str) -> None:
    about = EXERCISES[name]
    true, within = figure(about["answer"]), tolerance(name)
    far = [true + times * within for times in (-37.7, -11.3, 11.3, 37.7)]
    # Of a slip of the sign something else is said, as of a known mistake.
    own = [at for at in far if not _mistaken(at) and abs(at + true) > within]
    meant = [at for at in own if about["low"] <= at <= about["high"]]
    assert len({nk.check(name, at).says for at in meant}) <= 1


def _mistaken(given: float) -> list[str]:
    """Exercises with a known mistake that leads to a number."""
    return [
        name
        for name in of("number")
        for _, spec in mistakes(EXERCISES[name])
        if abs(figure(spec) - given) <= tolerance(name)
    ]


@pytest.mark.sweep
@pytest.mark.parametrize("name", of("number"))
def test_each_known_mistake_is_named_by_its_own_hint(name: str) -> None:
    true, found = figure(EXERCISES[name]["answer"]), mistakes(EXERCISES[name])
    assert found
    for hint, spec in found:
        # Where a figure hardly changes from year to year, another year is as good.
        if spec.get("year") and abs(figure(spec) - true) <= tolerance(name):
            continue
        assert nk.check(name, figure(spec)) == Reply(name, "wrong", f"Not yet. {hint}")


@pytest.mark.parametrize("name", of("goal"))
def test_what_is_to_be_held_is_held_and_other_kinds_are_refused(name: str) -> None:
    about = EXERCISES[name]
    for kind in goal.KINDS.values():
        if kind is not goal.KINDS[about["gives"]]:
            assert nk.check(name, kind()).verdict == "unread"
    if about["gives"] == "assumptions":
        assert "one of" in nk.check(name, nk.Assumptions(turmoil_years=5)).says
        assert nk.check(name, nk.Assumptions(**{about["moves"][0]: 0.999})).verdict == "unread"
    elif about["gives"] == "policy":
        held = [control for control in vars(nk.Policy()) if control not in about["moves"]]
        for control in held:
            moved = made(name, {control: 0.123})
            assert nk.check(name, moved).says.startswith("This is not yet"), control
            assert control in nk.check(name, moved).says


@pytest.mark.parametrize("name", of("choice"))
def test_each_letter_has_a_reply_and_one_is_right(name: str) -> None:
    about = EXERCISES[name]
    for letter, answer in zip(letters(about["answers"]), about["answers"], strict=True):
        reply = nk.check(name, f"({letter.upper()}) ")
        assert reply.says.endswith(answer["reply"])
        assert reply.right == (seal(name, answer["says"]) == about["right"])
    assert nk.check(name, "z").verdict == "unread"


@pytest.mark.parametrize("name", of("text"))
def test_a_text_gets_points_to_compare_and_no_mark(name: str) -> None:
    about = EXERCISES[name]
    short = nk.check(name, "Too short.")
    assert short.verdict == "unread"
    assert about["model"] not in short.says
    reply = nk.check(name, " word" * about["words"])
    assert (reply.verdict, reply.right) == ("kept", False)
    for said in (*about["rubric"], about["model"]):
        assert said in reply.says
    assert nk.check(name, about["model"]).verdict == "kept"


@pytest.mark.sweep
@pytest.mark.parametrize("name", EXERCISES)
def test_no_answer_at_all_is_told_kindly_and_kept_nowhere(name: str) -> None:
    for nothing in NONE_AT_ALL:
        assert nk.check(name, nothing) == Reply(name, "unanswered", "Not answered yet.")
    for kind, other in NO_ANSWERS.items():
        reply = nk.check(name, other)
        assert reply.verdict == "unread", kind
        assert len(reply.says) < 400
    assert nk.show.progress(name[:2]).table.value.count(">open<") >= 4


@given(answer=st.text() | st.binary() | st.complex_numbers() | st.lists(st.floats()))
def test_no_answer_raises(answer: object) -> None:
    for name in ("02.1", "02.2", "02.3", "02.6"):
        assert nk.check(name, answer).verdict in {"unread", "unanswered", "right", "wrong", "close"}


def test_many_numbers_are_told_from_one() -> None:
    assert "one number, such as an average over the futures;" in nk.check("02.1", np.zeros(9)).says
    assert nk.check("02.1", "1,2,3").verdict == "unread"


def test_an_unknown_exercise_is_named() -> None:
    for call in (nk.hint, nk.exercise, lambda name: nk.check(name, 1)):
        with pytest.raises(nk.BadValue, match="exercise must be one of"):
            call("02.99")
    with pytest.raises(nk.BadValue, match="notebook must be one of"):
        nk.show.progress("00")


def test_a_reply_reads_well_as_text_and_on_a_page() -> None:
    reply = nk.check("02.1", "<b>")
    assert str(reply).startswith("02.1: This is not yet")
    assert "&lt;b&gt;" in reply._repr_html_()


@pytest.mark.parametrize("name", EXERCISES)
def test_hints_come_one_below_the_other_and_it_is_said_that_there_is_no_further_one(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conundrum.classroom.exercises.checking.HINTED", {name: 0})
    texts = EXERCISES[name]["hints"]
    given = [nk.hint(name).says for _ in range(len(texts) + 1)]
    lines = [f"Hint {place} of {len(texts)}. {text}" for place, text in enumerate(texts, start=1)]
    lines.append("There is no further hint.")
    assert given == ["\n".join(lines[: place + 1]) for place in range(len(lines))]

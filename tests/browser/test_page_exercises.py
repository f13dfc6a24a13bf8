"""What the page says to an answer to an exercise: to the character what Python says."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.quick import widely

import conundrum as nk
from conundrum.classroom.exercises.answer_fields import Goal, Held
from conundrum.classroom.exercises.checking import graded
from conundrum.classroom.exercises.exercise_page import Exercise
from conundrum.classroom.exercises.number import figure, mistakes, tolerance
from conundrum.classroom.exercises.progress_table import Progress
from conundrum.classroom.exercises.secret import secret_of
from conundrum.page import engine
from conundrum.page.engine import HOME, NAME
from conundrum.questions import keeper
from conundrum.questions.keeper import STATIC
from conundrum.questions.kept_answers import STORE, Try, keep
from conundrum.tables.settings import entries

from .golden import edges
from .test_page_world import prepared

pytestmark = pytest.mark.usefixtures("noting")

EXERCISES = entries("exercises")
QUICK = {"01.2", "02.1", "02.2", "02.3", "02.5", "02.6", "03.3"}
"""A number from a table and one from a run, a choice, each kind of goal, and a text."""

READY = """([told, model, words]) => {
  const runs = remembered(played);
  home(model).fill({ runs, measure: measuring(told, played, runs), codes: codes(told.codes) });
  globalThis.words = words;
}"""
ANSWER = """async ([secret, acts]) => {
  const kind = await exercised(words).exercise(secret);
  let said = { hinted: 0, given: "", told: "", kept: "" };
  return acts.map(([act, what, at]) => {
    const parts = Object.fromEntries(
      Object.entries(at ?? {}).map(([name, value]) => [name, { part: { get: () => value } }]));
    const then = act === "press" ? kind.press(said, what, parts) : kind.type(said, what, "entry");
    if (then && !then.left) said = then;
    return { said, left: then?.left, shows: kind.shows(said, ""), kept: kind.record(said) ?? null };
  });
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model and what answers exercises."""
    with prepared(browser) as page:
        names = ("verdict", "asked", "exercised", "own_tables")
        parts = [(STATIC / f"{name}.js").read_text(encoding="utf-8") for name in names]
        page.add_script_tag(content=HOME + "".join(parts))
        words = keeper.about()["words"]
        page.evaluate(READY, [engine.told(), NAME, words])
        yield page


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(STORE, "unwritten", [])


def numbers(name: str) -> list[str]:
    """Return what is typed at an exercise: near every edge of a verdict and mistake, and beyond."""
    about = EXERCISES[name]
    right, within = figure(about["answer"]), tolerance(name)
    near = [right + times * within for times in (-4, -2, -1.01, 0, 0.99, 2.9, 3.1)]
    near += [of + times * within for _, of in map(measured, mistakes(about)) for times in (0, 0.9)]
    typed = [f"{one:.6f}" for one in (*near, -right, right / 100, right * 100, 0)]
    ends = [about["low"] - 1, about["high"] + 1]
    odd = ["much", " 7 ", f"7 {about['unit']}", "1e400", "", "\u3000", "'x' " * 20, "1,5", "-0"]
    return [*typed, *(f"{end:g}" for end in ends), *odd]


def measured(mistake: tuple[str, Any]) -> tuple[str, float]:
    return mistake[0], figure(mistake[1])


def texts(about: dict[str, Any]) -> list[str]:
    """Return what is written: too little, too much, enough, and words told apart in odd ways."""
    words, apart = about["words"], ["\u3000", "\x1c", "\ufeff", "\n\n", "\x85", "\u200b"]
    odd = [between.join(["word"] * words) for between in apart]
    return [about["model"], " a" * (words - 1), " a" * words, " a" * 2001, " \x1f ", *odd]


def settings(name: str, exercise: Exercise) -> list[dict[str, float]]:
    """Draw where the sliders of a goal stand: what students try, and much else."""
    chance = random.Random(name)
    sliders = exercise.part.parts
    start = {move: sliders[move].value for move in EXERCISES[name]["moves"]}

    def drawn(low: float, high: float) -> float:
        return chance.choice([low, high, round(chance.uniform(low, high), 2)])

    count = 8 if name in QUICK else 40
    found = [{m: drawn(sliders[m].low, sliders[m].high) for m in start} for _ in range(count)]
    scale = 1 if isinstance(exercise.part, Held) else 100
    tried = EXERCISES[name]["tries"]
    return [start, *found] + [
        start | {move: scale * at for move, at in one.items()} for one in tried
    ]


def answers(name: str, exercise: Exercise) -> list[list[Any]]:
    """Return what is typed, pressed and set."""
    about = EXERCISES[name]
    match about["kind"]:
        case "number":
            return [["type", typed] for typed in numbers(name)]
        case "choice":
            return [["press", str(place)] for place in range(len(about["answers"]))]
        case "text":
            return [["type", text] for text in texts(about)]
    return [["press", "check", at] for at in settings(name, exercise)]


@pytest.mark.parametrize("name", widely(EXERCISES, QUICK))
def test_an_exercise_is_answered_as_in_python(page: Page, name: str) -> None:
    exercise, about = nk.exercise(name), EXERCISES[name]
    acts = [*answers(name, exercise), *(["press", "hint"] for _ in [*about["hints"], None])]
    differing = 0
    for told, act in zip(
        page.evaluate(ANSWER, [exercise._asked._secret(), acts]), acts, strict=True
    ):
        do(exercise, act)
        assert told["left"] is None
        differing += edges(told["shows"]["reply"]["text"], exercise.reply.text)
        assert told["said"]["kept"] == exercise._answer
        if act[1] != "hint":
            assert exercise.last is not None
            assert told["said"]["verdict"] == exercise.last.verdict
            again = graded(name, told["said"]["given"])[0]
            assert again == exercise.last
        if about["kind"] == "choice":
            marked = [told["shows"][place]["on"] for place in exercise.part.parts]
            assert marked == ["nk-on" in one._dom_classes for one in exercise.part.parts.values()]
    print(f"{name}: {differing} numbers at an edge of rounding, of {len(acts)} answers")


def do(exercise: Exercise, act: list[Any]) -> None:
    """Do in Python what was done on the page."""
    match act:
        case ["press", "hint"]:
            exercise.hint_button.click()
        case ["press", "check", at]:
            for name, value in at.items():
                exercise.part.parts[name].value = value
            exercise.part.check.click()
        case ["press", place]:
            exercise.part.parts[place].click()
        case ["type", text]:
            exercise.part.parts["entry"].receive({"entry": text})


def test_what_the_page_cannot_run_is_left_to_the_kernel(page: Page) -> None:
    exercise = nk.exercise("02.5")
    assert isinstance(exercise.part, Held)
    secret = exercise._asked._secret()
    beyond = [["press", "check", {"reach": 1e30, "leak": 0.1}]]
    for left in (secret | {"conditions": None}, secret):
        (told,) = page.evaluate(ANSWER, [left, beyond])
        assert told["left"] == entries("words/en")["exercise"]["left"]
        assert (told["said"]["given"], told["kept"]) == ("", None)


@pytest.mark.parametrize(
    "more",
    [{"eyes": "Beijing"}, {"among": "fallen"}, {"against": {"growth_arms": 0.0}}],
    ids=lambda more: next(iter(more)),
)
def test_a_goal_of_a_kind_that_the_page_does_not_know_is_left_to_the_kernel(more: Any) -> None:
    about = EXERCISES["02.3"]
    other = about | {"conditions": [about["conditions"][0] | more]}
    assert secret_of("02.3", about)["conditions"]
    assert secret_of("02.3", other)["conditions"] is None


def test_each_goal_is_one_that_the_page_can_run() -> None:
    goals = [name for name, about in EXERCISES.items() if about["kind"] == "goal"]
    for name in goals:
        exercise = nk.exercise(name)
        assert isinstance(exercise.part, Goal | Held)
        assert exercise._asked._secret()["conditions"], name


SHOWS = """async ([secret, said]) =>
  (await exercised(words).exercise(secret)).shows(said, "It cannot be written.")"""


def test_that_an_answer_cannot_be_written_is_said_beside_it(page: Page) -> None:
    secret = secret_of("02.2", EXERCISES["02.2"])
    said = {"told": "Yes.", "given": "b", "kept": "b", "hinted": 0}
    shown = page.evaluate(SHOWS, [secret, said])
    assert shown["reply"]["text"] == "Yes. It cannot be written."
    hinted = said | {"told": "A hint.", "given": None}
    assert page.evaluate(SHOWS, [secret, hinted])["reply"]["text"] == "A hint."


AGAIN = """async ([secret, records]) => (await exercised(words).exercise(secret))
  .again({ hinted: 0, given: "", told: "", kept: "" }, { exercise: "02.3" }, records)"""


def test_a_setting_that_was_given_before_is_given_again_and_no_other(page: Page) -> None:
    secret = secret_of("02.3", EXERCISES["02.3"])
    code = nk.encode(nk.Policy(us_engagement=0.7, us_sanctions=0.123))
    given = vars(Try("02.3", "right", code))
    there = page.evaluate(AGAIN, [secret, [given, vars(Try("02.1", "wrong", "7"))]])
    assert there["sets"] == {"us_sanctions": 12.3, "us_engagement": 70}
    assert there["said"]["told"] == nk.exercise("02.3").give(code).says
    for records in ([], [vars(Try("02.3", "right", "no code"))], [vars(Try("02.1", "wrong", "7"))]):
        assert page.evaluate(AGAIN, [secret, records]) is None


PROGRESS = "([records, exercises]) => progressTable(records, words, exercises)"


def test_the_table_of_progress_is_that_of_python(page: Page) -> None:
    for name, verdict, said in (
        *(("02.1", "wrong", "1"), ("02.1", "right", "2"), ("02.1", "wrong", "1")),
        *(("02.2", "wrong", "a"), ("02.3", "close", "x"), ("02.3", "wrong", "y")),
        *(("02.6", "kept", "<b>"), ("03.1", "right", "2")),
    ):
        keep(Try(name, verdict, said))
    table = Progress("02")
    records = [vars(one) for one in STORE.read()[0]]
    python = table.table.value
    assert page.evaluate(PROGRESS, [records, table._exercises]) == python
    for told in ("right, at try 2", "tried once", "tried 2 times", "written", "open"):
        assert told in python

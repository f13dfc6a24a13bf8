"""What the page says to a question or an exercise: to the character what Python says.

Both have one source; this compares kernel and page, over all that is asked.
"""

import random
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.quick import widely

import conundrum as nk
from conundrum.classroom.exercises.answer_fields import Goal, Held
from conundrum.classroom.exercises.exercise_page import Exercise
from conundrum.classroom.exercises.kinds import secret_of
from conundrum.questions import asked_exercise, stored_answers, stored_guesses
from conundrum.questions.effort import FRESH
from conundrum.questions.predict import Predict
from conundrum.questions.stored_answers import Try
from conundrum.tables.settings import entries

from .asked import ASKED, acts_on, answers, bridge_of, do, replied
from .golden import edges

pytestmark = pytest.mark.usefixtures("noting")

EXERCISES = entries("exercises")
QUICK = {
    *("ask 00.1", "ask 02.2", "predict 10.table", "predict 03.shut"),
    *(f"exercise {name}" for name in ("02.1", "02.2", "02.3", "02.5", "02.6")),
}
"""Of each kind one."""


def same(shows: dict[str, dict[str, Any]], parts: dict[str, Any]) -> int:
    """See that parts have in Python what the page shows of them; count edges of rounding."""
    differing = 0
    for name, traits in shows.items():
        part = parts[name]
        has = {
            "on": "nk-on" in part._dom_classes,
            "shown": part.layout.display != "none",
            "holds": [of for of, one in parts.items() if one in getattr(part, "children", ())],
            **{trait: getattr(part, trait) for trait in traits if hasattr(part, trait)},
        }
        if "marked" in traits:
            run = {one["name"]: one["value"] for one in part.spec["params"]}["run"]
            has["marked"] = {"run": run, "about": part.spec["description"]}
        if "text" in traits:
            differing += edges(traits["text"], has["text"])
        rest = {trait: held for trait, held in traits.items() if trait != "text"}
        assert rest == {trait: has[trait] for trait in rest}, name
    return differing


@pytest.mark.parametrize("name", widely(ASKED, QUICK))
def test_what_is_asked_is_answered_as_in_python(page: Page, name: str) -> None:
    panel = ASKED[name]()
    bridge, acts = bridge_of(panel), acts_on(panel, name, random.Random(name))
    differing = 0
    for told, act in zip(replied(page, panel, acts), acts, strict=True):
        do(panel, act)
        assert told["left"] is None
        differing += same(told["shows"], bridge.held)
        box = bridge.held.get("slider" if isinstance(panel, Predict) else "entry")
        if act[0] == "type" and box is not None and hasattr(box, "message"):
            assert told["refused"] == box.message
        if isinstance(panel, Exercise):
            assert told["said"]["kept"] == bridge.said["kept"]
            assert told["said"].get("verdict") == bridge.said.get("verdict")
        else:
            shared = bridge.said.keys() & told["said"].keys()
            assert {of: told["said"][of] for of in shared} == {of: bridge.said[of] for of in shared}
        if told["kept"]:
            kept(panel, told["kept"])
    print(f"{name}: {differing} numbers at an edge of rounding, of {len(acts)} acts")


def kept(panel: Any, record: dict[str, str]) -> None:
    """See that what the page keeps is what Python shows, or keeps in its file."""
    if isinstance(panel, Exercise):
        last = stored_answers.STORE.read()[0][-1]
        assert record == {"verdict": last.verdict, "said": last.said}
    elif isinstance(panel, Predict):
        guess = stored_guesses.STORE.read()[0][-1]
        assert record == {"said": guess.said, "came": guess.came}
    else:
        assert record["came"] == panel.reply.text
        assert record["said"]


RESUMED = """async ([secret, said, asked, records]) =>
  (await kinds.exercise(secret)).again(said, asked, records)?.said ?? said"""


@pytest.mark.parametrize("name", ["02.1", "02.2", "02.3", "02.6"])
def test_what_was_kept_of_an_exercise_stands_again_as_in_python(page: Page, name: str) -> None:
    panel, chance = nk.exercise(name), random.Random(name)
    fresh, secret = panel.bridge.said, panel.bridge.secret()
    for act in [*acts_on(panel, f"exercise {name}", chance), *answers(panel, chance)[:3]]:
        do(panel, act)
    records = [vars(one) for one in stored_answers.STORE.read()[0]]
    again = nk.exercise(name).bridge.said
    assert page.evaluate(RESUMED, [secret, fresh, {"exercise": name}, records]) == again
    if name == "02.1":
        assert again["solved"] > 0


def test_what_the_page_cannot_run_is_left_to_the_kernel(page: Page) -> None:
    exercise = nk.exercise("02.5")
    assert isinstance(exercise.part, Held)
    beyond = [["press", "check", {"reach": 1e30, "leak": 0.1}]]
    for instead in ({"conditions": None}, {}):
        (told,) = replied(page, exercise, beyond, **instead)
        assert told["left"] == entries("words/en")["exercise"]["left"]
        assert (told["said"]["given"], told["kept"]) == ("", None)


@pytest.mark.parametrize(
    "more",
    [{"priorities": "Beijing"}, {"among": "fallen"}, {"against": {"growth_arms": 0.0}}],
    ids=lambda more: next(iter(more)),
)
def test_a_goal_of_a_kind_that_the_page_does_not_know_is_left_to_the_kernel(more: Any) -> None:
    about = EXERCISES["02.3"]
    other = about | {"conditions": [about["conditions"][0] | more]}
    assert secret_of("02.3", about)["conditions"]
    assert secret_of("02.3", other)["conditions"] is None


@pytest.mark.wide
def test_each_goal_is_one_that_the_page_can_run() -> None:
    goals = [name for name, about in EXERCISES.items() if about["kind"] == "goal"]
    for name in goals:
        exercise = nk.exercise(name)
        assert isinstance(exercise.part, Goal | Held)
        assert bridge_of(exercise).secret()["conditions"], name


def test_that_an_answer_cannot_be_written_is_said_beside_it() -> None:
    said = FRESH | {"told": "Yes.", "given": "b", "kept": "b", "did": "answered"}
    why = "It cannot be written."
    shown = asked_exercise.view(EXERCISES["02.2"], said, why)
    assert shown["reply"]["text"] == f"Yes. {why}"
    for then in ("hinted", "moved"):
        shown = asked_exercise.view(EXERCISES["02.2"], said | {"did": then}, why)
        assert shown["reply"]["text"] == "Yes."


AGAIN = """async ([secret, fresh, records]) => (await kinds.exercise(secret))
  .again(fresh, { exercise: "02.3" }, records)"""


def test_a_setting_that_was_given_before_is_given_again_and_no_other(page: Page) -> None:
    secret = secret_of("02.3", EXERCISES["02.3"])
    code = nk.Scenario(nk.Policy(us_engagement=0.7, us_sanctions=0.123)).code
    given = vars(Try("02.3", "right", code))
    there = page.evaluate(AGAIN, [secret, FRESH, [given, vars(Try("02.1", "wrong", "7"))]])
    assert there["sets"] == {"us_sanctions": 12.3, "us_engagement": 70}
    assert there["said"]["told"] == nk.exercise("02.3").give(code).says
    for records in ([], [vars(Try("02.3", "right", "no code"))], [vars(Try("02.1", "wrong", "7"))]):
        assert page.evaluate(AGAIN, [secret, FRESH, records]) is None

"""A solution comes after effort, another number after a solution; the rubric is the reader's."""

from dataclasses import replace
from typing import Any

import pytest

import conundrum as nk
from conundrum.analysis.run_statistic import run
from conundrum.classroom.exercises import goal
from conundrum.classroom.exercises.kinds import find, secret_of
from conundrum.classroom.exercises.number import tolerance
from conundrum.model import Assumptions
from conundrum.questions.own_tables import state
from conundrum.questions.stored_answers import tries
from conundrum.tables.settings import entries

EXERCISES = entries("exercises")
GOALS = [name for name, about in EXERCISES.items() if about["kind"] == "goal"]
VARIED = [name for name, about in EXERCISES.items() if "varies" in about]


def offered(page: Any) -> bool:
    return bool(page.solution_button.layout.display != "none")


@pytest.mark.parametrize(("name", "wrong"), [("02.1", ("99", "98")), ("02.2", ("a", "c"))])
def test_a_solution_is_offered_after_two_answers_that_miss(
    name: str, wrong: tuple[str, str]
) -> None:
    page = nk.exercise(name)
    page.solution_button.click()
    for given in ("", wrong[0], wrong[0]):
        assert not offered(page)
        page.give(given)
    page.solution_button.click()
    assert not offered(page)
    assert page.worked.text == ""
    page.give(wrong[1])
    assert offered(page)
    assert offered(nk.exercise(name))
    page.solution_button.click()
    assert not offered(page)
    assert page.worked.text == secret_of(name, find(name))["solution"]
    assert not offered(nk.exercise(name))


def test_a_right_answer_takes_the_offer_away() -> None:
    page = nk.exercise("02.2")
    for letter in "abcd":
        page.give(letter)
        if page.right:
            break
    assert page.right
    assert not offered(page)


def test_after_a_solution_another_number_is_asked_and_a_reload_asks_the_same() -> None:
    page = nk.exercise("02.1")
    for given in ("99", "98"):
        page.give(given)
    page.solve()
    first, second = secret_of("02.1", find("02.1")), secret_of("02.1", find("02.1", 1))
    assert page.part.entry.text == page.reply.text == ""
    assert not page.give(f"{first['right']:.6f}").right
    again = nk.exercise("02.1")
    for shown in (page, again):
        assert shown.part.parts["varied"].text == EXERCISES["02.1"]["varies"][0]["asks"]
    assert again.reply.text == page.reply.text
    assert again.give(f"{second['right']:.6f}").right
    said = [one.verdict for one in tries()[0]["02.1"]]
    assert said == ["wrong", "wrong", "solved", "wrong", "right"]
    assert state(said) == "right, after the solution was shown"


@pytest.mark.parametrize("name", VARIED)
def test_no_other_number_that_is_asked_is_the_first_one_or_a_mistake_of_its_own(name: str) -> None:
    asked = secret_of(name, find(name))
    numbers = [one["right"] for one in (asked, *asked["varies"])]
    within = tolerance(name)
    for at, number in enumerate(numbers):
        assert all(abs(number - other) > within for other in numbers[:at])
        assert asked["low"] <= number <= asked["high"]
    for one in asked["varies"]:
        assert all(abs(figure - one["right"]) > within for _, figure in one["mistakes"])


@pytest.mark.parametrize("name", GOALS)
def test_the_solution_of_a_goal_meets_it(name: str) -> None:
    about = EXERCISES[name]
    held = getattr(run(about["start"]), about["gives"])
    solved = about["solved"]
    assert set(solved) <= set(about["moves"])
    made = Assumptions(**solved) if about["gives"] == "assumptions" else replace(held, **solved)
    assert goal.grade(name, about, made)[0] == "right"


def test_points_of_a_rubric_are_ticked_by_the_reader_and_stand_again() -> None:
    page = nk.exercise("02.6")
    rubric = page.bridge.held["rubric"]
    assert rubric.points == []
    page.give(EXERCISES["02.6"]["model"])
    assert rubric.points == EXERCISES["02.6"]["rubric"]
    assert not any(point in page.reply.text for point in rubric.points)
    said = page.reply.text
    rubric.receive({"entry": "1, 3"})
    assert page.reply.text == said
    again = nk.exercise("02.6")
    assert (again.bridge.held["rubric"].text, again.reply.text) == ("1, 3", said)
    assert state([one.verdict for one in tries()[0]["02.6"]]) == "written"

"""A notebook of exercises as a reader without code goes through it, by keyboard alone.

The page answers before the kernel does, and without one.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import conundrum as nk
from conundrum.questions.stored_answers import FILE
from conundrum.questions.stored_guesses import FILE as GUESSES, Guess
from conundrum.tables.settings import entries

from .conftest import Served, barriers, run_notebook, watched_page

pytestmark = pytest.mark.slow

NOTEBOOK = "exercises/02_strategic_patience.ipynb"
NAMES = ("02.1", "02.2", "02.3", "02.6")
"""The exercises of the notebook that are answered on its page: one of each kind."""

NUMBER, CHOICE, GOAL, TEXT = (entries("exercises")[name] for name in NAMES)
KERNEL = "window.jupyterapp.shell.currentWidget.sessionContext.session.kernel"
READ = f"""code => {KERNEL}
  .requestExecute({{ code: "", user_expressions: {{ read: code }} }})
  .done.then(({{ content }}) => content.user_expressions.read.data["text/plain"])"""
KEEP = "record => conundrumOwn1.keep(record)"
DIE = f"""() => {{
  {KERNEL}.requestExecute({{ code: "import os, signal; os.kill(os.getpid(), signal.SIGKILL)" }});
}}"""


@pytest.fixture(scope="module")
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The exercises of one notebook in JupyterLab, all cells run, once the page answers."""
    with watched_page(browser, forgiven="Canceled future") as page:
        opened(page, served)
        yield page


def opened(page: Page, served: Served) -> None:
    run_notebook(page, served.lab(NOTEBOOK))
    # Each exercise, the panels of two of them, and the table of progress.
    expect(page.locator(".nk-answers")).to_have_count(len(NAMES) + 3, timeout=60_000)


def exercise(page: Page, name: str) -> Locator:
    return page.locator(".nk-exercise").nth(NAMES.index(name))


def said(page: Page, name: str) -> Locator:
    return exercise(page, name).locator(":scope > .nk-status")


def hints(page: Page, name: str) -> Locator:
    """Return the hints; a worked solution stands after them."""
    return exercise(page, name).locator(":scope > .nk-hints").first


def state(page: Page, name: str) -> Locator:
    table = page.get_by_role("region", name="Your progress")
    return table.get_by_role("row", name=name).locator("td").last


def types(page: Page, text: str) -> None:
    box = exercise(page, "02.1").get_by_role("textbox", name=NUMBER["label"])
    box.fill(text)
    box.press("Enter")


def chooses(page: Page, letter: str) -> None:
    exercise(page, "02.2").get_by_role("button", name=f"({letter})").press("Enter")


def moves(page: Page, sanctions: int, engagement: int) -> None:
    goal = exercise(page, "02.3")
    sets(page, "Sanctions", sanctions)
    sets(page, "Engagement", engagement)
    goal.get_by_role("button", name="Check this setting").press("Enter")


def sets(page: Page, control: str, per_cent: int) -> None:
    box = exercise(page, "02.3").get_by_role("textbox", name=f"Washington: {control}")
    box.fill(f"{per_cent}")
    box.press("Enter")


def writes(page: Page, text: str) -> None:
    exercise(page, "02.6").get_by_role("textbox", name=TEXT["label"]).fill(text)
    exercise(page, "02.6").get_by_role("button", name="Keep").press("Enter")


def says(page: Page, name: str, twin: Any, answer: object) -> None:
    """See that the page says to an answer what Python says."""
    twin.give(answer)
    expect(said(page, name)).to_have_text(twin.reply.text)


def test_no_answer_stands_in_the_page_before_it_is_given(page: Page) -> None:
    content = page.content()
    told = [*(one["reply"] for one in CHOICE["answers"]), *TEXT["rubric"], TEXT["model"]]
    told += [one["hint"] for one in NUMBER["mistakes"]]
    told += [one["says"] for condition in GOAL["conditions"] for one in condition["diagnoses"]]
    told += [NUMBER["told"], GOAL["told"]]
    told += [hint for of in (NUMBER, CHOICE, GOAL, TEXT) for hint in of["hints"]]
    assert [text for text in told if text[:40] in content] == []
    assert CHOICE["answers"][0]["says"][:40] in content


def test_every_kind_is_answered_by_keyboard_and_the_table_follows(page: Page) -> None:
    number, choice, goal, text = (nk.exercise(name) for name in NAMES)
    types(page, "12")
    says(page, "02.1", number, "12")
    box = exercise(page, "02.1").get_by_role("textbox", name=NUMBER["label"])
    expect(box).to_have_value("12")
    exercise(page, "02.1").get_by_role("button", name="A hint").press("Enter")
    expect(hints(page, "02.1")).to_have_text(f"Hint 1 of 2. {NUMBER['hints'][0]}")
    says(page, "02.1", number, "12")
    chooses(page, "a")
    says(page, "02.2", choice, "a")
    expect(exercise(page, "02.2").locator(".nk-on")).to_contain_text("● (a)")
    moves(page, 65, 75)
    says(page, "02.3", goal, nk.Policy(us_sanctions=0.65, us_engagement=0.75))
    assert goal.right
    # What was said goes with the setting, and comes back with it.
    sets(page, "Engagement", 40)
    expect(said(page, "02.3")).to_have_text(re.compile("^You have moved the sliders"))
    exercise(page, "02.3").get_by_role("button", name="Reset").press("Enter")
    expect(said(page, "02.3")).to_have_text(re.compile("^You have moved the sliders"))
    sets(page, "Sanctions", 65)
    sets(page, "Engagement", 75)
    expect(said(page, "02.3")).to_have_text(goal.reply.text)
    writes(page, "word " * 60)
    says(page, "02.6", text, "word " * 60)
    area = exercise(page, "02.6").get_by_role("textbox", name=TEXT["label"])
    expect(area).to_have_value("word " * 60)
    for name, how in (("02.1", "tried once"), ("02.3", "right, at try 1"), ("02.6", "written")):
        expect(state(page, name)).to_have_text(how)


def test_code_and_file_read_what_was_answered_on_the_page(page: Page) -> None:
    chooses(page, "b")
    verdicts = "[one.last.verdict for one in (answer_1, answer_2, answer_3, answer_6)]"
    assert page.evaluate(READ, verdicts) == "['wrong', 'right', 'right', 'kept']"
    lines = page.evaluate(READ, f"open('{FILE}').read()").count('"exercise"')
    assert lines == len(NAMES) + 1


@pytest.mark.wide
def test_what_code_answers_is_shown_on_the_page(page: Page) -> None:
    page.evaluate(READ, "answer_2.give('c') and None")
    expect(said(page, "02.2")).to_have_text(nk.exercise("02.2").give("c").says)
    expect(exercise(page, "02.2").locator(".nk-on")).to_contain_text("● (c)")
    page.evaluate(READ, "nk.check('02.4', 7) and None")
    expect(state(page, "02.4")).to_have_text("tried once")


def test_nothing_is_a_serious_barrier_and_nothing_is_wider_than_the_page(page: Page) -> None:
    assert barriers(page, ".jp-Notebook .jp-OutputArea") == []
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    assert page.locator(".nk-exercise").evaluate_all(wide) == 0


@pytest.fixture(scope="module")
def left(page: Page) -> Page:
    """The page, once its kernel is killed."""
    page.evaluate(DIE)
    page.get_by_role("button", name="Ok", exact=True).press("Enter")
    return page


@pytest.mark.wide
def test_without_a_kernel_every_kind_is_answered_and_the_table_follows(left: Page) -> None:
    number, choice, goal, text = (nk.exercise(name) for name in NAMES)
    types(left, "many")
    says(left, "02.1", number, "many")
    exercise(left, "02.1").get_by_role("button", name="A hint").press("Enter")
    expect(hints(left, "02.1")).to_contain_text(f"Hint 2 of 2. {NUMBER['hints'][1]}")
    chooses(left, "d")
    says(left, "02.2", choice, "d")
    moves(left, 90, 0)
    says(left, "02.3", goal, nk.Policy(us_engagement=0))
    assert "asked for" in goal.reply.text
    writes(left, "other " * 70)
    says(left, "02.6", text, "other " * 70)
    expect(state(left, "02.2")).to_have_text("right, at try 2")
    expect(state(left, "02.1")).to_have_text("tried once")


@pytest.mark.wide
def test_in_a_new_session_all_answers_stand_there_again(
    left: Page, served: Served, tmp_path: Path
) -> None:
    left.evaluate(READ, f"__import__('os').remove('{FILE}')")
    left.evaluate(KEEP, vars(Guess("00.1", "?", "A", "No.")))
    with left.expect_download() as saved:
        left.get_by_role("button", name="Download my answers").press("Enter")
    file = tmp_path / "mine.json"
    saved.value.save_as(file)
    records = json.loads(file.read_text(encoding="utf-8"))["records"]
    kept = [one for one in records if "exercise" in one]
    assert ({one["exercise"] for one in kept}, len(records)) == ({*NAMES, "02.4"}, len(kept) + 1)
    opened(left, served)
    stands(left)
    lines = left.evaluate(READ, f"open('{FILE}').read()")
    assert lines.count('"exercise"') == len(kept)
    # What belongs to other notebooks is not written beside this one.
    assert left.evaluate(READ, f"__import__('os').path.exists('{GUESSES}')") == "False"
    # What is forgotten is gone from the file, too, and comes back from what was downloaded.
    left.get_by_role("button", name="Forget", exact=True).press("Enter")
    left.get_by_role("button", name="Forget them").press("Enter")
    expect(state(left, "02.6")).to_have_text("open")
    assert left.evaluate(READ, f"__import__('os').path.exists('{FILE}')") == "False"
    opened(left, served)
    expect(said(left, "02.6")).to_have_text("")
    left.locator("input[type=file]").set_input_files(file)
    stands(left)


def stands(page: Page) -> None:
    """See that what was said last, without a kernel, is on the page, and that code reads it."""
    expect(said(page, "02.2")).to_have_text(nk.exercise("02.2").give("d").says)
    expect(exercise(page, "02.2").locator(".nk-on")).to_contain_text("● (d)")
    area = exercise(page, "02.6").get_by_role("textbox", name=TEXT["label"])
    expect(area).to_have_value("other " * 70)
    slider = exercise(page, "02.3").get_by_role("slider", name="Washington: Engagement")
    expect(slider).to_have_value("0")
    expect(state(page, "02.2")).to_have_text("right, at try 2")
    verdicts = "[one.last.verdict for one in (answer_1, answer_2, answer_3, answer_6)]"
    assert page.evaluate(READ, verdicts) == "['wrong', 'wrong', 'wrong', 'kept']"
    assert page.evaluate(READ, "answer_3.part.move.policy.us_engagement") == "0.0"

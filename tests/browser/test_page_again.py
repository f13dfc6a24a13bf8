"""A panel that the page answers, shown again: after a reload, in a second tab, after a restart."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.run.test_finite import ONE_WAY

import conundrum as nk
from conundrum.model.policy import PRESETS
from conundrum.tables.words import say

from .acting import LAB, RUN_LAST, kill_kernels, press, sentences, shows
from .conftest import (
    NOTEBOOK,
    RUN_ALL,
    Served,
    run_notebook,
    serve,
    watched_page,
    write_notebook,
)

pytestmark = pytest.mark.slow

CELLS = (
    "import conundrum as nk\nlab = nk.lab()\nlab",
    "nk.exercise('02.2')",
    "f'{lab.policy.us_sanctions:.2f}', f'{lab.outlook.policy.us_sanctions:.2f}'",
)
SAVE = "() => window.jupyterapp.commands.execute('docmanager:save')"
RESTART = "() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one notebook: a lab, and a look at what code reads."""
    home = tmp_path_factory.mktemp("again")
    write_notebook(home / "root", CELLS)
    return home


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[Served]:
    with serve(home) as served:
        yield served


@pytest.fixture
def page(browser: Browser, home: Path, served: Served) -> Iterator[Page]:
    """A copy of the notebook for each test, run, in a folder and with a kernel of its own.

    JupyterLab logs errors of its own on a restart.
    """
    own = tempfile.mkdtemp(dir=home / "root")
    shutil.copy(home / "root" / NOTEBOOK, own)
    with watched_page(browser, forgiven="Canceled future") as page:
        run_notebook(page, served.lab(f"{Path(own).name}/{NOTEBOOK}"))
        answers(page)
        yield page


def answers(page: Page) -> None:
    expect(page.locator(".nk-answers")).to_have_count(2, timeout=60_000)


def code_reads(page: Page, share: str) -> None:
    page.evaluate(RUN_LAST)
    expect(page.locator(".jp-OutputArea-output").last).to_have_text(f"('{share}', '{share}')")


def chooses(page: Page, letter: str) -> None:
    page.locator(".nk-exercise").get_by_role("button", name=f"({letter})").press("Enter")


def chosen(page: Page, letter: str) -> None:
    """See that an answer to the exercise stands on the page, with what is said to it."""
    exercise = page.locator(".nk-exercise")
    expect(exercise.locator(".nk-on")).to_contain_text(f"● ({letter})")
    expect(exercise.locator(".nk-status")).to_have_text(nk.exercise("02.2").give(letter).says)


def offer(page: Page) -> Locator:
    """The line that offers how a lab was last set."""
    return page.locator(".nk-bar:has-text('you used a lab in this browser')")


def test_after_a_reload_all_stands_as_it_was_and_is_undone(page: Page) -> None:
    press(page.locator(LAB), "Both cut it off", "Both open up", "Undo")
    shows(page.locator(LAB), PRESETS["joint cut-off"])
    chooses(page, "a")
    page.evaluate(SAVE)
    page.reload()
    answers(page)
    chosen(page, "a")
    lab = page.locator(LAB)
    shows(lab, PRESETS["joint cut-off"])
    press(lab, "Redo")
    shows(lab, PRESETS["joint opening"])
    code_reads(page, "0.20")
    press(lab, "Undo", "Undo")
    shows(lab, nk.Policy())
    code_reads(page, "0.90")
    expect(offer(page)).to_be_hidden()


@pytest.mark.wide
def test_two_tabs_show_one_setting(page: Page, served: Served) -> None:
    page.evaluate(SAVE)
    other = page.context.new_page()
    other.goto(page.url)
    answers(other)
    labs = [tab.locator(LAB) for tab in (page, other)]
    wanted = [PRESETS["joint cut-off"], nk.Policy(us_sanctions=0), PRESETS["joint opening"]]
    press(labs[0], "Both cut it off")
    for lab in labs:
        shows(lab, wanted[0])
    for tab, letter in ((page, "a"), (other, "b")):
        chooses(tab, letter)
        for each in (page, other):
            chosen(each, letter)
            expect(offer(each)).to_be_hidden()
    press(labs[1], "Carry on as in 2016")
    labs[1].get_by_role("slider", name="Washington: Sanctions").press("Home")
    for lab in labs:
        shows(lab, wanted[1])
    press(labs[0], "Both open up")
    for lab in labs:
        shows(lab, wanted[2])
    # What was done in the one is undone in the other.
    press(labs[1], "Undo")
    for lab in labs:
        shows(lab, wanted[1])
    code_reads(page, "0.00")


@pytest.mark.wide
def test_under_a_restarted_kernel_the_panel_goes_on_until_it_is_run_again(page: Page) -> None:
    press(page.locator(LAB), "Both cut it off")
    page.evaluate(RESTART)
    lab = page.locator(LAB)
    expect(page.locator(".nk-heard").first).to_contain_text("code cannot read what you set here")
    press(lab, "Both open up", "Undo")
    shows(lab, PRESETS["joint cut-off"])
    # Said once in a panel, beside what was used last.
    expect(lab.locator(".nk-heard.nk-quiet")).to_have_count(1)
    expect(page.locator(".jp-OutputArea-output:has(.nk-lab) > .nk-heard")).to_have_count(0)
    chooses(page, "d")
    chosen(page, "d")
    page.evaluate(RUN_ALL)
    expect(page.locator(".nk-heard")).to_have_count(0)
    answers(page)
    chosen(page, "d")
    # The lab stands as it was left, so nothing is offered.
    shows(lab, PRESETS["joint cut-off"])
    expect(offer(page)).to_be_hidden()
    code_reads(page, "1.00")
    press(lab, "Undo")
    shows(lab, nk.Policy())
    expect(offer(page)).to_be_hidden()
    press(lab, "Both open up")
    shows(lab, PRESETS["joint opening"])
    code_reads(page, "0.20")


@pytest.mark.wide
def test_other_draws_are_said_to_be_the_kernel_s_until_they_are_left(
    page: Page, served: Served
) -> None:
    lab, other = page.locator(LAB), nk.Scenario(PRESETS["joint cut-off"], seed=7)
    said = lab.locator(".nk-elsewhere")
    expect(said).to_have_text("")
    for folded in (say("lab.more"), "Scenario code", "The same in words"):
        lab.get_by_role("button", name=folded).press("Enter")
    box = lab.get_by_label("A code from someone else")
    box.fill(other.code)
    box.press("Enter")
    expect(said).to_have_text(say("page.other_draws"))
    said_in_python = sentences(nk.simulate(other.policy, seed=7), nk.simulate(seed=7))
    expect(lab.locator("p.nk-status")).to_have_text(said_in_python)
    kill_kernels(page, served)
    # It does not say that it goes on: nothing follows from this move but what needs no run.
    lab.get_by_role("slider", name="Beijing: Sanctions").press("Home")
    heard = page.locator(".nk-lab .nk-heard").first
    expect(heard).to_contain_text("nothing here works")
    expect(said).to_be_visible()
    moved = nk.Scenario(replace(other.policy, china_sanctions=0), seed=7)
    expect(lab.get_by_label("This scenario")).to_have_value(moved.code)
    press(lab, "Reset")
    shows(lab, PRESETS["2016"])
    expect(said).to_have_text("")
    expect(lab.locator(".nk-moved")).to_contain_text(say("move.anew"))
    # Each time the line is right at once, and beside what was used.
    expect(heard).to_contain_text("answers by itself")
    press(lab, "Undo")
    expect(heard).to_contain_text("nothing here works")
    press(lab, "Replay the last move")
    expect(lab.locator(".nk-bar:has-text('Replay') > .nk-heard")).to_have_count(1)


@pytest.mark.wide
def test_why_a_policy_was_refused_is_said_until_the_next_act(page: Page, served: Served) -> None:
    lab = page.locator(LAB)
    # In the order in which the code has them.
    edge = nk.Scenario(assumptions=nk.Assumptions(**dict(sorted(ONE_WAY.items()))))
    for folded in (say("lab.more"), "Scenario code"):
        lab.get_by_role("button", name=folded).press("Enter")
    box = lab.get_by_label("A code from someone else")
    box.fill(edge.code)
    box.press("Enter")
    expect(box).to_have_value("")
    with pytest.raises(nk.BadValue) as refused:
        nk.simulate(PRESETS["joint opening"], assumptions=edge.assumptions)
    wrong = lab.locator(".nk-refused")
    for act in ("Both open up", "Both open up", "Both cut it off"):
        press(lab, act)
        expect(wrong).to_have_text(str(refused.value) if act == "Both open up" else "")
    press(lab, "Both open up")
    expect(wrong).to_have_text(str(refused.value))
    kill_kernels(page, served)
    press(lab, "Beijing opens alone")
    expect(wrong).to_have_text("")
    press(lab, "Both open up")
    expect(lab.locator(".nk-elsewhere")).to_have_text(str(refused.value))
    press(lab, "Undo")
    expect(lab.locator(".nk-elsewhere")).to_have_text("")

"""What the page does by itself as Python does: undo and redo, codes, and numbers that are typed."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.model.assumptions import shortest
from conundrum.model.policy import PRESETS
from conundrum.page.engine import STATIC, codes
from conundrum.page.setting import record_of
from conundrum.run.scenario import Scenario
from conundrum.tables.bounds import refusal
from conundrum.tables.parsing import take_number
from conundrum.widgets.undo import PAUSE, History

from .test_page_future import DRAWN, PRESET_RUNS

SCRIPTS = ("shared", "history", "session", "typed", "codes")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with nothing but these scripts."""
    with browser.new_context() as context:
        page = context.new_page()
        for part in SCRIPTS:
            page.add_script_tag(path=STATIC / f"{part}.js")
        page.evaluate("about => { globalThis.coder = codes(about); }", codes())
        yield page


WALK = """(acts) => {
  let history = { now: { at: -1 }, past: [], future: [], by: "", at: 0 };
  return acts.map(([act, ...given]) => {
    history = { step, undo, redo }[act](history, ...given);
    return history;
  });
}"""


def walk(acts: list[list[Any]]) -> list[dict[str, Any]]:
    """Do in Python what the page does."""
    history, seen = History({"at": -1}), []
    for act, *given in acts:
        history = getattr(history, act)(*given)
        seen.append(vars(history) | {"past": [*history.past], "future": [*history.future]})
    return seen


@pytest.mark.parametrize("seed", range(20))
def test_undo_and_redo_are_those_of_python(page: Page, seed: int) -> None:
    chance, now = random.Random(seed), 0.0
    acts: list[list[Any]] = []
    for _ in range(60):
        now += chance.choice([0, PAUSE / 2, PAUSE, 2 * PAUSE])
        moved = [{"at": chance.randrange(4)}, chance.choice(["", "one", "other"]), now]
        acts.append(chance.choice([["step", *moved], ["step", *moved], ["undo"], ["redo"]]))
    assert page.evaluate(WALK, acts) == walk(acts)


@pytest.mark.parametrize("scenario", [*PRESET_RUNS, *DRAWN[:13]], ids=lambda made: made.code)
def test_a_code_is_written_and_read_as_in_python(page: Page, scenario: nk.Scenario) -> None:
    written = page.evaluate("scenario => coder.encode(scenario)", record_of(scenario))
    assert written == scenario.code
    read = page.evaluate("text => coder.decode(text)", f" {scenario.code.lower()}\n")
    assert read == record_of(Scenario.read(scenario.code))


SEEDED = nk.Scenario(PRESETS["2016"], seed=7, assumptions=nk.Assumptions(leak=0.1234567))


@pytest.mark.parametrize("at", range(len(SEEDED.code)))
def test_a_code_with_one_wrong_character_is_not_read(page: Page, at: int) -> None:
    for other in "0ZU":
        text = SEEDED.code[:at] + other + SEEDED.code[at + 1 :]
        try:
            python = record_of(Scenario.read(text))
        except nk.BadValue:
            python = None
        assert page.evaluate("text => coder.decode(text) ?? null", text) == python


HALVES = nk.Scenario(nk.Policy(0.0005, 0.0015, 0.1235, 0.1225, 1))


@pytest.mark.parametrize("text", ["", "joint opening", "NK1J-W434-68JR-000S-3S", "NK2", "NK2C-ZZ"])
def test_what_is_no_code_of_this_model_is_left_to_python(page: Page, text: str) -> None:
    assert page.evaluate("text => coder.decode(text) ?? null", text) is None


def test_a_share_half_way_goes_to_the_even_neighbour(page: Page) -> None:
    assert page.evaluate("one => coder.encode(one)", record_of(HALVES)) == HALVES.code


TYPED = (
    *("40", " 40 % ", "12,5", "1e2", ".5", "5.", "+7", "-1", "150", "150 %", "1,000", "0,125"),
    *("", " ", "abc", "nan", "inf", "0x10", "1 0", "40 %%", "it's", 'say "x"', "both ' and \""),
    *("x" * 27, "x" * 29, "x" * 31, "it's " + "y" * 40, "1" * 60, "-0", "1e-7", "100.0001"),
    "back\\slash",
)
TAKE = "([text, about]) => takeNumber(text, about)"
ABOUT = {"unit": "%", "low": 0, "high": 100}
NAME = "Beijing: Sanctions"


@pytest.mark.parametrize("text", TYPED)
def test_a_typed_number_is_taken_or_refused_as_in_python(page: Page, text: str) -> None:
    said = page.evaluate(TAKE, [text, ABOUT | {"refusal": refusal(NAME, 0, 100, "%")}])
    try:
        python: dict[str, Any] = {"number": take_number(NAME, text, 0, 100, "%")}
    except nk.BadValue as refused:
        python = {"refused": str(refused)}
    assert said == python


@pytest.mark.parametrize("text", ["0", "1", "0.5", "2", "on"])
def test_a_switch_that_is_typed_is_off_or_on_as_in_python(page: Page, text: str) -> None:
    about = {"unit": "switch", "low": 0, "high": 1}
    said = page.evaluate(TAKE, [text, about | {"refusal": refusal(NAME, 0, 1, "switch")}])
    try:
        python: dict[str, Any] = {"number": take_number(NAME, text, 0, 1, "switch")}
    except nk.BadValue as refused:
        python = {"refused": str(refused)}
    assert said == python
    assert ("number" in said) == (text in ("0", "1"))


@pytest.mark.parametrize("number", [0, -0.0, 1 / 3, 0.12, 25_000_000, 1e-7, 123456.789, 2 / 3e5])
def test_a_held_number_is_kept_to_the_digits_of_the_futures(page: Page, number: float) -> None:
    assert page.evaluate("number => shortest(number)", number) == shortest(number)

"""The golden test: what every panel shows is the same in the kernel and in the page.

Both run one source. Texts are alike to the character, but for numbers at an edge of rounding,
which are counted; what is drawn is alike to a part in ten thousand, or to an edge of
rounding where it is rounded.
"""

from typing import Any

import pytest
from playwright.sync_api import Page
from tests.views.panels import ACTS, PANELS, lab_settings, settings, two

import conundrum as nk
from conundrum.panels.lab.held_assumptions import held_table
from conundrum.panels.live_panel import LivePanel
from conundrum.run.runner import parts_of, results_of
from conundrum.tables.settings import rows
from conundrum.views import lab
from conundrum.views.gauge import Entry

from .golden import TELL, agree, give

pytestmark = [pytest.mark.usefixtures("noting"), pytest.mark.slow]

ACT = """([kind, name, setting, said]) => {
  const runs = globalThis.runs ??= remembered(played);
  return answering[kind].acted(name, { ...setting, choices: globalThis.choices }, said, runs);
}"""
NUMBERS = """([kind, setting, shown]) => {
  const runs = globalThis.runs ??= remembered(played);
  return runs.during(async () =>
    (await answering[kind](setting, runs, shown, globalThis.choices)).numbers());
}"""
TURNS = """async (setting) => {
  const { port1, port2 } = new MessageChannel();
  const heard = [];
  port1.onmessage = () => heard.push("a question");
  const told = async () => {
    heard.push("runs");
    port2.postMessage("asked");
    await pause();
  };
  await answering.agreement(setting, remembered(played), [], {}, told);
  port1.close();
  return heard;
}"""
TWO, IN_ALL = 2, 8
"""Settings of each panel that `make test` asks, which differ in every control, and of all tests."""
counts = pytest.mark.parametrize("count", [TWO, pytest.param(IN_ALL, marks=pytest.mark.wide)])


@counts
@pytest.mark.parametrize("name", PANELS)
def test_the_page_shows_what_the_kernel_shows(page: Page, name: str, count: int) -> None:
    panel = PANELS[name]()
    give(page, panel.offers())
    for setting in two(panel) if count == TWO else settings(panel, count):
        panel.now = setting
        shows_alike(page, panel)


@pytest.mark.parametrize("name", ACTS)
def test_an_act_sets_in_the_page_what_it_sets_in_the_kernel(page: Page, name: str) -> None:
    panel = PANELS[name]()
    acted: Any = vars(panel.shows)["acted"]
    give(page, panel.offers())
    for setting in settings(panel, 4):
        now = setting
        for act, said in ACTS[name]:
            whole = now | {"choices": panel.offers()}
            kernel = acted(whole, act, said, results_of(panel.shows, whole))
            assert page.evaluate(ACT, [panel._bridge.kind, act, now, said]) == kernel
            now = now | kernel.get("sets", {})


def test_a_question_gets_its_turn_between_runs(page: Page) -> None:
    # No other test asks for these runs, which are kept.
    beliefs = vars(nk.Beliefs(pressure_compels=0.123))
    heard = page.evaluate(TURNS, nk.show.agreement().now | {"beliefs": beliefs})
    assert heard == ["runs", "a question"] * (len(heard) // 2)
    assert len(heard) > 2


@counts
def test_the_lab_shows_in_the_page_what_it_shows_in_the_kernel(page: Page, count: int) -> None:
    # The page writes anew what is held in the table that stands there.
    page.evaluate("table => { globalThis.listed = table; }", table_of(nk.Assumptions(leak=0.2)))
    for setting in lab_settings(count):
        said = page.evaluate(TELL, ["lab", setting, setting["outcomes"], {}])
        agree(said, lab_in_kernel(setting), 1e-4)
        numbers_alike(page, "lab", setting, lab.numbers(setting, results_of(lab, setting)))


def lab_in_kernel(setting: dict[str, Any]) -> dict[str, Any]:
    """Return what the lab shows in the kernel, and what stands folded away below it."""
    shown = {part: shows() for part, shows in parts_of(lab, setting).items()}
    assumptions = nk.Assumptions(**setting["held"])
    scenario = nk.Scenario(
        policy=nk.Policy(**setting["policy"]),
        beliefs=nk.Beliefs(**setting["beliefs"]),
        priorities=nk.Priorities(**setting["priorities"]),
        assumptions=assumptions,
    )
    return shown | {"code": scenario.code, "assumptions": table_of(assumptions)}


def table_of(assumptions: nk.Assumptions) -> str:
    return held_table(assumptions, rows("assumptions"))


def shows_alike(page: Page, panel: LivePanel) -> None:
    kind = panel._bridge.kind
    kernel = {part: shown() for part, shown in panel.parts_now().items()}
    agree(page.evaluate(TELL, [kind, panel.now, []]), kernel, 1e-4)
    if numbers := getattr(panel.shows, "numbers", None):
        whole = panel.whole()
        numbers_alike(page, kind, panel.now, numbers(whole, results_of(panel.shows, whole)))


def numbers_alike(page: Page, kind: str, setting: dict[str, Any], kernel: list[Entry]) -> None:
    """See that kernel and page have the same numbers for the strip beside a slider."""
    said = page.evaluate(NUMBERS, [kind, setting, setting.get("outcomes", [])])
    for one, other in zip(said, kernel, strict=True):
        assert one["label"] == other["label"]
        agree(one["says"], other["says"])

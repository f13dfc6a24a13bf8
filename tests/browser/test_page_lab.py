"""The lab in the page: what is held and drawn anew, and a pinned run that is looked at once."""

from dataclasses import replace

from playwright.sync_api import Page

import conundrum as nk
from conundrum.charts.bands import SHOWN
from conundrum.page import engine
from conundrum.page.setting import record_of, setting_of
from conundrum.panels.lab.held_assumptions import Holding
from conundrum.panels.lab.session import Session
from conundrum.shown.last_move import drawn_anew

from .golden import TELL
from .test_page_world import PRESET_RUNS


def test_other_draws_before_a_move_are_named_as_in_python(page: Page) -> None:
    setting = setting_of(PRESET_RUNS[1]) | {"before": record_of(replace(PRESET_RUNS[0], seed=7))}
    assert page.evaluate(TELL, ["lab", setting, list(SHOWN)])["moved"] == drawn_anew()


HOLDS = """([now, names, choices]) => {
  const [list, runs] = [{ get: () => choices }, remembered(played)];
  const held = names.reduce((held, choice) =>
    answering.lab.asks.hold({ ...now, held }, { entry: "0.2", choice }, list, runs).sets.held, {});
  return Object.keys(held);
}"""


def test_what_is_held_has_one_order_as_in_python(page: Page) -> None:
    names = ["leak", "flight_share"]
    choices = Holding(Session(nk.Scenario(), print), (*names,)).entry.choices
    now = record_of(nk.Scenario())
    orders = [page.evaluate(HOLDS, [now, order, choices]) for order in (names, names[::-1])]
    assert orders == [list(nk.Assumptions(**dict.fromkeys(names, 0.2)).fixed)] * 2


COUNT = """async ([about, settings, shown]) => {
  const runs = remembered(played);
  const pinned = runs(settings[0].pinned);
  let read = 0;
  const at = (kept, ...place) => {
    read += kept === pinned.kept;
    return played.at(kept, ...place);
  };
  const counted = answers(about, { ...played, at });
  const reads = [];
  for (const setting of settings) {
    const before = read;
    const { refused, ...parts } = await counted.lab(setting, runs, shown);
    for (const shows of Object.values(parts)) shows("");
    reads.push(read - before);
  }
  return reads;
}"""


def test_the_pinned_run_is_read_once(page: Page) -> None:
    settings = [setting_of(scenario, PRESET_RUNS[0]) for scenario in PRESET_RUNS[1:3]]
    first, second = page.evaluate(COUNT, [engine.told(), settings, [*SHOWN]])
    # A few numbers at the end of the run are looked up again.
    assert second < first / 20

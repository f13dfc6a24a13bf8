"""The lab in the page: what is held and drawn anew, and a pinned run that is looked at once."""

import random
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page

import conundrum as nk
from conundrum.model.policy import PRESETS
from conundrum.page import engine
from conundrum.page.setting import record_of, setting_of
from conundrum.panels.lab.held_assumptions import Holding
from conundrum.panels.lab.session import Session
from conundrum.run import PRIORITIES
from conundrum.views import lab
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.last_move import drawn_anew, moved_from

from .golden import TELL
from .test_page_future import PRESET_RUNS


def test_other_draws_before_a_move_are_named_as_in_python(page: Page) -> None:
    setting = setting_of(PRESET_RUNS[1]) | {"before": record_of(replace(PRESET_RUNS[0], seed=7))}
    assert page.evaluate(TELL, ["lab", setting, list(SHOWN)])["moved"] == drawn_anew()


@pytest.mark.parametrize("seed", [2, 0, 19], ids=["no move", "six moves", "ten moves"])
def test_from_where_the_last_move_was_made_is_as_in_python(page: Page, seed: int) -> None:
    chance = random.Random(seed)
    states = [nk.Scenario()]
    for _ in range(chance.randrange(12)):
        moves: list[dict[str, Any]] = [
            {"policy": replace(states[-1].policy, us_sanctions=chance.choice([0, 0.5, 1]))},
            {"beliefs": replace(states[-1].beliefs, growth_arms=chance.choice([0, 1]))},
            {"policy": chance.choice([*PRESETS.values()][:2])},
            {"priorities": chance.choice([*PRIORITIES.values()])},
            {"assumptions": nk.Assumptions(leak=chance.choice([0.1, 0.2]))},
            {"assumptions": nk.Assumptions(beliefs_drawn=1)},
        ]
        states.append(replace(states[-1], **chance.choice(moves[:3] * 3 + moves)))
    steps = [record_of(one) for one in states]
    assert page.evaluate("steps => $views_last_move.moved_from(steps)", steps) == moved_from(steps)


HOLDS = """([now, names, choices]) => {
  const [list, runs] = [{ get: () => choices }, remembered(played)];
  const held = names.reduce((held, choice) =>
    answering.lab.acted("hold", { ...now, held }, { entry: "0.2", choice }, runs, list)
      .sets.held, {});
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
    const { refused, holds, ...parts } = await counted.lab(setting, runs, shown);
    for (const shows of Object.values(parts)) shows("");
    reads.push(read - before);
  }
  return reads;
}"""


def test_the_pinned_run_is_read_once(page: Page) -> None:
    settings = [setting_of(scenario, PRESET_RUNS[0]) for scenario in PRESET_RUNS[1:3]]
    first, second = page.evaluate(COUNT, [engine.words_and_codes(), settings, [*SHOWN]])
    # A few numbers at the end of the run are looked up again.
    assert second < first / 20


PRESSES = """async ([now, field]) => [
  answering.lab.acted("Draw", now, {}).sets,
  answering.lab.moved(now, field),
  (await answering.lab({ ...now, outcomes: [] }, remembered(played), [])).holds,
]"""


@pytest.mark.parametrize(
    "held", [{"leak": 0.2}, {"beliefs_drawn": 0}, {"beliefs_drawn": 1, "leak": 0.2}]
)
@pytest.mark.parametrize("field", ["beliefs.growth_arms", "policy.us_sanctions"])
def test_the_beliefs_are_drawn_and_set_again_as_in_python(
    page: Page, held: dict[str, float], field: str
) -> None:
    now: Any = setting_of(nk.Scenario(assumptions=nk.Assumptions(**held)))
    pressed, moved, holds = page.evaluate(PRESSES, [now, field])
    assert pressed == {"held": lab.switched(now["held"])}
    assert moved == lab.moved(now, field)
    assert holds == lab.holds(now)

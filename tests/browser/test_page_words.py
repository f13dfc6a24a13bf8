"""What the page says of a run: to the character what Python says, but at an edge of rounding."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from conundrum.charts.last_move import drawn_anew, headline
from playwright.sync_api import Browser, Page

import conundrum as nk
from conundrum.analysis.tradeoffs import figures
from conundrum.analysis.tradeoffs.plane import cells
from conundrum.charts import (
    concerts,
    pinned_run,
    scoreboard,
)
from conundrum.charts.bands import SHOWN, numbers
from conundrum.charts.doubt.pushes_chart import marked
from conundrum.model.policy import PRESETS
from conundrum.page import telling
from conundrum.page.setting import record_of, setting_of
from conundrum.panels.concerts import losses
from conundrum.panels.lab.held_assumptions import Holding, held_labels, held_table
from conundrum.run.weights import EYES, loss
from conundrum.tables.settings import rows

from .golden import TELL, agree, telling_page
from .test_page_world import DRAWN, PRESET_RUNS

pytestmark = pytest.mark.usefixtures("noting")

HELD = nk.Assumptions(leak=0.2)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that holds the model and what tells of a run."""
    with telling_page(browser) as page:
        # The table in which the page writes anew what is held.
        page.evaluate(
            "table => { globalThis.listed = table; }", held_table(HELD, rows("assumptions"))
        )
        yield page


def pythons(scenario: nk.Scenario, pinned: nk.Scenario) -> dict[str, Any]:
    """Say in Python what the page says."""
    run, other = (
        nk.simulate(one.policy, one.beliefs, one.assumptions) for one in (scenario, pinned)
    )
    name = next((name for name in EYES if EYES[name] == scenario.weights), None)
    ours, theirs = (loss(one, scenario.weights) for one in (run, other))
    return panels_in_python(run, other, SHOWN) | {
        "moved": headline(run, other),
        "legend": scoreboard.legend(other),
        "weighed": pinned_run.weighed(name, ours, theirs, other),
        "look": pinned_run.look(name),
        "table": scoreboard.in_words_and_numbers(run, other),
        "code": scenario.code,
        "held": held_labels(scenario.assumptions),
        "assumptions": held_table(scenario.assumptions, rows("assumptions")),
    }


def moved_from(scenario: nk.Scenario, pinned: nk.Scenario) -> dict[str, Any]:
    """Return the setting of a scenario that was moved from the one it is compared with."""
    return setting_of(scenario, pinned) | {"before": record_of(pinned)}


def panels_in_python(run: nk.Outlook, other: nk.Outlook, shown: tuple[str, ...]) -> dict[str, Any]:
    """Say in Python what stands in the panel of each outcome."""
    return {
        f"{part}.{outcome}": drawn(run, other, outcome)
        for outcome in shown
        for part, drawn in (("card", scoreboard.card), ("chart", numbers))
    }


def plane_in_python(
    scenario: nk.Scenario, at: tuple[float, float], mapped: Mapped
) -> dict[str, Any]:
    """Say in Python what the page says of the plane of stances."""
    policy, beliefs = standing(scenario.policy, at), scenario.beliefs
    run, first = (nk.simulate(one, beliefs) for one in (policy, PRESETS["2016"]))
    view = plane_view.View(
        cells(beliefs, policy.shared_conditions),
        mapped,
        at,
        figures(run),
        {name: figures(nk.simulate(PRESETS[name], beliefs)) for name in plane_marks.MARKED},
        policy.shared_conditions,
    )
    return {
        "map": plane_map.numbers(view),
        "side": plane_side.numbers(view),
        **panels_in_python(run, first, plane.SHOWN),
        "said": pair_in_words(run, at),
        **plane_words.around(view),
        "table": plane_words.plane_table(view),
    }


BEYOND = [
    nk.Scenario(nk.Policy(0, 1, 0, 1, 0), assumptions=nk.Assumptions(opening_gain=0.2)),
    nk.Scenario(PRESETS["joint cut-off"], assumptions=nk.Assumptions(flight_share=0.5)),
]
"""What leaves the frame of a chart, which is then said."""


@pytest.mark.parametrize("scenario", [*PRESET_RUNS, *BEYOND, *DRAWN], ids=lambda made: made.code)
def test_the_page_says_what_python_says(page: Page, scenario: nk.Scenario) -> None:
    first = nk.Scenario(PRESETS["2016"], scenario.beliefs, assumptions=scenario.assumptions)
    other = PRESET_RUNS[len(scenario.code) % len(PRESET_RUNS)]
    for pinned in (first, other):
        agree(
            page.evaluate(TELL, ["run", moved_from(scenario, pinned), list(SHOWN)]),
            pythons(scenario, pinned),
        )


@pytest.mark.parametrize("scenario", [*PRESET_RUNS, *DRAWN[:5]], ids=lambda made: made.code)
def test_the_plane_is_that_of_python(page: Page, scenario: nk.Scenario) -> None:
    number = sum(map(ord, scenario.code))
    mapped = list(MAPPED.values())[number % len(MAPPED)]
    # One power stands where the policy has it, and the other does not, or both do.
    first = stances(scenario.policy)
    at = (first[0], first[1] if number % 3 else 0.7)
    setting = {"beliefs": vars(scenario.beliefs), "mapped": mapped.figure}
    setting |= stood(scenario.policy, at)
    page_says = page.evaluate(TELL, ["plane", setting, list(plane.SHOWN), offered()])
    python = plane_in_python(scenario, at, mapped)
    for chart, drawn in (("map", "shade"), ("side", "line")):
        assert page_says[chart][drawn] == pytest.approx(python[chart][drawn], abs=2e-3)
    agree(page_says, python)


@pytest.mark.parametrize("scenario", DRAWN, ids=lambda made: made.code)
def test_the_concerts_are_those_of_python(page: Page, scenario: nk.Scenario) -> None:
    lost = losses(scenario.beliefs)
    page_says = page.evaluate(TELL, ["concerts", {"beliefs": vars(scenario.beliefs)}, []])
    python = concerts.numbers(lost)
    assert page_says["chart"].pop("loss") == pytest.approx(python.pop("loss"), abs=2e-4)
    texts = {
        "head": concerts.heading(lost),
        "said": concerts.sentences(lost),
        "table": concerts.losses_table(lost),
    }
    assert page_says.pop("chart") == python
    agree(page_says, texts)


CHOSEN = """async () => {
  const texts = { leak: { said: "Said", chart: { chosen: "leak" }, shown: "<p>Shown</p>" } };
  const found = await answering.chosen({ chosen: "leak" }, undefined, [], texts);
  return Object.fromEntries(Object.entries(found).map(([part, shows]) => [part, shows()]));
}"""


def test_what_is_chosen_is_said_drawn_and_written(page: Page) -> None:
    assert page.evaluate(CHOSEN) == {
        "said": ["text", "Said"],
        "chart": ["_params", marked("leak")],
        "shown": ["value", "<p>Shown</p>"],
    }


def test_other_draws_before_a_move_are_named_as_in_python(page: Page) -> None:
    setting = setting_of(PRESET_RUNS[1]) | {"before": record_of(replace(PRESET_RUNS[0], seed=7))}
    assert page.evaluate(TELL, ["run", setting, list(SHOWN)])["moved"] == drawn_anew()


def test_what_is_held_since_a_move_is_named_as_in_python(page: Page) -> None:
    first, held = nk.Scenario(), nk.Scenario(assumptions=HELD)
    said = page.evaluate(TELL, ["run", moved_from(held, first), list(SHOWN)])["moved"]
    agree(said, headline(nk.simulate(assumptions=HELD), nk.simulate()))


HOLDS = """([now, names, choices]) => {
  const [list, runs] = [{ get: () => choices }, remembered(played)];
  const held = names.reduce((held, choice) =>
    answering.run.asks.hold({ ...now, held }, { entry: "0.2", choice }, list, runs).sets.held, {});
  return Object.keys(held);
}"""


def test_what_is_held_has_one_order_as_in_python(page: Page) -> None:
    names = ["leak", "flight_share"]
    choices = Holding(nk.Assumptions, print, names).entry.choices
    now = record_of(nk.Scenario())
    orders = [page.evaluate(HOLDS, [now, order, choices]) for order in (names, names[::-1])]
    assert orders == [list(nk.Assumptions(**dict.fromkeys(names, 0.2)).fixed)] * 2


COUNT = """([about, settings, shown]) => {
  const runs = remembered(played);
  const pinned = runs(settings[0].pinned);
  let read = 0;
  const at = (kept, ...place) => {
    read += kept === pinned.kept;
    return played.at(kept, ...place);
  };
  const counted = answers(about, { ...played, at });
  return settings.map((setting) => {
    const before = read;
    const { refused, ...parts } = counted.run(setting, runs, shown);
    for (const shows of Object.values(parts)) shows("");
    return read - before;
  });
}"""


def test_the_pinned_run_is_read_once(page: Page) -> None:
    settings = [setting_of(scenario, PRESET_RUNS[0]) for scenario in PRESET_RUNS[1:3]]
    first, second = page.evaluate(COUNT, [telling.about(nk.simulate()), settings, [*SHOWN]])
    # A few numbers at the end of the run are looked up again.
    assert second < first / 20


STEPS = """([now, names]) => names.map(
  (name) => Object.assign(now, answering.path.press(name, now)).path.step)"""


def test_the_page_lights_a_path_as_python_does(page: Page) -> None:
    shown = nk.path("china_sanctions")
    offered = {"steps": [shown._shows(step) for step in range(shown.last + 1)]}
    for step in range(shown.last + 1):
        shown.light(step)
        said = page.evaluate(TELL, ["path", shown._setting(), [], offered])
        assert said == offered["steps"][step] == shown._shows(shown.step)
    # At both ends a button does nothing more.
    names = ["Next", "Back", "Back", *["Back"] * shown.last, "Next"]
    stood = []
    for name in names:
        shown.acts[name].click()
        stood.append(shown.step)
    start = {"path": {"step": shown.last}, "last": shown.last}
    assert page.evaluate(STEPS, [start, names]) == stood

"""The lab without a page: what moves what."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from threading import Event, Thread
from typing import Any

import numpy as np
import pytest
from ipywidgets.widgets.widget import _instances
from tests.frozen.showing import within

import conundrum as nk
from conundrum.analysis.game.payoffs import PLAYERS
from conundrum.analysis.run_statistic import measure
from conundrum.model import PRESETS
from conundrum.model.policy import CONTROLS, called
from conundrum.panels.lab import Lab
from conundrum.panels.lab.code_fold import Sharing
from conundrum.panels.lab.held_assumptions import Holding, held_table
from conundrum.run import PRIORITIES, loss
from conundrum.run.average import written_average
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import in_futures
from conundrum.tables.settings import rows
from conundrum.tables.words import short_name
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.last_move import drawn_anew, headline
from conundrum.views.outcomes import edges
from conundrum.views.small_chart import places
from conundrum.widgets.undo import PAUSE

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A clock that goes on when it is told: each act of a test is made after a pause."""
    now = [0.0]
    monkeypatch.setattr(time, "time", lambda: now[0])

    def wait() -> None:
        now[0] += 2 * PAUSE

    return wait


def unfold(lab: Lab, name: str) -> Any:
    """Unfold something and return what was folded."""
    lab.folds[name].unfolded = True
    return lab.folds[name].body


def drawn(lab: Lab) -> dict[str, Any]:
    """What the charts draw, by outcome."""
    return {outcome: lab.parts[f"chart.{outcome}"].value for outcome in lab.panels}


def cards(lab: Lab) -> str:
    """The heads of the charts."""
    return "".join(lab.parts[f"card.{outcome}"].value for outcome in lab.panels)


@pytest.mark.sweep
@pytest.mark.parametrize("name", [*CONTROLS, *rows("beliefs")])
def test_each_slider_moves_its_share_and_everything_shown(name: str) -> None:
    lab = nk.lab(PRESETS["shared conditions"])
    believed = unfold(lab, "beliefs").children
    slider = (lab.sliders | dict(zip(rows("beliefs"), believed, strict=True)))[name]
    said, run = lab._sentences(), drawn(lab)
    moved = slider.value + (5 if slider.value < 50 else -5)
    slider.value = moved
    shares = vars(lab.outlook.policy) | vars(lab.outlook.beliefs)
    assert shares[name] == pytest.approx(moved / 100)
    assert lab.policy == lab.outlook.policy
    assert lab._sentences() != said
    assert drawn(lab) != run


def test_presets_move_all_sliders_in_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    lab = nk.lab()
    runs: list[nk.Policy] = []

    def count(lab: Lab, _: object) -> None:
        runs.append(nk.Policy(**lab.parts_now()["card.warheads"].args[0].policy))

    monkeypatch.setattr(Lab, "_draw", count)
    lab.presets["joint cut-off"].click()
    assert runs == [PRESETS["joint cut-off"]] == [lab.policy]
    assert lab.presets["joint cut-off"].description.startswith("●")
    assert not lab.presets["2016"].description.startswith("●")


def test_some_charts_come_first_and_everything_is_folded_until_asked_for() -> None:
    lab = nk.lab(steps="00", shows=["warheads", "hunger"])
    first = [name for name, panel in lab.panels.items() if "nk-first" in panel._dom_classes]
    assert first == ["warheads", "hunger"]
    (every,) = [one for one in within(lab) if "nk-everything" in one._dom_classes]
    assert not every.unfolded
    assert lab.sliders["us_sanctions"] in within(every)
    # What is set by a policy while they are folded is where the levers stand.
    lab.presets["joint cut-off"].click()
    assert lab.sliders["us_sanctions"].value == 100
    assert [one for one in within(nk.lab()) if "nk-everything" in one._dom_classes] == []


def test_a_lab_of_unknown_outcomes_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="warhead"):
        nk.lab(shows=["warhead"])
    with pytest.raises(nk.BadValue, match="a list of outcomes"):
        nk.lab(shows=7)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["economic cut-off", "step by step"])
def test_a_named_policy_is_known_wherever_policies_are_named(name: str) -> None:
    label = called(name)
    lab = nk.lab()
    lab.presets[name].click()
    assert lab.policy == PRESETS[name]
    assert f"You chose “{label}”." in lab.parts_now()["moved"]()
    assert nk.show.beside(name).now["policies"][0] == [label, vars(PRESETS[name])]
    assert set(nk.simulate(PRESETS, futures=20)) == set(PRESETS)


def test_reset_returns_to_the_start_and_clears_messages() -> None:
    lab = nk.lab(PRESETS["Beijing alone"])
    lab.sliders["us_sanctions"].enter("abc")
    lab.policy = PRESETS["joint opening"]
    assert lab.sliders["us_sanctions"].message == ""
    lab.acts["Reset"].click()
    assert lab.policy == PRESETS["Beijing alone"]


def test_the_table_is_made_only_when_it_is_open() -> None:
    lab = nk.lab()
    assert len(lab.folds["table"].children) == 1
    shown = unfold(lab, "table")
    first = shown.value
    cells = re.findall(r"<td>(.*?)</td>", first)
    assert len(cells) == 21 * len(SHOWN)
    lab.sliders["china_engagement"].value = 100
    second = shown.value
    assert second != first
    lab.folds["table"].unfolded = False
    lab.sliders["china_engagement"].value = 50
    assert shown.value == second
    lab.folds["table"].unfolded = True
    assert shown.value != second


# Beliefs, priorities, assumptions


def test_the_policy_of_2016_is_compared_under_the_beliefs_that_hold_now() -> None:
    lab = nk.lab(PRESETS["joint opening"], nk.Beliefs(growth_tames=0))
    assert lab.session.pinned.beliefs == nk.Beliefs(growth_tames=0)
    unfold(lab, "beliefs").children[3].value = 100
    assert lab.session.pinned.beliefs == nk.Beliefs(growth_tames=0, growth_arms=1)


@pytest.mark.parametrize("name", PRIORITIES)
def test_priorities_weigh_the_same_run(name: str) -> None:
    lab = nk.lab(PRESETS["joint cut-off"])
    run = lab.outlook
    lab._priorities.buttons[name].click()
    ours, theirs = (loss(each, name) for each in (run, lab.session.pinned))
    lower, higher = (in_futures(each.to_numpy(float)) for each in (ours < theirs, ours > theirs))
    assert lab.outlook is run
    assert lab._weighed.text.startswith(
        f"Loss by {name}'s priorities: {ours.mean():.0f} of 100 on average over 1,000 "
        f"futures (Carry on as in 2016: {theirs.mean():.0f}). "
        f"This run has a lower loss than the other run in {lower} futures, "
        f"and a higher loss in {higher}."
    )
    assert lab._priorities.buttons[name].description == f"● {name}"


@pytest.mark.parametrize("name", PRIORITIES)
def test_each_loss_in_python_is_the_number_that_the_lab_shows(name: str) -> None:
    lab = nk.lab(PRESETS["joint cut-off"])
    lab._priorities.buttons[name].click()
    (shown,) = re.findall(r": (\d+) of 100 on average", lab._weighed.text)
    runs = nk.simulate({"cut-off": "joint cut-off", "as in 2016": "2016"})
    game = dict(zip(PLAYERS, nk.payoffs(), strict=True))
    found = {
        "loss": runs["cut-off"].loss(name).mean(),
        "losses": runs.losses(name)["cut-off"].mean(),
        "best": runs.best(name)["loss"]["cut-off"],
        "a figure": measure({"priorities": name, "of": {"preset": "joint cut-off"}}),
    } | ({"payoffs": -game[name]["press"]["press"]} if name in game else {})
    assert {way: f"{lost:.0f}" for way, lost in found.items()} == dict.fromkeys(found, shown)


def test_weights_of_ones_own_are_a_slider_away() -> None:
    lab = nk.lab()
    sliders = unfold(lab, "priorities").children
    sliders[4].value = 70
    assert lab.session.scenario.priorities == nk.Priorities(0, 0.1, 1, 0.6, 0.7)
    assert lab._weighed.text.startswith("Loss by your own priorities")
    lab._priorities.buttons["Beijing"].click()
    assert sliders[0].value == 100
    for slider in sliders:
        slider.value = 0
    assert ": 0 of 100" in lab._weighed.text


def test_an_assumption_is_held_in_every_future_and_released() -> None:
    lab = nk.lab()
    panel: Holding = unfold(lab, "assumptions")
    before = lab.outlook
    panel.entry.enter("0,25 share", "leak")
    assert lab.outlook.assumptions == nk.Assumptions(leak=0.25)
    assert lab.session.pinned.assumptions == nk.Assumptions(leak=0.25)
    assert "<b>fixed at 0.25</b>" in panel.table.value
    assert "You changed which assumptions are fixed in every future" in lab.moved.text
    assert lab._sentences().endswith("Fixed in every future: banned trade that leaks at 0.25.")
    panel.entry.enter("1e9", "leak")
    assert (
        "banned trade that leaks must be a number from 0 to 1 (share); you" in panel.entry.message
    )
    panel.entry.enter("nonsense", "no such")
    assert "assumption must be one of" in panel.entry.message
    assert lab.outlook.assumptions == nk.Assumptions(leak=0.25)
    assert panel.held.held == {"leak": "banned trade that leaks is fixed at 0.25: release"}
    panel.held.release("leak")
    assert panel.held.held == {}
    assert lab.outlook is before or np.array_equal(lab.outlook["hunger"], before["hunger"])


def test_a_button_draws_the_beliefs_and_sets_them_again() -> None:
    lab, others = nk.lab("joint opening"), {"leak": 0.2}
    unfold(lab, "assumptions").entry.enter("0.2", "leak")
    assert (lab.draw.description, lab.parts["drawn"].text) == ("Draw the beliefs, too", "")
    lab.draw.click()
    assert lab.outlook.assumptions == nk.Assumptions(beliefs_drawn=1, **others)
    assert lab.draw.description == "● Draw the beliefs, too"
    assert lab.parts["drawn"].text.startswith("Each future has its own beliefs")
    assert "Each future has its own beliefs now." in lab.moved.text
    assert list(unfold(lab, "assumptions").held.held) == ["leak"]
    assert unfold(lab, "code").code.text == lab.session.scenario.code == lab.outlook.code
    lab.draw.click()
    assert lab.outlook.assumptions == nk.Assumptions(**others)
    assert "The beliefs are the same in every future again." in lab.moved.text


def test_the_slider_of_a_belief_sets_the_beliefs_again_and_another_does_not() -> None:
    lab = nk.lab(beliefs="drawn")
    lab.sliders["us_sanctions"].value = 40
    assert lab.outlook.assumptions == nk.Assumptions(beliefs_drawn=1)
    unfold(lab, "beliefs").children[0].value = 80
    assert lab.outlook.assumptions == nk.Assumptions()
    assert lab.outlook.beliefs.pressure_compels == 0.8


def test_the_panel_shows_every_assumption_with_its_unit_range_mark_and_grounds() -> None:
    table = unescape(held_table(nk.Assumptions(), rows("assumptions")))
    lines = dict(re.findall(r'<tr><th scope="row">([^<]+)</th>(.*?)</tr>', table))
    for name, about in rows("assumptions").items():
        fields = ("meaning", "unit", "mark", "after_2016", "quote", "basis")
        told = [about[field] for field in fields]
        told += [f"{float(about[end]):,.10g}" for end in ("low", "central", "high")]
        if about["source"]:
            told.append(rows("sources")[about["source"]]["publisher"])
        assert [part for part in told if part not in lines[short_name(name)]] == []
    assert "<td>0 (off; on at 1)</td>" in re.sub(
        "</?span[^>]*>", "", lines[short_name("compels_both_ways")]
    )
    sectors = [head.lower() for head in re.findall(r'"rowgroup"[^>]*>(.*?)</th>', table)]
    assert sectors == list(dict.fromkeys(about["sector"] for about in rows("assumptions").values()))


# Pin


def test_a_pinned_run_stays_until_2016_is_asked_for_again() -> None:
    lab = nk.lab(PRESETS["joint opening"])
    lab.acts["Pin"].click()
    pinned = lab.outlook
    lab.presets["joint cut-off"].click()
    unfold(lab, "beliefs").children[3].value = 100
    assert lab.session.pinned is pinned
    line = "L".join(places(edges(Run(pinned), "warheads")["mean"], 200))
    assert f'class="nk-dashed" d="M{line}"' in drawn(lab)["warheads"]
    fell = written_average(Run(pinned), "fallen", 80)
    named = "the pinned run (Both open up, with other assumptions)"
    assert f"{named}: {fell}<" in cards(lab)
    assert named in lab.legend.value
    assert "The pinned run: Washington: sanctions 20%." in lab._sentences()
    assert "(Both open up, with other assumptions: 20)." in lab._weighed.text
    lab.acts["Unpin"].click()
    assert lab.session.pinned.policy == PRESETS["2016"]
    assert "the policy of 2016" in lab.legend.value
    assert "pinned" not in lab._sentences()


# The last move


def test_a_move_is_measured_from_where_its_control_was_first_touched(
    clock: Callable[[], None],
) -> None:
    lab = nk.lab()
    first = lab.moved.text
    for share in (40, 60, 100):
        lab.sliders["china_sanctions"].value = share
        clock()
    assert "Beijing's sanctions from 20% to 100%" in unescape(lab.moved.text)
    assert lab.moved.text == headline(Run(lab.outlook), Run(nk.simulate()), [*SHOWN])
    before = lab.outlook
    lab.sliders["us_sanctions"].value = 50
    clock()
    lab._priorities.buttons["Seoul"].click()
    assert lab.moved.text == headline(Run(lab.outlook), Run(before), [*SHOWN])
    for _ in range(2):
        lab.acts["Undo"].click()
    assert "Beijing's sanctions from 20% to 100%" in unescape(lab.moved.text)
    before = lab.outlook
    lab.acts["Reset"].click()
    assert "Beijing's sanctions from 100% to 20%" in unescape(lab.moved.text)
    assert lab.moved.text == headline(Run(lab.outlook), Run(before), [*SHOWN])
    assert "Move a lever, and see what changes" in first


def test_h7_that_nobody_has_pressed_and_engaged_at_once_is_said_where_a_power_does() -> None:
    lab = nk.lab()
    said = "both its sanctions and its engagement above 65%"
    assert said not in lab.moved.text
    lab.presets["joint cut-off"].click()
    assert said not in lab.moved.text
    lab.sliders["us_engagement"].value = 80
    assert "its sanctions and its engagement are both at 80% or more." in lab.moved.text
    assert "Beijing presses and engages" not in lab.moved.text
    assert said in lab.moved.text


def test_why_the_number_of_2016_moves_is_said_where_it_does(clock: Callable[[], None]) -> None:
    move, says = (
        nk.show.move("us_sanctions", "growth_tames"),
        "with the same beliefs and assumptions",
    )
    before = written_average(Run(move.session.pinned), "warheads", 80)
    move.sliders["us_sanctions"].value = 50
    clock()
    assert says not in move.moved.text
    move.sliders["growth_tames"].value = 0
    assert written_average(Run(move.session.pinned), "warheads", 80) != before
    assert says in move.moved.text


def test_other_draws_are_named_and_no_number_is_compared_across_them() -> None:
    lab = nk.lab()
    for seed in (7, 8):
        unfold(lab, "code").entry.enter(nk.Scenario(nk.Policy(), seed=seed).code)
        assert lab.moved.text == drawn_anew()
    lab.sliders["us_sanctions"].value = 50
    assert "Washington's sanctions from 90% to 50%" in unescape(lab.moved.text)


# Undo, redo, reset, replay


def acts(lab: Lab) -> list[Callable[[], Any]]:
    """One act of each kind that can be undone."""
    beliefs, weights = unfold(lab, "beliefs"), unfold(lab, "priorities")
    holding, sharing = unfold(lab, "assumptions"), unfold(lab, "code")
    code = nk.Scenario(PRESETS["Beijing alone"], nk.Beliefs(growth_arms=1), "Seoul", seed=7).code
    return [
        lambda: setattr(lab.sliders["us_sanctions"], "value", 35),
        lambda: setattr(lab.sliders["us_sanctions"], "value", 40),
        lab.presets["joint opening"].click,
        lambda: setattr(beliefs.children[0], "value", 100),
        lambda: holding.entry.enter("0.2", "leak"),
        lab.draw.click,
        lab._priorities.buttons["Seoul"].click,
        lambda: setattr(weights.children[0], "value", 5),
        lambda: sharing.entry.enter(code),
        lambda: setattr(lab, "policy", PRESETS["shared conditions"]),
        lab.acts["Reset"].click,
    ]


def seen(lab: Lab) -> tuple[object, ...]:
    """All that a reader sees."""
    sliders = [
        slider.value for fold in ("beliefs", "priorities") for slider in unfold(lab, fold).children
    ]
    return (
        *(slider.value for slider in lab.sliders.values()),
        *sliders,
        lab._sentences(),
        cards(lab),
        lab._weighed.text,
        str(drawn(lab)),
        unfold(lab, "code").code.text,
        *unfold(lab, "assumptions").held.held,
        lab.draw.description,
        lab.parts["drawn"].text,
    )


def test_every_act_is_undone_and_redone(clock: Callable[[], None]) -> None:
    lab = nk.lab()
    stages = []
    for act in acts(lab):
        stages.append(seen(lab))
        act()
        clock()
    stages.append(seen(lab))
    assert len(set(stages)) == len(stages) - 1  # Reset returns to the first
    for stage in reversed(stages):
        assert seen(lab) == stage
        lab.acts["Undo"].click()
    assert lab.acts["Undo"].disabled
    assert lab.acts["Replay"].disabled
    for stage in stages:
        assert seen(lab) == stage
        lab.acts["Redo"].click()
    assert lab.acts["Redo"].disabled


def test_a_drag_is_one_step_and_undo_needs_one_press() -> None:
    lab = nk.lab()
    for place in range(89, 30, -1):
        lab.sliders["us_sanctions"].value = place
    lab.acts["Undo"].click()
    assert lab.policy == PRESETS["2016"]


def test_replay_shows_before_and_after(monkeypatch: pytest.MonkeyPatch) -> None:
    lab = nk.lab()
    lab.presets["joint opening"].click()
    lab.presets["joint cut-off"].click()
    glances: list[tuple[nk.Policy, float]] = []
    monkeypatch.setattr(
        time, "sleep", lambda _: glances.append((lab.policy, lab.sliders["us_sanctions"].value))
    )
    history = lab.session.history
    lab.acts["Replay"].click()
    assert glances == [(PRESETS["joint opening"], 20)]
    assert lab.policy == PRESETS["joint cut-off"] == lab.outlook.policy
    assert lab.session.history is history


def test_no_widget_is_made_by_a_move() -> None:
    lab = nk.lab()
    for fold in lab.folds.values():
        fold.unfolded = True
    unfold(lab, "assumptions").entry.enter("0.2", "leak")
    before = set(_instances)
    lab.sliders["us_sanctions"].value = 40
    unfold(lab, "beliefs").children[0].value = 40
    lab.presets["joint opening"].click()
    lab.acts["Undo"].click()
    assert set(_instances) == before


@pytest.mark.parametrize("way", ["typed", "dragged"])
def test_acts_in_two_threads_at_once_are_taken_in_turn(
    monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    lab = nk.lab()
    slider, started = lab.sliders["china_sanctions"], Event()

    def slowly() -> float:
        started.set()
        Event().wait(0.1)
        return 0.0

    # The clock is asked in the midst of each change.
    monkeypatch.setattr(time, "time", slowly)
    button = lab.presets["joint opening"]
    pressed = Thread(target=lambda: button._handle_custom_msg({"event": "click"}, []))
    pressed.start()
    assert started.wait(timeout=10)
    if way == "typed":
        slider._handle_custom_msg({"entry": "43"}, [])
    else:
        slider.set_state({"value": 43.0})
    pressed.join()
    assert lab.policy == replace(PRESETS["joint opening"], china_sanctions=0.43)
    assert lab.outlook.policy == lab.policy == lab.session.scenario.policy
    assert slider.value == 43


# The scenario code


def test_a_code_carries_everything_to_another_lab() -> None:
    mine, theirs = nk.lab(), nk.lab()
    for act in acts(mine)[:-1]:
        act()
    panel: Sharing = unfold(theirs, "code")
    panel.entry.enter(f" {unfold(mine, 'code').code.text.lower()}\n")
    assert panel.entry.message == ""
    assert seen(theirs) == seen(mine)


def test_a_bad_code_is_refused_beside_the_box_and_nothing_is_lost() -> None:
    lab = nk.lab()
    lab.sliders["us_sanctions"].value = 35
    stage, history = seen(lab), lab.session.history
    panel: Sharing = unfold(lab, "code")
    panel.entry.enter("NK1 and so on")
    assert panel.entry.message.startswith("scenario code must be ")
    assert seen(lab) == stage
    assert lab.session.history is history


@pytest.mark.parametrize("argument", ["policy", "beliefs"])
def test_a_bad_argument_is_named(argument: str) -> None:
    with pytest.raises(ValueError, match=f"{argument} must be a "):
        nk.lab(**{argument: 2016})  # type: ignore[arg-type]


def test_a_code_opens_the_lab_on_all_that_it_holds() -> None:
    arms, told = nk.Beliefs(growth_arms=1), PRESETS["joint opening"]
    code = nk.Scenario("joint opening", arms, "Beijing", seed=7).code
    assert nk.lab(code).session.scenario == nk.Scenario.read(code)
    own = nk.lab(code, nk.Beliefs()).session.scenario
    assert (own.policy, own.beliefs, own.seed) == (told, nk.Beliefs(), 7)

"""Posters of a hundred futures: right to the dot at every step of every run, and a true finding."""

import re
from dataclasses import fields
from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

import conundrum as nk
from conundrum.charts import style
from conundrum.charts.hundred_marks import SHAPES, picture
from conundrum.model import PRESETS
from conundrum.model.policy import called
from conundrum.run.average import written_average
from conundrum.run.statistics import Run
from conundrum.run.vectors import of_100
from conundrum.run.written_outcome import count_of_100, written_people
from conundrum.views.outcomes import fell as fallen
from conundrum.views.poster_marks import A_MARK, dots_of_future, marks, standing_for, warheads
from conundrum.views.posters import KINDS, POSTERS, acted, card, headline, summary, table_html


@cache
def outlooks() -> dict[str, nk.Outlook]:
    return {policy: nk.simulate(PRESETS[policy]) for policy in POSTERS}


@cache
def runs() -> dict[str, Run]:
    return {policy: Run(outlook) for policy, outlook in outlooks().items()}


LAST = 80
SHARES = st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0])


def shares(kind: type) -> st.SearchStrategy[object]:
    return st.builds(kind, **{field.name: SHARES for field in fields(kind)})


def right_to_the_dot(outlook: nk.Outlook) -> None:
    """See that at every step the futures of the first dots have fallen, and no others."""
    run = Run(outlook)
    futures = standing_for(run)
    assert len(set(futures)) == 100
    down = outlook.arrays["fallen"][:, np.array(futures) - 1] > 0
    for step, here in enumerate(down):
        first = count_of_100(of_100(outlook.arrays["fallen"][step]))
        assert here.tolist() == [dot < first for dot in range(100)]
        assert fallen(run, step) == first


@pytest.mark.parametrize("preset", PRESETS)
def test_the_dots_of_a_preset_are_right_at_every_step(preset: str) -> None:
    right_to_the_dot(nk.simulate(PRESETS[preset]))


@settings(max_examples=15)
@given(shares(nk.Policy), shares(nk.Beliefs), st.integers(100, 1_100), st.integers(0, 9))
def test_the_dots_of_any_run_are_right_at_every_step(
    policy: nk.Policy, beliefs: nk.Beliefs, futures: int, seed: int
) -> None:
    right_to_the_dot(nk.simulate(policy, beliefs, futures=futures, seed=seed))


@pytest.mark.parametrize("policy", POSTERS)
def test_marks_are_as_many_as_the_numbers_beside_them(policy: str) -> None:
    run = runs()[policy]
    fell, left, armed = (marks(run, outcome, policy, True, None) for outcome in KINDS)
    assert fell["first"] == fallen(run, LAST)
    assert f"<b>{fell['first']}</b>" in card(runs(), "fallen", policy, True)
    assert f"<b>{armed['first'] + armed['second']}</b>" in card(runs(), "warheads", policy, True)
    assert f"nobody commands {armed['second']} of them" in card(runs(), "warheads", policy, True)
    assert abs(left["first"] * A_MARK - mean_left(run)) <= A_MARK / 2
    row = re.search(rf'"row">{called(policy)}</th>(.*?)</tr>', table_html(runs()))
    assert row
    cells = re.findall("<td>(.*?)</td>", row[1])
    mean = outlooks()[policy].arrays["leavers"][LAST].astype(float).mean()
    assert cells[:2] == [str(fallen(run, LAST)), written_people(mean)]
    assert cells[-2:] == [f"{armed['first']}", f"{armed['second']}"]


@pytest.mark.parametrize("outcome", KINDS)
def test_what_waits_for_the_choice_tells_nothing(outcome: str) -> None:
    run = runs()["joint cut-off"]
    drawn = marks(run, outcome, "joint cut-off", False, None)
    assert (drawn["first"], drawn["second"], drawn["waits"]) == (0, 0, True)
    assert card(runs(), outcome, "joint cut-off", False).endswith("<b>?</b></p>")
    assert not re.search(r"\d", drawn["about"])


def test_each_policy_has_its_own_colour_in_every_row() -> None:
    colours = {
        policy: {marks(runs()[policy], outcome, policy, True, None)["colour"] for outcome in KINDS}
        for policy in POSTERS
    }
    assert [*colours.values()] == [{style.PINNED}, {style.PRESS}, {style.OPEN}]


@pytest.mark.parametrize("policy", POSTERS)
@pytest.mark.parametrize("step", [0, 20, 40, LAST])
def test_warheads_in_hands_and_in_none_add_up_to_those_of_the_lab(policy: str, step: int) -> None:
    run = runs()[policy]
    assert str(sum(warheads(run, step))) == written_average(run, "warheads", step)


@pytest.mark.parametrize("policy", POSTERS)
@pytest.mark.parametrize("step", [0, 20, 40, LAST])
def test_warheads_are_loose_where_the_regime_has_fallen_and_nowhere_else(
    policy: str, step: int
) -> None:
    every, fell = (outlooks()[policy][name][step].astype(float) for name in ("warheads", "fallen"))
    commanded, loose = warheads(runs()[policy], step)
    assert commanded == round((every * (fell == 0)).mean())
    assert loose == pytest.approx((every * (fell > 0)).mean(), abs=1)


def test_a_ring_is_a_regime_that_has_fallen_and_nothing_else() -> None:
    assert [kind for kind, shapes in SHAPES.items() if 'fill="none"' in shapes[0]] == ["futures"]
    # But for their colour.
    shapes = {tuple(re.findall(r' (?:d|r)="(.*?)"', shape)) for shape in SHAPES["warheads"]}
    assert len(shapes) == 3
    drawn = picture("warheads", {"first": 2, "second": 3, "colour": style.OPEN})
    assert drawn.count(SHAPES["warheads"][0]) == 2
    assert drawn.count(SHAPES["warheads"][2]) == 3
    full = marks(runs()["2016"], "warheads", "2016", True, None) | {"first": 99, "second": 1}
    assert picture("warheads", full).count("<g ") == 100


def test_the_finding_is_true_of_the_policy_that_is_chosen() -> None:
    before = headline(runs(), "")
    kept, loose = warheads(runs()["2016"], LAST)
    assert f"14 warheads become {kept + loose} by 2036" in before
    assert f"fallen in {fallen(runs()['2016'], LAST)} of 100" in before
    assert headline(runs(), "2016") == before
    armed = {policy: sum(warheads(run, LAST)) for policy, run in runs().items()}
    left = {policy: mean_left(run) for policy, run in runs().items()}
    assert min(armed, key=lambda one: armed[one]) == "joint cut-off"
    assert max(left, key=lambda one: left[one]) == "joint cut-off"
    kept, loose = warheads(runs()["joint cut-off"], LAST)
    assert f"the fewest warheads, but {loose} of the {kept + loose}" in headline(
        runs(), "joint cut-off"
    )
    assert "all counts below are lower" in headline(runs(), "joint opening")
    assert f"{armed['joint opening']} warheads are left" in headline(runs(), "joint opening")


def test_a_finding_compares_with_no_policy_that_waits() -> None:
    tried = {policy: runs()[policy] for policy in ("2016", "joint cut-off")}
    assert headline(tried, "joint cut-off").startswith("With “Both cut it off”, the regime has")


def test_what_feeds_the_arsenal_is_not_called_lower() -> None:
    arms = nk.Beliefs(growth_tames=0, growth_arms=1)
    other = {policy: Run(nk.simulate(PRESETS[policy], arms)) for policy in POSTERS}
    assert "lower" not in headline(other, "joint opening")
    assert "No row shows" not in summary(other, "joint opening")
    assert "No row shows" in summary(runs(), "joint opening")


def test_both_kinds_of_future_are_told() -> None:
    assert "where the regime rules (84 of" in summary(runs(), "2016")
    assert "where it has fallen (16): 1.6 million" in summary(runs(), "2016")
    assert "Each run is one possible future." in summary(runs(), "")


def test_another_future_comes_again_only_after_all_others() -> None:
    setting: Any = {"chosen": "joint cut-off", "dot": {"policy": "", "future": 0}}
    results = list(runs().values())
    seen = []
    for _ in range(100):
        setting = setting | acted(setting, "another", {}, results)["sets"]
        seen.append(setting["dot"]["future"])
    assert sorted(seen) == sorted(standing_for(runs()["joint cut-off"]))


def mean_left(run: Run) -> float:
    return 1e6 * run.average("leavers", LAST)


@pytest.mark.parametrize("policy", POSTERS)
def test_the_frame_is_around_a_dot_that_ends_as_the_future_does(policy: str) -> None:
    run = runs()[policy]
    standing = standing_for(run)
    for future in range(1, 1001, 3):
        for step in (run.last // 2, run.last):
            drawn, fell = dots_of_future(run, future, step), outlooks()[policy]["fallen"][step]
            assert drawn["first"] == fallen(run, step)
            assert (drawn["picked"] < drawn["first"]) == bool(fell[future - 1])
            if step == run.last and future in standing:
                assert drawn["picked"] == standing.index(future)

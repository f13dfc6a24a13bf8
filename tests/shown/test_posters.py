"""Posters of a hundred futures: right to the dot at every step of every run, and a true finding."""

import re
from dataclasses import fields
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import conundrum as nk
from conundrum.charts import style
from conundrum.charts.hundred_marks import SHAPES, picture
from conundrum.model.policy import called
from conundrum.run.average import average_of, written_average
from conundrum.run.statistics import Run
from conundrum.run.vectors import of_100
from conundrum.run.written_outcome import count_of_100, written_people
from conundrum.shown.outcomes import fell as fallen
from conundrum.shown.poster_marks import (
    A_MARK,
    marks,
    ringed,
    standing_for,
    warheads,
)
from conundrum.shown.posters import (
    POSTERS,
    card,
    headline,
    summary,
    table,
)


@cache
def outlooks() -> dict[str, nk.Outlook]:
    return {policy: nk.simulate(nk.PRESETS[policy]) for policy in POSTERS}


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
    down = outlook["fallen"][:, np.array(futures) - 1] > 0
    for step, here in enumerate(down):
        first = count_of_100(of_100(outlook["fallen"][step]))
        assert here.tolist() == [dot < first for dot in range(100)]
        assert marks(run, "fallen", step, True, None)["first"] == first


@pytest.mark.parametrize("preset", nk.PRESETS)
def test_the_dots_of_a_preset_are_right_at_every_step(preset: str) -> None:
    right_to_the_dot(nk.simulate(nk.PRESETS[preset]))


@settings(max_examples=15)
@given(shares(nk.Policy), shares(nk.Beliefs), st.integers(100, 1_100), st.integers(0, 9))
def test_the_dots_of_any_run_are_right_at_every_step(
    policy: nk.Policy, beliefs: nk.Beliefs, futures: int, seed: int
) -> None:
    right_to_the_dot(nk.simulate(policy, beliefs, futures=futures, seed=seed))


@pytest.mark.parametrize("year", [2016, 2021, 2036])
@pytest.mark.parametrize("policy", POSTERS)
def test_marks_are_as_many_as_the_numbers_beside_them(policy: str, year: int) -> None:
    run = runs()[policy]
    step = run.step(year)
    assert run.year(step) == year + 0.75
    shown = {outcome: marks(run, outcome, step, False, None) for outcome in ("leavers", "warheads")}
    assert f"<b>{fallen(run, step)}</b>" in card(run, "fallen", step)
    armed = shown["warheads"]
    assert f"<b>{armed['first']}</b>" in card(run, "warheads", step)
    assert f"and {armed['second']} loose" in card(run, "warheads", step)
    assert abs(shown["leavers"]["first"] * A_MARK - mean_left(run, step)) <= A_MARK / 2
    row = re.search(rf'"row">{called(policy)}</th>(.*?)</tr>', table(runs(), step))
    assert row
    cells = re.findall("<td>(.*?)</td>", row[1])
    left = outlooks()[policy]["leavers"][step].astype(float)
    assert cells[:2] == [str(fallen(run, step)), written_people(left.mean())]
    assert cells[-2:] == [f"{armed['first']}", f"{armed['second']}"]


@pytest.mark.parametrize("policy", POSTERS)
@pytest.mark.parametrize("step", [0, 20, 40, LAST])
def test_warheads_under_command_and_loose_add_up_to_those_of_the_lab(
    policy: str, step: int
) -> None:
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


def test_the_three_kinds_of_a_place_have_three_shapes() -> None:
    # But for their colour.
    shapes = {tuple(re.findall(r' (?:d|r)="(.*?)"', shape)) for shape in SHAPES["warheads"]}
    assert len(shapes) == 3
    drawn = picture("warheads", {"first": 2, "second": 3, "ours": False})
    assert drawn.count(SHAPES["warheads"][0]) == 2
    assert drawn.count(SHAPES["warheads"][2]) == 3
    full = marks(runs()["2016"], "warheads", LAST, False, None) | {"first": 99, "second": 1}
    assert picture("warheads", full).count("<g ") == 100
    # A cross in the colour of a fall says that a regime has fallen, and nothing else does.
    assert [name for name, all_ in SHAPES.items() if any(style.FELL in one for one in all_)] == [
        "futures"
    ]


def test_the_finding_names_those_with_the_least_and_what_is_loose_there() -> None:
    assert headline(runs(), LAST, "") == "October 2016: your choice?"
    for step in range(4, LAST + 1, 4):
        least = [
            called(min(POSTERS, key=lambda policy: measured(runs()[policy], step)))
            for measured in (commanded, mean_left)
        ]
        found = headline(runs(), step, "2016")
        assert re.findall("“(.*?)”", found) == (least if least[0] != least[1] else least[:1])
        assert found.endswith("none has both") == (least[0] != least[1])
        armed = min(runs().values(), key=lambda run: commanded(run, step))
        kept, loose = warheads(armed, step)
        assert f"({kept} on average, beside {loose} loose)" in found


def mean_left(run: Run, step: int) -> float:
    return 1e6 * average_of(run, "leavers", step)


def commanded(run: Run, step: int) -> float:
    return warheads(run, step)[0]


def test_what_looks_better_in_every_row_is_not_said_to_be_sure() -> None:
    rests = "How sure that is, no mark shows"
    assert rests in summary(runs(), LAST, "joint opening")
    assert rests not in summary(runs(), LAST, "joint cut-off")
    assert rests not in summary(runs(), LAST, "2016")
    # Where the opening feeds the arsenal, it is no better in that row.
    arms = nk.Beliefs(growth_tames=0, growth_arms=1)
    other = {policy: Run(nk.simulate(nk.PRESETS[policy], arms)) for policy in POSTERS}
    assert rests not in summary(other, LAST, "joint opening")


def test_both_kinds_of_future_are_told_and_a_kind_that_is_none_is_not() -> None:
    assert "where the regime rules (84 of" in summary(runs(), LAST, "2016")
    assert "where it has fallen (16): 1.6 million" in summary(runs(), LAST, "2016")
    assert "where it has fallen" not in summary(runs(), 0, "2016")
    assert "<td>no future</td>" in table(runs(), 0)


@pytest.mark.parametrize("policy", POSTERS)
def test_the_ring_is_around_a_dot_that_ends_as_the_future_does(policy: str) -> None:
    run = runs()[policy]
    standing = standing_for(run)
    for future in range(1, 1001, 3):
        for step in (run.last // 2, run.last):
            drawn, fell = ringed(run, future, step), outlooks()[policy]["fallen"][step]
            assert drawn["first"] == fallen(run, step)
            assert (drawn["ringed"] < drawn["first"]) == bool(fell[future - 1])
            if step == run.last and future in standing:
                assert drawn["ringed"] == standing.index(future)

"""The horizon: what the panel says after some years is what a run of that many years says."""

import re
from dataclasses import replace
from functools import cache
from typing import get_args

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.tradeoffs.ranking import TIE
from conundrum.charts.horizon import COLUMNS, HORIZONS
from conundrum.charts.picture import pictures
from conundrum.panels.answered import Answered
from conundrum.run.limits import limit
from conundrum.run.loss import By
from conundrum.run.runner import measured
from conundrum.shown import horizon
from conundrum.shown.first_places import CALLED
from conundrum.tables.settings import value


@cache
def panel() -> Answered:
    return nk.horizon()


@cache
def runs(years: int) -> list[nk.Outlook]:
    return [nk.simulate(policy, years=years) for policy in nk.PRESETS.values()]


def chart(by: By = "way", **added: float) -> dict[str, dict[str, list[str]]]:
    """Return by block of the chart, and by row in it, what stands in its cells."""
    panel().set(counted=by, added={"standing": 0, "danger": 0, "discount": 0} | added)
    drawn = panel().answer()["chart"]()
    found: dict[str, dict[str, list[str]]] = {}
    for row, (name, head) in enumerate(zip(drawn["name"], drawn["heads"], strict=True)):
        cells = drawn["sign"][row * COLUMNS : (row + 1) * COLUMNS]
        if head:
            found[name] = {}
        elif name:
            [*found.values()][-1][name] = cells
    return found


@pytest.mark.parametrize(
    ("eyes", "years", "by", "added"),
    [
        ("Washington", 5, "way", {}),
        ("Washington", 30, "way", {}),
        ("Beijing", 40, "way", {}),
        ("Seoul", 20, "way", {"danger": 0.7}),
        ("Washington", 40, "way", {"discount": 0.05, "danger": 0.2}),
        ("Washington", 20, "way", {"standing": 0.6}),
        ("Washington", 20, "end", {}),
        ("Seoul", 5, "end", {"discount": 0.1}),
    ],
)
def test_the_order_after_some_years_is_that_of_runs_of_so_many(
    eyes: str, years: int, by: By, added: dict[str, float]
) -> None:
    weights = replace(nk.EYES[eyes], **added)
    lost = [nk.loss(run, weights, by).mean() for run in runs(years)]
    order = np.argsort(lost)
    told = chart(by, **added)[f"{eyes}'s order"]
    at = HORIZONS.index(years)
    places = {name: int(cells[at]) for name, cells in told.items()}
    tied = [policy for policy in order if lost[policy] - min(lost) <= TIE]
    shared = {CALLED[policy]: 1 for policy in tied}
    assert places == {CALLED[policy]: place + 1 for place, policy in enumerate(order)} | shared


@pytest.mark.parametrize("by", get_args(By))
def test_the_strip_beside_a_slider_has_the_losses_of_the_usual_years(by: By) -> None:
    chart(by)
    strip = horizon.numbers(panel().whole(), measured(horizon, panel().whole()))
    losses = [
        100 * float(nk.loss(run, weights, by).mean())
        for weights in nk.EYES.values()
        for run in runs(limit("years", "default"))
    ]
    assert [float(one["says"]) for one in strip] == pytest.approx(losses, abs=0.051)
    assert all("2036" in one["label"] for one in strip)


@pytest.mark.parametrize("by", get_args(By))
@pytest.mark.parametrize("discount", [0, 0.1])
def test_a_loss_after_some_years_is_that_of_a_run_of_so_many(discount: float, by: By) -> None:
    eyes = replace(nk.EYES["Seoul"], discount=discount)
    first = measured(panel().shows, panel().whole())[0]
    for years in (5, 17, 40):
        lost = horizon.losses(first["costs"], vars(eyes), by)[years - limit("years", "lowest")]
        run = nk.simulate(years=years)
        assert lost == pytest.approx(nk.loss(run, eyes, by).mean(), rel=1e-5)


def test_two_buttons_say_by_what_losses_count() -> None:
    chart()
    buttons = panel().buttons
    assert [*buttons] == ["By the years on the way", "By where it ends"]
    buttons["By where it ends"].click()
    assert panel().now["counted"] == "end"
    assert "in the October in which they end" in panel().answer()["head"]()
    assert "in that October alone" in panel().answer()["table"]()
    buttons["By the years on the way"].click()
    assert "over all those years" in panel().answer()["head"]()


def test_a_conclusion_holds_at_a_date_where_its_figure_does() -> None:
    told = chart()["Conclusions"]
    one = conclusions()["cut_off_falls"]
    for years, sign in zip(HORIZONS, told[one.short], strict=True):
        fell = 100 * nk.simulate(one.policy, years=years)["fallen"][-1].mean()
        assert sign == ("✓" if fell >= one.low else "✗"), years
    usual = HORIZONS.index(limit("years", "default"))
    assert {cells[usual] for cells in told.values()} == {"✓"}


def test_the_headline_names_who_comes_first_until_when() -> None:
    chart()
    said = re.findall(r"\((“[^)]*)\)(?: until (\d+))?", panel().answer()["head"]())
    assert [bool(last) for _, last in said] == [True] * (len(said) - 1) + [False]
    assert len(said) > 1
    start = int(value("limits", "start", "default"))
    for named, last in said[:-1]:
        for years, first in ((int(last) - start, True), (int(last) - start + 1, False)):
            lost = [float(nk.loss(run, "Washington").mean()) for run in runs(years)]
            tied = {CALLED[place] for place, loss in enumerate(lost) if loss - min(lost) <= TIE}
            assert (set(re.findall(r"“(.*?)”", named)) == tied) is first, (named, years)


def test_danger_after_a_fall_puts_the_cut_off_off() -> None:
    turns = []
    for danger in (0, 0.5):
        first = chart(danger=danger)["Washington's order"]["Both cut off trade only"].index("1")
        turns.append(HORIZONS[first])
    assert turns[0] < turns[1]
    assert "at 50 in all eyes: Washington" in panel().answer()["said"]()


def test_where_nothing_turns_that_is_said() -> None:
    chart(danger=1, discount=0.1)
    assert "However far ahead one looks" in panel().answer()["head"]()


def test_where_there_is_little_room_every_second_year_is_written() -> None:
    wide, _, narrow = pictures(panel().parts["chart"]).partition('<div class="nk-narrow">')
    written = [str(years) for years in HORIZONS if years >= 10]
    assert re.findall(r">(\d\d)</text>", wide) == written
    assert re.findall(r">(\d\d)</text>", narrow) == written[::2]

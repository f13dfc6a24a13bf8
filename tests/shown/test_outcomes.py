"""The chart of an outcome: its numbers, its crosses, its note."""

import re
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.charts.bands import SHOWN, outcome_chart
from conundrum.charts.small_multiples import EVERY
from conundrum.run.average import written_average
from conundrum.run.statistics import Run
from conundrum.run.story import story
from conundrum.run.vectors import of_100
from conundrum.run.written_outcome import at_its_line, show
from conundrum.shown.outcomes import chart_data, hundred_futures, shape
from conundrum.tables.settings import value

LINES = [name for name in SHOWN if name != "fallen"]


@pytest.fixture(scope="module")
def pair() -> tuple[nk.Outlook, nk.Outlook]:
    return nk.simulate(nk.PRESETS["joint cut-off"]), nk.simulate()


def drawn(outcome: str, pair: tuple[nk.Outlook, nk.Outlook]) -> dict[str, Any]:
    run, pinned = (Run(outlook) for outlook in pair)
    return chart_data(run, pinned, outcome)


@pytest.mark.parametrize("outcome", LINES)
def test_the_chart_shows_the_futures(pair: tuple[nk.Outlook, nk.Outlook], outcome: str) -> None:
    run = drawn(outcome, pair)
    scale = value("outcomes", outcome, "per_unit")
    for outlook, shown in zip(pair, ("mean", "pinned"), strict=True):
        expected = np.mean(outlook[outcome][::EVERY], axis=1) * scale
        # The first point is the common start, which the run has left already.
        np.testing.assert_allclose(run[shown][1:], expected[1:], rtol=1e-3, atol=0.06)


@pytest.mark.parametrize("name", nk.PRESETS)
def test_the_crosses_are_the_number_on_the_card(name: str) -> None:
    run, pinned = Run(nk.simulate(nk.PRESETS[name])), Run(nk.simulate())
    crosses = hundred_futures(run, pinned)
    assert written_average(run, "fallen", run.last) == str(crosses["fell"])
    assert written_average(pinned, "fallen", run.last) == str(crosses["pinned"])
    assert crosses["notes"][-1] == f"2036: {crosses['fell']}"
    assert abs(crosses["fell"] - of_100(run.at("fallen", run.last))) <= 0.5


def test_a_band_beyond_the_frame_is_said(pair: tuple[nk.Outlook, nk.Outlook]) -> None:
    growth = nk.simulate(nk.PRESETS["joint opening"], years=30)
    told = set()
    for outcome in LINES:
        for run in (drawn(outcome, (growth, growth)), drawn(outcome, pair)):
            highest = max(run["q95"])
            beyond = highest > value("outcomes", outcome, "frame")
            assert run["above"] == (f"band up to {show(outcome, highest)}" if beyond else "")
            told.add(beyond)
    assert told == {True, False}


def test_a_move_sends_only_the_numbers(pair: tuple[nk.Outlook, nk.Outlook]) -> None:
    chart = outcome_chart("warheads", drawn("warheads", pair))
    before = chart.spec
    chart.show(drawn("warheads", (pair[1], pair[1])))
    assert chart.spec is before
    assert chart._params["run"]["last"] == f"{np.mean(pair[1]['warheads'][-1]):.0f}"


def test_the_line_ends_in_a_dot_that_stays_in_the_frame(
    pair: tuple[nk.Outlook, nk.Outlook],
) -> None:
    layers = outcome_chart("warheads", drawn("warheads", pair)).spec["layer"]
    (dot,) = [layer for layer in layers if layer["mark"]["type"] == "point"]
    assert dot["encoding"]["y"]["field"] == "height"
    assert {"calculate": "min(datum.mean, 200.0)", "as": "height"} in dot["transform"]


@pytest.mark.parametrize("outcome", LINES)
def test_the_number_at_the_end_of_a_line_is_rounded_once(outcome: str) -> None:
    for policy in nk.PRESETS.values():
        outlook = nk.simulate(policy)
        exact = float(np.mean(outlook[outcome][-1], dtype=float)) * value(
            "outcomes", outcome, "per_unit"
        )
        assert shape(Run(outlook), outcome)["last"] == at_its_line(outcome, exact)


@pytest.mark.parametrize("outcome", SHOWN)
def test_every_policy_begins_at_the_same_point(outcome: str) -> None:
    """Instability is no line that begins with the others: its hunger is weighed at once."""
    lines = [shape(Run(nk.simulate(policy)), outcome) for policy in nk.PRESETS.values()]
    starts = {line["mean"][0] for line in lines}
    assert max(starts) - min(starts) <= (1.5 if outcome == "instability" else 0)


def test_a_held_start_is_where_the_line_begins() -> None:
    held = nk.simulate(nk.PRESETS["joint opening"], assumptions=nk.Assumptions(hunger_2016=0.3))
    assert shape(Run(held), "hunger")["mean"][0] == pytest.approx(30)


def test_one_future_begins_there_too() -> None:
    runs = [Run(nk.simulate(nk.PRESETS[name])) for name in ("2016", "joint opening")]
    first, other = (
        re.findall(r"\d+ of 100 people go hungry \((\d+)", " ".join(story(run, 7))) for run in runs
    )
    assert first == other != []

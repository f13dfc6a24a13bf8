"""The small charts: their numbers, their notes, their description."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.charts.bands import SHOWN, BandsChart, describe, shape
from conundrum.charts.beside import BesideChart
from conundrum.charts.small_multiples import EVERY
from conundrum.run.outlook import show
from conundrum.tables.settings import value


@pytest.fixture(scope="module")
def pair() -> tuple[nk.Outlook, nk.Outlook]:
    return nk.simulate(nk.PRESETS["joint cut-off"]), nk.simulate()


def test_the_chart_shows_the_worlds(pair: tuple[nk.Outlook, nk.Outlook]) -> None:
    outlook, pinned = pair
    run = BandsChart(outlook, pinned).run
    for name in SHOWN:
        scale = value("outcomes", name, "per_unit")
        middle = np.mean if name == "fallen" else np.median
        for arrays, shown in ((outlook, "q50"), (pinned, "pinned")):
            expected = middle(arrays[name][::EVERY], axis=1) * scale
            np.testing.assert_allclose(run[name][shown], expected, rtol=1e-3, atol=0.06)


def test_a_band_beyond_the_frame_is_said(pair: tuple[nk.Outlook, nk.Outlook]) -> None:
    growth = nk.simulate(nk.PRESETS["joint opening"], years=30)
    runs = (BandsChart(growth, growth).run, BandsChart(*pair).run)
    told = set()
    for name, shown in [(name, run[name]) for run in runs for name in SHOWN]:
        highest = max(shown["q95"])
        beyond = highest > value("outcomes", name, "frame")
        assert shown["above"] == (f"band up to {show(name, highest)}" if beyond else "")
        told.add(beyond)
    assert told == {True, False}


def test_a_move_sends_only_the_numbers(pair: tuple[nk.Outlook, nk.Outlook]) -> None:
    chart = BandsChart(*pair)
    before = chart.spec
    chart.compare(pair[1])
    assert chart.spec is before
    assert chart._params["run"]["warheads"]["last"] == f"{np.median(pair[1]['warheads'][-1]):.0f}"


def test_the_description_says_kind_axes_range_and_where_to_read_more(
    pair: tuple[nk.Outlook, nk.Outlook],
) -> None:
    said = describe(pair[0])
    for part in ("line charts", "2016 to 2036", "from 0 to 200 (warheads)", "table below"):
        assert part in said
    assert BandsChart(*pair).spec["description"] == said


def test_the_last_value_stands_at_the_end_of_its_line(pair: tuple[nk.Outlook, nk.Outlook]) -> None:
    outlook, pinned = pair
    beside = BesideChart((outlook, pinned, pinned), ("first", "second"))
    for chart in (BandsChart(outlook, pinned), beside):
        for panel in chart.spec["concat"]:
            texts = [layer for layer in panel["layer"] if layer["mark"]["type"] == "text"]
            ends = [text for text in texts if text["encoding"]["text"]["field"] == "last"]
            assert ends
            assert {end["encoding"]["y"]["field"] for end in ends} == {"height"}


@pytest.mark.parametrize("outcome", [name for name in SHOWN if name != "fallen"])
def test_the_number_at_the_end_of_a_line_is_rounded_once(outcome: str) -> None:
    for policy in nk.PRESETS.values():
        outlook = nk.simulate(policy)
        exact = float(np.median(outlook[outcome][-1])) * value("outcomes", outcome, "per_unit")
        assert shape(outlook, outcome)["last"] == show(outcome, exact)

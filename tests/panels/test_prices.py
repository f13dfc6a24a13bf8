"""Two prices of the named policies: what is drawn and said is what runs bring."""

import re
from itertools import product

import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs.designs import grid, latin
from conundrum.charts.prices_plot import SIDES, TALLEST, WIDEST, prices_plot
from conundrum.model import PRESETS
from conundrum.model.policy import called
from conundrum.panels.prices import FEW, PRICES, TIED, on_line
from conundrum.run.written_outcome import show
from conundrum.tables.settings import rows

pytestmark = pytest.mark.slow

CORNERS = [nk.Beliefs(*ends) for ends in product((0, 1), repeat=len(rows("beliefs")))]


def run(policies: dict[str, nk.Policy], beliefs: nk.Beliefs, futures: int) -> pd.DataFrame:
    ends = nk.simulate(policies, beliefs, futures=futures).frame(2036)
    return ends.groupby("run").mean(numeric_only=True)


@pytest.fixture(scope="module")
def named() -> pd.DataFrame:
    return run(PRESETS, nk.Beliefs(), 1000)


def test_the_table_has_what_runs_bring(named: pd.DataFrame) -> None:
    held = nk.show.prices().data.set_index("Policy")
    for name, policy in named.iterrows():
        row = held.loc[called(str(name))]
        written = [show("leavers", policy["leavers"]), f"{policy['warheads']:.0f}"]
        assert [row["People who have left"], str(row["Warheads"])] == written


def test_d3_only_what_brings_the_regime_down_leaves_few_warheads(named: pd.DataFrame) -> None:
    few = named[named["warheads"] < FEW]
    assert {*few.index} == {"joint cut-off", "economic cut-off"}
    assert few["fallen"].min() > 50
    least = show("leavers", few["leavers"].min())
    assert f"at least {least} people have left" in nk.show.prices().still()


def test_the_line_goes_through_the_policies_that_none_beats(named: pd.DataFrame) -> None:
    cost = {str(name): (row["leavers"], row["warheads"]) for name, row in named.iterrows()}
    line = named.loc[on_line(cost)]
    assert line["leavers"].is_monotonic_increasing
    unbeaten = {
        name
        for name, (leavers, warheads) in cost.items()
        if not any(x <= leavers and y <= warheads for x, y in {*cost.values()} - {cost[name]})
    }
    assert {*line.index} == unbeaten
    # What the sentence on the line tells: it first falls steeply, as far as to this policy.
    assert TIED in line.index
    assert line["leavers"][TIED] - line["leavers"].iloc[0] < 0.05


def test_a_dot_stands_where_its_prices_are() -> None:
    drawn = prices_plot({"2016": (WIDEST / 4, TALLEST / 2)}, {"2016": "Carry on"}, ["2016"])
    assert '<i class="nk-dot nk-was" style="left:25.00%;top:50.00%' in drawn
    assert 'points="0.2500,0.5000"' in drawn


def test_no_dot_lies_outside_the_plot_and_each_has_its_name(named: pd.DataFrame) -> None:
    assert {*SIDES} < {*PRESETS}
    drawn = nk.show.prices().still()
    places = re.findall(r'<i class="nk-dot[^"]*" style="left:([\d.]+)%;top:([\d.]+)%', drawn)
    assert len(places) == len(named)
    assert all(0 < float(place) < 100 for both in places for place in both)
    for name in PRESETS:
        assert f">{called(name)}</b>" in drawn


@pytest.mark.sweep
@pytest.mark.parametrize("beliefs", CORNERS, ids=str)
def test_d3_d4_no_policy_tried_comes_without_either_price(beliefs: nk.Beliefs) -> None:
    table = run(PRESETS | grid(2) | latin(88), beliefs, 100)
    assert not (table[[*PRICES]] < [0.1, 5]).all(axis=1).any()

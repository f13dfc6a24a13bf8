"""Is the model rigged? Which policy comes first how often, and is each first for somebody?"""

import itertools
import re
from collections.abc import Mapping
from dataclasses import fields

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.conclusions import change
from conundrum.analysis.spoiling import spoil_engagement
from conundrum.analysis.tradeoffs.designs import OWN, grid, move_distance
from conundrum.analysis.tradeoffs.mixes import first_places, mixes
from conundrum.model import FAMILY, PRESETS, Array, draw, start
from conundrum.panels.faults import about, survivors
from conundrum.run import PRIORITIES, loss
from conundrum.run.follow import draw_thresholds, follow_futures, together
from conundrum.run.ranking import ERRORS
from conundrum.run.runs import rank
from conundrum.run.statistics import WEIGHED, Run
from conundrum.tables.settings import entries, rows
from conundrum.views import faults as shows
from tools.rigging import beyond, case, ends, firsts, firsts_at_ends, lost, wished
from tools.tables import HORIZONS

pytestmark = pytest.mark.slow

TABLE = {(row["policy"], row["priorities"]): row for row in nk.table("best_for").to_dict("records")}
PAIRS = list(itertools.product(PRESETS, OWN))
PROBES = entries("probes")
BELIEFS = [field.name for field in fields(nk.Beliefs)]
STEMS = dict(zip(BELIEFS, ("compel", "harden", "tame", "arm", "bind", "calm"), strict=True))
"""How a sentence names a belief."""
FEW = 5
"""Mixes that are so few may have a belief in common by chance."""


def test_the_table_has_each_policy_by_each_powers_priorities() -> None:
    assert list(TABLE) == PAIRS
    found = {pair for pair, row in TABLE.items() if not np.isnan(row["price"])}
    assert {policy for policy, _ in found} == set(PRESETS), "for nobody"
    for pair, row in TABLE.items():
        told = [not np.isnan(row[name]) for name in (*BELIEFS, *WEIGHED, "price", "lead")]
        assert set(told) == {pair in found}


def test_how_often_each_policy_comes_first_is_what_the_table_says() -> None:
    found = firsts()
    print(f"Best in so many of {len(mixes())} mixes of beliefs:\n{found}")
    assert found.sum().tolist() == [len(mixes())] * len(PRIORITIES)
    for policy, priorities in PAIRS:
        assert TABLE[policy, priorities]["best_in"] == found.loc[policy, priorities]
        tied = first_places(lost(priorities))["or_tied"][policy]
        assert TABLE[policy, priorities]["best_or_tied_in"] == tied >= found.loc[policy, priorities]


@pytest.mark.wide
def test_how_often_each_policy_comes_first_at_an_end_of_a_range_is_what_the_table_says() -> None:
    """The middle beliefs, and each held assumption at both of its ends."""
    found = firsts_at_ends([nk.Beliefs()], futures=200)
    print(f"Best in so many of {len([*ends()])} ends of ranges:\n{found}")
    assert found.sum().tolist() == [len([*ends()])] * len(PRIORITIES)
    for policy, priorities in PAIRS:
        assert TABLE[policy, priorities]["at_ends"] == found.loc[policy, priorities]


def test_by_horizon_the_table_says_what_best_for_and_runs_of_its_years_say() -> None:
    table = nk.table("firsts").set_index(["years", "priorities", "policy"])
    assert (table["mixes"].groupby(["years", "priorities"]).sum() == len(mixes())).all()
    of_20 = table["mixes"][20]
    assert {pair: of_20[pair[::-1]] for pair in PAIRS} == {
        pair: TABLE[pair]["best_in"] for pair in PAIRS
    }
    for years in HORIZONS:
        kept = table["wish"][years]["Washington"].dropna()
        assert kept.to_dict() == wished("Washington", years)


def test_first_places_of_families_are_those_of_their_policies() -> None:
    names, families = (nk.table(name) for name in ("firsts", "first_families"))
    names["family"] = names["policy"].map(FAMILY)
    keys = ["years", "priorities", "family"]
    summed = names.groupby(keys, sort=False)["mixes"].sum()
    families = families.set_index(keys)
    assert families["mixes"].equals(summed)
    assert (families["mixes_or_tied"] >= families["mixes"]).all()
    twins = names.groupby(keys, sort=False)["mixes_or_tied"].max()
    assert (families["mixes_or_tied"] >= twins).all()


def believed(policy: str, priorities: str) -> dict[str, float]:
    """What holds in each mix in which a policy comes first; if in none, what its case believes.

    A belief holds where it is stronger than in the middle, and does not where it is weaker.
    """
    row = TABLE[policy, priorities]
    if not row["best_in"]:
        return {name: row[name] for name in BELIEFS if row[name] == 1}
    won = pd.DataFrame([vars(mix) for mix in mixes() if firsts([mix]).loc[policy, priorities]])
    sides = (won > 0.5).agg(["all", "any"])
    return {
        name: float(sides[name]["all"])
        for name in BELIEFS
        if sides[name]["all"] == sides[name]["any"]
    }


@pytest.mark.sweep
@pytest.mark.parametrize(("policy", "priorities"), PAIRS)
def test_a_reason_names_just_the_beliefs_that_hold_where_a_policy_comes_first(
    policy: str, priorities: str
) -> None:
    """Of one that comes first in a few mixes only, it need not name what these have by chance."""
    why = TABLE[policy, priorities]["why"]
    named = {
        name: 0.0 if re.search(rf"not {stem}|{stem} nothing", why) else 1.0
        for name, stem in STEMS.items()
        if re.search(rf"\b{stem}s?\b", why)
    }
    holding = believed(policy, priorities)
    few = 0 < TABLE[policy, priorities]["best_in"] < FEW
    assert named.items() <= holding.items() if few else named == holding


def test_whether_contact_calms_decides_washingtons_first_choice_and_not_beijings() -> None:
    weak, strong = (
        firsts([mix for mix in mixes() if (mix.contact_calms > 0.5) == calms])["Washington"]
        for calms in (False, True)
    )
    assert weak["joint cut-off"] > 0
    assert strong["joint cut-off"] == 0
    engage = [policy for policy, family in FAMILY.items() if family == "engage"]
    assert sum(TABLE[policy, "Beijing"]["best_in"] for policy in engage) == len(mixes())


@pytest.mark.parametrize(
    ("policy", "priorities"), [pair for pair in PAIRS if not np.isnan(TABLE[pair]["price"])]
)
def test_what_the_table_says_must_be_believed_and_valued_puts_a_policy_first(
    policy: str, priorities: str
) -> None:
    row = TABLE[policy, priorities]
    beliefs = nk.Beliefs(**{name: row[name] for name in BELIEFS})
    weights = nk.Priorities(**{name: row[name] for name in WEIGHED})
    moves = [row["price"] * move_distance(one, priorities) for one in PRESETS.values()]
    ranked = rank((nk.simulate(PRESETS, beliefs).losses(weights) + moves) / 100)
    assert ranked.index[0] == policy
    assert ranked["gap"].iloc[1] > ERRORS * ranked["error"].iloc[1]
    assert ranked["gap"].iloc[1] == pytest.approx(row["lead"] / 100, abs=5e-5)
    if row["best_in"]:
        assert weights == PRIORITIES[priorities]
        assert row["price"] == 0


def test_h4_a_cut_off_is_best_for_whom_the_arsenal_is_all_that_counts() -> None:
    """And for Washington as it is weighed here, where contact does not calm."""
    alone = nk.simulate(PRESETS, futures=500).best(nk.Priorities(warheads=1))
    assert alone.index[0] == "joint cut-off"
    assert alone["tie"].to_dict()["economic cut-off"]
    assert TABLE["joint cut-off", "Washington"]["best_in"] > 0


def test_a_powers_own_weights_are_taken_where_they_do() -> None:
    found = case("step by step", "Beijing", futures=100)
    assert found is not None
    assert (found.weights, found.price) == (PRIORITIES["Beijing"], 0)


def test_what_beats_every_named_policy_by_all_priorities_is_a_fault_that_is_named() -> None:
    """See ``free_opening`` in the table of faults: it lies beyond the joint opening."""
    found = beyond()
    print(found[["warheads", "leavers", "fallen"]])
    assert len(found)
    assert (found["us_engagement"] == 1).all()
    assert (found["china_sanctions"] == 0).all()
    named = rows("faults")["free_opening"]["direction"]
    assert "American engagement is full" in named
    assert "no Chinese sanctions" in named
    assert PROBES["free_opening"]["price"] > 0


@pytest.mark.parametrize(
    ("price", "left"), [(0.1, True), (0.11, False), (PROBES["free_opening"]["price"], False)]
)
def test_at_the_price_that_the_fault_names_no_corner_is_best_for_everybody(
    price: float, left: bool
) -> None:
    """What would have to be true: that a change of course is nearly free."""
    corners, under = beyond(), change({**PROBES["free_opening"], "price": price})
    assert under is not None
    policies = PRESETS | {name: one for name, one in grid().items() if name in corners.index}
    runs = nk.simulate(policies, under.beliefs, under.assumptions)
    moves = pd.DataFrame(
        {
            priorities: {name: move_distance(one, priorities) for name, one in policies.items()}
            for priorities in OWN
        }
    )
    lost = pd.DataFrame({priorities: runs.losses(priorities).mean() for priorities in PRIORITIES})
    lost = lost.add(100 * under.price * moves, fill_value=0)
    least = lost.loc[list(PRESETS)].min()
    assert (lost.loc[corners.index] < least).all(axis=1).any() == left


def test_where_pressure_spoils_talks_what_beats_all_named_policies_has_none_of_it() -> None:
    """See ``both_at_once`` in the table of faults."""
    under = change(PROBES["both_at_once"])
    assert under is not None
    pressed = nk.Policy(0.5, 1, 0, 1, 1)
    assert (beyond()[[*vars(pressed)]] == pd.Series(vars(pressed))).all(axis=1).any()
    policies = [*PRESETS.values(), *grid().values()]
    met_as = [nk.Policy(**spoil_engagement(vars(policy), under.spoiled)) for policy in policies]
    runs = together(met_as, futures=200)
    lost = pd.DataFrame(
        [{priorities: loss(run, priorities).mean() for priorities in PRIORITIES} for run in runs]
    )
    least = lost[: len(PRESETS)].min()
    better = [policies[place] for place in lost.index[(lost < least).all(axis=1)]]
    assert better
    assert pressed not in better
    assert {policy.us_sanctions for policy in better} == {0}


TENDING = ("opening", "hostility", "trust", "cohesion")
"""Stocks that tend to a level, which is drawn apart from where they start."""


def with_levels() -> dict[str, Array]:
    """Draw the usual futures, each start in the place among starts that its level has among levels.

    A level is what a stock tends to under the policy of 2016, as things stand in October 2016.
    """
    drawn = dict(draw(nk.Assumptions(), 1000, 2016))
    now = start(nk.Policy(), nk.Beliefs(), drawn)
    now.play("changes")
    for stock in TENDING:
        level = now[stock] + now[f"{stock}_change"] * now[f"{stock}_delay"]
        starts = np.sort(drawn[f"{stock}_2016"])
        drawn[f"{stock}_2016"] = starts[level.argsort().argsort()]
    return drawn


def test_starts_drawn_with_their_levels_turn_no_conclusion_and_no_order() -> None:
    """See ``start_hostility`` and ``start_opening``: a new base would need more than that."""
    drawn, bears = with_levels(), draw_thresholds(80, 1000, 2016)

    def run(policy: nk.Policy, drawn: Mapping[str, Array]) -> nk.Outlook:
        return follow_futures({0: policy}, nk.Beliefs(), nk.Assumptions(), drawn, bears)

    usual = about()["usual"]
    needs = [nk.Policy(**need["policy"]) for need in shows.runs(about(), usual)]
    measured = [shows.measure_costs(Run(run(policy, drawn))) for policy in needs]
    found = shows.evaluated(about(), usual, measured)
    print(found["figures"])
    assert all(survivors(found).values())
    for stock, undone in (("hostility", -1), ("opening", 1)):
        apart, tied = (
            with_arsenal(futures[f"{stock}_2016"], run(nk.Policy(), futures)["warheads"][-1])
            for futures in (draw(nk.Assumptions(), 1000, 2016), drawn)
        )
        assert apart * undone > 0.05
        assert tied * undone < 0.02


def with_arsenal(start: Array, warheads: Array) -> float:
    """Correlate the ranks of two numbers of each future."""
    return float(np.corrcoef(start.argsort().argsort(), warheads.argsort().argsort())[0, 1])


@pytest.mark.wide
def test_on_a_finer_grid_nothing_else_beats_every_named_policy() -> None:
    found = beyond(5)
    print(found[["warheads", "leavers", "fallen"]])
    assert (found["us_engagement"] >= 0.75).all()
    assert (found["china_sanctions"] <= 0.25).all()


@pytest.mark.wide
def test_no_end_of_a_range_puts_a_policy_first_of_which_nothing_is_said() -> None:
    """Each assumption held at either end, under some mixes of beliefs: some four minutes."""
    found = firsts_at_ends(mixes()[::2], futures=200)
    print(f"Best in so many mixes and ends of ranges:\n{found}")
    for policy, priorities in PAIRS:
        row = TABLE[policy, priorities]
        told = row["best_in"] or row["at_ends"] or "as our ranges allow" in row["why"]
        assert bool(found.loc[policy, priorities]) == bool(told)


def test_the_theories_reach_washington_and_leave_beijing_s_first_choice() -> None:
    """Beside "100 of 100": by Beijing's priorities no theory turns which family comes first."""
    reach = nk.table("theory_reach").set_index(["priorities", "belief"])
    assert list(reach.index) == list(itertools.product(PRIORITIES, BELIEFS))
    turned = reach["turns"].groupby("priorities", sort=False).sum()
    assert turned["Washington"] > turned["Seoul"] == turned["Beijing"] == 0


def test_what_is_said_of_a_theory_is_what_two_runs_show() -> None:
    """A row is the largest change over all mixes; this pair alone is within it."""
    none = dict.fromkeys(BELIEFS, 0)
    off, full = (nk.Beliefs(**none | {"bargains_bind": bind}) for bind in (0, 1))
    lost = [nk.simulate(PRESETS, mix).losses("Seoul").mean() for mix in (off, full)]
    change = abs(lost[1] - lost[0]).max()
    reach = nk.table("theory_reach").set_index(["priorities", "belief"])["change"]
    told = float(reach.to_dict()["Seoul", "bargains_bind"])
    assert 0.5 * told < change <= told + 0.05

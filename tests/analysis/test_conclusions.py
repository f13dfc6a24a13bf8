"""The conclusions are figures of runs; a change for a fault is what its entry says."""

import csv
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.reader import marked, press, table

import conundrum as nk
from conundrum import model
from conundrum.analysis.conclusions import Change, change, conclusions
from conundrum.analysis.run_statistic import measure, settled
from conundrum.analysis.tradeoffs import INPUTS
from conundrum.analysis.tradeoffs.designs import move_distance
from conundrum.charts.doubt.rows import label
from conundrum.model import PRESETS
from conundrum.model.link import Link
from conundrum.panels.conclusion import offered
from conundrum.panels.faults import OFFERED, about as offered_with_faults, evaluate, survivors
from conundrum.panels.live_panel import LivePanel
from conundrum.run import PRIORITIES
from conundrum.run.average import written_average
from conundrum.run.follow import together
from conundrum.run.loss import share_lost
from conundrum.run.ranking import turned
from conundrum.run.statistics import Run
from conundrum.tables.settings import entries, rows, value
from conundrum.views import faults as shows
from conundrum.views.conclusion import summary
from conundrum.views.faults import Evaluated

CLAIMS = Path(__file__).resolve().parents[2] / "seeds" / "claims.csv"
PROBES = entries("probes")
ASSUMED = rows("assumptions")
HELD = {name for about in PROBES.values() for name in about.get("held", {})}


@pytest.fixture(scope="module")
def faults() -> LivePanel:
    return nk.show.faults()


def survival(found: Evaluated) -> str:
    """Say how many conclusions survive, as the panel does."""
    return shows.survival(offered_with_faults(), evaluate(Change()), found)


@pytest.mark.parametrize("name", conclusions())
def test_a_figure_is_what_measuring_finds(name: str) -> None:
    spec = entries("conclusions")[name]
    usual = evaluate(Change())
    assert usual["figures"][name] == pytest.approx(measure(spec), abs=1e-3)
    assert conclusions()[name].holds(usual["figures"][name])


def test_conclusions_bear_on_claims_that_somebody_made() -> None:
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        made = {row["id"] for row in csv.DictReader(file)}
    assert {claim for one in conclusions().values() for claim in one.claims} <= made


def test_every_fault_has_a_change_or_a_reason_why_not() -> None:
    assert list(PROBES) == list(rows("faults"))
    assert len({about["short"] for about in PROBES.values()}) == len(PROBES)
    assert all(about["says"].endswith(".") for about in PROBES.values())


def central(name: str) -> float:
    return value("beliefs" if name in rows("beliefs") else "assumptions", name, "central")


def test_a_held_number_is_another_than_the_central_one() -> None:
    held = [(name, at) for about in PROBES.values() for name, at in about.get("held", {}).items()]
    assert held
    for name, at in held:
        assert at != central(name), name


WORDS = {"half": 0.5, "a tenth": 0.1, "four": 4.0, "five": 5.0, "seven": 7.0}


@pytest.mark.parametrize("name", [name for name, about in PROBES.items() if "held" in about])
def test_what_a_change_stands_instead_of_is_the_centre(name: str) -> None:
    """The panel of arguments prints the same centre, as a share or in 100."""
    held = PROBES[name]["held"]
    centres = {round(central(one) * scale, 6) for one in held for scale in (1, 100)}
    named = re.findall(r"instead of ([\d.]*\d|a tenth|\w+)", PROBES[name]["says"])
    assert {WORDS[said] if said in WORDS else float(said) for said in named} <= centres


def test_a_stress_test_reaches_every_sector() -> None:
    sectors = {row["sector"] for row in ASSUMED.values()}
    assert sectors - {ASSUMED[name]["sector"] for name in HELD & {*ASSUMED}} == set()


@pytest.mark.parametrize("link", model.LINKS, ids=lambda link: link.name)
def test_a_stress_test_reaches_every_link_whose_strength_is_judged(link: Link) -> None:
    judged = {
        name
        for name in link.inputs
        if name in rows("beliefs")
        or (ASSUMED.get(name, {"mark": ""})["mark"] in {"judged", "assumed"})
    }
    assert not judged or judged & HELD


def shown(held: dict[str, float]) -> dict[tuple[str, str], float]:
    """What panels print of every named policy, and the figures of the conclusions."""
    _, beliefs, assumptions = settled(held)
    return {
        (name, outcome): float(str(run.at_the_end(outcome)["end"]))
        for name, run in zip(
            PRESETS, together([*PRESETS.values()], beliefs, assumptions), strict=True
        )
        for outcome, about in rows("outcomes").items()
        if about["used_in"]
    } | {
        (one, conclusions()[one].outcome): figure
        for one, figure in evaluate(Change(beliefs, assumptions))["figures"].items()
    }


def felt(held: dict[str, float]) -> bool:
    """Tell whether what is held moves a printed outcome by more than luck does."""
    # Held as well, so that nothing but the change itself is seen.
    usual, found = shown({name: central(name) for name in held}), shown(held)
    return any(abs(found[of] - usual[of]) > value("precision", of[1], "most") for of in usual)


UNFELT = "unused_savings"
"""The fault that says that nothing shown moves: what is saved changes the reserves alone."""


@pytest.mark.sweep
@pytest.mark.parametrize(
    "name", [n for n, about in PROBES.items() if "held" in about and n != UNFELT]
)
def test_a_stress_test_moves_some_printed_outcome_by_more_than_luck(name: str) -> None:
    assert felt(PROBES[name]["held"])


@pytest.mark.wide
def test_all_numbers_but_five_that_stress_tests_hold_are_felt_alone() -> None:
    unfelt = {
        name
        for about in PROBES.values()
        for name, at in about.get("held", {}).items()
        if not felt({name: at})
    }
    alone = {"table_china", "trust_talks", "border_hostility", "weight_loose"}
    assert unfelt == {*alone, *PROBES[UNFELT]["held"]}


@pytest.mark.parametrize("name", [n for n, a in PROBES.items() if change(a) and "held" not in a])
def test_a_stress_test_of_how_runs_are_looked_at_is_felt(name: str) -> None:
    """No number is held, so it has to move a conclusion, or an order, by more than luck."""
    under, usual = change(PROBES[name]), evaluate(Change())
    assert under is not None
    found = evaluate(under)
    moved = [
        one
        for one, about in conclusions().items()
        if abs(found["figures"][one] - usual["figures"][one])
        > value("precision", about.outcome, "most")
    ]
    assert moved or any(
        turned(usual["losses"][priorities], found["losses"][priorities])
        for priorities in PRIORITIES
    )


def test_each_kind_of_change_is_that_of_a_run() -> None:
    cut_off = PRESETS["joint cut-off"]
    held = nk.Assumptions(leak=0.5)
    run = nk.simulate(cut_off, nk.Beliefs(growth_arms=1), held, years=8)
    found = evaluate(Change(nk.Beliefs(growth_arms=1), held, years=8))
    assert found["figures"]["cut_off_falls"] == pytest.approx(100 * run.arrays["fallen"][-1].mean())
    place = list(PRESETS).index("joint cut-off")
    assert found["losses"]["Seoul"][place] == pytest.approx(share_lost(run, "Seoul"), abs=1e-6)


def test_half_of_a_chart_counts_as_all_of_it_and_what_lies_beyond_as_no_more() -> None:
    usual, found = evaluate(Change()), evaluate(Change(halved=True))
    assert found["figures"] == usual["figures"]
    run = nk.simulate(PRESETS["joint opening"])
    alone = [Run(run).loss({"warheads": 1}, frame) for frame in (1, 0.5)]
    beyond = (run.arrays["warheads"] > value("outcomes", "warheads", "frame") / 2).any(axis=0)
    assert beyond.any()
    assert alone[1][~beyond] == pytest.approx(2 * alone[0][~beyond])
    assert (alone[1][beyond] < 2 * alone[0][beyond]).all()
    place = list(PRESETS).index("joint opening")
    assert found["losses"]["Washington"][place].mean() > usual["losses"]["Washington"][place].mean()


def test_h7_what_a_power_offers_counts_less_by_as_much_as_it_presses() -> None:
    found = evaluate(Change(spoiled=0.5))
    for place, policy in enumerate(PRESETS.values()):
        heard = replace(
            policy,
            us_engagement=policy.us_engagement * (1 - policy.us_sanctions / 2),
            china_engagement=policy.china_engagement * (1 - policy.china_sanctions / 2),
        )
        lost = share_lost(nk.simulate(heard), "Seoul")
        assert found["losses"]["Seoul"][place] == pytest.approx(lost, abs=1e-6)


def test_d2_a_price_is_paid_by_the_powers_and_not_by_seoul() -> None:
    dear, free = evaluate(Change(price=0.2)), evaluate(Change())
    assert dear["figures"] == free["figures"]
    for priorities in PRIORITIES:
        for place, policy in enumerate(PRESETS.values()):
            paid = 0.2 * move_distance(policy, priorities) if priorities != "Seoul" else 0
            assert np.allclose(
                dear["losses"][priorities][place] - free["losses"][priorities][place], paid
            )


def test_a_conclusion_survives_while_its_figure_is_within_its_limits() -> None:
    usual = evaluate(Change())
    for name, one in conclusions().items():
        limit = one.low if np.isfinite(one.low) else one.high
        beyond = limit + (1 if np.isfinite(one.high) and limit == one.high else -1)
        for figure, survives in ((limit, True), (beyond, False)):
            found = {**usual, "figures": {**usual["figures"], name: figure}}
            assert survivors(found)[name] is survives
    assert all(survivors(usual).values())
    turned_around = {**usual["losses"], "Beijing": usual["losses"]["Beijing"][::-1]}
    found = {**usual, "losses": turned_around}
    assert survival(found) == (
        "12 of 13 conclusions survive this change. "
        "Overturned: the order of the policies by Beijing's priorities."
    )
    lost = {**usual, "figures": {**usual["figures"], "one_table": 0.0}}
    assert survival(lost).endswith("Overturned: “Washington's conditions leave fewer warheads”.")


@pytest.mark.parametrize("name", OFFERED)
def test_a_fault_is_taken_up_in_its_own_words(name: str, faults: LivePanel) -> None:
    press(faults, PROBES[name]["short"])
    under, said, told = change(PROBES[name]), faults.parts["said"].text, table(faults)
    assert under is not None
    assert marked(faults) == [PROBES[name]["short"]]
    assert said == survival(evaluate(under))
    lost = [kept for kept in survivors(evaluate(under)).values() if not kept]
    assert told.count("<td>no") == len(lost)
    assert told.count("<tr>") == 1 + len(conclusions()) + len(PRIORITIES)


def test_what_a_chart_calls_an_input_is_short_and_its_own() -> None:
    names = [label(name) for name in INPUTS]
    assert len(set(names)) == len(INPUTS)
    forms = {name for name, about in ASSUMED.items() if about["mark"] == "form"}
    assert set(entries("short_names")) == forms | set(INPUTS) - set(rows("beliefs"))
    assert max(map(len, names)) <= 30


def test_a_bad_entry_is_refused() -> None:
    for held, named in (({"leek": 1.0}, "leek"), ({"leak": 2.0}, "leak")):
        with pytest.raises(nk.BadValue, match=named):
            change({"says": "Nothing.", "held": held})
    assert replace(Change(), years=8) != Change()


@pytest.mark.parametrize("name", conclusions())
def test_a_sentence_that_is_counted_by_futures_speaks_of_no_mean(name: str) -> None:
    assert not re.search(r"\b(mean|median|average)\b", conclusions()[name].says)


MANY = 25
"""Fallen futures in 100 from which on a hostility of 0 after a fall would look like peace."""


def peace_or_fall(spec: dict[str, Any]) -> bool:
    """Say whether a figure is of hostility where many regimes have fallen."""
    runs = [spec[of] for of in ("of", "less") if of in spec]
    fallen = [measure({"outcome": "fallen", "of": of}) for of in runs]
    return spec.get("outcome") == "hostility" and "among" not in spec and max(fallen) > MANY


@pytest.mark.parametrize("file", ["conclusions", "questions", "predictions", "exercises"])
def test_nothing_rests_on_hostility_where_many_regimes_have_fallen(file: str) -> None:
    asked = [about.get("answer", about.get("run", about)) for about in entries(file).values()]
    assert not [spec for spec in asked if "of" in spec and peace_or_fall(spec)]


def test_a_fall_that_would_look_like_peace_is_noticed() -> None:
    cut_off = {"outcome": "hostility", "of": {"preset": "joint cut-off"}}
    assert peace_or_fall(cut_off)
    assert not peace_or_fall(cut_off | {"among": "standing"})
    assert not peace_or_fall(cut_off | {"of": {}})


def test_two_policies_that_are_compared_are_called_by_name() -> None:
    for about in conclusions().values():
        assert len(about.sides) == (2 if about.against else 0)
        assert all(side in summary(offered(about), 0) for side in about.sides)


@pytest.mark.parametrize("policy", PRESETS)
def test_what_is_saved_moves_the_reserves_and_no_other_figure_as_it_is_printed(policy: str) -> None:
    ends = [
        {
            name: written_average(run, name, run.last)
            for name in run.outlook.arrays
            if name in rows("outcomes")
        }
        for run in (
            Run(nk.simulate(policy, assumptions=nk.Assumptions(saving=s))) for s in (0, 0.5)
        )
    ]
    moved = {name for name in ends[0] if ends[0][name] != ends[1][name]}
    assert moved <= {"reserves"}
    assert moved or policy not in ("joint opening", "sanctions lifted")

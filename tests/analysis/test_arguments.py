"""Each argument is short, sourced, and right in the future that it names: the model is run."""

import json

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.arguments import SIDES, Argument, arguments
from conundrum.analysis.run_statistic import run
from conundrum.model import PRESETS
from conundrum.run import loss
from conundrum.run.ranking import ERRORS
from conundrum.tables.settings import rows, value

WORDS = 60
ARGUMENTS = arguments()


def sign(one: Argument) -> int:
    return {"fewer": -1, "more": 1}[one.finds]


def chance(one: Argument, switched: bool = True) -> float:
    """By how much two runs may differ by the luck of the draw, in the argument's unit."""
    if not one.priorities:
        return value("precision", one.outcome, "most")
    held = one.held if switched else {}
    pair = [loss(run({"preset": name, **held}), one.priorities) for name in (one.policy, one.than)]
    gaps = pair[0] - pair[1]
    return float(ERRORS * gaps.std(ddof=1) / np.sqrt(len(gaps)))


def test_each_policy_has_one_defence_and_an_objection() -> None:
    on = {side: [one.policy for one in ARGUMENTS.values() if one.side == side] for side in SIDES}
    assert on["for"] == list(PRESETS)
    assert set(on["against"]) == set(PRESETS)
    assert len(ARGUMENTS) == sum(map(len, on.values()))
    assert len({one.short for one in ARGUMENTS.values()}) == len(ARGUMENTS)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_an_argument_is_short_and_its_evidence_has_sources(name: str) -> None:
    one = ARGUMENTS[name]
    for text in (one.claim, one.evidence):
        assert 0 < len(text.split()) <= WORDS
        assert text.endswith((".", '".'))
    assert one.sources
    assert set(one.sources) <= set(rows("sources")) - {"S_BG"}


@pytest.mark.parametrize("name", ARGUMENTS)
def test_the_future_that_an_argument_names_shows_what_it_says(name: str) -> None:
    one = ARGUMENTS[name]
    print(json.dumps({name: [one.gap(), one.gap(switched=False)], "chance": chance(one)}))
    assert sign(one) * one.gap() > chance(one)


@pytest.mark.parametrize("name", [name for name, one in ARGUMENTS.items() if one.than])
def test_the_switch_is_what_makes_the_difference(name: str) -> None:
    """Without it the same two policies are further apart the other way, or less far apart."""
    one = ARGUMENTS[name]
    gained = sign(one) * (one.gap() - one.gap(switched=False))
    assert gained > chance(one) + chance(one, switched=False)


@pytest.mark.parametrize("name", [n for n, one in ARGUMENTS.items() if one.side == "for"])
def test_a_defence_says_what_the_usual_future_does_not(name: str) -> None:
    """Where nothing is held, the policy does no better than the other one by more than chance."""
    one = ARGUMENTS[name]
    assert sign(one) * one.gap(switched=False) <= chance(one, switched=False)


def test_a_figure_is_what_a_run_of_its_own_finds() -> None:
    one = ARGUMENTS["pressure_begun"]
    held = nk.Assumptions(reach=one.held["reach"])
    there = nk.simulate(PRESETS["Washington alone"], assumptions=held)
    assert one.figure(one.policy, switched=True) == pytest.approx(there["warheads"][-1].mean())
    eyed = ARGUMENTS["step_for_step"]
    lost = loss(nk.simulate(PRESETS["joint opening"]), "Washington").mean()
    assert eyed.figure("joint opening", switched=False) == pytest.approx(lost)

"""A median over worlds that stand and worlds that have fallen says what it is made of."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.charts.beside import DRAWN
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import show
from conundrum.shown.lab import sentences
from conundrum.shown.outcomes import card
from conundrum.shown.two_kinds import MIXED, ends, told
from conundrum.tables.settings import value

CUT_OFF = nk.simulate(nk.PRESETS["joint cut-off"])


@pytest.mark.parametrize("outcome", ["warheads", "leavers", "hunger", "output"])
def test_h13_both_medians_are_those_of_their_worlds(outcome: str) -> None:
    here, fell = CUT_OFF[outcome][-1].astype(float), CUT_OFF["fallen"][-1] > 0
    stands, down = (
        show(outcome, float(np.median(here[side])) * value("outcomes", outcome, "per_unit"))
        for side in (~fell, fell)
    )
    assert ends(Run(CUT_OFF), outcome) == {"stands": stands, "fell": down}
    assert f"{stands} where it stands, {down} where it fell" in card(
        Run(CUT_OFF), Run(nk.simulate()), outcome
    )


def test_one_number_serves_where_few_have_fallen_or_all_have() -> None:
    few, all_fell = nk.simulate(), nk.simulate(nk.PRESETS["joint cut-off"], worlds=1)
    assert 100 * few["fallen"][-1].mean() < MIXED
    assert all_fell["fallen"][-1].all()
    for run in (few, all_fell):
        assert told(Run(run), [*DRAWN]) == []
        assert "where it stands" not in card(Run(run), Run(few), "warheads")
    assert ends(Run(CUT_OFF), "fallen") == {}


def test_hostility_after_a_fall_is_no_number() -> None:
    assert list(ends(Run(CUT_OFF), "hostility")) == ["stands"]


def test_lab_and_comparison_say_it_in_words() -> None:
    said = "hunger, {stands} and {fell}".format(**ends(Run(CUT_OFF), "hunger"))
    assert said in sentences(Run(CUT_OFF), Run(nk.simulate()), ["fallen", "hunger"])
    beside = nk.beside("joint cut-off", "joint opening").parts["said"].text
    assert said in beside
    assert "“Open up together”: The regime has fallen" not in beside

"""The model as a function of its inputs, and what moves its conclusions."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import INPUTS, response
from conundrum.model import PRESETS
from conundrum.run import loss
from conundrum.tables.settings import rows, value

CENTRAL = {name: value("assumptions", name, "central") for name in rows("assumptions")}
OPENING, CUT_OFF = PRESETS["joint opening"], PRESETS["joint cut-off"]


def held(beliefs: nk.Beliefs | None = None, **others: float) -> nk.Outlook:
    """A run in which nothing is drawn but luck."""
    return nk.simulate(OPENING, beliefs, nk.Assumptions(**CENTRAL | others), futures=16)


def test_beliefs_and_every_assumption_with_a_range_are_inputs() -> None:
    ranged = {name for name, row in rows("assumptions").items() if row["low"] != row["high"]}
    assert set(INPUTS) == ranged | set(vars(nk.Beliefs()))


def test_a_run_of_the_sample_is_a_run_of_the_model_with_these_assumptions() -> None:
    function = response("warheads", OPENING, names=["leak", "build_2016"])
    for place, end in ((0.0, "low"), (1.0, "high")):
        ends = {name: value("assumptions", name, end) for name in ("leak", "build_2016")}
        run = held(None, **ends)
        (found,) = function(np.array([[place, place]]))
        assert found == pytest.approx(run["warheads"][-1].mean(), rel=1e-5)


@pytest.mark.parametrize("belief", list(vars(nk.Beliefs())))
def test_a_belief_of_the_sample_is_a_belief_of_the_model(belief: str) -> None:
    function = response("warheads", OPENING, names=belief)
    for share in (0.0, 0.3, 1.0):
        run = held(nk.Beliefs(**{belief: share}))
        (found,) = function(np.array([[share]]))
        assert found == pytest.approx(run["warheads"][-1].mean(), rel=1e-4)


def test_a_belief_multiplies_the_strength_whatever_their_order() -> None:
    place = np.array([[0.9, 0.2]])
    one = response("warheads", OPENING, names=["tames", "growth_tames"])(place)
    other = response("warheads", OPENING, names=["growth_tames", "tames"])(place[:, ::-1])
    assert one == other


def test_rows_do_not_meddle_with_each_other_and_share_their_luck() -> None:
    function = response("leavers", CUT_OFF, names=["flight_share"], futures=64)
    places = np.random.default_rng(1).random((100, 1))
    places[7] = places[93]
    together = function(places)
    assert together[7] == together[93]
    assert function(places[40:41]) == pytest.approx(together[40:41], rel=1e-6)
    assert (np.argsort(together) == np.argsort(places[:, 0])).mean() > 0.9


def test_talks_break_down_at_the_same_times_in_every_row() -> None:
    function = response("trust", PRESETS["shared conditions"], names=["flight_share"])
    found = function(np.linspace(0, 1, 20)[:, None])
    assert np.ptp(found) == 0


def test_a_difference_is_that_of_the_two_policies() -> None:
    place = np.full((1, len(INPUTS)), 0.5)
    both = [response("Beijing", policy)(place) for policy in (OPENING, CUT_OFF)]
    assert response("Beijing", OPENING, CUT_OFF)(place) == pytest.approx(both[0] - both[1])


def test_an_outcome_may_be_a_loss_by_weights() -> None:
    weights = nk.Priorities(hunger=1)
    run = held()
    (found,) = response(weights, OPENING, names=["build_2016"])(np.array([[0.5]]))
    assert found == pytest.approx(loss(run, weights).mean(), rel=1e-5)


def test_h13_how_many_flee_after_a_cut_off_hangs_on_one_judged_share() -> None:
    assert nk.sensitivity("leavers", CUT_OFF, method="morris").index[0] == "flight_share"


def test_d4_whether_opening_disarms_hangs_on_whether_growth_tames() -> None:
    against = PRESETS["2016"]
    found = nk.sensitivity("warheads", OPENING, against, top=4, samples=256)
    assert found.index[0] == "growth_tames"
    assert list(found.index[-2:]) == ["all others", "luck"]
    assert 0.6 < found["S1"].sum() < 1.1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"outcome": "peace"}, "outcome must be one of .*; you gave 'peace'"),
        ({"policy": 2016}, "policy must be a Policy"),
        ({"against": 2016}, "against must be a Policy"),
        ({"names": ["leek"]}, "names must be one of .*leak"),
        ({"futures": 0}, "futures must be a whole number from 1"),
        ({"years": 4}, "years must be a whole number from 5 to 40"),
    ],
)
def test_a_bad_argument_is_named(arguments, said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        response(**arguments)


def test_a_bad_sample_is_named() -> None:
    function = response(names=["leak"])
    with pytest.raises(nk.BadValue, match="sample must be a table of 1 columns"):
        function(np.ones((2, 2)))
    with pytest.raises(nk.BadValue, match="sample must be a table of places from 0 to 1"):
        function(np.array([[1.5]]))
    with pytest.raises(nk.BadValue, match="sample must be a table of places from 0 to 1"):
        function(np.array([[np.nan]]))


@pytest.mark.parametrize("bad", [{"seed": -1}, {"seed": "a"}, {"outcome": ["warheads"]}])
def test_a_seed_or_outcome_that_cannot_be_one_is_refused(bad: dict) -> None:
    (field,) = bad
    with pytest.raises(nk.BadValue, match=f"^{field} must be "):
        response(**bad)

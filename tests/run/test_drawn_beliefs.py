"""Beliefs that each future has of its own: drawn evenly, and what is run with them."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.model.assumptions import believed
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.given_beliefs import undrawn
from conundrum.tables.settings import rows

FUTURES = 60
DRAWN: dict[str, Any] = {"beliefs": "drawn", "futures": FUTURES}
DOUBTS: list[Any] = ["drawn", *({name: share} for name in rows("beliefs") for share in (0, 1))]
"""Beliefs that are drawn, and each of the six off and doubled."""


def test_each_future_is_the_one_that_has_its_beliefs_for_all() -> None:
    run = nk.simulate("joint opening", **DRAWN)
    shares = believed(FUTURES, 2016)
    for future in (0, 17, 59):
        own = {name: float(share[future]) for name, share in shares.items()}
        alone = nk.simulate("joint opening", own, futures=FUTURES)
        for outcome in rows("outcomes"):
            assert np.allclose(
                run.arrays[outcome][:, future], alone.arrays[outcome][:, future], rtol=1e-5
            )


def test_beliefs_that_are_set_count_nothing_where_they_are_drawn() -> None:
    held = nk.Assumptions(beliefs_drawn=1)
    other = nk.simulate("joint opening", {"contact_calms": 1}, held, futures=FUTURES)
    same = nk.simulate("joint opening", **DRAWN).arrays["hostility"]
    assert np.array_equal(other.arrays["hostility"], same)


@pytest.mark.parametrize("beliefs", DOUBTS, ids=str)
def test_beliefs_leave_the_policy_of_2016_as_hostile_open_and_lasting(beliefs: Any) -> None:
    """They say what a change does; another arsenal moves hostility by a tenth of one in 100."""
    usual, other = nk.simulate(futures=1000), nk.simulate(beliefs=beliefs, futures=1000)
    assert np.array_equal(usual.arrays["fallen"][-1], other.arrays["fallen"][-1])
    for outcome in ("hostility", "opening"):
        assert (
            100 * abs(other.arrays[outcome][-1].mean() - usual.arrays[outcome][-1].mean()) < 0.15
        ), outcome


def test_a_code_and_a_citation_carry_that_beliefs_are_drawn() -> None:
    run = nk.simulate("joint opening", seed=7, **DRAWN)
    assert run.code == nk.Scenario("joint opening", "drawn", seed=7).code
    again = nk.simulate(run.code, futures=FUTURES)
    assert np.array_equal(run.arrays["warheads"], again.arrays["warheads"])
    assert again.code == run.code
    for said in (run.cite(), repr(run)):
        assert "each belief drawn evenly from 0 to 1" in said
    assert "drawn" not in nk.simulate(futures=9).cite()


def test_what_is_given_beside_a_code_takes_its_own_place_alone() -> None:
    code = nk.Scenario("2016", "drawn", assumptions={"leak": 0.2}).code
    believing = nk.simulate(code, {"growth_arms": 1}, futures=9)
    assert (believing.beliefs.growth_arms, believing.assumptions) == (1, nk.Assumptions(leak=0.2))
    holding = nk.simulate(code, assumptions={"reach": 0.1}, futures=9)
    assert are_drawn(holding.assumptions.fixed)
    assert undrawn(holding.assumptions) == nk.Assumptions(reach=0.1)


def test_a_row_a_future_has_its_beliefs_where_they_are_drawn() -> None:
    table = nk.simulate("joint opening", **DRAWN).frame(2036, assumptions=True)
    for name, share in believed(FUTURES, 2016).items():
        assert table[name].tolist() == share.tolist()
        assert table.attrs["units"][name] == "share"
    fixed = nk.simulate(futures=FUTURES).frame(2036, assumptions=True)
    assert not set(rows("beliefs")) & set(fixed.columns)


def test_tables_of_policies_take_them() -> None:
    held = nk.Assumptions(beliefs_drawn=1)
    drawn, switched = (
        nk.simulate(PRESETS, **given, futures=FUTURES).losses("Seoul")
        for given in ({"beliefs": "drawn"}, {"assumptions": held})
    )
    pd.testing.assert_frame_equal(drawn, switched)
    assert nk.hindcast("drawn", futures=9).assumptions == held
    games = [nk.payoffs(beliefs=given, futures=FUTURES).beijing for given in ("drawn", None)]
    assert not games[0].equals(games[1])


def test_another_word_for_beliefs_is_refused() -> None:
    with pytest.raises(
        nk.BadValue, match="beliefs must be a Beliefs, a dict of its fields, or 'drawn'"
    ):
        nk.simulate(beliefs="all")

"""The table of assumptions, and the futures drawn from it."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import FUNCTIONS, LINKS, start
from conundrum.model.assumptions import DRAWN, believed, draw
from conundrum.model.event import allowed
from conundrum.tables.settings import rows, value

TABLE = rows("assumptions")


@pytest.mark.parametrize("name", TABLE)
def test_a_range_holds_its_centre_within_what_its_unit_allows(name: str) -> None:
    low, central, high = (value("assumptions", name, end) for end in ("low", "central", "high"))
    lowest, highest = allowed(name)
    assert lowest <= low <= central <= high <= highest
    assert TABLE[name]["meaning"].endswith(".")


def test_every_assumption_is_used_and_none_is_missing() -> None:
    used = {name for link in LINKS for name in link.inputs}
    started = {f"{stock}_2016" for stock in ("reserves", "trust", "warheads", "cohesion")}
    events = {"break_years", "break_trust"}
    assert set(TABLE) - used <= started | events | {DRAWN}
    links = {function.__name__ for function in FUNCTIONS}
    assert used <= links | set(start(nk.Policy(), nk.Beliefs(), draw(nk.Assumptions(), 1, 1)))
    assert len({row["symbol"] for row in TABLE.values()}) == len(TABLE)


@pytest.mark.parametrize("futures", [1, 7, 1000])
def test_draws_stay_in_their_ranges_and_repeat(futures: int) -> None:
    drawn = draw(nk.Assumptions(), futures, 3)
    draw.cache_clear()
    again = draw(nk.Assumptions(), futures, 3)
    for name in TABLE:
        low, high = value("assumptions", name, "low"), value("assumptions", name, "high")
        assert drawn[name].shape == (futures,)
        assert (drawn[name] >= np.float32(low)).all(), name
        assert (drawn[name] <= np.float32(high)).all(), name
        assert np.array_equal(drawn[name], again[name]), name


def test_an_assumption_that_is_added_leaves_all_other_draws_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = draw(nk.Assumptions(), 50, 3)
    fewer = {name: row for name, row in TABLE.items() if name != next(iter(TABLE))}
    monkeypatch.setattr("conundrum.model.assumptions.rows", {"assumptions": fewer}.__getitem__)
    draw.cache_clear()
    try:
        after = draw(nk.Assumptions(), 50, 3)
    finally:
        draw.cache_clear()
    assert set(before) - set(after) == {next(iter(TABLE))}
    for name, values in after.items():
        assert np.array_equal(values, before[name]), name
    assert abs(np.corrcoef(before["leak"], before["illicit"])[0, 1]) < 0.5


def test_draws_have_the_shape_of_their_distribution() -> None:
    drawn = draw(nk.Assumptions(), 1000, 5)
    for name in ("china_share", "flight_share", "transfers"):
        ends = [value("assumptions", name, end) for end in ("low", "central", "high")]
        assert np.mean(drawn[name]) == pytest.approx(sum(ends) / 3, rel=1e-3), name
        below = np.mean(drawn[name] < ends[1])
        assert below == pytest.approx((ends[1] - ends[0]) / (ends[2] - ends[0]), abs=2e-3), name


def test_assumptions_can_be_held_and_only_within_their_unit() -> None:
    held = nk.Assumptions(leak=0.5)
    assert (draw(held, 10, 1)["leak"] == 0.5).all()
    assert held == nk.Assumptions(leak=0.5) != nk.Assumptions()
    with pytest.raises(ValueError, match=r"leak must be a number from 0 to 1 \(share\); you gave"):
        nk.Assumptions(leak=1.5)
    with pytest.raises(ValueError, match="assumption must be one of leak"):
        nk.Assumptions(leaks=0.5)


def test_what_is_held_has_one_order_however_it_came_to_be_held() -> None:
    one, other = nk.Assumptions(leak=0.5, aid_effect=0.4), nk.Assumptions(aid_effect=0.4, leak=0.5)
    assert one == other
    assert list(one.fixed) == list(other.fixed) == ["aid_effect", "leak"]


def test_beliefs_are_drawn_evenly_and_shift_no_other_draw() -> None:
    usual, drawn = draw(nk.Assumptions(), 400, 3), draw(nk.Assumptions(beliefs_drawn=1), 400, 3)
    assert set(drawn) - set(usual) == set(rows("beliefs"))
    for name, values in usual.items():
        assert name == DRAWN or np.array_equal(values, drawn[name]), name
    shares = believed(400, 3)
    for name, share in shares.items():
        assert sorted((share * 400).astype(int)) == list(range(400)), name
        assert np.array_equal(drawn[name], 2 * share), name
    apart = np.corrcoef([*shares.values()]) - np.eye(len(shares))
    assert np.abs(apart).max() < 0.2


@pytest.mark.parametrize("name", [name for name, row in TABLE.items() if row["unit"] == "switch"])
def test_a_switch_is_off_or_on(name: str) -> None:
    assert [nk.Assumptions(**{name: at}).fixed[name] for at in (0, 1)] == [0, 1]
    with pytest.raises(nk.BadValue, match=r" must be 0 \(off\) or 1 \(on\); you gave"):
        nk.Assumptions(**{name: 0.5})

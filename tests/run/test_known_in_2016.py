"""Numbers that rest on later years, drawn as they were known in 2016; and naive lines."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import FLOAT, Assumptions, draw
from conundrum.model.event import allowed
from conundrum.run.follow import follow
from conundrum.run.hindcast import compare, hindcast, scores, stances
from conundrum.run.known_in_2016 import ENDS, earlier, in_ranges
from conundrum.run.ranges import moved
from conundrum.tables.published import naive
from conundrum.tables.settings import rows, value

TABLE = rows("known_in_2016")


def test_a_range_is_known_for_each_number_that_rests_on_later_years() -> None:
    resting = {name for name, about in rows("assumptions").items() if about["after_2016"]}
    assert set(TABLE) == resting
    for name in TABLE:
        lowest, highest = allowed(name)
        low, central, high = (value("known_in_2016", name, end) for end in ENDS)
        assert lowest <= low < central < high <= highest, name
        assert rows("assumptions")[name]["distribution"] == "triangular", name
        stays = name not in earlier()
        assert TABLE[name]["basis"].endswith("The range stays.") == (
            stays and name != "bargain_restraint"
        ), name


def test_ranges_follow_from_the_tables_that_they_name() -> None:
    levels = nk.table("output_growth").set_index("year")["level"].astype(float)
    lost = (100 - levels.loc[:1998]) / (100 - levels[1998])
    years = np.interp(1 - np.exp(-1), lost, lost.index) - 1990
    assert value("known_in_2016", "output_delay", "high") == pytest.approx(years, abs=0.05)
    fall = 1 - levels[1998] / 100
    assert value("known_in_2016", "shortage_loss", "central") == pytest.approx(fall, abs=0.02)
    reserves, imports, gap = 4.6, 3.73, 3.73 - 2.82
    assert value("known_in_2016", "reserves_2016", "central") == reserves
    ends = [value("known_in_2016", "reserve_years", end) for end in ("low", "high")]
    assert ends == pytest.approx([reserves / imports, reserves / gap], abs=0.06)
    assert value("known_in_2016", "illicit", "central") == pytest.approx(gap - 0.1, abs=0.02)


@pytest.mark.parametrize("name", earlier())
def test_each_future_keeps_its_place_in_the_other_range(name: str) -> None:
    own_draws = draw(Assumptions(), 1000, 7)
    drawn = in_ranges(own_draws, earlier())
    low, central, high = earlier()[name]["other"]
    assert drawn[name].dtype == FLOAT
    assert (np.argsort(drawn[name]) == np.argsort(own_draws[name])).all()
    assert drawn[name].min() >= np.float32(low)
    assert drawn[name].max() <= np.float32(high)
    # As many lie below the peak as of any triangular draw.
    share = (central - low) / (high - low)
    assert (drawn[name] < central).mean() == pytest.approx(share, abs=0.002)
    back = [
        moved(float(one), earlier()[name]["other"], earlier()[name]["own"]) for one in drawn[name]
    ]
    np.testing.assert_allclose(back, own_draws[name], rtol=1e-3)


def test_nothing_else_is_drawn_otherwise() -> None:
    own_draws = draw(Assumptions(), 50, 7)
    drawn = in_ranges(own_draws, earlier())
    assert {name for name in drawn if drawn[name] is not own_draws[name]} == set(earlier())


def test_such_a_run_has_no_seed_since_the_seed_does_not_give_its_futures() -> None:
    assert hindcast(futures=3).seed == 2016
    assert hindcast(futures=3, earlier=True).seed is None
    with pytest.raises(nk.BadValue, match="earlier must be "):
        hindcast(futures=3, earlier=1)  # type: ignore[arg-type]


def test_without_later_years_the_model_misses_output_by_more() -> None:
    found = scores(compare(hindcast()), compare(hindcast(earlier=True)))
    output = found.loc["output"]
    assert output["earlier_in_90"] < output["in_90"]
    assert output["miss"] < output["earlier_miss"] < output["naive_miss"]


def test_how_much_of_banned_trade_leaks_matters_most_of_these_numbers() -> None:
    """As the table's caveat says: with the leak as it stands, output is met as often as before."""
    ranges = {name: both for name, both in earlier().items() if name != "leak"}
    around = (nk.Beliefs(), Assumptions(), 10, 1000, 2016)
    but_leak = compare(follow(stances(), *around, ranges=ranges))
    found = scores(compare(hindcast()), but_leak).loc["output"]
    assert found["earlier_in_90"] == found["in_90"]


def test_the_model_does_worse_than_a_naive_line_on_warheads_and_arrivals() -> None:
    found = scores(compare(hindcast()), compare(hindcast(earlier=True)))
    worse = found.index[found["miss"] > found["naive_miss"]]
    assert set(worse) == {"warheads", "arrivals"}


def test_a_score_is_the_mean_distance_from_the_middle_of_each_figure() -> None:
    compared = compare(hindcast())
    found = scores(compared, compared)
    error = (compared["mean"] - compared["middle"]).abs().groupby(compared["series"]).mean()
    line = (compared["naive"] - compared["middle"]).abs().groupby(compared["series"]).mean()
    for series in found.index:
        assert found.loc[series, "miss"] == pytest.approx(error[series])
        assert found.loc[series, "naive_miss"] == pytest.approx(line[series])
        assert found.loc[series, "earlier_miss"] == found.loc[series, "miss"]


def test_naive_lines_begin_where_2016_was() -> None:
    assert naive("output", 2016.5) == naive("sales to China", 2016.5) == 100
    arrivals = nk.table("arrivals").set_index("end_year")["arrivals"]
    assert naive("arrivals", 2016.5) == naive("arrivals", 2025.5) == arrivals[2016]
    start = value("limits", "start", "default")
    assert naive("warheads", start) == value("assumptions", "warheads_2016", "central")
    assert naive("warheads", start + 1) - naive("warheads", start) == value(
        "assumptions", "build_2016", "central"
    )

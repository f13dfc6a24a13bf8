"""The record as a course of settings, and the model set against what followed."""

import itertools

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.run.hindcast import compare, hindcast, hits, stances
from conundrum.tables.settings import rows, value


@pytest.fixture(scope="module")
def compared() -> pd.DataFrame:
    return compare(hindcast())


def test_the_course_begins_with_2016_and_every_row_changes_something() -> None:
    course = stances()
    assert course[0] == nk.Policy()
    assert list(course) == sorted(course)
    assert all(one != other for one, other in itertools.pairwise(course.values()))
    first_days = nk.table("stances")["from"]
    assert set(first_days.dt.day) == {1}
    assert set(first_days.dt.month) <= {1, 4, 7, 10}


def test_the_record_is_that_of_the_tables(compared: pd.DataFrame) -> None:
    known = compared.set_index(["series", "year", "by"])
    low, high = known["low"].to_dict(), known["high"].to_dict()
    assert low["arrivals", 2021, ""] == 63
    assert (low["warheads", 2025, "SIPRI"], high["warheads", 2025, "SIPRI"]) == (50, 50)
    assert (low["warheads", 2025, "KIDA"], high["warheads", 2025, "KIDA"]) == (127, 150)
    assert low["sales to China", 2018, ""] == pytest.approx(100 * 213.15 / 2537.3, rel=0.01)
    assert low["output", 2018, ""] == pytest.approx(92.5, abs=0.2)
    assert compared.groupby("series")["year"].agg(["min", "max"]).to_numpy().tolist() == [
        [2017, 2025],
        [2017, 2025],
        [2017, 2024],
        [2017, 2026],
    ]


def test_errors_and_hits_are_what_they_say(compared: pd.DataFrame) -> None:
    assert compared["middle"].between(compared["low"], compared["high"]).all()
    np.testing.assert_allclose(compared["error"], compared["q50"] - compared["middle"])
    assert (~compared["in_50"] | compared["in_90"]).all()
    # A range that holds its middle within the band overlaps it, and some do no more than overlap.
    assert (~compared["centred"] | compared["in_90"]).all()
    assert compared["centred"].sum() < compared["in_90"].sum()
    # The low end of a ceiling is none at all.
    overlaps = (compared["q05"] <= compared["high"]) & (compared["low"] <= compared["q95"])
    assert (compared["in_90"] == overlaps).all()


def test_the_misses_that_the_notes_name_are_still_misses(compared: pd.DataFrame) -> None:
    """Sales, arrivals and later warheads are missed, and nothing was adjusted to meet them."""
    hits = compared.groupby("series")["in_90"].mean()
    assert hits["output"] > 0.5
    assert hits["sales to China"] == 0
    errors = compared.set_index(["series", "year", "by"])["error"].to_dict()
    assert errors["arrivals", 2021, ""] > 1000
    assert errors["warheads", 2025, "KIDA"] < -80
    since_2024 = compared.query("series == 'warheads' and year >= 2024")
    assert (since_2024["error"] < 0).all()


def test_a_count_is_set_against_the_run_on_its_own_date(compared: pd.DataFrame) -> None:
    run = hindcast()
    for at in (2017.0, 2018.5, 2026.0):
        medians = compared.query("series == 'warheads' and at == @at")["q50"]
        assert len(medians)
        expected = np.median(run["warheads"][np.searchsorted(run.years, at)])
        assert medians.to_numpy() == pytest.approx(expected)


def test_what_rests_on_later_years_says_so() -> None:
    """Defaults rest on evidence about the years up to 2016, which later documents may describe."""
    about_earlier_years = {
        "S_BOK": "series since 1990, used to 2016",
        "S_COMTRADE": "series, used for 2016",
        "S_GT2018": "gives 2016 beside 2017",
        "S_DANDONG": "the designation of September 2016",
        "S_KBIZ2017": "transfers of 1998 to 2008",
        "S_GAPMINDER": "China and Vietnam to 1997",
        "S_MADDISON": "China to 1988",
        "S_MOU": "series since 1998, used to 2016",
        "S_FTS": "series since 2000, used to 2016",
        "S_DIPLO": "our list, used to 2016",
        "S_CSISREF": "of February 2017, on studies of flight before it",
        "S_ASIAE2017": "trade in 2016",
        "S_KH2020": "reserves of 2014 to 2016",
        "S_FAO": "series since 2000, used to 2016",
        "S_PIIE2017": "population in 2016",
        "S_CNS": "launches, used to 2016",
        "S_RISS": "costs published before 2016",
    }
    years = nk.table("sources").set_index("id")["year"]
    cited = nk.table("assumptions").dropna(subset="source")
    later = years[cited["source"]].isna() | (years[cited["source"]] > 2016)
    later.index = cited.index
    silent = cited[later & cited["after_2016"].isna()]
    assert set(silent["source"]) <= set(about_earlier_years)
    # A ground that tells of a later year says so.
    told = cited["basis"].str.contains(r"\b20(?:1[7-9]|2\d)\b")
    assert not (told & cited["after_2016"].isna()).any()
    # Output of these very years is what the model is then set against.
    assert (cited.loc[["output_delay", "trade_loss"], "after_2016"] == "2017 to 2019").all()
    assert cited["after_2016"].dropna().str[:4].astype(int).min() > 2016


def test_how_long_talks_stay_broken_is_set_by_four_cases_of_which_one_is_later() -> None:
    """The row says which of them its range holds, and that one ended after 2016."""
    pauses = {
        "2005-02-10": "2005-07-26",
        "2005-11-09": "2006-12-18",
        "2009-04-14": "2012-02-29",
        "2012-04-13": "2018-06-12",
    }
    listed = nk.table("diplomacy")
    cases = [(pd.Timestamp(broke), pd.Timestamp(met)) for broke, met in pauses.items()]
    assert {day for case in cases for day in case} <= set(listed["date"])
    again = listed[listed["date"].isin([met for _, met in cases])]
    assert again["united_states"].all()
    assert set(again["kind"]) <= {"agreement", "summit", "talks"}
    low, high = (value("assumptions", "break_years", end) for end in ("low", "high"))
    years = pd.Series([(met - broke).days / 365.25 for broke, met in cases])
    assert (~years.between(low, high)).sum() == 3
    row = rows("assumptions")["break_years"]
    assert "three of these four lie outside" in row["basis"]
    assert "The pauses are left out because" in row["basis"]
    assert "the six years because" in row["basis"]
    assert cases[-1][1].year > 2016
    assert low < (pd.Timestamp("2016-10-01") - cases[-1][0]).days / 365.25 < high
    assert row["after_2016"] == "2018"


def test_a_table_with_beijing_alone_rests_on_four_meetings_up_to_2016() -> None:
    alone = nk.table("diplomacy").query("china and not united_states and date < '2017'")
    met = alone[alone["kind"].isin(["talks", "summit"])]
    basis = rows("assumptions")["table_china"]["basis"]
    assert len(met) == 4
    assert not (alone["kind"] == "agreement").any()
    assert basis.startswith("Up to 2016 table diplomacy has four meetings")


def test_a_run_that_ends_before_the_record_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="end of the run must be 2026 or later; you gave 2025"):
        compare(nk.simulate(years=9, futures=3))
    assert len(compare(nk.simulate(years=10, futures=3))) > 0


@pytest.mark.parametrize(
    ("argument", "bad"), [("beliefs", 0), ("futures", 10**9), ("futures", 0), ("seed", -1)]
)
def test_a_bad_argument_is_named(argument: str, bad: int) -> None:
    with pytest.raises(nk.BadValue, match=f"{argument} must be "):
        hindcast(**{argument: bad})  # type: ignore[arg-type]


def test_no_other_belief_mends_as_much_and_none_mends_people_or_purchases() -> None:
    best = hits(compare(hindcast(nk.Beliefs(pressure_compels=0))))["in_90"]
    for name in ("pressure_hardens", "growth_tames", "growth_arms"):
        for share in (0, 1):
            other = hits(compare(hindcast(nk.Beliefs(**{name: share}))))["in_90"]
            assert other["warheads"] < best["warheads"]
            assert other["arrivals"] == other["sales to China"] == 0

"""The record adds up, and shows what the notebooks say it shows.

Tests named by a sentence are findings that the notebooks state.
"""

import re

import pandas as pd
import pytest

from conundrum.tables.evidence import table
from conundrum.tables.published import estimates


def by_year(name: str, value: str, year: str = "year") -> pd.Series:
    return table(name).set_index(year)[value]


def customs(flow: str) -> pd.Series:
    """China's trade in one direction, the series to plot: year -> USD million."""
    trade = table("china_trade").query(f"series == 'customs' and flow == '{flow}'")
    return trade.set_index("year")["value"]


@pytest.mark.parametrize(
    ("name", "query", "field", "first", "last"),
    [
        ("missile_launches", "year > 0", "year", 1984, None),
        ("china_trade", "series == 'customs' and flow == 'exports'", "year", 2000, 2024),
        ("china_trade", "series == 'customs' and flow == 'imports'", "year", 2000, 2024),
        ("china_share", "definition == 'KOTRA'", "year", 2000, 2025),
        ("output_growth", "year > 0", "year", 1990, 2025),
        ("arrivals", "end_year > 0", "end_year", 1998, None),
        ("hunger", "edition == 'FAO 2025'", "start_year", 2000, 2017),
    ],
)
def test_a_series_has_no_gap(
    name: str, query: str, field: str, first: int, last: int | None
) -> None:
    """Where no last year is named, the series may go on."""
    years = table(name).query(query)[field]
    assert sorted(years) == list(range(first, (last or years.max()) + 1))


# Launches


@pytest.mark.parametrize(
    ("name", "part"), [("missile_classes", "kind"), ("missile_outcomes", "outcome")]
)
def test_launches_equal_their_parts(name: str, part: str) -> None:
    parts = table(name).pivot(index="year", columns=part, values="launches")
    assert not parts.isna().any(axis=None), "a year lacks a part"
    assert (parts.sum(axis=1) == by_year("missile_launches", "launches")).all()


def test_the_running_total_of_launches_is_right() -> None:
    launches = table("missile_launches")
    assert (launches["launches"].cumsum() == launches["cumulative"]).all()
    assert (launches["launch_days"] <= launches["launches"]).all()


# Rows that were corrected or added by what their source says


@pytest.mark.parametrize(
    ("name", "query", "field", "says"),
    [
        ("us_measures", "source == 'S_OFAC2018'", "measure", "28 vessels, 27 firms, one person"),
        ("us_measures", "source == 'S_OFAC2018'", "date", "2018-02-23"),
        ("warheads", "year == 2030 and source == 'S_KIDA2023'", "central", "166"),
        ("hunger", "edition == 'SOFI 2021' and start_year == 2018", "share", "42.4"),
        ("hunger", "edition == 'SOFI 2021' and start_year == 2018", "end_year", "2020"),
    ],
)
def test_a_corrected_row_stays(name: str, query: str, field: str, says: str) -> None:
    (found,) = table(name).query(query)[field]
    assert re.search(rf"(?<!\d){re.escape(says)}(?:\.0)?(?!\d)", str(found))


# The Council


def test_the_votes_of_the_council_add_up() -> None:
    votes = table("resolutions")
    assert (votes["votes_for"] + votes["votes_against"] + votes["abstentions"] == 15).all()
    vetoed = (votes["china"] == "veto") | (votes["russia"] == "veto")
    assert (votes["adopted"] == ((votes["votes_for"] >= 9) & ~vetoed)).all()


def test_china_and_russia_voted_for_every_sanctions_text_from_2006_to_2017() -> None:
    votes = table("resolutions").set_index("resolution")
    sanctions = votes.loc[table("resolution_measures")["resolution"].unique()]
    # As many as South Korea's foreign ministry counts, the first of them of October 2006.
    assert len(sanctions) == 10
    assert sanctions.index[0] == "1718"
    assert sanctions["date"].dt.year.between(2006, 2017).all()
    assert (sanctions["china"] == "yes").all()
    assert (sanctions["russia"] == "yes").all()
    assert (votes[votes["date"] > "2018"]["russia"] == "veto").all()


def test_a_ban_on_a_sector_is_a_measure_of_its_resolution() -> None:
    measure = {
        "coal": "coal and minerals",
        "iron ore": "coal and minerals",
        "seafood": "seafood",
        "knitted clothing": "textiles",
        "woven clothing": "textiles",
    }
    made = set(table("resolution_measures")[["resolution", "measure"]].itertuples(index=False))
    sectors = table("sectors").set_index("sector")
    for field in ("limited_by", "banned_by"):
        for sector, resolution in sectors[field].dropna().items():
            assert (resolution, measure[str(sector)]) in made


# Trade


def test_trade_totals_equal_their_parts() -> None:
    trade = table("china_trade").pivot(index=["series", "year"], columns="flow", values="value")
    whole = trade.dropna()
    # Flows are rounded to 0.1.
    assert (whole["exports"] + whole["imports"] - whole["total"]).abs().max() < 0.15


def test_a_seen_trade_figure_is_near_its_printing() -> None:
    trade = table("china_trade")
    seen = trade[trade["seen"] == "seen"]
    assert ((seen["printed"] / seen["value"] - 1).abs() < 0.03).all()


def test_trade_by_sector_fits_the_total() -> None:
    sectors = table("china_imports_by_sector").pivot(index="year", columns="sector", values="value")
    assert not sectors.isna().any(axis=None), "a year lacks a sector"
    everything = sectors.pop("all goods")
    assert (sectors.sum(axis=1) <= everything).all()
    assert (everything == customs("imports").loc[2016:2024]).all()


def test_a_banned_sector_is_gone_from_2018() -> None:
    banned = table("sectors").dropna(subset="banned_by")["sector"]
    imports = table("china_imports_by_sector")
    imports = imports[imports["sector"].isin(banned)]
    assert imports.query("year >= 2018")["value"].max() <= 0.02
    assert imports.query("year == 2016")["value"].min() > 50


def test_chinas_imports_fell_by_nearly_nine_tenths_in_2018() -> None:
    imports = customs("imports")
    assert imports[2018] / imports[2017] - 1 == pytest.approx(-0.877, abs=0.001)


def test_trade_was_falling_in_2015_and_output_grew_in_2016() -> None:
    total = customs("total")
    assert total[2015] / total[2014] - 1 == pytest.approx(-0.147, abs=0.001)
    assert by_year("output_growth", "growth")[2016] == 3.9


def test_closing_the_border_cut_trade_more_than_the_bans() -> None:
    total = customs("total")
    bans, border = total[2018] / total[2016] - 1, total[2020] / total[2019] - 1
    assert border == pytest.approx(-0.81, abs=0.01)
    assert border < bans


def test_a_share_equals_its_ratio_within_rounding() -> None:
    rows = table("china_share").dropna(subset=["china", "total"])
    # A figure that ends in 0 is known to ten million only.
    china, total = (
        rows[name].map(lambda value: 5 if value % 10 == 0 else 0.5) for name in ("china", "total")
    )
    lowest = 100 * (rows["china"] - china) / (rows["total"] + total)
    highest = 100 * (rows["china"] + china) / (rows["total"] - total)
    assert rows["share"].between(lowest - 0.05, highest + 0.05).all()


def test_a_share_is_lower_with_inter_korean_trade() -> None:
    shares = table("china_share").pivot(index="year", columns="definition", values="share")
    both = shares[["KOTRA", "with inter-Korean trade"]].dropna()
    gap = both["KOTRA"] - both["with inter-Korean trade"]
    assert gap.round().tolist() == [25, 26, 26, 19]


# Output, people, food, arms


def test_the_level_of_output_follows_from_growth() -> None:
    output = table("output_growth").set_index("year")
    level = (1 + output["growth"] / 100).cumprod()
    level *= 100 / level[1990]
    assert (level - output["level"]).abs().max() <= 0.05


def test_arrivals_equal_women_and_men() -> None:
    arrivals = table("arrivals").dropna(subset="men")
    assert (arrivals["men"] + arrivals["women"] == arrivals["arrivals"]).all()
    assert by_year("arrivals", "arrivals", "end_year").loc[1999:2001].sum() == 1043


def test_arrivals_fell_while_pressure_rose() -> None:
    years = by_year("arrivals", "arrivals", "end_year")
    assert years.idxmax() == 2009
    assert years.loc[2017:2019].mean() < years.loc[2009:2011].mean() / 2
    assert years.loc[2020:2022].mean() < years.loc[2017:2019].mean() / 5


def test_the_yearly_series_of_hunger_is_of_three_years_each() -> None:
    hunger = table("hunger").query("edition == 'FAO 2025'")
    assert (hunger["end_year"] - hunger["start_year"] == 2).all()


def test_hungry_people_fit_their_share() -> None:
    hunger = table("hunger").dropna(subset=["share", "people"])
    population = 100 * hunger["people"] / hunger["share"]
    assert population.between(24, 26).all()


def test_the_count_of_warheads_breaks_in_2022() -> None:
    sipri = table("warheads").query("estimator == 'SIPRI' and counts != 'material for'")
    assert sipri.query("counts == 'assembled'")["year"].tolist()[:4] == [2022, 2023, 2024, 2025]
    high = sipri.set_index("year")["high"]
    assert high[2022] < high[2021]


def test_a_range_of_warheads_holds_its_centre_and_has_an_end() -> None:
    rows = table("warheads")
    assert (rows[["low", "central", "high"]].notna().any(axis=1)).all()
    assert ((rows["low"] <= rows["high"]).fillna(True)).all()
    assert ((rows["low"] <= rows["central"]) & (rows["central"] <= rows["high"])).fillna(True).all()


def test_what_the_material_would_make_is_never_fewer_than_the_weapons() -> None:
    rows = estimates().set_index(["estimator", "at"])
    material = rows[rows["counts"] == "material for"]["top"]
    made = rows[rows["counts"] == "assembled"]["top"]
    both = material.index.intersection(made.index)
    assert len(both) > 5
    assert (material[both] >= made[both]).all()


def test_an_estimate_without_a_month_lies_in_the_middle_of_its_year() -> None:
    at = estimates()
    assert (at[at["month"].isna()]["at"] % 1 == 0.5).all()
    assert (at[at["month"] == 1]["at"] % 1 == 0).all()


def test_a_ceiling_alone_begins_at_none() -> None:
    ceiling = estimates().query("estimator == 'SIPRI' and counts == 'assembled' and year == 2022")
    assert ceiling[["bottom", "middle", "top"]].to_numpy().tolist() == [[0, 10, 20]]


# Aid and scenarios


def test_south_korean_aid_adds_to_the_published_totals() -> None:
    aid = table("aid").query("unit == 'KRW 100 million'")
    years = aid.pivot(index="start_year", columns="measure", values="amount")
    assert years.sum().to_dict() == {
        "government, with food loans": 24_158,
        "government and private": 33_444,
    }
    assert (years["government, with food loans"] <= years["government and private"]).all()


def test_american_food_aid_is_part_of_the_total() -> None:
    aid = table("aid").query("donor == 'United States' and start_year == end_year")
    years = aid.query("unit == 'USD million'").pivot(
        index="start_year", columns="measure", values="amount"
    )
    assert (years["food aid"] <= years["total assistance"]).all()
    assert years.loc[:2008, "total assistance"].sum() > 1200
    assert years.loc[:2008, "food aid"].sum() == pytest.approx(700, abs=10)
    assert aid.query("unit == 'tonnes' and measure == 'food aid'")["amount"].sum() > 2e6


def test_no_row_of_aid_is_there_twice() -> None:
    keys = ["start_year", "end_year", "donor", "measure", "unit"]
    assert not table("aid").duplicated(keys).any()


def test_two_codings_judge_the_same_115_cases() -> None:
    codings = table("sanctions_coding").pivot(index="verdict", columns="coding", values="cases")
    assert (codings.sum() == 115).all()
    kept = codings.loc["success", "Hufbauer, Schott and Elliott"]
    assert codings["Pape"].drop("no success").sum() == kept == 40
    shares = table("scenarios").query("topic == 'sanctions success' and end_year == 1990")
    assert shares["central"].tolist() == [34, round(100 * 5 / 115, 1)]


# The years after 2016


def test_an_event_speaks_to_a_proposition_or_to_none() -> None:
    events = table("years_after_2016")
    assert (events["proposition"].notna() == events["direction"].notna()).all()


def test_the_years_after_2016_repeat_the_other_tables() -> None:
    growth = by_year("output_growth", "growth")
    launches = by_year("missile_launches", "launches")
    arrivals = by_year("arrivals", "arrivals", "end_year")
    shares = table("china_share").query("definition == 'KOTRA'").set_index("year")["share"]
    total, items = customs("total"), table("scenarios").set_index("item")
    repeated = {
        "DPRK growth under sanctions": [growth[2016]],
        "DPRK growth": growth.loc[2017:2018].tolist(),
        "Growth": growth.loc[[2020, 2024]].tolist(),
        "Short-range tests resume": [launches[2019]],
        "Record launches": [launches[2022]],
        "Launches to September": [launches[2026]],
        "China share of trade": shares.loc[[2015, 2024]].tolist(),
        "Border closure": [round(total[2020])],
        "Trade and refugees at lowest": [arrivals[2021]],
        "Trade near its old level": [round(100 * total[2025] / total[2019], 1)],
        "Theft by network": items["central"][["Crypto theft 2022", "Crypto theft 2025"]].tolist(),
    }
    events = table("years_after_2016").set_index("topic")
    assert {topic: events["central"][[topic]].tolist() for topic in repeated} == repeated
    assert (launches[2022], arrivals[2021]) == (launches.max(), arrivals.min())
    assert events["high"]["Payment by Russia"] == items["high"]["Paid by Russia 2023 to 2025"]


def test_the_moratorium_held_from_2018_to_2021() -> None:
    classes = table("missile_classes").query("kind == 'intercontinental'")
    assert classes.query("2018 <= year <= 2021")["launches"].sum() == 0
    assert table("nuclear_tests")["date"].max() < pd.Timestamp("2018")


# Talks and proposals


def test_what_pyongyang_decided_alone_is_no_agreement() -> None:
    events = table("diplomacy").set_index("event")
    partners = ["united_states", "china", "south_korea", "russia"]
    agreed = events[events["kind"] == "agreement"]
    assert agreed[partners].any(axis=1).all()
    pause = events.loc["Pyongyang decides a pause in tests"]
    assert pause["kind"] == "statement"
    assert not pause[partners].any()


def test_what_beijing_proposed_itself_stands_in_the_record() -> None:
    """Its first step of 2017, and with Moscow a draft to ease sanctions in 2019 and in 2021."""
    own = table("diplomacy").query("kind == 'statement' and china and united_states")
    assert own["event"].str.contains("suspension for suspension").sum() == 1
    drafts = own[own["russia"] & own["event"].str.contains("draft")]
    assert drafts["date"].dt.year.tolist() == [2019, 2021]

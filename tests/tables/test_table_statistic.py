"""Figures of the record: the same as one adds up from a table."""

import pytest

import conundrum as nk
from conundrum.tables.table_statistic import counted

LAUNCHES = {"table": "missile_launches", "field": "launches"}
ARRIVALS = {"table": "arrivals", "field": "arrivals"}


def test_rows_are_those_of_a_value_a_range_or_a_year() -> None:
    launches = nk.table("missile_launches").set_index("year")["launches"]
    assert counted({**LAUNCHES, "where": {"year": 2022}}) == launches[2022]
    assert counted({**LAUNCHES, "where": {"year": [2012, 2017]}}) == launches.loc[2012:2017].sum()
    assert counted({**LAUNCHES}) == launches.sum()
    tests = {"table": "nuclear_tests", "field": "test", "take": "rows"}
    assert counted({**tests, "where": {"date": [2009, 2016]}}) == 4


@pytest.mark.parametrize("take", ["mean", "median", "largest"])
def test_what_is_taken_is_what_pandas_takes(take: str) -> None:
    launches = nk.table("missile_launches").set_index("year")["launches"].loc[2018:2022]
    wanted = {"mean": launches.mean(), "median": launches.median(), "largest": launches.max()}
    assert counted({**LAUNCHES, "take": take, "where": {"year": [2018, 2022]}}) == wanted[take]


def test_a_change_is_in_per_cent_of_where_it_began_and_texts_are_told_apart() -> None:
    change = {"where": {"end_year": 2019}, "since": {"end_year": 2009}}
    assert counted({**ARRIVALS, **change}) == pytest.approx(100 * (1047 / 2914 - 1))
    sipri = {"table": "warheads", "field": "central", "where": {"estimator": "SIPRI"}}
    central = nk.table("warheads").query("estimator == 'SIPRI'")["central"]
    assert counted({**sipri, "take": "rows"}) == central.count() < len(nk.table("warheads"))


@pytest.mark.parametrize(
    ("spec", "named"),
    [
        ({"table": "bombs", "field": "launches"}, "table"),
        ({**LAUNCHES, "field": "bombs"}, "field"),
        ({**LAUNCHES, "where": {"month": 1}}, "field"),
        (
            {**LAUNCHES, "where": {"year": 1950}},
            "where must be met by some rows of missile_launches",
        ),
        ({**LAUNCHES, "take": "mode"}, "take"),
    ],
)
def test_what_is_unknown_is_named(spec: dict, named: str) -> None:
    with pytest.raises(nk.BadValue, match=named):
        counted(spec)

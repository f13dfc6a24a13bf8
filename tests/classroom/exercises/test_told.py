"""Figures that exercises tell in words, held against the model and the tables."""

import pytest

from conundrum.analysis.run_statistic import measure
from conundrum.tables.settings import entries
from conundrum.tables.table_statistic import counted

EXERCISES = entries("exercises")


def test_what_notebook_01_tells() -> None:
    launches = {"table": "missile_launches", "field": "launches"}
    assert "21 missiles flew. In 2018 the database counts none" in EXERCISES["01.3"]["task"]
    assert [counted({**launches, "where": {"year": year}}) for year in (2017, 2018)] == [21, 0]
    assert counted({**launches, "where": {"year": 2019}}) > 21
    assert "Most of them in the last three years of the eight" in EXERCISES["01.1"]["told"]
    late, all_of_them = (
        counted({**launches, "where": {"year": [first, 2016]}}) for first in (2014, 2009)
    )
    assert late > 0.7 * all_of_them
    assert "the change is a third smaller" in EXERCISES["01.4"]["told"]
    mean = EXERCISES["01.4"]["answer"]
    assert counted({**mean, "take": "median"}) == pytest.approx(2 / 3 * counted(mean), rel=0.05)


def test_what_notebook_02_tells() -> None:
    assert "takes about a fifth of an economy" in EXERCISES["02.1"]["told"]
    assert -25 < measure(EXERCISES["02.1"]["answer"]) < -18
    assert "adds a few parts in a hundred" in EXERCISES["02.4"]["told"]
    closed, usual = (
        measure({"outcome": "pressure", "of": {"us_sanctions": 1.0, **leak}, "year": 2017})
        for leak in ({"leak": 0.0}, {})
    )
    assert 3 < closed - usual < 8
    assert "the arsenal of 2036 still differs by only a warhead or so" in EXERCISES["02.5"]["told"]
    best = {"reach": 0.2, "leak": 0.05}
    ends = [{"us_sanctions": share, **best} for share in (1.0, 0.0)]
    assert abs(measure({"outcome": "warheads", "of": ends[0], "less": ends[1]})) < 1.5


def test_what_notebook_03_tells() -> None:
    assert "smaller by about fourteen warheads" in EXERCISES["03.3"]["task"]
    opened = {"outcome": "warheads", "of": {"china_engagement": 1.0}, "less": {}}
    assert measure(opened) == pytest.approx(-14, abs=1)
    assert "fewer by about ten worlds in that year" in EXERCISES["03.5"]["told"]
    for year, low, high in ((2022, 8, 13), (2036, 0, 4)):
        reserves = {"outcome": "fallen", "of": EXERCISES["03.5"]["answer"]["of"], "year": year}
        assert low < measure({**reserves, "less": {"china_sanctions": 1.0}}) < high
    assert "about ten worlds of a hundred instead of fourteen" in EXERCISES["03.6"]["model"]
    fallen = [measure({"outcome": "fallen", "of": of}) for of in ({"china_sanctions": 0.0}, {})]
    assert [round(share) for share in fallen] == [10, 14]

"""Figures that exercises tell in words, held against the model and the tables."""

import pytest

import conundrum as nk
from conundrum.balance import balance
from conundrum.counted import counted
from conundrum.measure import measure
from conundrum.tables import entries

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


def test_what_notebook_04_tells() -> None:
    assert "where it is about 18" in EXERCISES["04.4"]["told"]
    assert "where it is about 9" in EXERCISES["04.4"]["told"]
    for border, adds in ((0.0, 18), (1.0, 9)):
        ends = [{"us_sanctions": share, "china_sanctions": border} for share in (1.0, 0.0)]
        added = {"outcome": "pressure", "of": ends[0], "less": ends[1], "year": 2017}
        assert round(measure(added)) == adds
    assert "ends below 10 of 100" in EXERCISES["04.5"]["task"]
    assert "with some 58" in EXERCISES["04.5"]["told"]
    shut = EXERCISES["04.5"]["answer"]
    assert measure({"outcome": "instability", "of": shut["of"]}) < 10
    usual = measure({**shut, "of": {}})
    assert round(usual) == 58
    assert measure(shut) > usual + 5
    assert "five years or more before in most of them" in EXERCISES["04.5"]["told"]
    fallen = [measure({"outcome": "fallen", "of": shut["of"], "year": y}) for y in (2031, 2036)]
    assert fallen[0] > 0.8 * fallen[1]
    assert "nearly nine of ten" in EXERCISES["04.5"]["mistakes"][0]["hint"]
    assert 87 < fallen[1] < 90
    assert "ends at about 57 of 100" in EXERCISES["04.6"]["model"]
    assert round(measure({"outcome": "instability", "of": {}})) == 57


def test_what_notebook_05_tells() -> None:
    assert "more than seven million" in EXERCISES["05.1"]["told"]
    assert 7e6 < measure(EXERCISES["05.1"]["answer"]) / 100 * 25e6 < 8e6
    assert "In about four of five worlds the regime still stands" in EXERCISES["05.1"]["told"]
    cut_off = {"outcome": "fallen", "of": {"preset": "joint cut-off"}}
    assert measure({**cut_off, "year": 2021}) == pytest.approx(20, abs=3)
    assert "better in 33 and worse in 66 of 100 worlds" in EXERCISES["05.2"]["task"]
    shown = nk.beside()
    shown.believe(nk.Beliefs(growth_tames=0, growth_arms=1))
    [row] = [
        entry
        for entry in balance(shown.runs[1], shown.runs[2])
        if (entry.outcome, entry.span) == ("warheads", "last")
    ]
    assert row.words == "unclear: better in 33 of 100, worse in 66 of 100 worlds"
    assert "output in 2036 is about 225, with much the same arsenal" in EXERCISES["05.3"]["told"]
    opening = {"preset": "joint opening"}
    assert measure({"outcome": "output", "of": opening}) == pytest.approx(225, abs=3)
    kept = {"outcome": "warheads", "of": {**opening, "us_sanctions": 0.9}, "less": opening}
    assert 0 < measure(kept) < 4
    assert "some 16,000" in EXERCISES["05.4"]["told"]
    stands = {**EXERCISES["05.4"]["answer"], "among": "standing"}
    assert measure(stands) == pytest.approx(0.016, abs=0.0005)
    everywhere = {name: part for name, part in stands.items() if name != "among"}
    assert "some 800,000" in EXERCISES["05.4"]["task"]
    assert measure(everywhere) == pytest.approx(0.8, abs=0.05)
    assert "in about seven worlds of ten" in EXERCISES["05.5"]["told"]
    assert "about 4 of 100 worlds with a fall, instead of about 14" in EXERCISES["05.5"]["told"]
    mild = {"fall_most": 0.12, "fall_half": 0.4}
    assert measure({**cut_off, "of": {**cut_off["of"], **mild}}) == pytest.approx(72, abs=2)
    fallen = [measure({"outcome": "fallen", "of": held}) for held in (mild, {})]
    assert [round(share) for share in fallen] == [4, 14]
    assert "in 99 of 100 worlds" in EXERCISES["05.6"]["model"]
    assert "54 people in a hundred go hungry instead of 41" in EXERCISES["05.6"]["model"]
    for entry in balance(*(nk.simulate(nk.PRESETS[name]) for name in ("joint cut-off", "2016"))):
        if (entry.outcome, entry.span) == ("warheads", "last"):
            assert entry.words == "better in 99 of 100 worlds"
        if (entry.outcome, entry.span) == ("hunger", "first"):
            assert (round(entry.here), round(entry.there)) == (54, 41)

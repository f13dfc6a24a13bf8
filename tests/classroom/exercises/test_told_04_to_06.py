"""Figures that the exercises of notebooks 04 to 06 tell in words, held against the model."""

import pytest

import conundrum as nk
from conundrum.analysis.balance import balance
from conundrum.analysis.run_statistic import measure
from conundrum.tables.settings import entries

EXERCISES = entries("exercises")


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
    cut_off = {"preset": "joint cut-off"}
    assert measure({"outcome": "fallen", "of": cut_off, "year": 2021}) == pytest.approx(20, abs=3)
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
    assert measure({"outcome": "fallen", "of": {**cut_off, **mild}}) == pytest.approx(72, abs=2)
    fallen = [measure({"outcome": "fallen", "of": held}) for held in (mild, {})]
    assert [round(share) for share in fallen] == [4, 14]
    assert "in 99 of 100 worlds" in EXERCISES["05.6"]["model"]
    assert "54 people in a hundred go hungry instead of 41" in EXERCISES["05.6"]["model"]
    for entry in balance(*(nk.simulate(nk.PRESETS[name]) for name in ("joint cut-off", "2016"))):
        if (entry.outcome, entry.span) == ("warheads", "last"):
            assert entry.words == "better in 99 of 100 worlds"
        if (entry.outcome, entry.span) == ("hunger", "first"):
            assert (round(entry.here), round(entry.there)) == (54, 41)


@pytest.mark.parametrize("seed", [2016, 1])
def test_what_notebook_06_tells_of_a_policy_beaten_in_both_prices(seed: int) -> None:
    assert (
        "about 0.16 million against 0.26, and fewer warheads, 75 against 78"
        in (EXERCISES["06.1"]["task"])
    )
    other = nk.Policy(
        us_sanctions=1,
        us_engagement=0.9,
        china_sanctions=0.1,
        china_engagement=0.3,
        shared_conditions=0.6,
    )
    one = "Beijing alone"
    table = nk.options({one: nk.PRESETS[one], "other": other}, worlds=1000, seed=seed).table
    for price, figures, error in (
        ("leavers", (160_000, 260_000), 32_000),
        ("warheads", (75, 78), 1),
    ):
        assert table[price][[one, "other"]].tolist() == pytest.approx(figures, abs=error)
        assert table[price][one] < table[price]["other"]
    for eyes in nk.EYES:
        assert table[f"loss_{eyes}"]["other"] < table[f"loss_{eyes}"][one]
    assert table["loss_Beijing"][one] < table["loss_Beijing"]["2016"]
    assert (
        "near 38 of 100 where Washington talks, and near 49"
        in (EXERCISES["06.1"]["answers"][2]["reply"])
    )
    for policy, hostility in ((other, 38), (nk.PRESETS[one], 49)):
        spec = {"outcome": "hostility", "of": vars(policy)}
        assert measure(spec, seed) == pytest.approx(hostility, abs=1)


def test_what_notebook_06_tells() -> None:
    corner = EXERCISES["06.3"]["start"]
    of_2016 = EXERCISES["06.3"]["conditions"][0]["against"]
    assert "about 8 warheads **more**" in EXERCISES["06.3"]["task"]
    more = {"outcome": "warheads", "of": corner, "less": {**corner, **of_2016}}
    assert measure(more) == pytest.approx(8, abs=1)
    assert "pressure compels moves neither line" in EXERCISES["06.3"]["told"]
    for run in (corner, {**corner, **of_2016}):
        compelled = {**run, "pressure_compels": 1.0}
        moved = {"outcome": "warheads", "of": compelled, "less": run}
        assert abs(measure(moved)) < 0.5
    assert "comes from a border half shut" in EXERCISES["06.4"]["told"]
    tied = EXERCISES["06.4"]["tries"][0]
    half_shut = {"us_sanctions": 0.7, **tied}
    flight = {"outcome": "leavers", "take": "mean", "of": half_shut, "less": {}}
    assert measure(flight) > 0.1
    assert measure({**flight, "of": {**half_shut, "china_sanctions": 0.1}}) < 0
    assert "it is about 1.7 million" in EXERCISES["06.5"]["told"]
    cut_off = {"outcome": "leavers", "of": {"preset": "joint cut-off"}}
    assert measure(cut_off) == pytest.approx(1.7, abs=0.05)
    assert "in 26 of 100 worlds instead of 14" in EXERCISES["06.6"]["model"]
    named = [{"preset": "shared conditions"}, {}]
    assert [round(measure({"outcome": "fallen", "of": of})) for of in named] == [26, 14]
    table = nk.options(nk.PRESETS, worlds=10).table
    assert (
        "Beijing to move by 1.00, the opening asks Washington for 1.06"
        in (EXERCISES["06.6"]["model"])
    )
    assert round(table["move_Beijing"]["joint cut-off"], 2) == 1
    assert round(table["move_Washington"]["joint opening"], 2) == 1.06

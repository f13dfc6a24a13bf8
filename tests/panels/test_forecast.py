"""The model against the record: what chart, words and table say is what was compared."""

import re

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.run_statistic import measure, run
from conundrum.charts.forecast import PANELS
from conundrum.panels.forecast import COURSES
from conundrum.run.hindcast import compare, hindcast, hits
from conundrum.run.outlook import in_worlds
from conundrum.tables.evidence import table
from conundrum.tables.published import published, rival_count

DID, KEPT = COURSES


def test_the_marks_and_bands_are_those_of_the_comparison() -> None:
    drawn = nk.forecast()._chart.run
    compared = compare(hindcast())
    for series, (key, *_) in PANELS.items():
        lines = compared[compared["series"] == series]
        for field in ("q05", "q50", "q95", "low", "high"):
            there = [number for number in drawn[key][field] if number is not None]
            np.testing.assert_allclose(there, lines[field])
        assert drawn[key]["inside"][: len(lines)] == lines["in_90"].tolist()
        assert drawn[key]["said"] == f"{lines['in_90'].sum()} of {len(lines)}"


def test_what_leaves_a_frame_is_said() -> None:
    drawn = nk.forecast()._chart.run
    assert re.fullmatch(r"wide band goes on up to 4\d0,000", drawn["arrivals"]["above"])
    assert drawn["output"]["above"] == drawn["warheads"]["above"] == ""
    assert drawn["sales"]["above"] == "wide band goes on up to 160"


def test_the_forecast_of_2016_knows_nothing_of_what_followed() -> None:
    shown = nk.forecast()
    shown.courses[KEPT].click()
    compared = compare(nk.simulate())
    inside = int(compared["in_90"].sum())
    assert f"{inside} of {len(compared)} figures" in shown._title.value
    assert (
        shown._chart.run["warheads"]["q50"]
        == compared.query("series == 'warheads'")["q50"].tolist()
    )
    assert shown.courses[KEPT].description.startswith("✓")
    shown.courses[DID].click()
    assert f"{compare(hindcast())['in_90'].sum()} of 35" in shown._title.value


def test_a_belief_moves_chart_words_and_table() -> None:
    shown = nk.forecast()
    shown.fold.unfolded = True
    assert shown.fold.body is not None
    before = (shown._told.text, shown._said.text, shown.fold.body.value)
    shown.sliders["pressure_compels"].value = 0
    after = (shown._told.text, shown._said.text, shown.fold.body.value)
    assert all(old != new for old, new in zip(before, after, strict=True))
    counted = hits(compare(hindcast(nk.Beliefs(pressure_compels=0)))).loc["warheads"]
    assert f"Warheads: {counted['in_90']} of 9 in the wide band" in shown._told.text
    assert shown.fold.body.value.count("<tr>") == 1 + len(published())


def test_the_words_name_standing_and_the_rival_count() -> None:
    shown = nk.forecast()
    outlook = hindcast()
    stands = 1 - outlook["fallen"][np.searchsorted(outlook.years, 2026)]
    assert f"the regime stands in {in_worlds(stands)} worlds" in shown._said.text
    lines = compare(outlook).query("series == 'warheads'").merge(rival_count(), on="year")
    inside = lines["central"].astype(float).between(lines["q05"], lines["q95"]).sum()
    assert f"in the wide band in {inside} of 9" in shown._said.text
    assert "warheads 39 and 50 to 90" in shown._said.text


def test_a_row_is_recalled_if_any_figure_behind_it_is() -> None:
    seen = published().set_index(["series", "year"])["seen"]
    assert seen["warheads", 2023] == "recalled"
    assert set(seen.drop(("warheads", 2023))) == {"seen"}
    assert set(published()["source"].str.split(";").explode()) <= set(table("sources")["id"])


def test_hits_are_counted_by_series() -> None:
    lines = pd.DataFrame(
        {"series": ["a", "a", "b"], "year": [1, 2, 1], "in_50": [1, 0, 0], "in_90": [1, 1, 0]}
    )
    assert hits(lines).to_numpy().tolist()[0] == [2, 1, 2]
    assert hits(lines).to_numpy().tolist()[1] == [1, 0, 0]


def test_a_question_may_be_about_what_was_done() -> None:
    course = {"course": "record", "pressure_compels": 0.0}
    counted = hits(compare(hindcast(nk.Beliefs(pressure_compels=0))))["in_90"]
    assert measure({"inside": "warheads", "of": course}) == counted["warheads"]
    assert measure({"outcome": "fallen", "of": {"course": "record"}}) == pytest.approx(
        100 * hindcast()["fallen"][-1].mean()
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"inside": "launches", "of": {"course": "record"}}, "series: one of output"),
        ({"inside": "warheads", "of": {"course": "2017"}}, "course: one of record"),
        ({"inside": "warheads", "of": {"course": "record", "leak": 0.1}}, "belief: one of"),
    ],
)
def test_what_cannot_be_measured_is_named(asked: dict, says: str) -> None:
    with pytest.raises(nk.BadValue, match=says):
        measure(asked)


def test_a_run_of_what_was_done_names_its_settings() -> None:
    asked = nk.predict("08.regime")
    figure = asked._figure(guess=10)
    assert "data/stances.csv" in figure.sources["run"]["title"]
    assert figure.rows["year"].tolist() == list(range(2016, 2027))
    usual = run({})["fallen"][::4].mean(axis=1)[:11] * 100
    np.testing.assert_allclose(figure.rows["pinned"], usual, atol=0.06)

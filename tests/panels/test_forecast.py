"""The model against the record: what chart, words and table say is what was compared."""

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.run_statistic import measure, run
from conundrum.charts.forecast import APART
from conundrum.charts.forecast_panels import PANELS
from conundrum.panels.forecast import COURSES
from conundrum.questions.predict import figure_of
from conundrum.run.hindcast import compare, hindcast, hits
from conundrum.run.written_outcome import in_worlds
from conundrum.tables.evidence import table
from conundrum.tables.published import published
from conundrum.tables.settings import entries

_, KEPT = COURSES


def test_marks_stand_by_date_and_none_hides_another() -> None:
    drawn = nk.forecast().parts["chart"].run
    compared = compare(hindcast())
    for series, about in PANELS.items():
        held = drawn[about["key"]]
        lines = compared[compared["series"] == series].sort_values("at", kind="stable")
        assert held["by"] == lines["by"].tolist()
        assert np.diff(held["x"]).min() >= 0.99 * APART


def test_the_forecast_of_2016_knows_nothing_of_what_followed() -> None:
    shown = nk.forecast()
    shown.courses[KEPT].click()
    compared = compare(nk.simulate())
    inside = compared["in_90"].sum()
    assert f"{inside} of {len(compared)} figures" in shown.parts["head"].value
    assert shown.courses[KEPT].description.startswith("●")


def test_the_words_name_standing_and_the_last_year() -> None:
    shown = nk.forecast()
    outlook = hindcast()
    stands = 1 - outlook["fallen"][np.searchsorted(outlook.years, 2026)]
    assert f"the regime stands in {in_worlds(stands)} worlds" in shown.parts["said"].text
    last = compare(outlook).query("series == 'warheads' and year == 2026")
    assert f"warheads {last['q50'].iloc[-1]:.0f} and 60." in shown.parts["said"].text


def test_a_projection_and_what_material_would_make_are_no_count_of_the_years() -> None:
    warheads = published().query("series == 'warheads'")
    scored = table("warheads").query("year >= 2017")
    scored = scored[~scored["counts"].isin(["material for", "projection"])]
    assert len(warheads) == len(scored)
    assert warheads["year"].max() < 2027
    assert set(published()["source"]) <= set(table("sources")["id"])


def test_hits_are_counted_by_series_and_by_estimator() -> None:
    lines = pd.DataFrame(
        {
            "series": ["a", "a", "b"],
            "by": ["x", "y", ""],
            "in_50": [True, False, False],
            "in_90": [True, True, False],
            "centred": [True, False, False],
        }
    )
    assert hits(lines).to_dict("index") == {
        "a": {"in_50": 1, "in_90": 2, "centred": 1, "figures": 2},
        "b": {"in_50": 0, "in_90": 0, "centred": 0, "figures": 1},
    }
    assert hits(lines, "by")["in_90"].to_dict() == {"x": 1, "y": 1}


def test_a_question_may_be_about_what_was_done() -> None:
    course = {"course": "record", "pressure_compels": 0.0}
    counted = hits(compare(hindcast(nk.Beliefs(pressure_compels=0))))["in_90"]
    assert measure({"inside": "warheads", "of": course}) == counted["warheads"]
    sipri = hits(compare(hindcast(nk.Beliefs(pressure_compels=0))), "by")["in_90"]["SIPRI"]
    assert measure({"inside": "SIPRI", "of": course}) == sipri
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
    figure = figure_of(entries("predictions")["08.regime"], guess=10)
    assert "data/stances.csv" in figure.sources["run"]["title"]
    assert figure.rows["year"].tolist() == list(range(2016, 2027))
    usual = run({})["fallen"][::4].mean(axis=1)[:11] * 100
    np.testing.assert_allclose(figure.rows["pinned"], usual, atol=0.06)

"""The model against the record: what chart, words and table say is what was compared."""

import re

import numpy as np
import pandas as pd
import pytest
from tests.reader import marked, press

import conundrum as nk
from conundrum.analysis.run_statistic import measure, run
from conundrum.charts import style
from conundrum.charts.forecast import APART
from conundrum.charts.forecast_panels import PANELS
from conundrum.panels.forecast import COURSES
from conundrum.questions.predict import figure_of
from conundrum.run.hindcast import compare, hindcast, hits, scores
from conundrum.run.written_outcome import in_futures, written_people
from conundrum.shown.forecast import scored
from conundrum.tables.evidence import table
from conundrum.tables.published import published
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

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
    press(shown, KEPT)
    compared = compare(nk.simulate())
    inside = compared["in_90"].sum()
    assert f"{inside} of {len(compared)} figures" in shown.parts["head"].value
    assert KEPT in marked(shown)


def test_the_words_name_standing_and_the_last_year() -> None:
    shown = nk.forecast()
    outlook = hindcast()
    stands = 1 - outlook["fallen"][np.searchsorted(outlook.years, 2026)]
    assert f"the regime stands in {in_futures(stands)} futures" in shown.parts["said"].text
    last = compare(outlook).query("series == 'warheads' and year == 2026")
    assert f"warheads {last['q50'].iloc[-1]:.0f} and 60." in shown.parts["said"].text


def test_the_words_say_where_a_naive_line_does_better() -> None:
    shown = nk.forecast()
    found = scores(compare(hindcast()), compare(hindcast(earlier=True)))
    told = shown.parts["scored"].text
    for series, name in (("warheads", "warheads"), ("arrivals", "arrivals in the South")):
        digits = 0 if found["miss"][series] > 100 else 1
        model, line = (f"{found[by][series]:,.{digits}f}" for by in ("miss", "naive_miss"))
        assert f"on {name} (on average it misses by {model}, and the line by {line})" in told
    now, then = (found[column]["output"] for column in ("in_90", "earlier_in_90"))
    assert f"holds {then} of 9 figures of output ({now} as the model stands)" in told
    table = shown.parts["scores"].value
    assert f"<td>{found['naive_miss']['sales to China']:.1f}</td>" in table


def test_a_model_that_misses_by_less_everywhere_is_said_to() -> None:
    table = compare(hindcast()).assign(q50=lambda held: held["middle"])
    lines = [
        {str(column): held for column, held in row.items()} for row in table.to_dict("records")
    ]
    told = scored(lines, lines)
    assert told.startswith("The model misses each of the four series by less than its naive line")


def test_a_band_that_falls_alone_stretch_says_where_it_ends_without_them() -> None:
    outlook, last = hindcast(), compare(hindcast()).query("series == 'arrivals'").iloc[-1]
    first, end = np.searchsorted(outlook.years, [last["at"] - 0.5, last["at"] + 0.5])
    left = (outlook["leavers"][end] - outlook["leavers"][first]).astype(float)
    stands = np.quantile(left[outlook["fallen"][end] == 0], 0.95)
    assert stands < 3000
    assert last["q95"] > 100_000
    highest = written_people(last["q95"])
    said = f"goes up to {highest}, and among the futures in which the regime stands"
    assert f"{said} to {written_people(stands)}." in nk.forecast().parts["said"].text


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
    assert measure({"in_90": "warheads", "of": course}) == counted["warheads"]
    sipri = hits(compare(hindcast(nk.Beliefs(pressure_compels=0))), "by")["in_90"]["SIPRI"]
    assert measure({"in_90": "SIPRI", "of": course}) == sipri
    assert measure({"outcome": "fallen", "of": {"course": "record"}}) == pytest.approx(
        100 * hindcast()["fallen"][-1].mean()
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"in_90": "launches", "of": {"course": "record"}}, "series: one of output"),
        ({"in_90": "warheads", "of": {"course": "2017"}}, "course: one of record"),
        ({"in_90": "warheads", "of": {"course": "record", "leak": 0.1}}, "belief: one of"),
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


def test_the_table_says_what_decides_where_two_ranges_seem_to_touch() -> None:
    """Two counts of Hecker begin where the band ends: one is met, and the other lies above."""
    lines = compare(hindcast()).query("by == 'Hecker'").set_index("year")["low"]
    told = warheads_in_the_table()
    for year, verdict in ((2018, "the wide band"), (2024, "neither: above")):
        cells = told["Hecker", str(year)]
        end = float(cells["Nine in ten"].partition(" to ")[2])
        assert cells["Record lies in"] == verdict
        assert (lines[year] <= end) == (verdict == "the wide band")
        assert end != lines[year] == round(end)


def test_no_two_dates_of_the_model_bear_one_name() -> None:
    """Where a year is counted twice, the model has a number for each month."""
    named = published().query("series == 'warheads'").groupby(["by", "when"]).size()
    assert (named == 1).all()
    dates = published().query("series == 'warheads'").groupby("when")["at"].nunique()
    assert (dates == 1).all()
    told = warheads_in_the_table()
    ends = [
        told[by]["Median future"] for by in (("FAS", "January 2025"), ("KIDA", "November 2025"))
    ]
    assert ends[0] != ends[1]


def warheads_in_the_table() -> dict[tuple[str, str], dict[str, str]]:
    """Return the rows on warheads of the panel's table, by estimator and date."""
    heads, *rest = str(nk.forecast().answer()["table"]()).split("<tr>")[1:]
    names = re.findall(r"<th[^>]*>(.*?)</th>", heads)
    told = [dict(zip(names, re.findall(r"<td>(.*?)</td>", row), strict=True)) for row in rest]
    return {(row["Estimate by"], row["When"]): row for row in told if row["Series"] == "warheads"}


def test_a_panel_is_high_enough_to_read_and_its_title_off_the_numbers_above() -> None:
    spec = nk.forecast().parts["chart"].spec
    assert min(panel["height"] for panel in spec["vconcat"]) >= 150
    # The lowest number of an axis reaches half its height below it; a title ends 6 pixels above.
    assert spec["spacing"] - style.TEXT / 2 - style.TITLE - 6 >= 12

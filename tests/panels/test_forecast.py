"""The model against the record: what pictures, words and table say is what was compared."""

import re
from functools import cache

import numpy as np
import pandas as pd
import pytest
from tests.reader import press

import conundrum as nk
from conundrum.analysis.run_statistic import measure
from conundrum.panels.forecast import ANSWERS, APART, SWITCH, offered
from conundrum.run.hindcast import compare, hindcast, hits, scores
from conundrum.tables.evidence import table
from conundrum.tables.published import published
from conundrum.tables.settings import entries
from conundrum.tables.words import say
from conundrum.views import forecast as shows

pytestmark = pytest.mark.slow

SLOWS, DOES_NOT = SWITCH


@cache
def compared(compels: float = 0.5) -> pd.DataFrame:
    return compare(hindcast(nk.Beliefs(pressure_compels=compels)))


def of(series: str) -> pd.DataFrame:
    return compared().query("series == @series").sort_values("at", kind="stable")


def test_the_headline_says_by_how_much_model_and_line_miss() -> None:
    found = scores(compared(), compared())
    said = nk.show.forecast().parts_now()["head"]()
    for series, unit in (
        ("output", "published figures of output by {:.0f} points"),
        ("warheads", "published counts of warheads by {:.0f},"),
    ):
        assert unit.format(found["miss"][series]) in said
        assert re.search(rf"line misses them by {found['naive_miss'][series]:.0f}\b", said)


def test_no_switch_brings_the_model_nearer_to_the_warheads_than_the_line() -> None:
    for compels in (0.5, 0):
        found = scores(compared(compels), compared(compels)).loc["warheads"]
        assert found["miss"] > found["naive_miss"]


@pytest.mark.parametrize("series", shows.SERIES)
def test_each_figure_has_a_mark_at_its_date_and_height(series: str) -> None:
    drawn = nk.show.forecast().parts_now()[series]()
    lines = [line for line in offered()["lines"] if line["series"] == series]
    places = [float(x) for x in re.findall(r'<svg x="([\d.]+)%"', drawn)]
    axis = shows.axis_of(series, lines, offered()["end"])
    assert places == [float(shows.across(axis, x)) for x in sorted(line["x"] for line in lines)]
    heights = [float(y) for y in re.findall(r'<svg y="([\d.]+)"', drawn)]
    assert heights == [float(shows.down(axis, middle, 0)) for middle in of(series)["middle"]]
    side = of(series)["side"].value_counts()
    marks = {0: '<circle r="5"/>', 1: shows.UP, -1: shows.DOWN}
    assert all(drawn.count(mark) == side.get(which, 0) for which, mark in marks.items())


@pytest.mark.parametrize("series", shows.SERIES)
def test_no_figure_leaves_its_axis_and_none_hides_another(series: str) -> None:
    axis = shows.axis_of(series, offered()["lines"], 2026)
    assert shows.FRAMES[series][0] <= of(series)["low"].min()
    assert of(series)["high"].max() <= axis["top"] == shows.FRAMES[series][1]
    xs = sorted(line["x"] for line in offered()["lines"] if line["series"] == series)
    assert np.diff(xs).min() >= 0.99 * APART


def test_ranges_are_those_of_the_futures() -> None:
    drawn = nk.show.forecast().parts_now()["output"]()
    axis = shows.axis_of("output", offered()["lines"], 2026)
    (light,) = re.findall(r'"nk-light" points="([^"]+)"', drawn)
    places = dict(point.split(",") for point in reversed(light.split()))
    run = hindcast()
    step = int(np.searchsorted(run.years, 2020.75))
    top = 100 * np.quantile(run.arrays["output"][step].astype(float), 0.95)
    assert float(places[shows.across(axis, 2020.75)]) == pytest.approx(
        float(shows.down(axis, top, 0)), abs=0.2
    )


def test_the_switch_sets_a_belief_and_more_counts_are_in_the_range() -> None:
    panel = nk.show.forecast()
    before, after = (int(hits(compared(share))["in_90"]["warheads"]) for share in (0.5, 0))
    assert f"{before} of 31 published figures" in panel.parts_now()["warheads"]()
    press(panel, DOES_NOT)
    assert panel.beliefs.pressure_compels == 0
    assert after > before
    assert f"{after} of 31 published figures" in panel.parts_now()["warheads"]()
    press(panel, SLOWS)
    assert panel.beliefs == nk.Beliefs()


def test_it_waits_for_the_guess_and_offers_the_answers_on_the_empty_picture() -> None:
    still = nk.show.forecast(guess="08.output", steps="08").still()
    assert say("waits.says") in still
    assert "nk-light" not in still
    says = [answer["says"] for answer in entries("questions")["08.output"]["answers"]]
    for number, answer in zip(ANSWERS, says, strict=True):
        assert f">{number}?</text>" in still
        assert f" {number}." in answer


def test_the_table_has_every_figure_with_its_hit() -> None:
    told = nk.show.forecast().data
    assert len(told) == len(published())
    met = told["Record is in"].isin([say("forecast.both"), say("forecast.wide")])
    assert met.sum() == compared()["in_90"].sum()


def test_each_series_has_its_marks_by_date_and_the_headline_counts_them() -> None:
    panel = nk.show.hits()
    shown = panel.children[0].value
    rows = re.findall(r'<div role="img".*?</div>', shown)
    order = ["output", "warheads", "arrivals", "sales to China"]
    for row, series in zip(rows, order, strict=True):
        sides = [0 if "circle" in mark else 1 for mark in re.findall("<svg.*?</svg>", row)]
        assert sides == of(series)["side"].abs().tolist()
    inside, figures = compared()["in_90"].sum(), len(compared())
    assert f"Only {inside} of {figures} published figures" in shown
    assert f"although {0.9 * figures:.0f} of them should be in it" in shown
    assert panel.data["In the range"].sum() == inside


def test_a_projection_and_what_material_would_make_are_no_count_of_the_years() -> None:
    warheads = published().query("series == 'warheads'")
    scored = table("warheads").query("year >= 2017")
    scored = scored[~scored["counts"].isin(["material for", "projection"])]
    assert len(warheads) == len(scored)
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
    assert measure({"in_90": "warheads", "of": course}) == hits(compared(0))["in_90"]["warheads"]
    assert measure({"in_90": "SIPRI", "of": course}) == hits(compared(0), "by")["in_90"]["SIPRI"]
    assert measure({"outcome": "fallen", "of": {"course": "record"}}) == pytest.approx(
        hindcast()["fallen"][-1].mean()
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"in_90": "launches", "of": {"course": "record"}}, "series must be one of output"),
        ({"in_90": "warheads", "of": {"course": "2017"}}, "course must be one of record"),
        ({"in_90": "warheads", "of": {"course": "record", "leak": 0.1}}, "belief must be one of"),
    ],
)
def test_what_cannot_be_measured_is_named(asked: dict, says: str) -> None:
    with pytest.raises(nk.BadValue, match=says):
        measure(asked)


def test_no_two_dates_of_the_model_bear_one_name() -> None:
    """Where a year is counted twice, the model has a number for each month."""
    named = published().query("series == 'warheads'").groupby(["by", "when"]).size()
    assert (named == 1).all()
    dates = published().query("series == 'warheads'").groupby("when")["at"].nunique()
    assert (dates == 1).all()

"""Notebook 08: what its prose says of model, record and scorecard holds."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.panels.scorecard import judged
from conundrum.run.hindcast import compare, hits, replay
from conundrum.tables.evidence import table
from conundrum.tables.published import rival_count
from conundrum.tables.settings import entries, value

PATH = Path(__file__).resolve().parents[2] / "notebooks" / "08_after_2016.ipynb"


@pytest.fixture(scope="module")
def text() -> str:
    cells = nbformat.read(PATH, as_version=4).cells
    source = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", source)


@cache
def did(beliefs: nk.Beliefs | None = None) -> pd.DataFrame:
    return compare(replay(beliefs))


@cache
def kept() -> pd.DataFrame:
    return compare(nk.simulate())


def series(name: str, field: str, compared: pd.DataFrame | None = None) -> Any:
    lines = did() if compared is None else compared
    return lines[lines["series"] == name].set_index("year")[field]


def event(topic: str) -> pd.Timestamp:
    return table("years_after_2016").set_index("topic")["date"][topic]


def test_the_bands_are_too_narrow_by_far(text: str) -> None:
    inside, half, whole = did()["in_90"].sum(), did()["in_50"].sum(), len(did())
    assert f"the model has {inside} of {whole} figures in its wide band" in text
    assert f"Honest bands would have about {0.9 * whole:.0f}" in text
    assert f"The dark band holds {half}, where about half of {whole} would be right" in text
    assert f"it meets fewer figures: {kept()['in_90'].sum()} of {whole}" in text
    assert kept()["in_90"].sum() < inside


def test_output_is_missed_early_and_met_late(text: str) -> None:
    missed = series("output", "in_90")
    assert f"The record is inside in {missed.sum()} of {len(missed)} years" in text
    assert "The two misses are 2017 and 2018" in text
    assert missed[~missed].index.tolist() == [2017, 2018]
    assert "By 2023 the median world and the record are within a point" in text
    errors = series("output", "error")
    assert abs(errors[2023]) < 1
    assert "In 2024 and 2025 the record rises faster" in text
    assert errors[2025] < errors[2024] < errors[2023]
    assert "growth of 2024 is put down to arms exports and ties with Russia" in text
    growth = table("years_after_2016").query("topic == 'Growth'").set_index("date")["summary"]
    assert "on arms exports and Russian ties" in growth[pd.Timestamp("2024-01-01")]
    assert "lets it fall over more than a year" in text
    assert value("assumptions", "output_delay", "low") >= 1


def test_purchases_and_people_are_missed_in_every_year(text: str) -> None:
    assert "**Purchases: missed in every year.**" in text
    assert not series("sales to China", "in_90").any()
    bought = series("sales to China", "low")[2018]
    assert f"bought {bought:.0f} % of what it had bought in 2016" in text
    assert "the median world has more than 40 %" in text
    assert 40 < series("sales to China", "q50")[2018] < 50
    assert "the regime has fallen in more than five worlds of a hundred" in text
    outlook = replay()
    high = series("sales to China", "q95")
    leap = int(high.diff().idxmax())
    fallen = [outlook["fallen"][outlook.years == year + 0.5].mean() for year in (leap - 1, leap)]
    assert fallen[0] < 0.05 < fallen[1]
    assert "**People: missed in every year.**" in text
    assert not series("arrivals", "in_90").any()
    open_years = slice(2017, 2019)
    assert "the model has about 1,500 arrivals a year and the record about 1,100" in text
    assert series("arrivals", "q50").loc[open_years].mean() == pytest.approx(1500, abs=60)
    assert series("arrivals", "low").loc[open_years].mean() == pytest.approx(1100, abs=50)
    assert f"the record falls to {series('arrivals', 'low').min():.0f}" in text
    assert "hundreds of thousands leave" in text
    assert 2e5 < series("arrivals", "q95")[2025] < 1e6


def test_warheads_are_missed_where_pressure_counts(text: str) -> None:
    met = hits(did())["in_90"]["warheads"]
    assert f"The model meets it in {met} of 9 years" in text
    without = hits(did(nk.Beliefs(pressure_compels=0)))["in_90"]["warheads"]
    assert f"With *pressure compels* at 0 it meets {without} of 9" in text
    assert without > met
    usual = hits(kept())["in_90"]["warheads"]
    assert f"Kept to 2016, the model meets SIPRI's range in {usual} of 9 years" in text
    question = entries("questions")["08.2"]["asks"]
    assert f"in {usual} of 9 years" in question
    assert f"in {met}. Is" in question
    assert f"against {met} with the central" in entries("questions")["08.1"]["told"]
    assert "The published counts show no such slowing" in text
    added = rival_count()["central"].diff()
    assert added.iloc[3:].mean() > added.iloc[:3].mean()
    assert "in 2025 it has fewer warheads than the record" in text
    assert series("warheads", "q95")[2025] < series("warheads", "low")[2025]
    counts = rival_count().set_index("year")["central"]
    assert "begins too high as well as ending too low" in text
    assert series("warheads", "q05")[2017] > counts[2017]
    assert series("warheads", "q95")[2025] < counts[2025]
    assert "in 2022 it runs from 20 to 55" in text
    assert (series("warheads", "low")[2022], series("warheads", "high")[2022]) == (20, 55)


def test_no_other_belief_mends_as_much_and_none_mends_people_or_purchases() -> None:
    best = hits(did(nk.Beliefs(pressure_compels=0)))["in_90"]
    for name in ("pressure_hardens", "growth_tames", "growth_arms"):
        for share in (0, 1):
            other = hits(did(nk.Beliefs(**{name: share})))["in_90"]
            assert other["warheads"] < best["warheads"]
            assert other["arrivals"] == other["sales to China"] == 0


def test_the_regime_stands_in_three_worlds_of_four(text: str) -> None:
    assert "stands at the end of 2025 in about three worlds of four" in text
    outlook = replay()
    fallen = outlook["fallen"][np.searchsorted(outlook.years, 2026)].mean()
    assert fallen == pytest.approx(0.25, abs=0.05)
    assert "stands in about 75 of 100 worlds" in entries("questions")["08.3"]["asks"]


def test_launches_and_the_order_of_events(text: str) -> None:
    total = table("missile_launches").set_index("year")["cumulative"]
    year = table("missile_launches").set_index("year")["launches"]
    assert f"has {total[2016]} launches up to the end of 2016" in text
    later = total[2025] - total[2016]
    assert f"and {later} from 2017 to 2025, {year[2022]} of them in 2022" in text
    assert year.idxmax() == 2022
    assert "No long-range missile flew from 2018 to 2021" in text
    long: Any = table("missile_classes").query("kind == 'intercontinental'").set_index("year")
    assert long.loc[2018:2021, "launches"].sum() == 0
    assert long.loc[2017, "launches"] > 0
    assert "had resumed in March 2022, two months before the veto" in text
    summary = table("years_after_2016").set_index("topic")["summary"]
    assert "ICBM tests resume in March" in summary["Record launches"]
    assert event("China and Russia veto").month - 3 == 2
    assert event("Panel of Experts ended").year == 2024


def test_the_settings_of_2018_are_those_quoted(text: str) -> None:
    share = table("stances").set_index("from")["china_sanctions"][pd.Timestamp("2018-01-01")]
    assert f"China's sanctions are put at {share:.0%} in 2018".replace("%", " %") in text


def test_the_scorecard_is_told_as_it_is(text: str) -> None:
    card = judged()
    untestable = (card["verdict"] == "not testable").sum()
    assert untestable == 11
    assert f"Eleven of our {len(card)} verdicts are *not testable*" in text
    verdicts = card.set_index("id")["verdict"]
    assert verdicts["H13"] == "not borne out"
    assert verdicts[["H6", "H11"]].eq("borne out").all()
    assert verdicts[["D3", "D4", "H14"]].eq("not testable").all()


def test_the_predictions_say_what_their_charts_hold() -> None:
    asked = entries("predictions")
    counts = table("warheads").query("estimator == 'FAS'").set_index("year")["central"]
    assert f"counted about {counts[2016]:.0f} warheads" in asked["08.arsenal"]["asks"]
    assert nk.predict("08.arsenal")._figure().answer == counts[2025]
    steps = counts.loc[2016:2025].diff()
    assert "step from 2023 to 2024" in asked["08.arsenal"]["guess"]["below"]
    assert steps.idxmax() == 2024
    figure = nk.predict("08.output")._figure()
    assert figure.answer == round(series("output", "low")[2025])
    assert "more than a tenth" in asked["08.output"]["guess"]["above"]
    assert 85 < figure.rows["index"].min() < 90

"""The timeline: what its counts count, and that keyboard and mouse choose the same."""

import re

import pandas as pd
import pytest
import vl_convert
from tests.frozen.showing import within
from tests.reader import stepper

import conundrum as nk
from conundrum.charts import style
from conundrum.charts.evidence.timeline import PANELS, timeline_chart
from conundrum.charts.evidence.timeline_rows import FIRST, record
from conundrum.panels.timeline import offered
from conundrum.shown.timeline import chart_data, counts, in_year, summary
from conundrum.widgets.mouse import Brush

pytestmark = pytest.mark.slow

RECORD = offered()


def between(name: str, start: int, end: int) -> pd.DataFrame:
    dates = nk.table(name)
    return dates[dates["date"].dt.year.between(start, end)]


@pytest.mark.parametrize(("start", "end"), [(2006, 2017), (1993, 2025), (2016, 2016), (2018, 2018)])
def test_the_counts_are_those_of_the_tables(start: int, end: int) -> None:
    said = counts(RECORD, start, end)
    texts = between("resolutions", start, end)
    adopted = int(texts["adopted"].sum())
    assert said["Pressure"].startswith(f"{adopted} resolution")
    assert ("veto" in said["Pressure"]) == (len(texts) > adopted)
    tighten = (between("us_measures", start, end)["direction"] == "tighten").sum()
    assert f"{tighten} US restriction" in said["Pressure"]
    kinds = between("diplomacy", start, end)["kind"].value_counts()
    broken, told = (kinds.get(kind, 0) for kind in ("breakdown", "statement"))
    assert said["Talks"].startswith(f"{kinds.sum() - broken - told} meeting")
    assert f", {broken} breakdown" in said["Talks"]
    assert f", {told} statement" in said["Talks"]
    assert said["Nuclear tests"].startswith(f"{len(between('nuclear_tests', start, end))} test")
    launches = nk.table("missile_launches").set_index("year")["launches"].loc[start:end].sum()
    assert said["Launches"].startswith(f"{launches} launch")
    people = nk.table("arrivals").dropna(subset="start_year").set_index("end_year")["arrivals"]
    assert said["Arrivals"].startswith(f"{people.loc[start:end].sum():,} people")
    level = nk.table("output_growth").set_index("year")["level"]
    assert said["Output"].startswith(f"{100 * (level[end] / level[start - 1] - 1):+.0f}%")


def test_every_event_and_figure_of_the_period_is_drawn() -> None:
    events = sum(
        len(between(name, FIRST, record().last))
        for name in ("resolutions", "us_measures", "diplomacy", "nuclear_tests")
    )
    assert len(record().events) == events
    assert set(record().events["panel"]) | set(record().years["panel"]) == set(PANELS)


def test_most_launches_came_after_the_essay_as_the_title_says() -> None:
    launches = nk.table("missile_launches").set_index("year")["launches"]
    assert launches.loc[2017:].sum() > launches.loc[:2016].sum()


@pytest.mark.wide
@pytest.mark.parametrize("width", [style.NARROW, style.NARROW - 1])
def test_each_panel_of_figures_tells_its_unit_at_any_width(width: int) -> None:
    spec = vl_convert.vegalite_to_vega(timeline_chart(chart_data(RECORD, 1993, 2025, 2016)).spec)
    del spec["width"]
    spec["signals"].append({"name": "width", "value": width})
    lines = re.findall(r">([^<>]+)<", vl_convert.vega_to_svg(spec))
    for unit in filter(None, PANELS.values()):
        assert unit in " ".join(lines)


@pytest.mark.parametrize(
    ("period", "says"),
    [
        ((1994, 1996), "Trade with China in dollars, by customs: no figure."),
        ((1994, 1996), "Arrivals in the South: no figure."),
        ((2018, 2018), "1 US restriction,"),
        ((2016, 2018), "US restrictions,"),
    ],
)
def test_a_period_says_that_there_is_no_figure_and_one_measure_or_several(
    period: tuple[int, int], says: str
) -> None:
    assert says in summary(RECORD, *period)


def test_a_year_tells_events_and_figures_with_sources_and_what_is_recalled() -> None:
    lines = in_year(RECORD, 2016).splitlines()
    assert len(lines) == 1 + (record().events["year"] == 2016).sum() + 4
    assert all("Source: " in line for line in lines[1:])
    recalled = [line for line in lines if line.endswith("[recalled]")]
    assert any("Kaesong" in line for line in recalled)


def test_h2_the_two_statements_that_the_essay_names_are_in_its_year() -> None:
    held = record().events.query("year == 2016 and row == 'statement'")
    claim, answer = held["what"]
    assert "small enough for a missile" in claim
    assert "declaration of war" in answer
    assert (held["seen"] == "seen").all()
    assert (held["sign"] == 0).all()


def test_the_period_keeps_its_order() -> None:
    shown = nk.timeline()
    start, end = shown.sliders["start"], shown.sliders["end"]
    start.value, end.value = 2006, 2017
    start.enter("2020")
    assert (start.value, end.value) == (2020, 2020)
    end.enter("1995.4")
    assert (start.value, end.value) == (1995, 1995)
    assert shown.parts["said"].text == summary(RECORD, 1995, 1995)


def test_the_mouse_moves_the_sliders_and_the_chart() -> None:
    shown = nk.timeline()
    (brush,) = [one for one in within(shown) if isinstance(one, Brush)]
    brush.receive({"period": [2006, 2017]})
    brush.receive({"read": 2013})
    years = {name: slider.value for name, slider in shown.sliders.items()}
    assert years == {"start": 2006, "end": 2017, "year": 2013}
    assert shown.parts["chart"].run == chart_data(RECORD, 2006, 2017, 2013)
    assert shown.parts["said"].text.startswith("2006 to 2017: 11 resolutions")


def test_no_step_opens_on_the_years_of_another() -> None:
    steps = stepper(nk.timeline(steps="01"))
    whole = [FIRST, record().last]
    for step in steps.steps:
        years = step["sets"]["years"]
        named = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", step["says"])]
        assert [years["start"], years["end"]] in (whole, named), step["says"]

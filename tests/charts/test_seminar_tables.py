"""The charts on which classes stand side by side."""

import re

import pandas as pd
import pytest
import vl_convert

from conundrum.charts import style
from conundrum.charts.evidence.record_figure import WideChart
from conundrum.charts.seminar_tables import paths_chart, tables_chart

PHONE = 390
LONG = "The class of Monday, and of twenty-three"
POINTS = pd.DataFrame(
    {
        **{"kept": ["A, B", "", ""], "letter": ["", "A", "B"], "concert": [0.3, 0.6, 1.0]},
        "instability": [60.0, 30.0, 31.0],
    },
    index=["2016 kept", LONG, f"{LONG} more"],
)
PATHS = {LONG: [(2016.8, 14.0), (2020.8, 30.0)], "Tuesday": [(2016.8, 14.0), (2036.8, 55.0)]}
ENDS = [2016.8, 2020.8, 2028.8, 2036.8]


def drawn(chart: WideChart, room: float) -> str:
    return vl_convert.vegalite_to_svg({**chart.spec, "width": room - style.BESIDE_NAMES})


@pytest.mark.parametrize("chart", [tables_chart(POINTS), paths_chart(PATHS, ENDS)])
def test_on_a_phone_nothing_of_it_is_cut(chart: WideChart) -> None:
    width = re.search(r'<svg[^>]* width="(\d+)"', drawn(chart, PHONE - style.MARGIN))
    assert width is not None
    assert int(width[1]) <= PHONE - style.MARGIN


def test_on_a_wide_page_names_are_whole() -> None:
    assert f">{LONG}<" in drawn(paths_chart(PATHS, ENDS), style.WIDE + style.BESIDE_NAMES)


@pytest.mark.parametrize("room", [PHONE - style.MARGIN, style.WIDE])
def test_each_table_has_its_letter_within_its_own_mark_and_no_other_name_is_drawn(
    room: float,
) -> None:
    near = POINTS.assign(concert=[0.4, 0.45, 0.5])
    svg = drawn(tables_chart(near), room)
    place = r'transform="translate\(([\d.]+),([\d.]+)\)"'
    letters = re.findall(rf"<text[^>]* {place}[^>]*>([A-Z]+)<", svg)
    discs = re.findall(rf"<path {place} d=\"[^\"]*A", svg)
    assert [letter for *_, letter in letters] == ["A", "B"]
    for (x, y, _), (across, down) in zip(letters, discs, strict=True):
        assert float(x) == pytest.approx(float(across))
        assert float(y) == pytest.approx(float(down), abs=style.TEXT / 2)
    assert "2016" not in svg


def test_each_line_has_a_hue_and_dashes_of_its_own_and_a_key_names_it() -> None:
    paths = {f"Class {number}": [(2016.8, 14.0), (2028.8, 20.0 + number)] for number in range(7)}
    svg = drawn(paths_chart(paths, ENDS), style.WIDE)
    look = r'<path[^>]*d="M0,[^>]*stroke="([^"]+)"[^>]*?(?:dasharray="([^"]+)")?/>'
    looks = re.findall(look, svg)
    lines = looks[-len(paths) :]
    assert len(set(lines)) == len({dashes for _, dashes in lines}) == len(paths)
    assert len({hue for hue, _ in lines}) == len(style.APART)
    assert [*re.findall(r">(Class \d)<", svg)] == [*paths]


def test_what_coincides_has_one_line_or_disc_for_all() -> None:
    same = {**PATHS, "Monday": PATHS["Tuesday"]}
    points = pd.concat([POINTS, POINTS.iloc[[1]].assign(letter="C")])
    for chart, names in (
        (paths_chart(same, ENDS), "Tuesday, Monday"),
        (tables_chart(points), "A, C"),
    ):
        assert f">{names}<" in drawn(chart, style.WIDE + 300)


def test_where_a_regime_fell_its_line_has_a_cross_and_the_axis_ends_above_all_lines() -> None:
    paths = {"Monday": [(2016.8, 14.0), (2028.8, 62.0)]}
    fallen = drawn(paths_chart(paths, ENDS, [(2028.8, 62.0)]), style.WIDE)
    crosses = [
        svg.count(f'fill="{style.FELL}"')
        for svg in (drawn(paths_chart(paths, ENDS), style.WIDE), fallen)
    ]
    assert crosses == [0, 1]
    assert re.findall(r">(\d0)<", fallen)[-1] == "70"


def test_the_axis_of_years_has_the_ends_of_the_rounds() -> None:
    for room in (PHONE - style.MARGIN, style.WIDE + style.BESIDE_NAMES):
        svg = drawn(paths_chart(PATHS, ENDS), room)
        assert re.findall(r">(20\d\d)<", svg) == ["2016", "2020", "2028", "2036"]

"""A panel's table and figure, taken out of it by code, as they stand."""

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.charts.figure_file import figure
from conundrum.charts.html_table import Html, html_table
from conundrum.charts.read_table import read_tables
from conundrum.run.fingerprint import made_by
from conundrum.widgets.record_chart import Shown


@pytest.fixture(scope="module")
def arrivals() -> Shown:
    return nk.chart("arrivals")


def test_a_table_is_read_back_as_it_was_written() -> None:
    groups = {"Early": [(2016, "1,400", Html("<b>A</b> &amp; B"))], "Late": [(2026, "", "C")]}
    [read] = read_tables(html_table("Left", "Who left", ["Year", "People", ""], groups))
    assert read["group"].tolist() == ["Early", "Late"]
    assert read["People"].tolist() == pytest.approx([1400, np.nan], nan_ok=True)
    assert read[""].tolist() == ["A & B", "C"]
    assert read.attrs["caption"] == "Who left"


def test_the_data_of_a_panel_follow_what_is_set() -> None:
    border = nk.border()
    own, usual = border.data.columns[-1], border.data.columns[-2]
    assert border.data[own].equals(border.data[usual])
    border.sliders["china_sanctions"].value = 100
    assert border.data[own].iloc[0] > border.data[usual].iloc[0]


def test_the_data_of_a_chart_of_the_record_are_its_rows(arrivals: Shown) -> None:
    for field, column in arrivals.figure.columns.items():
        drawn, read = arrivals.figure.rows[field], arrivals.data[column]
        np.testing.assert_array_equal(read.astype(float), drawn.astype(float))


def test_a_figure_says_in_the_file_what_it_is_and_what_it_is_made_from(
    arrivals: Shown, tmp_path: Path
) -> None:
    drawn = arrivals.save(tmp_path / "a.svg").read_text(encoding="utf-8")
    ElementTree.fromstring(drawn)
    assert "var(" not in drawn
    for told in (arrivals.figure.title, arrivals.figure.unit, made_by(), "JoongAng Daily"):
        assert told in drawn
    assert arrivals.save(str(tmp_path / "a.PNG")).read_bytes().startswith(b"\x89PNG")


def test_a_table_is_saved_for_a_spreadsheet_with_its_scenario_beside_it(tmp_path: Path) -> None:
    border = nk.border()
    pd.testing.assert_frame_equal(pd.read_csv(border.save(tmp_path / "a.csv")), border.data)
    told = (tmp_path / "a.txt").read_text(encoding="utf-8")
    assert nk.encode(border.policy) in told
    assert made_by() in told


@pytest.mark.parametrize(
    ("name", "refused"),
    [("a.doc", r"ends in \.svg or \.png or \.csv"), ("a.svg", "that has a figure")],
)
def test_what_cannot_be_saved_is_named(name: str, refused: str, tmp_path: Path) -> None:
    with pytest.raises(nk.BadValue, match=refused):
        nk.border().save(tmp_path / name)
    with pytest.raises(nk.BadValue, match="a panel that has a table"):
        _ = nk.why("pressure").data
    assert list(tmp_path.iterdir()) == []


def test_drawings_stand_side_by_side_while_there_is_room() -> None:
    one = '<svg aria-hidden="true" width="400" height="100"></svg>'
    whole = ElementTree.fromstring(figure("It fell", [("", one)] * 3, ["A run."]))
    assert whole[-1].text == "A run."
    places = [(part.get("x"), part.get("y")) for part in whole if part.get("aria-hidden")]
    assert [x for x, _ in places] == ["20", "440", "20"]
    assert places[0][1] == places[1][1] != places[2][1]

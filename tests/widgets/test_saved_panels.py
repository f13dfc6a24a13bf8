"""A panel's table and figure, taken out of it by code, as they stand."""

import json
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.charts.figure_file import figure, keys_of
from conundrum.charts.html_table import Html, html_table
from conundrum.charts.key import key
from conundrum.charts.read_table import read_tables
from conundrum.questions.waiting import Waiting
from conundrum.run.fingerprint import made_by
from conundrum.tables import say
from conundrum.widgets import Fold, Panel
from conundrum.widgets.record_chart import RecordChart
from conundrum.widgets.save_fold import Handing, with_chart
from conundrum.widgets.still import WHOLE, Printed
from tools import ROOT


@pytest.fixture(scope="module")
def arrivals() -> RecordChart:
    return nk.chart("arrivals")


def test_a_table_is_read_back_as_it_was_written() -> None:
    groups = {"Early": [(2016, "1,400", Html("<b>A</b> &amp; B"))], "Late": [(2026, "", "C")]}
    [read] = read_tables(html_table("Left", "Who left", ["Year", "People", ""], groups))
    assert read["group"].tolist() == ["Early", "Late"]
    assert read["People"].tolist() == pytest.approx([1400, np.nan], nan_ok=True)
    assert read[""].tolist() == ["A & B", "C"]
    assert read.attrs["caption"] == "Who left"


def test_the_data_of_a_panel_follow_what_is_set() -> None:
    lever = nk.lever("china_sanctions", "warheads", switch="growth_tames")
    before = lever.data["Warheads"].iloc[0]
    lever.buttons["Not at all"].click()
    assert lever.data["Warheads"].iloc[0] > before


def test_the_data_of_a_chart_of_the_record_are_its_rows(arrivals: RecordChart) -> None:
    for field, column in arrivals.figure.columns.items():
        drawn, read = arrivals.figure.rows[field], arrivals.data[column]
        np.testing.assert_array_equal(read.astype(float), drawn.astype(float))


def test_a_figure_says_in_the_file_what_it_is_and_what_it_is_made_from(
    arrivals: RecordChart, tmp_path: Path
) -> None:
    drawn = arrivals.save(tmp_path / "a.svg").read_text(encoding="utf-8")
    ElementTree.fromstring(drawn)
    assert "var(" not in drawn
    keys = [meaning for _, meaning in arrivals.figure.keys]
    assert keys
    assert made_by() in arrivals.cite()
    assert "JoongAng Daily" in arrivals.cite()
    for told in (arrivals.figure.title, arrivals.figure.unit, made_by(), "JoongAng Daily", *keys):
        assert told in drawn
    assert arrivals.save(str(tmp_path / "a.PNG")).read_bytes().startswith(b"\x89PNG")


def test_a_table_is_saved_for_a_spreadsheet_with_what_made_it_beside_it(tmp_path: Path) -> None:
    lever = nk.lever("us_sanctions")
    pd.testing.assert_frame_equal(pd.read_csv(lever.save(tmp_path / "a.csv")), lever.data)
    told = (tmp_path / "a.csv.txt").read_text(encoding="utf-8")
    assert made_by() in told


@pytest.mark.parametrize(
    ("name", "refused"),
    [("a.doc", r"ends in \.svg or \.png or \.csv"), ("a.svg", "^This panel has no figure")],
)
def test_what_cannot_be_saved_is_named(name: str, refused: str, tmp_path: Path) -> None:
    with pytest.raises(nk.BadValue, match=refused):
        nk.lever("us_sanctions").save(tmp_path / name)
    with pytest.raises(nk.BadValue, match=r"^This panel has no table"):
        _ = nk.show.why("pressure").data
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Return what a page would be given, by name, in a kernel."""
    here = ModuleType("ipykernel")
    monkeypatch.setattr(here, "version_info", (7, 0, 0), raising=False)
    monkeypatch.setitem(sys.modules, "ipykernel", here)
    monkeypatch.delenv(WHOLE, raising=False)
    files: dict[str, bytes] = {}
    monkeypatch.setattr(Handing, "hand", lambda _, name, file: files.update({name: file}))
    return files


def fold_below(shown: Panel) -> Any:
    """Show a panel twice, and return the buttons of its one Save, and what it says."""
    for _ in range(2):
        html = shown._repr_mimebundle_()["text/html"]
    [fold] = [part for part in widgets_of(shown) if "nk-save" in getattr(part, "_dom_classes", ())]
    assert say("save.svg") not in html
    assert isinstance(fold, Fold)
    fold.make()
    assert say("save.svg") not in shown.still()
    assert fold.body is not None
    return fold.body.children


def widgets_of(part: Any) -> Iterator[Any]:
    yield part
    for held in getattr(part, "children", ()):
        yield from widgets_of(held)


@pytest.mark.parametrize(
    "make", [lambda: nk.chart("votes"), lambda: nk.chart("votes", folded=True)]
)
def test_a_reader_saves_what_is_below_a_chart(
    make: Callable[[], RecordChart], handed: dict[str, bytes]
) -> None:
    shown = make()
    buttons, said = fold_below(shown)
    for button in buttons.children:
        button.click()
        assert said.text == f"Saved as {[*handed][-1]}"
    svg, png, csv = handed.values()
    assert len({name.rpartition(".")[0] for name in handed}) == 1
    ElementTree.fromstring(svg.decode())
    assert png.startswith(b"\x89PNG")
    read = pd.read_csv(BytesIO(csv), comment="#")
    assert len(read) == len(shown.data)
    for told in (shown.figure.unit, made_by(), "Source: "):
        assert told in svg.decode()
        assert told in csv.decode()


def test_what_is_saved_is_what_is_set_with_its_code(handed: dict[str, bytes]) -> None:
    lab = nk.lab()
    buttons, _ = fold_below(lab)
    for share in (90, 20):
        lab.sliders["us_sanctions"].value = share
        buttons.children[-1].click()
        [(_, file)] = handed.items()
        handed.clear()
        assert lab.session.scenario.code in file.decode()


CALLED = sorted(
    {
        source
        for file in (ROOT / "notebooks").glob("*.ipynb")
        for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "code" and (source := "".join(cell["source"])).startswith("nk.")
    }
)


@pytest.mark.wide
@pytest.mark.parametrize("source", CALLED)
def test_every_chart_of_the_notebooks_is_saved(source: str, handed: dict[str, bytes]) -> None:
    panel = eval(source, {"nk": nk})
    for part in widgets_of(panel):
        if isinstance(part, Waiting):
            part.opened = True
    if not isinstance(panel, Panel) or not panel.saves or not with_chart(panel):
        pytest.skip("no chart that is saved")
    buttons, said = fold_below(panel)
    for button in (buttons.children[0], buttons.children[-1]):
        button.click()
        assert said.text == f"Saved as {[*handed][-1]}"
    assert all(made_by() in file.decode() for file in handed.values())


def test_where_nothing_can_be_saved_nothing_is_offered(
    handed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    for panel in (nk.lever("us_sanctions"), nk.predict("01.launches")):
        before = panel.children
        panel._repr_mimebundle_()
        assert panel.children == before
    monkeypatch.setenv(WHOLE, "whole")
    panel = nk.chart("votes")
    before = panel.children
    panel._repr_mimebundle_()
    assert panel.children == before


def test_drawings_stand_side_by_side_while_there_is_room() -> None:
    one = '<svg aria-hidden="true" width="400" height="100"></svg>'
    whole = ElementTree.fromstring(figure("It fell", [("", one)] * 3, ["A run."]))
    assert whole[-1].text == "A run."
    places = [(part.get("x"), part.get("y")) for part in whole if part.get("aria-hidden")]
    assert [x for x, _ in places] == ["20", "440", "20"]
    assert places[0][1] == places[1][1] != places[2][1]


def test_a_title_is_said_once_and_keys_stand_above_what_it_is_made_from() -> None:
    drawing, keys = '<svg width="400" height="100"></svg>', [("long line", "average")] * 9
    named = [("It fell\nBy half", drawing)]
    whole = ElementTree.fromstring(figure("It fell", named, ["A run."], keys_of(key(keys[:1]))))
    texts = [part.text for part in whole if part.tag.endswith("}text")]
    assert texts == ["It fell", "By half", "average", "A run."]
    many = [(mark, f"{text} {place}") for place, (mark, text) in enumerate(keys)]
    placed = ElementTree.fromstring(figure("It fell", [], ["A run."], keys_of(key(many))))
    ends = [float(part.get("x", 0)) + 7 * len(str(part.text)) for part in placed if part.text]
    assert max(ends) < 920


def test_a_lab_says_in_its_file_what_its_bands_are_and_of_how_many_futures() -> None:
    lab, printed = nk.lab(), Printed(whole=True, drawn=False)
    keys = [text for _, text in keys_of(printed.page(lab))]
    assert {say("legend.half"), say("legend.most")} < {*keys}
    wanted = "Warheads\n82 warheads\nthe policy of 2016: 82"
    assert wanted in [name for name, _ in printed.drawings]
    assert "1,000 futures" in " ".join(lab._notes())

"""The table of doubts: its cells, its order and its sentences are those of the data."""

import re
from functools import cache
from html import unescape
from typing import Any

import pytest

import conundrum as nk
from conundrum.analysis.doubts import ways_to_doubt
from conundrum.panels.doubting import panel_data
from conundrum.panels.live_panel import LivePanel
from conundrum.run.scenario import Scenario
from conundrum.views import doubting
from conundrum.views.doubting import OTHERS

TOLD = nk.doubts()


@cache
def panel() -> LivePanel:
    return nk.show.doubting()


def part(name: str, conclusion: str, doubt: str) -> str:
    panel().act("cells", cell=f"{conclusion} {doubt}")
    return str(panel().parts_now()[name]())


def test_every_cell_has_the_state_of_the_data() -> None:
    pressed = re.findall(r'data-cell="(\w+) (\w+)"[^>]*>.*?<i>(.*?)</i>', part("cells", *TOP))
    drawn = {(conclusion, doubt): state for conclusion, doubt, state in pressed}
    moved = {doubt for _, doubt in drawn}
    for conclusion, doubt, state in TOLD[["conclusion", "doubt", "state"]].itertuples(index=False):
        said = nk_state(state)
        assert drawn[conclusion, doubt if doubt in moved else OTHERS] == said
    assert len(drawn) == 10 * len(moved)


TOP = ("cut_off_falls", "tough")


def nk_state(state: str) -> str:
    return {"near": "comes near to failing"}.get(state, state)


def test_one_column_holds_the_doubts_that_change_nothing() -> None:
    quiet = TOLD.groupby("doubt")["state"].agg(lambda states: set(states) == {"holds"})
    shorts = {ways_to_doubt()[name].short for name in quiet[quiet].index}
    assert set(panel_data()["others"]) == shorts
    assert all(short in unescape(part("said", "sanctions", OTHERS)) for short in shorts)


def test_rows_and_columns_stand_in_the_order_of_their_failures() -> None:
    fails = TOLD[TOLD["state"] == "fails"]
    rows = [one["name"] for one in panel_data()["conclusions"]]
    by_row = [int((fails["conclusion"] == name).sum()) for name in rows]
    assert by_row == sorted(by_row, reverse=True)
    for group in panel_data()["groups"]:
        by_column = [int((fails["doubt"] == one["name"]).sum()) for one in group["doubts"]]
        assert by_column == sorted(by_column, reverse=True)


def test_h9_the_headline_is_what_the_data_find() -> None:
    fails = TOLD[TOLD["state"] == "fails"]
    overturned = fails.groupby("doubt")["conclusion"].agg(set)
    most = overturned.map(len).max()
    worst = overturned[overturned.map(len) == most]
    assert set(worst.index) == {"trade", "tough"}
    about_a_cut_off = {"cut_off_falls", "cut_off_flight", "cut_off_arsenal", "discord_cut_off"}
    assert all(names == about_a_cut_off for names in worst)
    head = part("head", *TOP)
    assert f"all {most} conclusions about a cut-off fail" in head
    assert f"{len(ways_to_doubt())} ways to doubt the model, and {len(overturned)} of them" in head
    assert f"Only {10 - fails['conclusion'].nunique()} of the 10 conclusions survive" in head


@pytest.mark.parametrize(
    ("conclusion", "doubt", "said"),
    [
        ("cut_off_falls", "tough", "ends the regime in 33 of 100 futures. In the model as we set"),
        ("cut_off_flight", "flight", "230,000 people leave. In the model as we set it, the resul"),
        ("opening_arsenal", "growth_tames", "leaves 1.9 more warheads. In the model as we set it,"),
        ("one_table", "table_us", "we set it, the result is: 6 fewer"),
        ("discord_cut_off", "trade", "we set it, the result is: 30 p"),
        ("opening_hunger", "growth", "leaves 7 fewer hungry people in 100. In the model as we se"),
        ("one_table", "beliefs_drawn", "in 13 of these 100 tries. <b>So the conclusion comes"),
    ],
)
def test_a_sentence_says_what_happens(conclusion: str, doubt: str, said: str) -> None:
    assert said in unescape(part("said", conclusion, doubt))


@pytest.mark.parametrize("row", TOLD[TOLD["state"] == "fails"].to_dict("records"))
def test_a_cell_opens_the_run_of_its_code(row: dict[str, Any]) -> None:
    told = part("opens", row["conclusion"], row["doubt"])
    code = re.search(r'data-code="([^"]+)"', told)
    assert (code[1] if code else "") == row["code"]
    assert code is None or Scenario.read(code[1]).code == row["code"]


def test_on_a_phone_what_fails_stands_first_and_the_rest_in_a_line() -> None:
    told = part("cells", "cut_off_falls", "tough").partition('<div class="nk-doubts-list">')[2]
    assert re.findall(r'data-cell="\w+ (\w+)"', told) == ["trade", "tough", "way"]
    assert "The conclusion holds under the other 25 doubts:" in told
    assert len(re.findall("·", told)) == 24
    chosen = re.search(r'value="([^"]*)" selected', part("choose", "opening_hunger", "growth"))
    assert chosen is not None
    assert chosen[1] == "opening_hunger growth"


def test_before_the_guess_no_cell_has_a_state() -> None:
    asked = nk.show.doubting("09.doubt")
    told = asked.still()
    assert "A cut-off ends the regime in most futures" in told
    assert "nk-hollow" not in told
    assert "data-cell" not in told


def test_a_cell_is_reached_by_tab_where_it_is_chosen() -> None:
    told = doubting.grid(panel_data(), ["sanctions", "pace"])
    assert re.findall(r'data-cell="([^"]*)" aria-pressed="true" tabindex="0"', told) == [
        "sanctions pace"
    ]
    assert told.count('tabindex="0"') == 1

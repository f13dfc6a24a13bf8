"""Each number of the model says what it rests on, as its mark demands."""

import re
from collections.abc import Mapping

import pytest

from conundrum.tables.evidence import table
from conundrum.tables.settings import rows

TABLE = rows("assumptions")
DEFINED = {name for name in TABLE if name.startswith("weight_") or TABLE[name]["mark"] == "form"}
"""Priorities of a yardstick, and forms of links: a choice, and so without a range."""


def lacks(row: Mapping[str, str]) -> str:
    """Say what a number's row lacks for its mark; nothing if it is whole."""
    further = re.findall(r"S_\w+", row["also"])
    whole = {
        "basis": row["basis"].endswith("."),
        "quote": (row["mark"] == "published") == bool(row["quote"]),
        "quote of a source": "table" not in row["quote"].lower(),
        "source": (row["mark"] in {"assumed", "form"}) == (not row["source"]),
        "source that is no memory": row["source"] != "S_BG",
        "source named once": row["source"] not in further and len({*further}) == len(further),
        "source that is known": {row["source"], *further} - {""} <= set(rows("sources")),
        "range": row["low"] != row["high"] or row["name"] in DEFINED,
    }
    return "; ".join(part for part, there in whole.items() if not there)


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)
def test_a_number_says_what_it_rests_on(row: Mapping[str, str]) -> None:
    assert not lacks(row)


@pytest.mark.parametrize(
    ("name", "spoilt", "lack"),
    [
        ("exports_2016", {"quote": ""}, "quote"),
        ("exports_2016", {"mark": "judged"}, "quote"),
        ("exports_2016", {"source": ""}, "source"),
        ("exports_2016", {"quote": "Table china_trade, row 2016"}, "quote of a source"),
        ("leak", {"mark": "published"}, "quote"),
        ("leak", {"mark": "assumed"}, "source"),
        ("leak", {"source": ""}, "source"),
        ("leak", {"source": "S_BG"}, "source that is no memory"),
        ("leak", {"also": "S_NOLAND;S_COAL2020"}, "source named once"),
        ("leak", {"also": "S_NOBODY"}, "source that is known"),
        ("leak", {"basis": ""}, "basis"),
        ("saving", {"source": "S_BOK"}, "source"),
        ("saving", {"basis": ""}, "basis"),
        ("saving", {"low": "0.5"}, "range"),
    ],
)
def test_a_row_that_says_less_is_found(name: str, spoilt: dict[str, str], lack: str) -> None:
    assert lacks({**TABLE[name], **spoilt}) == lack


MADE = {
    "china_share": ("KOTRA", "partners report"),
    "exports_2016": ("KOTRA", "partners report"),
    "imports_2016": ("KOTRA", "partners report"),
    "hunger_2016": ("FAO", "no count"),
    "population": ("United Nations", "the last census was that of 2008"),
}
"""Who made each published number, and how: by reports of others, by a model, from an old census."""


def test_a_published_number_says_who_made_it_and_how() -> None:
    published = {name: row["basis"] for name, row in TABLE.items() if row["mark"] == "published"}
    assert published.keys() == MADE.keys()
    for name, basis in published.items():
        for words in MADE[name]:
            assert words in basis.partition(". ")[0], name


def test_what_fao_revised_is_more_than_our_range_of_hunger_is_wide() -> None:
    edition = table("hunger").set_index(["edition", "start_year"])["share"]
    revised = edition["FAO 2025", 2011] - edition["SOFI 2013", 2011]
    row = TABLE["hunger_2016"]
    assert revised > 100 * (float(row["high"]) - float(row["low"]))
    assert "from 31.0 to 43.7 between two editions: more than our range is wide" in row["basis"]


def test_how_strongly_pressure_compels_is_no_published_figure() -> None:
    """How often sanctions worked, in 34 of 100 cases, is another kind of number."""
    assert TABLE["compels"]["mark"] == "assumed"


def test_what_is_worked_out_from_a_table_of_ours_stands_there() -> None:
    growth = table("output_growth").query("2011 <= year <= 2016")["growth"]
    assert figures("base_growth") == [*growth, 2011, 2016, round(growth.mean(), 1)]
    came = table("arrivals").query("2008 <= start_year <= 2011")["arrivals"]
    assert figures("leavers_open") == [*came, 2008, 2011, round(came.mean())]


def figures(name: str) -> list[float]:
    """Read the figures of a basis, in their order."""
    found = re.findall(r"-?\d[\d,]*(?:\.\d+)?(?!\d)", TABLE[name]["basis"])
    return [float(figure.replace(",", "")) for figure in found]

"""A table of the evidence is typed, documented and fresh."""

import re

import pytest

from conundrum.tables.bounds import BadValue
from conundrum.tables.evidence import table
from conundrum.tables.settings import DATA
from tools import ROOT


def test_a_table_has_the_types_of_its_schema() -> None:
    types = {name: str(kind) for name, kind in table("resolutions").dtypes.items()}
    assert types["date"] == "datetime64[s]"
    assert types["adopted"] == "boolean"
    assert types["votes_for"] == "Int64"
    assert types["summary"] == "str"
    assert str(table("output_growth")["growth"].dtype) == "float64"


def test_an_empty_cell_is_missing() -> None:
    arrivals = table("arrivals")
    assert arrivals["start_year"].isna().tolist() == [True] + [False] * (len(arrivals) - 1)
    assert table("sectors").set_index("sector")["banned_by"].isna()["wigs"]


def test_a_table_carries_title_units_caveats_and_citations() -> None:
    attrs = table("china_trade").attrs
    assert attrs["title"] == "China's trade with the DPRK"
    told = {name: unit for name, unit in attrs["units"].items() if unit}
    assert told == {"year": "year", "value": "USD million", "printed": "USD million"}
    assert any("crude oil" in caveat for caveat in attrs["caveats"])
    assert attrs["sources"]["S_REUT2019"]["publisher"] == "Reuters"
    assert attrs["sources"]["S_REUT2019"]["year"] == 2019
    assert "S_FAO" not in attrs["sources"]
    # Cited there as a further source only.
    assert "S_SAGA" in table("hunger").attrs["sources"]


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.csv")))
def test_every_table_says_what_it_rests_on(name: str) -> None:
    sources = table(name).attrs["sources"]
    assert sources
    for citation in sources.values():
        assert {*citation} == {"title", "publisher", "year", "address", "supports", "how_seen"}
        assert citation["title"]
        assert citation["publisher"]
        if citation["how_seen"] == "made for this set":
            for path in re.findall(r"tools/\w+\.py", citation["title"]):
                assert (ROOT / path).exists()
            assert (ROOT / citation["address"]).exists()


def test_each_call_gives_a_fresh_table() -> None:
    spoilt = table("warheads")
    spoilt.loc[0, "year"] = 1900
    spoilt.attrs["units"].clear()
    spoilt.attrs["caveats"].clear()
    for citation in spoilt.attrs["sources"].values():
        citation.clear()
    assert table("warheads").loc[0, "year"] != 1900
    assert table("warheads").attrs["units"]
    assert table("warheads").attrs["caveats"]
    assert all(table("warheads").attrs["sources"].values())


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("warhead", r"one of warheads or \d+ more; you gave"),
        ("../data/warheads", r"one of warheads or \d+ more; you gave"),
        ("", r"one of nuclear_tests, .+; you gave"),
        (None, "one of .*; you gave None"),
        (7, "one of .*; you gave 7"),
    ],
)
def test_an_unknown_table_is_refused_with_those_that_exist(name: object, offered: str) -> None:
    with pytest.raises(BadValue, match=f"^table must be {offered}"):
        table(name)  # type: ignore[arg-type]

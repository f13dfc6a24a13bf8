"""A table of the evidence is typed, documented and fresh; a damaged one says where."""

import csv
import re
import shutil
from contextlib import suppress
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conundrum.tables.bounds import BadValue
from conundrum.tables.damaged import DamagedTable
from conundrum.tables.evidence import table
from conundrum.tables.settings import DATA, SCHEMA
from tools import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(DATA, tmp_path / "data")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


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
    assert attrs["units"] == {"year": "year", "value": "USD million", "printed": "USD million"}
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
    spoilt.attrs["sources"].clear()
    assert table("warheads").loc[0, "year"] != 1900
    assert table("warheads").attrs["units"]
    assert table("warheads").attrs["sources"]


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("warhead", r"one of warheads or \d+ more is allowed"),
        ("../data/warheads", r"one of warheads or \d+ more is allowed"),
        ("", r"one of nuclear_tests, .+ is allowed"),
        (None, "one of .* is allowed, but None was given"),
        (7, "one of .* is allowed, but 7 was given"),
    ],
)
def test_an_unknown_table_is_refused_with_those_that_exist(name: object, offered: str) -> None:
    with pytest.raises(BadValue, match=f"^table: {offered}"):
        table(name)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "row", "field", "problem"),
    [
        (
            "start_year,",
            "first_year,",
            1,
            "start_year",
            "'first_year' stands there, but the fields",
        ),
        ("start_year,end_year", "end_year,start_year", 1, "start_year", "'end_year' stands there"),
        ("also,note", "also,note,more", 1, "'more'", "'more' stands there, but .* are expected"),
        ("also,note", "also", 1, "note", "nothing stands there, but the fields"),
        ("1999,1999,148", "1999,148", 3, "note", "the row has 8 cells, but 9 are expected"),
        ("1142,510,632", "1142,510,632,9", 6, "note", "the row has 10 cells, but 9 are expected"),
        ("2000,2000,", "1999,1999,", 4, "end_year", "row 3 has the same, but no two rows may"),
        ("S_ARR_NEWS,Peak", "S_ARR_NEWS and S_MOU,Peak", 13, "also", r"not of the form S_"),
        ("1142,", "many,", 6, "arrivals", "'many' is not a whole number"),
        ("1142,", "11.42,", 6, "arrivals", "'11.42' is not a whole number"),
        ("1142,", "1142" + 20 * "0" + ",", 6, "arrivals", "is not a whole number"),
        ("1142,", ",", 6, "arrivals", "it is empty, but a value is required"),
        ("1142,", "-1,", 6, "arrivals", "'-1' is below 0"),
        ("2002,2002,", "2002,20020,", 6, "end_year", "'20020' is above 2100"),
        ("632,seen", "632,maybe", 6, "seen", "'maybe' is not one of: seen, recalled"),
        ("S_MOU,,All", "S_WHO,,All", 2, "source", "'S_WHO' is not an id of the sources"),
        ("S_ARR_NEWS,Peak", "S_ARR,Peak", 13, "also", "'S_ARR' is not an id of the sources"),
        ("Peak year.", '"Peak" year.', 13, None, "expected after"),
    ],
)
def test_a_damaged_cell_is_named(
    copy: Path, old: str, new: str, row: int, field: str | None, problem: str
) -> None:
    edit(copy / "arrivals.csv", old, new)
    with pytest.raises(DamagedTable, match=problem) as caught:
        table("arrivals", copy)
    assert (caught.value.file, caught.value.row, caught.value.field) == ("arrivals.csv", row, field)
    assert str(caught.value).startswith(f"arrivals.csv, row {row}")


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("resolutions", "1993-05-11", "11 May 1993", "'11 May 1993' is not a date such as"),
        ("resolutions", ",true,", ",yes,", "'yes' is not true or false"),
        ("output_growth", "-4.4", "nan", "'nan' is not a finite number"),
        ("output_growth", "-4.4", "-4,4", "the row has 8 cells"),
    ],
)
def test_each_type_is_checked(copy: Path, name: str, old: str, new: str, problem: str) -> None:
    edit(copy / f"{name}.csv", old, new)
    with pytest.raises(DamagedTable, match=problem):
        table(name, copy)


@pytest.mark.parametrize("name", ["china_trade", "aid"])
def test_rows_in_another_order_are_the_same_table(copy: Path, name: str) -> None:
    """Also where no column tells them apart by itself; others stay where they are."""
    head, *rows = (copy / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    (copy / f"{name}.csv").write_text("\n".join([head, *rows[::-1]]), encoding="utf-8")
    pd.testing.assert_frame_equal(table(name, copy), table(name))
    (copy / f"{name}.csv").write_text("\n".join([head, *rows[:2:-1]]), encoding="utf-8")
    assert table(name, copy).iloc[0].equals(table(name).iloc[-1])


@pytest.mark.parametrize("file", ["hunger.csv", "sources.csv", SCHEMA])
def test_a_missing_file_is_named(copy: Path, file: str) -> None:
    (copy / file).unlink()
    with pytest.raises(DamagedTable, match=f"{file}: there is no such file"):
        table("hunger", copy)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a,b\n1,2\n", b'start_year,"end'])
def test_a_file_of_another_kind_is_named(copy: Path, content: bytes) -> None:
    (copy / "hunger.csv").write_bytes(content)
    with pytest.raises(DamagedTable, match=r"^hunger\.csv"):
        table("hunger", copy)


def test_a_table_without_rows_is_named(copy: Path) -> None:
    head, *_ = (copy / "hunger.csv").read_text(encoding="utf-8").splitlines()
    (copy / "hunger.csv").write_text(f"{head}\n", encoding="utf-8")
    with pytest.raises(DamagedTable, match=r"^hunger\.csv: it has no rows$"):
        table("hunger", copy)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"resources": [1]}'])
def test_a_damaged_schema_is_named(copy: Path, content: str) -> None:
    (copy / SCHEMA).write_text(content, encoding="utf-8")
    with pytest.raises(DamagedTable, match="it is not a data package"):
        table("hunger", copy)


@given(st.integers(0, 30), st.integers(0, 8), st.text())
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_in_a_cell_is_read_or_named(copy: Path, row: int, cell: int, text: str) -> None:
    with (DATA / "hunger.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    lines[row][cell] = text
    with (copy / "hunger.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    # Any other error is a failure.
    with suppress(DamagedTable):
        assert len(table("hunger", copy)) == len(lines) - 1


@pytest.mark.parametrize(
    "folder", ["data", 7, Path("no such folder"), Path("\0"), Path(1000 * "a")]
)
def test_what_is_no_folder_is_refused(folder: object) -> None:
    with pytest.raises(BadValue, match=r"^folder: a"):
        table("arrivals", folder)  # type: ignore[arg-type]


def test_a_long_cell_is_cut_short_in_the_message(copy: Path) -> None:
    edit(copy / "arrivals.csv", "1142,", f"{5000 * 'm'},")
    with pytest.raises(DamagedTable, match="is not a whole number") as caught:
        table("arrivals", copy)
    assert len(str(caught.value)) < 200

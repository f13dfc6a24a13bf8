"""The data are whole: described, sourced, explained and in order."""

import csv
import json
import math

import pandas as pd
import pytest
from frictionless import validate

from conundrum.tables.evidence import table
from conundrum.tables.settings import DATA, SCHEMA, entries

PACKAGE = json.loads((DATA / SCHEMA).read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
# Cited by the text or the model rather than by a row.
BACKGROUND = {"S_ESSAY"}


def having(*names: str) -> list[str]:
    """Name the tables that have all these fields."""
    return [
        table_name
        for table_name, resource in RESOURCES.items()
        if set(names) <= {field["name"] for field in resource["schema"]["fields"]}
    ]


def cited(name: str) -> pd.Series:
    """Every source of every row, one a row of the result."""
    rows = table(name)
    ids = rows["source"].fillna("")
    if "also" in rows:
        ids = ids + ";" + rows["also"].fillna("")
    ids = ids.str.strip(";").str.split(";").explode()
    return ids[ids != ""]


# The package


def test_the_package_is_valid() -> None:
    report = validate(str(DATA / SCHEMA))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])


@pytest.mark.parametrize("name", RESOURCES)
def test_a_table_has_rows_and_its_numbers_are_finite(name: str) -> None:
    """Both are allowed by the form of the package."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        cells = list(csv.DictReader(file))
    assert cells
    for field in RESOURCES[name]["schema"]["fields"]:
        if field["type"] == "number":
            numbers = [float(row[field["name"]] or 0) for row in cells]
            assert all(map(math.isfinite, numbers)), field["name"]


def test_every_table_is_described() -> None:
    files = {path.stem for path in DATA.glob("*.csv")}
    assert files == set(RESOURCES)


@pytest.mark.parametrize("name", RESOURCES)
def test_every_field_is_documented(name: str) -> None:
    resource = RESOURCES[name]
    assert resource["title"]
    assert resource["description"]
    for field in resource["schema"]["fields"]:
        assert field["description"], field["name"]
        assert field["type"] not in {"integer", "number"} or field["unit"], field["name"]


@pytest.mark.parametrize("name", RESOURCES)
def test_text_is_plain(name: str) -> None:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            for cell in row:
                assert cell == " ".join(cell.split())


# Sources and certainty


@pytest.mark.parametrize("name", having("source"))
def test_every_source_is_known(name: str) -> None:
    assert set(cited(name)) <= set(table("sources")["id"])


def test_every_source_is_used() -> None:
    used = set().union(*(cited(name) for name in having("source")))
    used = used.union(*(one["sources"] for one in entries("arguments").values()))
    assert set(table("sources")["id"]) == used | BACKGROUND


@pytest.mark.parametrize("name", having("seen"))
def test_no_seen_row_rests_on_memory(name: str) -> None:
    rows = table(name)
    assert not ((rows["seen"] == "seen") & (rows["source"] == "S_BG")).any()


@pytest.mark.parametrize("name", having("seen"))
def test_every_recalled_row_is_explained(name: str) -> None:
    rows = table(name)
    recalled = (rows.filter(regex="seen$") == "recalled").any(axis=1)
    notes = rows["note"] if "note" in rows else pd.Series(pd.NA, index=rows.index)
    assert notes[recalled].notna().all(), rows[recalled & notes.isna()]


# Ranges and dates


@pytest.mark.parametrize("name", having("low", "central", "high"))
def test_low_central_and_high_are_in_order(name: str) -> None:
    for _, row in table(name)[["low", "central", "high"]].iterrows():
        figures = row.dropna().tolist()
        assert figures == sorted(figures)


@pytest.mark.parametrize("name", having("date"))
def test_no_date_is_out_of_order(name: str) -> None:
    assert table(name)["date"].is_monotonic_increasing


@pytest.mark.parametrize("name", having("date", "precision"))
def test_a_date_says_no_more_than_is_known(name: str) -> None:
    rows = table(name)
    date = rows["date"].dt
    assert (date.day[rows["precision"] != "day"] == 1).all()
    assert (date.month[rows["precision"] == "year"] == 1).all()


@pytest.mark.parametrize("name", having("start_year", "end_year"))
def test_no_period_ends_before_it_starts(name: str) -> None:
    rows = table(name)
    assert (rows["start_year"] <= rows["end_year"]).fillna(True).all()


@pytest.mark.parametrize("name", having("unit", "seen"))
def test_a_row_has_a_unit_where_it_has_a_figure(name: str) -> None:
    rows = table(name)
    figures = rows[[f for f in ("low", "central", "high", "amount") if f in rows]]
    assert (figures.notna().any(axis=1) == rows["unit"].notna()).all()

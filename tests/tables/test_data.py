"""The data are whole: described, sourced, explained and in order."""

import csv
import json
import math

import pandas as pd
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


def test_a_table_has_rows_and_its_numbers_are_finite() -> None:
    """Both are allowed by the form of the package."""
    for name in RESOURCES:
        with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            cells = list(csv.DictReader(file))
        assert cells, name
        for field in RESOURCES[name]["schema"]["fields"]:
            if field["type"] == "number":
                numbers = [float(row[field["name"]] or 0) for row in cells]
                assert all(map(math.isfinite, numbers)), (name, field["name"])


def test_every_table_is_described() -> None:
    files = {path.stem for path in DATA.glob("*.csv")}
    assert files == set(RESOURCES)


def test_every_field_is_documented() -> None:
    for name, resource in RESOURCES.items():
        assert resource["title"], name
        assert resource["description"], name
        for field in resource["schema"]["fields"]:
            assert field["description"], (name, field["name"])
            assert field["type"] not in {"integer", "number"} or field["unit"], (
                name,
                field["name"],
            )


def test_text_is_plain() -> None:
    for name in RESOURCES:
        with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert cell == " ".join(cell.split()), name


# Sources and certainty


def test_every_source_is_known() -> None:
    for name in having("source"):
        assert set(cited(name)) <= set(table("sources")["id"]), name


def test_every_source_is_used() -> None:
    used = set().union(*(cited(name) for name in having("source")))
    used = used.union(*(one["sources"] for one in entries("arguments").values()))
    assert set(table("sources")["id"]) == used | BACKGROUND


def test_no_seen_row_rests_on_memory() -> None:
    for name in having("seen"):
        rows = table(name)
        assert not ((rows["seen"] == "seen") & (rows["source"] == "S_BG")).any(), name


def test_every_recalled_row_is_explained() -> None:
    for name in having("seen"):
        rows = table(name)
        recalled = (rows.filter(regex="seen$") == "recalled").any(axis=1)
        notes = rows["note"] if "note" in rows else pd.Series(pd.NA, index=rows.index)
        assert notes[recalled].notna().all(), rows[recalled & notes.isna()]


# Ranges and dates


def test_low_central_and_high_are_in_order() -> None:
    for name in having("low", "central", "high"):
        for _, row in table(name)[["low", "central", "high"]].iterrows():
            figures = row.dropna().tolist()
            assert figures == sorted(figures), name


def test_no_date_is_out_of_order() -> None:
    for name in having("date"):
        assert table(name)["date"].is_monotonic_increasing, name


def test_a_date_says_no_more_than_is_known() -> None:
    for name in having("date", "precision"):
        rows = table(name)
        date = rows["date"].dt
        assert (date.day[rows["precision"] != "day"] == 1).all(), name
        assert (date.month[rows["precision"] == "year"] == 1).all(), name


def test_no_period_ends_before_it_starts() -> None:
    for name in having("start_year", "end_year"):
        rows = table(name)
        assert (rows["start_year"] <= rows["end_year"]).fillna(True).all(), name


def test_a_row_has_a_unit_where_it_has_a_figure() -> None:
    for name in having("unit", "seen"):
        rows = table(name)
        figures = rows[[f for f in ("low", "central", "high", "amount") if f in rows]]
        assert (figures.notna().any(axis=1) == rows["unit"].notna()).all(), name

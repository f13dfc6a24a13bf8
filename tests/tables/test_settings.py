"""What uses an outcome is in its row, with the place that it has there."""

from dataclasses import fields
from pathlib import Path

import pytest

import conundrum as nk
from conundrum.tables import settings
from conundrum.tables.settings import rows
from conundrum.tables.used_in import outcomes

PLACES = [
    tuple(part.split()) for row in rows("outcomes").values() for part in row["used_in"].split(";")
]
USES = sorted({part[0] for part in PLACES if part})


@pytest.mark.parametrize("use", USES)
def test_no_two_outcomes_have_one_place_and_none_is_left_out(use: str) -> None:
    places = sorted(int(part[1]) for part in PLACES if part and part[0] == use)
    assert places == list(range(1, len(outcomes(use)) + 1))


def test_weights_stand_in_the_order_of_scenario_codes() -> None:
    assert outcomes("weights") == tuple(
        field.name for field in fields(nk.Weights) if field.name != "discount"
    )


@pytest.mark.parametrize("row", rows("outcomes"))
def test_an_outcome_of_the_balance_says_which_way_is_better(row: str) -> None:
    weighed = row in outcomes("balance")
    about = rows("outcomes")[row]
    assert [bool(about[field]) for field in ("better", "taken")] == [weighed] * 2


def test_an_unknown_use_is_refused_with_those_there_are() -> None:
    with pytest.raises(nk.BadValue, match=r"^use of outcomes: one of lab, .*'none' was given$"):
        outcomes("none")


@pytest.mark.parametrize(
    ("old", "new", "row", "field"),
    [
        ("name,label,", "label,name,", 1, "name"),
        ("meaning,standing", "meaning,standing,more", 1, "'more'"),
        ("0.9,0.1,", "0.9,", 2, "standing"),
        ("0.9,0.1,", "0.9,0.1,0.1,", 2, "standing"),
        ("joint opening,", "joint cut-off,", 8, "name"),
    ],
)
def test_a_table_of_settings_that_is_not_as_its_schema_says_is_refused(
    old: str, new: str, row: int, field: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (settings.DATA / "presets.csv").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "presets.csv").write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(settings, "DATA", tmp_path)
    with pytest.raises(nk.DamagedTable) as refused:
        rows.__wrapped__("presets")
    told = refused.value
    assert (told.file, told.row, told.field) == ("presets.csv", row, field)

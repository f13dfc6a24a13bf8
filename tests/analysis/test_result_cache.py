"""Results of long runs: what is kept is read back whole, or not at all."""

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conundrum.analysis import result_cache
from conundrum.analysis.result_cache import keep, path, recall
from conundrum.tables.settings import DATA

TABLES = {
    "a": pd.DataFrame({"x": [0.1, 1 / 3], "y": [1, 2]}, ["leak", "reach"]),
    "b": pd.DataFrame({"name": ["한국"], "S1": [-0.02]}),
}


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_is_kept_is_read_back_as_it_was() -> None:
    at = path("falls", {"samples": 64})
    assert recall(at) == (None, "")
    assert keep(TABLES, at) == ""
    found, said = recall(at)
    assert said == ""
    assert found is not None
    assert list(found) == list(TABLES)
    for name, table in TABLES.items():
        pd.testing.assert_frame_equal(found[name], table)
    assert [file.name for file in at.parent.iterdir()] == [at.name]


def test_another_argument_table_or_source_is_another_place(monkeypatch: pytest.MonkeyPatch) -> None:
    places = {path("falls", 64), path("falls", 128), path("flight", 64)}
    assert len(places) == 3
    data, source = DATA, Path(result_cache.__file__)
    for changed in (data / "assumptions.csv", data / "probes.toml", source):
        read = Path.read_bytes
        monkeypatch.setattr(
            Path,
            "read_bytes",
            lambda one, changed=changed, read=read: read(one) + b" " * (one == changed),
        )
        result_cache._made_with.cache_clear()
        places.add(path("falls", 64))
        monkeypatch.undo()
    result_cache._made_with.cache_clear()
    assert len(places) == 6


def test_a_folder_that_cannot_be_made_is_told() -> None:
    result_cache.FOLDER.write_text("in the way")
    at = path("falls", 64)
    assert f"{at} cannot be written" in keep(TABLES, at)


@given(st.data())
def test_any_damage_is_noticed(data: st.DataObject) -> None:
    at = path("falls", 64)
    assert keep(TABLES, at) == ""
    whole = at.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.booleans())
    put = data.draw(st.binary(min_size=1, max_size=1).filter(lambda one: one != whole[place:][:1]))
    at.write_bytes(whole[:place] if cut else whole[:place] + put + whole[place + 1 :])
    found, said = recall(at)
    assert found is None
    assert "is damaged" in said

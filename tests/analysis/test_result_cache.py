"""Results of long runs: what is kept is read back whole, or not at all."""

import json
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.disk import full

from conundrum.analysis import result_cache
from conundrum.analysis.result_cache import Form, Tables, _sum, keep, path
from conundrum.tables.settings import DATA

TABLES = {
    "a": pd.DataFrame({"x": [0.1, 1 / 3], "y": [1, 2]}, ["leak", "reach"]),
    "b": pd.DataFrame({"name": ["한국"], "S1": [-0.02]}),
}

FORMS = {
    "a": Form(["x", "y"], ["reach", "leak"]),
    "b": Form(["name", "S1"], range(1), {"name": ["한국", "北京"]}),
}


def recall(at: Path) -> tuple[Tables | None, str]:
    return result_cache.recall(at, FORMS)


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


def put(text: str) -> Path:
    """Put a result where it belongs, with a checksum that is right."""
    at = path("falls", 64)
    at.parent.mkdir(exist_ok=True)
    at.write_text(f"{_sum(text)}\n{text}", encoding="utf-8")
    return at


def changed(table: str, **parts: Any) -> str:
    made: dict[str, Any] = {name: one.to_dict("split") for name, one in TABLES.items()}
    made[table] |= parts
    return json.dumps(made)


def test_a_result_of_the_right_form_is_recalled_from_its_text() -> None:
    assert recall(put(changed("a")))[1] == ""


@pytest.mark.parametrize(
    "text",
    [
        *("{}", "[]", "7", "null", '{"a": 7, "b": []}', "[" * 10**5, "no JSON"),
        json.dumps({"a": TABLES["a"].to_dict("split")}),
        changed("a", columns=["x", "z"]),
        changed("a", columns=["y", "x"]),
        changed("a", columns=["x"]),
        changed("a", index=["leak", "flow"]),
        changed("a", index=["leak", 3]),
        changed("a", index=["leak"]),
        changed("a", data=[[0.1, 1]]),
        changed("a", data=[[0.1, 1], [0.2]]),
        changed("a", data=[[0.1, 1], [0.2, "two"]]),
        changed("a", data=7),
        changed("a", more=7),
        changed("b", data=[["東京", -0.02]]),
        changed("b", data=[[["한국"], -0.02]]),
        changed("b", index=[0, 1], data=[["한국", -0.02], ["北京", 0.02]]),
    ],
)
def test_a_right_checksum_does_not_make_up_for_a_wrong_form(text: str) -> None:
    found, said = recall(put(text))
    assert found is None
    assert "is damaged" in said


def test_writers_of_one_result_are_never_refused_and_never_damage_it() -> None:
    at = path("falls", 64)
    with ThreadPool(4) as pool:
        said = pool.map(lambda _: keep(TABLES, at) or recall(at)[1], range(200))
    assert set(said) == {""}
    assert [*at.parent.iterdir()] == [at]


def test_a_full_disk_leaves_the_result_that_was_there() -> None:
    at = path("falls", 64)
    assert keep(TABLES, at) == ""
    with full(100):
        assert f"{at} cannot be written" in keep(TABLES, at)
    assert recall(at)[0] is not None
    assert [*at.parent.iterdir()] == [at]

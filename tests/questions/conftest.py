"""What a test says is kept where nobody looks, and nothing is left of another test."""

from pathlib import Path

import pytest

from conundrum.questions.record_store import STORES


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for store in STORES.values():
        monkeypatch.setattr(store, "unwritten", [])
    return tmp_path

"""Exercises are answered in a folder of their own, by a reader who has asked for nothing yet."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("conundrum.questions.stored_answers.STORE.unwritten", [])
    return tmp_path

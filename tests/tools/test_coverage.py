"""A room whose tests run no more than the least of its lines is named."""

import json
import sys
from pathlib import Path

import pytest

from tools import rooms


@pytest.mark.parametrize(("ran", "named"), [(96, True), (97, True), (98, False)])
def test_a_room_at_the_least_or_below_it_fails(
    ran: int, named: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = {"summary": {"covered_lines": ran, "num_statements": 100}}
    report = tmp_path / "coverage.json"
    files = {"src/conundrum/model/money.py": counted}
    report.write_text(json.dumps({"files": files}), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["rooms", str(report)])
    if not named:
        rooms.main()
        return
    with pytest.raises(SystemExit, match="Not above 97 %: model"):
        rooms.main()

"""The table of precision is what is measured; a figure that has moved is named."""

import pytest

from conundrum.tables.settings import rows
from tools.precision import measured, moved


def test_the_table_is_what_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    new = measured()
    assert moved(new) == []
    assert set(rows("precision")) == set(rows("outcomes"))
    monkeypatch.setitem(rows("precision")["hunger"], "most", "0.3")
    assert moved(new) == ["hunger"]

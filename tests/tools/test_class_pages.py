"""The guide's page on moves says what a seat lacks."""

import pytest

from conundrum.views.seminar.seats import SEATS
from tools.class_pages import reasoned


def test_a_move_without_a_reason_is_refused_by_its_seat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SEATS, "delhi", {"moves": {"wait": {"says": "Delhi waits."}}})
    with pytest.raises(ValueError, match=r"^Write reason under \[delhi\.moves\.wait\] in data/"):
        reasoned("delhi")

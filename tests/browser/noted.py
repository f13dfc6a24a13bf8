"""What Python rounded, before it was rounded: where the page, more exact, may show a neighbour."""

from decimal import Decimal
from typing import Any

import pytest

from conundrum.tables import words

NEAR = Decimal("1e-5")
"""How near to an edge of rounding, as a share of the number, the two may part."""

_exact: dict[Decimal, set[Decimal]] = {}


class Noted(Decimal):
    """A number of which it is noted what it is rounded to."""

    def quantize(self, *how: Any) -> Decimal:
        """Round, and note both."""
        rounded = super().quantize(*how)
        _exact.setdefault(rounded, set()).add(Decimal(self))
        return rounded


def noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Note from here on what is rounded, by the one rule by which Python does it."""
    _exact.clear()
    monkeypatch.setattr(words, "Decimal", Noted)


def near_an_edge(rounded: Decimal, neighbour: Decimal) -> bool:
    """Return whether something that was rounded lay so near to where a neighbour begins."""
    edge = (rounded + neighbour) / 2
    return any(abs(one - edge) <= NEAR * abs(one) for one in _exact.get(rounded, ()))

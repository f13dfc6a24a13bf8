"""What is shown beside what was frozen: texts to the character, numbers but for a rounding."""

from typing import Any

import pytest
from tests.browser.golden import edges

RELATIVE, ABSOLUTE = 1e-4, 2e-4
"""How far a number of a chart may lie from the frozen one."""


def compare(now: Any, frozen: Any, where: str = "") -> int:
    """See that both are alike; return how many numbers lie at an edge of rounding."""
    match frozen:
        case dict():
            assert isinstance(now, dict), where
            assert sorted(now) == sorted(frozen), where
            return sum(compare(now[key], of, f"{where} > {key}") for key, of in frozen.items())
        case list():
            assert isinstance(now, list), where
            assert len(now) == len(frozen), where
            pairs = enumerate(zip(now, frozen, strict=True))
            return sum(compare(one, of, f"{where} [{place}]") for place, (one, of) in pairs)
        case str():
            assert isinstance(now, str), where
            return 0 if now == frozen else edges(frozen, now)
        case bool() | None:
            assert now is frozen, where
        case _:
            assert now == pytest.approx(frozen, rel=RELATIVE, abs=ABSOLUTE), where
    return 0

"""What is shown beside what was frozen: texts to the character, numbers but for a rounding."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from tests.browser.golden import edges

RELATIVE, ABSOLUTE = 1e-4, 2e-4
"""How far a number of a chart may lie from the frozen one."""

OF_CODE = re.compile(r"\d(?:\.\d+)?e[+-]\d\d|\([a-z]+(?:_[a-z0-9]+)+\)")
"""A number and a name as code writes them."""
OF_ONE = re.compile(r"(?<![\d.,])1 [a-z]+s\b")
"""Many things of which there is one."""
NONE_OF_MANY = ("1 pass", "1 means", "1 overturns")
"""What looks like it: of ten *1 pass*, beside nine denied; of 0 and 1, *1 means* one thing."""


def unreadable(now: Any) -> Iterator[str]:
    """Find what no reader should see: names and numbers as code writes them, and one of many."""
    match now:
        case dict() | list():
            for one in now.values() if isinstance(now, dict) else now:
                yield from unreadable(one)
        case str():
            said = " ".join(re.sub(r"<[^>]*>", " ", now).split())
            yield from OF_CODE.findall(said)
            yield from (one for one in OF_ONE.findall(said) if one not in NONE_OF_MANY)


def compare(now: Any, frozen: Any, where: str = "") -> int:
    """See that both are alike; return how many numbers lie at an edge of rounding."""
    match frozen:
        case dict():
            assert isinstance(now, dict), where
            new, gone = sorted(now.keys() - frozen.keys()), sorted(frozen.keys() - now.keys())
            assert not new + gone, f"{where}: new are {new}, gone are {gone}"
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

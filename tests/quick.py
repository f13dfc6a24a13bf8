"""What runs in `make test`, and what waits for `make test-all`."""

from collections.abc import Collection, Iterable
from typing import Any

import pytest


def all_run(config: pytest.Config) -> bool:
    """Say whether wide tests are asked for, too."""
    return config.option.markexpr.startswith("wide")


def widely(names: Iterable[Any], quick: Collection[Any]) -> list[Any]:
    """Return parameters of which only the quick ones run in `make test`."""
    return [pytest.param(name, marks=[] if name in quick else pytest.mark.wide) for name in names]


def few(cases: list[Any]) -> list[Any]:
    """Return the first of some cases, one in the middle, and the last."""
    return [cases[0], cases[len(cases) // 2], cases[-1]]

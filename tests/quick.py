"""What runs in `make test`, and what waits for `make test-all`."""

from collections.abc import Collection, Iterable
from typing import Any

import pytest


def widely(names: Iterable[Any], quick: Collection[Any]) -> list[Any]:
    """Return parameters of which only the quick ones run in `make test`."""
    return [pytest.param(name, marks=[] if name in quick else pytest.mark.wide) for name in names]

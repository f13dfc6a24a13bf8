"""What is named in the lists of what takes long is there."""

from pathlib import Path

import pytest
from tests.quick import LONG, RARE, SWEEPS

TESTS = Path(__file__).parent


@pytest.mark.parametrize("name", [*SWEEPS, *RARE])
def test_a_test_that_is_named_is_there(name: str) -> None:
    file, _, function = name.partition("::")
    assert f"def {function}(" in (TESTS / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LONG)
def test_a_file_that_is_named_is_there(name: str) -> None:
    assert (TESTS / name).exists()

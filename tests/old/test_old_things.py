"""Read for good: what was ever written is read, and becomes what it became before."""

import pytest

from .reading import BECAME, READERS, as_then, became, becomes, files

READ = [name for name in files() if name.partition("/")[0] in READERS]


@pytest.mark.parametrize("name", READ)
def test_an_old_thing_becomes_what_it_became(name: str) -> None:
    was = became(name)
    assert as_then(becomes(name), was) == was


def test_what_each_becomes_is_written_down() -> None:
    there = {str(file.relative_to(BECAME).as_posix()) for file in BECAME.glob("*/*")}
    assert there == {f"{name}.json" for name in files()}

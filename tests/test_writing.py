"""Files are whole whatever happens: as they were, or with all that is new."""

import errno
import os
from multiprocessing.pool import ThreadPool
from pathlib import Path

import pytest
from tests.disk import full

from conundrum import writing

WAS, NEW = "as it was\n" * 10, "new\n" * 100


def test_what_is_replaced_is_whole_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "found.csv"
    for text in (WAS, NEW, ""):
        writing.replace(file, text)
        assert file.read_text() == text
    assert [*tmp_path.iterdir()] == [file]


def test_all_that_is_written_is_put_on_the_disk_and_only_then_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "log"
    put: list[tuple[int, bool]] = []
    monkeypatch.setattr(
        os, "fsync", lambda number: put.append((os.fstat(number).st_size, file.exists()))
    )
    writing.replace(file, WAS)
    with file.open("ab", buffering=0) as opened:
        writing.add(opened, NEW.encode())
    assert put == [(len(WAS), False), (len(WAS + NEW), True)]


@pytest.mark.parametrize("room", [0, 50])
def test_on_a_full_disk_a_file_is_as_it_was(tmp_path: Path, room: int) -> None:
    file = tmp_path / "found.csv"
    writing.replace(file, WAS)
    with full(room), pytest.raises(OSError, match="too large"):
        writing.replace(file, NEW)
    assert file.read_text() == WAS
    assert [*tmp_path.iterdir()] == [file]


def test_a_folder_that_is_not_there_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no such folder; make it first.+/none'$"):
        writing.replace(tmp_path / "none" / "found.csv", NEW)


def test_what_cannot_be_written_is_named_as_its_reader_knows_it(tmp_path: Path) -> None:
    file = tmp_path / "found.csv"
    file.mkdir()
    with pytest.raises(OSError, match=r": '[^']+/found\.csv'$"):
        writing.replace(file, NEW)
    assert [*tmp_path.iterdir()] == [file]


def test_writers_of_one_file_never_meet(tmp_path: Path) -> None:
    file, texts = tmp_path / "found.csv", [f"{number}\n" * 2000 for number in range(100)]
    with ThreadPool(4) as pool:
        pool.map(lambda text: writing.replace(file, text), texts)
    assert file.read_text() in texts
    assert [*tmp_path.iterdir()] == [file]


@pytest.mark.parametrize("room", [0, 50, len(WAS), len(WAS) + 7])
def test_what_does_not_fit_behind_a_file_is_left_out_whole(tmp_path: Path, room: int) -> None:
    file = tmp_path / "log"
    file.write_text(WAS)
    with file.open("ab", buffering=0) as opened, full(room), pytest.raises(OSError) as failed:  # noqa: PT011
        writing.add(opened, NEW.encode())
    assert failed.value.errno in (errno.ENOSPC, errno.EFBIG)
    assert file.read_text() == WAS
    with file.open("ab", buffering=0) as opened:
        writing.add(opened, NEW.encode())
    assert file.read_text() == WAS + NEW

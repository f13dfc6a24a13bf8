"""One writer at a time: a file that only one process may hold open, on any system."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

    def _leave(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def _leave(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait until nobody else writes to a file, and keep others waiting meanwhile.

    What is locked is a file of its own beside it, so that readers are never kept waiting. The
    system lets go of a lock whose holder was killed.
    """
    with path.with_name(f".{path.name}.lock").open("ab") as file:
        _take(file)
        try:
            yield
        finally:
            _leave(file)

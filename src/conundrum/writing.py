"""Writing so that a file is whole whatever happens: as it was, or with all that is new."""

import os
from errno import ENOENT, ENOSPC
from io import FileIO
from pathlib import Path
from secrets import token_hex

FULL = "the disk is full"
NO_FOLDER = "there is no such folder; make it first, or name one that is there"


def replace(path: Path, text: str | bytes) -> None:
    """Write a text aside, and put it in place of what a file held, if anything.

    Each writer has a place aside of its own, so that two of one file never meet. If it cannot be
    written, or its folder does not exist, OSError is raised, which names it or the folder; the file
    is as it was, and nothing lies beside it.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> file = Path(mkdtemp(), "found.csv")
    >>> replace(file, "year,warheads"), replace(file, "year")
    (None, None)
    >>> file.read_text(), len(list(file.parent.iterdir()))
    ('year', 1)
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(ENOENT, NO_FOLDER, str(path.parent))
    aside = path.with_name(f".{path.name}.{token_hex(8)}.partial")
    try:
        with aside.open("xb") as file:
            file.write(text.encode() if isinstance(text, str) else text)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as failed:
        # The error names this file, because nobody knows of the file that is written first.
        failed.filename = str(path)
        del failed.filename2
        raise
    finally:
        aside.unlink(missing_ok=True)


def add(file: FileIO, text: bytes) -> None:
    """Write behind all that an open file holds, and let the system put it on the disk.

    The file is opened to be added to, without a buffer. If not all of it could be written, OSError
    is raised, and none of it stays.
    """
    written = 0
    try:
        written = file.write(text) or 0
        if written < len(text):
            raise OSError(ENOSPC, FULL)
        os.fsync(file.fileno())
    except OSError:
        # Unless somebody else has added to it since, who then found room.
        end = file.tell()
        if file.seek(0, os.SEEK_END) == end:
            file.truncate(end - written)
        raise

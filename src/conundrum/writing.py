"""Functions that write a file completely or, if something goes wrong, leave it unchanged."""

import os
from errno import ENOENT, ENOSPC
from io import FileIO
from pathlib import Path
from secrets import token_hex

FULL = "the disk is full"
NO_FOLDER = "there is no such folder; make it first, or name one that is there"


def replace(path: Path, text: str | bytes) -> None:
    """Write a text to a temporary file, and then put this file in the place of another file.

    Each call has a temporary file of its own, so that two calls for one file never collide. If the
    file cannot be written, or its folder does not exist, OSError is raised, which names the file or
    the folder. The file is then as it was, and no temporary file is left.

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
        # The error names the file that was asked for, because the caller does not know the
        # temporary file.
        failed.filename = str(path)
        del failed.filename2
        raise
    finally:
        aside.unlink(missing_ok=True)


def add(file: FileIO, text: bytes) -> None:
    """Append bytes to an open file, and make the operating system write them to the disk.

    The file has to be open for appending, without a buffer. If not all bytes can be written,
    OSError is raised, and none of them stay.
    """
    written = 0
    try:
        written = file.write(text) or 0
        if written < len(text):
            raise OSError(ENOSPC, FULL)
        os.fsync(file.fileno())
    except OSError:
        # The appended bytes are removed again, unless another program has appended to the file
        # since then.
        end = file.tell()
        if file.seek(0, os.SEEK_END) == end:
            file.truncate(end - written)
        raise

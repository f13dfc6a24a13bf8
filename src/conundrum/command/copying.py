"""Copies the notebooks to a reader's folder, and never over the reader's own files."""

from pathlib import Path
from typing import NamedTuple

from conundrum.tables import BadValue
from conundrum.tables.settings import BASE

FIRST = "notebooks/00_start_here.ipynb"
FOLDER = Path("conundrum-notebooks")
"""The folder for the copied files if the reader names no other folder."""

FILES = (
    *(f"{folder}/*.ipynb" for folder in ("notebooks", "exercises", "solutions")),
    "docs/with_python.md",
    # These files are copied as well, because hyperlinks in the notebooks lead to them.
    *("data/*.csv", "data/README.md", "seeds/*.*"),
    *(f"docs/{page}" for page in ("critics.md", "glossary.md", "model.md", "instructor/*.*")),
)


class Copied(NamedTuple):
    """The result of copying: new files, and existing files that differ from the original files."""

    new: list[str]
    kept: list[str]


def copy(folder: Path) -> Copied:
    """Copy the notebooks and their files into a folder; an existing file stays as it is.

    It raises `BadValue` if a file has the name of a needed folder, and OSError if a file cannot be
    written; then the unfinished file is removed.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> folder = Path(mkdtemp())
    >>> FIRST in copy(folder).new
    True
    >>> copy(folder)
    Copied(new=[], kept=[])
    """
    copied = Copied([], [])
    for file in (file for kind in FILES for file in sorted(BASE.glob(kind))):
        name, content = file.relative_to(BASE).as_posix(), file.read_bytes()
        there = folder / name
        try:
            there.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise BadValue("FOLDER", str(folder), "a folder, or the name of a new one") from None
        try:
            _write(there, content)
        except FileExistsError:
            if not there.is_file() or there.read_bytes() != content:
                copied.kept.append(name)
        else:
            copied.new.append(name)
    return copied


def _write(there: Path, content: bytes) -> None:
    with there.open("xb") as file:
        try:
            file.write(content)
            file.flush()
        except OSError:
            there.unlink()
            raise


def usual() -> Path:
    """Return the current folder if it contains the notebooks, or else the default folder."""
    return Path() if Path(FIRST).exists() else FOLDER

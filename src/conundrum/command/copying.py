"""The set's files in a folder of the reader's choice, and never over what the reader has there."""

from pathlib import Path
from typing import NamedTuple

from conundrum.tables import BadValue
from conundrum.tables.settings import HOME

FIRST = "notebooks/00_start_here.ipynb"
FOLDER = Path("conundrum-notebooks")
"""Where the files go unless told."""

FILES = (
    *(f"{folder}/*.ipynb" for folder in ("notebooks", "exercises", "solutions")),
    "docs/with_python.md",
    # What links of the notebooks lead to.
    *("data/*.csv", "data/README.md", "seeds/*.*"),
    *(f"docs/{page}" for page in ("critics.md", "glossary.md", "model.md", "instructor/*.*")),
)


class Copied(NamedTuple):
    """What copying came to: files that are new there, and files that are others and stay."""

    new: list[str]
    kept: list[str]


def copy(folder: Path) -> Copied:
    """Copy what a reader needs into a folder; a file that is there already stays as it is.

    A file that stands where a folder has to be raises `BadValue`, one that cannot be written
    OSError; what was begun of it is taken away again.

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
    for file in (file for kind in FILES for file in sorted(HOME.glob(kind))):
        name, content = file.relative_to(HOME).as_posix(), file.read_bytes()
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
    """Return the folder that is meant where none is named: this one, if it holds the set."""
    return Path() if Path(FIRST).exists() else FOLDER

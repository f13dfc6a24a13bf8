"""Writes the class's game as a file that opens in a browser without a server."""

from pathlib import Path

from conundrum import writing
from conundrum.page.game import page
from conundrum.tables import BadValue

NAME = "the-game.html"


def written(folder: Path) -> Path:
    """Write the game's page into a folder, over an older version, and return the page's path.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> written(Path(mkdtemp())).name
    'the-game.html'
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise BadValue("FOLDER", str(folder), "a folder, or the name of a new one") from None
    there = (folder / NAME).resolve()
    writing.replace(there, page())
    return there

"""The games of one name: a new one begins another file, and the last of them is the one in play."""

from pathlib import Path

from conundrum.classroom.seminar.log import Log
from conundrum.tables import known


def kept(file: str) -> list[str]:
    """Return the logs of a name's games that there are, from the first game to the last."""
    first = Log(file).path
    found: list[str] = []
    while (log := _numbered(first, len(found) + 1)).exists():
        found.append(str(log))
    return found


def latest(file: str) -> str:
    """Return the log of the game in play: the last one that a name's games have begun.

    Examples
    --------
    >>> latest("nobody-has-begun.jsonl")
    'nobody-has-begun.jsonl'
    """
    return [file, *kept(file)][-1]


def chosen(file: str, game: str) -> str:
    """Return the log of one game of a name, by its file; of none named, that of the game in play.

    Examples
    --------
    >>> chosen("nobody-has-begun.jsonl", "")
    'nobody-has-begun.jsonl'
    """
    logs = {Path(log).name: log for log in kept(file)}
    return logs[known("game", game, logs)] if game else latest(file)


def another(file: str) -> str:
    """Return the log that the next game of a name begins; that of the first is the name itself.

    Examples
    --------
    >>> another("nobody-has-begun.jsonl")
    'nobody-has-begun.jsonl'
    """
    return str(_numbered(Log(file).path, len(kept(file)) + 1))


def _numbered(first: Path, number: int) -> Path:
    return first.with_stem(f"{first.stem}-{number}") if number > 1 else first

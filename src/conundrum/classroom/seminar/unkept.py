"""The log of a rehearsal, which is played as any game is and leaves no trace."""

from __future__ import annotations

from conundrum.classroom.seminar.log import Act, Log, Reading, added, read


class Unkept(Log):
    """A log that is kept in memory only.

    Examples
    --------
    >>> log = Unkept("rehearsed.jsonl")
    >>> log.append({"act": "begin"}, 0)
    >>> len(log.read().acts), log.path.exists()
    (1, False)
    """

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._text = b""

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self._text)

    def read(self) -> Reading:
        """Read what it holds."""
        return read(self._text)

    def append(self, act: Act, size: int) -> None:
        """Keep an act in mind."""
        self._text += added(self._text, act, size)

"""The log of a game: a line of JSON for each act, with a checksum, written to disk at once."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

from conundrum import writing
from conundrum.classroom.seminar.lock import alone
from conundrum.tables import BadValue, instance, say

SUFFIX = ".jsonl"
CHECK = "check"

Act = dict[str, Any]
"""An act as its line has it: ``n``, its number, ``at``, when it was written, ``act``, its kind,
and what belongs to that kind."""


class Stale(BadValue):
    """An act that was decided on before another page wrote to the same log."""

    def __init__(self, act: str) -> None:
        super().__init__("act", act, "one that was chosen on the table as it stands now")
        self.args = (say("game_log.stale", act=act),)


@dataclass(frozen=True)
class Reading:
    """What a log holds.

    Parameters
    ----------
    acts : tuple of dict
        The acts whose lines are whole, in order.
    faults : tuple of str
        What is wrong with the other lines, in words.
    size : int
        Length of the log in bytes; a log only grows, so that it tells whether anything was added.
    """

    acts: tuple[Act, ...] = ()
    faults: tuple[str, ...] = ()
    size: int = 0


def read(text: bytes) -> Reading:
    r"""Read the text of a log. A damaged line is named, and the rest is kept.

    Examples
    --------
    >>> whole = line({"n": 1, "act": "begin"}) + line({"n": 2, "act": "back", "of": 1})
    >>> [act["act"] for act in read(whole).acts]
    ['begin', 'back']
    >>> read(whole.replace(b"back", b"bakc")).faults
    ('Line 2 is damaged and was left out.',)
    """
    acts: list[Act] = []
    faults: list[str] = []
    gone = 0
    for place, written in enumerate(text.split(b"\n"), start=1):
        if not written.strip():
            continue
        if (act := _act(written)) is None:
            faults.append(say("game_log.damaged", line=place))
        else:
            if act["n"] - place != gone:
                gone = act["n"] - place
                faults.append(say("game_log.altered", line=place))
            acts.append(act)
    return Reading(tuple(acts), tuple(faults), len(text))


def line(act: Act) -> bytes:
    """Write an act as a line with its checksum."""
    return (_plain({**act, CHECK: _check(act)}) + "\n").encode()


def _plain(act: Act) -> str:
    return json.dumps(act, ensure_ascii=False)


def _check(act: Act) -> str:
    return f"{crc32(_plain(act).encode()):08x}"


def _act(written: bytes) -> Act | None:
    try:
        act = json.loads(written)
        check = act.pop(CHECK)
        whole = check == _check(act) and isinstance(act["n"], int) and isinstance(act["act"], str)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return act if whole else None


class Log:
    """The log of one game, in a file that the instructor owns.

    Parameters
    ----------
    file : str
        Name of the file, ending in ``.jsonl``; it is made when the first act is written.

    Raises
    ------
    BadValue
        If it is no such name, or its folder does not exist.
    """

    def __init__(self, file: str) -> None:
        name = instance("file", file, str)
        self.path = Path(name)
        plain = name.isprintable() and self.path.suffix == SUFFIX and len(name) < 200
        if not plain or not self.path.parent.is_dir():
            raise BadValue("file", file, f"a name that ends in {SUFFIX}, in a folder that exists,")

    def read(self) -> Reading:
        """Read what the log holds now; one that does not exist yet holds nothing."""
        try:
            return read(self.path.read_bytes())
        except FileNotFoundError:
            return Reading()
        except OSError as failed:
            allowed = f"a file that can be read ({failed.strerror})"
            raise BadValue("file", str(self.path), allowed) from None

    @property
    def size(self) -> int:
        """Its length in bytes now; 0 if it does not exist or cannot be seen."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def append(self, act: Act, size: int) -> None:
        """Write an act at once, and let the system put it on the disk.

        The act has ``act``, its kind; its number and the time are added. ``size`` is the length of
        the log, in bytes, when it was decided on; if that has changed, `Stale` is raised.
        """
        try:
            with alone(self.path), self.path.open("ab+", buffering=0) as file:
                file.seek(0)
                writing.add(file, added(file.read(), act, size))
        except OSError as failed:
            allowed = f"a file that can be written ({failed.strerror})"
            raise BadValue("file", str(self.path), allowed) from None


def added(text: bytes, act: Act, size: int) -> bytes:
    """Return what an act adds to a log, which is to have the size at which it was decided on."""
    if len(text) != size:
        raise Stale(act["act"])
    # A line that was cut short, as when a machine is switched off, stays by itself.
    torn = b"\n" if text and not text.endswith(b"\n") else b""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    before = [text.count(b"\n") + len(torn), *(a["n"] for a in read(text).acts)]
    return torn + line({"n": max(before) + 1, "at": now, **act})


class Unkept(Log):
    """The log of a rehearsal, which is kept in memory only and leaves no trace.

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

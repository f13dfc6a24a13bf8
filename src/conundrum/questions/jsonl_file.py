"""A file beside the notebook that is the reader's own: a line a record, only ever added to."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from os import SEEK_END
from pathlib import Path
from typing import Generic, TypeVar

from conundrum import writing
from conundrum.tables.words import say

Record = TypeVar("Record")


class Store(Generic[Record]):
    """Records of one kind, a dataclass of texts, in one file beside the notebook.

    Attributes
    ----------
    file, kind : str, type
        The file's name, and the dataclass.
    unwritten : list
        Those of this kernel that the file could not take, so that they are not lost.
    """

    def __init__(self, file: str, kind: type[Record]) -> None:
        self.file, self.kind = file, kind
        self.unwritten: list[Record] = []

    def keep(self, *new: Record) -> str:
        """Write records, after those that could not be written before; return why not, if so."""
        self.unwritten += new
        while self.unwritten:
            if failed := _add(self.file, vars(self.unwritten[0])):
                return failed
            del self.unwritten[0]
        return ""

    def read(self) -> tuple[list[Record], list[int]]:
        """Return all records, in the order in which they were made, and which lines are damaged."""
        try:
            lines = Path(self.file).read_bytes().splitlines()
        except OSError:
            lines = []
        found, damaged = [], []
        for place, line in enumerate(lines, start=1):
            try:
                if line:
                    texts = {name: _sendable(text) for name, text in json.loads(line).items()}
                    found.append(self.kind(**texts))
            except (ValueError, TypeError, AttributeError, RecursionError):
                damaged.append(place)
        return [*found, *self.unwritten], damaged

    def forget(self, gone: Callable[[Record], bool]) -> str:
        """Take records away, and lines that cannot be read; return why it cannot be done, if so."""
        left = [record for record in self.read()[0] if not gone(record)]
        self.unwritten = [record for record in self.unwritten if not gone(record)]
        try:
            if left:
                text = b"".join(_line(vars(record)) for record in left)
                writing.replace(Path(self.file), text.decode("utf-8"))
            else:
                Path(self.file).unlink(missing_ok=True)
        except OSError as failed:
            return str(failed.strerror)
        self.unwritten = []
        return ""


def _sendable(text: object) -> str:
    """Return a text that can be sent to a page: half a character is a question mark there."""
    return str(text).encode("utf-8", "replace").decode("utf-8")


def _line(record: Mapping[str, str]) -> bytes:
    # Half a character, as a page may send it, is written as an escape.
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _add(file: str, record: Mapping[str, str]) -> str:
    """Add a record in one write, so that two pages can add to a file at once; or say why not."""
    line = _line(record)
    try:
        with Path(file).open("a+b", buffering=0) as opened:
            # What a killed kernel left unfinished stays a line of its own.
            if size := opened.seek(0, SEEK_END):
                opened.seek(size - 1)
                line = line if opened.read(1) == b"\n" else b"\n" + line
            writing.add(opened, line)
    except OSError as failed:
        return str(failed.strerror)
    return ""


def left_out(file: str, damaged: list[int]) -> str:
    """Say which lines were left out, if any.

    Examples
    --------
    >>> left_out("guesses.jsonl", [2])
    'guesses.jsonl has lines that cannot be read and were left out: 2.'
    """
    lines = say("number.list").join(map(str, damaged))
    return say("own.damaged", file=file, lines=lines) if damaged else ""

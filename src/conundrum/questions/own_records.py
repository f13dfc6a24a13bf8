"""Stores the reader's records, each with its time, in a file and in the page.

The file is beside the notebook. It has one record on each line, and grows until the reader deletes
all records with the button Forget.

One rule joins the records of file and page. Each record of both is kept once, in the order of time,
and records from before the reader last pressed Forget are deleted. ``static/own_records.js`` has
the same rule.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from os import SEEK_END
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from conundrum import writing
from conundrum.tables import BadValue, instance, say

TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
"""The form in which a time is written. Times always have the same form and time zone, so times can
be compared as texts."""


class Dated(Protocol):
    """A record: a dataclass whose fields are texts, with the time at which the record was made.

    The time is empty in a file of an earlier version.
    """

    @property
    def at(self) -> str:
        """The time at which the record was made."""


Record = TypeVar("Record", bound=Dated)


class OwnStore(Generic[Record]):
    """Records of one kind, which are stored in one file beside the notebook.

    Attributes
    ----------
    file, kind : str, type
        The file's name, and the dataclass.
    unwritten : list
        Records of this kernel that could not be written, kept so that they are not lost.
    """

    def __init__(self, file: str, kind: type[Record]) -> None:
        self.file, self.kind = file, kind
        self.unwritten: list[Record] = []

    def read(self) -> tuple[list[Record], list[int]]:
        """Return all records in the order in which they were made, and which lines are damaged."""
        try:
            lines = Path(self.file).read_bytes().splitlines()
        except OSError:
            lines = []
        found, damaged = [], []
        for place, line in enumerate(lines, start=1):
            try:
                if line:
                    # Half of a surrogate pair cannot be sent to a page, so it is replaced by a
                    # question mark.
                    sent = {
                        name: str(text).encode("utf-8", "replace").decode("utf-8")
                        for name, text in json.loads(line).items()
                    }
                    found.append(self.kind(**sent))
            except (ValueError, TypeError, AttributeError, RecursionError):
                damaged.append(place)
        return [*found, *self.unwritten], damaged

    def keep_new(self, *records: Record) -> str:
        """Write all records that are not in the file yet; return the reason if this fails.

        A record without a time gets the current time.
        """
        known = set(self.read()[0])
        self.unwritten += [made for record in records if (made := dated(record)) not in known]
        try:
            while self.unwritten:
                _add(self.file, vars(self.unwritten[0]))
                del self.unwritten[0]
        except OSError as failed:
            return say("own.failed", file=self.file, why=str(failed.strerror))
        return ""

    def clear(self, until: str) -> str:
        """Delete unreadable lines and all records up to a time; return the reason if this fails."""
        left = [record for record in self.read()[0] if record.at > until]
        self.unwritten = [record for record in self.unwritten if record.at > until]
        try:
            if left:
                text = b"".join(_line(vars(record)) for record in left)
                writing.replace(Path(self.file), text.decode("utf-8"))
            else:
                Path(self.file).unlink(missing_ok=True)
        except OSError as failed:
            return say("own.uncleared", file=self.file, why=str(failed.strerror))
        self.unwritten = []
        return ""

    def read_sent(self, sent: Any) -> Record:
        """Return a record that a page sends; anything else raises an error."""
        named = {
            of.name: instance(of.name, instance("record", sent, dict).get(of.name), str)
            for of in fields(self.kind)  # type: ignore[arg-type]
        }
        if named["at"] and not TIME.fullmatch(named["at"]):
            raise BadValue("at", named["at"], "a time such as 2026-11-26T12:00:00.000Z")
        return self.kind(**named)


def dated(record: Any) -> Any:
    """Return a record with its time, or with the present time if the record has no time."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return record if record.at else replace(record, at=now)


def joined(records: Iterable[Record]) -> list[Record]:
    """Return records in the order of their time, with each record only once.

    Examples
    --------
    >>> from conundrum.questions.stored_guesses import Guess
    >>> late, early = Guess("b", "?", "1", "2", "2026"), Guess("a", "?", "1", "2", "2025")
    >>> [guess.question for guess in joined([late, early, late])]
    ['a', 'b']
    """
    return sorted(dict.fromkeys(records), key=lambda record: record.at)


def _line(record: Mapping[str, str]) -> bytes:
    # A text from a page may end in half of a surrogate pair, which is then written as an escape.
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def _add(file: str, record: Mapping[str, str]) -> None:
    """Add a record in one write operation, so that two pages can add to a file at once."""
    line = _line(record)
    with Path(file).open("a+b", buffering=0) as opened:
        # If a killed kernel has left an unfinished line in the file, the record begins on a new
        # line.
        if size := opened.seek(0, SEEK_END):
            opened.seek(size - 1)
            line = line if opened.read(1) == b"\n" else b"\n" + line
        writing.add(opened, line)


def left_out(file: str, damaged: list[int]) -> str:
    """Return a sentence on the damaged lines that were left out, or an empty text.

    Examples
    --------
    >>> left_out("guesses.jsonl", [2]).partition(". ")[0]
    'guesses.jsonl has lines that cannot be read, so these lines were left out: 2'
    """
    lines = say("number.list").join(map(str, damaged))
    return say("own.damaged", file=file, lines=lines) if damaged else ""

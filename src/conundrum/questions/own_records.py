"""What is the reader's own: records with a time, kept in a file and in the page.

One rule joins the two: every record of both is kept, each once, in the order of its time; what is
older than the last time the reader forgot is gone. ``static/own.js`` is the twin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

from conundrum.questions.jsonl_file import Store
from conundrum.tables.bounds import BadValue, instance
from conundrum.tables.words import say

TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
"""How a page writes a time: in the same form and zone everywhere, so that texts can be compared."""


class Dated(Protocol):
    """A record, a dataclass of texts, with the time at which it was made, as `TIME` has it.

    The time is empty in a file of an earlier version.
    """

    @property
    def at(self) -> str:
        """When it was made."""


Record = TypeVar("Record", bound=Dated)


class OwnStore(Store[Record]):
    """A file of records of one kind that are the reader's own."""

    def keep_new(self, *records: Record) -> str:
        """Keep what is not kept yet; return why it could not be written to the file, if so."""
        known = set(self.read()[0])
        failed = self.keep(*[made for one in records if (made := dated(one)) not in known])
        return say("own.failed", file=self.file, why=failed) if failed else ""

    def clear(self, until: str) -> str:
        """Take out what is not newer than a time; return why it cannot be done, if so."""
        failed = self.forget(lambda one: one.at <= until)
        return say("own.uncleared", file=self.file, why=failed) if failed else ""

    def read_sent(self, sent: Any) -> Record:
        """Read what a page sends as a record.

        Raises
        ------
        BadValue
            If it is none.
        """
        named = {
            of.name: instance(of.name, instance("record", sent, dict).get(of.name), str)
            for of in fields(self.kind)  # type: ignore[arg-type]
        }
        if named["at"] and not TIME.fullmatch(named["at"]):
            raise BadValue("at", named["at"], "a time such as 2026-11-26T12:00:00.000Z")
        return self.kind(**named)


def dated(record: Any) -> Any:
    """Return a record with the time that it has, or else with that of now."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return record if record.at else replace(record, at=now)


def joined(records: Iterable[Record]) -> list[Record]:
    """Return records, each once, in the order of their time.

    Examples
    --------
    >>> from conundrum.questions.kept_guesses import Guess
    >>> late, early = Guess("b", "?", "1", "2", "2026"), Guess("a", "?", "1", "2", "2025")
    >>> [one.question for one in joined([late, early, late])]
    ['a', 'b']
    """
    return sorted(dict.fromkeys(records), key=lambda one: one.at)

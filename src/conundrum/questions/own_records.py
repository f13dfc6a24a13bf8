"""What is the reader's own: guesses and answers, kept in a file and in the page.

One rule joins the two: every record of both is kept, each once, in the order of its time; what is
older than the last time the reader forgot is gone. Of answers to a question the last counts, of
guesses the first, since only that one was a guess. ``static/own.js`` is the twin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.questions.jsonl_file import Store
from conundrum.tables.bounds import BadValue, instance
from conundrum.tables.settings import entries
from conundrum.tables.words import say

FILE = "guesses.jsonl"
"""Beside the notebook; a line a guess or an answer. Whoever deletes it starts anew."""

TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
"""How a page writes a time: in the same form and zone everywhere, so that texts can be compared."""


@dataclass(frozen=True)
class Guess:
    """What a reader foresaw, and what came; or what was answered, and the reply.

    Parameters
    ----------
    question : str
        Its id.
    asked, said, came : str
        The question, the guess and the outcome, in words.
    at : str, optional
        When, as `TIME` has it; empty in a file of an earlier version.
    """

    question: str
    asked: str
    said: str
    came: str
    at: str = ""


STORE = Store(FILE, Guess)


def keep(*guesses: Guess) -> str:
    """Keep what is not kept yet; return why it could not be written to the file, if so."""
    known = set(STORE.read()[0])
    failed = STORE.keep(*[dated for one in guesses if (dated := _dated(one)) not in known])
    return say("own.failed", file=FILE, why=failed) if failed else ""


def forget(until: str) -> str:
    """Take out of the file what is not newer than a time; return why it cannot be done, if so."""
    failed = STORE.forget(lambda one: one.at <= until)
    return say("own.uncleared", file=FILE, why=failed) if failed else ""


def joined(records: Iterable[Guess]) -> list[Guess]:
    """Return records, each once, in the order of their time.

    Examples
    --------
    >>> late, early = Guess("b", "?", "1", "2", "2026"), Guess("a", "?", "1", "2", "2025")
    >>> [one.question for one in joined([late, early, late])]
    ['a', 'b']
    """
    return sorted(dict.fromkeys(records), key=lambda one: one.at)


def read(sent: Any) -> Guess:
    """Read what a page sends as a record.

    Raises
    ------
    BadValue
        If it is none.
    """
    named = {
        of.name: instance(of.name, instance("record", sent, dict).get(of.name), str)
        for of in fields(Guess)
    }
    if named["at"] and not TIME.fullmatch(named["at"]):
        raise BadValue("at", named["at"], "a time such as 2026-11-26T12:00:00.000Z")
    return Guess(**named)


def counting(records: Iterable[Guess]) -> tuple[dict[str, Guess], dict[str, Guess]]:
    """Return the guesses and the answers that count, by the question's id."""
    guesses: dict[str, Guess] = {}
    answers: dict[str, Guess] = {}
    for one in joined(records):
        if one.question in entries("questions"):
            answers[one.question] = one
        else:
            guesses.setdefault(one.question, one)
    return guesses, answers


def kept() -> tuple[dict[str, Guess], list[int]]:
    """Read the guesses back: the first to each question.

    Returns
    -------
    guesses : dict
        By the question's id, in the order in which they were made.
    damaged : list of int
        The numbers of the lines that cannot be read.
    """
    found, damaged = STORE.read()
    return counting(found)[0], damaged


def tables(records: Iterable[Guess]) -> str:
    """Write guesses and answers as tables in HTML.

    Examples
    --------
    >>> tables([])
    '<p>You have committed to no guess yet.</p>'
    """
    guesses, answers = (
        [(one.question, one.asked, one.said, one.came) for one in found.values()]
        for found in counting(records)
    )
    written = [_table("guesses", guesses)] if guesses else [f"<p>{say('own.none')}</p>"]
    return "".join([*written, *([_table("answers", answers)] if answers else [])])


def _table(kind: str, rows: Sequence[tuple[str, ...]]) -> str:
    heads = [say(f"{kind}.{of}") for of in ("question", "asked", "said", "came")]
    return html_table(say(f"{kind}.name"), say(f"{kind}.caption"), heads, rows, "nk-words")


def _dated(guess: Guess) -> Guess:
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return guess if guess.at else replace(guess, at=now)

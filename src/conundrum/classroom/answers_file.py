"""Reading the file that a reader downloaded: guesses and answers, as the page wrote them."""

import json
from collections.abc import Collection
from typing import Any

from conundrum.classroom.exercises.kinds import every
from conundrum.classroom.exercises.progress_table import notebook_of
from conundrum.classroom.seminar.typed_text import NAME_LENGTH, plain_text
from conundrum.questions import kept_answers, kept_guesses
from conundrum.questions.kept_answers import Try
from conundrum.questions.kept_guesses import TODAY, Guess
from conundrum.questions.own_records import OwnStore
from conundrum.tables import BadValue, entries, instance, known, say

SUFFIX, KIND, VERSION, MOST = ".json", "answers", 1, 2_000_000
ALLOWED = "a file that was downloaded with Download my answers, or its name, which ends in .json,"
STORES: dict[str, OwnStore[Any]] = {
    "question": kept_guesses.STORE,
    "exercise": kept_answers.STORE,
}
"""Which kind a record is of, by its first field; settings and choices are left out."""

Answers = tuple[Guess | Try, ...]


def answers_in(text: str) -> Answers:
    """Return the guesses and answers that the text of a file holds.

    Examples
    --------
    >>> record = {"exercise": "02.1", "verdict": "right", "said": "5", "at": ""}
    >>> [one] = answers_in(
    ...     json.dumps({"conundrum": "answers", "version": 1, "records": [record]})
    ... )
    >>> one.verdict
    'right'
    """
    try:
        read = json.loads(text[: MOST + 1])
    except (ValueError, RecursionError):
        raise BadValue("answers", text, ALLOWED) from None
    if not isinstance(read, dict) or read.get("conundrum") != KIND:
        raise BadValue("answers", text, ALLOWED)
    if read.get("version") != VERSION:
        raise BadValue("version of the answers", read.get("version"), str(VERSION))
    records = [
        instance("record", one, dict) for one in instance("records", read.get("records"), list)
    ]
    found = tuple(
        _known(store.read_sent(one))
        for one in records
        for kind, store in STORES.items()
        if kind in one
    )
    if not found:
        raise BadValue("records", records, say("handed.said"))
    return found


def code_in(text: str) -> str:
    """Return the code of a lab's last setting that a file of answers holds; empty if there is none.

    Examples
    --------
    >>> code_in('{"records": [{"scenario": "NK2", "at": "2026"}, {"exercise": "02.1"}]}')
    'NK2'
    """
    found = [one for one in json.loads(text).get("records", ()) if "scenario" in one]
    return str(max(found, key=lambda one: str(one.get("at")))["scenario"]) if found else ""


def name_in(text: str) -> str:
    """Return the name that a reader gave on download; empty if none was given.

    Examples
    --------
    >>> name_in('{"name": " Ada "}'), name_in("{}")
    ('Ada', '')
    """
    name = json.loads(text).get("name", "")
    return plain_text("name", name, NAME_LENGTH) if name != "" else ""


def _known(one: Guess | Try) -> Guess | Try:
    """Return a record if it is about a question or an exercise of the set."""
    if isinstance(one, Guess):
        asked = [*entries("questions"), *entries("predictions"), *TODAY]
        _of_the_set("question", one.question, asked)
    else:
        _of_the_set("exercise", one.exercise, every())
        known("verdict", one.verdict, entries("verdicts"))
    return one


def _of_the_set(kind: str, name: str, asked: Collection[str]) -> None:
    # What a notebook once asked it may ask no more, and an old file is read for good.
    if notebook_of(name) not in map(notebook_of, asked):
        known(kind, name, asked)

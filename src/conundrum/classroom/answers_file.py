"""Reading the file that a reader saved: guesses and answers, as the page wrote them."""

import json
from collections.abc import Collection
from typing import Any, NamedTuple

from conundrum.questions import kept_answers, kept_guesses
from conundrum.questions.kept_answers import Try
from conundrum.questions.kept_guesses import TODAY, Guess
from conundrum.questions.own_records import OwnStore
from conundrum.tables import BadValue, entries, instance, known, say

KIND, VERSION = "answers", 1
STORES: dict[str, OwnStore[Any]] = {
    "question": kept_guesses.STORE,
    "exercise": kept_answers.STORE,
}
"""Which kind a record is of, by its first field; settings and choices are left out."""


class Answers(NamedTuple):
    """What a reader's file holds.

    Parameters
    ----------
    name : str
        The name that the reader gave; empty if none was given.
    said : tuple of Guess or Try
        Guesses and answers.
    lab : str
        The code of the reader's last setting of a lab; empty if there is none.
    """

    name: str
    said: tuple[Guess | Try, ...]
    lab: str


def answers_in(text: str) -> Answers:
    """Return what the text of a reader's file holds.

    Raises
    ------
    BadValue
        If it is no such text, or if one of its answers is damaged.

    Examples
    --------
    >>> record = {"exercise": "02.1", "verdict": "right", "said": "5", "at": ""}
    >>> file = {"conundrum": "answers", "version": 1, "name": " Ada ", "records": [record]}
    >>> answers_in(json.dumps(file))
    Answers(name='Ada', said=(Try(exercise='02.1', verdict='right', said='5', at=''),), lab='')
    """
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        raise BadValue("answers", text, say("gathered.file")) from None
    if not isinstance(read, dict) or read.get("conundrum") != KIND:
        raise BadValue("answers", text, say("gathered.file"))
    if read.get("version") != VERSION:
        raise BadValue("version of the answers", read.get("version"), str(VERSION))
    records = [
        instance("record", one, dict) for one in instance("records", read.get("records"), list)
    ]
    said = tuple(
        _known(store.read_sent(one))
        for one in records
        for kind, store in STORES.items()
        if kind in one
    )
    if not said:
        raise BadValue("records", records, say("gathered.some"))
    name = instance("name", read.get("name", ""), str)
    set_to = {str(one.get("at")): str(one["scenario"]) for one in records if "scenario" in one}
    return Answers(" ".join(name.split()), said, set_to[max(set_to)] if set_to else "")


def _known(one: Guess | Try) -> Guess | Try:
    """Return a record if it is about a question or an exercise of the set."""
    if isinstance(one, Guess):
        asked = [*entries("questions"), *entries("predictions"), *TODAY]
        _of_the_set("question", one.question, asked)
    else:
        exercises = [*entries("exercises"), *entries("exercises_made")]
        _of_the_set("exercise", one.exercise, exercises)
        known("verdict", one.verdict, entries("verdicts"))
    return one


def _of_the_set(kind: str, name: str, asked: Collection[str]) -> None:
    # What a notebook once asked it may ask no more, and an old file is read for good.
    if name.partition(".")[0] not in {one.partition(".")[0] for one in asked}:
        known(kind, name, asked)

"""Reading the file that a reader saved: guesses and answers, as the page wrote them."""

import json
from typing import Any, NamedTuple

from conundrum.questions import stored_answers, stored_guesses
from conundrum.questions.own_records import OwnStore
from conundrum.questions.stored_answers import Try
from conundrum.questions.stored_guesses import Guess
from conundrum.tables import BadValue, instance, say

KIND, VERSION = "answers", 1
STORES: dict[str, OwnStore[Any]] = {
    "question": stored_guesses.STORE,
    "exercise": stored_answers.STORE,
}
"""The store for each kind of record. Each key is a field that only records of one kind have. A
reader's file also contains settings and choices, which are left out."""


class Answers(NamedTuple):
    """The guesses and answers of a reader, and the reader's name (empty if not given).

    Old files stay readable, so answers to questions that no notebook asks any more are included.
    """

    name: str
    said: tuple[Guess | Try, ...]


def answers_in(text: str) -> Answers:
    """Return the answers and the name in the text of a reader's file.

    Raises
    ------
    BadValue
        If the text is not from such a file, or if one of its answers is damaged.

    Examples
    --------
    >>> record = {"exercise": "02.1", "verdict": "right", "said": "5", "at": ""}
    >>> file = {"conundrum": "answers", "version": 1, "name": " Ada ", "records": [record]}
    >>> answers_in(json.dumps(file))
    Answers(name='Ada', said=(Try(exercise='02.1', verdict='right', said='5', at=''),))
    """
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        read = None
    if not isinstance(read, dict) or read.get("conundrum") != KIND:
        raise BadValue("answers", text, say("gathered.file"))
    if read.get("version") != VERSION:
        raise BadValue("version of the answers", read.get("version"), str(VERSION))
    records = instance("records", read.get("records"), list)
    said = tuple(
        store.read_sent(one)
        for one in records
        for kind, store in STORES.items()
        if kind in instance("record", one, dict)
    )
    if not said:
        raise BadValue("records", records, say("gathered.some"))
    return Answers(" ".join(instance("name", read.get("name", ""), str).split()), said)

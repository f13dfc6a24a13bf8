"""Functions for readers who write code: they check an answer to an exercise, or give a hint."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from inspect import isfunction
from typing import Any

import numpy as np

from conundrum.classroom.exercises import goal
from conundrum.classroom.exercises.feedback import Reply
from conundrum.classroom.exercises.kinds import KINDS, find
from conundrum.questions.asked_exercise import NO_ANSWER, hints_to
from conundrum.questions.record_store import tell_pages
from conundrum.questions.stored_answers import Try, keep
from conundrum.questions.verdict import VERDICTS, words_for
from conundrum.run import Scenario
from conundrum.tables import BadValue, shortly

HINTED: Counter[str] = Counter()
"""How many hints were given for each exercise since the kernel started."""


def check(exercise: str, answer: object) -> Reply:
    """Say whether an answer is right, close or a known mistake, without giving the solution.

    The right answer is worked out from the model or the tables. Your answer is stored in the file
    ``progress.jsonl`` beside the notebook.

    Parameters
    ----------
    exercise : str
        The id of the exercise, such as ``02.1``.
    answer : object
        What the exercise asks for: a number, a letter, a `Policy`, `Beliefs`, `Assumptions`, or a
        text. It can also be a function that returns the answer, even if a name in it is not set
        yet. None means that there is no answer yet. Anything else raises no error, and the reply
        says what is wrong with it.

    Returns
    -------
    Reply
        The reply; its ``right`` says whether the answer is right.

    Raises
    ------
    BadValue
        If there is no exercise of that id.

    Examples
    --------
    >>> check("02.1", None)
    02.1: Not answered yet.
    >>> check("02.1", lambda: answer_1)
    02.1: Not answered yet. There is no answer_1 yet. Run the cell that sets it, then this cell.
    """
    try:
        given = answer() if isfunction(answer) else answer
    except NameError as missing:
        find(exercise)
        absent = VERDICTS["absent"].format(name=missing.name)
        return Reply(exercise, "unanswered", words_for("unanswered", absent))
    reply, written = graded(exercise, given)
    points = find(exercise)["rubric"] if reply.verdict == "kept" else []
    says = "\n- ".join([reply.says, *points])
    return replace(reply, says=f"{says} {keep_graded(reply, written)}".strip())


def graded(exercise: str, answer: object, solved: int = 0) -> tuple[Reply, str]:
    """Return the reply to an answer, and the text to store (empty if there is nothing to store).

    ``solved`` says how many solutions were shown before.
    """
    about = find(exercise, solved)
    if answer is None or answer is ... or (isinstance(answer, str) and not answer.strip()):
        return Reply(exercise, "unanswered", words_for("unanswered")), ""
    try:
        verdict, says = KINDS[about["kind"]].grade(exercise, about, answer)
    except BadValue as refused:
        return Reply(exercise, "unread", words_for("unread", str(refused))), ""
    return Reply(exercise, verdict, says), "" if verdict in NO_ANSWER else _written(answer)


def keep_graded(reply: Reply, written: str) -> str:
    """Store an answer unless it is empty; return the reason if this fails."""
    if not written:
        return ""
    failed = keep(Try(reply.exercise, reply.verdict, written))
    tell_pages(failed)
    return failed


def keep_note(exercise: str, note: dict[str, str]) -> str:
    """Store an act that is not an answer, as `effort.noted` returns it.

    Return why it could not be written to the file, or an empty text.
    """
    failed = keep(Try(exercise, **note))
    tell_pages(failed)
    return failed


def _written(answer: object) -> str:
    for field, kind in goal.KINDS.items():
        if isinstance(answer, kind):
            given: dict[str, Any] = {field: answer}
            return Scenario(**given).code
    # The text of a NumPy number contains the number's type, which a page could not read.
    plain = answer.item() if isinstance(answer, np.generic) else answer
    return plain if isinstance(plain, str) else shortly(plain)


def hint(exercise: str) -> Reply:
    """Return all hints given so far and one more, or say that there are no more hints.

    Parameters
    ----------
    exercise : str
        The id of the exercise, such as ``02.1``.

    Raises
    ------
    BadValue
        If there is no exercise of that id.

    Examples
    --------
    >>> hint("02.1").verdict
    'hint'
    """
    hints = find(exercise)["hints"]
    HINTED[exercise] = min(HINTED[exercise] + 1, len(hints) + 1)
    return Reply(exercise, "hint", hints_to(hints, HINTED[exercise]))

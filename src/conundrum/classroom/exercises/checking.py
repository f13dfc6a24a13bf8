"""What a reader asks of an exercise in code: is this right, and a hint."""

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
"""By exercise, how many hints were given since the kernel started."""


def check(exercise: str, answer: object) -> Reply:
    """Check an answer: right, close, or which mistake it looks like; the answer is not told.

    What is right is worked out from the model or the tables. The answer is kept in the file
    ``progress.jsonl`` beside the notebook.

    Parameters
    ----------
    exercise : str
        Its id, such as ``02.1``.
    answer : object
        What the exercise asks for: a number, a letter, a `Policy`, `Beliefs`, `Assumptions`, or a
        text; or a function that gives one, whose name may not be there yet. None stands for no
        answer yet. Anything else is named, and raises nothing.

    Returns
    -------
    Reply
        Its ``right`` is true or false.

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
    """Grade an answer, given after so many solutions; return also how it is kept, if it is one."""
    about = find(exercise, solved)
    if answer is None or answer is ... or (isinstance(answer, str) and not answer.strip()):
        return Reply(exercise, "unanswered", words_for("unanswered")), ""
    try:
        verdict, says = KINDS[about["kind"]].grade(exercise, about, answer)
    except BadValue as refused:
        return Reply(exercise, "unread", words_for("unread", str(refused))), ""
    return Reply(exercise, verdict, says), "" if verdict in NO_ANSWER else _written(answer)


def keep_graded(reply: Reply, written: str) -> str:
    """Keep an answer, if it is one; return why it could not be written to the file, if so."""
    if not written:
        return ""
    failed = keep(Try(reply.exercise, reply.verdict, written))
    tell_pages(failed)
    return failed


def keep_note(exercise: str, note: dict[str, str]) -> str:
    """Keep what is no answer, as `effort.noted` has it; return why it could not be, if so."""
    failed = keep(Try(exercise, **note))
    tell_pages(failed)
    return failed


def _written(answer: object) -> str:
    for field, kind in goal.KINDS.items():
        if isinstance(answer, kind):
            given: dict[str, Any] = {field: answer}
            return Scenario(**given).code
    # NumPy writes a number of its own with its type, which a page could not read again.
    plain = answer.item() if isinstance(answer, np.generic) else answer
    return plain if isinstance(plain, str) else shortly(plain)


def hint(exercise: str) -> Reply:
    """Give the next hint below those before it; after the last one, say that there is no other.

    Parameters
    ----------
    exercise : str
        Its id, such as ``02.1``.

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

"""What a reader asks of an exercise in code: is this right, and a hint."""

from __future__ import annotations

from collections import Counter
from typing import Any

from conundrum.classroom.exercises import choice, goal, number, written
from conundrum.classroom.exercises.feedback import Reply, said
from conundrum.classroom.exercises.kept_answers import Try, keep
from conundrum.run.scenario import Scenario
from conundrum.tables.bounds import BadValue, known, shortly
from conundrum.tables.settings import entries

JUDGES = {
    "number": number.judged,
    "goal": goal.judged,
    "choice": choice.judged,
    "text": written.judged,
}
"""What judges an answer, by the kind of the exercise."""

_hinted: Counter[str] = Counter()


def find(exercise: str) -> dict[str, Any]:
    """Return an exercise.

    Raises
    ------
    BadValue
        If there is none of that id.
    """
    exercises = entries("exercises")
    return dict(exercises[known("exercise", exercise, exercises)])


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
        text. None stands for no answer yet. Anything else is named, and raises nothing.

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
    """
    return judge(exercise, answer)[0]


def judge(exercise: str, answer: object) -> tuple[Reply, str]:
    """Judge an answer and keep it; return also what was kept: nothing, if it was no answer."""
    about = find(exercise)
    if answer is None or answer is ... or (isinstance(answer, str) and not answer.strip()):
        return Reply(exercise, "unanswered", said("unanswered")), ""
    try:
        verdict, says = JUDGES[about["kind"]](exercise, about, answer)
    except BadValue as refused:
        return Reply(exercise, "unread", said("unread", str(refused))), ""
    written = _written(answer)
    failed = keep(Try(exercise, verdict, written))
    return Reply(exercise, verdict, f"{says} {failed}".strip()), written


def _written(answer: object) -> str:
    for field, kind in goal.KINDS.items():
        if isinstance(answer, kind):
            given: dict[str, Any] = {field: answer}
            return Scenario(**given).code
    return answer if isinstance(answer, str) else shortly(answer)


def hint(exercise: str) -> Reply:
    """Give the next hint; after the last one, the last one again.

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
    _hinted[exercise] = min(_hinted[exercise] + 1, len(hints))
    place = _hinted[exercise]
    return Reply(exercise, "hint", f"Hint {place} of {len(hints)}. {hints[place - 1]}")

"""The tables of the reader's records, in the kernel and in the page."""

from typing import Any

from conundrum.charts.html_table import html_table
from conundrum.questions.effort import NOTES
from conundrum.tables import say

Records = list[dict[str, str]]

DONE = ("right", "kept")
"""The verdicts that show that an exercise is done."""

TIMES = ("before", "after")
"""Readers are asked for their opinion before and after the notebooks. The id of a question on a
reader's opinion begins with "before" or "after"."""


def guesses(records: Records, questions: list[str]) -> str:
    """Write a table of guesses and answers: the first guess and the last answer to a question.

    Examples
    --------
    >>> guesses([], [])
    '<p>You have not committed to a guess yet.</p>'
    """
    answered = {one["question"]: one for one in records if one["question"] in questions}
    thought = [one for one in records if one["question"].split(".")[0] in TIMES]
    counted = [*questions, *[one["question"] for one in thought]]
    guessed: dict[str, dict[str, str]] = {}
    for one in records:
        if one["question"] not in counted and one["question"] not in guessed:
            guessed[one["question"]] = one
    parts = [table_html("guesses", guessed) if len(guessed) > 0 else f"<p>{say('own.none')}</p>"]
    if len(answered) > 0:
        parts.append(table_html("answers", answered))
    if len(thought) > 0:
        parts.append(today(thought))
    return "".join(parts)


def today(records: Records) -> str:
    """Write a table of what a reader thought before and after all notebooks."""
    said = {one["question"]: one["said"] for one in records}
    asked = {one["question"].split(".")[1]: one["asked"] for one in records}
    rows = [
        [asked[name], *[answer_to(said, f"{when}.{name}") for when in ["before", "after"]]]
        for name in asked
    ]
    heads = [say(f"today.{column}") for column in ["asked", "then", "now"]]
    return html_table(say("today.name"), say("today.caption"), heads, rows)


def answer_to(said: dict[str, str], question: str) -> str:
    """Return the answer to a question, or a text which says that there is none."""
    return said[question] if question in said else say("today.nothing")


def table_html(kind: str, found: dict[str, dict[str, str]]) -> str:
    """Write a table of guesses or answers, each beside the outcome."""
    columns = ["asked", "said", "came"]
    heads = [say(f"{kind}.{column}") for column in columns]
    rows = [[one[column] for column in columns] for one in found.values()]
    return html_table(say(f"{kind}.name"), say(f"{kind}.caption"), heads, rows, "nk-words")


def progress(records: Records, exercises: list[dict[str, Any]]) -> str:
    """Write a reader's progress: a table of exercises with a title, and a line on all exercises."""
    rows = [
        [
            say("progress.titled", exercise=one["exercise"], title=one["title"]),
            one["track"],
            str(one["minutes"]),
            state(verdicts(records, one["exercise"])),
        ]
        for one in exercises
        if "title" in one
    ]
    heads = [say(f"progress.{column}") for column in ["exercise", "track", "minutes", "state"]]
    name, caption = say("progress.name"), say("progress.caption")
    every = [one["exercise"] for one in exercises if "title" not in one]
    return f"{html_table(name, caption, heads, rows, 'nk-progress')}<p>{in_all(records, every)}</p>"


def verdicts(records: Records, exercise: str) -> list[str]:
    """Return the verdicts in the records of an exercise, with notes such as a shown solution."""
    return [one["verdict"] for one in records if one["exercise"] == exercise]


def state(said: list[str]) -> str:
    """Say how far a reader has come with an exercise, from the verdicts on the answers.

    Examples
    --------
    >>> state(["close", "right"])
    'right, at try 2'
    """
    tried = [one for one in said if one not in NOTES]
    if "right" in said:
        if "solved" in said[: said.index("right")]:
            return say("progress.helped")
        return say("progress.right", place=str(tried.index("right") + 1))
    if "kept" in said:
        return say("progress.written")
    if len(tried) > 1:
        return say("progress.many", count=str(len(tried)))
    return say("progress.once" if len(tried) == 1 else "progress.open")


def in_all(records: Records, exercises: list[str]) -> str:
    """Say how many exercises of each notebook a reader has done.

    Examples
    --------
    >>> in_all([{"exercise": "02.1", "verdict": "right"}], ["01.1", "02.1", "02.2"])[-32:]
    'chapter: 01: 0 of 1; 02: 1 of 2.'
    """
    done = {
        name: len([said for said in verdicts(records, name) if said in DONE]) > 0
        for name in exercises
    }
    notebooks: list[str] = []
    for name in exercises:
        if name.split(".")[0] not in notebooks:
            notebooks.append(name.split(".")[0])
    each = [
        describe_notebook(notebook, [done[name] for name in exercises if name.startswith(notebook)])
        for notebook in notebooks
    ]
    return say("progress.all", each=say("progress.apart").join(each))


def describe_notebook(notebook: str, done: list[bool]) -> str:
    """Say how many exercises of a notebook are done."""
    return say("progress.each", notebook=notebook, done=str(done.count(True)), count=str(len(done)))

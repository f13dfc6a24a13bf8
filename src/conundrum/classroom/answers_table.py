"""What the readers of a class guessed and answered, as a table with a row for each reader."""

from __future__ import annotations

import os
from collections.abc import Iterable
from html import escape
from pathlib import Path

import pandas as pd

from conundrum.classroom.answers_file import Answers, answers_in
from conundrum.questions.own_records import joined
from conundrum.questions.stored_answers import Try
from conundrum.questions.stored_guesses import TODAY, Guess, counting
from conundrum.tables import BadValue, entries, say

Given = str | os.PathLike[str]
COLUMNS = ("guess", "question", "before:", "after:", "exercise")
"""The words with which the names of columns begin, in the order of the columns."""

FORMULA = ("=", "+", "-", "@")
"""If a text begins with one of these characters, a spreadsheet treats the text as a formula."""


class AnswersTable(pd.DataFrame):
    """A table of answers, which always names the files that could not be read."""

    def __repr__(self) -> str:
        shown = [] if self.empty else [super().__repr__()]
        return "\n".join([*shown, *self._notes()])

    def _repr_html_(self) -> str:
        shown = "" if self.empty else super()._repr_html_()  # type: ignore[misc]
        return shown + "".join(f"<p>{escape(line)}</p>" for line in self._notes())

    def _notes(self) -> list[str]:
        left_out = self.attrs.get("left_out", {})
        none = [say("gathered.none")] if self.empty else []
        return none + [
            say("gathered.left_out", file=name, why=why) for name, why in left_out.items()
        ]


def answers(folder: Given | Iterable[Given]) -> AnswersTable:
    """Return what readers guessed and answered, with a row for each reader.

    A reader saves a file with the button *Download my answers*. Put the files of a class into one
    folder, and save the table for a spreadsheet with ``to_csv("answers.csv",
    encoding="utf-8-sig")``.

    Parameters
    ----------
    folder : str or PathLike, or iterable of them
        A folder, in which all files that end in ``.json`` are read, or a list of files.

    Returns
    -------
    pandas.DataFrame
        The index is the name that the reader gave, or else the name of the file. Each column is a
        guess, where the first one counts; a question, where the last answer counts; a question on
        what the reader thinks, before or after; or the last answer to an exercise, with another
        column for its ``verdict``. Questions that a reader did not answer are missing. A text that
        a spreadsheet would run as a formula begins with an apostrophe. ``attrs`` holds ``asked``,
        the question of each column, and ``left_out``, the reason why a file is not in the table.

    Raises
    ------
    BadValue
        If ``folder`` is neither the name of a folder nor a list of files.

    Examples
    --------
    >>> answers("a folder that nobody made").attrs["left_out"]
    {'a folder that nobody made': 'There is no folder or file with this name.'}
    """
    read: dict[str, Path] = {}
    rows: list[tuple[str, dict[str, str]]] = []
    asked: dict[str, str] = {}
    left_out: dict[str, str] = {}
    for file in _files(folder):
        try:
            # A damaged character spoils the answer that contains it, and no other answer.
            text = file.read_text(encoding="utf-8-sig", errors="replace")
            found = answers_in(text)
            if text in read:
                raise BadValue("answers", text, advice=say("gathered.new", file=str(read[text])))
        except OSError as failed:
            left_out[str(file)] = f"{failed.strerror}." if file.exists() else say("gathered.gone")
        except BadValue as refused:
            left_out[str(file)] = str(refused)
        else:
            read[text] = file
            row = {_cell(column): _cell(one) for column, one in _columns_of(found, asked).items()}
            rows.append((_cell(found.name or file.stem), row))
    names = pd.Index([name for name, _ in rows], name="reader")
    columns = sorted({column for _, row in rows for column in row}, key=_order)
    table = AnswersTable([row for _, row in rows], index=names, columns=columns)
    table.attrs = {"asked": asked, "left_out": left_out, "units": dict.fromkeys(columns, "")}
    return table


def _files(folder: Given | Iterable[Given]) -> list[Path]:
    """Return the files in a folder, or the files in a given list."""
    try:
        given = [folder] if isinstance(folder, str | os.PathLike) else [*folder]
        paths = [Path(os.path.expanduser(one)) for one in given]
    except TypeError:
        raise BadValue("folder", folder, say("gathered.folder")) from None
    return [
        file
        for path in paths
        for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])
    ]


def _columns_of(found: Answers, asked: dict[str, str]) -> dict[str, str]:
    """Return a dict of the reader's answers that count; note the question for each column."""
    row: dict[str, str] = {}
    counts = counting(one for one in found.said if isinstance(one, Guess))
    for kind, given in zip(("guess", "question"), counts, strict=True):
        for one in given.values():
            column = _column(kind, one.question)
            row[column], asked[column] = one.said, one.asked
    for tried in joined(one for one in found.said if isinstance(one, Try)):
        column = f"exercise {tried.exercise}"
        row |= {column: tried.said, f"{column} verdict": tried.verdict}
    return row


def _column(kind: str, question: str) -> str:
    """Return the name of the column of a guess or of a question."""
    if question not in TODAY:
        return f"{kind} {question}"
    when, _, name = question.partition(".")
    return f"{when}: {entries('today')[name]['head']}"


def _order(column: str) -> tuple[int, str]:
    return COLUMNS.index(column.partition(" ")[0]), column


def _cell(text: str) -> str:
    """Return a text that a file can hold, and that a spreadsheet shows but never runs."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return f"'{whole}" if whole.startswith(FORMULA) else whole

"""What readers guessed and answered as a table, a row a reader: to read in a spreadsheet."""

from collections.abc import Iterable

import pandas as pd

from conundrum.classroom.answers_file import Answers
from conundrum.classroom.seminar.export import cell
from conundrum.questions.kept_answers import Try
from conundrum.questions.kept_guesses import TODAY
from conundrum.questions.own_records import joined

READER, LAB = "reader", "lab"


def answers_table(readers: Iterable[tuple[str, Answers, str]]) -> pd.DataFrame:
    """Return a row for each reader, with what was said first and last, and then the exercises.

    Of each reader there are a name, the answers, and the code of the last setting of a lab. Columns
    are reader, two for each question or guess, one for each of the six questions before and after,
    two for each exercise (the last answer, which is a text, a number or a code, and what was said
    to it), and lab, that code.

    Examples
    --------
    >>> from conundrum.questions.kept_guesses import Guess
    >>> said = [Guess("02.4", "?", word, "", day) for word, day in (("a", "2025"), ("b", "2026"))]
    >>> answers_table([("Ada", (*said, Try("02.1", "right", "5")), "NK2")]).to_dict("records")
    [{'reader': 'Ada', '02.4 first': 'a', '02.4 last': 'b', 'exercise 02.1': '5', \
'exercise 02.1 verdict': 'right', 'lab': 'NK2'}]
    """
    rows = [{READER: cell(name), **_row(said), LAB: code} for name, said, code in readers]
    columns = sorted({name for row in rows for name in row} - {READER, LAB}, key=_place)
    return pd.DataFrame(rows, columns=[READER, *columns, LAB]).fillna("")


def _place(column: str) -> tuple[bool, int, str]:
    """Questions stand before what was thought before and after, and that before exercises."""
    place = TODAY.index(column) if column in TODAY else -1
    return column.startswith("exercise"), place, column


def _row(answers: Answers) -> dict[str, str]:
    row: dict[str, str] = {}
    for one in joined(answers):
        said = cell(one.said)
        if isinstance(one, Try):
            name = f"exercise {one.exercise}"
            row |= {name: said, f"{name} verdict": one.verdict}
        elif one.question in TODAY:
            row[one.question] = said
        else:
            row.setdefault(f"{one.question} first", said)
            row[f"{one.question} last"] = said
    return row

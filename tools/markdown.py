"""Writes tables in Markdown, and fills the places of a page that are generated."""

import re
from collections.abc import Iterable


def table(heads: Iterable[str], lines: Iterable[Iterable[object]]) -> str:
    """Return a table in Markdown.

    Examples
    --------
    >>> print(table(["a", "b"], [(1, 2)]))
    | a | b |
    |---|---|
    | 1 | 2 |
    """
    names = list(heads)
    first, *rest = (f"| {' | '.join(map(str, line))} |" for line in (names, *lines))
    return "\n".join([first, "|" + "---|" * len(names), *rest])


def between(marks: tuple[str, str], text: str, new: str) -> str:
    """Return the text with new text between two marks, or unchanged if it lacks the marks.

    Examples
    --------
    >>> between(("<", ">"), "a <b> c", "d")
    'a <d> c'
    """
    first, last = map(re.escape, marks)
    return re.sub(rf"(?s)({first}).*?({last})", lambda found: found[1] + new + found[2], text)

"""Tables in Markdown, and the places of a page that are written by a tool."""

import re
from collections.abc import Iterable


def table(heads: Iterable[str], lines: Iterable[Iterable[object]]) -> str:
    """Write a table in Markdown.

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
    """Put new text between two marks, where there are any.

    Examples
    --------
    >>> between(("<", ">"), "a <b> c", "d")
    'a <d> c'
    """
    first, last = map(re.escape, marks)
    return re.sub(rf"(?s)({first}).*?({last})", lambda found: found[1] + new + found[2], text)

"""Texts that people type: names of teams and of tables, and headlines."""

from __future__ import annotations

import unicodedata

from conundrum.tables.bounds import BadValue, instance

NAME_LENGTH, HEADLINE_LENGTH = 40, 120
"""Characters of a name, and of a headline."""


def plain_text(field: str, given: object, longest: int) -> str:
    r"""Return a text on one line, without characters that cannot be seen.

    Markup is kept as it was typed; whoever shows the text shows it as text.

    Raises
    ------
    BadValue
        If it is no text, empty, or too long.

    Examples
    --------
    >>> plain_text("name", "  The <b>Eagles</b>\u202e\n", NAME_LENGTH)
    'The <b>Eagles</b>'
    """
    seen = (
        character if unicodedata.category(character)[0] != "C" else " "
        for character in instance(field, given, str)[: 10 * longest]
    )
    text = " ".join("".join(seen).split())
    if not 0 < len(text) <= longest:
        raise BadValue(field, given, f"a text of 1 to {longest} characters")
    return text

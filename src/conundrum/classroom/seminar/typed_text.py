"""Texts that people type: names of teams and of tables, headlines, reasons."""

import unicodedata
from itertools import pairwise

from conundrum.tables import BadValue, instance

NAME_LENGTH, HEADLINE_LENGTH, REASON_LENGTH = 40, 120, 120
"""Characters of a name, of a headline, and of the reason for a step back."""

APART, TOGETHER = "\u200c", "\u200d"
"""The two joiners, which cannot be seen: what stands beside them is drawn apart, or as one."""

VIRAMA = 9
"""The combining class of the sign that takes the vowel from a letter of India."""


def plain_text(field: str, given: object, longest: int) -> str:
    r"""Return a text on one line, without characters that cannot be seen.

    Joiners stay where a script or an emoji needs them. Markup is kept as it was typed; whoever
    shows the text shows it as text.

    Examples
    --------
    >>> plain_text("name", "  The <b>Eagles</b>\u202e\n", NAME_LENGTH)
    'The <b>Eagles</b>'
    >>> plain_text("name", "Ea\u200dgles \u262e\ufe0f\u200d\u2764", NAME_LENGTH).count("\u200d")
    1
    """
    seen = ""
    for character, after in pairwise(instance(field, given, str)[: 10 * longest] + " "):
        if character in (APART, TOGETHER):
            seen += character if _joins(seen, character, after) else ""
        else:
            seen += character if unicodedata.category(character)[0] != "C" else " "
    text = " ".join(seen.split())
    if not 0 < len(text) <= longest:
        raise BadValue(field, given, f"a text of 1 to {longest} characters")
    return text


def _joins(before: str, joiner: str, after: str) -> bool:
    """Say whether a joiner changes what is seen: in Indic and Arabic script, and between emoji."""
    if before and unicodedata.combining(before[-1]) == VIRAMA:
        return True
    # Marks, such as a colour of skin or a vowel, belong to what they stand on.
    bare = (c for c in reversed(before) if unicodedata.category(c) not in ("Mn", "Sk"))
    letter = next(bare, " ")
    if joiner == TOGETHER:
        # Some arrows, as in a head that is shaken, are signs of mathematics.
        return unicodedata.category(letter) == "So" and unicodedata.category(after) in ("So", "Sm")
    return unicodedata.bidirectional(letter) == unicodedata.bidirectional(after) == "AL"

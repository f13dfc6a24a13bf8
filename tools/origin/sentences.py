"""Checks the words beside a figure: which direction a change has, and where it starts."""

import re
from dataclasses import dataclass
from typing import Any

WAYS = {
    "up": "more|higher|larger|greater|stronger|longer|later|after|up|upwards?|above|beyond"
    "|ris(?:es?|ing)|rose|grow(?:s|ing)?|grew|raises?|adds?|gains?|longest",
    "down": "fewer|less|lower|smaller|weaker|shorter|sooner|earlier|before|down|downwards?|below"
    "|under|falls?|falling|fell|shrinks?|lowers?|takes?|loses?|cuts?",
    "same": "same|alike|same time|as many|as much|where it was|stays?|nothing",
    "hardly": "hardly|nearly|about|little|a little|slightly",
}
"""Words of direction, by what they say."""


@dataclass(frozen=True)
class Way:
    """The difference between two figures, as both are shown.

    Parameters
    ----------
    by : float
        The difference.
    telling : float
        The size from which on the difference matters.
    """

    WORDS = rf"(?:\b(?P<not>not|no|nor|never) )?\b(?P<way>{'|'.join(WAYS.values())})"
    by: float
    telling: float

    def says(self, found: re.Match[str]) -> bool:
        """Say whether a word is true of the difference; *hardly* is true if it does not matter."""
        kind = next(kind for kind, said in WAYS.items() if re.fullmatch(said, found["way"], re.I))
        holds = {
            "up": self.by > 0,
            "down": self.by < 0,
            "same": self.by == 0,
            "hardly": abs(self.by) < self.telling,
        }[kind]
        return holds is (found["not"] is None)

    def __str__(self) -> str:
        return f"{self.by:+.4g}"


@dataclass(frozen=True)
class Under:
    """A figure of a run that begins from a start, which the sentence names.

    Parameters
    ----------
    start : sequence of str
        The names that the start may have.
    figure : float
        The figure.
    """

    start: tuple[str, ...]
    figure: float

    def named(self, sentence: str) -> bool:
        """Say whether a sentence names the start."""
        return any(name.lower() in sentence.lower() for name in self.start)


def word(before: str, value: Way) -> re.Match[str] | None:
    """Return the word of direction with which a text ends.

    Examples
    --------
    >>> word("and not downwards", Way(1, 10))["way"]
    'downwards'
    >>> word("in 91 of 100 futures", Way(1, 10)) is None
    True
    """
    return re.search(rf"(?:{value.WORDS})$", before, re.IGNORECASE)


def wrong(before: str, value: Way) -> str:
    """Return in words what is wrong with a word of direction; an empty text if nothing is.

    Examples
    --------
    >>> wrong("and not downwards", Way(-1, 10))
    'says not downwards, but it is -1 now'
    >>> wrong("it ends with hardly fewer", Way(-1, 10))
    ''
    """
    found = word(before, value)
    if found is None:
        return "has an origin with no word of direction before it"
    return "" if value.says(found) else f"says {found[0]}, but it is {value} now"


def unwrapped(value: Any) -> Any:
    """Return the plain figure of a run from a named start, or the one that a reader computes."""
    return value.figure if isinstance(value, Under) else getattr(value, "read", value)

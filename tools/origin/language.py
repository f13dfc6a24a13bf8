"""The language of origins: from text to a tree. Nothing of it is ever run as Python."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

TOKEN = re.compile(
    r"""\s*(?:
    (?P<range>\.\.)
    |(?P<number>\d+(?:\.\d+)?(?:e\d+)?)
    |(?P<text>"[^"]*"|'[^']*')
    |(?P<name>[A-Za-z_]\w*)
    |(?P<sign><=|>=|!=|[-+*/(),<>=])
    )""",
    re.VERBOSE,
)
COMPARED = ("<", ">", "<=", ">=", "=", "!=")
LEVELS = (("or",), ("and",), COMPARED, ("+", "-"), ("*", "/"))
"""Operators, those that bind least first."""


class Unclear(ValueError):
    """An origin is not written in the language, or names what there is not."""


def named(what: str, name: str, there: Iterable[str]) -> str:
    """Return a name that is there, so that no statement holds for a misspelt one."""
    if name not in set(there):
        raise Unclear(f"{name!r} is no {what}; there are: {', '.join(dict.fromkeys(there))}")
    return name


@dataclass(frozen=True)
class Literal:
    """A number, or a text in quotes."""

    value: float | str


@dataclass(frozen=True)
class Outcome:
    """An outcome of a run, in October of one year, or over the years from one to another."""

    name: str
    run: str
    first: float | None = None
    last: float | None = None


@dataclass(frozen=True)
class Column:
    """A column of a table, in the rows that fit."""

    table: str
    field: str
    where: str


@dataclass(frozen=True)
class Call:
    """A function, or an operator, and what it is given."""

    name: str
    given: "tuple[Node, ...]"


Node = Literal | Outcome | Column | Call


def parse(text: str) -> Node:
    """Read an origin.

    Parameters
    ----------
    text : str
        What stands between ``<!--=`` or ``<!--?`` and ``-->``.

    Raises
    ------
    Unclear
        If it is not written in the language.

    Examples
    --------
    >>> parse('fallen "joint cut-off" 2036')
    Outcome(name='fallen', run='joint cut-off', first=2036, last=None)
    >>> parse("1 + 2 < x")
    Traceback (most recent call last):
    tools.origin.language.Unclear: 1 + 2 < x: after 'x' a text in quotes or a bracket is expected
    """
    reader = _Reader(text)
    node = reader.operators()
    if reader.ahead != ("end", ""):
        raise reader.unclear(f"{reader.ahead[1]!r} is not expected")
    return node


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, str]] = []
        place = 0
        while text[place:].strip():
            found = TOKEN.match(text, place)
            if found is None:
                raise self.unclear(f"{text[place:].strip()[0]!r} is no sign of the language")
            self.tokens.append((str(found.lastgroup), found[str(found.lastgroup)]))
            place = found.end()
        self.tokens.append(("end", ""))

    def unclear(self, why: str) -> Unclear:
        return Unclear(f"{self.text}: {why}")

    @property
    def ahead(self) -> tuple[str, str]:
        return self.tokens[0]

    def take(self, *allowed: str) -> str | None:
        """Take the next token if it is one of these signs or words."""
        kind, text = self.ahead
        if kind in ("sign", "name", "range") and text in allowed:
            self.tokens.pop(0)
            return text
        return None

    def year(self) -> float | None:
        """Take a year, whose October is meant, as a whole number, or a date, with its point."""
        if self.ahead[0] != "number":
            return None
        text = self.tokens.pop(0)[1]
        return float(text) if "." in text else int(text)

    def operators(self, level: int = 0) -> Node:
        """Read a level of operators with those that bind more closely."""
        if level == len(LEVELS):
            return self.term()
        left, chain = self.operators(level + 1), None
        while sign := self.take(*LEVELS[level]):
            right = self.operators(level + 1)
            part = Call(sign, (left, right))
            if LEVELS[level] is not COMPARED:
                left = part
                continue
            # Of ``a < b < c`` each part must hold.
            chain = part if chain is None else Call("and", (chain, part))
            left = right
        return left if chain is None else chain

    def term(self) -> Node:
        if self.take("not"):
            return Call("not", (self.term(),))
        if self.take("-"):
            return Call("-", (Literal(0.0), self.term()))
        if self.take("("):
            node = self.operators()
            self.close()
            return node
        kind, text = self.tokens.pop(0)
        if kind == "number":
            return Literal(float(text))
        if kind == "text":
            return Literal(text[1:-1])
        if kind == "name":
            return self.named(text)
        raise self.unclear(f"a name, a number or a text is expected, not {text or 'the end'!r}")

    def named(self, name: str) -> Node:
        if self.take("("):
            given = []
            while not self.take(")"):
                given.append(self.operators())
                if not self.take(",") and self.ahead[1] != ")":
                    raise self.unclear("a bracket is not closed")
            return Call(name, tuple(given))
        kind, text = self.ahead
        if kind == "text":
            self.tokens.pop(0)
            first = self.year()
            last = self.year() if first is not None and self.take("..") else None
            return Outcome(name, text[1:-1], first, last)
        if kind == "name" and self.tokens[1][0] == "text":
            (_, field), (_, where) = self.tokens.pop(0), self.tokens.pop(0)
            return Column(name, field, where[1:-1])
        raise self.unclear(f"after {name!r} a text in quotes or a bracket is expected")

    def close(self) -> None:
        if not self.take(")"):
            raise self.unclear("a bracket is not closed")

"""Compares each origin with its present value, and rewrites figures where a tool can do that."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pandas as pd

from tools import ROOT
from tools.origin.meaning import worth
from tools.origin.runs import Unclear
from tools.origin.sentences import Under, Way, unwrapped, wrong as wrong_word
from tools.origin.texts import MARK, Origin, files, origins, write
from tools.origin.wording import ANY, NUMBER, Figure, number, read, rewritten, says

LEANS_SAID = {"near": "about", "over": "more than", "under": "less than"}
Worth = Callable[[str], Any]
NAMED = rf"{NUMBER}e\d+|{ANY}"
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


def problem(origin: Origin, worked_out: Worth = worth) -> str:
    r"""Return in words what is wrong with an origin; an empty text if nothing is.

    Parameters
    ----------
    origin : Origin
    worked_out : callable, optional
        Returns the present value of an expression.

    Examples
    --------
    >>> problem(Origin("a.md", "line 1", "=", "surviving()", "All three", "All three last."))
    'a.md, line 1: "All three last." says three, but it is 2 now (surviving())'
    """
    wrong = "" if origin.kind == "." else _wrong(origin, worked_out)
    return f'{origin.file}, {origin.piece}: "{origin.sentence}" {wrong}' if wrong else ""


def _wrong(origin: Origin, worked_out: Worth) -> str:
    if not origin.before.strip() or origin.before[-1].isspace():
        return f"has an origin that must be right behind a figure or a word ({origin.text})"
    try:
        value = worked_out(origin.text)
    except Unclear as error:
        return f"has an origin that is not clear: {error}"
    if isinstance(value, Way):
        wrong = wrong_word(origin.before, value)
    elif isinstance(value, Under) and not value.named(origin.sentence):
        wrong = f"must name the policy from which its run begins, {value.start[0]}"
    else:
        of_kind = _wrong_statement if origin.kind == "?" else _wrong_figure
        wrong = of_kind(read(origin.before), unwrapped(value), origin.text)
    return f"{wrong} ({origin.text})" if wrong else ""


def _wrong_statement(figure: Figure | None, value: Any, text: str) -> str:
    if value is not True:
        return "no longer holds"
    missing = unnamed(figure, text) if figure else ""
    return f"says {missing}, but its origin does not contain this number" if missing else ""


def _wrong_figure(figure: Figure | None, value: Any, text: str) -> str:
    if figure is None:
        return "has an origin with no figure before it"
    if says(figure, value):
        return ""
    lean = f"{LEANS_SAID[figure.lean]} " if figure.lean else ""
    return f"says {lean}{figure.written}, but it is {write_value(value)} now"


def unnamed(figure: Figure, text: str) -> str:
    """Return the digits or the words of a figure that its origin does not name.

    A figure counts as named if the origin has its number at the same rounding. Words are checked
    only if the origin has a number, and fractions never, because they can be written in many ways.

    Examples
    --------
    >>> [unnamed(read("45"), origin) for origin in ("x > 45", "has Japan 45.1", "x > 15")]
    ['', '', '45']
    >>> [unnamed(read("nearly tenfold"), origin) for origin in ("x > 9.5", "x > 1.7")]
    ['', 'tenfold']
    """
    named = [number(found) for found in re.findall(NAMED, text)]
    written = re.findall(NUMBER, figure.written)
    parts = [each for each in map(read, written) if each is not None]
    if (
        not written
        and figure.form in ("number", "times")
        and re.search(r"\d", QUOTED.sub("", text))
    ):
        parts = [figure]
    return next((part.written for part in parts if not any(says(part, each) for each in named)), "")


def write_value(value: Any) -> str:
    """Return a value as an error message shows it."""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return f"{value:,.4g}" if isinstance(value, float) and abs(value) < 1e4 else f"{value}"


def problems(root: Path = ROOT, worked_out: Worth = worth) -> Iterator[str]:
    """Yield what is wrong with the origins of all texts."""
    for path in files(root):
        for origin in origins(path, root):
            if wrong := problem(origin, worked_out):
                yield wrong


def renewed(path: Path, worked_out: Worth = worth) -> bool:
    """Rewrite figures of which only the digits changed; say whether there were any."""

    def change(text: str) -> str:
        new, place = "", 0
        for found in MARK.finditer(text):
            before = text[place : found.start()]
            if found["kind"] == "=" and (figure := read(before)) is not None:
                # An unclear origin is left as it is, because `problems` reports it.
                with suppress(Unclear):
                    before = _renewed(before, figure, unwrapped(worked_out(found["text"])))
            new, place = new + before + found[0], found.end()
        return new + text[place:]

    return write(path, change)


def _renewed(before: str, figure: Figure, value: Any) -> str:
    if says(figure, value):
        return before
    digits = rewritten(figure, value)
    return before if digits is None else before.removesuffix(figure.written) + digits

"""What is handed over by many: each a text, or the name of the file that holds it."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from conundrum.tables import BadValue, instance, say

T = TypeVar("T")

BOM = "\ufeff"
"""What some editors write before a text, and no reader sees."""


def text_of(field: str, given: object, suffix: str, allowed: str) -> str:
    """Return a text that begins or ends with a brace, or else that of the file of that name.

    The name may stand in quotes, as systems copy it, and ends in ``suffix``, in small letters or
    capitals. Where it is refused it is called ``field``; of a text that is neither, ``allowed`` is
    said.

    Examples
    --------
    >>> text_of("answers", " {} ", ".json", "a file")
    '{}'
    >>> text_of("answers", "gone.json", ".json", "a file")
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: answers: a file that exists (no such file: gone.json) is ...
    """
    named = os.fspath(given) if isinstance(given, os.PathLike) else given
    text = _bare(instance(field, named, str))
    if _is_text(text):
        return text
    name = text.strip('"')
    if not (name.isprintable() and name.lower().endswith(suffix)):
        raise BadValue(field, given, allowed)
    try:
        # A damaged character spoils its own line and no other.
        return _bare(Path(name).read_text(encoding="utf-8", errors="replace"))
    except FileNotFoundError:
        raise BadValue(field, name, say("handed.gone", name=Path(name).name)) from None
    except OSError as failed:
        raise BadValue(field, name, say("handed.unread", why=str(failed.strerror))) from None


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Refuse what a file holds under the file's name, where it has one.

    Examples
    --------
    >>> with naming("ada.json"):
    ...     raise BadValue("version", 2, "1")
    Traceback (most recent call last):
    conundrum.tables.bounds.BadValue: ada.json: version: 1 is allowed, but 2 was given
    """
    try:
        yield
    except BadValue as why:
        why.args = (say("handed.named", name=name, why=str(why)) if name else str(why),)
        raise


def file_name(given: object) -> str:
    """Return the name of the file that is given by its name; empty if a text is.

    Examples
    --------
    >>> file_name("answers/ada.json"), file_name("{}")
    ('ada.json', '')
    """
    name = os.fspath(given) if isinstance(given, os.PathLike) else str(given)
    return "" if _is_text(_bare(name)) else Path(_bare(name).strip('"')).name


def _is_text(bare: str) -> bool:
    """Say whether this is a text and no name; one of its braces may be what is damaged."""
    return bare.startswith("{") or bare.endswith("}")


def _bare(text: str) -> str:
    return text.strip().lstrip(BOM).strip()


def take_each(take: Callable[[T], object], given: Iterable[T]) -> str:
    """Take one after the other, and say which were refused and why.

    Examples
    --------
    >>> print(take_each(lambda one: instance("name", one, str), ["Ada", 3]))
    Number 2 was left out: name: a str is allowed, but 3 was given.
    """
    refused, place = {}, 0
    for place, one in enumerate(given, start=1):
        try:
            take(one)
        except BadValue as why:
            refused[place] = why
    if refused and len(refused) == place:
        raise refused[1]
    return " ".join(
        say("handed.left_out", place=p, why=str(why).rstrip(".")) for p, why in refused.items()
    )

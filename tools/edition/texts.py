"""Turns texts of the project into pages of the edition, and leads their links to pages."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from posixpath import normpath, relpath

from conundrum.run.codes import MARK as CODE
from conundrum.tables.settings import ORIGIN
from tools import ROOT
from tools.links import known_address

COMMENT = re.compile(r"(?s)<!--.*?-->\n?")
LINK = re.compile(
    r"(?P<text>\[(?:[^\[\]]|\[[^\]]*\])*\])\((?P<to>[^)\s]+)(?P<title>(?:\s+\"[^\"]*\")?)\)"
)
DIAGRAM = re.compile(r"(?s)```mermaid\n.*?```\n")
MODEL = "docs/model.md"
OWN = "docs/edition/"
"""Where pages stand that only the edition has; there they are at its top."""

CLAIMS = re.compile(r"(?m)^- \*Claims:\* .*$")
"""In the model's reference, the claims that a link serves."""

CLAIM = re.compile(r"\b[HD]\d+\b")


def for_page(text: str, path: str, pages: Callable[[str], bool]) -> str:
    """Return a text of the project as its page in the edition shows it.

    Parameters
    ----------
    text : str
        In Markdown.
    path : str
        The text's path from the top of the project.
    pages : callable
        Whether there is a page, or a table to download, of such a path.

    Examples
    --------
    >>> there = "docs/model.md".__eq__
    >>> for_page("[The model](../docs/model.md#Time), [why](b.md).", "a/a.md", there)
    '[The model](../docs/model.md#time), why.'
    """
    if path == MODEL:
        text = CLAIMS.sub(lambda line: CLAIM.sub(r"[\g<0>](../claims/\g<0>.md)", line[0]), text)
    for what in (ORIGIN, COMMENT, DIAGRAM):
        text = what.sub("", text)
    return LINK.sub(lambda found: _led(found, path, pages), text)


def _led(found: re.Match[str], path: str, pages: Callable[[str], bool]) -> str:
    """Lead a link to its page or to the public project; without either, keep only its text."""
    file, mark, place = found["to"].partition("#")
    if "://" in file:
        return found[0]
    if not file:
        return f"{found['text']}({mark}{place.lower()}{found['title']})"
    here = PurePosixPath(path).parent
    to = normpath(str(here / file)).removeprefix(OWN)
    if to.endswith("..") or (ROOT / to).is_dir():
        to = f"{to}/README.md"
    if place.startswith(CODE):
        # Behind the lab's address the part after # is a scenario, and no heading of the page.
        address = relpath(to, here).replace(".md", f".html#{place}")
        return f'<a href="{address}">{found["text"][1:-1]}</a>'
    if pages(to):
        target = relpath(to, here) + mark + place.lower()
        return f"{found['text']}({target}{found['title']})"
    address = known_address()
    return (
        f"{found['text']}({address}/blob/HEAD/{to}{mark}{place})"
        if address
        else found["text"][1:-1]
    )

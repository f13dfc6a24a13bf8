"""Fills pages and parts of pages from tables; a template lies beside the tool that fills it."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from conundrum.tables import entries, rows, say, value

PAGES = Environment(
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    undefined=StrictUndefined,
    autoescape=False,
)
PAGES.globals |= {"entries": entries, "rows": rows, "say": say, "value": value}
PAGES.filters["in_a_line"] = lambda text: re.sub(r"\s*\n\s*", "", text)


def filled(path: Path, **named: Any) -> str:
    """Return a template's text, filled with the given values and the tables in data/."""
    return _template(path).render(named)


def parts(path: Path, **named: Any) -> Any:
    """Return the macros of a template as functions that know the given values."""
    return _template(path).make_module(named)


def _template(path: Path) -> Template:
    return PAGES.from_string(path.read_text(encoding="utf-8"))

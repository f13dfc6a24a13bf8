"""Say what the pack's plain pages hold, out of the guide and the seats."""

from __future__ import annotations

import re

from conundrum.classroom.seminar.seats import SEATS
from conundrum.tables.settings import entries, shown_text
from tools import ROOT
from tools.markdown import table
from tools.sheets import effects

GUIDE = ROOT / "docs" / "instructor"


def cut(text: str, heading: str) -> list[list[str]]:
    r"""Return the cells of the table under a heading, the heads first.

    Examples
    --------
    >>> cut("## A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## B\n", "A")
    [['a', 'b'], ['1', '2']]
    """
    part = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line.strip("| ") for line in part.splitlines() if line.startswith("|")]
    return [re.split(r" *\| *", line) for line in lines if not line.startswith("---")]


def marking() -> str:
    """Return the rubric as a sheet for one student, a box before each mark."""
    text = shown_text(GUIDE / "rubric.md")
    found = ["# Marking sheet", "Name: ______________________  Seat: ______________________"]
    for heading, most in (("The memo", 20), ("The play of a seat", 20)):
        heads, *criteria = cut(text, heading)
        marks = ((name, *(f"☐ {says}" for says in marks)) for name, *marks in criteria)
        found += [f"## {heading}", table(heads, marks), f"Sum: ____ of {most}"]
    return "\n\n".join([*found, "What was best, and one thing to try next:"])


def key() -> str:
    """Return in plain text what every move and every card does."""
    told = ["What moves and cards do in the model", "For whoever runs the table.", ""]
    for seat in SEATS.values():
        for move in seat.get("moves", {}).values():
            told.append(f"{move['says']}\n    {_plain(effects(move))}")
    told += ["", "Cards", ""]
    for card in entries("cards").values():
        told.append(f"{card['title']}\n    {_plain(effects(card))}\n    {card['reason']}")
    return "\n".join(told) + "\n"


def _plain(text: str) -> str:
    return text.replace("`", "").replace("\N{NO-BREAK SPACE}", " ")

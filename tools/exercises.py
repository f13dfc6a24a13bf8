"""Write exercises/ from solutions/, and the headings of both.

The tasks are in data/exercises.toml and data/exercises_made.toml, and the answers in solutions/,
between nbgrader's markers. An exercise that has no cells yet gets empty ones. The list of
misconceptions in docs/exercises.md is made from the tables, too. ``--check`` only compares.
"""

import json
import re
from pathlib import Path
from typing import Any

from conundrum.classroom.exercises.kinds import every
from conundrum.tables import rows
from tools import ROOT
from tools.markdown import between
from tools.notebooks import normal, rewritten
from tools.template import parts

COMMAND = "make exercises"
PAGE = ROOT / "docs" / "exercises.md"
LISTED = (
    "<!-- misconceptions: written by `make exercises` -->\n",
    "<!-- end of misconceptions -->",
)
STUB = "# Your answer here."
SOLUTION = re.compile(r"(?ms)^( *)### BEGIN SOLUTION\n.*?^ *### END SOLUTION\n?")
HIDDEN = re.compile(r"(?ms)^### BEGIN HIDDEN TESTS\n.*?^### END HIDDEN TESTS\n?")
WRITTEN, WORK = " = None", "found"
"""What begins a cell in which code is written, and its name where an answer is chosen after it."""
ASKED = 'nk.check("{}", lambda: {})'
# nbgrader gives a cell all its points if the cell shows nothing, and no points if it shows 0.
TESTED = """\
### BEGIN HIDDEN TESTS
print({0})
None if {0}.right else 0
### END HIDDEN TESTS"""
END = "## Your progress"
SETS: dict[str, dict[str, Any]] = {
    **rows("notebooks"),
    "11": {"file": "11_for_those_who_code.ipynb", "title": "For those who code"},
}
"""What each set of exercises is called, and its file; the last has no notebook of its own."""


def totals(asked: dict[str, Any]) -> str:
    """Say how many exercises there are with and without code, and how long they take.

    Examples
    --------
    >>> totals({"02.1": {"track": "code", "minutes": 8}})
    '1 with code, 8 minutes'
    """
    tracks = {"no code": "without code", "code": "with code"}
    of = {track: [one for one in asked.values() if one["track"] == track] for track in tracks}
    return " · ".join(
        f"{len(held)} {tracks[track]}, {sum(one['minutes'] for one in held)} minutes"
        for track, held in of.items()
        if held
    )


PARTS = parts(Path(__file__).with_name("exercises.in.md"), totals=totals, sets=SETS, every=every)


def of(number: str) -> dict[str, Any]:
    """Return the exercises of a notebook."""
    return {name: about for name, about in every().items() if name.partition(".")[0] == number}


def cell(kind: str, name: str, source: str, **nbgrader: Any) -> dict[str, Any]:
    """Return a cell, with nbgrader's metadata if any are given."""
    made: dict[str, Any] = {"cell_type": kind, "id": name, "metadata": {}, "source": source}
    if kind == "code":
        # Code that no reader has to write is hidden.
        made["metadata"]["jupyter"] = {"source_hidden": WRITTEN not in source}
    if nbgrader:
        usual = {"grade": False, "locked": False, "solution": False, "task": False}
        made["metadata"]["nbgrader"] = {**usual, **nbgrader, "grade_id": name, "schema_version": 3}
    return made


def blank(name: str) -> list[dict[str, Any]]:
    """Return empty cells for an exercise that has no solution yet, without its heading."""
    about, number = every()[name], place(name)
    answer = f"answer_{name.partition('.')[2]}"
    page, solution = f'nk.exercise("{name}")', "### BEGIN SOLUTION\n### END SOLUTION"
    if about["kind"] == "text":
        both = {"solution": True, "grade": True, "points": 1}
        given = f"{answer} = {page}\n{solution}\n{answer}"
        return [cell("code", f"answer-{number}", given, **both)]
    # Cells may run in any order, so a check has to ask for a name that may not exist yet.
    in_code, chosen = about["track"] == "code", about["kind"] == "choice"
    written = f"{WORK if chosen else answer}{WRITTEN}\n{solution}"
    given = written if in_code else solution
    shown, checked = answer, page
    if in_code and not chosen:
        shown, checked = "reply", ASKED.format(name, answer)
    return [
        cell("code", f"answer-{number}", given, solution=True),
        cell(
            "code",
            f"check-{number}",
            f"{shown} = {checked}\n{shown}\n{TESTED.format(shown)}",
            grade=True,
            locked=True,
            points=1,
        ),
    ]


def solved(number: str, text: str) -> str:
    """Return the notebook in solutions/, with its headings up to date and no exercise missing.

    An exercise may have further cells, such as a chart to read. Such a cell belongs to the exercise
    if its id begins with ``more-`` and the exercise's place.

    Raises
    ------
    ValueError
        If a cell belongs to no exercise.
    """
    about, asked = SETS[number], of(number)
    there = {own["id"]: own for own in json.loads(text)["cells"]} if text else {}
    cells = [
        cell("markdown", "top", PARTS.top(about, asked)),
        cell("code", "import", "import conundrum as nk"),
    ]
    for name in asked:
        cells.append(cell("markdown", f"task-{place(name)}", PARTS.head(name, asked[name])))
        more = f"more-{place(name)}"
        own = [own for cell_id, own in there.items() if cell_id.startswith(more)]
        cells += own if asked[name]["track"] == "code" else [folded(one) for one in own]
        cells += [there.get(empty["id"], empty) for empty in blank(name)]
    cells.append(cell("markdown", "end", END))
    cells.append(cell("code", "progress", f'nk.show.progress("{number}")'))
    if lost := there.keys() - {made["id"] for made in cells}:
        stray = ", ".join(sorted(lost))
        raise ValueError(f"solutions/{about['file']}: these cells belong to no exercise: {stray}")
    return normal(json.dumps({"metadata": {}, "cells": cells}))


def folded(own: dict[str, Any]) -> dict[str, Any]:
    """Return a cell with its code hidden, for readers who answer without code."""
    return {**own, "metadata": {**own["metadata"], "jupyter": {"source_hidden": True}}}


def place(name: str) -> str:
    """Return an exercise's number in the form that ids of cells use.

    Examples
    --------
    >>> place("02.1")
    '02-1'
    """
    return name.replace(".", "-")


def student(text: str) -> str:
    """Return the notebook for exercises/: the worked one without solutions and hidden tests."""

    def left(source: str) -> str:
        return HIDDEN.sub("", SOLUTION.sub(rf"\1{STUB}\n", source)).rstrip("\n")

    return rewritten(text, left, which=bool)


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    texts = {PAGE: between(LISTED, PAGE.read_text(encoding="utf-8"), PARTS.misconceptions())}
    for number, about in SETS.items():
        if of(number):
            path = ROOT / "solutions" / about["file"]
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            texts[path] = solved(number, text)
            texts[ROOT / "exercises" / about["file"]] = student(texts[path])
    return texts

"""Write the links from notebook to notebook.

They come from data/notebooks.csv and seeds/claims.csv. The tool writes the README's table and the
edition's list. In each notebook it writes the line with its place and its neighbours, under the
title and under Next; under the title the time it takes and how to run it; under Next its exercises,
if it has any; and the section that says what a reader can do afterwards, if it has one. A notebook
is listed as soon as its file exists. ``--check`` only compares.
"""

import csv
import re
from collections.abc import Collection
from pathlib import Path

from conundrum.tables import rows
from tools import ROOT
from tools.markdown import between
from tools.notebooks import rewritten
from tools.template import parts

COMMAND = "make lists"
FOLDER, EDITION = ROOT / "notebooks", ROOT / "docs" / "edition"
NOTEBOOKS = rows("notebooks")
CLAIMS = list(
    csv.DictReader((ROOT / "seeds" / "claims.csv").read_text(encoding="utf-8").splitlines())
)
TABLE = ("<!-- notebooks: written by `make lists` -->\n", "<!-- end of notebooks -->")
GOALS = (
    "<details>\n<summary>What you can do afterwards, and what to read before</summary>",
    "</details>",
)
HEAD = re.compile(
    r"(?m)^(# .+|## Next|## What next)\n*(?:\*\*Chapter \d+, one of \d+\*\*.*\n*)?"
    r"(?:\*\*Exercises:\*\*.*\n*|\*.+ minutes, no Python\..*\n*)?"
)
RUN = "In JupyterLab, run everything first: menu **Run**, then **Run All Cells**."
EARLIER = re.compile(r"\[(\d\d)\]")
"""A notebook that a text of the table names."""


def label(number: str) -> str:
    """Return a notebook's number and title.

    Examples
    --------
    >>> label("00")
    '00 Can Washington stop the bombs alone?'
    """
    return f"{number} {NOTEBOOKS[number]['title']}"


def of_all(number: str) -> bool:
    """Say whether a notebook takes up every claim."""
    return len(NOTEBOOKS[number]["claims"].split(";")) == len(CLAIMS)


PARTS = parts(
    Path(__file__).with_name("navigation.in.md"),
    label=label,
    of_all=of_all,
    notebooks=NOTEBOOKS,
)


def written() -> list[str]:
    """Return the numbers of the notebooks whose files exist."""
    return [number for number, about in NOTEBOOKS.items() if (FOLDER / about["file"]).exists()]


def strip(number: str, there: Collection[str]) -> str:
    """Return the line that states a notebook's place and links to its neighbours.

    Examples
    --------
    >>> strip("00", ["00", "01"]).split(" · ")[0]
    '**Chapter 00, one of 11**'
    >>> strip("00", ["00", "01"]).split(" · ")[1]
    '[01 Did both worry about the same thing? →](01_a_shared_worry.ipynb)'
    """
    line = [f"**Chapter {number}, one of {len(NOTEBOOKS)}**"]
    for before in sorted(other for other in there if other < number)[-1:]:
        line.append(f"[← {label(before)}]({NOTEBOOKS[before]['file']})")
    for after in sorted(other for other in there if other > number)[:1]:
        line.append(f"[{label(after)} →]({NOTEBOOKS[after]['file']})")
    return " · ".join(line)


def goals(number: str) -> str:
    """Return the text of the section with a notebook's goals and the notebooks it builds on."""
    about = NOTEBOOKS[number]
    before = EARLIER.sub(
        lambda found: f"[{label(found[1])}]({NOTEBOOKS[found[1]]['file']})", about["before"]
    )
    can = f"**After this chapter you can** {about['goals']}"
    return f"\n\n{can}\n\n**Read before:** {before}\n\n"


def notebook(number: str, text: str, there: Collection[str]) -> str:
    """Return the text of a notebook file with its links to other notebooks up to date."""
    about, line = NOTEBOOKS[number], strip(number, there)
    under = {
        "title": f"{line}\n\n*{about['minutes']} minutes, no Python. {RUN}*",
        "## Next": line,
        "## What next": "",
    }
    if (ROOT / "exercises" / about["file"]).exists():
        named = f"[Open the exercises for chapter {number}](../exercises/{about['file']})"
        under["## Next"] += f"\n\n**Exercises:** {named}"
        under["## What next"] = f"**Exercises:** {named}"

    def cell(source: str) -> str:
        source = HEAD.sub(
            lambda found: f"{found[1]}\n\n{under.get(found[1], under['title'])}\n\n", source
        )
        return between(GOALS, source.rstrip(), goals(number))

    return rewritten(text, cell)


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    there = written()
    lists = {ROOT / "README.md": PARTS.overview, EDITION / "notebooks.md": PARTS.listed}
    texts = {
        path: between(TABLE, path.read_text(encoding="utf-8"), part(there))
        for path, part in lists.items()
    }
    for number in there:
        path = FOLDER / NOTEBOOKS[number]["file"]
        texts[path] = notebook(number, path.read_text(encoding="utf-8"), there)
    return texts

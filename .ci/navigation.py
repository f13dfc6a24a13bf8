"""Write what leads from notebook to notebook, out of data/notebooks.csv and seeds/claims.csv.

That is: the README's table; in each notebook the line with its place and its neighbours, under the
title and under Next; under Next its exercises, if it has any; the time it takes; and all claims, in
the fold that a notebook has for them. A notebook counts as written when its file exists.
``--check`` only compares.
"""

import csv
import re
import runpy
from collections.abc import Collection
from pathlib import Path

from conundrum.tables.settings import rows

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "notebooks"
NOTEBOOKS = rows("notebooks")
CLAIMS = list(
    csv.DictReader((ROOT / "seeds" / "claims.csv").read_text(encoding="utf-8").splitlines())
)
TABLE = ("<!-- notebooks: written by `make lists` -->\n", "<!-- end of notebooks -->")
FOLD = ("<details>\n<summary>All claims, in our words</summary>", "</details>")
HEAD = re.compile(
    r"(?m)^(# .+|## Next)\n*(?:\*\*Notebook \d+ of \d+\*\*.*\n*)?(?:\*\*Exercises:\*\*.*\n*)?"
)
TIME = re.compile(r"\*\*Time:\*\* \d+ to \d+ minutes\.")
rewritten = runpy.run_path(str(ROOT / ".ci" / "notebooks.py"))["rewritten"]
follow = runpy.run_path(str(ROOT / ".ci" / "follow.py"))["follow"]


def label(number: str) -> str:
    """Return a notebook's number and title.

    Examples
    --------
    >>> label("00")
    '00 Start here'
    """
    return f"{number} {NOTEBOOKS[number]['title']}"


def of_all(number: str) -> bool:
    """Say whether a notebook takes up every claim."""
    return len(NOTEBOOKS[number]["claims"].split(";")) == len(CLAIMS)


def between(marks: tuple[str, str], text: str, new: str) -> str:
    """Put new text between two marks, where there are any.

    Examples
    --------
    >>> between(("<", ">"), "a <b> c", "d")
    'a <d> c'
    """
    first, last = map(re.escape, marks)
    return re.sub(rf"(?s)({first}).*?({last})", lambda found: found[1] + new + found[2], text)


def overview(there: Collection[str]) -> str:
    """Return the README's table of notebooks."""
    lines = ["| notebook | claims | minutes | what you operate | state |", "|---|---|---|---|---|"]
    for number, about in NOTEBOOKS.items():
        name, state = label(number), "planned"
        if number in there:
            name, state = f"[{name}](notebooks/{about['file']})", "ready"
        claims = "all" if of_all(number) else about["claims"].replace(";", ", ")
        lines.append(f"| {name} | {claims} | {about['minutes']} | {about['operates']} | {state} |")
    return "\n".join(lines) + "\n"


def strip(number: str, there: Collection[str]) -> str:
    """Return the line with a notebook's place, and links to its nearest neighbours.

    Examples
    --------
    >>> strip("00", ["00", "01"])
    '**Notebook 1 of 11** · [01 A shared worry →](01_a_shared_worry.ipynb)'
    """
    parts = [f"**Notebook {list(NOTEBOOKS).index(number) + 1} of {len(NOTEBOOKS)}**"]
    for before in sorted(other for other in there if other < number)[-1:]:
        parts.append(f"[← {label(before)}]({NOTEBOOKS[before]['file']})")
    for after in sorted(other for other in there if other > number)[:1]:
        parts.append(f"[{label(after)} →]({NOTEBOOKS[after]['file']})")
    return " · ".join(parts)


def exercises(number: str) -> str:
    """Return the line that leads to a notebook's exercises, if it has any.

    Examples
    --------
    >>> exercises("00")
    ''
    """
    file = NOTEBOOKS[number]["file"]
    if not (ROOT / "exercises" / file).exists():
        return ""
    return f"**Exercises:** [{label(number)}, exercises](../exercises/{file})"


def claims(there: Collection[str], here: str) -> str:
    """Return what the fold with the claims holds: each with where it is taken up."""
    lines = ["| id | claim | taken up in |", "|---|---|---|"]
    for claim in CLAIMS:
        places = []
        for number in claim["notebooks"].split(";"):
            page = "" if number == here else NOTEBOOKS[number]["file"]
            place = f"[{label(number)}]({page}#The-claim)"
            if not of_all(number):
                places.append(place if number in there else f"{label(number)}, planned")
        lines.append(f"| {claim['id']} | {claim['claim']} | {'; '.join(places)} |")
    return "\n\n" + "\n".join(lines) + "\n\n"


def notebook(number: str, text: str, there: Collection[str]) -> str:
    """Return the text of a notebook file, led into and out of."""
    line, minutes = strip(number, there), NOTEBOOKS[number]["minutes"]
    after = {"## Next": f"{line}\n\n{exercises(number)}".rstrip()}

    def cell(source: str) -> str:
        source = HEAD.sub(lambda found: f"{found[1]}\n\n{after.get(found[1], line)}\n\n", source)
        source = TIME.sub(f"**Time:** {minutes} minutes.", source)
        return between(FOLD, source.rstrip(), claims(there, number))

    return str(rewritten(text, cell))


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    there = [number for number, about in NOTEBOOKS.items() if (FOLDER / about["file"]).exists()]
    readme = ROOT / "README.md"
    texts = {readme: between(TABLE, readme.read_text(encoding="utf-8"), overview(there))}
    for number in there:
        path = FOLDER / NOTEBOOKS[number]["file"]
        texts[path] = notebook(number, path.read_text(encoding="utf-8"), there)
    return texts


if __name__ == "__main__":
    follow("Write what leads from notebook to notebook.", wanted, "make lists")

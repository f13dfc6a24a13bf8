"""A page a claim: in how many worlds it holds, the case against, where it is operated."""

from __future__ import annotations

import json
from typing import Any

from conundrum.analysis.conclusions import conclusions
from conundrum.model import LINKS
from conundrum.tables.settings import rows
from tools import ROOT
from tools.links import known_address
from tools.markdown import bullets
from tools.navigation import CLAIMS, label, of_all

SPEAKERS = {
    "Huffman": "Caleb Huffman, in the essay of 2016",
    "Duan": "Mingyan “Amy” Duan, in the comment",
}


def pages() -> dict[str, str]:
    """Return the page of each claim, and the list of all, in Markdown, by path.

    Examples
    --------
    >>> pages()["claims/H7.md"].splitlines()[0]
    '# H7 The two cancel each other'
    """
    listed = bullets(
        f"[{called(one['id'])}](claims/{one['id']}.md): {one['claim']}" for one in CLAIMS
    )
    tree = "\n".join(f"claims/{one['id']}" for one in CLAIMS)
    front = f"{INTRO}\n\n{listed}\n\n```{{toctree}}\n:hidden:\n\n{tree}\n```\n"
    return {"claims.md": front} | {f"claims/{one['id']}.md": page(one) for one in CLAIMS}


INTRO = """\
# Claims

H1 to H16 number the claims of the essay, D1 to D4 those of the comment, each in our words. Each
has a page of its own, whose address stays: in how many worlds of the model it holds, the case
against it, where you can operate it, and what bears on it."""


def page(claim: dict[str, str]) -> str:
    """Return the page of a claim."""
    name = claim["id"]
    parts = [
        f"# {called(name)}",
        f"{SPEAKERS[claim['speaker']]}, in our words: **{claim['claim']}**",
        "## In how many worlds",
        *worlds(name),
        "## The case against",
        *against(claim),
        "## Where you can operate it",
        bullets(operated(claim)),
        "## What bears on it",
        *bearing(claim),
        "## Cite this page",
        cited(claim),
    ]
    return "\n\n".join(parts) + "\n"


def called(name: str) -> str:
    """Return what the page of a claim is called: as on the scorecard.

    Examples
    --------
    >>> called("D4")
    'D4 What if growth arms?'
    """
    return f"{name} {rows('scorecard')[name]['short']}"


def worlds(name: str) -> list[str]:
    """Return the panels of the conclusions that bear on a claim, or say that there are none."""
    found = [one for one, about in conclusions().items() if name in about.claims]
    if not found:
        return [
            "None of the set's conclusions stands or falls with this claim, so there is nothing to "
            "count here. What the model and the record make of it is in the notebooks below."
        ]
    return [f"<!-- panel: nk.conclusion({one!r}) -->" for one in found]


def notebooks(claim: dict[str, str]) -> list[dict[str, str]]:
    """Return the notebooks that take a claim up, those first that take up few."""
    named = claim["notebooks"].split(";")
    order = sorted(named, key=lambda number: (of_all(number), number))
    return [rows("notebooks")[number] for number in order]


def against(claim: dict[str, str]) -> list[str]:
    """Return the case against, as the first notebook of a claim tells it."""
    first = notebooks(claim)[0]
    file = first["file"]
    cells: list[dict[str, Any]] = json.loads((ROOT / "notebooks" / file).read_text())["cells"]
    told = next("".join(cell["source"]) for cell in cells if cell["id"] == "against")
    points = told.partition("\n\n")[2].partition("<details>")[0].strip()
    return [
        points,
        f"From [{label(first['number'])}](../notebooks/{file}#the-case-against).",
    ]


def operated(claim: dict[str, str]) -> list[str]:
    """Return the notebooks that take a claim up."""
    return [
        f"[{label(one['number'])}](../notebooks/{one['file']}#move): {one['operates']}"
        for one in notebooks(claim)
    ]


def bearing(claim: dict[str, str]) -> list[str]:
    """Return the links of the model, the known faults, and the tests that bear on a claim."""
    name = claim["id"]
    links = [
        f"[`{link.name}`](../docs/model.md#{link.name.replace('_', '-')}): {link.does}"
        for link in LINKS
        if name in link.claims
    ]
    faults = [
        about["fault"] for about in rows("faults").values() if name in about["claims"].split(";")
    ]
    tests = [f"`{test}`" for test in filter(None, claim["tests"].split(";"))]
    told = {"Links of the model": links, "Known faults of the model": faults, "Tests": tests}
    return [
        f"<details>\n<summary>{kind} ({len(found)})</summary>\n\n{bullets(found)}\n\n</details>"
        for kind, found in told.items()
        if found
    ] or ["Nothing in the model does."]


def cited(claim: dict[str, str]) -> str:
    """Return how a page is cited."""
    address = known_address()
    where = f" {address}" if address else ""
    return (
        f"The Conundrum authors. “{called(claim['id'])}.” *The North Korea "
        f"Conundrum*, a teaching set.{where} Page `claims/{claim['id']}.html`. The claim is its "
        "author's: please cite the essay or the comment as well."
    )

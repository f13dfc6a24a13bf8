"""A page a claim: in how many worlds it holds, the case against, where it is operated."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.model import LINKS
from conundrum.tables import rows, say
from tools import ROOT
from tools.links import known_address
from tools.navigation import CLAIMS, label, of_all
from tools.template import parts

PARTS = parts(Path(__file__).with_name("claim.in.md"), label=label)


def pages() -> dict[str, str]:
    """Return the page of each claim, and the list of all, in Markdown, by path.

    Examples
    --------
    >>> pages()["claims/H7.md"].splitlines()[0]
    '# H7 The two cancel each other'
    """
    front = {"claims.md": PARTS.front(CLAIMS, called)}
    return front | {f"claims/{claim['id']}.md": page(claim) for claim in CLAIMS}


def called(name: str) -> str:
    """Return what the page of a claim is called: as on the scorecard.

    Examples
    --------
    >>> called("D4")
    'D4 What if growth arms?'
    """
    return f"{name} {rows('scorecard')[name]['short']}"


def page(claim: dict[str, str]) -> str:
    """Return the page of a claim, with the notebooks that take it up, first those with few."""
    name = claim["id"]
    numbers = sorted(claim["notebooks"].split(";"), key=lambda number: (of_all(number), number))
    notebooks = [rows("notebooks")[number] for number in numbers]
    counted = [key for key, about in conclusions().items() if name in about.claims]
    written: str = PARTS.page(
        claim,
        called(name),
        conclusions=counted,
        ahead=ahead()[[_heads(key) for key in counted]],
        notebooks=notebooks,
        against=against(notebooks[0]["file"]),
        links=[
            f"[`{link.name}`](../docs/model.md#{link.name.replace('_', '-')}): {link.does}"
            for link in LINKS
            if name in link.claims
        ],
        faults=[
            about["fault"]
            for about in rows("faults").values()
            if name in about["claims"].split(";")
        ],
        tests=[f"`{test}`" for test in filter(None, claim["tests"].split(";"))],
        address=known_address(),
    )
    return written


@cache
def ahead() -> pd.DataFrame:
    """Return whether each conclusion holds, and its figure, a row for each horizon of 09.

    Examples
    --------
    >>> ahead()["Fall after a cut-off, worlds in 100"]["2021"][:1]
    '✗'
    """
    told = nk.horizon().data
    return told.set_index(told.columns[0]).T


def _heads(conclusion: str) -> str:
    about = conclusions()[conclusion]
    told: str = say("horizon.of", conclusion=about.short, unit=about.unit)
    return told


def against(file: str) -> str:
    """Return the case against, as a notebook tells it."""
    text = (ROOT / "notebooks" / file).read_text(encoding="utf-8")
    cells: list[dict[str, Any]] = json.loads(text)["cells"]
    told = next("".join(cell["source"]) for cell in cells if cell["id"] == "against")
    return told.partition("\n\n")[2].partition("<details>")[0].strip()

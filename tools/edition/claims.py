"""A page for each claim: in how many futures it holds, the case against it, and its panels."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.charts.read_table import read_tables
from conundrum.model import LINKS, called as policy_called
from conundrum.tables import rows, say, written
from tools import ROOT
from tools.links import known_address
from tools.navigation import CLAIMS, label, of_all
from tools.origin.gains import gains
from tools.template import parts

CONCERT = ("H1", "H7", "H16")
"""The claims that it matters by itself whether the two powers act together."""

PARTS = parts(Path(__file__).with_name("claim.in.md"), label=label)


def pages() -> dict[str, str]:
    """Return the page of each claim and the list of all claims, in Markdown, by path.

    Examples
    --------
    >>> pages()["claims/H7.md"].splitlines()[0]
    '# H7 The two cancel each other'
    """
    front = {"claims.md": PARTS.front(CLAIMS, called)}
    return front | {f"claims/{claim['id']}.md": page(claim) for claim in CLAIMS}


def called(name: str) -> str:
    """Return the title of a claim's page, which is the same as on the scorecard.

    Examples
    --------
    >>> called("D4")
    'D4 What if growth arms?'
    """
    return f"{name} {rows('scorecard')[name]['short']}"


def page(claim: dict[str, str]) -> str:
    """Return the page of a claim. A notebook that takes up all claims comes after the others."""
    name = claim["id"]
    numbers = sorted(claim["notebooks"].split(";"), key=lambda number: (of_all(number), number))
    notebooks = [rows("notebooks")[number] for number in numbers]
    written: str = PARTS.page(
        claim,
        called(name),
        conclusions={key: ahead(key) for key, one in conclusions().items() if name in one.claims},
        concert=concert() if name in CONCERT else "",
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
def concert() -> str:
    """Say how much of Washington's gain its own move, Beijing's move, and acting together bring.

    Examples
    --------
    >>> concert()[:60]
    'This model has no bonus for acting together, so it cannot te'
    """
    split: Any = gains(["joint opening", "joint cut-off"], priorities="Washington")
    told = [
        say(
            "gains.split",
            policy=policy_called(policy),
            **{part.lower(): written(size, 1) for part, size in row.items()},
        )
        for (policy, _), row in split.iterrows()
    ]
    said: str = say("gains.untested", split=" ".join(told))
    return said.replace("-", "\N{MINUS SIGN}")


def ahead(conclusion: str) -> str:
    """Return the years of notebook 09, whether a conclusion holds in each, and its figure there.

    Examples
    --------
    >>> ahead("cut_off_falls")[:15]
    '2021 ✗ (21.2), '
    """
    about = conclusions()[conclusion]
    told = _horizon()[say("horizon.of", conclusion=about.short, unit=about.unit)]
    listed: str = say("number.list").join([f"{year} {one}" for year, one in told.items()])
    return listed.replace("-", "\N{MINUS SIGN}")


@cache
def _horizon() -> dict[str, dict[str, str]]:
    told = read_tables(nk.show.horizon().still())[-1]
    return {str(cells.iloc[0]): dict(cells.iloc[1:]) for _, cells in told.iterrows()}


def against(file: str) -> str:
    """Return the text of a notebook's section with the case against."""
    text = (ROOT / "notebooks" / file).read_text(encoding="utf-8")
    cells: list[dict[str, Any]] = json.loads(text)["cells"]
    told = next("".join(cell["source"]) for cell in cells if cell["id"] == "against")
    return told.partition("\n\n")[2].partition("<details>")[0].strip()

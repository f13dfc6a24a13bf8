"""Write docs/model.md, the model's reference, out of its functions and tables.

The text between the tables is model.in.md, beside this file. ``--check`` only compares.
"""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from conundrum import model
from conundrum.model.assumptions import Assumptions, Beliefs, draw
from conundrum.model.graph import RULE, Arrow, arrows, main_arrows, sectors, variable
from conundrum.model.latex import equation, symbol
from conundrum.model.link import SOURCELESS, Link
from conundrum.model.policy import Policy
from conundrum.run.limits import limit
from conundrum.tables.settings import rows, value
from tools import ROOT
from tools.follow import follow
from tools.markdown import bullets, table
from tools.navigation import label

REFERENCE = ROOT / "docs" / "model.md"
TEMPLATE = Path(__file__).with_name("model.in.md")
MODEL = "src/conundrum/model"
ORDER = (
    *("pressure", "money", "output", "people", "hostility", "talks"),
    *("arsenal", "regime", "after", "instability"),
)
"""The sectors in the order in which they are told."""
HEADS = (
    *("symbol", "name", "meaning", "unit", "low", "central", "high"),
    *("drawn", "mark", "source", "claims"),
)
"""Of a table of assumptions."""
MINUS = {"-": "\N{MINUS SIGN}"}
ENDS = {"+": "-->|+|", "-": f"-.->|{MINUS['-']}|", "~": "-->|±|"}


def cited(ids: str) -> str:
    """Name sources, with their addresses where they have one."""
    said = []
    for source in re.findall(r"S_\w+", ids):
        about = rows("sources")[source]
        name = about["publisher"] if len(about["publisher"]) > 1 else about["title"]
        year = f" {about['year']}" if about["year"] else ""
        text = f"{name}{year}".replace("[", "(").replace("]", ")").replace("|", "/")
        address = about["address"]
        said.append(f"[{text}]({address})" if address.startswith("http") else text)
    return "; ".join(said)


def diagram(shown: Iterable[Arrow], way: str) -> str:
    """Write arrows as a Mermaid flowchart, grouped by sector."""
    drawn = list(shown)
    lines = [f"flowchart {way}"]
    names = [name for name in sectors() if any(name in arrow[:2] for arrow in drawn)]
    for sector in dict.fromkeys(sectors()[name] for name in names):
        held = [name for name in names if sectors()[name] == sector]
        lines += [f"  subgraph sector_{sector} [{sector}]"]
        lines += [f'    {name}["{name.replace("_", " ")}"]' for name in held] + ["  end"]
    lines += [f"  {arrow.cause} {ENDS[arrow.sign]} {arrow.effect}" for arrow in drawn]
    return "\n".join(lines)


def told(link: Link) -> str:
    """Tell one link: summary, equation, and what its docstring states."""
    notes = link.notes
    signs = ", ".join(f"{MINUS.get(sign, sign)} {name}" for name, sign in link.signs.items())
    facts = [f"*Unit:* {notes['Unit']}", f"*Signs:* {signs}", f"*Claims:* {', '.join(link.claims)}"]
    sources = notes["Sources"]
    facts.append(f"*Sources:* {sources if sources in SOURCELESS else cited(sources)}")
    if where := shown_in(link.name):
        facts.append(f"*Shown in:* {', '.join(where)}")
    return f"#### `{link.name}`\n\n{link.does}\n\n$$\n{equation(link)}\n$$\n\n{bullets(facts)}\n"


def shown_in(link: str) -> list[str]:
    """Return the notebooks that show a link, as links to them.

    Examples
    --------
    >>> shown_in("denial")[0]
    '[00 Start here](../notebooks/00_start_here.ipynb)'
    """
    return [
        f"[{label(number)}](../notebooks/{about['file']})"
        for number, about in rows("notebooks").items()
        if link in walked(about["file"])
    ]


@cache
def walked(file: str) -> set[str]:
    """Return the links that a notebook shows."""
    text = (ROOT / "notebooks" / file).read_text(encoding="utf-8")
    return set(re.findall(r"\w+", " ".join(re.findall(r"nk\.why\((.*?)\)", text))))


def links() -> str:
    """Tell every link, sector by sector."""
    parts = []
    for sector in ORDER:
        held = [link for link in model.LINKS if sectors()[variable(link.name)] == sector]
        about = (inspect.getdoc(inspect.getmodule(held[0].function)) or "").partition("\n")[0]
        file = f"[`{MODEL}/{sector}.py`](../{MODEL}/{sector}.py)"
        parts.append(f"### {sector.capitalize()}\n\n{about} File: {file}.\n")
        parts += map(told, held)
    return "\n".join(parts).rstrip()


def stocks() -> str:
    """Write the stocks, with their units and where each starts."""
    now = model.start(Policy(), Beliefs(), draw(Assumptions(), 1, 0))
    lines = []
    for stock in model.STOCKS:
        change = f"`{stock}_change`" if stock in model.CHANGES else "events only"
        notes = Link(model.CHANGES[stock]).notes if stock in model.CHANGES else {"Unit": ""}
        given = {"fallen": "share", "suspended_until": "years"}
        unit = (
            given.get(stock, notes["Unit"].removesuffix("per year").strip()) or "chance, added up"
        )
        start = f"${symbol(f'{stock}_2016')}$" if stock in model.STARTING else f"{now[stock][0]:g}"
        lines.append((f"`{stock}`", unit, start, change))
    return table(("stock", "unit", "starts at", "changed by"), lines)


def assumptions() -> str:
    """Write every assumption, sector by sector."""
    parts = []
    for sector in dict.fromkeys(row["sector"] for row in rows("assumptions").values()):
        lines = [
            (
                *(f"${symbol(name)}$", f"`{name}`", row["meaning"], row["unit"]),
                *(f"{value('assumptions', name, end):,g}" for end in ("low", "central", "high")),
                *(row["distribution"], row["mark"], cited(f"{row['source']} {row['also']}")),
                row["claims"].replace(";", ", "),
            )
            for name, row in rows("assumptions").items()
            if row["sector"] == sector
        ]
        parts += [f"### Assumptions: {sector}\n", table(HEADS, lines), "", bases(sector), ""]
    return "\n".join(parts).rstrip()


def bases(sector: str) -> str:
    """Write what each assumption of a sector rests on."""
    return bullets(
        f"`{name}`: " + (f"“{row['quote']}” " if row["quote"] else "") + row["basis"]
        for name, row in rows("assumptions").items()
        if row["sector"] == sector
    )


def precision() -> str:
    """Write how far the luck of the draw moves each outcome's figure."""
    lines = (
        (about["label"], about["shown_in"], row["status_quo"], row["most"], row["policy"])
        for about, row in ((rows("outcomes")[name], row) for name, row in rows("precision").items())
    )
    heads = ("outcome", "unit", "under the setting of 2016", "at most", "under")
    return table(heads, lines)


def faults() -> str:
    """Write every fault."""
    return "\n".join(
        f"{place}. **{row['fault']}** *Error:* {row['direction']} *Test:* {row['test']}"
        + (f" ({row['claims'].replace(';', ', ')})" if row["claims"] else "")
        for place, row in enumerate(rows("faults").values(), start=1)
    )


def reference() -> str:
    """Write the whole page."""
    marks = Counter(row["mark"] for row in rows("assumptions").values())
    filled = {
        "start": f"{value('limits', 'start', 'default'):g}",
        "years": limit("years", "default"),
        "steps": limit("steps_a_year", "default"),
        "worlds": f"{limit('worlds', 'default'):,}",
        "seed": limit("seed", "default"),
        "rule": RULE,
        "main_diagram": diagram(main_arrows(), "LR"),
        "whole_diagram": diagram(arrows(), "LR"),
        "links": links(),
        "stocks": stocks(),
        "break_trust": f"${symbol('break_trust')}$",
        "break_years": f"${symbol('break_years')}$",
        "marks": ", ".join(f"{marks[mark]} {mark}" for mark in ("measured", "judged", "assumed")),
        "assumptions": assumptions(),
        "seeds": limit("seeds", "default"),
        "precision": precision(),
        "faults": faults(),
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    return re.sub(r"{{(\w+)}}", lambda found: str(filled[found[1]]), text)


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {REFERENCE: reference()}


def main() -> None:
    """Write the reference, or compare it."""
    follow(__doc__, wanted, "python -m tools model-reference")

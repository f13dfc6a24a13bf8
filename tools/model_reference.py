"""Write docs/model.md, the model's reference, from its functions and tables.

The text between the tables is in model.in.md, beside this file. ``--check`` only compares.
"""

import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from conundrum import model
from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.run_statistic import measure
from conundrum.model import Assumptions, Beliefs, Link, Policy, draw
from conundrum.model.latex import equation, symbol
from conundrum.model.link import Value, variable
from conundrum.run import PRIORITIES, limit, show_finely
from conundrum.run.loss import loss
from conundrum.tables import entries, rows
from tools import ROOT
from tools.model_graph import Arrow, arrows, main_arrows, sectors
from tools.template import filled

TEMPLATE = Path(__file__).with_name("model.in.md")
ORDER = (
    *("pressure", "money", "output", "people", "hostility", "talks"),
    *("arsenal", "regime", "after", "instability"),
)
"""The sectors in the order in which they are told."""
MINUS = "\N{MINUS SIGN}"
ENDS = {"+": "-->|+|", "-": f"-.->|{MINUS}|", "~": "-->|±|"}
UNITS = {"fallen": "share", "suspended_until": "years"}
"""Of stocks that change by events only, but for chances."""


def cited(ids: str) -> str:
    """Return the titles of sources, linked to their addresses if they have any."""
    said = []
    for source in re.findall(r"S_\w+", ids):
        about = rows("sources")[source]
        name = about["publisher"] if len(about["publisher"]) > 1 else about["title"]
        year = f" {about['year']}" if about["year"] else ""
        text = f"{name}{year}".replace("[", "(").replace("]", ")").replace("|", "/")
        address = about["address"]
        said.append(f"[{text}]({address})" if address.startswith("http") else text)
    return "; ".join(said)


def in_sectors(shown: Iterable[Arrow]) -> dict[str, list[str]]:
    """Return the variables at both ends of some arrows, by sector."""
    ends = {name for arrow in shown for name in arrow[:2]}
    found: dict[str, list[str]] = {}
    for name, sector in sectors().items():
        if name in ends:
            found.setdefault(sector, []).append(name)
    return found


def shown_in(link: str) -> Iterator[dict[str, str]]:
    """Yield the notebooks that show a link.

    Examples
    --------
    >>> next(shown_in("denial"))["title"]
    'Can Washington stop the bombs alone?'
    """
    return (about for about in rows("notebooks").values() if link in walked(about["file"]))


@cache
def walked(file: str) -> set[str]:
    """Return the links that a notebook shows."""
    text = (ROOT / "notebooks" / file).read_text(encoding="utf-8")
    return set(re.findall(r"\w+", " ".join(re.findall(r"nk\.show\.why\((.*?)\)", text))))


def about(link: Link) -> str:
    """Return the first line of the docstring of a link's file."""
    return (inspect.getdoc(inspect.getmodule(link.function)) or "").partition("\n")[0]


def unit(stock: str) -> str:
    """Return the unit of a stock's change or, if that has none, of the stock."""
    change = model.CHANGES.get(stock)
    of_change = Link(change).notes["Unit"].removesuffix("per year").strip() if change else ""
    return UNITS.get(stock) or of_change or "chance, added up"


def named(functions: Iterable[Callable[..., Value]]) -> str:
    """Return the names of links, in the order in which the model takes them.

    Examples
    --------
    >>> named(model.SETTING[:2])
    '`enforcement`, `denial`'
    """
    return ", ".join(f"`{function.__name__}`" for function in functions)


def formula() -> str:
    """Return the formula of a loss, as the function's docstring states it."""
    return inspect.getdoc(loss).split("\n\n")[1].replace("``", "`")  # type: ignore[union-attr]


def concluded() -> Iterator[dict[str, str]]:
    """Yield each conclusion: its sentence, runs, figure and limit, and whether it holds."""
    for name, one in conclusions().items():
        spec = entries("conclusions")[name]
        figure = measure(spec)
        yield {
            "says": one.says,
            "runs": " less ".join(setting(spec[run]) for run in ("of", "less") if run in spec),
            "figure": f"{show_finely(one.outcome, figure)} {one.unit}",
            "limit": f"at {one.end} {one.limit:g}",
            "holds": "yes" if one.holds(figure) else "**no**",
        }


def setting(of: Mapping[str, Any]) -> str:
    """Return the setting that a conclusion runs: a preset, and the values that differ from it.

    Examples
    --------
    >>> setting({"preset": "joint opening", "leak": 0.5}), setting({})
    ('`joint opening, leak 0.5`', '`2016`')
    """
    name, *others = (
        of.get("preset", ""),
        *(f"{at} {to:g}" for at, to in of.items() if at != "preset"),
    )
    return f"`{', '.join([part for part in (name, *others) if part]) or '2016'}`"


def reference() -> str:
    """Return the whole page."""
    by_sector: dict[str, list[Link]] = {sector: [] for sector in ORDER}
    for link in model.LINKS:
        by_sector[sectors()[variable(link.name)]].append(link)
    return filled(
        TEMPLATE,
        about=about,
        arrows=arrows,
        by_sector=by_sector,
        cited=cited,
        concluded=list(concluded()),
        ends=ENDS,
        equation=equation,
        priorities={name: asdict(weights) for name, weights in PRIORITIES.items()},
        formula=formula(),
        in_sectors=in_sectors,
        limit=limit,
        main_arrows=main_arrows,
        marks=Counter(row["mark"] for row in rows("assumptions").values()),
        minus=MINUS,
        named=named,
        shown_in=shown_in,
        model=model,
        now=model.start(Policy(), Beliefs(), draw(Assumptions(), 1, 0)),
        symbol=symbol,
        unit=unit,
    )


def wanted() -> dict[Path, str]:
    """Return the text that each file should have."""
    return {ROOT / "docs" / "model.md": reference()}

"""The panel on the links of the model that a notebook uses: effect, equation and sources.

Each link is a closed section that the browser itself can open, so no kernel is needed.
"""

import inspect
import re
from html import escape

import ipywidgets as widgets

from conundrum.charts.cited_table import link as source_link
from conundrum.model import LINKS, Link
from conundrum.model.latex import equation, symbol
from conundrum.panels.plain import Plain
from conundrum.tables import known, rows, say

BY_NAME = {link.name: link for link in LINKS}
SOURCE = re.compile(r"\bS_\w+")


def why(*links: str) -> Plain:
    """Show equations of the model, each with its effect in words, its formula and its code.

    Parameters
    ----------
    *links : str
        The names of the links, such as "pressure".

    Returns
    -------
    Plain
        A widget with one closed section, in which each link has its own section.

    Raises
    ------
    BadValue
        If there is no link of that name.

    Examples
    --------
    >>> why("denial", "pressure").still().count("<pre")
    2
    """
    folds = [_folded(BY_NAME[known("link", name, BY_NAME)]) for name in links]
    summary = escape(say("why.fold", count=str(len(folds))))
    folded = f"<details><summary>{summary}</summary>{''.join(folds)}</details>"
    return Plain(widgets.HTMLMath(folded), title=say("why.name")).add_class("nk-why")


def _folded(link: Link) -> str:
    """Return a closed section with a link's equation, symbols, sources and code, as HTML."""
    file = (inspect.getsourcefile(link.function) or "").rpartition("/")[2]
    lines, _ = inspect.getsourcelines(link.function)
    about = "".join(f"<p>{text}</p>" for text in (_named(link), _cited(link)) if text)
    return (
        f"<details><summary>{escape(link.does)}</summary>"
        f"<p>$${equation(link)}$$</p>{about}"
        f"<details><summary>{escape(say('why.file', link=link.name, file=file))}</summary>"
        '<pre class="nk-code" tabindex="0" role="region" '
        f'aria-label="{say("why.source", link=link.name)}">{escape("".join(lines))}</pre>'
        "</details></details>"
    )


def _named(link: Link) -> str:
    """Return the unit of an equation and the meaning of each symbol in the equation, as HTML."""
    about = rows("assumptions")
    symbols = (
        say("why.symbol", symbol=f"${symbol(name)}$", meaning=escape(about[name]["meaning"]))
        for name in link.signs
        if name in about
    )
    return "<br>".join((escape(say("why.unit", unit=link.notes["Unit"])), *symbols))


def _cited(link: Link) -> str:
    """Return a sentence with the sources of a link, as HTML."""
    cited = (source_link(rows("sources"), name) for name in SOURCE.findall(link.notes["Sources"]))
    named = say("number.parts").join(cited)
    return say("why.rests", sources=named) if named else ""

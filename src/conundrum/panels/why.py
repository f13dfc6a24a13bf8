"""The links of the model that a notebook speaks of, in one fold: meaning, equation and sources.

The browser itself unfolds them, so that no kernel is needed for it.
"""

from __future__ import annotations

import inspect
import re
from html import escape

import ipywidgets as widgets

from conundrum.model import LINKS, Link
from conundrum.model.latex import equation, symbol
from conundrum.tables import known, rows, say
from conundrum.widgets import Panel, style_sheet
from conundrum.widgets.record_chart import link as source_link

BY_NAME = {link.name: link for link in LINKS}
SOURCE = re.compile(r"\bS_\w+")


class Why(Panel, widgets.VBox):
    """Links of the model in one fold, each folded in it until it is asked for.

    Parameters
    ----------
    links : tuple of Link
        In the order in which the notebook walks them.

    Attributes
    ----------
    links : dict of str to str
        What is shown of each, as HTML, by its name.
    """

    title = say("why.name")

    def __init__(self, links: tuple[Link, ...]) -> None:
        self.links = {link.name: _folded(link) for link in links}
        summary = escape(say("why.fold", count=str(len(links))))
        within = "".join(self.links.values())
        folded = f"<details><summary>{summary}</summary>{within}</details>"
        super().__init__([style_sheet(), widgets.HTMLMath(folded)])
        self.add_class("nk-shown")
        self.add_class("nk-why")


def why(*links: str) -> Why:
    """Show links of the model: what each does, its equation, and the function itself.

    Parameters
    ----------
    *links : str
        Their names, such as "pressure".

    Raises
    ------
    BadValue
        If there is no link of that name.

    Examples
    --------
    >>> list(why("denial", "pressure").links)
    ['denial', 'pressure']
    """
    return Why(tuple(BY_NAME[known("link", name, BY_NAME)] for name in links))


def _folded(link: Link) -> str:
    """Return a link's equation, its words, sources and code as HTML, folded below what it does."""
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
    """Say in words what unit an equation has, and what each symbol in it stands for."""
    about = rows("assumptions")
    symbols = (
        say("why.symbol", symbol=f"${symbol(name)}$", meaning=escape(about[name]["meaning"]))
        for name in link.signs
        if name in about
    )
    return "<br>".join((escape(say("why.unit", unit=link.notes["Unit"])), *symbols))


def _cited(link: Link) -> str:
    """Name what a link rests on, with addresses."""
    cited = (source_link(rows("sources"), name) for name in SOURCE.findall(link.notes["Sources"]))
    named = say("number.parts").join(cited)
    return say("why.rests", sources=named) if named else ""

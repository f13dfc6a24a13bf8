"""The links of the model that a notebook speaks of: meaning, equation and source, unfolded.

The browser itself unfolds them, so that no kernel is needed for it.
"""

from __future__ import annotations

import inspect
from html import escape

import ipywidgets as widgets

from conundrum.model import LINKS
from conundrum.model.latex import equation
from conundrum.model.link import Link
from conundrum.tables.bounds import known
from conundrum.tables.words import say
from conundrum.widgets.controls import style_sheet
from conundrum.widgets.still import Panel

BY_NAME = {link.name: link for link in LINKS}


class Why(Panel, widgets.VBox):
    """Links of the model, each folded until it is asked for.

    Parameters
    ----------
    links : tuple of Link
        In the order in which the notebook walks them.

    Attributes
    ----------
    links : dict
        What is shown of each, by its name.
    """

    title = say("why.name")

    def __init__(self, links: tuple[Link, ...]) -> None:
        self.links = {link.name: widgets.HTMLMath(_folded(link)) for link in links}
        super().__init__([style_sheet(), *self.links.values()])
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
    """Return a link's equation, notes and source as HTML, folded away below what it does."""
    file = (inspect.getsourcefile(link.function) or "").rpartition("/")[2]
    lines, _ = inspect.getsourcelines(link.function)
    about = "; ".join(f"{field}: {text}" for field, text in link.notes.items())
    return (
        f"<details><summary>{escape(link.does)}</summary>"
        f"<p>$${equation(link)}$$</p><p>{escape(about)}</p>"
        '<pre class="nk-code" tabindex="0" role="region" '
        f'aria-label="{say("why.source", link=link.name)}">{escape("".join(lines))}</pre>'
        f'<p class="nk-help">{escape(say("why.file", link=link.name, file=file))}</p>'
        "</details>"
    )

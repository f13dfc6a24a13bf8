"""Writes what a panel shows now as plain HTML, which can be printed, exported or stored.

The HTML has the title, picture, description and table, and says how to use the panel itself. It is
made from the panel's widgets, so a panel needs no second version of its texts.
"""

import os
import re
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path

import ipywidgets as widgets

from conundrum.charts import style
from conundrum.charts.drawn_chart import DrawnChart
from conundrum.charts.hundred_marks import picture as marked
from conundrum.page.bridge import Bridge
from conundrum.tables import say
from conundrum.widgets.controls import Copied, Entry, Slider, Status
from conundrum.widgets.fold import Fold
from conundrum.widgets.marks import Marks

WHOLE = "CONUNDRUM_STILLS"
"""The name of the environment variable that is set when a notebook is exported.

Then a cell's output also has the panel's whole content as plain HTML.
"""

SIZED = "sized"
"""If the environment variable for exports has this value, each chart is drawn twice: once for wide
and once for narrow pages."""

OPERATED = {"nk-rooms", "nk-room", "nk-bar", "nk-presets", "nk-period"}
"""The classes in the style sheet for containers of widgets that have controls."""

NAME = 200
"""If the text above a chart has fewer letters than this number, the text is the name of the
chart."""

TITLES = (r"<h3>(.*?)</h3>", r"<p>([^<]+)</p>", r"(?=<caption>(.*?)</caption>)")
"""The patterns that find the title: first in a heading, then in a paragraph, then in the caption of
a table.

A heading or a paragraph moves to the top, but a caption stays where it is.
"""


class Still(widgets.Box):
    """A container of widgets that can be written as plain HTML.

    Examples
    --------
    >>> box = Still([widgets.HTML("<h3>It fell</h3><p>By half.</p>"), Slider(name="Aid")])
    >>> box.still()[:50]
    '<section class="nk-still"><h3>It fell</h3><p>By ha'
    """

    title = ""
    """The title of the HTML if the container of widgets has no heading and no sentences."""

    unprinted: Sequence[widgets.Widget] = ()
    """The children of the container that are left out of the HTML, such as the answer to a
    question."""

    # Only some containers of widgets have the two attributes that follow.
    _said: Status
    _bridge: Bridge

    def still(self) -> str:
        """Return what is shown now as plain HTML, which needs no script and no network."""
        return Printed(whole=True).page(self)

    def _catch_up(self) -> None:
        """Draw the setting in the kernel as well, if only the page has drawn the setting."""
        bridge = getattr(self, "_bridge", None)
        if bridge and bridge.drawn_by_page:
            with bridge.unheard():
                self._follow()

    def _follow(self) -> None:
        """Draw the setting in the kernel; panels with a bridge override this method."""

    def _called(self) -> str:
        return escape(re.split(r"(?<=[.?!]) ", self._sentences())[0] or self.title)

    def _sentences(self) -> str:
        """Return sentences on what is shown; the first sentence is the title of the HTML."""
        return self._said.text if hasattr(self, "_said") else ""


class Printable:
    """The type of widgets that write their own HTML for print."""

    def printed(self) -> str:
        """Return the widget as HTML for print."""
        raise NotImplementedError


class Printed:
    """The printed form of a panel: what the panel shows, and its controls."""

    def __init__(self, whole: bool, drawn: bool = True) -> None:
        self._whole, self._sized = whole, os.environ.get(WHOLE) == SIZED
        self._draws = whole and drawn
        self.drawings: list[tuple[str, str]] = []
        self._shown: list[str] = []
        self._operated: list[str] = []

    def page(self, panel: Still) -> str:
        """Return the panel as HTML; the attribute "drawings" has the pictures."""
        self._look(panel)
        shown = "".join(self._shown)
        title = "" if "<h3>" in shown else panel._called()
        for pattern in TITLES:
            if not title and (found := re.search(pattern, shown, re.DOTALL)):
                title, shown = found[1], shown.replace(found[0], "", 1)
        below = _below(f"{shown}<p><em>{_how()}</em></p>{''.join(self._operated)}")
        if self._whole and not self._sized:
            # A reader can open a section on a published page, but not on paper.
            below = below.replace("<details>", "<details open>")
        return style.alone(f'<section class="nk-still"><h3>{title}</h3>{below}</section>')

    def _look(self, widget: widgets.Widget) -> None:
        if widget.layout.display != "none":
            self._put(widget)

    def _put(self, widget: widgets.Widget) -> None:
        """Write a widget as HTML; widgets without visible content are left out."""
        match widget:
            case Fold():
                self._unfold(widget)
            case widgets.Box():
                self._within(widget)
            case DrawnChart():
                draw = widget.pictures if self._sized else widget.picture
                self._figure(draw() if self._draws else "", widget.described())
            case Marks():
                drawn = marked(widget.kind, widget.marks) if self._draws else ""
                self._figure(drawn, escape(widget.marks["about"]))
            case Printable():
                self._shown.append(widget.printed())
            case widgets.HTML() if is_drawn(widget):
                self.drawings.append((self._name(), widget.value))
                self._shown.append(widget.value)
            case widgets.HTML() | widgets.HTMLMath():
                # The heading of a group of controls is printed together with the controls.
                names = 'class="nk-group"' in widget.value
                (self._operated if names else self._shown).append(widget.value)
            case Status(text=text) if text:
                self._shown.append(text if widget.marked_up else f"<p>{escape(text)}</p>")
            case _:
                self._operate(widget)

    def _operate(self, widget: widgets.Widget) -> None:
        """Write the name of a control, and the control's value."""
        match widget:
            case Slider():
                at = f"{widget.value:g}{widget.after}"
                self._list(say("still.set", control=widget.name, at=at))
            case Entry():
                self._list(say("still.typed", box=widget.label, help=widget.help))
            case Copied():
                self._list(say("still.set", control=widget.label, at=widget.text))
            case widgets.Button(description=text) if self._shown is self._operated:
                # The buttons of a bar are printed in a row. All other buttons, such as answers, are
                # printed on separate lines.
                self._operated.append(f"<kbd>{escape(text)}</kbd> ")
            case widgets.Button():
                self._list(widget.description)

    def _within(self, box: widgets.Box) -> None:
        if isinstance(box, Still):
            box._catch_up()
        shown = self._shown
        if OPERATED.intersection(box._dom_classes):
            self._shown = self._operated
        for child in box.children:
            if child not in getattr(box, "unprinted", ()):
                self._look(child)
        self._shown = shown

    def _unfold(self, fold: Fold) -> None:
        begins = "<details open>" if fold.unfolded else "<details>"
        begins += f"<summary>{escape(fold.head.title)}</summary>"
        if fold.html and (self._whole or fold.unfolded):
            self._shown.append(f"{begins}{fold.html()}</details>")
        elif fold.unfolded or (self._whole and fold.printed):
            self._shown.append(begins)
            self._look(fold.children[-1])
            self._shown.append("</details>")

    def _figure(self, drawn: str, about: str) -> None:
        self.drawings.append((self._name(), drawn))
        self._shown.append(f"<figure>{drawn}<figcaption>{about}</figcaption></figure>")

    def _name(self) -> str:
        """Return the text above a chart if the text is short enough to be the name of the chart."""
        blocks = re.split(r"</(?:h\d|p|div)>", self._shown[-1]) if self._shown else []
        name = "\n".join(filter(None, map(_bare, blocks)))
        return name if len(name) < NAME else ""

    def _list(self, text: str) -> None:
        self._operated.append(f"<div>{escape(text)}</div>")


def is_drawn(widget: widgets.Widget) -> bool:
    """Return whether a widget is HTML that consists of a picture."""
    return isinstance(widget, widgets.HTML) and widget.value.startswith("<svg")


def title_of(page: str) -> str:
    """Return the title of a printed panel, without its markup."""
    found = re.search(r"<h3>(.*?)</h3>", page, re.DOTALL)
    return _bare(found[1]) if found else ""


def _bare(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def _below(html: str) -> str:
    """Return HTML with headings one level lower, and with a space between adjacent labels."""
    apart = re.sub(r"</(b|span)><(b|span)\b", r"</\1> <\2", html)
    return re.sub(r"(</?)h3\b", r"\1h4", apart)


def _how() -> str:
    """Return a sentence on how to use the panel itself, with the notebook's name if it is known."""
    name = Path(os.environ.get("JPY_SESSION_NAME", "")).name
    known = name.endswith(".ipynb")
    return escape(say("still.notebook", notebook=name) if known else say("still.operate"))

"""A panel that neither the page nor the kernel answers: what it is made of says all there is."""

import ipywidgets as widgets

from conundrum.panels.slider_rows import as_widget
from conundrum.widgets import Panel


class Plain(Panel, widgets.VBox):
    """A panel that shows what it is made of.

    Parameters
    ----------
    *children : Widget or str
        What it is made of; a text is HTML.
    title : str, optional
        What a still is called where no heading states a finding and nothing is said.
    """

    def __init__(self, *children: widgets.Widget | str, title: str = "") -> None:
        self.title = title
        super().__init__([*map(as_widget, children)])
        self.add_class("nk-shown")

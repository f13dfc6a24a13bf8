"""A panel that never changes, so neither the page nor the kernel has to compute anything."""

import ipywidgets as widgets

from conundrum.panels.slider_rows import as_widget
from conundrum.widgets import Panel


class Plain(Panel, widgets.VBox):
    """A panel that only shows the widgets it is given.

    Parameters
    ----------
    *children : Widget or str
        Its children; a text is HTML.
    title : str, optional
        The title of its printed form, if the panel has no heading that could be the title.
    """

    def __init__(self, *children: widgets.Widget | str, title: str = "") -> None:
        self.title = title
        super().__init__([*map(as_widget, children)])
        self.add_class("nk-shown")

"""The elements of panels: rows of sliders and buttons, headings, notes and boxes."""

from collections.abc import Mapping
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.model import PRESETS
from conundrum.run import WEIGHED
from conundrum.tables import rows, say, value
from conundrum.widgets import Button

PERCENT = 100

About = dict[str, dict[str, Any]]


CONTROL_SLIDERS: About = {
    name: {
        "name": say("lab.control", power=about["room"], control=about["label"]),
        "label": about["label"],
        "help": about["help"],
        "was": round(getattr(PRESETS["2016"], name) * PERCENT, 6),
    }
    for name, about in rows("controls").items()
}
BELIEFS: About = {
    name: {
        "name": say("lab.belief", belief=about["label"]),
        "label": about["label"],
        "help": about["help"],
    }
    for name, about in rows("beliefs").items()
}
WEIGHTS: About = {
    name: {
        "name": say("lab.weight", outcome=about["label"]),
        "label": about["label"],
        "help": about["meaning"],
    }
    for name, about in ((outcome, rows("outcomes")[outcome]) for outcome in WEIGHED)
}

DISCOUNT: About = {
    "discount": {
        **{field: say(f"discount.{field}") for field in ("name", "label", "unit", "help")},
        "high": PERCENT * value("limits", "discount", "highest"),
    }
}


def heading(text: str) -> widgets.HTML:
    """Return a heading for a part of a panel, one level below the headings of the notebook."""
    return widgets.HTML(f'<h3 class="nk-group">{escape(text)}</h3>')


def box(look: str, *children: widgets.Widget | str) -> widgets.VBox:
    """Return a box with some widgets or HTML texts, and with a style class if one is given."""
    boxed = widgets.VBox([as_widget(one) for one in children])
    return boxed.add_class(look) if look else boxed


def as_widget(shown: widgets.Widget | str) -> widgets.Widget:
    """Return a widget unchanged, or a text as an HTML widget."""
    return widgets.HTML(shown) if isinstance(shown, str) else shown


def bar(name: str, buttons: Mapping[str, Button]) -> widgets.VBox:
    """Return buttons in a row, after a name that says what the buttons are for."""
    return box("nk-bar", *([heading(name)] if name else []), *buttons.values())


def note(sentence: str, **named: str) -> widgets.HTML:
    """Return a note that helps a reader to read the panel."""
    return widgets.HTML(f'<p class="nk-help">{escape(say(sentence, **named))}</p>')

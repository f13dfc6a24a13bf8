"""The parts that the lab's panels are built of: rows of sliders, headings, boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.model.policy import PRESETS
from conundrum.panels.lab.session import Session
from conundrum.run.statistics import WEIGHED
from conundrum.tables.bounds import BadValue
from conundrum.tables.settings import rows
from conundrum.tables.words import say
from conundrum.widgets.controls import Slider

PERCENT = 100

About = dict[str, dict[str, Any]]


class ShareSliders:
    """A slider, in per cent, for each field of a record of shares.

    Parameters
    ----------
    about : dict
        For each field ``name``, ``label``, ``help`` and ``was``, as the slider shows them.
    read : callable
        Returns the record as it stands.
    moved : callable
        Called with the record that a moved slider makes, and with the name of its field; raises
        `BadValue` if it is refused, which is then said beside the slider.

    Examples
    --------
    >>> from conundrum.model.assumptions import Beliefs
    >>> sliders = ShareSliders(BELIEFS, Beliefs, lambda beliefs, name: print(name, beliefs))
    >>> sliders["pressure_compels"].value = 80  # doctest: +ELLIPSIS
    pressure_compels Beliefs(pressure_compels=0.8, ...)
    """

    def __init__(
        self,
        about: About,
        read: Callable[[], Any],
        moved: Callable[[Any, str], None],
    ) -> None:
        self._read, self._moved = read, moved
        self._filling = False
        self.sliders = {name: Slider(**says) for name, says in about.items()}
        self.fill()
        for name, slider in self.sliders.items():
            slider.observe(lambda change, name=name: self._move(name, change["new"]), "value")

    def __getitem__(self, name: str) -> Slider:
        """Return the slider of a field."""
        return self.sliders[name]

    def fill(self) -> None:
        """Set all sliders to the record as it stands, and take away their messages."""
        record = self._read()
        self._filling = True
        for name, slider in self.sliders.items():
            slider.value = round(getattr(record, name) * PERCENT, 6)
            slider.message = ""
        self._filling = False

    def _move(self, name: str, value: float) -> None:
        if self._filling:
            return
        try:
            self._moved(replace(self._read(), **{name: value / PERCENT}), name)
        except BadValue as refused:
            self.fill()
            self.sliders[name].message = str(refused)


CONTROLS: About = {
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
UNBOUND: About = {name: about for name, about in BELIEFS.items() if name != "bargains_bind"}
"""The beliefs that move something where no policy has a bargain to be kept."""

WEIGHTS: About = {
    name: {
        "name": say("lab.weight", outcome=about["label"]),
        "label": about["label"],
        "help": about["meaning"],
    }
    for name, about in ((outcome, rows("outcomes")[outcome]) for outcome in WEIGHED)
}


def share_sliders(session: Session, field: str, about: About) -> ShareSliders:
    """Return the sliders of a record that is one field of the scenario."""
    return ShareSliders(
        about,
        lambda: getattr(session.scenario, field),
        lambda record, name: session.change(f"{field}.{name}", **{field: record}),
    )


def heading(text: str) -> widgets.HTML:
    """Return a heading of the lab, one level below the notebook's."""
    return widgets.HTML(f'<h3 class="nk-group">{escape(text)}</h3>')


def box(look: str, *children: widgets.Widget) -> widgets.VBox:
    """Return a box with a class of the style sheet."""
    made = widgets.VBox(children)
    made.add_class(look)
    return made

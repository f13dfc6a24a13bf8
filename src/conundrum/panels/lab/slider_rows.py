"""The parts that the lab's panels are built of: rows of sliders, headings, boxes."""

from __future__ import annotations

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
    """A slider, in per cent, for each of some fields of a record of a session's scenario.

    Parameters
    ----------
    session : Session
        What a moved slider changes; what is refused is said beside the slider.
    record : str
        Which record of shares, such as ``policy``.
    about : dict
        For each field ``name``, ``label``, ``help`` and ``was``, as the slider shows them.

    Examples
    --------
    >>> from conundrum.run.scenario import Scenario
    >>> session = Session(Scenario(), print)
    >>> sliders = ShareSliders(session, "beliefs", BELIEFS).sliders
    >>> sliders["pressure_compels"].value = 80
    beliefs.pressure_compels
    """

    def __init__(self, session: Session, record: str, about: About) -> None:
        self._session, self._record = session, record
        self._filling = False
        self.sliders = {name: Slider(**says) for name, says in about.items()}
        self.fill()
        for name, slider in self.sliders.items():
            slider.observe(lambda change, name=name: self._move(name, change["new"]), "value")

    def fill(self) -> None:
        """Set all sliders to the record as it stands, and take away their messages."""
        self._filling = True
        for name, slider in self.sliders.items():
            slider.value = round(getattr(self._stands(), name) * PERCENT, 6)
            slider.message = ""
        self._filling = False

    def _stands(self) -> Any:
        return getattr(self._session.scenario, self._record)

    def _move(self, name: str, value: float) -> None:
        if self._filling:
            return
        moved = replace(self._stands(), **{name: value / PERCENT})
        try:
            self._session.change(f"{self._record}.{name}", **{self._record: moved})
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


def heading(text: str) -> widgets.HTML:
    """Return a heading of the lab, one level below the notebook's."""
    return widgets.HTML(f'<h3 class="nk-group">{escape(text)}</h3>')


def box(look: str, *children: widgets.Widget) -> widgets.VBox:
    """Return a box with a class of the style sheet."""
    made = widgets.VBox(children)
    made.add_class(look)
    return made

"""Does it matter more that the two powers agree, or on what? The two concerts against discord."""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache
from typing import Any

import ipywidgets as widgets
import pandas as pd

from conundrum.charts.concerts import (
    COURSES,
    KEY,
    ConcertsChart,
    heading,
    losses_table,
    sentences,
)
from conundrum.charts.key import key
from conundrum.model.assumptions import Beliefs
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import UNBOUND, ShareSliders, box
from conundrum.panels.lab.slider_rows import heading as group
from conundrum.run.simulate import simulate
from conundrum.run.weights import EYES, loss
from conundrum.tables.words import say
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.still import Panel


class Concerts(Panel):
    """The loss by each concert and by discord, in every pair of eyes, under beliefs that can move.

    Attributes
    ----------
    sliders : dict
        By belief.
    beliefs : Beliefs
        As they stand.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self) -> None:
        self.beliefs = Beliefs()
        self._believed = ShareSliders(UNBOUND, lambda: self.beliefs, self._believe)
        self.sliders = self._believed.sliders
        self._chart = ConcertsChart(losses(self.beliefs))
        self._head, self._said = widgets.HTML(), Status()
        parts = {"head": self._head, "chart": self._chart, "said": self._said}
        self._door = Door(self._setting(), parts, (), "concerts")
        self._door.hear("beliefs", self.sliders)
        self.fold = told_fold(self._door, lambda: losses_table(losses(self.beliefs)))
        legend = widgets.HTML(key(KEY))
        shown = (
            self._head,
            widgets.HTML(f"<p>{say('concerts.drawn')}</p>"),
            self._chart,
            legend,
            self._said,
            self.fold,
            self._door,
        )
        super().__init__(
            [
                style_sheet(),
                box("nk-rooms", box("nk-room", group("Beliefs"), *self.sliders.values())),
                box("nk-stage", *shown),
            ]
        )
        self.add_class("nk-lab")
        self._follow()

    def _believe(self, beliefs: Beliefs, _: str) -> None:
        self.beliefs = beliefs
        self._settle(self._setting())

    def _follow(self) -> None:
        self._head.value = heading(losses(self.beliefs))
        self._chart.draw(losses(self.beliefs))
        self._said.text = sentences(losses(self.beliefs))

    def _setting(self) -> dict[str, Any]:
        return {"beliefs": asdict(self.beliefs)}


@lru_cache(maxsize=2)
def losses(beliefs: Beliefs) -> pd.DataFrame:
    """Return the mean loss of each course in each pair of eyes, 0 to 1 (H16).

    Examples
    --------
    >>> lost = losses(Beliefs()).loc["Beijing"]
    >>> bool(lost["press, press"] > lost["as in 2016, as in 2016"] > lost["engage, engage"])
    True
    """
    runs = {course: simulate(policy, beliefs) for course, policy in COURSES.items()}
    columns = {
        course: [float(loss(run, eyes).mean()) for eyes in EYES] for course, run in runs.items()
    }
    return pd.DataFrame(columns, list(EYES))


def concerts() -> Concerts:
    """Ask whether it matters more that the powers agree, or on what (H16).

    Returns
    -------
    Concerts
        A widget.

    Examples
    --------
    >>> shown = concerts()
    >>> shown.sliders["growth_arms"].value = 100
    >>> shown.beliefs.growth_arms
    1.0
    """
    return Concerts()

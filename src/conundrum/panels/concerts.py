"""Does it matter more that the two powers agree, or on what? The two concerts against discord."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from conundrum.analysis.game.game_map import stances_run
from conundrum.charts.concerts import COURSES, ConcertsChart
from conundrum.charts.html_table import html_table
from conundrum.charts.key import key
from conundrum.model.assumptions import Beliefs
from conundrum.panels.lab.slider_rows import BELIEFS, ShareSliders, box, heading
from conundrum.run.weights import EYES
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.fold import html_fold

KEY = [
    ("square ink", "both press"),
    ("filled", "both engage"),
    ("second triangle", "the course of 2016"),
]


class Concerts(widgets.Box):
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
        self._believed = ShareSliders(BELIEFS, lambda: self.beliefs, self._believe)
        self.sliders = self._believed.sliders
        self._chart = ConcertsChart(losses(self.beliefs))
        self._said = Status()
        self.fold = html_fold(lambda: _table(losses(self.beliefs)))
        legend = widgets.HTML(key(KEY))
        shown = (heading("Loss, from 0 to 1"), self._chart, legend, self._said, self.fold)
        super().__init__(
            [
                style_sheet(),
                box("nk-rooms", box("nk-room", heading("Beliefs"), *self.sliders.values())),
                box("nk-stage", *shown),
            ]
        )
        self.add_class("nk-lab")
        self._tell()

    def _believe(self, beliefs: Beliefs, _: str) -> None:
        self.beliefs = beliefs
        self._tell()

    def _tell(self) -> None:
        lost = losses(self.beliefs)
        self._chart.draw(lost)
        self._said.text = " ".join(_said(eyes, row) for eyes, row in lost.iterrows())
        self.fold.refresh()


def losses(beliefs: Beliefs) -> pd.DataFrame:
    """Return the mean loss of each course in each pair of eyes, 0 to 1 (H16).

    Examples
    --------
    >>> lost = losses(Beliefs()).loc["Beijing"]
    >>> bool(lost["press, press"] > lost["as in 2016, as in 2016"] > lost["engage, engage"])
    True
    """
    runs = stances_run(beliefs)
    columns = {eyes: runs.losses(eyes).mean(axis=1) for eyes in EYES}
    return pd.DataFrame(columns, runs.table.index).T[list(COURSES)]


def _said(eyes: object, lost: pd.Series) -> str:
    press, engage, discord = (lost[course] for course in COURSES)
    better = [
        name for name, loss in (("both press", press), ("both engage", engage)) if loss < discord
    ]
    told = {
        0: "neither concert",
        1: f"only the one in which {''.join(better)}",
        2: "either concert",
    }
    return (
        f"{eyes}: both press {press:.2f}, both engage {engage:.2f}, as in 2016 {discord:.2f}; "
        f"{told[len(better)]} costs less than discord."
    )


def _table(lost: pd.DataFrame) -> str:
    heads = ("Eyes", *(text for _, text in KEY))
    rows = [(eyes, *(f"{loss:.3f}" for loss in row)) for eyes, row in lost.iterrows()]
    caption = "Mean loss, from 0, none, to 1, all; less is better"
    return html_table("Numbers of the concerts", caption, heads, rows)


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

"""One world lives three times: under the policy of 2016, a joint cut-off, and a joint opening."""

from __future__ import annotations

import random
from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.charts import endings as told
from conundrum.charts.key import key
from conundrum.charts.lives import LifeChart, life
from conundrum.charts.posters import POSTERS
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import box
from conundrum.run.limits import within
from conundrum.run.simulate import simulate
from conundrum.tables.bounds import known
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices, button
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.still import Panel

WAITING = 100
"""How many worlds wait to be drawn."""

KEYS = [
    ("bar", say("endings.key_warheads")),
    ("loose", say("endings.key_loose")),
    ("left", say("endings.key_leavers")),
    ("times", say("endings.key_falls")),
]


class Endings(Panel, widgets.VBox):
    """Worlds drawn one by one, each under three policies, and what the reader guessed of them.

    Parameters
    ----------
    seed : int or None
        Makes the order in which worlds are drawn; without one, each reader has another.

    Attributes
    ----------
    guess : str
        What was guessed, "" before.
    guesses : Choices
        Its buttons.
    draw : Button
        Draws the next world.
    drawn : list of int
        The numbers of the worlds that were drawn.
    fold : Fold
        The worlds that were drawn as a table.
    """

    def __init__(self, seed: int | None) -> None:
        self.runs = {policy: simulate(PRESETS[policy]) for policy in POSTERS}
        worlds = self.runs[POSTERS[0]].worlds
        self._waiting = waiting(seed, worlds)
        self.guess, self.drawn = "", list[int]()
        self.guesses = Choices({say(f"endings.{one}"): one for one in told.GUESSES}, self.foresee)
        self.draw = button(say("endings.draw"), self.draw_one)
        self._head, self._said = widgets.HTML(), Status(look="nk-chosen")
        self._cards = {policy: widgets.HTML() for policy in POSTERS}
        self._tallies = {policy: widgets.HTML() for policy in POSTERS}
        self._lives = {policy: LifeChart(called(policy), run) for policy, run in self.runs.items()}
        parts = (("card", self._cards), ("life", self._lives), ("tally", self._tallies))
        shows = {f"{part}.{policy}": made[policy] for part, made in parts for policy in POSTERS}
        shows |= {"head": self._head, "said": self._said}
        self._door = Door(self._setting(), shows, (), "endings")
        sets = {label: {"guess": guess} for label, guess in self.guesses.values.items()}
        self._door.choose(self.guesses.buttons, sets)
        self._door.act({"Draw": self.draw})
        self.fold = told_fold(self._door, lambda: told.endings_table(self.runs, self.drawn))
        self.draw.add_class("nk-commit")
        bar = widgets.Box([*self.guesses.buttons.values(), self.draw])
        bar.add_class("nk-bar")
        lives = [
            box("nk-life", self._cards[one], box("nk-fills", self._lives[one]), self._tallies[one])
            for one in POSTERS
        ]
        legend = widgets.HTML(key(KEYS))
        super().__init__(
            [style_sheet(), self._head, self._said, bar, *lives, legend, self.fold, self._door]
        )
        for look in ("nk-shown", "nk-endings"):
            self.add_class(look)
        self._settle(self._setting())

    def foresee(self, guess: str) -> None:
        """Guess in how many of ten worlds the policy decides.

        Raises
        ------
        BadValue
            If it is none of the guesses there are.
        """
        self.guess = known("guess", guess, told.GUESSES)
        self._settle(self._setting())

    def draw_one(self) -> None:
        """Draw the next world; before a guess there is none to draw."""
        if self.guess and len(self.drawn) < WAITING:
            self.drawn = self._waiting[: len(self.drawn) + 1]
        self._settle(self._setting())

    def _setting(self) -> dict[str, Any]:
        return {
            "guess": self.guess,
            "waiting": self._waiting,
            "drawn": len(self.drawn),
            "beliefs": asdict(Beliefs()),
        }

    def _follow(self) -> None:
        self.guesses.mark(self.guess)
        self.draw.disabled = not self.guess or len(self.drawn) == WAITING
        self._head.value = f"<h3>{escape(told.finding(self.runs, self.drawn))}</h3>"
        self._said.text = told.said(self.runs, self.drawn, self.guess)
        for policy, run in self.runs.items():
            self._cards[policy].value = told.card(policy, run, self.drawn)
            self._tallies[policy].value = told.tally(run, self.drawn)
            self._lives[policy].show(life(run, self.drawn[-1] if self.drawn else 0))


def waiting(seed: int | None, worlds: int) -> list[int]:
    """Return the numbers of the worlds that wait to be drawn, in their order, none of them twice.

    Examples
    --------
    >>> waiting(7, 1000) == waiting(7, 1000)
    True
    """
    return random.Random(seed).sample(range(1, worlds + 1), WAITING)


def endings(seed: int | None = None) -> Endings:
    """Draw worlds, and see each live under three policies; after ten, beside all worlds.

    Parameters
    ----------
    seed : int, optional
        Makes the order in which worlds are drawn, so that a class draws the same ones.

    Returns
    -------
    Endings
        A widget; `Endings.foresee` guesses, `Endings.draw_one` draws.

    Raises
    ------
    BadValue
        If the seed is no whole number from 0 on.

    Examples
    --------
    >>> shown = endings(seed=7)
    >>> shown.foresee("most")
    >>> shown.draw_one()
    >>> len(shown.drawn)
    1
    """
    return Endings(None if seed is None else within("seed", seed))

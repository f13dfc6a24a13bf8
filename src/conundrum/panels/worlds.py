"""The worlds of a run, one at a time: each is a story, and no world is the average one."""

from __future__ import annotations

from dataclasses import asdict
from html import escape
from typing import Any

import ipywidgets as widgets
import numpy as np

from conundrum.charts.histogram import HumpsChart, said
from conundrum.charts.key import key
from conundrum.charts.trajectory import DRAWN, OneWorldChart, world_table
from conundrum.model.policy import PRESETS, Policy
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.run.outlook import Outlook
from conundrum.run.simulate import simulate
from conundrum.run.story_old import date, falls, kinds, story
from conundrum.run.written_outcome import in_worlds
from conundrum.tables.bounds import known, whole
from conundrum.tables.parsing import take_whole
from conundrum.tables.words import say
from conundrum.widgets.buttons import button
from conundrum.widgets.controls import Entry, Slider, Status, style_sheet
from conundrum.widgets.still import Panel

LINES = [
    ("second line", say("world.this")),
    ("band", say("legend.half")),
    ("wide band", say("legend.most")),
    ("dots", say("world.key_falls")),
]
HUMPS = [
    ("stands", say("world.key_stands")),
    ("fell", say("world.key_fallen")),
    ("ink dashes", say("world.key_mean")),
    ("pointer", say("world.this")),
]


class Worlds(Panel, widgets.VBox):
    """One world at a time, as a story with its lines, and where it stands among all of them.

    Parameters
    ----------
    policy : Policy
        What the two powers do in all of them.

    Attributes
    ----------
    outlook : Outlook
        The run whose worlds are shown.
    world : int
        The number of the world that is shown, counted from 1.
    acts : dict
        The buttons, by name.
    year : Slider
        The October in which the worlds are counted.
    """

    def __init__(self, policy: Policy) -> None:
        self.outlook = outlook = simulate(policy)
        self._kinds = kinds(outlook)
        self.world = next(iter(self._kinds.values()))[0]
        self.acts = {
            "Previous": button(say("world.previous"), lambda: self._along(-1)),
            "Next": button(say("world.next"), lambda: self._along(1)),
            "Another kind": button(say("world.another"), self._another),
        }
        self.go = Entry(
            lambda text, _: self.visit(take_whole("World", text, 1, outlook.worlds)),
            label="World",
            button=say("world.show"),
            help=say("world.help", worlds=f"{outlook.worlds:,}"),
        )
        self.year = _year(outlook)
        self.told, self.counted = Status(look="nk-story"), Status()
        self._lines = OneWorldChart(outlook, self.world)
        self._humps = HumpsChart(outlook, int(self.year.value), self.world)
        parts = {"told": self.told, "lines": self._lines, "humps": self._humps}
        self._door = Door(self._setting(), parts | {"counted": self.counted}, DRAWN, "worlds")
        self._door.hear("count", {"year": self.year})
        self._door.act(self.acts)
        self._door.ask("World", self.go)
        self.fold = told_fold(self._door, lambda: world_table(self.outlook, self.world))
        bar = widgets.Box([*self.acts.values()])
        bar.add_class("nk-bar")
        super().__init__(
            [
                *(style_sheet(), widgets.HTML(f"<h3>{escape(_finding(outlook))}</h3>"), bar),
                *(self.go, self.told, self._lines, widgets.HTML(key(LINES)), self.fold),
                widgets.HTML(f"<h3>{say('humps.head')}</h3>"),
                *(self.year, self._humps, widgets.HTML(key(HUMPS)), self.counted, self._door),
            ]
        )
        for name in ("nk-shown", "nk-worlds"):
            self.add_class(name)
        self.year.observe(lambda _: self._settle(self._setting()), "value")
        self._settle(self._setting())

    def visit(self, world: object) -> None:
        """Show the world of a number.

        Raises
        ------
        BadValue
            If there is none.
        """
        self.world = whole("World", world, 1, self.outlook.worlds)
        self._settle(self._setting())

    def _along(self, way: int) -> None:
        """Show the next world of the same kind, or the one before; after the last, the first."""
        alike = self._kinds[self._kind()]
        self.visit(alike[(alike.index(self.world) + way) % len(alike)])

    def _another(self) -> None:
        """Show the first world of the next kind."""
        names = list(self._kinds)
        self.visit(self._kinds[names[(names.index(self._kind()) + 1) % len(names)]][0])

    def _kind(self) -> str:
        return next(kind for kind, numbers in self._kinds.items() if self.world in numbers)

    def _setting(self) -> dict[str, Any]:
        beliefs = asdict(self.outlook.beliefs)
        run = {"policy": asdict(self.outlook.policy), "beliefs": beliefs}
        return run | {"world": self.world, "count": {"year": self.year.value}}

    def _follow(self) -> None:
        # Half a year counts as the next one, as in the page.
        year = int(self.year.value + 0.5)
        self.told.text = " ".join(story(self.outlook, self.world))
        self._lines.step(self.world)
        self._humps.count(self.outlook, year, self.world)
        self.counted.text = said(self.outlook, year, self.world)


def worlds(policy: str | Policy = "joint cut-off") -> Worlds:
    """Show the worlds of a policy one at a time.

    Parameters
    ----------
    policy : str or Policy, optional
        A name of `PRESETS`, or a policy.

    Returns
    -------
    Worlds
        A widget; `Worlds.visit` shows the world of a number.

    Raises
    ------
    BadValue
        If the name is unknown, or the argument is neither a name nor a policy.

    Examples
    --------
    >>> shown = worlds()
    >>> shown.visit(7)
    >>> shown.told.text.startswith("World 7: the regime falls by ")
    True
    """
    named = PRESETS[known("policy", policy, PRESETS)] if isinstance(policy, str) else policy
    return Worlds(named)


def _finding(outlook: Outlook) -> str:
    fell = falls(outlook)
    end = str(outlook.end)
    if (fell < 0).all():
        return say("world.none", year=end)
    fallen, middle = in_worlds(outlook["fallen"][-1]), int(np.median(fell[fell >= 0]))
    return say("world.falls", worlds=fallen, year=end, date=date(outlook, middle))


def _year(outlook: Outlook) -> Slider:
    first, last = int(outlook.years[0]), outlook.end
    return Slider(
        name=say("humps.control"),
        label=say("humps.count"),
        unit="year",
        help=say("humps.help"),
        low=first,
        high=last,
        value=(first + last) // 2,
    )

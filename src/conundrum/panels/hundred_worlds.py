"""A hundred worlds under each of three policies: choose first, then let the years pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.charts import posters_words
from conundrum.charts.hundred_marks import PLACES
from conundrum.charts.posters import KINDS, POSTERS, marks, standing_for, step_of
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, called
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import box
from conundrum.run.simulate import simulate
from conundrum.run.story import TOLD
from conundrum.tables.bounds import known, whole
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Slider, Status, style_sheet
from conundrum.widgets.marks import Marks
from conundrum.widgets.play import Play
from conundrum.widgets.still import Panel


class HundredWorlds(Panel, widgets.VBox):
    """Three posters of a hundred worlds: before the choice in October 2016, then in any year.

    Attributes
    ----------
    chosen : str
        The policy that the reader chose, a name of `PRESETS`; "" before.
    choices : Choices
        The buttons.
    year : Slider
        The October that is shown.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self) -> None:
        self.runs = {policy: simulate(PRESETS[policy]).only(*TOLD) for policy in POSTERS}
        self.chosen, self._dot = "", ("", 0)
        self.choices = Choices({called(policy): policy for policy in POSTERS}, self.choose)
        run = self.runs[POSTERS[0]]
        first, last = int(run.years[0]), run.end
        self.year = Slider(
            name=say("posters.control"),
            label=say("posters.october"),
            unit="year",
            low=first,
            high=last,
            value=first,
        )
        self._head, self._said = widgets.HTML(), Status(look="nk-chosen")
        self.story = Status(look="nk-story")
        self._cards = {each: widgets.HTML() for each in _each()}
        self.marks = {
            (policy, outcome): Marks(KINDS[outcome], partial(self.visit, policy))
            if outcome == "fallen"
            else Marks(KINDS[outcome])
            for policy, outcome in _each()
        }
        self._door = self._made_door()
        self.fold = told_fold(
            self._door, lambda: posters_words.posters_table(self.runs, self._step())
        )
        play = Play(self.year, self.choices.buttons.values())
        grid = box("nk-posters", *self._grid())
        years = box("nk-years", play, self.year)
        rule = widgets.HTML(posters_words.rule(run))
        told = (self._said, self.story, self.fold, rule, self._door)
        super().__init__([style_sheet(), self._head, grid, years, *told])
        for look in ("nk-shown", "nk-hundred"):
            self.add_class(look)
        self.year.observe(lambda _: self._settle(self._setting()), "value")
        self._settle(self._setting())

    def _made_door(self) -> Door:
        shows: dict[str, widgets.Widget] = {
            "head": self._head,
            "said": self._said,
            "story": self.story,
            **{
                f"card.{outcome}.{policy}": self._cards[policy, outcome]
                for policy, outcome in _each()
            },
            **{
                f"marks.{outcome}.{policy}": self.marks[policy, outcome]
                for policy, outcome in _each()
            },
        }
        door = Door(self._setting(), shows, tuple(KINDS), "posters")
        door.hear("count", {"year": self.year})
        sets = {
            name: {"chosen": policy, "count": {"year": self.year.high}}
            for name, policy in self.choices.values.items()
        }
        door.choose(self.choices.buttons, sets)
        for policy in POSTERS:
            door.ask(policy, self.marks[policy, "fallen"])
        return door

    def choose(self, policy: str) -> None:
        """Choose a policy; the years have passed then.

        Raises
        ------
        BadValue
            If it is none of the three.
        """
        self.chosen = known("policy", policy, POSTERS)
        self.year.value = self.year.high
        self._settle(self._setting())

    def visit(self, policy: str, dot: int) -> None:
        """Tell the world for which a dot of a policy stands, counted from 0.

        Raises
        ------
        BadValue
            If there is no such policy or dot.
        """
        run = self.runs[known("policy", policy, POSTERS)]
        self._dot = (policy, standing_for(run)[whole("dot", dot, 0, PLACES - 1)])
        self._settle(self._setting())

    def _grid(self) -> Iterator[widgets.Widget]:
        """Return the parts row by row, as the keyboard meets them."""
        yield widgets.HTML()
        for policy, button in zip(POSTERS, self.choices.buttons.values(), strict=True):
            about = escape(posters_words.about(policy))
            yield box("nk-choice", button, widgets.HTML(f"<p>{about}</p>"))
        for outcome in KINDS:
            yield box("nk-row", widgets.HTML(posters_words.label(outcome)))
            for policy in POSTERS:
                yield box("nk-poster", self._cards[policy, outcome], self.marks[policy, outcome])

    def _step(self) -> int:
        run = self.runs[POSTERS[0]]
        return step_of(run, float(self.year.value)) if self.chosen else 0

    def _setting(self) -> dict[str, Any]:
        return {
            "chosen": self.chosen,
            "count": {"year": self.year.value},
            "dot": dict(zip(("policy", "world"), self._dot, strict=True)),
            "beliefs": asdict(Beliefs()),
        }

    def _follow(self) -> None:
        step = self._step()
        self.choices.mark(self.chosen)
        self._head.value = f"<h3>{escape(posters_words.finding(self.runs, step, self.chosen))}</h3>"
        self._said.text = posters_words.said(self.runs, step, self.chosen)
        self.story.text = posters_words.told(self.runs, self.chosen, *self._dot)
        opened, world = self._dot
        for (policy, outcome), card in self._cards.items():
            run = self.runs[policy]
            card.value = posters_words.card(run, outcome, step)
            here = world if policy == opened else 0
            ringed = here if self.chosen else None
            self.marks[policy, outcome].marks = marks(
                run, outcome, step, ours=policy == self.chosen, ringed=ringed
            )


def _each() -> list[tuple[str, str]]:
    return [(policy, outcome) for policy in POSTERS for outcome in KINDS]


def hundred_worlds() -> HundredWorlds:
    """Choose one of three policies, and see a hundred worlds under each, from 2016 to 2036.

    Returns
    -------
    HundredWorlds
        A widget; `HundredWorlds.choose` makes the choice, `HundredWorlds.visit` tells a world.

    Examples
    --------
    >>> shown = hundred_worlds()
    >>> shown.choose("joint cut-off")
    >>> shown.visit("joint cut-off", 0)
    >>> shown.story.text.startswith("Under “Cut off together”. World ")
    True
    """
    return HundredWorlds()

"""A hundred worlds under each of three policies: choose first, then let the years pass."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape

import ipywidgets as widgets

from conundrum.charts.hundred_marks import PLACES
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import box
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL, MILLION, limit
from conundrum.shown import posters
from conundrum.shown.poster_marks import A_MARK
from conundrum.shown.posters import KINDS, LAST_YEAR, POSTERS
from conundrum.shown.presets import CALLED
from conundrum.tables import known, rows, say, value, whole, written
from conundrum.widgets import Marks, Play, Slider

OPENS = "fallen"
"""The row whose dots open their worlds: the story stands below it, in sight of what was pressed."""


class HundredWorlds(Answered):
    """Three posters of a hundred worlds: before the choice in October 2016, then in any year.

    Attributes
    ----------
    choices : Choices
        The buttons.
    year : Slider
        The October that is shown.
    story : Status
        The world of the dot that was opened last.
    marks : dict of tuple to Marks
        The marks, by policy and outcome.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self, after: After = ()) -> None:
        first = int(limit("start", "default"))
        nothing = {
            "chosen": "",
            "count": {"year": first},
            "dot": {"policy": "", "world": 0},
            "beliefs": CENTRAL,
        }
        super().__init__(posters, nothing, looks=("nk-shown", "nk-hundred"))
        head = self.html("head")
        said = self.text("said", "nk-chosen")
        self.story = self.text("story", "nk-story")
        ends = {"low": first, "high": LAST_YEAR, "value": first, "unit": "year"}
        year = Slider(name=say("posters.control"), label=say("posters.october"), **ends)
        self.year = self.slider("count.year", year)
        self.choices = self.choices_of({CALLED[policy]: {"chosen": policy} for policy in POSTERS})
        self.marks = {
            (policy, outcome): self._marks(policy, outcome)
            for policy in POSTERS
            for outcome in KINDS
        }
        kept = widgets.HTML(f"<p>{escape(say('posters.again'))}</p>", layout={"display": "none"})
        again = box("nk-left", kept)
        grid = box("nk-posters", *self._grid())
        years = box("nk-years", Play(self.year, self.choices.buttons.values()), self.year)
        parts = (head, again, grid, years, said, self.table(), widgets.HTML(_rule()))
        self.built(*waiting(after, *parts, title=say("waits.posters")))

    @property
    def chosen(self) -> str:
        """The policy that the reader chose, a name of `PRESETS`; "" before."""
        return self.now["chosen"]

    def choose(self, policy: str) -> None:
        """Choose a policy; all years have passed then.

        Raises
        ------
        BadValue
            If it is none of the three.
        """
        self.set(chosen=known("policy", policy, POSTERS), count={"year": LAST_YEAR})

    def visit(self, policy: str, dot: int) -> None:
        """Tell the world for which a dot of a policy stands, counted from 0.

        Raises
        ------
        BadValue
            If there is no such policy or dot.
        """
        self.act(known("policy", policy, POSTERS), mark=whole("dot", dot, 0, PLACES - 1))

    def _marks(self, policy: str, outcome: str) -> Marks:
        opens = partial(self.visit, policy) if outcome == OPENS else None
        marks = self.part(f"marks.{outcome}.{policy}", Marks(KINDS[outcome], opens))
        return self.entry(policy, marks) if opens else marks

    def _grid(self) -> Iterator[widgets.Widget]:
        """Return the parts row by row, as the keyboard meets them."""
        yield widgets.HTML()
        for policy, button in zip(POSTERS, self.choices.buttons.values(), strict=True):
            about = escape(rows("presets")[policy]["meaning"])
            yield box("nk-choice", button, widgets.HTML(f"<p>{about}</p>"))
        for outcome in KINDS:
            yield box("nk-row", widgets.HTML(_label(outcome)))
            for policy in POSTERS:
                card = self.html(f"card.{outcome}.{policy}")
                yield box("nk-poster", card, self.marks[policy, outcome])
            if outcome == OPENS:
                yield self.story


def _label(outcome: str) -> str:
    """Return what stands beside a row of the posters, as HTML."""
    million = written(value("assumptions", "population", "central") / MILLION)
    about = say(f"posters.{outcome}_each", people=written(A_MARK), million=million)
    return f"<h4>{escape(rows('outcomes')[outcome]['label'])}</h4><p>{escape(about)}</p>"


def _rule() -> str:
    """Say what a world is, and, folded, by which rule a hundred dots stand for all, as HTML."""
    worlds = written(limit("worlds", "default"))
    lines = (say("posters.world"), say("posters.dots", worlds=worlds), say("posters.rule"))
    world, dots, rule = map(escape, lines)
    return (
        f'<p class="nk-help">{world}</p>'
        f'<details class="nk-help"><summary>{dots}</summary><p class="nk-help">{rule}</p></details>'
    )


def hundred_worlds(after: After = ()) -> HundredWorlds:
    """Choose one of three policies, and see a hundred worlds under each, from 2016 to 2036.

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

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
    return HundredWorlds(after)

"""The worlds of a run, one at a time: each is a story, and no world is the average one."""

from __future__ import annotations

from dataclasses import asdict
from functools import cached_property, partial
from html import escape

import ipywidgets as widgets

from conundrum.charts.histogram import humps_chart
from conundrum.charts.key import key
from conundrum.charts.trajectory import DRAWN, one_world_chart
from conundrum.model import Beliefs, Policy
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar, note
from conundrum.questions.waiting import After, waiting
from conundrum.run import AnyPolicy, Outlook, limit, policy_of, run_of
from conundrum.run.simulate import simulate
from conundrum.run.story import kinds
from conundrum.shown import worlds as shows
from conundrum.shown.outcomes import edges
from conundrum.tables import say, take_whole, whole, written
from conundrum.widgets import Entry, Slider

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
ACTS = {
    "Previous": say("world.previous"),
    "Next": say("world.next"),
    "Another kind": say("world.another"),
}
WORLDS = limit("worlds", "default")
START = int(limit("start", "default"))
END = START + limit("years", "default")


class Worlds(Answered):
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

    def __init__(self, policy: Policy, after: After = ()) -> None:
        self._policy = policy
        scenario = {"policy": asdict(policy), "beliefs": asdict(Beliefs())}
        run = run_of(scenario)
        first = next(iter(kinds(run).values()))[0]
        starts = scenario | {"world": first, "count": {"year": (START + END) // 2}}
        super().__init__(shows, starts, looks=("nk-shown", "nk-worlds"))
        self.acts = self.buttons_of(ACTS)
        go = Entry(
            lambda text, _: self.visit(take_whole("World", text, 1, WORLDS)),
            label="World",
            button=say("world.show"),
            help=say("world.help", worlds=written(WORLDS)),
        )
        self.go = self.entry("World", go)
        year = Slider(
            name=say("humps.control"),
            label=say("humps.count"),
            unit="year",
            help=say("humps.help"),
            low=START,
            high=END,
        )
        self.told, self.counted = self.text("told", "nk-story"), self.text("counted")
        bands = {outcome: edges(run, outcome) for outcome in DRAWN}
        lines = self.chart("lines", partial(one_world_chart, bands))
        self.fold = self.table()
        self.year = self.slider("count.year", year)
        humps = self.chart("humps", humps_chart)
        head = widgets.HTML(f"<h3>{escape(shows.headline(run))}</h3>")
        parts = (
            *(head, bar("", self.acts), self.go, self.told),
            *(lines, widgets.HTML(key(LINES)), note("world.ended"), self.fold),
            widgets.HTML(f"<h3>{say('humps.head')}</h3>"),
            *(self.year, humps, widgets.HTML(key(HUMPS)), self.counted),
        )
        self.built(*waiting(after, *parts, title=say("waits.worlds")))

    @cached_property
    def outlook(self) -> Outlook:
        """The run whose worlds are shown."""
        return simulate(self._policy)

    @property
    def world(self) -> int:
        """The number of the world that is shown, counted from 1."""
        return self.now["world"]

    def visit(self, world: object) -> None:
        """Show the world of a number.

        Raises
        ------
        BadValue
            If there is none.
        """
        self.set(world=whole("World", world, 1, WORLDS))


def worlds(policy: AnyPolicy = "joint cut-off", after: After = ()) -> Worlds:
    """Show the worlds of a policy one at a time.

    Parameters
    ----------
    policy : str or Policy, optional
        A name of `NAMED`, a policy, or the code of one.
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

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
    return Worlds(policy_of("policy", policy), after)

"""One world lives three times: under the policy of 2016, a joint cut-off, and a joint opening."""

from __future__ import annotations

import random
from functools import partial

import ipywidgets as widgets

from conundrum.charts.key import key
from conundrum.charts.lives import life_chart
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import bar, box
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL, limit
from conundrum.run.limits import within
from conundrum.shown import endings as shows
from conundrum.shown.endings import GUESSES
from conundrum.shown.posters import POSTERS
from conundrum.shown.presets import CALLED
from conundrum.tables import known, say

WAITING = 100
"""How many worlds wait to be drawn."""

KEYS = [
    ("bar", say("endings.key_warheads")),
    ("loose", say("endings.key_loose")),
    ("left", say("endings.key_leavers")),
    ("times", say("endings.key_falls")),
]


class Endings(Answered):
    """Worlds drawn one by one, each under three policies, and what the reader guessed of them.

    Parameters
    ----------
    seed : int or None
        Makes the order in which worlds are drawn; without one, each reader has another.

    Attributes
    ----------
    guess : str
        What was guessed, "" before.
    draw : Button
        Draws the next world.
    drawn : list of int
        The numbers of the worlds that were drawn.
    fold : Fold
        The worlds that were drawn as a table.
    """

    def __init__(self, seed: int | None, after: After = ()) -> None:
        order = to_draw(seed, limit("worlds", "default"))
        nothing = {"guess": "", "waiting": order, "drawn": 0, "beliefs": CENTRAL}
        super().__init__(shows, nothing, looks=("nk-shown", "nk-endings"))
        names = {one: shows.guessed(one) for one in GUESSES} | {"Draw": say("endings.draw")}
        acts = self.buttons_of(names)
        self.draw = acts["Draw"]
        self.draw.add_class("nk-commit")
        parts = (
            *(self.html("head"), self.text("said", "nk-chosen")),
            bar("", acts),
            *(self._life(policy) for policy in POSTERS),
            *(widgets.HTML(key(KEYS)), self.table()),
        )
        self.built(*waiting(after, *parts, title=say("endings.title")))

    @property
    def guess(self) -> str:
        """What was guessed, "" before."""
        return self.now["guess"]

    @property
    def drawn(self) -> list[int]:
        """The numbers of the worlds that were drawn."""
        return self.now["waiting"][: self.now["drawn"]]

    def foresee(self, guess: str) -> None:
        """Guess in how many of ten worlds the policy decides; once one is drawn, the guess stands.

        Raises
        ------
        BadValue
            If it is none of the guesses there are.
        """
        self.act(known("guess", guess, GUESSES))

    def draw_one(self) -> None:
        """Draw the next world; before a guess there is none to draw."""
        self.act("Draw")

    def _life(self, policy: str) -> widgets.VBox:
        chart = self.chart(f"life.{policy}", partial(life_chart, CALLED[policy]))
        card, tally = self.html(f"card.{policy}"), self.html(f"tally.{policy}")
        return box("nk-life", card, box("nk-fills", chart), tally)


def to_draw(seed: int | None, worlds: int) -> list[int]:
    """Return the numbers of the worlds that wait to be drawn, in their order, none of them twice.

    Examples
    --------
    >>> to_draw(7, 1000) == to_draw(7, 1000)
    True
    """
    return random.Random(seed).sample(range(1, worlds + 1), WAITING)


def endings(seed: int | None = None, after: After = ()) -> Endings:
    """Draw worlds, and see each live under three policies; after ten, beside all worlds.

    Parameters
    ----------
    seed : int, optional
        Makes the order in which worlds are drawn, so that a class draws the same ones.
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

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
    return Endings(None if seed is None else within("seed", seed), after)

"""Does it matter more that the two powers agree, or on what? The two concerts against discord."""

from __future__ import annotations

import ipywidgets as widgets

from conundrum.charts.concerts import KEY, concerts_chart
from conundrum.charts.key import key
from conundrum.panels.answered import Believed
from conundrum.panels.slider_rows import UNBOUND, box, room
from conundrum.questions.waiting import After, waiting
from conundrum.run import CENTRAL
from conundrum.shown import concerts as shows
from conundrum.tables import say


class Concerts(Believed):
    """The loss by each concert and by discord, in every pair of eyes, under beliefs that can move.

    Attributes
    ----------
    sliders : dict
        By belief.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self, after: After = ()) -> None:
        super().__init__(shows, {"beliefs": CENTRAL}, looks=("nk-lab",))
        self.sliders = self.shares("beliefs", UNBOUND)
        stage = box(
            "nk-stage",
            self.html("head"),
            widgets.HTML(f"<p>{say('concerts.drawn')}</p>"),
            self.chart("chart", concerts_chart),
            widgets.HTML(key(KEY)),
            self.text("said"),
            self.table(),
        )
        rooms = box("nk-rooms", room("Beliefs", self.sliders))
        self.built(*waiting(after, rooms, stage, title=say("waits.concerts")))


def concerts(after: After = ()) -> Concerts:
    """Ask whether it matters more that the powers agree, or on what (H16).

    Parameters
    ----------
    after : str or sequence of str, optional
        The questions that it answers: it opens once they are answered, or on *Show me*.

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
    return Concerts(after)

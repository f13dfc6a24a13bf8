"""How far ahead one looks: what each power then puts first, and which conclusions hold."""

from __future__ import annotations

from typing import Any

from conundrum.charts.horizon import horizon_chart
from conundrum.page import player
from conundrum.panels import faults
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import DISCOUNT, RARE, box, room
from conundrum.run import limit
from conundrum.shown import horizon as shows
from conundrum.tables import say


class Horizon(Answered):
    """Ranks and conclusions by horizon, and what may be weighed besides in all pairs of eyes.

    Attributes
    ----------
    sliders : dict
        By what is weighed besides: that the regime stands, danger after a fall; and a discount.
    """

    def __init__(self) -> None:
        about = RARE | DISCOUNT
        super().__init__(
            shows, {"added": dict.fromkeys(about, 0)}, looks=("nk-lab", "nk-shown"), offers=offered
        )
        self.sliders = self.shares("added", about)
        stage = box(
            "nk-stage",
            self.html("head"),
            self.chart("chart", horizon_chart),
            self.text("said"),
            self.table(),
        )
        self.built(box("nk-rooms", room(say("horizon.added"), self.sliders)), stage)


def offered() -> dict[str, Any]:
    """Return what comes with the panel: conclusions, policies, and what later years bear."""
    known = faults.about()
    usual, longest = (limit("years", end) for end in ("default", "highest"))
    return {
        **{part: known[part] for part in ("conclusions", "policies", "usual")},
        "thresholds": player.thresholds(years=longest, first=usual),
    }


def horizon() -> Horizon:
    """Ask how far ahead to look: what each power puts first, and what holds, after 5 to 40 years.

    Returns
    -------
    Horizon
        A widget.

    Examples
    --------
    >>> shown = horizon()
    >>> shown.sliders["danger"].value = 50
    >>> shown.now["added"]["danger"]
    0.5
    """
    return Horizon()

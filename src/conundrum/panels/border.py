"""The leaking border: what two powers' sanctions stop of trade, beside the policy of 2016 (H7)."""

from __future__ import annotations

from dataclasses import asdict

from conundrum.analysis.denial import lever
from conundrum.charts.border import land
from conundrum.model import Policy
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import CONTROLS, box, note, room
from conundrum.questions.waiting import After, waiting
from conundrum.shown import border as shows
from conundrum.tables import say

MOVED = ("us_sanctions", "china_sanctions")
"""The controls that are moved."""


class Border(Answered):
    """The sanctions of both powers, and what they stop at the border.

    Attributes
    ----------
    sliders : dict
        By control.
    fold : Fold
        The numbers as a table.
    """

    def __init__(self, after: After = ()) -> None:
        super().__init__(
            shows,
            {"policy": asdict(Policy())},
            ("nk-lab",),
            lambda: {"lever": lever(), "land": list(land())},
        )
        about = {name: CONTROLS[name] | {"label": CONTROLS[name]["name"]} for name in MOVED}
        self.sliders = self.shares("policy", about)
        stage = box(
            "nk-stage",
            self.html("head"),
            self.html("map"),
            self.text("said"),
            note("border.note"),
            self.table(),
        )
        rooms = box("nk-rooms", room("Sanctions", self.sliders))
        self.built(*waiting(after, rooms, stage, title=say("waits.border")))

    @property
    def policy(self) -> Policy:
        """The policy as it stands."""
        return Policy(**self.now["policy"])


def border(after: After = ()) -> Border:
    """Show what the sanctions of both powers stop at the border, and what passes (H7).

    Parameters
    ----------
    after : str or sequence of str, optional
        Questions that are to be answered before it is shown; none unless given.

    Returns
    -------
    Border
        A widget; its ``policy`` can be read.

    Examples
    --------
    >>> shown = border()
    >>> shown.sliders["china_sanctions"].value = 100
    >>> shown.policy.china_sanctions
    1.0
    """
    return Border(after)

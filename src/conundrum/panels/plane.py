"""The plane of stances as a reader operates it: a map, two stances, and the run of the pair."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.stance_map import kept
from conundrum.charts.plane_map import MARKED, plane_map
from conundrum.charts.plane_side import plane_side
from conundrum.model import PRESETS, Beliefs, Policy, called
from conundrum.panels.answered import Answered
from conundrum.panels.outcome_panels import OutcomePanels
from conundrum.panels.slider_rows import PERCENT, box
from conundrum.run import run_of
from conundrum.shown import plane as shows
from conundrum.shown.lab import legend
from conundrum.shown.presets import FIRST
from conundrum.shown.stance_map import MAPPED
from conundrum.tables import record, say
from conundrum.widgets import Choices, Pick, Slider

SHARED = {say("plane.not_shared"): 0.0, say("plane.shared"): 1.0}
"""How far conditions are shared, by the name of a button."""

STEP = 10
"""How far an arrow key moves a stance, in per cent."""


class Plane(Answered):
    """The map of stances, with the run of one pair beside it.

    Parameters
    ----------
    beliefs : Beliefs
        How far each rival theory holds.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it.

    Attributes
    ----------
    washington, beijing : Slider
        The two stances, in per cent, from -100 (full engagement) to 100 (full pressure).
    figures, shared, named : Choices
        Buttons for what is mapped, for how far conditions are shared, and for marked policies.
    policy : Policy
        The policy that is shown now.
    """

    def __init__(self, beliefs: Beliefs, steps: str = "") -> None:
        setting = {"mapped": "instability_end", "beliefs": asdict(beliefs)}
        setting |= shows.stood(FIRST)
        super().__init__(shows, setting, ("nk-lab", "nk-plane"), kept)
        self.washington = self.slider("stance.us", _slider("Washington"), PERCENT)
        self.beijing = self.slider("stance.china", _slider("Beijing"), PERCENT)
        self.figures = self.choices_of(
            {about["label"]: {"mapped": figure} for figure, about in MAPPED.items()}
        )
        self.shared = self.choices_of({name: {"conditions": to} for name, to in SHARED.items()})
        self.named = self.choices_of(
            {called(name): shows.stood(asdict(PRESETS[name])) for name in MARKED}
        )
        self.pick = self.entry("pick", Pick(lambda *at: self.act("pick", at=at)))
        over = [self.html(part) for part in ("head", "over_map", "over_side")]
        self.map, self.side = self.chart("map", plane_map), self.chart("side", plane_side)
        below, self.said = self.html("below"), self.text("said")
        # The dashed line is that of 2016 whatever is shown.
        first = run_of({"policy": FIRST, "beliefs": setting["beliefs"]})
        key = widgets.HTML(legend(first, first, list(shows.OUTCOMES)))
        self.panels = OutcomePanels(self, shows.OUTCOMES)
        drawn = (box("nk-map", self.map), box("nk-column", self.side))
        stances = box("nk-room", self.washington, self.beijing)
        self.built(
            *self.led(
                steps,
                named=shows.stood,
                asked=("mapped", "stance", "conditions"),
                panels=self.panels.boxes,
            ),
            box(
                "nk-more",
                _row("map", self.figures),
                _row("show", self.named),
                _row("conditions", self.shared),
            ),
            box("nk-side", box("nk-maps", *over, *drawn), stances, below),
            box("nk-right", self.said, self.panels, key, self.table(say("plane.fold"))),
            self.pick,
        )

    @property
    def policy(self) -> Policy:
        """The policy that is shown now."""
        return Policy(**shows.standing(self.now))

    def load(self, policy: Policy) -> None:
        """Show a policy at its two stances."""
        self.set(**shows.stood(asdict(policy)))


def plane(beliefs: Beliefs | None = None, *, steps: str = "") -> Plane:
    """Show the plane of stances: every pair on a map, and one pair's run beside it (H7, H8, H9).

    Parameters
    ----------
    beliefs : Beliefs, optional
        How far each rival theory holds; all central unless given.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``04``; none unless given.

    Returns
    -------
    Plane
        A widget; its ``policy`` can be read, and set with ``load``.

    Raises
    ------
    BadValue
        If the beliefs are none, or there are no such steps.

    Examples
    --------
    >>> shown = plane()
    >>> shown.washington.value, shown.beijing.value = 100, -100
    >>> shown.policy.concert
    0.0
    """
    return Plane(record("beliefs", beliefs, Beliefs), steps)


def _row(name: str, choices: Choices[Any]) -> widgets.VBox:
    title = widgets.HTML(f"<h3>{say(f'plane.{name}')}</h3>")
    return box("nk-bar", title, *choices.buttons.values())


def _slider(power: str) -> Slider:
    return Slider(
        name=say("plane.control", power=power),
        label=say("plane.stance", power=power),
        low=-PERCENT,
        high=PERCENT,
        step=STEP,
        help=say("plane.help"),
    )

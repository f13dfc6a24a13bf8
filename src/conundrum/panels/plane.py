"""The plane of stances as a reader operates it: a map, two stances, and the run of the pair."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.tradeoffs.criteria import figures
from conundrum.analysis.tradeoffs.plane import cells
from conundrum.analysis.tradeoffs.stance_map import stance
from conundrum.charts import plane_words as words
from conundrum.charts.plane_map import PlaneMap, stance_at
from conundrum.charts.plane_map import numbers as mapped_numbers
from conundrum.charts.plane_marks import MARKED
from conundrum.charts.plane_side import PlaneSide
from conundrum.charts.plane_side import numbers as side_numbers
from conundrum.charts.plane_view import View
from conundrum.charts.scoreboard import legend
from conundrum.charts.stance_map import stances
from conundrum.charts.stance_map_words import MAPPED, Mapped, pair_in_words
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, Policy
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.lab.slider_rows import PERCENT, box
from conundrum.panels.outcome_panels import OutcomePanels
from conundrum.panels.plane_controls import PlaneControls
from conundrum.panels.plane_setting import offered, policy_of, standing, stepped, stood
from conundrum.panels.steps import steps_of
from conundrum.run.outlook import Outlook
from conundrum.run.simulate import simulate
from conundrum.tables.bounds import instance
from conundrum.tables.settings import outcomes
from conundrum.tables.words import say
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.map_click import Pick
from conundrum.widgets.still import Panel

SHOWN = outcomes("plane")
"""The outcomes that are drawn for the pair."""


class Plane(Panel):
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
        self._beliefs, self._mapped = beliefs, MAPPED["instability_end"]
        self._base = self.policy = PRESETS["2016"]
        self._controls = controls = PlaneControls(self.draw, self.share, self.load)
        self.washington, self.beijing = controls.sliders
        self.figures, self.shared, self.named = controls.figures, controls.shared, controls.named
        self.pick = Pick(self._picked)
        run = _run(self.policy, self._beliefs)
        self.chart, self.side = PlaneMap(self.view), PlaneSide(self.view)
        self.panels = OutcomePanels(run, _run(PRESETS["2016"], self._beliefs), SHOWN)
        self.said = Status()
        self._html = {part: widgets.HTML() for part in words.AROUND}
        charts = {"map": self.chart, "side": self.side, "said": self.said}
        parts = charts | self._html | self.panels.parts
        self._door = Door(self._setting(), parts, SHOWN, "plane")
        self._door.offer(offered)
        controls.answered_through(self._door)
        self._door.ask("pick", self.pick)
        self.fold = told_fold(
            self._door,
            lambda: words.plane_table(self.view),
            say("plane.fold"),
        )
        led = steps_of(
            *(steps, self._setting(), stepped, dict, self._load),
            asked=("mapped", "stance", "conditions"),
            door=self._door,
            panels=self.panels.boxes,
        )
        shown = (*led, controls.bars(), self._left(), self._right(), self.pick, self._door)
        super().__init__([style_sheet(), *shown])
        for look in ("nk-lab", "nk-plane"):
            self.add_class(look)
        for slider in controls.sliders:
            slider.observe(lambda _: self._moved(), "value")
        self.load(self.policy)

    @property
    def view(self) -> View:
        """What the map and the column beside it show."""
        conditions = self.policy.shared_conditions
        return View(
            cells(self._beliefs, conditions),
            self._mapped,
            stances(self.policy),
            figures(_run(self.policy, self._beliefs)),
            _named(self._beliefs),
            conditions,
        )

    def draw(self, mapped: Mapped) -> None:
        """Show another figure on the map."""
        self._mapped = mapped
        self._tell()

    def share(self, conditions: float) -> None:
        """Share conditions, or not, everywhere on the map."""
        self._base = replace(self._base, shared_conditions=conditions)
        self._stand()

    def load(self, policy: Policy) -> None:
        """Show a policy at its two stances."""
        self._base, self._loading = policy, True
        for slider, at in zip(self._controls.sliders, stances(policy), strict=True):
            slider.value = round(at * PERCENT, 4)
        self._loading = False
        self._stand()

    _loading = False

    def _load(self, setting: dict[str, Any]) -> None:
        self._mapped = MAPPED[setting["mapped"]]
        self.load(policy_of(setting))

    def _moved(self) -> None:
        if not self._loading:
            self._stand()

    def _stand(self) -> None:
        """Show the policy that was loaded last, each power where its slider stands."""
        self.policy = standing(self._base, self._controls.at)
        self._tell()

    def _setting(self) -> dict[str, Any]:
        named = {"mapped": self._mapped.figure, "beliefs": asdict(self._beliefs)}
        return named | stood(self._base, self._controls.at)

    def _picked(self, across: float, up: float) -> None:
        many = self.view.many
        washington, beijing = (stance_at(share, many) for share in (across, up))
        self.load(stance(washington, beijing, self.policy.shared_conditions))

    def _tell(self) -> None:
        if not self._door.told(self._setting()):
            self._draw()
        self._controls.mark(self._mapped, self.policy)
        self.fold.refresh()

    def _follow(self) -> None:
        self._draw()

    def _draw(self) -> None:
        """Draw and say what follows, where no page does."""
        run, view = _run(self.policy, self._beliefs), self.view
        self.chart.show(mapped_numbers(view))
        self.side.show(side_numbers(view))
        self.panels.compare(run, _run(PRESETS["2016"], self._beliefs))
        self.said.text = pair_in_words(run, view.at)
        for part, html in words.around(view).items():
            self._html[part].value = html

    def _left(self) -> widgets.VBox:
        *over, below = self._html.values()
        drawn = (box("nk-map", self.chart), box("nk-column", self.side))
        chosen = box("nk-room", *self._controls.sliders)
        return box("nk-side", box("nk-maps", *over, *drawn), chosen, below)

    def _right(self) -> widgets.VBox:
        # The dashed line is that of 2016 whatever is shown.
        key = widgets.HTML(legend(_run(PRESETS["2016"], self._beliefs), SHOWN))
        return box("nk-right", self.said, self.panels, key, self.fold)


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
    return Plane(instance("beliefs", Beliefs() if beliefs is None else beliefs, Beliefs), steps)


@lru_cache(maxsize=4)
def _named(beliefs: Beliefs) -> dict[str, dict[str, float]]:
    return {name: figures(simulate(PRESETS[name], beliefs)) for name in MARKED}


# The run that is shown, the one before it, and that of 2016.
@lru_cache(maxsize=3)
def _run(policy: Policy, beliefs: Beliefs) -> Outlook:
    return simulate(policy, beliefs)

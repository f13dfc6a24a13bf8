"""What a reader sets on the plane of stances: two stances, and three rows of buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from conundrum.charts.plane_marks import MARKED
from conundrum.charts.stance_map_words import MAPPED, Mapped
from conundrum.model.policy import PRESETS, Policy, called
from conundrum.page.door import Door
from conundrum.panels.lab.slider_rows import PERCENT, box
from conundrum.panels.plane_setting import POWERS, stood
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Slider

SHARED = {say("plane.not_shared"): 0.0, say("plane.shared"): 1.0}
"""How far conditions are shared, by the name of a button."""

STEP = 10
"""How far an arrow key moves a stance, in per cent."""


class PlaneControls:
    """The controls, and what each sets on a page.

    Parameters
    ----------
    draw, share, load : callable
        Called with the figure to map, with how far conditions are shared, and with a named policy.

    Examples
    --------
    >>> controls = PlaneControls(print, print, print)
    >>> controls.washington.value = 80
    >>> controls.at
    (0.8, 0.0)
    """

    def __init__(
        self,
        draw: Callable[[Mapped], object],
        share: Callable[[float], object],
        load: Callable[[Policy], object],
    ) -> None:
        self.washington, self.beijing = (_slider(power) for power in ("Washington", "Beijing"))
        self.figures = Choices({about.label: about for about in MAPPED.values()}, draw)
        self.shared = Choices(SHARED, share)
        self.named = Choices({called(name): PRESETS[name] for name in MARKED}, load)

    @property
    def sliders(self) -> tuple[Slider, Slider]:
        """The stances, in per cent."""
        return self.washington, self.beijing

    @property
    def at(self) -> tuple[float, float]:
        """The stances; rounded, so that one that was reached by a sum is where it was."""
        washington, beijing = (round(slider.value / PERCENT, 6) for slider in self.sliders)
        return washington, beijing

    def answered_through(self, door: Door) -> None:
        """Tell a door what each control sets."""
        door.hear("stance", dict(zip(POWERS, self.sliders, strict=True)))
        mapped = {one.label: {"mapped": name} for name, one in MAPPED.items()}
        door.choose(self.figures.buttons, mapped)
        shared = {name: {"conditions": share} for name, share in SHARED.items()}
        door.choose(self.shared.buttons, shared)
        door.choose(self.named.buttons, {called(name): stood(PRESETS[name]) for name in MARKED})

    def mark(self, mapped: Mapped, policy: Policy) -> None:
        """Mark the buttons that set what holds."""
        self.figures.mark(mapped)
        self.shared.mark(policy.shared_conditions)
        self.named.mark(policy)

    def bars(self) -> widgets.VBox:
        """Return the rows of buttons, each under its name."""
        rows: dict[str, Choices[Any]] = {
            say("plane.map"): self.figures,
            say("plane.show"): self.named,
        }
        rows[say("plane.conditions")] = self.shared
        return box(
            "nk-more",
            *(
                box("nk-bar", widgets.HTML(f"<h3>{title}</h3>"), *row.buttons.values())
                for title, row in rows.items()
            ),
        )


def _slider(power: str) -> Slider:
    return Slider(
        name=say("plane.control", power=power),
        label=say("plane.stance", power=power),
        low=-PERCENT,
        high=PERCENT,
        step=STEP,
        help=say("plane.help"),
    )

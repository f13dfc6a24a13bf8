"""The door through which a panel goes whose sliders the page itself answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import anywidget
import ipywidgets as widgets
import traitlets

from conundrum.page.engine import HOME, NAME, STATIC, engine
from conundrum.run.limits import limit
from conundrum.run.scenario import Scenario


class Door(anywidget.AnyWidget):
    """Lets the page answer: what is set there is run and drawn there, and the kernel follows.

    Parameters
    ----------
    scenario : Scenario
        What is set at first.
    sliders : dict of str to Widget
        By the field of the scenario that each sets, in per cent.
    shows : dict of str to Widget
        What the page draws, by the names that ``answer`` in ``static/run.js`` has.
    outcomes : tuple of str
        Which outcomes the panel shows.

    Attributes
    ----------
    answers : bool
        Whether a page does so by now: the kernel need not, and a late word of its own would be
        drawn over a newer one of the page.
    """

    _esm = HOME + (STATIC / "door.js").read_text(encoding="utf-8")

    model = traitlets.Unicode().tag(sync=True)
    shows = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True)
    outcomes: traitlets.List[str] = traitlets.List().tag(sync=True)
    setting = traitlets.Dict().tag(sync=True)
    answers = traitlets.Bool().tag(sync=True)

    def __init__(
        self,
        scenario: Scenario,
        sliders: Mapping[str, widgets.Widget],
        shows: Mapping[str, widgets.Widget],
        outcomes: tuple[str, ...],
    ) -> None:
        super().__init__(
            model=NAME,
            shows={name: shown.model_id for name, shown in shows.items()},
            inputs={name: slider.model_id for name, slider in sliders.items()},
            outcomes=list(outcomes),
            setting=_setting(scenario, None),
            layout={"display": "none"},
        )
        # Only when a page that shows the panel asks: its first picture comes first.
        self.on_msg(lambda *_: engine())

    def told(self, scenario: Scenario, pin: Scenario | None) -> bool:
        """Tell the page what is set; return whether the page answers it."""
        self.setting = _setting(scenario, pin)
        usual = limit("seed", "default")
        return self.answers and all(one.seed == usual for one in (scenario, pin or scenario))


def _setting(scenario: Scenario, pin: Scenario | None) -> dict[str, Any]:
    return {
        **_run(scenario),
        "weights": asdict(scenario.weights),
        "pinned": _run(pin or Scenario(seed=scenario.seed)),
        "follows": pin is None,
    }


def _run(scenario: Scenario) -> dict[str, Any]:
    return {
        "policy": asdict(scenario.policy),
        "beliefs": asdict(scenario.beliefs),
        "held": scenario.assumptions.fixed,
        "seed": scenario.seed,
    }

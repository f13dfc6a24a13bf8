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
    shows : dict of str to Widget
        What the page draws, by the names that the answer of its kind has.
    outcomes : tuple of str
        Which outcomes the panel shows.
    kind : str, optional
        Which kind of panel it is in ``static/answers.js``.

    Attributes
    ----------
    answers : bool
        Whether a page does so by now.
    answered : bool
        Whether it answers what was told last: the kernel need not, and a late word of its own
        would be drawn over a newer one of the page.
    """

    _esm = HOME + (STATIC / "door.js").read_text(encoding="utf-8")

    model = traitlets.Unicode().tag(sync=True)
    kind = traitlets.Unicode().tag(sync=True)
    shows = traitlets.Dict().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True)
    outcomes: traitlets.List[str] = traitlets.List().tag(sync=True)
    setting = traitlets.Dict().tag(sync=True)
    answers = traitlets.Bool().tag(sync=True)

    def __init__(
        self,
        scenario: Scenario,
        shows: Mapping[str, widgets.Widget],
        outcomes: tuple[str, ...],
        kind: str = "run",
    ) -> None:
        super().__init__(
            model=NAME,
            kind=kind,
            shows=_ids(shows),
            outcomes=list(outcomes),
            setting=_setting(scenario, None),
            layout={"display": "none"},
        )
        # Only when a page that shows the panel asks: its first picture comes first.
        self.on_msg(lambda *_: engine())
        self.answered = False

    def hear(self, record: str, sliders: Mapping[str, widgets.Widget]) -> None:
        """Take in sliders, in per cent, by the field that each sets in a record of the scenario."""
        heard = {f"{record}.{name}": slider for name, slider in sliders.items()}
        self.inputs = self.inputs | _ids(heard)

    def show(self, part: str, shown: widgets.Widget) -> None:
        """Draw one more part, such as one that was just unfolded."""
        self.shows = self.shows | _ids({part: shown})

    def told(self, scenario: Scenario, pin: Scenario | None) -> bool:
        """Tell the page what is set; return whether the page answers it."""
        self.setting = _setting(scenario, pin)
        usual = limit("seed", "default")
        usually = all(one.seed == usual for one in (scenario, pin or scenario))
        self.answered = self.answers and usually
        return self.answered


def _ids(named: Mapping[str, widgets.Widget]) -> dict[str, str]:
    return {name: widget.model_id for name, widget in named.items()}


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

"""What the lab keeps: the scenario, the moves that led to it, the run, and the pinned run."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from conundrum.model.assumptions import Assumptions, Beliefs
from conundrum.model.policy import PRESETS, Policy
from conundrum.run.outlook import Outlook
from conundrum.run.scenario import Scenario
from conundrum.run.simulate import simulate
from conundrum.widgets.undo import History

GLANCE = 0.9
"""Seconds for which *Replay* shows how things stood before the last move."""


class Desk:
    """The lab without its widgets.

    Parameters
    ----------
    scenario : Scenario
        Where it starts, and where *Reset* returns to.
    tell : callable
        Called after each change with the control that moved, or with nothing if it was another act.

    Attributes
    ----------
    scenario : Scenario
        What is shown now.
    outlook, pinned : Outlook
        Its run, and the run it is compared with.

    Examples
    --------
    >>> desk = Desk(Scenario(), lambda by: None)
    >>> desk.change(seed=7)
    >>> desk.go(desk.history.undo())
    >>> desk.scenario.seed
    2016
    """

    def __init__(self, scenario: Scenario, tell: Callable[[str], None]) -> None:
        self.first = scenario
        self.history = History(scenario)
        self.pin: Scenario | None = None
        self._tell = tell
        self._show(scenario)

    def change(self, by: str = "", **fields: Any) -> None:
        """Change some fields of the scenario, in one step."""
        scenario = replace(self.scenario, **fields)
        self.go(self.history.step(scenario, by, time.monotonic()), by)

    def go(self, history: History[Scenario], by: str = "") -> None:
        """Go to where a history stands: one step on, back, or forward."""
        self.history = history
        self._show(history.now)
        self._tell(by)

    def replay(self) -> None:
        """Show how things stood before the last move, and after a glance, how they stand now."""
        if self.history.past:
            for scenario in (self.history.past[-1], self.history.now):
                self._show(scenario)
                self._tell("")
                if scenario != self.history.now:
                    time.sleep(GLANCE)

    def compare(self, pin: Scenario | None) -> None:
        """Compare with a scenario, as it stands; with the policy of 2016 if there is none."""
        self.pin = pin
        self._show(self.scenario)
        self._tell("")

    def _show(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.outlook = _run(scenario, scenario.seed)
        # The policy of 2016 is run under the beliefs that hold now; a pinned run keeps its own.
        pin = self.pin or replace(scenario, policy=PRESETS["2016"])
        self.pinned = _run(pin, scenario.seed)


def _run(scenario: Scenario, seed: int) -> Outlook:
    return _simulated(scenario.policy, scenario.beliefs, scenario.assumptions, seed)


# The shown run, the pinned one, and the next: other eyes look at the same run again.
@lru_cache(maxsize=3)
def _simulated(policy: Policy, beliefs: Beliefs, assumptions: Assumptions, seed: int) -> Outlook:
    return simulate(policy, beliefs, assumptions, seed=seed)

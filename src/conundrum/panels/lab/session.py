"""What the lab keeps: the scenario, the moves that led to it, the run, and the pinned run."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from conundrum.model import PRESETS
from conundrum.model.variant import Model
from conundrum.page.setting import record_of, setting_of
from conundrum.run import Outlook, Scenario, parts_of, run_of
from conundrum.tables import BadValue
from conundrum.views import lab
from conundrum.views.last_move import moved_from
from conundrum.widgets import History

GLANCE = 0.9
"""Seconds for which *Replay* shows how things stood before the last move."""


class Session:
    """The lab without its widgets.

    Parameters
    ----------
    scenario : Scenario
        Where it starts, and where *Reset* returns to.
    tell : callable
        Called after each change with the control that moved, or with nothing if it was another act.
    model : Model, optional
        A changed model, in which all is run.

    Attributes
    ----------
    scenario : Scenario
        What is shown now.
    clock : callable
        Returns when something is done, in seconds; the page's bridge knows it better.
    wrong : str
        Why the last thing that a button asked for was refused, if it was.

    Examples
    --------
    >>> session = Session(Scenario(), lambda by: None)
    >>> session.change(seed=7)
    >>> session.go(session.history.undo())
    >>> session.scenario.seed
    2016
    """

    def __init__(
        self, scenario: Scenario, tell: Callable[[str], None], model: Model | None = None
    ) -> None:
        self.first, self.model = scenario, model
        self.history = History(scenario)
        self.clock: Callable[[], float] = time.time
        self._tell = tell
        self._show(scenario, None)

    def change(self, by: str = "", **fields: Any) -> None:
        """Change some fields of the scenario, in one step.

        Raises
        ------
        BadValue
            If the run is refused, here and in all else that shows another; nothing has changed.
        """
        scenario = replace(self.scenario, **fields)
        self.go(self.history.step(scenario, by, self.clock()), by)

    def go(self, history: History[Scenario], by: str = "") -> None:
        """Go to where a history stands: one step on, back, or forward."""
        try:
            self._show(history.now, self.pin)
        except BadValue:
            # The page, which went on by itself, has to hear where all stands.
            self._tell("")
            raise
        self.history = history
        self._tell(by)

    def for_page(self) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
        """Return what a page has to know: what is set and pinned, the steps before and after."""
        past, future = (
            [record_of(one) for one in steps] for steps in (self.history.past, self.history.future)
        )
        move = {"by": self.history.by, "at": self.history.at}
        return setting_of(self.scenario, self.pin) | move, past, future

    def attempt(self, act: Callable[..., object], *given: Any, **named: Any) -> None:
        """Do what a button asks for; if it is refused, say why, and show all as it stands."""
        try:
            act(*given, **named)
        except BadValue as refused:
            self.wrong = str(refused)
            self._tell("")

    def replay(self) -> None:
        """Show how things stood before the last move, and after a glance, how they stand now."""
        if self.history.past:
            for scenario in (self.history.past[-1], self.history.now):
                self._show(scenario, self.pin)
                self._tell("")
                if scenario != self.history.now:
                    time.sleep(GLANCE)

    def compare(self, pin: Scenario | None) -> None:
        """Compare with a scenario, as it stands; with the policy of 2016 if there is none."""
        self._show(self.scenario, pin)
        self._tell("")

    def _show(self, scenario: Scenario, pin: Scenario | None) -> None:
        # Only a held assumption can be such that a run is refused; other runs can wait until they
        # are looked at, since the page has its own.
        for one in (scenario, _against(scenario, pin)):
            if one.assumptions.fixed:
                self._run(one, scenario.seed)
        self.scenario, self.pin, self.wrong = scenario, pin, ""

    def parts_now(self, outcomes: Sequence[str]) -> dict[str, partial[Any]]:
        """Return what is shown of some outcomes, part by part, to be worked out when looked at."""
        steps = [record_of(one) for one in [*self.history.past, self.history.now]]
        of_move = {"before": moved_from(steps), "outcomes": list(outcomes)}
        return parts_of(lab, setting_of(self.scenario, self.pin) | of_move, self.model)

    @property
    def outlook(self) -> Outlook:
        """The run of the scenario."""
        return self._run(self.scenario, self.scenario.seed)

    @property
    def pinned(self) -> Outlook:
        """The run with which it is compared."""
        return self._run(_against(self.scenario, self.pin), self.scenario.seed)

    def _run(self, scenario: Scenario, seed: int) -> Outlook:
        model = {"model": self.model} if self.model else {}
        return run_of(lab.run_of(record_of(scenario)) | {"seed": seed} | model).outlook


def _against(scenario: Scenario, pin: Scenario | None) -> Scenario:
    """Return what a scenario is compared with."""
    # The policy of 2016 is run under the beliefs that hold now; a pinned run keeps its own.
    return pin or replace(scenario, policy=PRESETS["2016"])

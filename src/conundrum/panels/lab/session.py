"""The state of the lab: a scenario, the moves that led to it, its run, and the pinned run."""

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
"""For this many seconds the button "Replay" shows the lab as it was before the last move."""


class Session:
    """The lab without its widgets.

    Parameters
    ----------
    scenario : Scenario
        The first scenario, to which *Reset* returns.
    tell : callable
        Called after each change with the name of the control that moved; the name is empty if no
        control moved.
    model : Model, optional
        A changed model, in which every scenario is run.

    Attributes
    ----------
    scenario : Scenario
        The scenario that is shown now.
    clock : callable
        Returns the time of the current act in seconds. A panel sets it to the clock of its bridge,
        which knows when the reader acted on the page.
    wrong : str
        Why the last act of a button was refused; empty if it was not.

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
        """Change some fields of the scenario in one step.

        Raises
        ------
        BadValue
            If the run is refused. Then nothing has changed. All methods that show another scenario
            do the same.
        """
        scenario = replace(self.scenario, **fields)
        self.go(self.history.step(scenario, by, self.clock()), by)

    def go(self, history: History[Scenario], by: str = "") -> None:
        """Replace the session's history of moves, and show the present state of the new history."""
        try:
            self._show(history.now, self.pin)
        except BadValue:
            # The page already shows the refused state, so the kernel has to tell it that the old
            # state holds.
            self._tell("")
            raise
        self.history = history
        self._tell(by)

    def for_page(self) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
        """Return what a page needs: the setting with the pinned run, and the history of moves."""
        past, future = (
            [record_of(one) for one in steps] for steps in (self.history.past, self.history.future)
        )
        move = {"by": self.history.by, "at": self.history.at}
        return setting_of(self.scenario, self.pin) | move, past, future

    def attempt(self, act: Callable[..., object], *given: Any, **named: Any) -> None:
        """Do what a button asks for, or note why it was refused, and show the lab's state."""
        try:
            act(*given, **named)
        except BadValue as refused:
            self.wrong = str(refused)
            self._tell("")

    def replay(self) -> None:
        """Show the lab as it was before the last move for some seconds, and then as it is now."""
        if self.history.past:
            for scenario in (self.history.past[-1], self.history.now):
                self._show(scenario, self.pin)
                self._tell("")
                if scenario != self.history.now:
                    time.sleep(GLANCE)

    def compare(self, pin: Scenario | None) -> None:
        """Compare the lab with a pinned scenario, or with the policy of 2016 if none is pinned."""
        self._show(self.scenario, pin)
        self._tell("")

    def _show(self, scenario: Scenario, pin: Scenario | None) -> None:
        # Only a scenario with fixed assumptions can be refused, so such a scenario is run at once.
        # A scenario without fixed assumptions is run only when a run is asked for, because the page
        # computes its own runs.
        for one in (scenario, _against(scenario, pin)):
            if one.assumptions.fixed:
                self._run(one, scenario.seed)
        self.scenario, self.pin, self.wrong = scenario, pin, ""

    def parts_now(self, outcomes: Sequence[str]) -> dict[str, partial[Any]]:
        """Return for each part of a panel with these outcomes a function that computes the part."""
        steps = [record_of(one) for one in [*self.history.past, self.history.now]]
        of_move = {"before": moved_from(steps), "outcomes": list(outcomes)}
        return parts_of(lab, setting_of(self.scenario, self.pin) | of_move, self.model)

    @property
    def outlook(self) -> Outlook:
        """The run of the scenario."""
        return self._run(self.scenario, self.scenario.seed)

    @property
    def pinned(self) -> Outlook:
        """The pinned run, with which the run of the scenario is compared."""
        return self._run(_against(self.scenario, self.pin), self.scenario.seed)

    def _run(self, scenario: Scenario, seed: int) -> Outlook:
        model = {"model": self.model} if self.model else {}
        return run_of(lab.run_of(record_of(scenario)) | {"seed": seed} | model).outlook


def _against(scenario: Scenario, pin: Scenario | None) -> Scenario:
    """Return the scenario with which another scenario is compared."""
    # The policy of 2016 is run under the beliefs that are set at present, but a pinned run keeps
    # its own beliefs.
    return pin or replace(scenario, policy=PRESETS["2016"])

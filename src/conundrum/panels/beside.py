"""Two policies beside each other, and what each costs and buys against the path of 2016 (H15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from html import escape
from typing import Any

import ipywidgets as widgets

from conundrum.analysis.balance import Entry, balance
from conundrum.charts.balance import NOTE, balance_table, summary
from conundrum.charts.balance_bars import balance_bars
from conundrum.charts.beside import DRAWN, BesideChart, finding, numbers
from conundrum.charts.key import key
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, Policy, called
from conundrum.page.door import Door
from conundrum.panels.lab.folds import told_fold
from conundrum.panels.steps import steps_of
from conundrum.run.outlook import Outlook
from conundrum.run.simulate import simulate
from conundrum.tables.bounds import BadValue, known
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.still import Panel

BELIEFS = {
    say("beside.central"): Beliefs(),
    say("beside.arms"): Beliefs(growth_tames=0, growth_arms=1),
}
"""Under which beliefs the two are compared."""


class Beside(Panel, widgets.VBox):
    """Two policies in the same charts, and what each costs and buys, as bars and as a table.

    Parameters
    ----------
    policies : dict of str to Policy
        Two policies by name.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it.

    Attributes
    ----------
    beliefs : dict
        The buttons of `BELIEFS`.
    runs : tuple of Outlook
        The first, the second, and the path of 2016, under the beliefs that hold.
    fold : Fold
        Costs and benefits as a table.
    """

    def __init__(self, policies: dict[str, Policy], steps: str = "") -> None:
        self._policies = policies
        first, second = policies
        self._names = first, second
        self._choices = Choices(BELIEFS, self.believe)
        self.beliefs = self._choices.buttons
        self.runs = self._run(Beliefs())
        self._chart = BesideChart(self.runs, (first, second))
        self._head, self._bars, self._said = widgets.HTML(), widgets.HTML(), Status()
        parts: dict[str, widgets.Widget] = {"chart": self._chart, "head": self._head}
        parts |= {"said": self._said, "balance": self._bars}
        self._door = Door(self._setting(Beliefs()), parts, DRAWN, "beside")
        sets = {name: {"beliefs": asdict(beliefs)} for name, beliefs in BELIEFS.items()}
        self._door.choose(self.beliefs, sets)
        self.fold = told_fold(self._door, lambda: balance_table(self._entries()))
        bar = widgets.Box([widgets.HTML("<h3>Beliefs</h3>"), *self.beliefs.values()])
        bar.add_class("nk-bar")
        keys = [
            ("line", say("beside.median", policy=first)),
            ("dashes", say("beside.median", policy=second)),
            ("both bands", say("beside.bands")),
            ("dots", say("beside.path")),
        ]
        led = steps_of(
            *(steps, Beliefs(), _held, self._setting, self.believe),
            asked=("beliefs",),
            door=self._door,
        )
        super().__init__(
            [
                *(style_sheet(), *led, self._head, bar, self._chart, widgets.HTML(key(keys))),
                *(self._bars, self._said, self.fold, widgets.HTML(NOTE), self._door),
            ]
        )
        for name in ("nk-shown", "nk-beside"):
            self.add_class(name)
        self._choices.mark(Beliefs())
        self._say()

    def believe(self, beliefs: Beliefs) -> None:
        """Compare the two under other beliefs."""
        self._choices.mark(beliefs)
        self.runs = self._run(beliefs)
        self._settle(self._setting(beliefs))

    def _follow(self) -> None:
        self._chart.show(numbers(*self.runs))
        self._say()

    def _setting(self, beliefs: Beliefs) -> dict[str, Any]:
        policies = [[name, asdict(policy)] for name, policy in self._policies.items()]
        return {"policies": policies, "beliefs": asdict(beliefs)}

    def _run(self, beliefs: Beliefs) -> tuple[Outlook, Outlook, Outlook]:
        first, second = (simulate(policy, beliefs) for policy in self._policies.values())
        return first, second, simulate(PRESETS["2016"], beliefs)

    def _entries(self) -> dict[str, list[Entry]]:
        *both, path = self.runs
        return {name: balance(run, path) for name, run in zip(self._names, both, strict=True)}

    def _say(self) -> None:
        first, second, _ = self.runs
        entries = self._entries()
        self._head.value = f"<h3>{escape(finding((first, second), self._names))}</h3>"
        self._said.text = " ".join(summary(name, listed) for name, listed in entries.items())
        self._bars.value = balance_bars(entries)


def beside(
    first: str | Policy = "joint cut-off",
    second: str | Policy = "joint opening",
    *,
    steps: str = "",
) -> Beside:
    """Show two policies beside each other, and what each costs and buys early and late.

    Parameters
    ----------
    first, second : str or Policy, optional
        Names of `PRESETS`, or policies.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``05``; none unless given.

    Returns
    -------
    Beside
        A widget; its ``runs`` can be read.

    Raises
    ------
    BadValue
        If a name is unknown, an argument is neither a name nor a policy, or there are no
        such steps.

    Examples
    --------
    >>> shown = beside()
    >>> [run.policy.concert for run in shown.runs[:2]]
    [1.0, 0.95]
    """
    named = [_named(place, given) for place, given in (("first", first), ("second", second))]
    if named[0][0] == named[1][0]:
        raise BadValue("second", second, "a policy other than the first")
    return Beside(dict(named), steps)


def _held(beliefs: Beliefs, fields: Mapping[str, Any]) -> Beliefs:
    return replace(beliefs, **fields)


def _named(place: str, given: str | Policy) -> tuple[str, Policy]:
    if isinstance(given, Policy):
        name = next((name for name, policy in PRESETS.items() if policy == given), None)
        return called(name) if name else say(f"beside.{place}"), given
    name = known(place, given, PRESETS)
    return called(name), PRESETS[name]

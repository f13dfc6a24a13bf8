"""Two policies beside each other, and what each costs and buys against the path of 2016 (H15)."""

from __future__ import annotations

from dataclasses import asdict

import ipywidgets as widgets

from conundrum.charts.beside import beside_chart
from conundrum.charts.key import key
from conundrum.charts.small_multiples import EVERY
from conundrum.model import NAMED, PRESETS, Beliefs, Policy, called
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import box, note
from conundrum.questions.waiting import After, waiting
from conundrum.run import AnyPolicy, Outlook, policy_of
from conundrum.run.simulate import simulate
from conundrum.shown import beside as shows
from conundrum.tables import BadValue, say

BELIEFS = {
    say("beside.central"): Beliefs(),
    say("beside.arms"): Beliefs(growth_tames=0, growth_arms=1),
}
"""Under which beliefs the two are compared."""


class Compared(Answered):
    """A panel that compares policies under beliefs to choose from.

    Attributes
    ----------
    beliefs : dict
        The buttons of `BELIEFS`.
    """

    def believe(self, beliefs: Beliefs) -> None:
        """Compare the policies under other beliefs."""
        self.set(beliefs=asdict(beliefs))

    def beliefs_bar(self) -> widgets.VBox:
        """Offer each of `BELIEFS` by a button, in a row behind what they are for."""
        sets = {name: {"beliefs": asdict(beliefs)} for name, beliefs in BELIEFS.items()}
        self.beliefs = self.choices_of(sets).buttons
        return box("nk-bar", widgets.HTML("<h3>Beliefs</h3>"), *self.beliefs.values())


class Beside(Compared):
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
    fold : Fold
        Costs and benefits as a table.
    """

    def __init__(self, policies: dict[str, Policy], steps: str = "", after: After = ()) -> None:
        told = [[name, asdict(policy)] for name, policy in policies.items()]
        first = {"policies": told, "beliefs": asdict(Beliefs())}
        super().__init__(shows, first, looks=("nk-shown", "nk-beside"))
        led = self.led(steps, asked=("beliefs",))
        names, years = list(policies), self.runs[0].years[::EVERY]
        self._chart = self.chart("chart", lambda data: beside_chart(data, names, years))
        head, bars, said = self.html("head"), self.html("balance"), self.text("said")
        buttons = self.beliefs_bar()
        lines = (self._chart, widgets.HTML(key(_keys(names))))
        # The bars, of which the steps ask, stand beside the buttons that move them.
        parts = (*led, head, buttons, bars, note("balance.about"), said, *lines, self.table())
        self.built(*waiting(after, *parts, title=say("waits.beside")))

    @property
    def runs(self) -> tuple[Outlook, Outlook, Outlook]:
        """The first, the second, and the path of 2016, under the beliefs that hold."""
        beliefs = Beliefs(**self.now["beliefs"])
        first, second = (Policy(**policy) for _, policy in self.now["policies"])
        return (
            simulate(first, beliefs),
            simulate(second, beliefs),
            simulate(PRESETS["2016"], beliefs),
        )


def _keys(names: list[str]) -> list[tuple[str, str]]:
    return [
        ("line", say("beside.median", policy=names[0])),
        ("dashes", say("beside.median", policy=names[1])),
        ("both bands", say("beside.bands")),
        ("dots", say("beside.path")),
    ]


def beside(
    first: AnyPolicy = "joint cut-off",
    second: AnyPolicy = "joint opening",
    *,
    steps: str = "",
    after: After = (),
) -> Beside:
    """Show two policies beside each other, and what each costs and buys early and late.

    Parameters
    ----------
    first, second : str or Policy, optional
        Names of `NAMED`, policies, or codes of them.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``05``; none unless given.
    after : str or sequence of str, optional
        The questions that its lines answer: they open once these are answered, or on *Show me*.

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
    return Beside(dict(named), steps, after)


def _named(place: str, given: AnyPolicy) -> tuple[str, Policy]:
    policy = policy_of(place, given)
    name = next((name for name, named in NAMED.items() if named == policy), None)
    return called(name) if name else say(f"beside.{place}"), policy

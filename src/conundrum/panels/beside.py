"""Two policies beside each other, and what each costs and buys against the path of 2016 (H15)."""

from dataclasses import asdict
from functools import partial

import ipywidgets as widgets

from conundrum.charts.beside import beside_chart
from conundrum.charts.key import key
from conundrum.model import PRESETS, Beliefs, Policy, called
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import box, note
from conundrum.questions.waiting import After
from conundrum.run import CENTRAL, AnyPolicy, policy_of
from conundrum.shown import beside as shows
from conundrum.tables import BadValue, say

BELIEFS = {
    say("beside.central"): Beliefs(),
    say("beside.arms"): Beliefs(growth_tames=0, growth_arms=1),
}
"""Under which beliefs the two are compared."""


def beliefs_bar(made: Answered) -> widgets.VBox:
    """Offer each of `BELIEFS` by a button, in a row behind what they are for."""
    sets = {name: {"beliefs": asdict(beliefs)} for name, beliefs in BELIEFS.items()}
    return box("nk-bar", "<h3>Beliefs</h3>", *made.choices_of(sets).values())


def _keys(names: list[str]) -> list[tuple[str, str]]:
    return [
        ("line", say("beside.average", policy=names[0])),
        ("dashes", say("beside.average", policy=names[1])),
        ("both bands", say("beside.bands")),
        ("dots", say("beside.path")),
    ]


def beside(
    first: AnyPolicy = "joint cut-off",
    second: AnyPolicy = "joint opening",
    *,
    steps: str = "",
    after: After = (),
) -> Answered:
    """Show two policies beside each other, and what each costs and buys early and late.

    Parameters
    ----------
    first, second : str or Policy, optional
        Names of `PRESETS`, policies, or codes of them.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``05``; none unless given.
    after : str or sequence of str, optional
        The questions that its lines answer: they open once these are answered, or on *Show it now*.

    Returns
    -------
    Answered
        A widget; its ``beliefs`` can be read and set.

    Raises
    ------
    BadValue
        If a name is unknown, an argument is neither a name nor a policy, or there are no
        such steps.

    Examples
    --------
    >>> [name for name, _ in beside().now["policies"]]
    ['Both cut it off', 'Both open up']
    """
    named = [_named(place, given) for place, given in (("first", first), ("second", second))]
    if named[0][0] == named[1][0]:
        raise BadValue("second", second, "a policy other than the first")
    names = [name for name, _ in named]
    told = [[name, asdict(policy)] for name, policy in named]
    setting = {"policies": told, "beliefs": CENTRAL}
    made = Answered(shows, setting, ("nk-shown", "nk-beside"))
    return made.laid(
        *made.led(steps, asked=("beliefs",)),
        made.html("head"),
        # The bars, of which the steps ask, stand beside the buttons that move them.
        beliefs_bar(made),
        made.html("balance"),
        note("balance.about"),
        made.text("said"),
        made.chart("chart", partial(beside_chart, names=names)),
        key(_keys(names)),
        made.table(),
        after=after,
    )


def _named(place: str, given: AnyPolicy) -> tuple[str, Policy]:
    policy = policy_of(place, given)
    name = next((name for name, named in PRESETS.items() if named == policy), None)
    return called(name) if name else say(f"beside.{place}"), policy

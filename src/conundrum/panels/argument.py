"""The argument for each policy and against it, each with the world in which it is right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import escape

from conundrum.analysis.arguments import SIDES, Argument, arguments
from conundrum.analysis.run_statistic import settled
from conundrum.charts.argument import cards, figures, finding
from conundrum.charts.doubt.rows import label
from conundrum.model.policy import PRESETS, called
from conundrum.panels.answered import bar
from conundrum.panels.lab import Lab
from conundrum.panels.slider_rows import CONTROLS, box
from conundrum.panels.written import Written
from conundrum.run.runner import Setting
from conundrum.run.scenario import Scenario
from conundrum.tables.bounds import known
from conundrum.tables.settings import rows, value
from conundrum.tables.words import begun, say
from conundrum.widgets.fold import Fold, Folded
from conundrum.widgets.record_chart import link

HEADS = dict(zip(SIDES, (say("argument.for"), say("argument.against")), strict=True))


class ArgumentPanel(Written):
    """One argument: the claim, its evidence, its switch, and what the model shows either way.

    Attributes
    ----------
    buttons : dict
        By policy for the arguments that speak for one, by short name for the others.
    said : Status
        What the model shows, with the switch and without.
    world : Fold
        The lab, set to the world in which the argument is right.
    """

    def __init__(self, name: str) -> None:
        super().__init__({"chosen": name}, (), arguments(), _shows)
        bars = {side: self.choices_of(_choices(side)).buttons for side in SIDES}
        self.buttons = {text: one for buttons in bars.values() for text, one in buttons.items()}
        self._world = box("nk-more")
        sides = (bar(HEADS[side], buttons) for side, buttons in bars.items())
        about, score, self.said = self.html("about"), self.html("score"), self.text("said")
        # The lab is wider than what is read.
        self.built(box("nk-shown", *sides, about, score, self.said, self.table()), self._world)

    def look(self, name: str) -> None:
        """Take up an argument, by its id in ``data/arguments.toml``.

        Raises
        ------
        BadValue
            If there is no such argument.
        """
        self.set(chosen=known("name", name, arguments()))

    def _tell(self) -> None:
        super()._tell()
        # Where the page has taken up another argument, this says which one is meant.
        one = arguments()[self.now["chosen"]]
        self.world = Fold(say("argument.open", argument=one.short), lambda: _lab(one))
        self._world.children = (self.world,)


def argument(name: str = "2016") -> ArgumentPanel:
    """Show the argument for a policy, or one against it, and the world in which it is right.

    Parameters
    ----------
    name : str, optional
        A name of `PRESETS`, for what its defender would sign; or an id of
        ``data/arguments.toml``, such as ``weapons_insure``.

    Returns
    -------
    ArgumentPanel
        A widget, with a button for every argument.

    Raises
    ------
    BadValue
        If there is no such policy and no such argument.

    Examples
    --------
    >>> "Washington presses alone" in argument("Washington alone").said.text
    True
    """
    defended = {one.policy: of for of, one in arguments().items() if one.side == "for"}
    known("name", name, [*defended, *arguments()])
    return ArgumentPanel(defended.get(name, name))


def setting(policy: str, held: Mapping[str, float]) -> list[str]:
    """Say what is held for an argument, and what usually stands in its place.

    Examples
    --------
    >>> setting("2016", {"reach": 0.6, "growth_arms": 1.0})
    ['Reach of American threats: 0.6 instead of 0.1', 'Growth arms (belief): 100 % instead of 50 %']
    """
    return [_set(policy, name, to) for name, to in held.items()]


def _set(policy: str, name: str, to: float) -> str:
    if name in CONTROLS:
        called_so, usual = CONTROLS[name]["name"], f"{getattr(PRESETS[policy], name):.0%}"
        return say("argument.control", name=called_so, to=f"{to:.0%}", usual=usual)
    named = begun(label(name))
    if name in rows("beliefs"):
        usual = f"{100 * value('beliefs', name, 'central'):.0f}"
        return say("argument.share", name=named, to=f"{100 * to:.0f}", usual=usual)
    usual = f"{value('assumptions', name, 'central'):g}"
    return say("argument.control", name=named, to=f"{to:g}", usual=usual)


def _choices(side: str) -> dict[str, Setting]:
    return {
        called(one.policy) if side == "for" else one.short: {"chosen": name}
        for name, one in arguments().items()
        if one.side == side
    }


@cache
def _shows(name: str) -> dict[str, str]:
    """Return what is shown of an argument, by part of the panel."""
    one = arguments()[name]
    return {
        "about": _words(one),
        "score": cards(one),
        "said": finding(one),
        "table": figures(one),
    }


def _words(one: Argument) -> str:
    sources = "; ".join(link(rows("sources"), name) for name in one.sources)
    named = {"policy": called(one.policy), "argument": one.short}
    head = say("argument.side", side=begun(one.side), **named)
    sets = say("number.parts").join(escape(part) for part in setting(one.policy, one.held))
    return (
        f"<h3>{escape(head)}</h3>"
        f"<p>{escape(one.claim)}</p>"
        f"<p><b>{say('argument.evidence')}</b> {escape(one.evidence)}</p>"
        f"<p class='nk-help'>{say('record.sources', sources=sources)}</p>"
        f"<p><b>{say('argument.switch')}</b> {sets}.</p>"
    )


def _lab(one: Argument) -> Folded:
    here = _scenario(one.policy, one.held)
    # What is compared with no other policy is compared with itself, without the switch.
    beside = _scenario(one.than, one.held) if one.than else _scenario(one.policy, {})
    opened = Lab(here)
    opened.session.compare(beside)
    return opened, lambda: None


def _scenario(policy: str, held: Mapping[str, float]) -> Scenario:
    set_to, beliefs, assumptions = settled({"preset": policy, **held})
    return Scenario(set_to, beliefs, assumptions=assumptions)

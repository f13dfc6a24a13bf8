"""The lab, with the controls of the two powers on the left, and charts of outcomes on the right."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import ipywidgets as widgets

from conundrum.charts import scoreboard
from conundrum.model import PRESETS, Assumptions, Policy, called
from conundrum.model.variant import Model
from conundrum.panels.lab.code_fold import Sharing, StoredSetting
from conundrum.panels.lab.session_panel import SessionPanel
from conundrum.panels.slider_rows import (
    BELIEFS,
    CONTROL_SLIDERS,
    DISCOUNT,
    WEIGHTS,
    About,
    bar,
    box,
)
from conundrum.run import PRIORITIES, AnyPolicy, Scenario, scenario_of
from conundrum.run.drawn_beliefs import are_drawn
from conundrum.run.given_beliefs import AnyBeliefs, believed, undrawn
from conundrum.tables import instance, known, listed, say
from conundrum.views import lab as shows_
from conundrum.views.posters import POSTERS
from conundrum.widgets import Button, Choices, Fold, Folded, Status, button, mark


class Lab(SessionPanel):
    """The lab as one widget.

    Parameters
    ----------
    scenario : Scenario
        The first scenario, to which *Reset* returns.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it.
    model : Model, optional
        A changed model, in which every scenario is run.
    shows : sequence of str, optional
        The outcomes whose charts are visible at first. A button then shows everything else.

    Attributes
    ----------
    session : Session
        The scenario, its history, its run and the pinned run.
    presets : dict
        The buttons of the named policies.
    draw : Button
        The button that draws the beliefs in each future, or sets them again.
    folds : dict
        The closed sections, by name.
    """

    def __init__(
        self,
        scenario: Scenario,
        steps: str = "",
        model: Model | None = None,
        shows: Sequence[str] = (),
    ) -> None:
        super().__init__(scenario, {"policy": CONTROL_SLIDERS}, model=model)
        session = self.session
        self._presets = self._choices(
            "policy", {called(name): policy for name, policy in PRESETS.items()}
        )
        self._priorities = self._choices("priorities", PRIORITIES)
        self.presets = {name: self._presets.buttons[called(name)] for name in PRESETS}
        pins = {
            "Pin": button(
                say("lab.pin"), lambda: session.attempt(session.compare, session.scenario)
            ),
            "Unpin": button(say("lab.compare"), lambda: session.attempt(session.compare, None)),
        }
        draw = {"Draw": button(say("lab.draw"), self._draw_beliefs)}
        self._bridge.act(pins | draw)
        self.acts |= pins
        self.draw = draw["Draw"]
        self._drawn = self.part("drawn", Status())
        self._look = self.html("look")
        self._weighed = self.part("weighed", Status(look="nk-weighed"))
        self._wrong = Status(look="nk-refused")
        self._bridge.clear(self._wrong)
        self._kept = StoredSetting(
            self._bridge, lambda kept: session.attempt(session.go, session.history.step(kept))
        )
        self.folds = {
            "beliefs": self._sliders(say("lab.beliefs"), "beliefs", BELIEFS),
            "priorities": self._sliders(say("lab.weights"), "priorities", WEIGHTS | DISCOUNT),
            "assumptions": self.holding(say("held.all")),
            "code": self._code(),
            "table": self.table_section(say("lab.words")),
        }
        # A question opens below the charts, so that it does not move the controls that a reader
        # uses.
        leads = self.led(steps)
        self.built(
            *([Status(text=f"{model.said} {say('lab.model')}")] if model else []),
            *leads[:1],
            box(
                "nk-levers",
                bar(say("lab.start"), self._some(POSTERS)).add_class("nk-starts"),
                self._few(shows) if shows else self.rooms(),
            ),
            box("nk-right", self.stage, self.kinds, self.html("judges")),
            *leads[1:],
            box("nk-more", self._kept, self._wrong, self._more(), self._bridge),
        )
        self.add_class("nk-whole")

    def _few(self, shows: Sequence[str]) -> Fold:
        """Return sliders of the lab in a closed section.

        As long as the section is closed, the style sheet shows only the charts of some outcomes.
        """
        for outcome in shows:
            self.panels[outcome].add_class("nk-first")
        levers = self.rooms()
        every = Fold(say("lab.everything"), lambda: (levers, lambda: None))
        every.make()
        self.add_class("nk-few")
        return every.add_class("nk-everything")

    def _more(self) -> Fold:
        """Return a closed section with the controls that few readers need."""
        others = [name for name in self.presets if name not in POSTERS]
        noise = f'<p class="nk-help">{scoreboard.seed_noise_note(self.outlook)}</p>'
        body = box(
            "nk-rest",
            box("nk-bar", *self.acts.values()),
            bar(say("lab.others"), self._some(others)).add_class("nk-presets"),
            self.folds["beliefs"],
            box("nk-bar", self.draw, self._drawn),
            bar(say("lab.eyes"), self._priorities.buttons),
            self._weighed,
            self._look,
            *[fold for name, fold in self.folds.items() if name != "beliefs"],
            widgets.HTML(noise),
        )
        more = Fold(say("lab.more"), lambda: (body, lambda: None), printed=True)
        more.make()
        return more

    def _some(self, names: Iterable[str]) -> dict[str, Button]:
        """Return buttons, each of which sets a named policy."""
        return {name: self.presets[name] for name in names}

    @property
    def policy(self) -> Policy:
        """The lab's present policy. If a policy is assigned, all its sliders move at once."""
        return self.session.scenario.policy

    @policy.setter
    def policy(self, policy: Policy) -> None:
        self.session.change(policy=instance("policy", policy, Policy))

    def _choices(self, record: str, values: Mapping[str, Any]) -> Choices[Any]:
        """Return buttons, each of which sets one part of the lab's scenario."""
        change, attempt = self.session.change, self.session.attempt
        made = Choices(values, lambda chosen: attempt(change, **{record: chosen}))
        sets = {name: {record: asdict(chosen)} for name, chosen in values.items()}
        self._bridge.choose(made.buttons, sets)
        return made

    def _sliders(self, title: str, record: str, about: About) -> Fold:
        """Return a closed section with the sliders for one part of the scenario."""

        def made() -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
            return box("nk-room", *self.shares(record, about).values()), {}

        return self.folded(title, made)

    def _code(self) -> Fold:
        """Return a closed section with the scenario code."""

        def made() -> Folded:
            panel = Sharing(self.session, self._bridge)
            self._bridge.show("code", panel.code, fold.head)
            self._bridge.ask("code", panel.entry)
            return panel, panel.fill

        fold = Fold(say("lab.code"), made)
        return self.later(fold)

    def _draw_beliefs(self) -> None:
        """Give each future its own beliefs, or give all futures the beliefs that are set."""
        held = shows_.switched(self.session.scenario.assumptions.fixed)
        self.session.attempt(self.session.change, assumptions=Assumptions(**held))

    def _say(self) -> None:
        super()._say()
        scenario = self.session.scenario
        mark(self.draw, say("lab.draw"), are_drawn(scenario.assumptions.fixed))
        self._wrong.text = self.session.wrong
        if self.session.wrong:
            # A refusal is sent even if it says the same as before, because the page has cleared its
            # message. A reader's new action may be refused for the same reason as the last action.
            self._wrong.send_state("text")
        self._presets.mark(scenario.policy)
        self._priorities.mark(scenario.priorities)
        self.acts["Unpin"].disabled = self.session.pin is None


def lab(
    policy: AnyPolicy | None = None,
    beliefs: AnyBeliefs = None,
    *,
    steps: str = "",
    model: Model | None = None,
    shows: Sequence[str] = (),
) -> Lab:
    """Show the lab, in which a reader moves sliders and sees what each mix of policies leads to.

    Parameters
    ----------
    policy : Policy, str or Scenario, optional
        The first values of the sliders; those of 2016 unless given. A text is a name of `policies`
        or a scenario code.
    beliefs : Beliefs, dict or "drawn", optional
        How far each rival theory holds at first; "drawn" gives each future its own beliefs. If not
        given, the beliefs of the scenario are taken, or else all central.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``00``; none unless given.
    model : Model, optional
        The reader's own model, as `variant` returns it. The lab then says that the model is
        changed, and the kernel computes everything.
    shows : list of str, optional
        The outcomes whose charts are visible at first, such as ``["warheads", "hunger"]``. Then
        only the buttons of three policies are above them, and a button shows everything else.
        Everything is visible unless given.

    Returns
    -------
    Lab
        A widget; its ``policy`` and ``outlook`` can be read, and ``policy`` set.

    Raises
    ------
    BadValue
        If an argument has the wrong type, or if there are no such steps or outcomes.

    Examples
    --------
    >>> panel = lab(Policy(us_sanctions=1))
    >>> panel.policy.us_sanctions
    1.0
    """
    scenario = scenario_of("policy", Policy() if policy is None else policy)
    if beliefs is not None:
        held, assumptions = believed(beliefs, undrawn(scenario.assumptions))
        scenario = replace(scenario, beliefs=held, assumptions=assumptions)
    some = listed("shows", shows, say("lab.list"), least=0, one=str)
    shown = Lab(
        scenario,
        steps,
        None if model is None else instance("model", model, Model),
        [known("outcome", one, shows_.OUTCOMES) for one in some],
    )
    # All objects that are loaded when the lab opens are needed until the kernel stops. If the
    # garbage collector checked all loaded objects again and again, sliders would sometimes stutter.
    gc.freeze()
    return shown

"""The lab: both powers' controls at the left, what follows in a thousand futures at the right."""

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
from conundrum.panels.slider_rows import BELIEFS, CONTROLS, DISCOUNT, WEIGHTS, About, bar, box
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
        Where all stands at first, and where *Reset* takes it.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it.
    model : Model, optional
        A changed model, in which all is run.
    shows : sequence of str, optional
        The outcomes whose charts are in sight at first, with a button that brings all else.

    Attributes
    ----------
    session : Session
        The scenario, its history, its run and the pinned one.
    presets : dict
        The buttons of the named policies.
    draw : Button
        Draws the beliefs in each future, or sets them again.
    folds : dict
        What is folded away at first, by name.
    """

    def __init__(
        self,
        scenario: Scenario,
        steps: str = "",
        model: Model | None = None,
        shows: Sequence[str] = (),
    ) -> None:
        super().__init__(scenario, {"policy": CONTROLS}, model=model)
        session = self.session
        self._presets = self._choices(
            "policy", {called(name): policy for name, policy in PRESETS.items()}
        )
        self._eyes = self._choices("priorities", PRIORITIES)
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
        # A question opens below the charts, so that it moves nothing that is pressed.
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
        """Fold away the levers; while they are, the style sheet shows some charts and no more."""
        for outcome in shows:
            self.panels[outcome].add_class("nk-first")
        levers = self.rooms()
        every = Fold(say("lab.everything"), lambda: (levers, lambda: None))
        every.make()
        return every.add_class("nk-everything")

    def _more(self) -> Fold:
        """Fold away what few readers need, which is a part of the panel all the same."""
        others = [name for name in self.presets if name not in POSTERS]
        noise = f'<p class="nk-help">{scoreboard.seed_noise_note(self.outlook)}</p>'
        body = box(
            "nk-rest",
            box("nk-bar", *self.acts.values()),
            bar(say("lab.others"), self._some(others)).add_class("nk-presets"),
            self.folds["beliefs"],
            box("nk-bar", self.draw, self._drawn),
            bar(say("lab.eyes"), self._eyes.buttons),
            self._weighed,
            self._look,
            *[fold for name, fold in self.folds.items() if name != "beliefs"],
            widgets.HTML(noise),
        )
        more = Fold(say("lab.more"), lambda: (body, lambda: None), printed=True)
        more.make()
        return more

    def _some(self, names: Iterable[str]) -> dict[str, Button]:
        """Return the buttons of some named policies."""
        return {name: self.presets[name] for name in names}

    @property
    def policy(self) -> Policy:
        """The policy that is shown now; assign one to move all its sliders at once."""
        return self.session.scenario.policy

    @policy.setter
    def policy(self, policy: Policy) -> None:
        self.session.change(policy=instance("policy", policy, Policy))

    def _choices(self, record: str, values: Mapping[str, Any]) -> Choices[Any]:
        """Offer buttons, each of which sets a record of the scenario."""
        change, attempt = self.session.change, self.session.attempt
        made = Choices(values, lambda chosen: attempt(change, **{record: chosen}))
        sets = {name: {record: asdict(chosen)} for name, chosen in values.items()}
        self._bridge.choose(made.buttons, sets)
        return made

    def _sliders(self, title: str, record: str, about: About) -> Fold:
        """Fold away the sliders of a record."""

        def made() -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
            return box("nk-room", *self.shares(record, about).values()), {}

        return self.folded(title, made)

    def _code(self) -> Fold:
        """Fold away the scenario code."""

        def made() -> Folded:
            panel = Sharing(self.session, self._bridge)
            self._bridge.show("code", panel.code, fold.head)
            self._bridge.ask("code", panel.entry)
            return panel, panel.fill

        fold = Fold(say("lab.code"), made)
        return self.later(fold)

    def _draw_beliefs(self) -> None:
        """Let each future have beliefs of its own, or all of them those that are set."""
        held = shows_.switched(self.session.scenario.assumptions.fixed)
        self.session.attempt(self.session.change, assumptions=Assumptions(**held))

    def _say(self) -> None:
        super()._say()
        scenario = self.session.scenario
        mark(self.draw, say("lab.draw"), are_drawn(scenario.assumptions.fixed))
        self._wrong.text = self.session.wrong
        if self.session.wrong:
            # The page took it away at the next act, which may be refused for the same reason.
            self._wrong.send_state("text")
        self._presets.mark(scenario.policy)
        self._eyes.mark(scenario.priorities)
        self.acts["Unpin"].disabled = self.session.pin is None


def lab(
    policy: AnyPolicy | None = None,
    beliefs: AnyBeliefs = None,
    *,
    steps: str = "",
    model: Model | None = None,
    shows: Sequence[str] = (),
) -> Lab:
    """Show the lab: move a slider, and see what each mix of policies buys and costs.

    Parameters
    ----------
    policy : Policy, str or Scenario, optional
        Where the sliders stand at first; the setting of 2016 unless given. A text is a name of
        `policies` or a scenario code.
    beliefs : Beliefs, dict or "drawn", optional
        How far each rival theory holds at first, or that each future has its own; those of the
        scenario, or all central, unless given.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``00``; none unless given.
    model : Model, optional
        A model of one's own, as `variant` makes it. The lab says so, and the kernel answers.
    shows : list of str, optional
        The outcomes whose charts are in sight at first, such as ``["warheads", "hunger"]``. Only
        the three policies are then above them, and a button shows everything. All is in sight
        unless given.

    Returns
    -------
    Lab
        A widget; its ``policy`` and ``outlook`` can be read, and ``policy`` set.

    Raises
    ------
    BadValue
        If an argument is of another kind, or there are no such steps or outcomes.

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
    # What is loaded by now stays; looking through it again would make some moves stutter.
    gc.freeze()
    return shown

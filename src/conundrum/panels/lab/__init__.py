"""The lab: both powers' controls at the left, what follows in a thousand worlds at the right."""

from __future__ import annotations

import gc
from dataclasses import asdict

import ipywidgets as widgets

from conundrum.charts import scoreboard
from conundrum.charts.bands import SHOWN
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS, Policy, called
from conundrum.page.door import Door
from conundrum.page.setting import setting_of
from conundrum.panels.lab.folds import folds
from conundrum.panels.lab.kept_setting import KeptSetting
from conundrum.panels.lab.session import Session, sentences
from conundrum.panels.lab.session_steps import session_steps
from conundrum.panels.lab.slider_rows import CONTROLS, box, heading, share_sliders
from conundrum.panels.lab.stage import Stage
from conundrum.panels.lab.undo_buttons import acts, enable
from conundrum.panels.parts import draw
from conundrum.run.outlook import Outlook
from conundrum.run.scenario import Scenario
from conundrum.run.weights import EYES
from conundrum.tables.bounds import instance
from conundrum.tables.settings import rows
from conundrum.tables.words import say
from conundrum.widgets.buttons import Choices, button
from conundrum.widgets.controls import Status, style_sheet
from conundrum.widgets.still import Panel


class Lab(Panel):
    """The lab as one widget.

    Parameters
    ----------
    scenario : Scenario
        Where all stands at first, and where *Reset* takes it.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it.

    Attributes
    ----------
    session : Session
        The scenario, its history, its run and the pinned one.
    sliders, presets : dict
        The controls of the policy, and the buttons of the named policies.
    folds : dict
        What is folded away at first, by name.
    """

    def __init__(self, scenario: Scenario, steps: str = "") -> None:
        self.session = session = Session(scenario, self._tell)
        self._controls = share_sliders(session, "policy", CONTROLS)
        self._presets = Choices(
            {called(name): policy for name, policy in PRESETS.items()},
            lambda policy: session.attempt(session.change, policy=policy),
        )
        self._eyes = Choices(EYES, lambda weights: session.change(weights=weights))
        self.sliders = self._controls.sliders
        self.presets = {name: self._presets.buttons[called(name)] for name in PRESETS}
        self.acts = acts(session) | {
            "Pin": button(
                say("lab.pin"), lambda: session.attempt(session.compare, session.scenario)
            ),
            "Unpin": button(say("lab.compare"), lambda: session.attempt(session.compare, None)),
        }
        self._stage, self._look = Stage(session), widgets.HTML()
        self._wrong, self._weighed = Status(look="nk-refused"), Status(look="nk-weighed")
        self._parts = self._stage.parts | {"look": self._look, "weighed": self._weighed}
        self._door = Door(setting_of(session.scenario), self._parts, SHOWN)
        self._door.hear("policy", self.sliders)
        sets = {called(name): {"policy": asdict(policy)} for name, policy in PRESETS.items()}
        self._door.choose(self._presets.buttons, sets)
        sets = {name: {"weights": asdict(weights)} for name, weights in EYES.items()}
        self._door.choose(self._eyes.buttons, sets)
        self._door.act(self.acts)
        self._door.clear(self._wrong)
        session.clock = self._door.clock
        self._kept = KeptSetting(
            self._door, lambda kept: session.attempt(session.go, session.history.step(kept))
        )
        self.folds = folds(session, self._door)
        led = session_steps(steps, session, self._door, self._stage)
        super().__init__([style_sheet(), *led, self._rooms(), self._shown(), self._more()])
        self.add_class("nk-lab")
        self._say()

    @property
    def outlook(self) -> Outlook:
        """The run that is shown now."""
        return self.session.outlook

    @property
    def policy(self) -> Policy:
        """The policy that is shown now; assign one to move all its sliders at once."""
        return self.session.scenario.policy

    @policy.setter
    def policy(self, policy: Policy) -> None:
        self.session.change(policy=instance("policy", policy, Policy))

    def _rooms(self) -> widgets.VBox:
        rooms: dict[str, list[widgets.Widget]] = {}
        for name, slider in self.sliders.items():
            rooms.setdefault(rows("controls")[name]["room"], []).append(slider)
        boxes = [box("nk-room", heading(room), *held) for room, held in rooms.items()]
        return box("nk-rooms", *boxes)

    def _shown(self) -> widgets.VBox:
        start = box("nk-bar", heading(say("lab.start")), *self.presets.values())
        start.add_class("nk-presets")
        return box("nk-right", self._stage, start)

    def _more(self) -> widgets.VBox:
        bar = box("nk-bar", *self.acts.values())
        eyes = box("nk-bar", heading(say("lab.eyes")), *self._eyes.buttons.values())
        noise = widgets.HTML(f'<p class="nk-help">{scoreboard.seed_noise_note(self.outlook)}</p>')
        shown = (
            bar,
            self._kept,
            self._wrong,
            eyes,
            self._weighed,
            self._look,
            *self.folds.values(),
        )
        return box("nk-more", *shown, noise, self._door)

    def _tell(self, by: str) -> None:
        """Show the session as it stands after a change."""
        # A slider that moved, and those beside it, stand where they should.
        if not by:
            self._controls.fill()
        self._say()
        for name, fold in self.folds.items():
            if not by.startswith(f"{name}."):
                fold.refresh()

    def _follow(self) -> None:
        self._say()
        for fold in self.folds.values():
            fold.refresh()

    def _sentences(self) -> str:
        return sentences(self.session, SHOWN)

    def _say(self) -> None:
        """Put the session into words, and mark what holds."""
        scenario = self.session.scenario
        if not self._door.told(*self.session.told()):
            draw(self._parts, self.session.answer(SHOWN))
        self._wrong.text = self.session.wrong
        if self.session.wrong:
            # The page took it away at the next act, which may be refused for the same reason.
            self._wrong.send_state("text")
        self._presets.mark(scenario.policy)
        self._eyes.mark(scenario.weights)
        enable(self.acts, self.session)
        self.acts["Unpin"].disabled = self.session.pin is None


def lab(policy: Policy | None = None, beliefs: Beliefs | None = None, *, steps: str = "") -> Lab:
    """Show the lab: move a slider, and see what each mix of policies buys and costs.

    Parameters
    ----------
    policy : Policy, optional
        Where the sliders stand at first; the setting of 2016 unless given.
    beliefs : Beliefs, optional
        How far each rival theory holds at first; all central unless given.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``00``; none unless given.

    Returns
    -------
    Lab
        A widget; its ``policy`` and ``outlook`` can be read, and ``policy`` set.

    Raises
    ------
    BadValue
        If an argument is of another kind, or there are no such steps.

    Examples
    --------
    >>> shown = lab(Policy(us_sanctions=1))
    >>> shown.policy.us_sanctions
    1.0
    """
    shown = Lab(
        Scenario(
            instance("policy", Policy() if policy is None else policy, Policy),
            instance("beliefs", Beliefs() if beliefs is None else beliefs, Beliefs),
        ),
        steps,
    )
    # What is loaded by now stays; looking through it again would make some moves stutter.
    gc.freeze()
    return shown

"""The base class of the lab, and of panels with a part of the lab: sliders, charts and undo."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import Any

import ipywidgets as widgets

from conundrum.model import Assumptions, Beliefs, Policy
from conundrum.model.variant import Model
from conundrum.page.bridge import Bridge
from conundrum.page.engine import NAME
from conundrum.page.setting import record_of, setting_of
from conundrum.panels.bridge_panel import BridgePanel
from conundrum.panels.lab.held_assumptions import Holding, held_table
from conundrum.panels.lab.session import Session
from conundrum.panels.slider_rows import CONTROL_SLIDERS, About, box, heading
from conundrum.panels.steps import steps_of
from conundrum.run import Outlook, Priorities, Run, Scenario
from conundrum.run.given_beliefs import undrawn
from conundrum.run.provenance import cite_links
from conundrum.tables import BadValue, rows, say
from conundrum.views import lab
from conundrum.widgets import Fold, Status, button

EVEN = (2, 4)
"""Numbers of charts that stand two in a row."""


class SessionPanel(BridgePanel):
    """A panel with sliders that set a session, charts of outcomes, and a button "Undo".

    Parameters
    ----------
    scenario : Scenario
        The first scenario, to which *Reset* returns.
    about : dict of str to dict
        The texts of the sliders, by record of the scenario.
    outcomes : tuple of str, optional
        The outcomes that are drawn.
    hold : tuple of str, optional
        Assumptions that the reader can hold at a value; all unless given.
    model : Model, optional
        A changed model, in which every scenario is run. The kernel runs it, because the page has
        only the usual model.

    Attributes
    ----------
    session : Session
        The scenario, its history, its run and the pinned run.
    acts : dict
        The buttons *Undo*, *Redo*, *Replay* and *Reset*, by name.
    moved : Status
        The sentence on the last change.
    panels : dict of str to VBox
        The box with the number and the chart of each outcome.
    folds : dict
        The closed sections, by name.
    """

    def __init__(
        self,
        scenario: Scenario,
        about: Mapping[str, About],
        outcomes: tuple[str, ...] = lab.OUTCOMES,
        hold: tuple[str, ...] = (),
        model: Model | None = None,
    ) -> None:
        self.session = session = Session(scenario, self._tell, model)
        self._outcomes, self._names = outcomes, hold or tuple(rows("assumptions"))
        super().__init__(Bridge(setting_of(scenario), outcomes, engine_name="" if model else NAME))
        session.clock = self._bridge.clock
        for record, says in about.items():
            self.shares(record, says)
        self.moved = self.part("moved", Status(look="nk-moved", marked_up=True))
        self.legend = self.html("legend")
        self.kinds = self.html("kinds")
        self.kinds.add_class("nk-kinds")
        self.panels = self.outcomes(outcomes)
        drawn = box("nk-panels", *self.panels.values())
        if len(self.panels) in EVEN:
            drawn.add_class("nk-even")
        self.stage = box("nk-stage", self.moved, drawn, self.legend)
        go = partial(session.attempt, session.go)
        self.acts = {
            "Undo": button("Undo", lambda: go(session.history.undo())),
            "Redo": button("Redo", lambda: go(session.history.redo())),
            "Replay": button(say("lab.replay"), partial(session.attempt, session.replay)),
            "Reset": button("Reset", lambda: go(session.history.step(session.first))),
        }
        self._bridge.act(self.acts)
        self.folds: dict[str, Fold] = {}
        self.add_class("nk-lab")

    @property
    def outlook(self) -> Outlook:
        """The run that is shown now."""
        return self.session.outlook

    @property
    def policy(self) -> Policy:
        """The policy that the panel shows at present."""
        return self.session.scenario.policy

    def built(self, *children: widgets.Widget) -> None:
        """Show the given widgets in the panel, and draw the session."""
        super().built(*children)
        self._say()

    def parts_now(self) -> dict[str, partial[Any]]:
        """Return a function for each part, which computes the part under the present setting."""
        assumptions = partial(held_table, self.session.scenario.assumptions, self._names)
        return self.session.parts_now(self._outcomes) | {"assumptions": assumptions}

    def led(self, steps: str) -> list[widgets.VBox]:
        """Return the bar of steps that leads through the panel, and the questions of the steps."""
        scenario = record_of(self.session.scenario)
        first = {record: scenario[record] for record in ("policy", "beliefs", "held")}
        return steps_of(steps, first, self.restore, self._bridge)

    def rooms(self, *below: widgets.Widget) -> widgets.VBox:
        """Return the sliders in groups: a group for each power, and a group for beliefs."""
        rooms: dict[str, list[widgets.Widget]] = {}
        for name, slider in self.sliders.items():
            room = rows("controls")[name]["room"] if name in CONTROL_SLIDERS else "Beliefs"
            rooms.setdefault(room, []).append(slider)
        boxes = [box("nk-room", heading(room), *held) for room, held in rooms.items()]
        return box("nk-rooms", *boxes, *below)

    def holding(self, title: str) -> Fold:
        """Return a closed section in which a reader can fix assumptions, with their sources."""

        def made() -> tuple[widgets.Widget, dict[str, widgets.Widget]]:
            panel = Holding(self.session, self._names)
            self._bridge.ask("hold", panel.entry)
            self._bridge.ask("release", panel.held)
            return panel, {"held": panel.held, "assumptions": panel.table}

        return self.folded(title, made)

    def _value_of(self, record: str, name: str) -> float:
        return float(getattr(getattr(self.session.scenario, record), name))

    def _moved(self, record: str, name: str, value: float) -> None:
        scenario = self.session.scenario
        changed: dict[str, Any] = {record: replace(getattr(scenario, record), **{name: value})}
        if record == "beliefs":
            # If a reader moves the slider of a belief, the belief is no longer chosen at random. It
            # is the same in all futures, as in `conundrum.views.lab.moved`.
            changed["assumptions"] = undrawn(scenario.assumptions)
        try:
            self.session.change(f"{record}.{name}", **changed)
        except BadValue as refused:
            self._shares[record][name].message = str(refused)

    def restore(self, setting: dict[str, Any]) -> None:
        """Set the panel as it was earlier, or as a step of the notebook wants it.

        A step does not set priorities and the seed, so these stay as they are.
        """
        scenario = self.session.scenario
        to = {"priorities": asdict(scenario.priorities), "seed": scenario.seed, **setting}
        self.session.attempt(
            self.session.change,
            policy=Policy(**to["policy"]),
            beliefs=Beliefs(**to["beliefs"]),
            assumptions=Assumptions(**to["held"]),
            priorities=Priorities(**to["priorities"]),
            seed=to["seed"],
        )

    def _tell(self, by: str) -> None:
        """Show the session after something in it has changed."""
        # After a move of one slider, all sliders are already in their right places.
        if not by:
            self._hush(self._shares)
            self._stand()
        self._follow()

    def _follow(self) -> None:
        self._say()
        for fold in self.folds.values():
            fold.refresh()

    def _sentences(self) -> str:
        run, pinned = Run(self.session.outlook), Run(self.session.pinned)
        return lab.sentences(run, pinned, [*self._outcomes])

    def _cited(self) -> list[str]:
        model, made = self.session.model, self.outlook.provenance
        runs = f"{'; '.join(made.cite_draws())}."
        if not model:
            code = say("cited.panel", code=self.session.scenario.code)
            return [code, runs, *super()._cited()]
        own = [f"{one}." for one in (made.cite_run(self.outlook.policy), *cite_links(model))]
        return [runs, model.said, *own, *super()._cited()]

    def _say(self) -> None:
        """Draw the session, and disable the buttons that would change nothing."""
        if not self._bridge.tell(*self.session.for_page()):
            self._draw(self.parts)
        history = self.session.history
        self.acts["Undo"].disabled = self.acts["Replay"].disabled = not history.past
        self.acts["Redo"].disabled = not history.future

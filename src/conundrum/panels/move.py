"""The lab in part: only the sliders that one claim needs, and the rest held, and said so."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets as widgets

from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import Policy
from conundrum.page.door import Door
from conundrum.page.setting import setting_of
from conundrum.panels.lab.folds import holding, numbers
from conundrum.panels.lab.session import Session, sentences
from conundrum.panels.lab.session_steps import session_steps
from conundrum.panels.lab.slider_rows import BELIEFS, CONTROLS, box, heading, share_sliders
from conundrum.panels.lab.stage import Stage
from conundrum.panels.lab.undo_buttons import acts, enable
from conundrum.panels.parts import draw
from conundrum.run.outlook import Outlook
from conundrum.run.scenario import Scenario
from conundrum.tables.bounds import instance, known, listed
from conundrum.tables.settings import rows
from conundrum.tables.words import percent, say
from conundrum.widgets.controls import style_sheet
from conundrum.widgets.still import Panel


class Move(Panel):
    """Some of the lab's sliders, with the charts of some outcomes.

    Parameters
    ----------
    controls : tuple of str
        Controls of the policy, and beliefs, that the reader moves.
    show : tuple of str
        Outcomes to show.
    policy : Policy
        Where the sliders stand at first, and where everything else is held.
    beliefs : Beliefs, optional
        The same for the beliefs; all central unless given.
    hold : tuple of str
        Assumptions that the reader can hold at a value.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it.

    Attributes
    ----------
    sliders : dict
        By control or belief.
    """

    def __init__(
        self,
        controls: tuple[str, ...],
        show: tuple[str, ...],
        policy: Policy,
        beliefs: Beliefs | None = None,
        hold: tuple[str, ...] = (),
        steps: str = "",
    ) -> None:
        self.session = session = Session(Scenario(policy, beliefs or Beliefs()), self._tell)
        self._show = show
        self._held = [name for name in CONTROLS if name not in controls]
        self._rows = {
            field: share_sliders(
                session, field, {name: about[name] for name in controls if name in about}
            )
            for field, about in (("policy", CONTROLS), ("beliefs", BELIEFS))
        }
        self.sliders = {
            name: slider for row in self._rows.values() for name, slider in row.sliders.items()
        }
        self.acts = acts(session)
        self._stage = Stage(session, show)
        self._door = Door(setting_of(session.scenario), self._stage.parts, show)
        for field, row in self._rows.items():
            self._door.hear(field, row.sliders)
        self._door.act(self.acts)
        session.clock = self._door.clock
        held = [holding(session, self._door, hold)] if hold else []
        self.folds = [*held, numbers(session, show, self._door)]
        led = session_steps(steps, session, self._door, self._stage)
        super().__init__([style_sheet(), *led, self._rooms(), self._shown()])
        self.add_class("nk-lab")
        self.add_class("nk-move")
        self._say()

    @property
    def outlook(self) -> Outlook:
        """The run that is shown now."""
        return self.session.outlook

    @property
    def policy(self) -> Policy:
        """The policy that is shown now."""
        return self.session.scenario.policy

    def _rooms(self) -> widgets.VBox:
        rooms: dict[str, list[widgets.Widget]] = {}
        for name, slider in self.sliders.items():
            room = rows("controls")[name]["room"] if name in CONTROLS else "Beliefs"
            rooms.setdefault(room, []).append(slider)
        boxes = [box("nk-room", heading(room), *held) for room, held in rooms.items()]
        policy = self.session.first.policy
        held = say("number.parts").join(
            say(
                "move.held_at", control=CONTROLS[name]["name"], share=percent(getattr(policy, name))
            )
            for name in self._held
        )
        note = widgets.HTML(f'<p class="nk-help">{escape(say("move.held", controls=held))}</p>')
        return box("nk-rooms", *boxes, *([note] if held else []))

    def _shown(self) -> widgets.VBox:
        bar = box("nk-bar", *self.acts.values())
        return box("nk-right", self._stage, bar, *self.folds, self._door)

    def _tell(self, by: str) -> None:
        if not by:
            for row in self._rows.values():
                row.fill()
        self._say()
        for fold in self.folds:
            fold.refresh()

    def _follow(self) -> None:
        self._say()
        for fold in self.folds:
            fold.refresh()

    def _sentences(self) -> str:
        return sentences(self.session, self._show)

    def _say(self) -> None:
        if not self._door.told(*self.session.told()):
            draw(self._stage.parts, self.session.answer(self._show))
        enable(self.acts, self.session)


def move(
    *controls: str,
    show: Sequence[str] = ("warheads", "hunger"),
    policy: Policy | None = None,
    hold: Sequence[str] = (),
    steps: str = "",
) -> Move:
    """Show some sliders of the lab, everything else held.

    Parameters
    ----------
    *controls : str
        Which controls of the policy, and which beliefs, can be moved.
    show : sequence of str, optional
        Which outcomes are drawn, at least one.
    policy : Policy, optional
        Where the sliders stand at first, and where the rest is held; the setting of 2016 unless
        given.
    hold : sequence of str, optional
        Which assumptions the reader can hold at a value.
    steps : str, optional
        Which steps of ``data/steps.toml`` lead through it, such as ``03``; none unless given.

    Returns
    -------
    Move
        A widget; its ``policy`` and ``outlook`` can be read.

    Raises
    ------
    BadValue
        If a name is unknown, also that of steps, no outcome is listed, or the policy is none.

    Examples
    --------
    >>> moved = move("us_sanctions")
    >>> moved.sliders["us_sanctions"].value = 100
    >>> moved.policy.us_sanctions
    1.0
    """
    for name in controls:
        known("control", name, [*CONTROLS, *BELIEFS])
    outcomes = listed("show", show, "a list of one or more outcomes")
    shown = tuple(known("outcome", outcome, rows("outcomes")) for outcome in outcomes)
    given = instance("policy", Policy() if policy is None else policy, Policy)
    held = tuple(known("assumption", name, rows("assumptions")) for name in hold)
    return Move(controls, shown, given, hold=held, steps=steps)

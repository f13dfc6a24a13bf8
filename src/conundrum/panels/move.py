"""The panel with only the sliders of the lab that a claim needs."""

from __future__ import annotations

from collections.abc import Sequence

from conundrum.model import Beliefs, Policy
from conundrum.panels.lab.session_panel import SessionPanel
from conundrum.panels.slider_rows import BELIEFS, CONTROL_SLIDERS, box, note
from conundrum.run import AnyPolicy, Scenario, policy_of
from conundrum.tables import known, listed, percent, rows, say, short_name


class Move(SessionPanel):
    """Some sliders of the lab, with the charts of some outcomes.

    Parameters
    ----------
    controls : tuple of str
        The controls of the policy and the beliefs that the reader can move.
    show : tuple of str
        Outcomes to show.
    policy : Policy
        The first values of the sliders, and the fixed values of all other controls.
    beliefs : Beliefs, optional
        The first values of the beliefs; all central unless given.
    hold : tuple of str
        Assumptions that the reader can fix at a value.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it.
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
        about = {
            record: {name: says[name] for name in controls if name in says}
            for record, says in (("policy", CONTROL_SLIDERS), ("beliefs", BELIEFS))
        }
        super().__init__(Scenario(policy, beliefs or Beliefs()), about, show, hold)
        if hold:
            some = say("held.some", names=say("held.or").join(map(short_name, hold)))
            self.folds["assumptions"] = self.holding(some)
        self.folds["table"] = self.table_section(say("lab.words"))
        self.add_class("nk-move")
        held = say("number.parts").join(
            say("move.held_at", control=says["name"], share=percent(getattr(policy, name)))
            for name, says in CONTROL_SLIDERS.items()
            if name not in controls
        )
        bar = box("nk-bar", *self.acts.values())
        self.built(
            *self.led(steps),
            self.rooms(*([note("move.held", controls=held)] if held else [])),
            box("nk-right", self.stage, self.kinds, bar, *self.folds.values(), self._bridge),
        )


def move(
    *controls: str,
    show: str | Sequence[str] = ("warheads", "hunger"),
    policy: AnyPolicy | None = None,
    hold: str | Sequence[str] = (),
    steps: str = "",
) -> Move:
    """Show some sliders of the lab; all other controls are fixed.

    Parameters
    ----------
    *controls : str
        Which controls of the policy, and which beliefs, can be moved.
    show : str or sequence of str, optional
        Which outcomes are drawn, at least one.
    policy : Policy or str, optional
        The first values of the sliders, and the fixed values of the rest; as in 2016 unless given.
    hold : str or sequence of str, optional
        Which assumptions the reader can fix at a value.
    steps : str, optional
        The steps of ``data/steps.toml`` that lead through it, such as ``03``; none unless given.

    Returns
    -------
    Move
        A widget; its ``policy`` and ``outlook`` can be read.

    Raises
    ------
    BadValue
        If a name is unknown, if no outcome is listed, or if ``policy`` is not a policy.

    Examples
    --------
    >>> moved = move("us_sanctions")
    >>> moved.sliders["us_sanctions"].value = 100
    >>> moved.policy.us_sanctions
    1.0
    """
    for name in controls:
        known("control", name, [*CONTROL_SLIDERS, *BELIEFS])
    outcomes = listed("show", show, "a list of one or more outcomes", one=str)
    # The outcome "standing" is the opposite of "fallen", and only "fallen" has a chart.
    drawn = [name for name in rows("outcomes") if name != "standing"]
    shown = tuple(known("outcome", outcome, drawn) for outcome in outcomes)
    given = policy_of("policy", policy)
    names = listed("hold", hold, "a list of assumptions", least=0, one=str)
    held = tuple(known("assumption", name, rows("assumptions")) for name in names)
    return Move(controls, shown, given, hold=held, steps=steps)

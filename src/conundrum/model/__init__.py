"""The model: about a dozen stocks, the equations that change the stocks, and the step in time.

Each sector is a file of links, and this file puts them in order. A stock changes only through its
own ``…_change`` link. All other links are worked out in the order below, some when a policy comes
into force and the rest again at each step.
"""

from collections.abc import Callable, Iterable
from functools import cache
from types import SimpleNamespace

import numpy as np
from numpy.typing import NDArray

from conundrum.model import (
    after,
    arsenal,
    hostility,
    instability,
    money,
    output,
    people,
    pressure,
    regime,
    talks,
)
from conundrum.model.assumptions import FLOAT, Array, Assumptions, Beliefs, draw
from conundrum.model.event import STARTING, Event, allowed
from conundrum.model.link import Link, Value
from conundrum.model.policy import CONTROLS, FAMILY, PRESETS, Policy, called, policy_in
from conundrum.model.stance import POWERS, concert, mix, stances
from conundrum.model.state import Plan, State, lay_out
from conundrum.model.tape import Call, Tape
from conundrum.tables import rows, value

__all__ = [
    "CONTROLS",
    "FAMILY",
    "FLOAT",
    "POWERS",
    "PRESETS",
    "STARTING",
    "Array",
    "Assumptions",
    "Beliefs",
    "Event",
    "Link",
    "Policy",
    "Tape",
    "called",
    "concert",
    "draw",
    "mix",
    "policy_in",
    "stances",
]

SETTING = (
    pressure.enforcement,
    pressure.denial,
    output.invitation,
    hostility.contact,
    hostility.isolation,
    money.other_income,
    talks.willingness,
    talks.tied,
    talks.relieving,
    talks.restraining,
    talks.giving_up,
    talks.calming,
    talks.credit,
    arsenal.concert,
    after.exodus,
    instability.weights_before,
    instability.weights_after,
)
"""Links (equations) that no step changes, because they depend only on controls, beliefs and
assumptions."""

AUXILIARIES = (
    regime.standing,
    after.reunited,
    talks.talking,
    talks.table,
    talks.bargain,
    talks.offer,
    talks.breakdown,
    pressure.easing,
    pressure.pressure,
    pressure.trade,
    output.output,
    output.output_log,
    output.exposure,
    output.growth,
    money.exports,
    money.earnings,
    money.import_need,
    money.gap,
    money.spending,
    money.shortage,
    people.border,
    people.aid,
    people.hunger_ratio,
    people.hunger,
    arsenal.arsenal_weight,
    arsenal.compelling,
    arsenal.hardening,
    arsenal.stake,
    arsenal.taming,
    arsenal.arming,
    arsenal.agreeing,
    arsenal.effort,
    after.fleeing,
    after.danger,
    instability.instability,
)
"""Links (equations) that are computed anew at each step."""

CHANGES: dict[str, Callable[..., Value]] = {
    "opening": output.opening_change,
    "trend": output.trend_change,
    "level": output.level_change,
    "reserves": money.reserves_change,
    "hostility": hostility.hostility_change,
    "trust": talks.trust_change,
    "warheads": arsenal.warheads_change,
    "cohesion": regime.cohesion_change,
    "risk": regime.risk_change,
    "turmoil": after.turmoil_change,
    "flight": after.flight_change,
    "leavers": people.leavers_change,
    "cost": after.cost_change,
}
FUNCTIONS: tuple[Callable[..., Value], ...] = (*SETTING, *AUXILIARIES, *CHANGES.values())
LINKS = tuple(map(Link, FUNCTIONS))

STOCKS = (*CHANGES, "fallen", "suspended_until")
WHOLE = ("trend", "level")
"""Stocks that start at one."""

REFERENCES = ("contact", "pressure", "trade", "aid", "exposure", "concert")
"""Variables that links (equations) compare with the same variables under the policy of 2016."""


def given() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the inputs that links may take: first those that no step changes, then all others."""
    references = (f"{name}_2016" for name in REFERENCES)
    still = (*CONTROLS, *rows("beliefs"), *rows("assumptions"), "fortune", *references)
    return still, (*STOCKS, "time", "hazard_threshold")


@cache
def traced() -> tuple[Tape, list[Call], list[Call]]:
    """Return the recorded calls of all links, for auxiliary variables and for changes of stocks."""
    tape = Tape(*given())
    return tape, tape.trace([*SETTING, *AUXILIARIES]), tape.trace(CHANGES.values())


@cache
def plan() -> Plan:
    """Return the plan of NumPy calls for all runs of the unchanged model."""
    tape, auxiliaries, changes = traced()
    return planned(tape, CHANGES, auxiliaries=auxiliaries, changes=changes)


def planned(tape: Tape, stocks: Iterable[str], **steps: list[Call]) -> Plan:
    """Return a plan of NumPy calls in which the first rows belong to the model's stocks."""
    moved = tuple(stocks)
    first = (*moved, *(f"{stock}_change" for stock in moved))
    return lay_out(tape, first, **steps)._replace(stocks=moved)


def start(
    policy: Policy | SimpleNamespace,
    beliefs: Beliefs,
    drawn: dict[str, Array],
    played: Plan | None = None,
) -> State:
    """Return the state at the start of a run, with the first value of every link (equation).

    A belief is used as a multiple of its central strength. ``drawn`` has the assumptions of each
    future and, if futures differ in a belief, the multiples of this belief. If futures differ in
    policy, ``policy`` is a namespace of arrays of shape (futures,). ``played`` is the plan of a
    changed model; without it, the usual plan is used.
    """
    like = drawn["hazard_threshold"]
    now = State(plan() if played is None else played, len(like), like.dtype)
    for name, belief in vars(beliefs).items():
        now[name] = belief / value("beliefs", name, "central")
    for name, values in drawn.items():
        now[name] = values
    for name in (*now.stocks, *STOCKS, "time"):
        now[name] = 0
    for stock in STARTING:
        now[stock] = now[f"{stock}_2016"]
    for stock in WHOLE:
        now[stock] = 1
    for name in REFERENCES:
        now[f"{name}_2016"] = 1
    settle(now, PRESETS["2016"])
    for name in REFERENCES:
        now[f"{name}_2016"] = now[name]
    settle(now, policy)
    return now


def settle(now: State, policy: Policy | SimpleNamespace) -> None:
    """Put a policy in force, and compute everything that changes immediately."""
    for control, share in vars(policy).items():
        now[control] = share
    _aftermath(now)


def _aftermath(now: State) -> None:
    """Compute everything that a policy or an event changes immediately."""
    now.play("once")
    now.play("auxiliaries")


def strike(now: State, event: Event) -> None:
    """Apply an event to every future, and compute everything that changes immediately.

    Assumptions that an earlier event moved for a while get their old values back. The state is
    changed in place.
    """
    for name, before in now.moved.items():
        now[name] = before
    now.moved = {name: now[name].copy() for name in event.meanwhile}
    for name, by in event.meanwhile.items():
        now[name] = np.clip(now[name] + by, *allowed(name))
    for stock, by in event.at_once.items():
        now[stock] = np.clip(now[stock] + by, *allowed(f"{stock}_2016"))
    _end_hostility(now)
    _aftermath(now)


def step(now: State, years: float, breakdown_threshold: Array) -> None:
    """Change every stock of the model by one Euler step, then let talks fail and regimes fall.

    The state is changed in place. In each future, talks break down if their rate of breakdown in
    this step is above ``breakdown_threshold``.
    """
    now.play("changes")
    # All stocks (values that build up over the years) change in one call, because the rows of the
    # stocks come first, and the rows of their changes follow.
    many = len(now.stocks)
    stocks, changes = now.block[:many], now.block[many : 2 * many]
    stocks += changes * years
    now["time"] += years
    if len(broke := (now["breakdown"] > breakdown_threshold).nonzero()[0]):
        _break_talks(now, broke)
    if len(fell := (now["risk"] > now["hazard_threshold"]).nonzero()[0]):
        _fall(now, fell)
    _end_hostility(now)
    now.play("auxiliaries")


def _break_talks(now: State, futures: NDArray[np.intp]) -> None:
    """Suspend talks for some years, and lower trust, in futures where talks break down."""
    now["trust"][futures] *= now["break_trust"][futures]
    now["suspended_until"][futures] = now["time"][futures] + now["break_years"][futures]


def _fall(now: State, futures: NDArray[np.intp]) -> None:
    """Let the regime fall in futures where its risk is too high, and set turmoil to its maximum."""
    now["fallen"][futures] = now["turmoil"][futures] = 1.0
    now["hazard_threshold"][futures] = np.inf


def _end_hostility(now: State) -> None:
    """Set hostility to 0 in futures where the regime fell, because nobody is left to be hostile."""
    now["hostility"] *= 1 - now["fallen"]

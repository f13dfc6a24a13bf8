"""The model: a dozen stocks, the links that move them, and one step through them all.

Each sector is a file of links; this page puts them in order. A stock changes only through its
own ``…_change`` link; every other link is worked out anew at each step, from top to bottom.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from types import SimpleNamespace

import numpy as np
from numpy.typing import NDArray

from conundrum.assumptions import Array, Beliefs
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
from conundrum.model.event import STARTING as STARTING
from conundrum.model.event import Event, allowed
from conundrum.model.link import Link, Value, wire
from conundrum.policy import PRESETS, Policy
from conundrum.tables import value

SETTING = (
    pressure.enforcement,
    pressure.denial,
    output.invitation,
    hostility.contact,
    hostility.isolation,
    money.other_income,
    talks.willingness,
    talks.credit,
    after.exodus,
    instability.weights_before,
    instability.weights_after,
)
"""Links that a policy settles once and for all."""

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
    arsenal.taming,
    arsenal.arming,
    arsenal.effort,
    after.fleeing,
    instability.instability,
)
"""Links worked out anew at each step."""

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

REFERENCES = ("pressure", "trade", "aid", "exposure")
"""Auxiliaries that links compare with what they were under the policy of 2016."""

run_setting = wire(SETTING)
run_auxiliaries = wire(AUXILIARIES)
run_changes = wire(tuple(CHANGES.values()))
changes_of = itemgetter(*(link.__name__ for link in CHANGES.values()))


def start(
    policy: Policy | SimpleNamespace, beliefs: Beliefs, drawn: dict[str, Array]
) -> dict[str, Value]:
    """Set up the values from which a run begins.

    Parameters
    ----------
    policy : Policy, or a namespace of arrays of shape (worlds,)
        The five controls, the same in every world or not.
    beliefs : Beliefs
        The four theories; each enters as a multiple of its central strength.
    drawn : dict of str to ndarray, shape (worlds,)
        The assumptions of each world.

    Returns
    -------
    dict of str to ndarray, shape (worlds,)
        Controls, beliefs, assumptions, stocks, references, and every link's first value; besides,
        ``time``, a float, ``stocks``, shape (stocks, worlds), whose rows the stocks are, and
        ``moved``, a dict of the assumptions that an event has moved, as they were before.
    """
    like = drawn["endurance"]
    stocks = np.zeros((len(STOCKS), *like.shape), like.dtype)
    now: dict[str, Value] = {
        "time": 0.0,
        "stocks": stocks,
        "moved": {},
        **dict(zip(STOCKS, stocks, strict=True)),
    }
    now |= drawn | {"endurance": like.copy()}
    now |= {
        name: np.full_like(like, belief / value("beliefs", name, "central"))
        for name, belief in vars(beliefs).items()
    }
    for stock in STARTING:
        now[stock][:] = drawn[f"{stock}_2016"]
    for stock in WHOLE:
        now[stock][:] = 1
    now |= {f"{name}_2016": np.ones_like(like) for name in REFERENCES}
    settle(now, PRESETS["2016"])
    now |= {f"{name}_2016": now[name] for name in REFERENCES}
    settle(now, policy)
    return now


def settle(now: dict[str, Value], policy: Policy | SimpleNamespace) -> None:
    """Put a policy in force, and work out what follows from it at once."""
    like = now["endurance"]
    now |= {control: np.full_like(like, share) for control, share in vars(policy).items()}
    run_setting(now)
    run_auxiliaries(now)


def strike(now: dict[str, Value], event: Event) -> None:
    """Let an event strike every world, and work out what follows from it at once.

    What an earlier event had moved for a while returns to what it was.

    Parameters
    ----------
    now : dict
        As `start` makes it; changed in place.
    event : Event
        What strikes.
    """
    now |= now["moved"]
    now["moved"] = {name: now[name] for name in event.meanwhile}
    now |= {name: np.clip(now[name] + by, *allowed(name)) for name, by in event.meanwhile.items()}
    for stock, by in event.at_once.items():
        now[stock][:] = np.clip(now[stock] + by, *allowed(f"{stock}_2016"))
    run_setting(now)
    run_auxiliaries(now)


def step(now: dict[str, Value], years: float, patience: Array) -> None:
    """Move every stock forward in time by one Euler step, then let events strike.

    Parameters
    ----------
    now : dict
        As `start` makes it; changed in place.
    years : float
        Length of the step.
    patience : ndarray, shape (worlds,)
        The rate of breakdown that talks in each world bear in this step.
    """
    run_changes(now)
    # All stocks at once: for a thousand worlds a call costs more than its arithmetic.
    moved = np.array(changes_of(now))
    moved *= years
    now["stocks"][: len(CHANGES)] += moved
    now["time"] += years
    if len(broke := (now["breakdown"] > patience).nonzero()[0]):
        _break_talks(now, broke)
    if len(fell := (now["risk"] > now["endurance"]).nonzero()[0]):
        _fall(now, fell)
    run_auxiliaries(now)


def _break_talks(now: dict[str, Value], worlds: NDArray[np.intp]) -> None:
    """Where talks broke down, part of the trust is lost and they pause for some years."""
    now["trust"][worlds] *= now["break_trust"][worlds]
    now["suspended_until"][worlds] = now["time"] + now["break_years"][worlds]


def _fall(now: dict[str, Value], worlds: NDArray[np.intp]) -> None:
    """Where the regime fell, turmoil is full; it cannot fall again."""
    now["fallen"][worlds] = now["turmoil"][worlds] = 1.0
    now["endurance"][worlds] = np.inf

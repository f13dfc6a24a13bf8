"""What the page is told of the plane of stances: what is set, and the maps that are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from math import isnan
from typing import Any

from conundrum.analysis.tradeoffs.plane import FIGURES, kept
from conundrum.analysis.tradeoffs.stance_map import stance
from conundrum.charts.plane_view import tops
from conundrum.charts.stance_map import stances
from conundrum.model.policy import PRESETS, Policy

POWERS = ("us", "china")
"""As their controls are called, in the order of their stances."""


def standing(base: Policy, at: tuple[float, float]) -> Policy:
    """Return a policy with each power at a stance.

    A power that stands where the policy has it keeps its own mix of sanctions and engagement.

    Examples
    --------
    >>> standing(Policy(), (1, -0.4)) == Policy(us_sanctions=1, us_engagement=0)
    True
    """
    there = vars(stance(*at))
    moved = {
        name: there[name]
        for power, now, before in zip(POWERS, at, stances(base), strict=True)
        if now != before
        for name in (f"{power}_sanctions", f"{power}_engagement")
    }
    return replace(base, **moved)


def stood(base: Policy, at: tuple[float, float] | None = None) -> dict[str, Any]:
    """Return what is set as the page takes it; each power where the policy has it, unless told."""
    return {
        "policy": asdict(base),
        "stance": dict(zip(POWERS, at or stances(base), strict=True)),
        "conditions": base.shared_conditions,
    }


def stepped(setting: dict[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return a setting with what a step changes: a named policy, a power's stance, or a record.

    Examples
    --------
    >>> stepped(stood(Policy()), {"us": 1, "conditions": 1})["stance"]
    {'us': 1, 'china': -0.4}
    """
    fields = dict(fields)
    if "policy" in fields:
        setting = setting | stood(PRESETS[fields.pop("policy")])
    stance = setting["stance"] | {power: fields.pop(power) for power in POWERS if power in fields}
    return setting | fields | {"stance": stance}


def policy_of(setting: dict[str, Any]) -> Policy:
    """Return the policy that a setting shows.

    Examples
    --------
    >>> policy_of(stepped(stood(Policy()), {"us": 1})) == Policy(us_sanctions=1, us_engagement=0)
    True
    """
    base = replace(Policy(**setting["policy"]), shared_conditions=setting["conditions"])
    washington, beijing = (setting["stance"][power] for power in POWERS)
    return standing(base, (washington, beijing))


def offered() -> dict[str, Any]:
    """Return what the page needs of the table: figures pair by pair, and the highest of each.

    Examples
    --------
    >>> len(offered()["maps"]["1"]["fallen"])
    441
    """
    maps = {
        f"{shared:g}": {
            name: [None if isnan(one) else one for one in found[name].tolist()] for name in FIGURES
        }
        for shared, found in kept().items()
    }
    return {"maps": maps, "tops": tops()}

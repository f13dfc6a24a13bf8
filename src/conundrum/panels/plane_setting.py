"""What the page is told of the plane of stances: what is set, and the maps that are kept."""

from __future__ import annotations

from dataclasses import asdict, replace
from math import isnan
from typing import Any

from conundrum.analysis.tradeoffs.plane import FIGURES, kept
from conundrum.analysis.tradeoffs.stance_map import stance
from conundrum.charts.plane_view import tops
from conundrum.charts.stance_map import stances
from conundrum.model.policy import Policy

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

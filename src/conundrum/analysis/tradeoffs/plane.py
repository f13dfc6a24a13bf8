"""The plane of stances as it is kept: two fine maps, of which more is drawn than could be run."""

from typing import Any

from conundrum.analysis.tradeoffs.stance_map import columns
from conundrum.tables import table

FIGURES = (
    *("instability_end", "instability_first", "instability_standing"),
    *("warheads", "leavers", "fallen"),
)
"""What can be drawn of each pair, as `conundrum.analysis.tradeoffs.criteria` names it."""

SHARED = (0.0, 1.0)
"""How far conditions are shared in ``data/stance_map.csv``."""


def kept() -> dict[str, Any]:
    """Return both maps of ``data/stance_map.csv``, and how far conditions are shared on each.

    Examples
    --------
    >>> [len(held["cells"]["fallen"]) for held in kept()["maps"]]
    [441, 441]
    """
    held = table("stance_map")
    return {
        "maps": [
            {
                "conditions": shared,
                "cells": columns(held.loc[held["shared_conditions"] == shared, list(FIGURES)]),
            }
            for shared in SHARED
        ]
    }

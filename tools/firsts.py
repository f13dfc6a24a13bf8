"""Write data/firsts.csv: how often each named policy comes first, by horizon.

With ``--check`` it only says whether the table is up to date.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from conundrum.analysis.tradeoffs.decision import best
from conundrum.analysis.tradeoffs.response import THEORIES
from conundrum.model import PRESETS, Beliefs
from conundrum.run import EYES, limit
from conundrum.tables import DATA
from tools.follow import csv_text
from tools.rigging import firsts, named

TABLE = DATA / "firsts.csv"
FIELDS = ("years", "eyes", "policy", "mixes", "evenly", "wish")

HORIZONS = (10, 20, 40)
"""How many years ahead one looks."""

EVENLY = 100
"""As many mixes in which each belief lies anywhere from off to double strength, alike likely."""


def wanted() -> dict[Path, str]:
    """Return the table as it should be."""
    lines: list[tuple[object, ...]] = []
    for years in HORIZONS:
        mixes, evenly = firsts(years=years), firsts(even(), years=years)
        for eyes in EYES:
            wishes = wished(eyes, years)
            lines += [
                (
                    years,
                    eyes,
                    policy,
                    mixes[eyes][policy],
                    evenly[eyes][policy],
                    wishes.get(policy, ""),
                )
                for policy in PRESETS
            ]
    return {TABLE: csv_text(FIELDS, lines)}


def even(count: int = EVENLY) -> list[Beliefs]:
    """Draw mixes of beliefs by Latin hypercube."""
    chance = np.random.default_rng(limit("seed", "default"))
    slices = chance.permuted(np.tile(np.arange(count), (len(THEORIES), 1)), axis=1)
    return [Beliefs(*shares) for shares in ((slices + 0.5) / count).T.tolist()]


def wished(eyes: str, years: int) -> dict[str, float]:
    """Return from which weight on *regime stands* on, to a hundredth, a policy comes first."""
    choices = named(Beliefs(), years=years)
    found: dict[str, float] = {}
    for step in range(101):
        first = best(choices, replace(EYES[eyes], standing=step / 100)).index[0]
        found.setdefault(str(first), step / 100)
    return found

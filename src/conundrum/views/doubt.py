"""Functions for panels on doubts: losses if moves have a price, and whether conclusions hold."""

from dataclasses import asdict
from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN, move_distance
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES, Vector, each

WEIGHTS = {capital: asdict(weights) for capital, weights in PRIORITIES.items()}
MOVES = {power: [move_distance(policy, power) for policy in PRESETS.values()] for power in OWN}
"""How much each named policy changes each power's own policy of 2016."""


def stands(one: dict[str, Any], figure: float) -> bool:
    """Return whether a conclusion holds if its figure has the given value."""
    low, high = one["low"], one["high"]
    return (low is None or low <= figure) and (high is None or figure <= high)


def priced(losses: list[Vector], capital: str, price: float) -> list[Vector]:
    """Return the losses under the named policies if each change of a power's policy has a price."""
    moves = MOVES[capital] if capital in MOVES else [0 for _ in losses]
    return [raised(lost, price * move) for lost, move in zip(losses, moves, strict=True)]


def raised(lost: Vector, price: float) -> Vector:
    """Return the losses under a policy, with the price of the policy's changes since 2016 added."""
    return each(lambda loss: loss + price, lost)

"""Functions for panels on doubts: the cost of a price on moves, and whether a conclusion holds."""

from dataclasses import asdict
from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN, move_distance
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES, Vector, each

WEIGHTS = {capital: asdict(weights) for capital, weights in PRIORITIES.items()}
MOVES = {power: [move_distance(policy, power) for policy in PRESETS.values()] for power in OWN}
"""How far from its policy of 2016 each named policy moves each power."""


def stands(one: dict[str, Any], figure: float) -> bool:
    """Return whether a conclusion holds if its figure has the given value."""
    low, high = one["low"], one["high"]
    return (low is None or low <= figure) and (high is None or figure <= high)


def priced(losses: list[Vector], capital: str, price: float) -> list[Vector]:
    """Return the losses under the named policies if each move by a power has a price."""
    moves = MOVES[capital] if capital in MOVES else [0 for _ in losses]
    return [raised(lost, price * move) for lost, move in zip(losses, moves, strict=True)]


def raised(lost: Vector, price: float) -> Vector:
    """Return the losses under a policy with the price of the moves added."""
    return each(lambda loss: loss + price, lost)

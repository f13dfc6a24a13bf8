"""What panels of doubt share: policies, eyes, what a price adds, a table of what runs brought."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from conundrum.analysis.tradeoffs.designs import OWN, move_distance
from conundrum.charts.doubt.rows import SOURCES
from conundrum.charts.evidence.record_figure import citation
from conundrum.charts.html_table import html_table
from conundrum.model import PRESETS
from conundrum.run import EYES, Vector, each
from conundrum.tables import say

CITED = citation(SOURCES, "run")
WEIGHTS = {eyes: asdict(weights) for eyes, weights in EYES.items()}
MOVES = {power: [move_distance(policy, power) for policy in PRESETS.values()] for power in OWN}
"""How far each power moves in the named policies."""


def numbers_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the numbers of a chart as an HTML table; all of them were computed."""
    heads = [*columns, say("record.known"), say("record.source")]
    cells = [[*row, say("record.computed"), CITED] for row in rows]
    return html_table(say("record.name"), title, heads, cells, named=False)


def stands(one: dict[str, Any], figure: float) -> bool:
    """Return whether a conclusion holds at a figure."""
    low, high = one["low"], one["high"]
    return (low is None or low <= figure) and (high is None or figure <= high)


def priced(losses: list[Vector], eyes: str, price: float) -> list[Vector]:
    """Return what the named policies cost in someone's eyes, where a power pays for each move."""
    moves = MOVES[eyes] if eyes in MOVES else [0 for _ in losses]
    return [raised(lost, price * move) for lost, move in zip(losses, moves, strict=True)]


def raised(lost: Vector, price: float) -> Vector:
    """Return what a policy costs with a price on top."""
    return each(lambda loss: loss + price, lost)


def displayed(here: bool) -> str:
    """Return whether something takes any place, as a style sheet says it."""
    return "" if here else "none"

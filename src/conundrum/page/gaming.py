"""What the page needs to play the game of the two powers as Python does."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from conundrum.analysis.game.game_map import BELIEFS, CHOICES, PRICES
from conundrum.analysis.game.in_words import CLOSE, CONCERTS
from conundrum.analysis.game.payoffs import PLAYERS, STANCES, pairs
from conundrum.analysis.game.regions import FINEST
from conundrum.analysis.tradeoffs.designs import FARTHEST, move_distance
from conundrum.charts import game_map
from conundrum.charts.game_regions_marks import APART
from conundrum.charts.game_regions_words import TOPS


def about() -> dict[str, Any]:
    """Return the pairs of stances that are run, how far each moves a power, and what is drawn.

    Examples
    --------
    >>> len(about()["pairs"])
    9
    """
    played = pairs(STANCES).values()
    return {
        "powers": PLAYERS,
        "stances": STANCES,
        "pairs": [asdict(policy) for policy in played],
        "moves": {power: [move_distance(policy, power) for policy in played] for power in PLAYERS},
        "farthest": FARTHEST,
        "concerts": CONCERTS,
        "close": CLOSE,
        "finest": FINEST,
        "tops": TOPS,
        "apart": APART,
        "map": {
            "stances": CHOICES,
            "across": game_map.ACROSS,
            "down": game_map.DOWN,
            "ends": game_map.TOPS,
            "letters": game_map.LETTERS,
            "meetings": game_map.MEETINGS,
            "several": game_map.SEVERAL,
            "none": game_map.NONE,
            "prices": PRICES,
            "beliefs": BELIEFS,
        },
    }

"""What a page needs to draw the two prices: the table of policies, and which of them it runs."""

from __future__ import annotations

from typing import Any

from conundrum.analysis.tradeoffs.designs import FARTHEST, OWN, move_distance
from conundrum.analysis.tradeoffs.edges import charted, kept, run_again
from conundrum.analysis.tradeoffs.turning import AXES, GROWTH, STEPS
from conundrum.charts import prices, prices_words, turning, turning_words
from conundrum.model.assumptions import Beliefs
from conundrum.model.policy import PRESETS
from conundrum.tables.settings import rows


def offered() -> dict[str, dict[str, Any]]:
    """Return what only this panel needs.

    Examples
    --------
    >>> offered()["prices"]["named"][0]
    '2016'
    """
    central = charted(Beliefs()).iloc[len(PRESETS) :]
    again = run_again()
    return {
        "prices": {
            "named": list(PRESETS),
            "moves": {
                name: {power: move_distance(policy, power) for power in OWN}
                for name, policy in PRESETS.items()
            },
            "farthest": FARTHEST,
            "meanings": {name: rows("presets")[name]["meaning"] for name in PRESETS},
            "powers": list(OWN),
            # Controls in the order of the model: a name with each would make it four times as long.
            "policies": [list(vars(policy).values()) for policy in kept().values()],
            "costs": central[["leavers", "warheads"]].to_numpy().tolist(),
            "accepts": central[[f"accepts_{power}" for power in OWN]].to_numpy().tolist(),
            "again": [place for place, name in enumerate(kept()) if name in again],
            "look": prices.LOOK,
            "level": prices_words.LEVEL,
            "million": prices_words.MILLION,
            "unpressed": prices_words.UNPRESSED,
        },
        "turning": {
            "axes": AXES,
            "growth": GROWTH,
            "steps": STEPS,
            "opening": turning_words.OPENING,
            "labels": {axis: turning_words.axis_name(axis) for axis in AXES},
            "middle": turning.MIDDLE,
            "near": turning.NEAR,
            "lift": turning.LIFT,
            "apart": turning.APART,
        },
    }

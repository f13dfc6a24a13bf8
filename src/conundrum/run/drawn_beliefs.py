"""Reads the switch that gives each future its own beliefs; it is stored as a fixed assumption.

This module is also translated for the page.
"""

from conundrum.model.assumptions import DRAWN


def are_drawn(held: dict[str, float]) -> bool:
    """Return whether each future has its own beliefs.

    Examples
    --------
    >>> are_drawn({"beliefs_drawn": 1, "leak": 0.2}), are_drawn({"leak": 0.2})
    (True, False)
    """
    return held.get(DRAWN, 0) > 0


def others_held(held: dict[str, float]) -> dict[str, float]:
    """Return the fixed assumptions, except the switch that gives each future its own beliefs.

    Examples
    --------
    >>> others_held({"beliefs_drawn": 1, "leak": 0.2})
    {'leak': 0.2}
    """
    return {name: at for name, at in held.items() if name != DRAWN}

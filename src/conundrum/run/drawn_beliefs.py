"""Whether each future has beliefs of its own: a switch among the assumptions that are held.

The page has this as well.
"""

from conundrum.model.assumptions import DRAWN


def are_drawn(held: dict[str, float]) -> bool:
    """Return whether each future has beliefs of its own.

    Examples
    --------
    >>> are_drawn({"beliefs_drawn": 1, "leak": 0.2}), are_drawn({"leak": 0.2})
    (True, False)
    """
    return held.get(DRAWN, 0) > 0


def others_held(held: dict[str, float]) -> dict[str, float]:
    """Return what is held but for the switch that draws the beliefs.

    Examples
    --------
    >>> others_held({"beliefs_drawn": 1, "leak": 0.2})
    {'leak': 0.2}
    """
    return {name: at for name, at in held.items() if name != DRAWN}

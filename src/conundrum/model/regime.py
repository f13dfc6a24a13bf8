"""Regime: what holds it together, the risk that it falls, and turmoil if it does."""

import numpy as np

from conundrum.model.link import Value


def standing(fallen: Value) -> Value:
    """Tell whether the regime stands: 1 if it does, 0 once it has fallen.

    Equation: 1 - fallen

    Notes
    -----
    Unit: share
    Signs: - fallen
    Claims: H13
    Sources: none, a definition
    """
    return 1 - fallen


def cohesion_change(
    cohesion: Value,
    shortage: Value,
    hostility: Value,
    growth: Value,
    trade: Value,
    opening: Value,
    opening_2016: Value,
    cohesion_base: Value,
    cohesion_shortage: Value,
    cohesion_rally: Value,
    cohesion_growth: Value,
    cohesion_lifeline: Value,
    cohesion_opening: Value,
    cohesion_delay: Value,
) -> Value:
    """Yearly change of cohesion, which shortage and opening lower and all other inputs raise.

    Enemies, growth and trade raise cohesion. A country more open than in 2016 is harder to rule.

    Equation: (cohesion_base - cohesion_shortage * shortage + cohesion_rally * hostility
    + cohesion_growth * growth + cohesion_lifeline * trade
    - cohesion_opening * max(opening - opening_2016, 0) - cohesion) / cohesion_delay

    Notes
    -----
    Unit: index per year
    Signs: - cohesion, - shortage, + hostility, + growth, + trade, - opening, + opening_2016,
        + cohesion_base, - cohesion_shortage, + cohesion_rally, ~ cohesion_growth,
        + cohesion_lifeline, - cohesion_opening, ~ cohesion_delay
    Claims: H3, H5, H10, H14
    Sources: none known
    """
    target = (
        cohesion_base
        - cohesion_shortage * shortage
        + cohesion_rally * hostility
        + cohesion_growth * growth
        + cohesion_lifeline * trade
        - cohesion_opening * np.maximum(opening - opening_2016, 0)
    )
    return (target - cohesion) / cohesion_delay


def risk_change(
    cohesion: Value, standing: Value, fall_most: Value, fall_half: Value, fall_width: Value
) -> Value:
    """Chance per year that a ruling regime falls; summed over the years, it is the regime's risk.

    Equation: standing * fall_most / (1 + exp((cohesion - fall_half) / fall_width))

    Notes
    -----
    Unit: per year
    Signs: - cohesion, + standing, + fall_most, + fall_half, ~ fall_width
    Claims: H13
    Sources: none known
    """
    return standing * fall_most / (1 + np.exp((cohesion - fall_half) / fall_width))

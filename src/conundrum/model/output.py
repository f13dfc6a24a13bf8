"""Output: opening, growth, and what lost trade costs."""

import numpy as np

from conundrum.model.link import TINY, Value


def invitation(
    us_engagement: Value,
    china_engagement: Value,
    opening_us: Value,
    opening_china: Value,
    opening_floor: Value,
) -> Value:
    """How far the engagement of the two powers invites the economy to open, beyond its floor.

    Equation: min(opening_us * us_engagement + opening_china * china_engagement,
    1 - opening_floor)

    Notes
    -----
    Unit: share
    Signs: + us_engagement, + china_engagement, + opening_us, + opening_china, - opening_floor
    Claims: H5, H14
    Sources: none known
    """
    invited = opening_us * us_engagement + opening_china * china_engagement
    return np.minimum(invited, 1 - opening_floor)


def opening_change(
    opening: Value,
    invitation: Value,
    offer: Value,
    trade: Value,
    opening_floor: Value,
    opening_delay: Value,
) -> Value:
    """Yearly change of opening, market reform and trade, as far as pressure allows it.

    Equation: (opening_floor + invitation * offer * trade - opening) / opening_delay

    Notes
    -----
    Unit: share per year
    Signs: - opening, + invitation, + offer, + trade, + opening_floor, ~ opening_delay
    Claims: H5, H14, D2
    Sources: S_MADDISON
    """
    return (opening_floor + invitation * offer * trade - opening) / opening_delay


def exposure(opening: Value, trade: Value) -> Value:
    """Trade that the economy can have, given how open it is and how much trade sanctions let pass.

    Equation: opening * trade

    Notes
    -----
    Unit: share
    Signs: + opening, + trade
    Claims: H14
    Sources: none known
    """
    return opening * trade


def growth(
    exposure: Value,
    exposure_2016: Value,
    standing: Value,
    reunited: Value,
    turmoil: Value,
    base_growth: Value,
    opening_gain: Value,
    reunion_growth: Value,
) -> Value:
    """Yearly growth of the trend of output; after a collapse only reunification brings growth.

    Equation: standing * (base_growth + opening_gain * (exposure - exposure_2016))
    + reunited * reunion_growth * (1 - turmoil)

    Notes
    -----
    Unit: growth per year
    Signs: + exposure, - exposure_2016, ~ standing, + reunited, - turmoil, + base_growth,
        ~ opening_gain, + reunion_growth
    Claims: H5, H13, H14
    Sources: S_BOK, S_GAPMINDER, S_MADDISON, S_LEEPYUN2016
    """
    alive = base_growth + opening_gain * (exposure - exposure_2016)
    return standing * alive + reunited * reunion_growth * (1 - turmoil)


def trend_change(trend: Value, growth: Value) -> Value:
    """Yearly change of the trend of output.

    Equation: trend * growth

    Notes
    -----
    Unit: index per year
    Signs: ~ trend, + growth
    Claims: H14
    Sources: none, a definition
    """
    return trend * growth


def level_change(
    level: Value,
    pressure: Value,
    pressure_2016: Value,
    shortage: Value,
    turmoil: Value,
    trade_loss: Value,
    shortage_loss: Value,
    turmoil_loss: Value,
    output_delay: Value,
) -> Value:
    """Yearly change of level, the share of its trend that output keeps after losses.

    Lost trade, shortage of imports and turmoil each take a share.

    Equation: ((1 - trade_loss * (pressure - pressure_2016)) * (1 - shortage_loss * shortage)
    * (1 - turmoil_loss * turmoil) - level) / output_delay

    Notes
    -----
    Unit: share per year
    Signs: - level, - pressure, + pressure_2016, - shortage, - turmoil,
        ~ trade_loss, - shortage_loss, - turmoil_loss, ~ output_delay
    Claims: H9, H11
    Sources: S_CHOI2020, S_KAIST2023, S_BOK
    """
    traded = 1 - trade_loss * (pressure - pressure_2016)
    supplied = 1 - shortage_loss * shortage
    calm = 1 - turmoil_loss * turmoil
    return (traded * supplied * calm - level) / output_delay


def output(trend: Value, level: Value) -> Value:
    """Output of the economy; 1 in 2016.

    Equation: trend * level

    Notes
    -----
    Unit: index
    Signs: + trend, + level
    Claims: H11, H14
    Sources: S_BOK
    """
    return trend * level


def output_log(output: Value) -> Value:
    """Logarithm of output, so that equal steps are equal percentages.

    Equation: log(output)

    Notes
    -----
    Unit: log of index
    Signs: + output
    Claims: H11, D4
    Sources: none, a definition
    """
    return np.log(np.maximum(output, TINY))

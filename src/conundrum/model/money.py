"""Money: what is earned abroad, what is saved, and which imports cannot be paid."""

import numpy as np

from conundrum.model.link import TINY, Value


def exports(trade: Value, trade_2016: Value, output: Value, exports_2016: Value) -> Value:
    """Foreign money earned by exports in a year.

    Equation: exports_2016 * output * trade / trade_2016

    Notes
    -----
    Unit: USD billion per year
    Signs: + trade, - trade_2016, + output, + exports_2016
    Claims: H6, H11
    Sources: S_ASIAE2017
    """
    return exports_2016 * output * trade / trade_2016


def other_income(contact: Value, transfers: Value, illicit: Value) -> Value:
    """Foreign money that pressure does not reach, from engagement and from illicit trade.

    Equation: transfers * contact + illicit

    Notes
    -----
    Unit: USD billion per year
    Signs: + contact, + transfers, + illicit
    Claims: H10, H11
    Sources: S_KBIZ2017, S_INSS2024
    """
    return transfers * contact + illicit


def earnings(exports: Value, other_income: Value) -> Value:
    """Foreign money that comes into the country in a year.

    Equation: exports + other_income

    Notes
    -----
    Unit: USD billion per year
    Signs: + exports, + other_income
    Claims: H6, H11
    Sources: none, a definition
    """
    return exports + other_income


def import_need(output: Value, imports_2016: Value) -> Value:
    """Foreign money that the imports of a normal year would cost.

    Equation: imports_2016 * output

    Notes
    -----
    Unit: USD billion per year
    Signs: + output, + imports_2016
    Claims: H6
    Sources: S_ASIAE2017
    """
    return imports_2016 * output


def gap(earnings: Value, import_need: Value) -> Value:
    """Foreign money that a normal year's imports cost beyond what was earned.

    Equation: max(import_need - earnings, 0)

    Notes
    -----
    Unit: USD billion per year
    Signs: - earnings, + import_need
    Claims: H11
    Sources: none, a definition
    """
    return np.maximum(import_need - earnings, 0)


def spending(gap: Value, reserves: Value, reserve_years: Value) -> Value:
    """Reserves spent in a year to fill the gap, as long as the reserves last.

    Equation: min(gap, reserves / reserve_years)

    Notes
    -----
    Unit: USD billion per year
    Signs: + gap, + reserves, - reserve_years
    Claims: H11
    Sources: S_BT2018, S_KH2020
    """
    return np.minimum(gap, reserves / reserve_years)


def shortage(gap: Value, spending: Value, import_need: Value) -> Value:
    """Share of normal imports that cannot be paid.

    Equation: (gap - spending) / import_need

    Notes
    -----
    Unit: share
    Signs: + gap, - spending, - import_need
    Claims: H3, H11
    Sources: none, a definition
    """
    # A country that needs no imports has no shortage. The tiny number TINY avoids a division by 0.
    return (gap - spending) / (import_need + TINY)


def reserves_change(
    earnings: Value, import_need: Value, gap: Value, spending: Value, saving: Value
) -> Value:
    """Yearly change of reserves, which is savings from a surplus minus what is spent.

    Equation: saving * (earnings - import_need + gap) - spending

    Notes
    -----
    Unit: USD billion per year
    Signs: + earnings, - import_need, + gap, - spending, + saving
    Claims: H11
    Sources: none known
    """
    return saving * (earnings - import_need + gap) - spending

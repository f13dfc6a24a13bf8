"""Pressure: how much of North Korea's trade the two powers prevent."""

from conundrum.model.link import Value


def easing(bargain: Value, relieving: Value) -> Value:
    """Share of their sanctions that both powers lift together while a bargain holds.

    Equation: relieving * bargain

    Notes
    -----
    Unit: share
    Signs: + bargain, + relieving
    Claims: D2
    Sources: none, a definition
    """
    return relieving * bargain


def enforcement(us_sanctions: Value, china_sanctions: Value, reach: Value) -> Value:
    """China's effective enforcement: its own, and the part Washington imposes on Chinese firms.

    Equation: china_sanctions + reach * us_sanctions * (1 - china_sanctions)

    Notes
    -----
    Unit: share
    Signs: + us_sanctions, + china_sanctions, + reach
    Claims: H7, H11
    Sources: S_REUT2019, S_DANDONG
    """
    return china_sanctions + reach * us_sanctions * (1 - china_sanctions)


def denial(us_sanctions: Value, enforcement: Value, china_share: Value, leak: Value) -> Value:
    """Share of external trade that sanctions deny while none are eased.

    Equation: (1 - leak) * (china_share * enforcement + (1 - china_share) * us_sanctions)

    Notes
    -----
    Unit: share
    Signs: + us_sanctions, + enforcement, ~ china_share, - leak
    Claims: H6, H7, H11
    Sources: S_ASIAE2017, S_COAL2020
    """
    return (1 - leak) * (china_share * enforcement + (1 - china_share) * us_sanctions)


def pressure(denial: Value, easing: Value, standing: Value) -> Value:
    """Share of external trade that sanctions deny; none once the regime has fallen.

    Equation: denial * (1 - easing) * standing

    Notes
    -----
    Unit: share
    Signs: + denial, - easing, + standing
    Claims: H7, H11, D2
    Sources: none, a definition
    """
    return denial * (1 - easing) * standing


def trade(pressure: Value) -> Value:
    """Share of external trade that passes.

    Equation: 1 - pressure

    Notes
    -----
    Unit: share
    Signs: - pressure
    Claims: H6, H7
    Sources: none, a definition
    """
    return 1 - pressure

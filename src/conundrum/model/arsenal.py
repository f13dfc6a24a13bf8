"""Arsenal: how rival theories and a bargain change the effort, and how many warheads follow."""

import numpy as np

from conundrum.model.link import TINY, Value


def compelling(
    pressure: Value,
    pressure_2016: Value,
    pressure_compels: Value,
    compels: Value,
    compels_both_ways: Value,
) -> Value:
    """Theory that pressure compels Pyongyang: effort falls if pressure is above that of 2016.

    Less pressure than in 2016 is no reason to build more, because the theory says what pressure
    takes away, and not what relief gives back. The switch ``compels_both_ways`` turns on the other
    form, in which relief raises effort as much as pressure lowers it.

    Equation: pressure_compels * compels
    * (min(pressure_2016 - pressure, 0) + compels_both_ways * max(pressure_2016 - pressure, 0))

    Notes
    -----
    Unit: log of effort
    Signs: - pressure, + pressure_2016, ~ pressure_compels, ~ compels, + compels_both_ways
    Claims: H3
    Sources: S_WQ, S_PAPE
    """
    relief = pressure_2016 - pressure
    both_ways = np.minimum(relief, 0) + compels_both_ways * np.maximum(relief, 0)
    return pressure_compels * compels * both_ways


def hardening(
    hostility: Value, hostility_2016: Value, pressure_hardens: Value, hardens: Value
) -> Value:
    """Theory that pressure hardens Pyongyang: effort rises with hostility.

    Equation: pressure_hardens * hardens * (hostility - hostility_2016)

    Notes
    -----
    Unit: log of effort
    Signs: + hostility, - hostility_2016, ~ pressure_hardens, ~ hardens
    Claims: H10
    Sources: none known
    """
    return pressure_hardens * hardens * (hostility - hostility_2016)


def stake(output_log: Value, exposure: Value, exposure_2016: Value) -> Value:
    """Income that opening brings and that would be lost without opening, compared with 2016.

    It is a logarithm, so that equal steps are equal percentages.

    Equation: output_log + log(exposure / exposure_2016)

    Notes
    -----
    Unit: log of index
    Signs: + output_log, + exposure, - exposure_2016
    Claims: H14
    Sources: none known
    """
    now, before = np.maximum(exposure, TINY), np.maximum(exposure_2016, TINY)
    return output_log + np.log(now) - np.log(before)


def taming(stake: Value, growth_tames: Value, tames: Value, tames_both_ways: Value) -> Value:
    """Theory that growth tames Pyongyang: effort falls if there is more to lose than in 2016.

    If there is less to lose than in 2016, effort does not rise, because the theories of pressure
    say what isolation and hardship do. The switch ``tames_both_ways`` turns on the other form, in
    which effort rises.

    Equation: -growth_tames * tames * (max(stake, 0) + tames_both_ways * min(stake, 0))

    Notes
    -----
    Unit: log of effort
    Signs: - stake, ~ growth_tames, ~ tames, + tames_both_ways
    Claims: H14
    Sources: none known
    """
    both_ways = np.maximum(stake, 0) + tames_both_ways * np.minimum(stake, 0)
    return -(growth_tames * tames) * both_ways


def arming(output_log: Value, growth_arms: Value, arms: Value) -> Value:
    """Theory that growth arms Pyongyang: effort rises with output.

    Equation: growth_arms * arms * output_log

    Notes
    -----
    Unit: log of effort
    Signs: + output_log, ~ growth_arms, ~ arms
    Claims: D4
    Sources: none known
    """
    return growth_arms * arms * output_log


def concert(
    us_sanctions: Value, us_engagement: Value, china_sanctions: Value, china_engagement: Value
) -> Value:
    """How much the two powers act alike: one minus half the distance between their stances.

    A stance is sanctions minus engagement.

    Equation: 1 - max(us_sanctions - us_engagement - (china_sanctions - china_engagement),
    china_sanctions - china_engagement - (us_sanctions - us_engagement)) / 2

    Notes
    -----
    Unit: share
    Signs: ~ us_sanctions, ~ us_engagement, ~ china_sanctions, ~ china_engagement
    Claims: H1, H7, H16
    Sources: none, a definition
    """
    washington, beijing = us_sanctions - us_engagement, china_sanctions - china_engagement
    return 1 - np.maximum(washington - beijing, beijing - washington) / 2


def agreeing(concert: Value, concert_2016: Value, concert_bonus: Value) -> Value:
    """Bonus for acting together: effort falls when the two powers act more alike than in 2016.

    The bonus is 0 unless a reader fixes another number, because we know of no evidence for a bonus.
    Without it, what the powers do adds up, and acting together adds nothing more.

    Equation: -concert_bonus * (concert - concert_2016)

    Notes
    -----
    Unit: log of effort
    Signs: - concert, + concert_2016, ~ concert_bonus
    Claims: H1, H7, H16
    Sources: none known
    """
    return -concert_bonus * (concert - concert_2016)


def effort(
    compelling: Value,
    hardening: Value,
    taming: Value,
    arming: Value,
    agreeing: Value,
    bargain: Value,
    restraining: Value,
    insurance: Value,
) -> Value:
    """Effort put into weapons, which is 1 in 2016; theories and a bargain move it above a floor.

    Equation: insurance + (1 - insurance) * exp(compelling + hardening + taming + arming + agreeing)
    * (1 - restraining * bargain)

    Notes
    -----
    Unit: index
    Signs: + compelling, + hardening, + taming, + arming, + agreeing, - bargain, - restraining,
        ~ insurance
    Claims: H3, H10, H14, D2, D4
    Sources: S_FP2011
    """
    drive = np.exp(compelling + hardening + taming + arming + agreeing)
    return insurance + (1 - insurance) * drive * (1 - restraining * bargain)


def warheads_change(
    warheads: Value,
    effort: Value,
    bargain: Value,
    standing: Value,
    fallen: Value,
    build_2016: Value,
    material: Value,
    giving_up: Value,
    secure_years: Value,
) -> Value:
    """Yearly change of warheads: some are built, given up or, after a collapse, secured one by one.

    Equation: standing * min(build_2016 * effort, material)
    - (giving_up * bargain + fallen / secure_years) * warheads

    Notes
    -----
    Unit: warheads per year
    Signs: - warheads, + effort, - bargain, + standing, - fallen,
        + build_2016, + material, - giving_up, + secure_years
    Claims: H2, H9, H13, D2, D4
    Sources: S_SIPRI2016, S_ISIS2016
    """
    given_up = (giving_up * bargain + fallen / secure_years) * warheads
    return standing * np.minimum(build_2016 * effort, material) - given_up


def arsenal_weight(warheads: Value, arsenal_half: Value) -> Value:
    """Weight of the arsenal, to which each warhead adds less than the one before.

    Equation: warheads / (warheads + arsenal_half)

    Notes
    -----
    Unit: share
    Signs: + warheads, - arsenal_half
    Claims: H2, H10
    Sources: none known
    """
    return warheads / (warheads + arsenal_half + TINY)

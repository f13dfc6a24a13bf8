"""People: hunger, and those who leave, in ordinary years and after a collapse."""

import numpy as np

from conundrum.model.link import Value, share


def aid(contact: Value, pressure: Value, standing: Value, aid_after: Value) -> Value:
    """Aid that reaches people: it needs engagement, and pressure cuts it.

    Equation: standing * contact * (1 - pressure) + (1 - standing) * aid_after

    Notes
    -----
    Unit: share
    Signs: + contact, - pressure, ~ standing, + aid_after
    Claims: H3
    Sources: S_FTS
    """
    return standing * contact * (1 - pressure) + (1 - standing) * aid_after


def hunger_ratio(
    output_log: Value, aid: Value, aid_2016: Value, hunger_output: Value, aid_effect: Value
) -> Value:
    """Hunger against that of 2016: it falls as output rises and as aid arrives.

    Equation: exp(-hunger_output * output_log) * (1 - aid_effect * (aid - aid_2016))

    Notes
    -----
    Unit: ratio
    Signs: - output_log, - aid, + aid_2016, ~ hunger_output, ~ aid_effect
    Claims: H3, H11
    """
    return np.exp(-hunger_output * output_log) * (1 - aid_effect * (aid - aid_2016))


def hunger(hunger_ratio: Value, hunger_2016: Value) -> Value:
    """Share of people who are undernourished.

    Equation: share(hunger_2016 * hunger_ratio)

    Notes
    -----
    Unit: share
    Signs: + hunger_ratio, + hunger_2016
    Claims: H11
    Sources: S_KBS_FAO
    """
    return share(hunger_2016 * hunger_ratio)


def flight_change(
    flight: Value, standing: Value, population: Value, flight_share: Value, flight_years: Value
) -> Value:
    """People who flee in a year after a collapse.

    Equation: (1 - standing) * (flight_share * population - flight) / flight_years

    Notes
    -----
    Unit: people per year
    Signs: - flight, - standing, + population, + flight_share, ~ flight_years
    Claims: H9, D3
    Sources: S_CSM2013, S_CSISREF
    """
    return (1 - standing) * (flight_share * population - flight) / flight_years


def leavers_change(
    leavers: Value,
    hunger_ratio: Value,
    standing: Value,
    flight_change: Value,
    population: Value,
    leavers_open: Value,
    border_closed: Value,
    leavers_hunger: Value,
) -> Value:
    """People who leave in a year, in ordinary years or in flight; no more than are there.

    Equation: min(standing * leavers_open * (1 - border_closed) * hunger_ratio ** leavers_hunger
    + flight_change, population - leavers)

    Notes
    -----
    Unit: people per year
    Signs: - leavers, + hunger_ratio, ~ standing, + flight_change, + population, + leavers_open,
        - border_closed, ~ leavers_hunger
    Claims: H9, H12, D3
    Sources: S_MOU
    """
    ordinary = leavers_open * (1 - border_closed) * hunger_ratio**leavers_hunger
    return np.minimum(standing * ordinary + flight_change, population - leavers)

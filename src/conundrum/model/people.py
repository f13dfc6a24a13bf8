"""People: hunger, and those who leave, in ordinary years and after a collapse."""

import numpy as np

from conundrum.model.link import Value, share


def aid(contact: Value, trade: Value, standing: Value, fallen: Value, aid_after: Value) -> Value:
    """Aid that reaches people; aid needs engagement, and pressure cuts aid.

    Equation: standing * contact * trade + fallen * aid_after

    Notes
    -----
    Unit: share
    Signs: + contact, + trade, + standing, + fallen, + aid_after
    Claims: H3
    Sources: S_FTS
    """
    return standing * contact * trade + fallen * aid_after


def hunger_ratio(
    output_log: Value, aid: Value, aid_2016: Value, hunger_output: Value, aid_effect: Value
) -> Value:
    """Hunger as a multiple of hunger in 2016; hunger falls as output rises and as aid arrives.

    Equation: (1 - aid_effect * (aid - aid_2016)) / exp(hunger_output * output_log)

    Notes
    -----
    Unit: ratio
    Signs: - output_log, - aid, + aid_2016, ~ hunger_output, ~ aid_effect
    Claims: H3, H11
    Sources: S_WFP2005
    """
    return (1 - aid_effect * (aid - aid_2016)) / np.exp(hunger_output * output_log)


def hunger(hunger_ratio: Value, hunger_2016: Value) -> Value:
    """Share of people who are undernourished.

    Equation: min(hunger_2016 * hunger_ratio, 1)

    Notes
    -----
    Unit: share
    Signs: + hunger_ratio, + hunger_2016
    Claims: H11
    Sources: S_KBS_FAO
    """
    return np.minimum(hunger_2016 * hunger_ratio, 1)


def border(
    hostility: Value, hostility_2016: Value, border_2016: Value, border_hostility: Value
) -> Value:
    """How far Pyongyang closes its border; in hostile times it closes the border more.

    Equation: share(border_2016 + border_hostility * (hostility - hostility_2016))

    Notes
    -----
    Unit: share
    Signs: + hostility, - hostility_2016, + border_2016, ~ border_hostility
    Claims: H12
    Sources: S_MOU
    """
    return share(border_2016 + border_hostility * (hostility - hostility_2016))


def leavers_change(
    leavers: Value,
    hunger_ratio: Value,
    standing: Value,
    exodus: Value,
    flight_change: Value,
    population: Value,
    flight_years: Value,
    leavers_open: Value,
    border: Value,
    leavers_hunger: Value,
) -> Value:
    """People who leave in a year, in ordinary years or after a collapse.

    People leave no faster than if the whole population left within the years that fleeing takes.

    Equation: min(standing * leavers_open * (1 - border) * hunger_ratio ** leavers_hunger
    + exodus * flight_change, (population - leavers) / flight_years)

    Notes
    -----
    Unit: people per year
    Signs: - leavers, + hunger_ratio, ~ standing, + exodus, + flight_change, + population,
        - flight_years, + leavers_open, - border, ~ leavers_hunger
    Claims: H9, H12, D3
    Sources: S_MOU
    """
    ordinary = leavers_open * (1 - border) * hunger_ratio**leavers_hunger
    at_most = (population - leavers) / flight_years
    return np.minimum(standing * ordinary + exodus * flight_change, at_most)

"""Talks: the table, trust, the bargain, and how talks break down."""

import numpy as np

from conundrum.model.link import Value


def talking(time: Value, suspended_until: Value) -> Value:
    """Whether talks are possible; while a breakdown keeps them suspended they are not.

    Equation: time >= suspended_until

    Notes
    -----
    Unit: share
    Signs: + time, - suspended_until
    Claims: H7
    """
    return time >= suspended_until


def willingness(us_engagement: Value, china_engagement: Value) -> Value:
    """How far both powers are willing to sit at one table: no further than the one less willing.

    Equation: min(us_engagement, china_engagement)

    Notes
    -----
    Unit: share
    Signs: + us_engagement, + china_engagement
    Claims: H7
    """
    return np.minimum(us_engagement, china_engagement)


def table(willingness: Value, talking: Value, standing: Value) -> Value:
    """How far both powers sit at one table with Pyongyang now.

    Equation: willingness * standing * talking

    Notes
    -----
    Unit: share
    Signs: + willingness, + talking, + standing
    Claims: H7
    """
    return willingness * standing * talking


def bargain(table: Value, trust: Value, shared_conditions: Value) -> Value:
    """Strength of a bargain that ties relief to what Pyongyang does.

    Equation: table * trust * shared_conditions

    Notes
    -----
    Unit: share
    Signs: + table, + trust, + shared_conditions
    Claims: D2
    """
    return table * trust * shared_conditions


def offer(bargain: Value, shared_conditions: Value, withheld: Value) -> Value:
    """Share of what opening is offered that is given: conditions hold some back till a bargain.

    Equation: 1 - withheld * shared_conditions * (1 - bargain)

    Notes
    -----
    Unit: share
    Signs: + bargain, - shared_conditions, - withheld
    Claims: D2
    """
    return 1 - withheld * shared_conditions * (1 - bargain)


def credit(shared_conditions: Value, trust_talks: Value) -> Value:
    """Trust that a full table can build in the end: all of it under shared conditions.

    Equation: trust_talks + (1 - trust_talks) * shared_conditions

    Notes
    -----
    Unit: share
    Signs: + shared_conditions, + trust_talks
    Claims: H7, D2
    """
    return trust_talks + (1 - trust_talks) * shared_conditions


def trust_change(trust: Value, table: Value, credit: Value, trust_delay: Value) -> Value:
    """Yearly change of trust: it is built at the table.

    Equation: (table * credit - trust) / trust_delay

    Notes
    -----
    Unit: share per year
    Signs: - trust, + table, + credit, ~ trust_delay
    Claims: H7, D2
    """
    return (table * credit - trust) / trust_delay


def breakdown(trust: Value, talking: Value, break_rate: Value) -> Value:
    """Rate at which talks break down, in a year; trust lowers it.

    Equation: break_rate * (1 - trust) * talking

    Notes
    -----
    Unit: per year
    Signs: - trust, + talking, + break_rate
    Claims: H7
    Sources: S_DIPLO
    """
    return break_rate * (1 - trust) * talking

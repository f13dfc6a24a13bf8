"""Talks: who takes part, trust, the bargain and what it changes, and how talks break down."""

import numpy as np

from conundrum.model.link import Value


def talking(time: Value, suspended_until: Value) -> Value:
    """Tell whether talks are possible; after a breakdown they are suspended for some years.

    Equation: time >= suspended_until

    Notes
    -----
    Unit: share
    Signs: + time, - suspended_until
    Claims: H7
    Sources: none, a definition
    """
    return time >= suspended_until


def willingness(
    us_engagement: Value, china_engagement: Value, table_us: Value, table_china: Value
) -> Value:
    """How far the powers are willing to talk; one willing power alone brings only partial talks.

    Washington made the deals of 1994 and February 2012 without Beijing; Beijing made none
    without Washington.

    Equation: min(us_engagement, china_engagement)
    + table_us * max(us_engagement - china_engagement, 0)
    + table_china * max(china_engagement - us_engagement, 0)

    Notes
    -----
    Unit: share
    Signs: + us_engagement, + china_engagement, + table_us, + table_china
    Claims: H7
    Sources: S_DIPLO
    """
    both = np.minimum(us_engagement, china_engagement)
    return both + table_us * (us_engagement - both) + table_china * (china_engagement - both)


def tied(denial: Value, withheld: Value) -> Value:
    """Share of all possible offers that conditions can tie to what Pyongyang does.

    Conditions can tie sanctions that are in force and offers that are withheld. If no sanctions are
    left to lift, only the withheld offers give conditions their force.

    Equation: 1 - (1 - denial) * (1 - withheld)

    Notes
    -----
    Unit: share
    Signs: + denial, + withheld
    Claims: D2
    Sources: none known
    """
    return 1 - (1 - denial) * (1 - withheld)


def table(willingness: Value, talking: Value, standing: Value) -> Value:
    """How far both powers now take part in talks with Pyongyang.

    Equation: willingness * standing * talking

    Notes
    -----
    Unit: share
    Signs: + willingness, + talking, + standing
    Claims: H7
    Sources: none known
    """
    return willingness * standing * talking


def bargain(table: Value, trust: Value, shared_conditions: Value, tied: Value) -> Value:
    """Strength of a bargain that ties relief to what Pyongyang does.

    Equation: table * trust * shared_conditions * tied

    Notes
    -----
    Unit: share
    Signs: + table, + trust, + shared_conditions, + tied
    Claims: D2
    Sources: none known
    """
    return table * trust * (shared_conditions * tied)


def relieving(relief: Value, bargains_bind: Value) -> Value:
    """Share of sanctions that a full bargain eases, as far as it binds the powers.

    Equation: 1 - (1 - relief) ** bargains_bind

    Notes
    -----
    Unit: share
    Signs: + relief, + bargains_bind
    Claims: D2
    Sources: S_EO13466
    """
    return 1 - (1 - relief) ** bargains_bind


def restraining(bargain_restraint: Value, bargains_bind: Value, cheating: Value) -> Value:
    """Share of building that a full bargain stops, as far as it binds Pyongyang; cheating goes on.

    Equation: (1 - cheating) * (1 - (1 - bargain_restraint) ** bargains_bind)

    Notes
    -----
    Unit: share
    Signs: + bargain_restraint, + bargains_bind, - cheating
    Claims: D2
    Sources: S_FP2009, S_AGE2005
    """
    return (1 - cheating) * (1 - (1 - bargain_restraint) ** bargains_bind)


def giving_up(rollback: Value, bargains_bind: Value) -> Value:
    """Share of the arsenal given up in a year under a full bargain, as far as it binds Pyongyang.

    Equation: rollback * bargains_bind

    Notes
    -----
    Unit: per year
    Signs: + rollback, + bargains_bind
    Claims: D2
    Sources: none known
    """
    return rollback * bargains_bind


def calming(hostility_bargain: Value, bargains_bind: Value) -> Value:
    """Hostility that a full bargain removes, as far as it binds both sides.

    Equation: 1 - (1 - hostility_bargain) ** bargains_bind

    Notes
    -----
    Unit: share
    Signs: + hostility_bargain, + bargains_bind
    Claims: D2
    Sources: S_CNS, S_DIPLO
    """
    return 1 - (1 - hostility_bargain) ** bargains_bind


def offer(bargain: Value, shared_conditions: Value, withheld: Value) -> Value:
    """Share of the offered opening that is given; without a bargain, conditions hold back a part.

    The powers need no bargain to hold something back, so the belief in bargains plays no part here.

    Equation: 1 - withheld * shared_conditions * (1 - bargain)

    Notes
    -----
    Unit: share
    Signs: + bargain, - shared_conditions, - withheld
    Claims: D2
    Sources: none known
    """
    return 1 - withheld * shared_conditions * (1 - bargain)


def credit(shared_conditions: Value, trust_talks: Value) -> Value:
    """Trust that full talks can build in the end; under shared conditions, it is full trust.

    Equation: trust_talks + (1 - trust_talks) * shared_conditions

    Notes
    -----
    Unit: share
    Signs: + shared_conditions, + trust_talks
    Claims: H7, D2
    Sources: none known
    """
    return trust_talks + (1 - trust_talks) * shared_conditions


def trust_change(trust: Value, table: Value, credit: Value, trust_delay: Value) -> Value:
    """Yearly change of trust, which is built in talks.

    Equation: (table * credit - trust) / trust_delay

    Notes
    -----
    Unit: share per year
    Signs: - trust, + table, + credit, ~ trust_delay
    Claims: H7, D2
    Sources: S_DIPLO
    """
    return (table * credit - trust) / trust_delay


def breakdown(
    trust: Value,
    talking: Value,
    bargain: Value,
    break_rate: Value,
    cheating: Value,
    detection_years: Value,
) -> Value:
    """Yearly rate at which talks break down, which trust lowers and discovered cheating raises.

    Equation: (break_rate * (1 - trust) + cheating / detection_years * bargain) * talking

    Notes
    -----
    Unit: per year
    Signs: - trust, + talking, + bargain, + break_rate, + cheating, - detection_years
    Claims: H7
    Sources: S_DIPLO, S_AGE2005
    """
    found = cheating / detection_years
    return (break_rate * (1 - trust) + found * bargain) * talking

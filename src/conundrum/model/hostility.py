"""Contact and hostility between Pyongyang and the two powers."""

import numpy as np

from conundrum.model.link import Value, share


def contact(us_engagement: Value, china_engagement: Value, contact_us: Value) -> Value:
    """Engagement of both powers as Pyongyang meets it, as a weighted mean.

    Equation: contact_us * us_engagement + (1 - contact_us) * china_engagement

    Notes
    -----
    Unit: share
    Signs: + us_engagement, + china_engagement, ~ contact_us
    Claims: H3, H5
    Sources: S_CSISNEG
    """
    return contact_us * us_engagement + (1 - contact_us) * china_engagement


def isolation(
    contact: Value,
    contact_2016: Value,
    contact_calms: Value,
    hostility_base: Value,
    hostility_isolation: Value,
) -> Value:
    """Hostility that stays as long as Pyongyang is isolated.

    However strongly contact calms, the policy of 2016 isolates Pyongyang as much as before. Contact
    never takes away more hostility than isolation adds.

    Equation: hostility_base + hostility_isolation
    * max(1 - contact - (contact_calms - 1) * (contact - contact_2016), 0)

    Notes
    -----
    Unit: share
    Signs: - contact, ~ contact_2016, ~ contact_calms, + hostility_base, + hostility_isolation
    Claims: H3
    Sources: S_CSISNEG
    """
    isolated = 1 - contact - (contact_calms - 1) * (contact - contact_2016)
    return hostility_base + hostility_isolation * np.maximum(isolated, 0)


def hostility_change(
    hostility: Value,
    isolation: Value,
    pressure: Value,
    arsenal_weight: Value,
    bargain: Value,
    hostility_pressure: Value,
    hostility_arsenal: Value,
    calming: Value,
    hostility_delay: Value,
) -> Value:
    """Yearly change of hostility.

    Equation: (share(isolation + hostility_pressure * pressure
    + hostility_arsenal * arsenal_weight - calming * bargain) - hostility)
    / hostility_delay

    Notes
    -----
    Unit: share per year
    Signs: - hostility, + isolation, + pressure, + arsenal_weight, - bargain,
        + hostility_pressure, + hostility_arsenal, - calming, ~ hostility_delay
    Claims: H2, H3, H10, D2
    Sources: S_DIPLO, S_CNS
    """
    target = share(
        isolation
        + hostility_pressure * pressure
        + hostility_arsenal * arsenal_weight
        - calming * bargain
    )
    return (target - hostility) / hostility_delay

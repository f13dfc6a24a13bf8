"""Instability: one number from 0 to 1, by which the essay judges policies."""

from conundrum.model.link import TINY, Value


def weights_before(weight_hostility: Value, weight_arsenal: Value, weight_hunger: Value) -> Value:
    """Sum of the weights that count while the regime stands.

    Equation: weight_hostility + weight_arsenal + weight_hunger

    Notes
    -----
    Unit: share
    Signs: + weight_hostility, + weight_arsenal, + weight_hunger
    Claims: H8
    Sources: none, a definition
    """
    # If every weight is 0, instability is 0. A tiny number in the divisor avoids a division by 0.
    return weight_hostility + weight_arsenal + weight_hunger + TINY


def weights_after(weight_turmoil: Value, weight_flight: Value, weight_loose: Value) -> Value:
    """Sum of the weights that count after a collapse.

    Equation: weight_turmoil + weight_flight + weight_loose

    Notes
    -----
    Unit: share
    Signs: + weight_turmoil, + weight_flight, + weight_loose
    Claims: H9
    Sources: none, a definition
    """
    return weight_turmoil + weight_flight + weight_loose + TINY


def instability(
    hostility: Value,
    arsenal_weight: Value,
    hunger: Value,
    standing: Value,
    fallen: Value,
    turmoil: Value,
    fleeing: Value,
    weight_hostility: Value,
    weight_arsenal: Value,
    weight_hunger: Value,
    weight_turmoil: Value,
    weight_flight: Value,
    weight_loose: Value,
    weights_before: Value,
    weights_after: Value,
) -> Value:
    """Instability of the region; what counts after a collapse differs from what counts before it.

    Equation: standing * (weight_hostility * hostility + weight_arsenal * arsenal_weight
    + weight_hunger * hunger) / weights_before + fallen * (weight_turmoil * turmoil
    + weight_flight * fleeing + weight_loose * arsenal_weight) / weights_after

    Notes
    -----
    Unit: share
    Signs: + hostility, + arsenal_weight, + hunger, + standing, + fallen, + turmoil, + fleeing,
        + weight_hostility, + weight_arsenal, + weight_hunger, + weight_turmoil,
        + weight_flight, + weight_loose, - weights_before, - weights_after
    Claims: H8, H9, H16
    Sources: none, a definition
    """
    stands = weight_hostility * hostility + weight_arsenal * arsenal_weight + weight_hunger * hunger
    fell = weight_turmoil * turmoil + weight_flight * fleeing + weight_loose * arsenal_weight
    return standing * stands / weights_before + fallen * fell / weights_after

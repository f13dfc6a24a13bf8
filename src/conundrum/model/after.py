"""After a collapse: turmoil, people who flee, and perhaps reunification with its cost."""

from conundrum.model.link import TINY, Value


def turmoil_change(turmoil: Value, turmoil_years: Value) -> Value:
    """Yearly change of turmoil, which is full when the regime falls and then fades.

    Equation: -turmoil / turmoil_years

    Notes
    -----
    Unit: share per year
    Signs: - turmoil, + turmoil_years
    Claims: H9
    Sources: none known
    """
    return -turmoil / turmoil_years


def exodus(population: Value, flight_share: Value) -> Value:
    """All people who flee after a collapse, in all years together.

    Equation: flight_share * population

    Notes
    -----
    Unit: people
    Signs: + population, + flight_share
    Claims: H9, D3
    Sources: S_CSISREF, S_CSM2013
    """
    return flight_share * population


def fleeing(flight: Value, fallen: Value) -> Value:
    """Share of people still to leave, among all who flee after a collapse.

    Equation: fallen * (1 - flight)

    Notes
    -----
    Unit: share
    Signs: - flight, + fallen
    Claims: H9, D3
    Sources: none, a definition
    """
    return fallen * (1 - flight)


def flight_change(fleeing: Value, flight_years: Value) -> Value:
    """Yearly change of the share who have left, among all who flee after a collapse.

    Equation: fleeing / flight_years

    Notes
    -----
    Unit: share per year
    Signs: + fleeing, - flight_years
    Claims: H9, D3
    Sources: S_CSISREF
    """
    return fleeing / flight_years


def danger(
    fallen: Value,
    turmoil: Value,
    arsenal_weight: Value,
    weight_turmoil: Value,
    weight_loose: Value,
) -> Value:
    """Danger after a collapse, from turmoil and from weapons that nobody has secured yet.

    Equation: fallen * (weight_turmoil * turmoil + weight_loose * arsenal_weight)
    / (weight_turmoil + weight_loose)

    Notes
    -----
    Unit: share
    Signs: + fallen, + turmoil, + arsenal_weight, ~ weight_turmoil, ~ weight_loose
    Claims: H9, H13
    Sources: none, a definition
    """
    both = weight_turmoil * turmoil + weight_loose * arsenal_weight
    return fallen * both / (weight_turmoil + weight_loose + TINY)


def reunited(fallen: Value, fortune: Value, reunion_chance: Value) -> Value:
    """Tell whether a collapse has led to reunification: 1 if it has, 0 if not.

    Equation: fallen * (fortune < reunion_chance)

    Notes
    -----
    Unit: share
    Signs: + fallen, - fortune, + reunion_chance
    Claims: H13
    Sources: none known
    """
    return fallen * (fortune < reunion_chance)


def cost_change(cost: Value, reunited: Value, reunion_cost: Value, reunion_years: Value) -> Value:
    """Money spent on reunification in a year.

    Equation: reunited * (reunion_cost - cost) / reunion_years

    Notes
    -----
    Unit: USD billion per year
    Signs: - cost, + reunited, + reunion_cost, ~ reunion_years
    Claims: H13
    Sources: S_RISS, S_WOLF, S_KH2011, S_BI2014
    """
    return reunited * (reunion_cost - cost) / reunion_years

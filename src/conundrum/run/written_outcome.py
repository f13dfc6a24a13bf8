"""Writes the numbers of outcomes as readers see them."""

from math import floor
from typing import Any

from conundrum.run.vectors import Vector, of_100
from conundrum.tables import rounded, rows, say, value, written

PEOPLE = "people"
"""The unit of outcomes that count people."""

OWN_SCALE = "0 to 100"
"""The unit of outcomes that the model measures on a scale without a real unit."""

OUTCOMES: dict[str, dict[str, Any]] = {
    name: {
        **row,
        **{field: value("outcomes", name, field) for field in ("per_unit", "frame", "telling")},
        "digits": int(row["digits"]),
    }
    for name, row in rows("outcomes").items()
}

COUNTED = [name for name, row in OUTCOMES.items() if row["shown_in"] == "futures in 100"]
"""Outcomes that either happened in a future or did not, such as the fall of the regime."""

WHILE_IT_RULES = ["hostility"]
"""Outcomes that are 0 where the regime has fallen. The bands of hostility use only futures in which
the regime rules."""

MILLION = 1_000_000
"""A number of people is written in millions if it is at least this large."""

PEOPLE_DIGITS = 2
"""A number of people is written with this many digits, because an estimate is not more exact."""

A_MILLION = 1 - 0.5 / 10**PEOPLE_DIGITS
"""If a number is at least this many millions, rounding it gives a million or more."""


def unit_of(outcome: str) -> str:
    """Return the unit that readers see beside a number; millions of people become people.

    Examples
    --------
    >>> unit_of("leavers"), unit_of("hunger")
    ('people', 'people in 100')
    """
    about = OUTCOMES[outcome]
    return PEOPLE if about["model_unit"] == PEOPLE else about["shown_in"]


def unit_beside(outcome: str) -> str:
    """Return the unit to write beside a number, such as "of 100" for the scale from 0 to 100.

    Examples
    --------
    >>> unit_beside("hostility"), unit_beside("hunger")
    ('of 100', 'people in 100')
    """
    unit = unit_of(outcome)
    return say("score.of_scale") if unit == OWN_SCALE else unit


def counts_itself(outcome: str) -> bool:
    """Say whether an outcome's name already says its unit, so that a text need not repeat it.

    Examples
    --------
    >>> counts_itself("warheads"), counts_itself("hunger")
    (True, False)
    """
    return OUTCOMES[outcome]["shown_in"] == OUTCOMES[outcome]["inside"]


def in_futures(happened: Vector) -> str:
    """Return words for the number of futures, out of 100, in which the vector is 1.

    Examples
    --------
    >>> import numpy as np
    >>> in_futures(np.array([1, 0, 0, 0]))
    '25 of 100'
    >>> in_futures(np.array([1] + 999 * [0]))
    'at most 1 of 100'
    """
    return futures_of(of_100(happened))


def futures_of(count: float) -> str:
    """Return words for the number of futures, out of 100, in which something happened.

    Examples
    --------
    >>> futures_of(25), futures_of(99.9)
    ('25 of 100', 'at least 99 of 100')
    """
    if 0 < count < 1:
        return say("futures.few")
    if 99 < count < 100:
        return say("futures.many")
    return say("futures.some", count=written(count))


def count_of_100(of_hundred: float) -> int:
    """Return a rounded number of futures out of 100; rounding never makes it 0 or 100.

    Examples
    --------
    >>> [count_of_100(one) for one in (0, 0.2, 14.5, 99.8, 100)]
    [0, 1, 15, 99, 100]
    """
    some = 1 if of_hundred > 0 else 0
    most = 99 if of_hundred < 100 else 100
    return min(max(int(written(of_hundred)), some), most)


def show(outcome: str, number: float) -> str:
    """Write a number in the shown unit, with as many digits as its outcome usually has.

    Examples
    --------
    >>> show("hunger", 41.6), show("leavers", 1.5834)
    ('42', '1.6 million')
    """
    if OUTCOMES[outcome]["model_unit"] == PEOPLE:
        return written_people(number / OUTCOMES[outcome]["per_unit"])
    return written(number, OUTCOMES[outcome]["digits"])


def show_finely(outcome: str, number: float) -> str:
    """Write a number in the shown unit with one digit more than usual, to show small differences.

    Examples
    --------
    >>> show_finely("warheads", 67.756), show_finely("warheads", -0.04)
    ('67.8', '0.0')
    """
    return written(number, OUTCOMES[outcome]["digits"] + 1)


def end_in_words(
    outcome: str,
    year: int,
    start: float,
    mean: float,
    low: float,
    high: float,
    ruled: float | None = None,
) -> str:
    """Return a sentence with an outcome's start, average end, and range in 90 of 100 futures.

    The numbers are already in the shown unit. For an outcome of `WHILE_IT_RULES`, ``ruled`` is the
    average over the futures in which the regime rules, which the band also describes. It is None if
    the regime has fallen in all futures or in none, or if falls are not known.
    """
    itself = "plain" if counts_itself(outcome) else "unit"
    return say(
        f"end.{itself if ruled is None else 'rules'}",
        outcome=OUTCOMES[outcome]["label"],
        unit=unit_of(outcome),
        start=show(outcome, start),
        mean=show(outcome, mean),
        year=str(year),
        low=show(outcome, low),
        high=show(outcome, high),
        ruled="" if ruled is None else show(outcome, ruled),
    )


def at_its_line(outcome: str, number: float) -> str:
    """Write the number at the end of a line in a chart; the number is in the shown unit.

    Examples
    --------
    >>> at_its_line("leavers", 1.5834), at_its_line("leavers", 0.026)
    ('1.6 M', '26,000')
    """
    # The unit of the chart is millions, so the letter M is enough.
    if OUTCOMES[outcome]["model_unit"] == PEOPLE and number >= A_MILLION:
        return say("chart.short", number=written(number, 1))
    return show(outcome, number)


def written_people(number: float) -> str:
    """Write a number of people with `PEOPLE_DIGITS` digits.

    Examples
    --------
    >>> written_people(1_540_872), written_people(996_000), written_people(8_177)
    ('1.5 million', '1.0 million', '8,200')
    """
    people = round_people(number)
    if people < MILLION:
        return written(people)
    count = people / MILLION
    digits = max(0, PEOPLE_DIGITS - len(str(floor(count))))
    return say("number.million", count=written(count, digits))


def round_people(number: float) -> float:
    """Return a number of people, rounded to the digits with which it is written.

    Examples
    --------
    >>> round_people(1_587_342), round_people(8_177), round_people(7)
    (1600000.0, 8200.0, 7.0)
    """
    step = counted_by(number)
    return rounded(number / step, 0) * step


def counted_by(number: float) -> int:
    """Return the power of ten to which a number of people is rounded.

    Examples
    --------
    >>> counted_by(1_587_342), counted_by(8_177), counted_by(7)
    (100000, 100, 1)
    """
    return 10 ** max(0, len(str(floor(number + 0.5))) - PEOPLE_DIGITS)

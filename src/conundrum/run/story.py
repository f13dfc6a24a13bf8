"""One world of a run, told: what came before the fall, and what after (H13, D3)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from conundrum.run.outlook import Outlook, in_worlds, people, show
from conundrum.tables.bounds import whole
from conundrum.tables.settings import value

MONTHS = ("January", "April", "July", "October")


SPENT = 0.25
"""Reserves count as spent once so small a share of them is left."""


def falls(outlook: Outlook) -> NDArray[np.intp]:
    """Return the step by which the regime had fallen in each world; -1 where it stands.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> falls(simulate()).shape
    (1000,)
    """
    fallen = outlook["fallen"] > 0
    first: NDArray[np.intp] = np.where(fallen[-1], fallen.argmax(axis=0), -1)
    return first


def kinds(outlook: Outlook) -> dict[str, list[int]]:
    """Return the numbers of the worlds, counted from 1, by how they end.

    The regime fell in the first half of the years, fell in the second, or did not fall. A kind
    that has no world is left out.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> list(kinds(simulate()))
    ['it falls by October 2026', 'it falls after October 2026', 'it does not fall']
    """
    fell, middle = falls(outlook), len(outlook.years) // 2
    parted = date(outlook, middle)
    sorted_out = {
        f"it falls by {parted}": (fell >= 0) & (fell <= middle),
        f"it falls after {parted}": fell > middle,
        "it does not fall": fell < 0,
    }
    return {
        kind: (np.flatnonzero(here) + 1).tolist() for kind, here in sorted_out.items() if here.any()
    }


def story(outlook: Outlook, world: int) -> list[str]:
    """Tell one world in plain sentences made from its numbers.

    Parameters
    ----------
    outlook : Outlook
        The run.
    world : int
        The world's number, counted from 1; runs that share a seed share their worlds.

    Returns
    -------
    list of str

    Raises
    ------
    BadValue
        If there is no world of that number.

    Examples
    --------
    >>> from conundrum.model.policy import PRESETS
    >>> from conundrum.run.simulate import simulate
    >>> told = story(simulate(PRESETS["joint cut-off"]), 1)
    >>> told[0].startswith("World 1: the regime")
    True
    """
    place = whole("world", world, 1, outlook.worlds) - 1
    fell = int(falls(outlook)[place])
    end = date(outlook, -1)
    kind, alike = next((kind, found) for kind, found in kinds(outlook).items() if world in found)
    of_100 = in_worlds(np.repeat([1, 0], [len(alike), outlook.worlds - len(alike)]))
    share = f"It is one of the {of_100} worlds in which {kind}."
    if fell < 0:
        return [
            f"World {world}: the regime still stands in {end}.",
            share,
            _before(outlook, place, -1, "At the end"),
            _reserves(outlook, place, len(outlook.years) - 1),
            f"{_people(outlook, place, -1)} people have left by then.",
            f"The {_at(outlook, 'warheads', place, -1)} warheads are in its hands.",
        ]
    return [
        f"World {world}: the regime falls by {date(outlook, fell)}, "
        f"{_years(outlook, 0, fell)} after the start.",
        share,
        _before(outlook, place, fell - 1, "Just before"),
        _reserves(outlook, place, fell),
        f"{_people(outlook, place, -1)} people have left by {end}, "
        f"{_people(outlook, place, fell - 1)} of them before the fall.",
        _weapons(outlook, place, fell),
        _reunion(outlook, place),
    ]


def date(outlook: Outlook, step: int) -> str:
    """Name the month of a step.

    Examples
    --------
    >>> from conundrum.run.simulate import simulate
    >>> date(simulate(), 0)
    'October 2016'
    """
    year = float(outlook.years[step])
    return f"{MONTHS[int(year % 1 * len(MONTHS))]} {int(year)}"


def _at(outlook: Outlook, outcome: str, place: int, step: int) -> str:
    return show(
        outcome, float(outlook[outcome][step, place]) * value("outcomes", outcome, "per_unit")
    )


def _people(outlook: Outlook, place: int, step: int) -> str:
    return people(float(outlook["leavers"][step, place]))


def _before(outlook: Outlook, place: int, step: int, when: str) -> str:
    hostility, warheads, hunger = (
        _at(outlook, outcome, place, step) for outcome in ("hostility", "warheads", "hunger")
    )
    first = [_at(outlook, outcome, place, 0) for outcome in ("hostility", "warheads", "hunger")]
    return (
        f"{when}, hostility is at {hostility} of 100 ({first[0]} in 2016), there are {warheads} "
        f"warheads ({first[1]}), and {hunger} of 100 people go hungry ({first[2]})."
    )


def _reserves(outlook: Outlook, place: int, until: int) -> str:
    held = outlook["reserves"][: until + 1, place]
    start = _at(outlook, "reserves", place, 0)
    spent = np.flatnonzero(held < SPENT * held[0])
    if len(spent):
        return (
            f"Of {start} billion dollars of reserves, three quarters are spent by "
            f"{date(outlook, int(spent[0]))}."
        )
    left = _at(outlook, "reserves", place, until)
    return f"The reserves, {start} billion dollars in 2016, stand at {left} billion then."


def _weapons(outlook: Outlook, place: int, fell: int) -> str:
    """Say how many weapons were loose, and until when: less than one counts as none."""
    loose = outlook["warheads"][fell:, place]
    count = _at(outlook, "warheads", place, fell - 1)
    half, secured = (np.flatnonzero(loose < some) for some in (loose[0] / 2, 1))
    if len(secured):
        told = f"the last one after {_years(outlook, fell, fell + int(secured[0]))}"
    else:
        told = f"{_at(outlook, 'warheads', place, -1)} are still loose in {date(outlook, -1)}"
    if len(half):
        first = _years(outlook, fell, fell + int(half[0]))
        return f"Of {count} warheads, half are secured within {first}; {told}."
    return f"Of {count} warheads, {told}."


def _reunion(outlook: Outlook, place: int) -> str:
    cost = float(outlook["cost"][-1, place])
    if cost > 0:
        return (
            f"The two Koreas are reunited; {cost:,.0f} billion dollars have been spent on it by "
            f"{date(outlook, -1)}."
        )
    return "There is no reunification: another government follows in the North."


def _years(outlook: Outlook, first: int, last: int) -> str:
    years = float(outlook.years[last] - outlook.years[first])
    return f"{years:g} year" + ("" if years == 1 else "s")

"""One world of a run, told: what came before the fall, and what after (H13, D3)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from conundrum.run.outlook import Outlook
from conundrum.run.written_outcome import people, show, worlds_of
from conundrum.tables.bounds import whole
from conundrum.tables.settings import value
from conundrum.tables.words import say, written, written_out

MONTHS = ("january", "april", "july", "october")
"""In which a step ends, as `data/words` names them."""

TOLD = ("fallen", "leavers", "warheads", "hunger", "hostility", "reserves", "cost")
"""The outcomes that a story is told from; those that `nk.hundred_worlds` draws are among them."""

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
    ['early', 'late', 'never']
    """
    fell, middle = falls(outlook), _middle(outlook)
    sorted_out = {"early": (fell >= 0) & (fell <= middle), "late": fell > middle, "never": fell < 0}
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
    number, end = str(world), date(outlook, -1)
    kind, alike = next((kind, found) for kind, found in kinds(outlook).items() if world in found)
    of_100 = worlds_of(100 * len(alike) / outlook.worlds)
    share = say(f"kind.{kind}", worlds=of_100, date=date(outlook, _middle(outlook)))
    left = _people(outlook, place, -1)
    if fell < 0:
        return [
            say("story.stands", world=number, end=end),
            share,
            _before("story.at_the_end", outlook, place, -1),
            _reserves(outlook, place, len(outlook.years) - 1),
            say("story.left", people=left),
            say("story.held", warheads=_at(outlook, "warheads", place, -1)),
        ]
    years, before = _years(outlook, 0, fell), _people(outlook, place, fell - 1)
    return [
        say("story.falls", world=number, date=date(outlook, fell), years=years),
        share,
        _before("story.just_before", outlook, place, fell - 1),
        _reserves(outlook, place, fell),
        say("story.left_in_all", people=left, end=end, before=before),
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
    return say(f"date.{MONTHS[int(year % 1 * len(MONTHS))]}", year=str(int(year)))


def _middle(outlook: Outlook) -> int:
    return len(outlook.years) // 2


def _at(outlook: Outlook, outcome: str, place: int, step: int) -> str:
    return show(
        outcome, float(outlook[outcome][step, place]) * value("outcomes", outcome, "per_unit")
    )


def _people(outlook: Outlook, place: int, step: int) -> str:
    return people(float(outlook["leavers"][step, place]))


def _before(sentence: str, outlook: Outlook, place: int, step: int) -> str:
    told = ("hostility", "warheads", "hunger")
    now = {outcome: _at(outlook, outcome, place, step) for outcome in told}
    first = {f"{outcome}_2016": _at(outlook, outcome, place, 0) for outcome in told}
    return say(sentence, **now, **first)


def _reserves(outlook: Outlook, place: int, until: int) -> str:
    held = outlook["reserves"][: until + 1, place]
    start = _at(outlook, "reserves", place, 0)
    spent = np.flatnonzero(held < SPENT * held[0])
    if len(spent):
        return say("story.spent", start=start, date=date(outlook, int(spent[0])))
    return say("story.reserves", start=start, left=_at(outlook, "reserves", place, until))


def _weapons(outlook: Outlook, place: int, fell: int) -> str:
    """Say how many weapons were loose, and until when: less than one counts as none."""
    loose = outlook["warheads"][fell:, place]
    named = {"warheads": _at(outlook, "warheads", place, fell - 1), "end": date(outlook, -1)}
    half, secured = (np.flatnonzero(loose < some) for some in (loose[0] / 2, 1))
    if len(half):
        named["half"] = _years(outlook, fell, fell + int(half[0]))
    if len(secured):
        named["last"] = _years(outlook, fell, fell + int(secured[0]))
    else:
        named["loose"] = _at(outlook, "warheads", place, -1)
    sentence = ("half_" if len(half) else "") + ("secured" if len(secured) else "loose")
    return say(f"story.{sentence}", **named)


def _reunion(outlook: Outlook, place: int) -> str:
    cost = float(outlook["cost"][-1, place])
    sentence = "story.reunited" if cost > 0 else "story.apart"
    return say(sentence, cost=written(cost), end=date(outlook, -1))


def _years(outlook: Outlook, first: int, last: int) -> str:
    years = float(outlook.years[last] - outlook.years[first])
    return say("number.year" if years == 1 else "number.years", count=written_out(years))

"""Where a name stands beside its mark, so that none lies on another or on a mark."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

LETTER, LINE, GAP, HALF = 7, 15, 3, 4
"""Room for a letter and for a line, between a name and its mark, and half a mark, in pixels."""

LONG, LIFTS = 12, range(0, 180, 10)
"""Letters from which on a name has two lines, and how far above its mark it may stand."""


class Mark(NamedTuple):
    """A mark to name, or a bar: how far across it stands, and its ends from above, in pixels."""

    name: str
    across: float
    top: float
    bottom: float


class Beside(NamedTuple):
    """Where a name begins, from which end of its mark, and how far above it, in pixels."""

    from_top: bool
    across: float
    down: float
    lift: float = 0


Box = tuple[float, float, float, float]


def named(marks: list[Mark], room: tuple[float, float], once: int) -> dict[int, Beside]:
    """Place names, by the number of their mark; what finds no room is left out.

    Parameters
    ----------
    marks : list of Mark
        All of them.
    room : tuple of float
        Width and height of the chart.
    once : int
        A name that so many marks have is written once only, where there is room.

    Examples
    --------
    >>> one, other = Mark("SIPRI", 100, 50, 80), Mark("FAS", 104, 50, 80)
    >>> {at: beside.across > 0 for at, beside in named([one, other], (300, 200), 4).items()}
    {0: False, 1: True}
    """
    own: dict[str, list[int]] = {}
    for at, mark in enumerate(marks):
        own.setdefault(mark.name, []).append(at)
    groups = [
        group
        for held in own.values()
        for group in ([held] if len(held) >= once else [[at] for at in held])
    ]
    orders = (
        sorted(groups, key=lambda group: -len(marks[group[0]].name)),
        sorted(groups, key=lambda group: marks[group[-1]].across),
        sorted(groups, key=lambda group: -marks[group[-1]].across),
    )
    # Which order leaves most room is found by trying.
    return max((_placed(marks, order, room) for order in orders), key=len)


def _placed(
    marks: list[Mark], order: list[list[int]], room: tuple[float, float]
) -> dict[int, Beside]:
    """Name one mark of each group, those first that stand first."""
    taken = [_around(mark) for mark in marks]
    found: dict[int, Beside] = {}
    for group in order:
        places = [(at, beside) for at in group for beside in _places(marks[at])]
        for at, beside in sorted(places, key=lambda place: place[1].lift):
            boxes = _boxes(marks[at], beside)
            held = taken[:at] + taken[at + 1 :] if beside.lift else taken
            if _within(boxes[0], room) and not any(_meet(*pair) for pair in product(boxes, held)):
                found[at] = beside
                taken += boxes
                break
    return found


def lines(name: str) -> list[str]:
    """Return the lines on which a name is written.

    Examples
    --------
    >>> lines("SIPRI"), lines("South Korean intelligence")
    (['SIPRI'], ['South Korean', 'intelligence'])
    """
    words = name.split()
    if len(name) < LONG or len(words) == 1:
        return [name]
    broken = ([" ".join(words[:place]), " ".join(words[place:])] for place in range(1, len(words)))
    return min(broken, key=lambda pair: max(map(len, pair)))


def _size(name: str) -> tuple[float, float]:
    written = lines(name)
    return LETTER * max(map(len, written)), LINE * len(written)


def _places(mark: Mark) -> Iterator[Beside]:
    wide, tall = _size(mark.name)
    away, half = HALF + GAP, (mark.bottom - mark.top) / 2
    for across in (-wide - away, away):
        for down in (tall / 2 - HALF, half):
            yield Beside(True, across, down)
    for lift in LIFTS:
        for across in (-wide / 2, -0.7 * wide, -0.3 * wide, -HALF, -wide + HALF):
            yield Beside(True, across, -(away + lift + tall / 2), lift)
    for across in (-wide / 2, -wide + HALF, -HALF):
        yield Beside(False, across, away + tall / 2)


def _boxes(mark: Mark, beside: Beside) -> list[Box]:
    """Return what a name takes, and the line that leads to it."""
    line = (mark.across - 2, mark.top - HALF - beside.lift, mark.across + 2, mark.top - HALF)
    return [_box(mark, beside), *([line] if beside.lift else [])]


def _box(mark: Mark, beside: Beside) -> Box:
    wide, tall = _size(mark.name)
    left = mark.across + beside.across
    middle = (mark.top if beside.from_top else mark.bottom) + beside.down
    return left, middle - tall / 2, left + wide, middle + tall / 2


def _around(mark: Mark) -> Box:
    return mark.across - HALF, mark.top - HALF, mark.across + HALF, mark.bottom + HALF


def _within(box: Box, room: tuple[float, float]) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= room[0] and box[3] <= room[1]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

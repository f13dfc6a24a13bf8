"""Finds the box with the largest share of marked cases, by the patient rule induction method.

It follows Friedman and Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9
(1999), 123 to 143. At first the box holds all cases. Then, again and again, a thin slice is peeled
off one of its sides: the slice without which the box is densest. The slices are thin, so that one
bad step spoils little. But if there are many sides, some look good by chance. So half of the cases
decide which few sides alone make the densest boxes, and the other half decides which of these sides
deserve a limit.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.floating]
Marks = NDArray[np.bool_]
Side = tuple[int, bool]
"""One side of a box: the position of a column in the table, and whether this side is the upper end
of the column's range."""
Limits = dict[Side, float]

SLICE = 0.05
"""The share of a box's cases that one step of the search cuts away."""

FEW = 12
"""The search cuts at most this many sides of a box. The search takes the sides that give the best
results when each side is cut alone."""


class Box(NamedTuple):
    """A box: its limits, the number of cases within the limits, and the number of marked cases.

    Examples
    --------
    >>> Box({}, 50, 10).density
    0.2
    """

    limits: Limits
    cases: int
    marked: int

    @property
    def density(self) -> float:
        """The share of marked cases among all cases in the box."""
        return self.marked / self.cases if self.cases else 0.0

    def beyond(self, usual: float) -> float:
        """Return how far the share of marked cases exceeds the usual share, relative to chance."""
        return float((self.density - usual) * np.sqrt(self.cases))


def within(table: Table, limits: Limits) -> Marks:
    """Say which cases are within the limits; a case that is exactly at a limit is within it.

    Examples
    --------
    >>> within(np.array([[1.0], [2.0], [3.0]]), {(0, False): 2}).tolist()
    [False, True, True]
    """
    inside = np.ones(len(table), bool)
    for (column, upper), at in limits.items():
        inside &= table[:, column] <= at if upper else table[:, column] >= at
    return inside


def boxed(table: Table, marked: Marks, limits: Limits) -> Box:
    """Return the box that has the given limits, with the numbers of its cases."""
    inside = within(table, limits)
    return Box(limits, int(inside.sum()), int(marked[inside].sum()))


def peeled(table: Table, marked: Marks, sides: Sequence[Side], least: float) -> list[Box]:
    """Return the boxes of a search, from the box with all cases to the smallest allowed box.

    Examples
    --------
    >>> table = np.arange(100.0)[:, None]
    >>> peeled(table, table[:, 0] >= 90, [(0, False), (0, True)], 0.1)[-1].limits
    {(0, False): 90.0}
    """
    fewest, stages = max(1, least * len(table)), [boxed(table, marked, {})]
    while (smaller := _without_a_slice(table, marked, sides, stages[-1].limits)).cases >= fewest:
        stages.append(smaller)
        inside = within(table, smaller.limits)
        table, marked = table[inside], marked[inside]
    return stages


def stages(table: Table, marked: Marks, most: int, least: float) -> list[Box]:
    """Find the sides of a box that matter, and return the box after each cut at such a side.

    The box should have a large share of ``marked`` cases, hold at least the share ``least`` of all
    cases, and have at most ``most`` limits. The cases must be in random order, because every second
    case is kept for the test. The first stage has all cases and, if no side matters, is the only
    stage.
    """
    half = (table[::2], marked[::2])
    kept = peeled(*half, strongest(*half, least), least)[-1].limits
    others, usual = (table[1::2], marked[1::2]), marked[1::2].mean()
    while kept:
        fewer = [{side: kept[side] for side in kept if side != left} for left in kept]
        best = max(fewer, key=lambda limits: boxed(*others, limits).beyond(usual))
        gained = boxed(*others, best).beyond(usual) - boxed(*others, kept).beyond(usual)
        if len(kept) <= most and gained < 0:
            break
        kept = best
    return peeled(table, marked, list(kept), least)


def strongest(table: Table, marked: Marks, least: float) -> list[Side]:
    """Return the best sides to cut, the best side first; each side is tried alone.

    Examples
    --------
    >>> table = np.random.default_rng(1).random((1000, 5))
    >>> strongest(table, table[:, 3] > 0.8, 0.05)[0]
    (3, False)
    """
    rising = marked[np.argsort(table, axis=0)]
    cases = np.arange(1, len(table) + 1)[:, None]
    beyond: dict[Side, float] = {}
    for upper, hits in ((True, rising), (False, rising[::-1])):
        denser = (hits.cumsum(axis=0) / cases - marked.mean()) * np.sqrt(cases)
        most = denser[int(least * len(table)) :].max(axis=0)
        beyond |= {(column, upper): float(at) for column, at in enumerate(most)}
    return sorted(beyond, key=lambda side: -beyond[side])[:FEW]


def _without_a_slice(table: Table, marked: Marks, sides: Sequence[Side], limits: Limits) -> Box:
    """Return the box with the largest share of marked cases that one more cut can make."""
    place, none = max(1, int(SLICE * len(table))), Box({}, 0, 0)
    if not sides or place == len(table):
        return none
    columns, upper = [column for column, _ in sides], np.array([end for _, end in sides])
    there = table[:, columns] * np.where(upper, -1, 1)
    at = np.partition(there, place, axis=0)[place]
    kept = there >= at
    cases, hits = kept.sum(axis=0), (kept & marked[:, None]).sum(axis=0)
    best = int(np.where(cases < len(table), hits / cases, -1).argmax())
    if cases[best] == len(table):
        return none
    cut = {sides[best]: float(at[best]) * (-1 if sides[best][1] else 1)}
    return Box({**limits, **cut}, int(cases[best]), int(hits[best]))

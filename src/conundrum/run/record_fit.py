"""Worlds weighed by how well they fit the record, in the kernel and in the page.

A world's weight is a likelihood: exp(-1/2 sum of the squares of what it misses, in spreads).
Figures of one series err together, so a series counts as one figure, the mean of its squares. A
figure is missed by what lies between the world and the nearer end of what was published. A world
whose regime has fallen by the end of the record weighs nothing: it stood.
"""

from functools import partial
from math import e, inf
from typing import Any

from conundrum.run.against_record import modelled, on
from conundrum.run.statistics import Run
from conundrum.run.vectors import Vector, each, mean, within

Figure = dict[str, Any]
"""A published figure: ``series``, ``at``, ``low``, ``high``; the ``spread`` of its series, and the
``share`` of a figure that it counts."""


def fit(run: Run, figures: list[Figure], end: float) -> Vector:
    """Return the weight of each world of a run under what was done since 2016."""
    missed = each(nothing, on(run, "fallen", end))
    for figure in figures:
        world = modelled(run, figure["series"], figure["at"])
        low, high = figure["low"], figure["high"]
        square = partial(beyond, low, high, figure["spread"], figure["share"])
        missed = each(square, missed, world, within(world, -inf, low), within(world, high, inf))
    return each(likelihood, missed, on(run, "fallen", end))


def nothing(one: Vector) -> Vector:
    """Return nothing for each world."""
    return 0 * one


def beyond(
    low: float,
    high: float,
    spread: float,
    share: float,
    missed: Vector,
    world: Vector,
    under: Vector,
    over: Vector,
) -> Vector:
    """Add the square of what a world misses; `under` and `over` are 1 where it lies there.

    Examples
    --------
    >>> beyond(10, 20, 5, 0.5, 1.0, 30.0, 0, 1)
    3.0
    """
    return missed + share * ((under * (low - world) + over * (world - high)) / spread) ** 2


def likelihood(missed: Vector, fallen: Vector) -> Vector:
    """Return what a world weighs that misses so much."""
    return (1 - fallen) * e ** (-missed / 2)


def share(weights: Vector, holds: Vector) -> float:
    """Return the weighted share of the worlds in which something holds."""
    return mean(each(product, weights, holds)) / mean(weights)


def effective(weights: Vector) -> float:
    """Return how many worlds of equal weight would say as much.

    Examples
    --------
    >>> import numpy as np
    >>> effective(np.array([1.0, 1.0, 0.0, 0.0]))
    2.0
    """
    return len(weights) * mean(weights) ** 2 / mean(each(product, weights, weights))


def product(one: Vector, other: Vector) -> Vector:
    """Return the product in each world."""
    return one * other

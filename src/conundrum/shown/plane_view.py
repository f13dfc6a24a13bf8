"""What is shown of the plane of stances: a map, its figure, one column, and named policies."""

from __future__ import annotations

from math import floor, sqrt
from typing import Any

from conundrum.charts.plane_axes import EDGE
from conundrum.tables.words import rounded

View = dict[str, Any]
"""The map, as `conundrum.shown.stance_map` has it, as ``cells``, and which ``figure`` is drawn;
``many`` stances a power; the stances ``us`` and ``china`` that are shown, and what ``own`` figures
their run has, beside those of ``named`` policies; how far ``conditions`` are shared; the ``column``
of the map that is nearest, counted from 0, where its title begins, at ``start``, and the highest
figure of all maps, the ``top``."""


def view(
    setting: dict[str, Any],
    cells: dict[str, list[Any]],
    own: dict[str, float | None],
    named: list[dict[str, float | None]],
) -> View:
    """Return what is shown under a setting."""
    figure, at = setting["mapped"], setting["stance"]
    many = floor(sqrt(len(cells["fallen"])) + 0.5)
    column = nearest(at["us"], many)
    seen: View = {
        "cells": cells,
        "figure": figure,
        "many": many,
        "us": at["us"],
        "china": at["china"],
        "conditions": setting["conditions"],
        "own": own,
        "named": named,
        "column": column,
    }
    # The fullest shade is the same for maps without shared conditions and with.
    maps = [cells, *[held["cells"] for held in setting["choices"]["maps"]]]
    top = max([number for one in maps for number in one[figure] if number is not None])
    return {**seen, "start": _start(upwards(seen, figure)), "top": top}


def upwards(seen: View, figure: str) -> list[float | None]:
    """Return what a column of the map holds, from Beijing's full engagement upwards."""
    first = seen["column"] * seen["many"]
    return seen["cells"][figure][first : first + seen["many"]]


def nearest(stance: float, many: int) -> int:
    """Return the number of the stance on a map that is nearest to one.

    Examples
    --------
    >>> nearest(-1, 21), nearest(0.8, 21), nearest(0.8, 9)
    (0, 18, 7)
    """
    return floor((stance + 1) / 2 * (many - 1) + 0.5)


def stance_of(place: int, many: int) -> float:
    """Return a stance by its number on a map.

    Examples
    --------
    >>> stance_of(18, 21)
    0.8
    """
    return rounded(-1 + 2 * place / (many - 1), 6)


def stance_at(share: float, many: int) -> float:
    """Return the stance of a map that is nearest to a place at a share of its width or height.

    Examples
    --------
    >>> stance_at(0.21, 21), stance_at(0.21, 9), stance_at(1, 21)
    (-0.6, -0.5, 1.0)
    """
    place = nearest((2 * share - 1) * EDGE, many)
    return stance_of(min(max(place, 0), many - 1), many)


def _start(column: list[float | None]) -> int:
    """Return where a column is highest; where it rises to the end, its other end."""
    known = [-1 if number is None else number for number in column]
    highest = known.index(max(known))
    return 0 if highest == len(column) - 1 else highest

"""What is shown of the plane of stances, and what its charts draw: the map, and one column."""

from math import floor, sqrt
from typing import Any

from conundrum.charts.plane_axes import EDGE
from conundrum.charts.plane_map import MARKED
from conundrum.model import stances
from conundrum.run import OUTCOMES
from conundrum.shown.presets import CALLED, POLICIES
from conundrum.shown.stance_map import MAPPED, write
from conundrum.tables import rounded, say

NAMED = [POLICIES[name] for name in MARKED]
"""The marked policies, in order."""

AT = [stances(policy) for policy in NAMED]

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
    top = max([number for drawn in maps for number in drawn[figure] if number is not None])
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


def map_data(seen: View) -> dict[str, Any]:
    """Return what the map draws, pair by pair, and where the reader's own is."""
    figure, cells = seen["figure"], seen["cells"]
    top = seen["top"] if seen["top"] != 0 else 1
    says = write(figure, seen["own"][figure])
    there = [
        write(figure, figures[figure])
        for figures, at in zip(seen["named"], AT, strict=True)
        if at["us"] == seen["us"] and at["china"] == seen["china"]
    ]
    return {
        "n": seen["many"],
        "shade": [
            rounded(max(number, 0) / top, 3) if number is not None else 0
            for number in cells[figure]
        ],
        "fallen": [rounded(count / 100, 3) for count in cells["fallen"]],
        "washington": seen["us"],
        "beijing": seen["china"],
        "column": stance_of(seen["column"], seen["many"]),
        "start": stance_of(seen["start"], seen["many"]),
        # A named policy that stands there says it.
        "own": "" if says in there else says,
        "named": marked(seen),
        "off": [policy["shared_conditions"] != seen["conditions"] for policy in NAMED],
    }


def side_data(seen: View) -> dict[str, Any]:
    """Return what the column draws: both as shares of their frames, and the numbers beside them."""
    figure, many = seen["figure"], seen["many"]
    line, fallen = upwards(seen, figure), upwards(seen, "fallen")
    # Of the reader's policy, at Beijing's full pressure, and where the title begins.
    lines = [seen["own"][figure], line[many - 1], line[seen["start"]]]
    falls = [seen["own"]["fallen"], fallen[many - 1], fallen[seen["start"]]]
    beside = [*zip(lines, falls, strict=True)]
    return {
        "n": many,
        "line": [of_frame(figure, number) for number in line],
        "fallen": [of_frame("fallen", count) for count in fallen],
        "beijing": seen["china"],
        "start": stance_of(seen["start"], many),
        "at": [
            place
            for number, fell in beside
            for place in [of_frame(figure, number), of_frame("fallen", fell)]
        ],
        "says": [
            text
            for number, fell in beside
            for text in [write(figure, number), write("fallen", fell)]
        ],
        # Where the figure is what the crosses show, they say it.
        "alone": figure == "fallen",
    }


def of_frame(figure: str, number: float | None) -> float | None:
    """Return a figure as a share of the frame in which its outcome is drawn."""
    about = OUTCOMES[MAPPED[figure]["outcome"]]
    return rounded(number / about["frame"], 4) if number is not None else None


def marked(seen: View) -> list[str]:
    """Say of each marked policy what it ends in."""
    figure = seen["figure"]
    return [
        say("plane.named", policy=CALLED[name], figure=write(figure, figures[figure]))
        for name, figures in zip(MARKED, seen["named"], strict=True)
    ]

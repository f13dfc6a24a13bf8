"""What is drawn on a map of costs: rectangles and the lines between them, names, numbers."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np

from conundrum.analysis.game.agreement import Pair
from conundrum.analysis.game.regions import Region
from conundrum.charts.doubt.rows import begun
from conundrum.charts.game_regions_words import View, describe, ended, sides, whole
from conundrum.tables.words import say

APART = 0.06
"""Numbers on an axis stand apart by at least this share of it."""


def numbers(view: View) -> dict[str, Any]:
    """Return what the chart draws, an array a field; places are shares of the two axes."""
    tops, drawn = view.tops, _in_sight(view)
    named: set[object] = set()
    labels = []
    for one in drawn:
        lines = [] if one.end in named else begun(ended(one.end.meets, "\n")).split("\n")
        # The largest of a kind has the name.
        named.add(one.end)
        labels.append([say("regions.name"), *lines] if one.end.better else lines)
    edges = zip(*((*one.across, *one.up) for one in drawn), strict=True)
    borders = list(zip(*_between(drawn), strict=True)) or [()] * 4
    return {
        **dict(zip(("left", "right", "low", "high"), edges, strict=False)),
        **dict(zip(("line_x", "line_x2", "line_y", "line_y2"), map(list, borders), strict=True)),
        "shade": [_shade(one.end.meets) for one in drawn],
        "box": [bool(one.end.better) for one in drawn],
        "name": labels,
        "tall": [" ".join(lines).split() for lines in labels],
        "ticks": [_ticks(view, side) for side in (0, 1)],
        "tops": [100 * top for top in tops],
        "here": [at / top for at, top in zip(view.here, tops, strict=True)],
        "about": describe(view),
    }


def _in_sight(view: View) -> list[Region]:
    """Return what is seen of the regions, as shares of the axes, the largest first."""
    seen = [
        Region(
            (one.across[0] / view.tops[0], min(one.across[1] / view.tops[0], 1)),
            (one.up[0] / view.tops[1], min(one.up[1] / view.tops[1], 1)),
            one.end,
        )
        for one in view.regions
        if one.across[0] < view.tops[0] and one.up[0] < view.tops[1]
    ]
    return sorted(seen, key=lambda one: -np.prod(np.diff(sides(one))))


def _between(drawn: list[Region]) -> list[tuple[float, float, float, float]]:
    """Return the lines between rectangles in which the game ends in different ways."""
    found = []
    for one, other in itertools.permutations(drawn, 2):
        if one.end == other.end:
            continue
        start, stop = max(one.across[0], other.across[0]), min(one.across[1], other.across[1])
        below, above = max(one.up[0], other.up[0]), min(one.up[1], other.up[1])
        if start == stop == one.across[1] and below < above:
            found.append((stop, stop, below, above))
        if below == above == one.up[1] and start < stop:
            found.append((start, stop, above, above))
    return found


def _shade(meets: Sequence[Pair]) -> float:
    """Return how many of the two powers do not engage, on average over where it ends, halved."""
    stays = [sum(name != "engage" for name in pair) / 2 for pair in meets]
    return sum(stays) / len(stays) if stays else 0


def _ticks(view: View, side: int) -> list[float]:
    """Return where numbers stand on an axis, as shares of it: its ends, and the edges between.

    At the box of the dilemma they are the whole costs that the title has.
    """
    top = view.tops[side]
    inside = {edge for one in view.regions for edge in sides(one)[side] if edge < top}
    for box in view.dilemmas[:1]:
        first, last = whole(ends := sides(box)[side])
        if first <= last:
            titled = dict(zip(ends, (first / 100, last / 100), strict=True))
            inside = {titled.get(edge, edge) if edge else edge for edge in inside}
    edges = sorted(edge / top for edge in inside)
    kept = [0.0]
    for edge in edges[1:]:
        if edge - kept[-1] >= APART and 1 - edge >= APART:
            kept.append(edge)
    return [*kept, 1.0]

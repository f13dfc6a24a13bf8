"""What is drawn on a map of costs: rectangles and the lines between them, names, numbers."""

from __future__ import annotations

from typing import Any

from conundrum.analysis.game.regions import Region, kind
from conundrum.shown.game_regions import SIDES, View, alt_text, dilemmas, ended, tops, whole
from conundrum.tables.words import begun, say

APART = 0.06
"""Numbers on an axis stand apart by at least this share of it."""


def chart_data(view: View) -> dict[str, Any]:
    """Return what the chart draws, a list a field; places are shares of the two axes."""
    ends, drawn = tops(view), _in_sight(view)
    borders = _between(drawn)
    names = _names(drawn)
    return {
        "left": [one["across"][0] for one in drawn],
        "right": [one["across"][1] for one in drawn],
        "low": [one["up"][0] for one in drawn],
        "high": [one["up"][1] for one in drawn],
        "line_x": [line["left"] for line in borders],
        "line_x2": [line["right"] for line in borders],
        "line_y": [line["low"] for line in borders],
        "line_y2": [line["high"] for line in borders],
        "shade": [_shade(one["end"]["meets"]) for one in drawn],
        "box": [one["end"]["better"] != "" for one in drawn],
        "name": names,
        "tall": [" ".join(lines).split() for lines in names],
        "ticks": [_ticks(view, place, end) for place, end in enumerate(ends)],
        "tops": [100 * end for end in ends],
        "here": [at / end for at, end in zip(view["here"], ends, strict=True)],
        "about": alt_text(view),
    }


def _in_sight(view: View) -> list[Region]:
    """Return what is seen of the regions, as shares of the axes, the largest first."""
    right, top = tops(view)
    seen = [
        {
            "across": [one["across"][0] / right, min(one["across"][1] / right, 1)],
            "up": [one["up"][0] / top, min(one["up"][1] / top, 1)],
            "end": one["end"],
        }
        for one in view["regions"]
        if one["across"][0] < right and one["up"][0] < top
    ]
    return sorted(seen, key=lambda one: -_area(one))


def _area(one: Region) -> float:
    left, right = one["across"]
    low, high = one["up"]
    return (right - left) * (high - low)


def _names(drawn: list[Region]) -> list[list[str]]:
    """Return the lines of each region's name; of a kind, the largest has it."""
    kinds = [kind(one["end"]) for one in drawn]
    names = []
    for place, one in enumerate(drawn):
        first = kinds.index(kinds[place]) == place
        lines = begun(ended(one["end"]["meets"], "\n")).split("\n") if first else []
        names.append([say("regions.name"), *lines] if one["end"]["better"] != "" else lines)
    return names


def _between(drawn: list[Region]) -> list[dict[str, float]]:
    """Return the lines between rectangles in which the game ends in different ways."""
    found = []
    for one in drawn:
        for other in drawn:
            left, right = _shared(one["across"], other["across"])
            low, high = _shared(one["up"], other["up"])
            beside = left == right == one["across"][1] and low < high
            above = low == high == one["up"][1] and left < right
            if kind(one["end"]) != kind(other["end"]) and (beside or above):
                found.append({"left": left, "right": right, "low": low, "high": high})
    return found


def _shared(edges: list[float], others: list[float]) -> list[float]:
    return [max(edges[0], others[0]), min(edges[1], others[1])]


def _shade(meets: list[str]) -> float:
    """Return how many of the two powers do not engage, on average over where it ends, halved."""
    stances = [stance for meet in meets for stance in meet.split(", ")]
    others = [stance for stance in stances if stance != "engage"]
    return len(others) / len(stances) if len(stances) > 0 else 0.0


def _ticks(view: View, place: int, top: float) -> list[float]:
    """Return where numbers stand on an axis, as shares of it: its ends, and the edges between.

    At the box of the dilemma they are the whole costs that the title has.
    """
    inside = [edge for one in view["regions"] for edge in one[SIDES[place]] if edge < top]
    for box in dilemmas(view)[:1]:
        inside = [_titled(edge, box[SIDES[place]]) for edge in inside]
    kept = [0.0]
    for edge in sorted([edge / top for edge in inside]):
        if edge - kept[-1] >= APART and 1 - edge >= APART:
            kept.append(edge)
    return [*kept, 1.0]


def _titled(edge: float, box: list[float]) -> float:
    """Return the whole cost that the title has in place of an edge of the box."""
    first, last = whole(box)
    if edge == 0 or first > last or edge not in box:
        return edge
    return first / 100 if edge == box[0] else last / 100

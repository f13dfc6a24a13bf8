"""What is drawn on a map of costs: rectangles and the lines between them, names, numbers."""

from typing import Any

from conundrum.analysis.game.regions import Region, kind
from conundrum.shown.game_regions import SIDES, View, alt_text, dilemmas, ended, tops, whole
from conundrum.tables import begun, say

APART = 0.06
"""Numbers on an axis stand apart by at least this share of it."""


def chart_data(view: View) -> dict[str, Any]:
    """Return what the chart draws, a list a field; places are shares of the two axes."""
    ends, drawn = tops(view), _in_sight(view)
    borders = _between(drawn)
    names = _names(drawn)
    return {
        "left": [region["across"][0] for region in drawn],
        "right": [region["across"][1] for region in drawn],
        "low": [region["up"][0] for region in drawn],
        "high": [region["up"][1] for region in drawn],
        "line_x": [line["left"] for line in borders],
        "line_x2": [line["right"] for line in borders],
        "line_y": [line["low"] for line in borders],
        "line_y2": [line["high"] for line in borders],
        "shade": [_shade(region["end"]["meets"]) for region in drawn],
        "box": [region["end"]["better"] != "" for region in drawn],
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
            "across": [region["across"][0] / right, min(region["across"][1] / right, 1)],
            "up": [region["up"][0] / top, min(region["up"][1] / top, 1)],
            "end": region["end"],
        }
        for region in view["regions"]
        if region["across"][0] < right and region["up"][0] < top
    ]
    return sorted(seen, key=lambda region: -_width(region["across"]) * _width(region["up"]))


def _width(edges: list[float]) -> float:
    return edges[1] - edges[0]


def _names(drawn: list[Region]) -> list[list[str]]:
    """Return the lines of each region's name; of a kind, the largest has it."""
    kinds = [kind(region["end"]) for region in drawn]
    return [
        [
            *([say("regions.name")] if region["end"]["better"] != "" else []),
            *(_lines(region) if kinds.index(kinds[place]) == place else []),
        ]
        for place, region in enumerate(drawn)
    ]


def _lines(region: Region) -> list[str]:
    return begun(ended(region["end"]["meets"], "\n")).split("\n")


def _between(drawn: list[Region]) -> list[dict[str, float]]:
    """Return the lines between rectangles in which the game ends in different ways."""
    found = []
    for region in drawn:
        for other in drawn:
            left, right = _shared(region["across"], other["across"])
            low, high = _shared(region["up"], other["up"])
            beside = left == right == region["across"][1] and low < high
            above = low == high == region["up"][1] and left < right
            if kind(region["end"]) != kind(other["end"]) and (beside or above):
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
    inside = [edge for region in view["regions"] for edge in region[SIDES[place]] if edge < top]
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

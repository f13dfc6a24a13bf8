"""Write data/outlines.csv, the land and the borders of the map, out of Natural Earth.

Natural Earth is in the public domain; the npm package world-atlas carries it as TopoJSON::

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    python -m tools outlines package/countries-50m.json

With ``--check`` it only says whether data/outlines.csv is what comes out of that file.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Iterator
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path
from typing import Any, TypeAlias

from tools import ROOT

Point: TypeAlias = tuple[float, float]

OUTLINES = ROOT / "data" / "outlines.csv"
COUNTRIES = ("North Korea", "South Korea", "China", "Russia", "Japan")
WEST, EAST, SOUTH, NORTH = 120.5, 133.5, 34.0, 43.6
COARSE, DIGITS, SMALL = 0.03, 2, 0.03
"""How far a line may move, in degrees; decimals kept; the least area, in square degrees."""


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Return every arc of a topology in degrees, simplified.

    Borders stay shared, since an arc is simplified once for both countries.

    Examples
    --------
    >>> topology = {"transform": {"scale": [0.5, 1], "translate": [120, 30]},
    ...             "arcs": [[[0, 0], [2, 1], [2, 1]]]}
    >>> arcs(topology)
    [[(120.0, 30), (122.0, 32)]]
    """
    (across, up), (west, south) = (topology["transform"][key] for key in ("scale", "translate"))
    found = []
    for arc in topology["arcs"]:
        steps = accumulate(arc, lambda here, step: [here[0] + step[0], here[1] + step[1]])
        found.append(simplified([(west + x * across, south + y * up) for x, y in steps]))
    return found


def simplified(line: list[Point]) -> list[Point]:
    """Leave out what bends a line by less than `COARSE` (Douglas and Peucker).

    Examples
    --------
    >>> simplified([(0, 0), (1, 0.01), (2, 0), (2, 2)])
    [(0, 0), (2, 0), (2, 2)]
    """
    (x1, y1), (x2, y2) = line[0], line[-1]
    run, rise = x2 - x1, y2 - y1
    length = hypot(run, rise)

    def away(point: Point) -> float:
        # From the nearest point of the straight line, which may be one of its ends.
        x, y = point[0] - x1, point[1] - y1
        along = min(1, max(0, (x * run + y * rise) / length**2)) if length else 0
        return hypot(x - along * run, y - along * rise)

    middle = max(range(len(line)), key=lambda place: away(line[place]))
    if away(line[middle]) < COARSE:
        return [line[0], line[-1]]
    return simplified(line[: middle + 1])[:-1] + simplified(line[middle:])


def joined(numbers: list[int], lines: list[list[Point]]) -> list[Point]:
    """Join arcs into a ring; a negative number is an arc read backwards."""
    ring: list[Point] = []
    for number in numbers:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        ring += line[1:] if ring else line
    return ring


def framed(ring: list[Point]) -> list[Point]:
    """Cut a ring to the frame, one side after the other (Sutherland and Hodgman).

    Examples
    --------
    >>> framed([(130, 35), (140, 35), (140, 36), (130, 36), (130, 35)])
    [(130, 35), (133.5, 35.0), (133.5, 36.0), (130, 36), (130, 35)]
    """
    for axis, side, sign in ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1)):
        kept: list[Point] = []
        for here, there in pairwise(ring):
            inside = [sign * (point[axis] - side) >= 0 for point in (here, there)]
            if inside[0]:
                kept.append(here)
            if inside[0] != inside[1]:
                part = (side - here[axis]) / (there[axis] - here[axis])
                cut = [a + part * (b - a) for a, b in zip(here, there, strict=True)]
                cut[axis] = side
                kept.append((cut[0], cut[1]))
        ring = [*kept, kept[0]] if kept else []
    return ring


def near(line: list[Point]) -> list[Point]:
    """Keep the part of a line that is inside the frame, and one point beyond at each end."""
    inside = [i for i, (x, y) in enumerate(line) if WEST < x < EAST and SOUTH < y < NORTH]
    return line[max(0, inside[0] - 1) : inside[-1] + 2] if inside else []


def area(ring: list[Point]) -> float:
    """Return the area of a ring, in square degrees."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def parts(topology: dict[str, Any]) -> Iterator[tuple[str, str, list[Point]]]:
    """Give each piece of land and each border: its kind, whose it is, its points."""
    lines = arcs(topology)
    held: dict[int, list[str]] = {}
    shapes = {shape["properties"]["name"]: shape for shape in _countries(topology)}
    for name in COUNTRIES:
        shape = shapes[name]
        for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
            for number in polygon[0]:
                held.setdefault(max(number, ~number), []).append(name)
            ring = framed(joined(polygon[0], lines))
            if area(ring) > SMALL:
                yield "land", name, ring
    for number, names in held.items():
        if len(names) == 2 and (line := near(lines[number])):
            yield "border", " and ".join(names), line


def _countries(topology: dict[str, Any]) -> list[dict[str, Any]]:
    return list(topology["objects"]["countries"]["geometries"])


def table(topology: dict[str, Any]) -> str:
    """Return the outlines as CSV, a point a row."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["part", "point", "kind", "name", "lon", "lat"])
    for part, (kind, name, points) in enumerate(parts(topology), start=1):
        for point, (x, y) in enumerate(points, start=1):
            writer.writerow([part, point, kind, name, round(x, DIGITS), round(y, DIGITS)])
    return text.getvalue()


def main() -> None:
    """Write the outlines, or check them."""
    parser = argparse.ArgumentParser(sys.argv[0], description=__doc__.partition("\n")[0])
    parser.add_argument("source", type=Path, help="countries-50m.json of world-atlas 2.0.2")
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    asked = parser.parse_args()
    text = table(json.loads(asked.source.read_text(encoding="utf-8")))
    if not asked.check:
        OUTLINES.write_text(text, encoding="utf-8")
    elif OUTLINES.read_text(encoding="utf-8") != text:
        sys.exit(f"data/outlines.csv is not what {asked.source} gives: run without --check")

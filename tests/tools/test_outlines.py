"""The outlines of the map: whole pieces of land, and borders that lie on both sides' land."""

import json
import runpy
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conundrum.tables.evidence import table

SCRIPT = Path(__file__).resolve().parents[2] / ".ci" / "outlines.py"
MAKE = runpy.run_path(str(SCRIPT))
FRAME = {"lon": (MAKE["WEST"], MAKE["EAST"]), "lat": (MAKE["SOUTH"], MAKE["NORTH"])}

places = st.tuples(st.floats(110, 140), st.floats(25, 50))
lines = st.lists(places, min_size=2, max_size=30)


def points(kind: str) -> list[tuple[str, list[tuple[float, float]]]]:
    """Return each part of a kind: its name, its points."""
    rows = table("outlines").query("kind == @kind")
    return [
        (str(part["name"].iloc[0]), list(zip(part["lon"], part["lat"], strict=True)))
        for _, part in rows.groupby("part")
    ]


def square(west: float, east: float, south: float, north: float) -> list[tuple[float, float]]:
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


def strictly_inside(point: tuple[float, float]) -> bool:
    return all(a < x < b for x, (a, b) in zip(point, FRAME.values(), strict=True))


# The file, whatever it was made from


def test_land_is_closed_inside_the_frame_and_fills_it() -> None:
    for _, ring in points("land"):
        assert ring[0] == ring[-1]
        assert len(set(ring)) >= 4
        assert MAKE["area"](ring) > MAKE["SMALL"] / 2
    land = table("outlines").query("kind == 'land'")
    for axis, ends in FRAME.items():
        assert (land[axis].min(), land[axis].max()) == ends


def test_each_neighbour_is_there_and_each_land_border_once() -> None:
    assert {name for name, _ in points("land")} == set(MAKE["COUNTRIES"])
    assert sorted(name for name, _ in points("border")) == [
        "China and Russia",
        "North Korea and China",
        "North Korea and Russia",
        "North Korea and South Korea",
    ]


def test_a_border_lies_on_the_land_of_both_sides() -> None:
    for name, line in points("border"):
        for country in name.split(" and "):
            shore = {point for owner, ring in points("land") if owner == country for point in ring}
            inside = [p for p in line if strictly_inside(p)]
            assert len(inside) >= 2
            assert set(inside) <= shore


def test_points_are_numbered_in_order() -> None:
    outlines = table("outlines")
    for _, part in outlines.groupby("part"):
        assert part["point"].tolist() == list(range(1, len(part) + 1))
    assert outlines["part"].is_monotonic_increasing


def test_the_capitals_stand_on_their_own_land_and_a_crossing_near_its_border() -> None:
    lands, borders = points("land"), dict(points("border"))
    known = table("places").set_index("id")
    for capital, country in (("pyongyang", "North Korea"), ("seoul", "South Korea")):
        here = (known.loc[capital, "lon"], known.loc[capital, "lat"])
        assert [owner for owner, ring in lands if inside_of(here, ring)] == [country]
    for _, row in known[known["kind"] == "crossing"].iterrows():
        line = borders[f"North Korea and {row['leads_to']}"]
        assert distance((row["lon"], row["lat"]), line) < 0.12, row["name"]


# The script


@given(lines)
@example([(114.625, 38.6875), (112.25, 38.0), (128.0, 42.5)])  # turns back beyond its start
def test_a_simplified_line_keeps_its_ends_and_no_point_moves_far(line: list) -> None:
    kept = MAKE["simplified"](line)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert all(distance(point, kept) < MAKE["COARSE"] + 1e-9 for point in line)


@given(st.lists(places, min_size=3, max_size=20))
def test_a_framed_ring_is_closed_and_inside(ring: list) -> None:
    cut = MAKE["framed"]([*ring, ring[0]])
    assert not cut or cut[0] == cut[-1]
    for point in cut:
        assert all(a <= x <= b for x, (a, b) in zip(point, FRAME.values(), strict=True))


def test_what_is_inside_the_frame_is_left_as_it_is() -> None:
    ring = square(126, 128, 36, 38)
    assert MAKE["framed"](ring) == ring
    assert MAKE["framed"](square(100, 110, 36, 38)) == []
    assert MAKE["area"](MAKE["framed"](square(120.5, 200, 34, 38))) == pytest.approx(13 * 4)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A world of five square countries, where the Koreas share one side."""
    arcs = [[[1260, 380], [20, 0]], [[1280, 380], [0, 20], [-20, 0], [0, -20]]]
    arcs += [[[1260, 380], [0, -20], [20, 0], [0, 20]]]
    arcs += [[[west, 350], [5, 0], [0, 5], [-5, 0], [0, -5]] for west in (1210, 1220, 1230)]
    whose = [[0, 1], [~0, 2], [3], [4], [5]]
    shapes = [
        {"type": "Polygon", "arcs": [ring], "properties": {"name": name}}
        for ring, name in zip(whose, MAKE["COUNTRIES"], strict=True)
    ]
    world = {
        "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {"countries": {"geometries": shapes}},
    }
    path = tmp_path / "countries.json"
    path.write_text(json.dumps(world), encoding="utf-8")
    return path


def test_a_side_that_two_countries_share_is_their_border(package: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.csv"
    made.write_text(MAKE["table"](json.loads(package.read_text(encoding="utf-8"))))
    rows = pd.read_csv(made)
    border = rows[rows["kind"] == "border"]
    assert border["name"].unique().tolist() == ["North Korea and South Korea"]
    assert border[["lon", "lat"]].to_numpy().tolist() == [[126, 38], [128, 38]]
    assert rows[rows["kind"] == "land"].groupby("name").size().to_dict() == dict.fromkeys(
        MAKE["COUNTRIES"], 5
    )
    for _, ring in rows[rows["kind"] == "land"].groupby("name"):
        sides = ring[["lon", "lat"]].diff().abs().dropna().sum(axis=1)
        assert sides.nunique() == 1


def test_the_check_refuses_outlines_that_came_from_elsewhere(package: Path) -> None:
    asked = subprocess.run(
        [sys.executable, str(SCRIPT), str(package), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 1
    assert "data/outlines.csv is not what" in asked.stderr


def distance(point: tuple, line: list) -> float:
    """Return how far a point is from a line of several points, in degrees."""
    x, y = point
    found = []
    for (x1, y1), (x2, y2) in pairwise(line):
        length = (x2 - x1) ** 2 + (y2 - y1) ** 2
        part = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length if length else 0
        part = min(1.0, max(0.0, part))
        found.append(((x - x1 - part * (x2 - x1)) ** 2 + (y - y1 - part * (y2 - y1)) ** 2) ** 0.5)
    return min(found)


def inside_of(point: tuple, ring: list) -> bool:
    """Say whether a ray from the point crosses the ring an odd number of times."""
    x, y = point
    crossed = [
        x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 > y) != (y2 > y)
    ]
    return sum(crossed) % 2 == 1

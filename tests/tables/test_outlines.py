"""The outlines of the map: whole pieces of land, and borders that lie on both sides' land."""

from itertools import pairwise

from conundrum.tables.evidence import table

FRAME = {"lon": (120.5, 133.5), "lat": (34.0, 43.6)}
COUNTRIES = {"North Korea", "South Korea", "China", "Russia", "Japan"}
SMALLEST = 0.015
"""In square degrees."""


def points(kind: str) -> list[tuple[str, list[tuple[float, float]]]]:
    """Return each part of a kind: its name, its points."""
    rows = table("outlines").query("kind == @kind")
    return [
        (str(part["name"].iloc[0]), list(zip(part["lon"], part["lat"], strict=True)))
        for _, part in rows.groupby("part")
    ]


def area(ring: list[tuple[float, float]]) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2


def strictly_inside(point: tuple[float, float]) -> bool:
    return all(a < x < b for x, (a, b) in zip(point, FRAME.values(), strict=True))


def test_land_is_closed_inside_the_frame_and_fills_it() -> None:
    for _, ring in points("land"):
        assert ring[0] == ring[-1]
        assert len(set(ring)) >= 4
        assert area(ring) > SMALLEST
    land = table("outlines").query("kind == 'land'")
    for axis, ends in FRAME.items():
        assert (land[axis].min(), land[axis].max()) == ends


def test_each_neighbour_is_there_and_each_land_border_once() -> None:
    assert {name for name, _ in points("land")} == COUNTRIES
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
    rows = table("outlines")
    for _, part in rows.groupby("part"):
        assert part["point"].tolist() == list(range(1, len(part) + 1))
    assert rows["part"].is_monotonic_increasing


def test_the_capitals_stand_on_their_own_land_and_a_crossing_near_its_border() -> None:
    lands, borders = points("land"), dict(points("border"))
    known = table("places").set_index("id")
    for capital, country in (("pyongyang", "North Korea"), ("seoul", "South Korea")):
        here = (known.loc[capital, "lon"], known.loc[capital, "lat"])
        assert [owner for owner, ring in lands if inside_of(here, ring)] == [country]
    for _, row in known[known["kind"] == "crossing"].iterrows():
        line = borders[f"North Korea and {row['leads_to']}"]
        assert distance((row["lon"], row["lat"]), line) < 0.12, row["name"]


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

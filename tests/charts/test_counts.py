"""Published counts over the band, and every figure as a mark: named, apart, told as they lie."""

from itertools import combinations
from typing import Any

import pandas as pd
import pytest

import conundrum as nk
from conundrum.charts.counts import EVERY_YEAR, counts
from conundrum.charts.figure_marks import stacked
from conundrum.charts.names_on_marks import Mark, _around, _boxes, _meet, named
from conundrum.run.hindcast import compare, hindcast
from conundrum.shown.forecast import counts_head, counts_told
from conundrum.tables.published import published

COMPARED = compare(hindcast())
SET_AGAINST: Any = COMPARED.to_dict("records")
COUNTS = pd.DataFrame(counts(nk.forecast().parts["counts"].run))


def names(size: str) -> list[dict]:
    """The names in the chart's own layers, for one width."""
    spec = nk.forecast().parts["counts"].spec
    fits = "width <" if size == "narrow" else "!(width <"
    drawn = [
        layer
        for layer in spec["layer"]
        if any(str(step.get("filter", "")).startswith(fits) for step in steps(layer))
    ]
    assert len(drawn) == 3, "a line to a name, the name, and the ground it stands on"
    held = drawn[-1]["data"]
    return held.get("values") or spec["datasets"][held["name"]]


def steps(layer: dict) -> list[dict]:
    return layer.get("transform", [])


@pytest.mark.parametrize(("size", "unnamed"), [("here", 0), ("narrow", 1)])
def test_each_group_is_named_on_a_mark_of_its_own(size: str, unnamed: int) -> None:
    lines = COUNTS
    shown = names(size)
    groups, named_here = set(lines["by"]), {one["name"].replace("\n", " ") for one in shown}
    assert named_here <= groups
    assert len(groups - named_here) <= unnamed
    for one in shown:
        own = lines[(lines["by"] == one["name"].replace("\n", " ")) & (lines["x"] == one["x"])]
        assert len(own) == 1
        assert one["y"] in (own["low"].item(), own["high"].item())


def test_a_mark_without_a_name_has_one_under_the_pointer_and_in_the_table() -> None:
    panel = nk.forecast()
    (dots,) = [one for one in panel.parts["counts"].spec["layer"] if "shape" in one["encoding"]]
    assert dots["encoding"]["tooltip"][0]["field"] == "by"
    table = panel.answer()["table"]()
    assert all(f"<td>{by}</td>" in table for by in COUNTS["by"])


def test_those_who_count_each_january_are_named_in_the_text() -> None:
    lines = COMPARED.query("series == 'warheads'").sort_values("at", kind="stable")
    seldom = lines.groupby("by")["at"].transform("size") < EVERY_YEAR
    yearly = list(dict.fromkeys(lines["by"][~seldom]))
    assert f"Each January has a mark of {', '.join(yearly)}, in this order" in counts_told(
        SET_AGAINST
    )
    for _, own in lines[~seldom].groupby("by"):
        assert list(own["year"]) == list(range(2017, 2027))
        assert (own["at"] % 1 == 0).all(), "each January"


def test_no_name_lies_on_another_or_on_a_mark() -> None:
    marks = [Mark("South Korean intelligence", 20.0 * at, 60.0, 90.0) for at in range(1, 12)]
    found = named(marks, (300, 200), 99)
    assert 2 < len(found) < len(marks), "some have no room"
    boxes = [box for at, beside in found.items() for box in _boxes(marks[at], beside)]
    assert not any(_meet(one, other) for one, other in combinations(boxes, 2))
    assert not any(_meet(box, _around(mark)) for box in boxes for mark in marks)


@pytest.mark.parametrize(
    ("moved", "says"),
    [
        (0, "Since 2024 every published count of warheads lies above 19 of 20 of the model's"),
        (1000, "Since 2024 no published count of warheads lies above 19 of 20 of the model's"),
    ],
)
def test_the_finding_is_worked_out_from_the_run(moved: int, says: str) -> None:
    other = COMPARED.assign(q95=moved, side=(COMPARED["low"] > moved).astype(int))
    lines: Any = other.to_dict("records")
    assert counts_head(lines).startswith(f"<h3>{says}".replace("'", "&#x27;"))


def test_the_finding_counts_what_lies_above() -> None:
    late = COMPARED.query("series == 'warheads' and year >= 2024")
    above = (late["low"] > late["q95"]).sum()
    assert 0 < above < len(late)
    said = counts_head(SET_AGAINST)
    assert said.startswith(f"<h3>Since 2024 {above} of {len(late)} published counts")


def test_every_figure_has_one_mark_in_the_row_of_its_series() -> None:
    drawn = nk.forecast().parts["marks"].run
    places = pd.DataFrame(stacked(drawn))
    assert len(places) == len(published())
    assert not places.duplicated(["year", "row"]).any()
    assert not places.duplicated(["key", "i"]).any()
    rows = places.groupby("key", sort=False)["row"].agg(["min", "max"])
    assert (rows["min"].iloc[1:].to_numpy() > rows["max"].iloc[:-1].to_numpy()).all()
    for key, own in places.groupby("key"):
        assert [drawn[str(key)]["year"][i] for i in own["i"]] == own["year"].tolist()


def test_a_figure_lies_above_below_or_in_the_band() -> None:
    side = pd.Series(0, COMPARED.index)
    side[COMPARED["low"] > COMPARED["q95"]] = 1
    side[COMPARED["high"] < COMPARED["q05"]] = -1
    assert COMPARED["side"].tolist() == side.tolist()
    assert set(side) == {-1, 0, 1}
    title = nk.forecast().parts["head"].value
    above, below = ((side == one).sum() for one in (1, -1))
    assert f"Above that band: {above}. Below it: {below}." in title

"""Published counts over the band, and every figure as a mark: named, apart, told as they lie."""

from itertools import combinations
from typing import Any, NamedTuple

import pandas as pd
import pytest

import conundrum as nk
from conundrum.charts.counts import BEFORE, EVERY_YEAR, NAME_LINE, ROOM, TALL, counts
from conundrum.charts.figure_marks import stacked
from conundrum.charts.forecast import domain, over
from conundrum.run.hindcast import compare, hindcast
from conundrum.shown.forecast import counts_head, counts_told
from conundrum.tables.published import FIRST, published
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

COMPARED = compare(hindcast())
SET_AGAINST: Any = COMPARED.to_dict("records")
COUNTS = pd.DataFrame(counts(nk.forecast().parts["counts"].run))


HALF, LETTER = 4, 7
"""Half a mark, and room for a letter, in pixels."""


class Box(NamedTuple):
    """What a name or a mark takes of the chart, in pixels."""

    across: pd.Interval
    down: pd.Interval

    def meets(self, other: "Box") -> bool:
        return self.across.overlaps(other.across) and self.down.overlaps(other.down)


def names(narrow: bool) -> list[dict]:
    """The names in the chart, on a narrow one or a wider one, each with its mark."""
    datasets = nk.forecast().parts["counts"].spec["datasets"].values()
    return [row for rows in datasets for row in rows if row.get("narrow") is narrow]


@pytest.mark.parametrize(("narrow", "unnamed"), [(False, 0), (True, 1)])
def test_each_group_is_named_on_a_mark_of_its_own(narrow: bool, unnamed: int) -> None:
    shown = names(narrow)
    assert len(shown) == sum(
        place["narrow"] is narrow for place in entries("name_places")["counts"]
    )
    groups, named_here = set(COUNTS["by"]), {row["name"].replace("\n", " ") for row in shown}
    assert named_here <= groups
    assert len(groups - named_here) <= unnamed


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
        assert own["at"].tolist() == [*range(2017, 2027)], "each January"


@pytest.mark.parametrize(("narrow", "wide"), [(False, 500), (True, 300)])
def test_no_name_lies_on_another_or_on_a_mark(narrow: bool, wide: int) -> None:
    drawn = nk.forecast().parts["counts"].run
    top, first = domain("warheads", drawn)[1], FIRST - BEFORE
    across, down = wide / (over(drawn) + ROOM - first), TALL / top
    x, high, low = (
        across * (COUNTS["x"] - first),
        down * (top - COUNTS["high"]),
        down * (top - COUNTS["low"]),
    )
    marks = [
        Box(pd.Interval(at - HALF, at + HALF), pd.Interval(upper - HALF, lower + HALF))
        for at, upper, lower in zip(x, high, low, strict=True)
    ]
    written = []
    for row in names(narrow):
        lines = row["name"].split("\n")
        left, line = across * (row["x"] - first) + row["dx"], down * (top - row["y"]) + row["dy"]
        assert left >= 0
        assert line >= NAME_LINE / 2
        beside = pd.Interval(left, left + LETTER * max(map(len, lines)))
        written.append(
            Box(beside, pd.Interval(line - NAME_LINE / 2, line + NAME_LINE * (len(lines) - 0.5)))
        )
    assert not any(one.meets(other) for one, other in combinations(written, 2))
    assert not any(name.meets(mark) for name in written for mark in marks)


@pytest.mark.parametrize(
    ("moved", "says"),
    [
        (0, "of those since 2024, 8 of 8 lie above"),
        (1000, "of those since 2024, 0 of 8 lie above"),
    ],
)
def test_the_finding_is_worked_out_from_the_run(moved: int, says: str) -> None:
    other = COMPARED.assign(q95=moved, side=(COMPARED["low"] > moved).astype(int))
    lines: Any = other.to_dict("records")
    assert says in counts_told(lines)
    inside = int((other["side"] == 0)[other["series"] == "warheads"].sum())
    assert counts_head(lines).startswith(f"<h3>{inside} of 31 published counts of warheads lie in")


def test_every_figure_has_one_mark_in_the_row_of_its_series() -> None:
    drawn = nk.forecast().parts["marks"].run
    places = pd.DataFrame(stacked(drawn))
    assert len(places) == len(published())
    assert not places.duplicated(["year", "row"]).any()
    assert not places.duplicated(["key", "figure"]).any()
    rows = places.groupby("key", sort=False)["row"].agg(["min", "max"])
    assert (rows["min"].iloc[1:].to_numpy() > rows["max"].iloc[:-1].to_numpy()).all()
    for key, own in places.groupby("key"):
        assert [drawn[str(key)]["year"][i] for i in own["figure"]] == own["year"].tolist()


def test_a_figure_lies_above_below_or_in_the_band() -> None:
    side = pd.Series(0, COMPARED.index)
    side[COMPARED["low"] > COMPARED["q95"]] = 1
    side[COMPARED["high"] < COMPARED["q05"]] = -1
    assert COMPARED["side"].tolist() == side.tolist()
    assert set(side) == {-1, 0, 1}

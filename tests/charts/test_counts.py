"""Published counts over the band, and every figure as a mark: apart, told as they lie."""

from functools import cache
from typing import Any

import pandas as pd
import pytest

import conundrum as nk
from conundrum.charts.counts import EVERY_YEAR
from conundrum.charts.figure_marks import stacked
from conundrum.run.hindcast import compare, hindcast
from conundrum.shown.forecast import counts_head, counts_told
from conundrum.tables.published import published

pytestmark = pytest.mark.slow


@cache
def compared() -> pd.DataFrame:
    return compare(hindcast())


@cache
def set_against() -> Any:
    return compared().to_dict("records")


def test_who_counted_stands_under_the_pointer_and_in_the_table() -> None:
    panel = nk.forecast()
    (dots,) = [one for one in panel.parts["counts"].spec["layer"] if "shape" in one["encoding"]]
    assert dots["encoding"]["tooltip"][0]["field"] == "by"
    table = panel.answer()["table"]()
    named = panel.parts["counts"].run["warheads"]["by"]
    assert all(f"<td>{by}</td>" in table for by in named)


def test_those_who_count_each_january_are_named_in_the_text() -> None:
    lines = compared().query("series == 'warheads'").sort_values("at", kind="stable")
    seldom = lines.groupby("by")["at"].transform("size") < EVERY_YEAR
    yearly = list(dict.fromkeys(lines["by"][~seldom]))
    assert f"Each January has a mark of {', '.join(yearly)}, in this order" in counts_told(
        set_against()
    )
    for _, own in lines[~seldom].groupby("by"):
        assert own["at"].tolist() == [*range(2017, 2027)], "each January"


@pytest.mark.parametrize(
    ("moved", "says"),
    [
        (0, "of those since 2024, 8 of 8 lie above"),
        (1000, "of those since 2024, 0 of 8 lie above"),
    ],
)
def test_the_finding_is_worked_out_from_the_run(moved: int, says: str) -> None:
    other = compared().assign(q95=moved, side=(compared()["low"] > moved).astype(int))
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
    side = pd.Series(0, compared().index)
    side[compared()["low"] > compared()["q95"]] = 1
    side[compared()["high"] < compared()["q05"]] = -1
    assert compared()["side"].tolist() == side.tolist()
    assert set(side) == {-1, 0, 1}

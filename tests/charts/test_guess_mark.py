"""A reader's guess on every chart that takes one: at its place, with words, in the key."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
import pytest
import vl_convert as vlc

import conundrum as nk
from conundrum.charts import style
from conundrum.charts.evidence.record_figure import Figure
from conundrum.charts.prediction import ahead
from conundrum.widgets.record_chart import RecordChart


def marks(figure: Figure) -> list[dict[str, Any]]:
    """Every mark that is drawn, with the row that it is drawn of."""

    def inside(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for held in item.get("items", []):
            yield held | {"kind": item.get("marktype")}
            yield from inside(held)

    drawn: dict[str, Any] = vlc.vegalite_to_scenegraph(RecordChart(figure).chart.spec)["scenegraph"]
    return list(inside(drawn))


def height(drawn: list[dict[str, Any]], y: float) -> float:
    """Read a height off the upright axis: from its labels."""
    labels = [
        (one["y"], float(one["text"].replace(",", "")))
        for one in drawn
        if one["kind"] == "text" and one.get("align") == "right" and one["x"] < 0
    ]
    places, numbers = zip(*labels, strict=True)
    slope, start = np.polyfit(places, numbers, 1)
    return float(start + slope * y)


def guess_of(figure: Figure) -> tuple[Any, str]:
    """The height of the mark of a guess, and what stands at it."""
    drawn = marks(figure)
    (mark,) = (one for one in drawn if one["kind"] == "symbol" and one["size"] == 3 * style.DOT)
    # Below the words there may be a halo of them, in the page's colour.
    words = [one for one in drawn if str(one.get("text")).startswith("your guess")]
    (said,) = (one for one in words if "stroke" not in one)
    return height(drawn, mark["y"]), said["text"]


@pytest.mark.parametrize(
    ("make", "guess", "key"),
    [
        (partial(ahead, {"outcome": "warheads", "of": {"us_sanctions": 1.0}}), 261, "plus"),
    ],
    ids=["a run"],
)
def test_a_guess_has_mark_words_and_key(make: Any, guess: int, key: str) -> None:
    """Also one above what is drawn without it."""
    figure, without = make(guess=guess), make()
    assert guess_of(figure) == (pytest.approx(guess), f"your guess: {guess}")
    assert (key, "your guess") in figure.keys
    assert "your guess" not in str(marks(without)) + str(without.keys)


def test_a_guess_at_the_sales_of_china_is_marked_where_they_would_have_stood() -> None:
    figure = nk.chart("trade with China", guess=50).figure
    before = figure.rows.query("flow == 'exports' and year == 2017")["value"].item()
    assert guess_of(figure) == (pytest.approx(before / 2), "your guess: sales 50% lower")


def test_another_guess_is_marked_on_the_chart_that_is_there() -> None:
    panel = nk.chart("trade with China", guess=10)
    other = nk.chart("trade with China", guess=50).figure
    panel.chart.start_from(dict(other.run), other.described)
    assert guess_of(panel.figure)[1] == "your guess: sales 50% lower"
    assert panel.chart.spec["description"] == panel.figure.described
    assert panel.chart.run == {"guess": 50, "says": "your guess: sales 50% lower"}

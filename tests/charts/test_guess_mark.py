"""A reader's guess on every chart that takes one: at its place, with words, in the key."""

from typing import Any

import pytest

import conundrum as nk
from conundrum.charts.evidence.record_figure import Figure
from conundrum.charts.guess_mark import record_and_guess
from conundrum.charts.prediction import ahead

GUESSED = {
    "launches": ("sum", 60, 60),
    "output since 2016": ("index", 120, 120),
    "arsenal since 2016": ("count", 110, 110),
}
"""By chart: the field of its upright axis, a guess, and the height at which it stands."""


def marks_at(figure: Figure, field: str, height: float) -> list[str]:
    """Kinds of the marks that are drawn of one row, with that height."""
    spec: dict[str, Any] = figure.chart.to_dict()
    drawn = {layer["mark"]["type"]: layer["data"] for layer in spec["layer"] if "data" in layer}
    rows = {kind: spec["datasets"][data["name"]] for kind, data in drawn.items()}
    return sorted(
        kind for kind, held in rows.items() if len(held) == 1 and held[0].get(field) == height
    )


@pytest.mark.parametrize("name", GUESSED)
def test_a_guess_at_the_record_has_mark_words_and_key(name: str) -> None:
    field, guess, height = GUESSED[name]
    figure = nk.chart(name, guess=guess).figure
    assert marks_at(figure, field, height) == ["point", "text"]
    assert ("diamond", "your guess") in figure.keys
    without = nk.chart(name).figure
    assert "point" not in marks_at(without, field, height)
    assert "your guess" not in str(without.keys)


def test_a_guess_at_a_run_has_mark_words_and_key() -> None:
    asked = {"outcome": "warheads", "of": {"us_sanctions": 1.0}}
    figure = ahead(asked, 61)
    assert marks_at(figure, "y", 61) == ["point", "text"]
    assert ("plus", "your guess") in figure.keys
    assert "your guess" not in str(ahead(asked).keys)


def test_a_guess_at_the_sales_of_china_is_marked_where_they_would_have_stood() -> None:
    figure = nk.chart("trade with China", guess=50).figure
    before = figure.rows.query("flow == 'exports' and year == 2017")["value"].item()
    assert marks_at(figure, "value", before / 2) == ["point"]


@pytest.mark.parametrize(("guess", "below"), [(52, True), (48, True), (80, False)])
def test_the_words_of_a_guess_near_the_record_stand_below(guess: float, below: bool) -> None:
    *_, words = record_and_guess("count", (2026, 50), (2025, guess), near=5)
    assert (words.mark.dy > 0) is below

"""The small chart of an outcome: where its lines and bands lie, and what stands around them."""

import re
from functools import cache

import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.average import written_average
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import show, unit_beside
from conundrum.tables.settings import rows, value
from conundrum.views.lab import OUTCOMES
from conundrum.views.outcomes import edges
from conundrum.views.small_chart import HEIGHT, WIDTH, has_bands, small_chart


@cache
def ran(name: str = "joint cut-off") -> Run:
    return Run(nk.simulate(PRESETS[name]))


def drawn(outcome: str) -> str:
    """The chart of a cut-off beside the policy of 2016."""
    return small_chart(ran(), ran("2016"), outcome)


def points(chart: str, mark: str) -> list[tuple[int, int]]:
    """The places of a line, from left to right."""
    (path,) = re.findall(rf'<path class="{mark}" d="M([^"]*)"', chart)
    return [(int(x), int(y)) for x, y in (place.split() for place in path.split("L"))]


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_both_lines_lie_where_the_averages_do(outcome: str) -> None:
    top = value("outcomes", outcome, "frame")
    for run, mark in ((ran(), "nk-line"), (ran("2016"), "nk-dashed")):
        line = points(drawn(outcome), mark)
        assert (line[0][0], line[-1][0]) == (0, WIDTH)
        assert [top * (1 - y / HEIGHT) for _, y in line] == pytest.approx(
            edges(run, outcome)["mean"], abs=top / HEIGHT
        )


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_bands_are_drawn_of_what_lies_between_its_ends(outcome: str) -> None:
    bands = drawn(outcome).count("fill-opacity")
    assert bands == 2 * has_bands(outcome)
    assert has_bands(outcome) == (outcome not in ("fallen", "hostility"))


def test_a_band_beyond_the_chart_ends_at_its_top_and_is_said() -> None:
    growth = Run(nk.simulate(PRESETS["joint opening"], years=30))
    chart, highest = small_chart(growth, growth, "output"), max(edges(growth, "output")["q95"])
    assert highest > value("outcomes", "output", "frame")
    assert f"Band up to {show('output', highest)}" in chart
    assert not re.search(r"[ML]\d+ -", chart)
    assert "Band up to" not in drawn("output")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_what_the_chart_shows_is_said_with_its_numbers(outcome: str) -> None:
    (about,) = re.findall(r'role="img" .*?aria-label="(.*?)"', drawn(outcome))
    label = rows("outcomes")[outcome]["label"]
    start = show(outcome, edges(ran(), outcome)["mean"][0])
    end, other = (written_average(run, outcome, run.last) for run in (ran(), ran("2016")))
    assert about == (
        f"{label}, 2016 to 2036: the average goes from {start} to {end} {unit_beside(outcome)}. "
        f"The dashed line shows the policy of 2016 and ends at {other}."
    )

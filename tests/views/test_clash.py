"""The map of stances: its squares, its line, what stands on it, and what it says of a pair."""

import re
from functools import cache
from typing import Any

import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.analysis.tradeoffs.stance_map import FIGURES, FINEST, stance, stored_map
from conundrum.run import Run
from conundrum.views.clash_map import (
    FULLEST,
    LEAST_SHADED,
    MOST_SHADED,
    SHADES,
    halfway,
    map_of,
    shade,
)
from conundrum.views.clash_words import four, head, table_html
from conundrum.views.stance_map import share_of, square, stance_at, stance_of, value_at, write

CELLS: dict[str, list[float]] = stored_map()["cells"]
PAIRS = [(1, 1), (1, 0), (-1, -1), (-1, 1), (0.8, -0.4), (-0.3, 0.6)]
MAPS = ("instability", "instability_early", "instability_standing")


@cache
def first() -> dict[str, Any]:
    return in_figures(Run(nk.simulate()))


def stances(pair: tuple[float, float]) -> dict[str, float]:
    return dict(zip(("us", "china"), pair, strict=True))


@pytest.mark.slow
def test_the_table_holds_what_runs_end_in() -> None:
    for pair in PAIRS:
        ran = in_figures(Run(nk.simulate(stance(*pair))))
        for name in FIGURES:
            held, now = value_at(CELLS, name, stances(pair)), ran[name]
            assert now is not None
            assert write(name, held) == write(name, now), (
                "python -m tools tables stance_map writes the table anew"
            )


def test_each_square_is_drawn_once_in_the_shade_of_its_figure() -> None:
    for figure in MAPS:
        drawn = map_of(CELLS, figure, first())
        found = {
            (int(x), int(y)): float(opacity)
            for path, opacity in re.findall(r'<path d="([^"]*)" opacity="([^"]*)"', drawn)
            for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", path)
        }
        assert len(found) == FINEST**2
        for pair in PAIRS:
            place = (square(pair[0]), FINEST - 1 - square(pair[1]))
            step = shade(value_at(CELLS, figure, stances(pair)))
            assert found[place] == pytest.approx(FULLEST * step / SHADES, abs=1e-3)


def test_no_map_goes_beyond_the_scale_that_all_share() -> None:
    every = [number for figure in MAPS for number in CELLS[figure]]
    assert min(every) >= LEAST_SHADED
    assert max(every) <= MOST_SHADED


def test_above_the_line_most_regimes_have_fallen_and_below_it_they_rule() -> None:
    for across, (_, down) in enumerate(halfway(CELLS["fallen"])):
        column = CELLS["fallen"][FINEST * across : FINEST * across + FINEST]
        for up, count in enumerate(column):
            assert (count >= 50) == (up + 0.5 >= FINEST - down)
    assert "polyline" in map_of(CELLS, "instability", first())
    # How many have fallen by then the table does not hold.
    assert "polyline" not in map_of(CELLS, "instability_early", first())


def test_a_place_in_a_square_is_the_squares_stance() -> None:
    for place in range(FINEST):
        assert stance_at(share_of(stance_of(place))) == stance_of(place)


def test_the_four_numbers_are_those_of_the_pair_beside_those_of_2016() -> None:
    for figure in MAPS:
        said = four(CELLS, figure, stances((1, 1)), first())
        told = [figure, "fallen", "leavers", "warheads"]
        ours = [write(name, value_at(CELLS, name, stances((1, 1)))) for name in told]
        assert re.findall(r"<b>(.*?)</b>", said) == ours
        theirs = [write(name, first()[name]) for name in told]
        assert re.findall(r"policy of 2016: (.*?)</small>", said) == theirs


def test_h8_each_headline_holds() -> None:
    ends, early, rules = (CELLS[figure] for figure in MAPS)
    press, engage = stances((1, 1)), stances((-1, -1))
    assert "nearly as unstable as under the worst" in head("instability")
    assert max(ends) - 2 < first()["instability"]
    assert max(value_at(CELLS, "instability", one) for one in (press, engage)) < 0.6 * max(ends)
    assert "least stable where both powers press" in head("instability_early")
    assert value_at(CELLS, "instability_early", press) == max(early)
    assert value_at(CELLS, "instability_early", engage) == min(early)
    assert "more pressure by either power" in head("instability_standing")
    for place, number in enumerate(rules):
        if place % FINEST:
            assert number > rules[place - 1]
        if place >= FINEST:
            assert number > rules[place - FINEST]


def test_the_table_has_full_pressure_by_beijing_on_top() -> None:
    top = re.findall(r"<tr><th[^>]*>100</th>(.*?)</tr>", table_html(CELLS, "instability"))[0]
    texts = re.findall(r"<td>(.*?)</td>", top)
    assert texts[0] == write("instability", value_at(CELLS, "instability", stances((-1, 1))))
    assert texts[-1] == write("instability", value_at(CELLS, "instability", stances((1, 1))))

"""The map of stances: its crosses, its shades, the table behind it, and what it says."""

import re
from collections.abc import Callable
from functools import cache

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import figures
from conundrum.analysis.tradeoffs.plane import FIGURES, cells
from conundrum.charts.picture import picture
from conundrum.charts.plane_map import PlaneMap, numbers, stance_at
from conundrum.charts.plane_marks import MARKED
from conundrum.charts.plane_side import numbers as side_numbers
from conundrum.charts.plane_view import View, ends, stance_of
from conundrum.charts.plane_words import head, plane_table, title
from conundrum.charts.stance_map_words import MAPPED, written
from conundrum.charts.style import FELL

PAIRS = [(1, 1), (1, 0), (-1, -1), (-1, 1), (0.8, -0.4), (-0.3, 0.6)]
NUMBER = r"-?[\d.]+"


@cache
def named() -> dict[str, dict[str, float]]:
    return {name: figures(nk.simulate(nk.PRESETS[name])) for name in MARKED}


def view(figure: str = "instability_end", at: tuple[float, float] = (0.8, -0.4)) -> View:
    return View(cells(nk.Beliefs(), 0), MAPPED[figure], at, named()["2016"], named(), 0)


@pytest.mark.parametrize("shared", [0.0, 1.0])
def test_the_table_holds_what_runs_end_in(shared: float) -> None:
    table = cells(nk.Beliefs(), shared).set_index(["washington", "beijing"])
    for pair in PAIRS:
        ran = figures(nk.simulate(nk.stance(*pair, shared)))
        for name in FIGURES:
            held, run = (written(MAPPED[name], one) for one in (table[name][pair], ran[name]))
            assert held == run, "python -m tools stance-map writes the table anew"


def crosses(drawn: View) -> list[tuple[float, float]]:
    """Return where crosses are drawn in the picture, as shares of its width and height."""
    svg = picture(PlaneMap(drawn))
    width, height = (
        float(re.findall(rf'class="background".*?h({NUMBER})v({NUMBER})', svg)[0][at])
        for at in (0, 1)
    )
    found = re.findall(
        rf'transform="translate\(({NUMBER}),({NUMBER})\)"[^>]*fill="{re.escape(FELL)}"', svg
    )
    return [(float(x) / width, 1 - float(y) / height) for x, y in found]


@pytest.mark.parametrize("coarse", [False, True])
def test_crosses_are_as_dense_as_regimes_fall(coarse: bool) -> None:
    shown = view()
    if coarse:
        shown = shown._replace(cells=nk.stance_map(9, worlds=100))
    found, many = crosses(shown), shown.many
    fallen = np.array(shown.fallen).reshape(many, many)
    assert len(found) / 441 == pytest.approx(fallen.mean(), abs=0.04)
    for across, up in np.ndindex(2, 2):
        inside = [(x > 0.5) == across and (y > 0.5) == up for x, y in found]
        half = many // 2
        part = fallen[half * across : half * across + half + 1, half * up : half * up + half + 1]
        assert sum(inside) / 110 == pytest.approx(part.mean(), abs=0.12)


def test_the_fullest_shade_is_the_same_with_and_without_shared_conditions() -> None:
    plain, tied = (view()._replace(cells=cells(nk.Beliefs(), shared)) for shared in (0.0, 1.0))
    assert max(max(numbers(one)["shade"]) for one in (plain, tied)) == 1
    assert plain.top == tied.top
    order = np.argsort(plain.figures, kind="stable")
    assert (np.diff(np.array(numbers(plain)["shade"])[order]) >= 0).all()


@pytest.mark.parametrize("many", [21, 9])
def test_a_place_in_a_square_is_the_squares_stance(many: int) -> None:
    for place in range(many):
        share = (stance_of(place, many) / 1.05 + 1) / 2
        assert stance_at(share, many) == stance_of(place, many)


def with_figure(change: Callable[[pd.DataFrame], "pd.Series[float]"], figure: str) -> View:
    shown = view()
    cells = shown.cells.copy()
    cells[figure] = change(cells)
    return shown._replace(cells=cells)


def test_the_title_says_whether_the_regime_is_gone_where_it_is_calmest() -> None:
    assert title(view()) == "The calm corner is calm because the regime is gone"
    stands = with_figure(lambda cells: 0 * cells["fallen"] + 0.28, "fallen")
    assert title(stands).endswith("it has fallen in 28 of 100 worlds")


def test_other_figures_are_told_at_the_corners() -> None:
    table = cells(nk.Beliefs(), 0).set_index(["washington", "beijing"])["warheads"]
    corners = [
        written(MAPPED["warheads"], table[at]) for at in ((-1, -1), (1, -1), (-1, 1), (1, 1))
    ]
    assert re.findall(r": (\d+)|, (\d+)", title(view("warheads"))) == [
        (corners[0], ""),
        *(("", corner) for corner in corners[1:]),
    ]


def test_the_column_goes_from_its_ridge_to_full_pressure_or_from_end_to_end() -> None:
    table = cells(nk.Beliefs(), 0).query("washington == 1").reset_index(drop=True)
    ridge = int(table["instability_end"].argmax())
    shown = view(at=(1, 0))
    assert 0 < ridge < 20
    assert ends(shown) == (ridge, 20)
    assert ends(view("fallen", at=(1, 0))) == (0, 20)
    for figure in ("instability_end", "fallen"):
        old, new = (written(MAPPED[figure], table[figure][at]) for at in (ridge, 20))
        assert f"{old} to <b>{new}</b>" in head(shown)


def test_the_column_beside_the_map_is_that_of_the_readers_stance() -> None:
    for washington in (-1, 0.8):
        table = cells(nk.Beliefs(), 0).query("washington == @washington")
        drawn = side_numbers(view(at=(washington, 0.0)))
        assert drawn["line"] == pytest.approx(table["instability_end"].tolist())
        assert drawn["fallen"] == pytest.approx(table["fallen"].tolist())


def test_what_is_missing_is_neither_shaded_nor_drawn_and_the_table_says_so() -> None:
    some = with_figure(
        lambda cells: cells["instability_end"].where(cells.index > 0), "instability_standing"
    )
    some = some._replace(mapped=MAPPED["instability_standing"], at=(-1.0, -1.0))
    assert numbers(some)["shade"][0] == 0
    assert side_numbers(some)["line"][0] is None
    assert plane_table(some).count("<td>none (") == 1


def test_the_table_has_every_square() -> None:
    shown = view("warheads")
    found = re.findall(r"<td>(\S+) \((\S+)\)</td>", plane_table(shown))
    told = [
        (written(MAPPED["warheads"], one), written(MAPPED["fallen"], fell))
        for one, fell in zip(shown.figures, shown.fallen, strict=True)
    ]
    assert sorted(found) == sorted(told)
    assert found[0] == told[20]

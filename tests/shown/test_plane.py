"""The map of stances: its crosses, its shades, the table behind it, and what it says."""

import re
from functools import cache
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs.run_in_figures import in_figures
from conundrum.analysis.tradeoffs.stance_map import FIGURES, columns, kept
from conundrum.charts.picture import picture
from conundrum.charts.plane_map import MARKED, plane_map
from conundrum.charts.style import FELL
from conundrum.run import Run
from conundrum.shown.plane import is_kept
from conundrum.shown.plane_view import View, map_data, side_data, stance_at, stance_of, view
from conundrum.shown.plane_words import head, headline, table
from conundrum.shown.stance_map import write

PAIRS = [(1, 1), (1, 0), (-1, -1), (-1, 1), (0.8, -0.4), (-0.3, 0.6)]
NUMBER = r"-?[\d.]+"
MANY = 21
Cells = dict[str, list[Any]]


@cache
def named() -> list[dict[str, Any]]:
    return [in_figures(Run(nk.simulate(nk.PRESETS[name]))) for name in MARKED]


def cells(shared: float = 0) -> Cells:
    return next(dict(held["cells"]) for held in kept()["maps"] if held["conditions"] == shared)


def seen(
    figure: str = "instability",
    at: tuple[float, float] = (0.8, -0.4),
    given: Cells | None = None,
) -> View:
    setting = {
        "mapped": figure,
        "stance": dict(zip(("us", "china"), at, strict=True)),
        "conditions": 0,
        "choices": kept(),
    }
    return view(setting, given or cells(), named()[0], named())


def place(at: tuple[float, float]) -> int:
    """Return where a pair stands in a fine map."""
    across, up = (round((stance + 1) / 2 * (MANY - 1)) for stance in at)
    return across * MANY + up


def column(figure: str, washington: float) -> list[Any]:
    first = place((washington, -1))
    return cells()[figure][first : first + MANY]


@pytest.mark.parametrize("shared", [0.0, 1.0])
def test_the_table_holds_what_runs_end_in(shared: float) -> None:
    for pair in PAIRS:
        ran = in_figures(Run(nk.simulate(nk.stance(*pair, shared))))
        for name in FIGURES:
            held = cells(shared)[name][place(pair)]
            assert write(name, held) == write(name, ran[name]), (
                "python -m tools tables stance_map writes the table anew"
            )


def crosses(drawn: View) -> list[tuple[float, float]]:
    """Return where crosses are drawn in the picture, as shares of its width and height."""
    svg = picture(plane_map(map_data(drawn)))
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
    shown = seen(given=columns(nk.stance_map(9, futures=100)) if coarse else None)
    found, many = crosses(shown), shown["many"]
    assert many == (9 if coarse else MANY)
    fallen = np.array(shown["cells"]["fallen"]).reshape(many, many) / 100
    assert len(found) / 441 == pytest.approx(fallen.mean(), abs=0.04)
    for across, up in np.ndindex(2, 2):
        inside = [(x > 0.5) == across and (y > 0.5) == up for x, y in found]
        half = many // 2
        part = fallen[half * across : half * across + half + 1, half * up : half * up + half + 1]
        assert sum(inside) / 110 == pytest.approx(part.mean(), abs=0.12)


def test_the_fullest_shade_is_the_same_with_and_without_shared_conditions() -> None:
    plain, tied = (seen(given=cells(shared)) for shared in (0.0, 1.0))
    assert max(max(map_data(one)["shade"]) for one in (plain, tied)) == 1
    assert plain["top"] == tied["top"]
    order = np.argsort(cells()["instability"], kind="stable")
    assert (np.diff(np.array(map_data(plain)["shade"])[order]) >= 0).all()


@pytest.mark.parametrize("many", [21, 9])
def test_a_place_in_a_square_is_the_squares_stance(many: int) -> None:
    for number in range(many):
        share = (stance_of(number, many) / 1.05 + 1) / 2
        assert stance_at(share, many) == stance_of(number, many)


def test_the_first_title_has_the_span_of_instability_and_answers_no_question_before_it() -> None:
    least, most = (write("instability", end(cells()["instability"])) for end in (min, max))
    said = headline(seen())
    assert f"from {least} to {most} of 100" in said
    assert not any(word in said for word in ("calm", "gone", "press"))


def test_other_figures_are_told_at_the_corners() -> None:
    corners = [
        write("warheads", cells()["warheads"][place(at)])
        for at in ((-1, -1), (1, -1), (-1, 1), (1, 1))
    ]
    assert re.findall(r": (\d+)|, (\d+)", headline(seen("warheads"))) == [
        (corners[0], ""),
        *(("", corner) for corner in corners[1:]),
    ]


def test_the_column_goes_from_its_ridge_to_full_pressure_or_from_end_to_end() -> None:
    ridge = int(np.argmax(column("instability", 1)))
    shown = seen(at=(1, 0))
    assert 0 < ridge < MANY - 1
    assert shown["start"] == ridge
    assert seen("fallen", at=(1, 0))["start"] == 0
    for figure in ("instability", "fallen"):
        old, new = (write(figure, column(figure, 1)[at]) for at in (ridge, -1))
        assert f"{old} to <b>{new}</b>" in head(shown)


def test_the_column_beside_the_map_is_that_of_the_readers_stance() -> None:
    for washington in (-1, 0.8):
        drawn = side_data(seen(at=(washington, 0.0)))
        assert drawn["line"] == pytest.approx(np.divide(column("instability", washington), 100))
        assert drawn["fallen"] == pytest.approx(np.divide(column("fallen", washington), 100))


def test_what_is_missing_is_neither_shaded_nor_drawn_and_the_table_says_so() -> None:
    some = cells() | {"instability_standing": [None, *cells()["instability"][1:]]}
    shown = seen("instability_standing", (-1.0, -1.0), some)
    assert map_data(shown)["shade"][0] == 0
    assert side_data(shown)["line"][0] is None
    assert table(shown).count("<td>none (") == 1


def test_a_map_is_kept_under_central_beliefs_where_conditions_are_shared_or_not() -> None:
    central, arms = (vars(one) for one in (nk.Beliefs(), nk.Beliefs(growth_arms=1)))
    asked = [(central, 0), (central, 1.0), (central, 0.5), (arms, 0)]
    kept_ones = [is_kept({"beliefs": of, "conditions": shared}) for of, shared in asked]
    assert kept_ones == [True, True, False, False]

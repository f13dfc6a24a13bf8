"""The plane of stances as it is operated: sliders, mouse and buttons lead to one policy."""

import pytest

import conundrum as nk
from conundrum.charts.stance_map import PLACES, stances
from conundrum.charts.stance_map_words import MAPPED, pair_in_words, stances_table, written
from conundrum.panels.plane import Plane


@pytest.fixture
def plane() -> Plane:
    return nk.plane()


def says(plane: Plane, at: tuple[float, float]) -> str:
    return str(plane.chart.run["says"][PLACES.index(at)])


def test_it_opens_at_the_policy_of_2016(plane: Plane) -> None:
    assert plane.policy == nk.PRESETS["2016"]
    assert (plane.washington.value, plane.beijing.value) == (80, -40)
    assert (plane.chart.run["washington"], plane.chart.run["beijing"]) == (0.8, -0.4)


def test_a_slider_moves_one_power_and_leaves_the_other_as_it_was(plane: Plane) -> None:
    plane.washington.value = -100
    assert plane.policy == nk.Policy(us_sanctions=0, us_engagement=1)
    plane.beijing.enter("100")
    assert plane.policy == nk.stance(-1, 1)
    plane.beijing.enter("101")
    assert plane.policy == nk.stance(-1, 1)
    assert "from -100 to 100" in plane.beijing.message


@pytest.mark.parametrize(
    ("click", "at"), [((0.99, 0.99), (1, 1)), ((0.5, 0.01), (0, -1)), ((0.21, 0.79), (-0.5, 0.5))]
)
def test_a_click_chooses_the_cell_it_falls_in(
    plane: Plane, click: tuple[float, float], at: tuple[float, float]
) -> None:
    plane.pick.click(*click)
    assert plane.policy == nk.stance(*at)
    assert (plane.washington.value, plane.beijing.value) == (100 * at[0], 100 * at[1])


def test_a_cell_and_the_charts_of_its_pair_say_the_same(plane: Plane) -> None:
    for at in ((1, 1), (1, 0), (-1, -1)):
        plane.load(nk.stance(*at))
        for figure, outcome in (("instability_end", "instability"), ("fallen", "fallen")):
            plane.draw(MAPPED[figure])
            assert f"<b>{says(plane, at)}</b>" in plane.panels.cards[outcome].value


def test_the_shade_follows_the_figure_and_the_fullest_can_be_read(plane: Plane) -> None:
    plane.draw(MAPPED["leavers"])
    shade, figures = plane.chart.run["shade"], plane.cells["leavers"].to_numpy()
    assert sorted(range(25), key=lambda i: shade[i]) == sorted(range(25), key=lambda i: figures[i])
    assert 0 < min(shade) < max(shade) == 0.5


def test_buttons_change_the_map_its_finding_and_its_table(plane: Plane) -> None:
    plane.fold.unfolded = True
    body = plane.fold.body
    assert body is not None
    plane.figures.buttons["Warheads in 2036"].click()
    assert plane.figures.buttons["Warheads in 2036"].description.startswith("✓")
    assert plane._finding.value.startswith("<h3>Warheads in 2036: most, ")
    assert body.value == stances_table(plane.cells, MAPPED["warheads"])
    before = says(plane, (-1, -1))
    plane.shared.buttons["fully shared"].click()
    assert plane.policy.shared_conditions == 1
    assert float(says(plane, (-1, -1))) < float(before)
    plane.named.buttons["joint cut-off"].click()
    assert plane.policy == nk.PRESETS["joint cut-off"]
    assert says(plane, (-1, -1)) == before


def test_the_text_names_the_pair_its_concert_and_its_figures(plane: Plane) -> None:
    plane.load(nk.stance(1, -1))
    run = nk.simulate(nk.stance(1, -1))
    assert plane.said.text == pair_in_words(run, (1, -1))
    assert "Concert index: 0.00" in plane.said.text
    assert f"falls in {written(MAPPED['fallen'], run['fallen'][-1].mean())} of 100" in (
        plane.said.text
    )


def test_the_dashed_line_stays_at_2016(plane: Plane) -> None:
    before = plane.panels.charts["warheads"].run["pinned"]
    plane.load(nk.PRESETS["joint opening"])
    assert plane.panels.charts["warheads"].run["pinned"] == before
    assert plane.panels.charts["warheads"].run["q50"] != before


def test_other_beliefs_make_another_map(plane: Plane) -> None:
    arms = nk.plane(nk.Beliefs(growth_tames=0, growth_arms=1))
    for shown in (plane, arms):
        shown.draw(MAPPED["warheads"])
    assert float(says(arms, (-1, -1))) > float(says(plane, (-1, -1)))


def test_a_map_of_figures_that_are_missing_says_so(plane: Plane) -> None:
    cells = plane.cells.assign(instability_standing=float("nan"))
    cells.loc[[0, 1], "instability_standing"] = [0.5, 0.2]
    plane.chart.choose(cells, MAPPED["instability_standing"], (0, 0))
    assert plane.chart.run["says"][:3] == ["50", "20", "none"]
    assert plane.chart.run["shade"][:3] == [0.5, 0.2, 0]
    assert stances_table(cells, MAPPED["instability_standing"]).count("<td>none</td>") == 23


@pytest.mark.parametrize("name", list(nk.PRESETS))
def test_stances_and_the_concert_index_agree(name: str) -> None:
    washington, beijing = stances(nk.PRESETS[name])
    assert nk.PRESETS[name].concert == pytest.approx(1 - abs(washington - beijing) / 2)


def test_bad_beliefs_are_named() -> None:
    with pytest.raises(nk.BadValue, match="beliefs: a Beliefs"):
        nk.plane(0.5)  # type: ignore[arg-type]

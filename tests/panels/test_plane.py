"""The plane of stances as it is operated: sliders, mouse and buttons lead to one policy."""

import re

import pytest

import conundrum as nk
from conundrum.model.stance import concert, stances
from conundrum.panels.answered import Answered
from conundrum.shown.plane import stood

pytestmark = pytest.mark.slow


@pytest.fixture
def plane() -> Answered:
    return nk.plane()


def says(plane: Answered, at: tuple[float, float]) -> str:
    """Return what a square of the map stands for."""
    found = re.search(rf"<tr><th[^>]*>{100 * at[1]:.0f}</th>.*?</tr>", plane.answer()["table"]())
    assert found
    many = len(row := re.findall(r"<td>([^ <]+)", found[0]))
    return row[round((at[0] + 1) / 2 * (many - 1))]


def test_a_slider_moves_one_power_and_leaves_the_other_as_it_was(plane: Answered) -> None:
    assert plane.policy == nk.PRESETS["2016"]
    plane.sliders["us"].value = -100
    assert plane.policy == nk.Policy(us_sanctions=0, us_engagement=1)
    plane.sliders["china"].enter("100")
    assert plane.policy == nk.stance(-1, 1)
    plane.sliders["china"].enter("101")
    assert plane.policy == nk.stance(-1, 1)


@pytest.mark.parametrize(
    ("click", "at"), [((0.99, 0.99), (1, 1)), ((0.5, 0.01), (0, -1)), ((0.21, 0.79), (-0.6, 0.6))]
)
def test_a_click_chooses_the_square_it_falls_in(
    plane: Answered, click: tuple[float, float], at: tuple[float, float]
) -> None:
    plane.act("pick", at=click)
    assert plane.policy == nk.stance(*at)
    assert (plane.sliders["us"].value, plane.sliders["china"].value) == (100 * at[0], 100 * at[1])


def test_a_square_and_the_charts_of_its_pair_say_the_same(plane: Answered) -> None:
    for at in ((1, 1), (1, 0), (-1, -1)):
        plane.set(**stood(vars(nk.stance(*at))))
        for figure, outcome in (("instability", "instability"), ("fallen", "fallen")):
            plane.set(mapped=figure)
            assert f"<b>{says(plane, at)}</b>" in plane.parts[f"card.{outcome}"].value


def test_other_beliefs_make_another_map(plane: Answered) -> None:
    arms = nk.plane(nk.Beliefs(growth_tames=0, growth_arms=1))
    for shown in (plane, arms):
        shown.set(mapped="warheads")
    assert float(says(arms, (-1, -1))) > float(says(plane, (-1, -1)))
    assert (plane.parts["map"].run["n"], arms.parts["map"].run["n"]) == (21, 9)
    arms.act("pick", at=(0.21, 0.79))
    assert arms.policy == nk.stance(-0.5, 0.5)


def test_the_readers_pair_has_its_number_where_no_named_policy_stands(plane: Answered) -> None:
    assert plane.parts["map"].run["own"] == ""
    plane.sliders["china"].value = 0
    run = nk.simulate(nk.Policy(china_sanctions=0.5, china_engagement=0.5))
    own = plane.parts["map"].run["own"]
    assert own == f"{100 * run['instability'][-1].mean():.0f}"
    assert plane.parts["side"].run["says"][0] == own


@pytest.mark.parametrize("name", list(nk.PRESETS))
def test_stances_and_the_concert_index_agree(name: str) -> None:
    policy = vars(nk.PRESETS[name])
    at = stances(policy)
    assert concert(policy) == pytest.approx(1 - abs(at["us"] - at["china"]) / 2)


def test_bad_beliefs_are_named() -> None:
    with pytest.raises(nk.BadValue, match="beliefs: a Beliefs"):
        nk.plane(0.5)  # type: ignore[arg-type]

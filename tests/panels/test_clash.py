"""The map of stances as it is operated: sliders, a press and buttons lead to one pair."""

import re
from pathlib import Path

import pytest
from tests.frozen.showing import within

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.model.stance import concert, stances
from conundrum.panels.live_panel import LivePanel
from conundrum.questions.ask import Question
from conundrum.questions.waiting import Waiting
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow


@pytest.fixture
def clash() -> LivePanel:
    return nk.show.clash()


def first_number(clash: LivePanel) -> str:
    found = re.search(r"<b>(.*?)</b>", clash.parts["four"].value)
    assert found
    return found[1]


def test_a_slider_moves_one_power_and_leaves_the_other_where_it_was(clash: LivePanel) -> None:
    clash.sliders["us"].value = -100
    assert clash.now["stance"] == {"us": -1, "china": 1}
    assert "Washington, full engagement; Beijing, full pressure" in clash.parts["said"].text
    clash.sliders["china"].enter("101")
    assert clash.now["stance"] == {"us": -1, "china": 1}


@pytest.mark.parametrize(
    ("press", "at"), [((0.99, 0.99), (1, 1)), ((0.5, 0.01), (0, -1)), ((0.21, 0.79), (-0.6, 0.6))]
)
def test_a_press_chooses_the_square_it_falls_in(
    clash: LivePanel, press: tuple[float, float], at: tuple[float, float]
) -> None:
    clash.act("pick", at=press)
    assert clash.now["stance"] == {"us": at[0], "china": at[1]}
    assert (clash.sliders["us"].value, clash.sliders["china"].value) == (100 * at[0], 100 * at[1])


def test_a_button_changes_the_map_the_headline_and_the_first_number(clash: LivePanel) -> None:
    head, drawn = clash.parts["head"].value, clash.parts["map"].value
    assert first_number(clash) == "18"
    clash.buttons["2021"].click()
    assert first_number(clash) == "62"
    assert clash.parts["head"].value != head
    assert clash.parts["map"].value != drawn


def test_the_guess_waits_and_stands_on_the_map_as_a_ring_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    panel = nk.show.clash(guess="04.worst")
    (waits,) = (one for one in within(panel) if isinstance(one, Waiting))
    assert re.findall(r"\d+", re.sub(r"<[^>]*>", "", waits.before)) == ["2016"]
    (question,) = (one for one in within(panel) if isinstance(one, Question))
    answers = entries("questions")["04.worst"]["answers"]
    for place, answer in enumerate(answers):
        question.choose(place)
        ring = question.bridge.held["ring"].value
        assert [float(share) for share in re.findall(r": ([\d.]+)", ring)] == answer["at"]


@pytest.mark.parametrize("name", list(PRESETS))
def test_stances_and_the_concert_index_agree(name: str) -> None:
    policy = vars(PRESETS[name])
    at = stances(policy)
    assert concert(policy) == pytest.approx(1 - abs(at["us"] - at["china"]) / 2)


def test_a_guess_that_is_not_asked_is_named() -> None:
    with pytest.raises(nk.BadValue, match="guess"):
        nk.show.clash(guess="04.none")

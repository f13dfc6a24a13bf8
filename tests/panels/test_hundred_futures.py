"""A hundred futures: nothing is told before the choice; then years, and the story of a dot."""

from typing import Any

import pytest
from tests.reader import marked, press, table

import conundrum as nk
from conundrum.panels.answered import Answered
from conundrum.run.statistics import Run
from conundrum.run.story import story
from conundrum.shown.poster_marks import standing_for
from conundrum.shown.posters import POSTERS


@pytest.fixture
def shown() -> Answered:
    return nk.hundred_futures()


def marks(shown: Answered, policy: str, outcome: str) -> dict[str, Any]:
    """Return what the marks of an outcome under a policy show."""
    drawn: dict[str, Any] = shown.parts[f"marks.{outcome}.{policy}"].marks
    return drawn


def firsts(shown: Answered) -> dict[str, list[int]]:
    """How many marks of each row have the first shape, by outcome."""
    return {
        outcome: [marks(shown, policy, outcome)["first"] for policy in POSTERS]
        for outcome in ("fallen", "leavers", "warheads")
    }


def test_before_the_choice_it_is_2016_whatever_the_year_is_set_to(shown: Answered) -> None:
    table(shown)
    shown.sliders["year"].value = 2036
    assert firsts(shown) == {"fallen": [0, 0, 0], "leavers": [0, 0, 0], "warheads": [14, 14, 14]}
    assert "October 2036" not in shown.still()
    assert all(marks(shown, policy, "fallen")["names"] == [] for policy in POSTERS)


def test_after_it_every_year_can_be_seen(shown: Answered) -> None:
    press(shown, "Both cut it off")
    shown.sliders["year"].value = 2036
    assert firsts(shown)["fallen"] == [16, 91, 10]
    ours = [policy for policy in POSTERS if marks(shown, policy, "fallen")["ours"]]
    assert ours == ["joint cut-off"]
    assert marked(shown) == ["Both cut it off"]
    shown.sliders["year"].value = 2026
    assert firsts(shown)["fallen"] == [
        round(100 * nk.simulate(nk.PRESETS[policy])["fallen"][40].mean()) for policy in POSTERS
    ]


def test_a_dot_tells_its_future_and_is_ringed(shown: Answered) -> None:
    press(shown, "Carry on as in 2016")
    shown.sliders["year"].value = 2036
    shown.parts["marks.fallen.joint opening"].receive({"mark": 3})
    run = nk.simulate(nk.PRESETS["joint opening"])
    future = standing_for(Run(run))[3]
    assert shown.parts["story"].text == " ".join(
        ["Under “Both open up”.", *story(Run(run), future)]
    )
    ringed = [marks(shown, policy, "fallen")["ringed"] for policy in POSTERS]
    assert ringed == [-1, -1, 3]

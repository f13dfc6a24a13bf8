"""A hundred futures: of two policies nothing is told before the choice; then, one future."""

from typing import Any

import pytest
from tests.reader import marked, press, table

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.panels.live_panel import LivePanel
from conundrum.run.statistics import Run
from conundrum.run.story import story
from conundrum.views.poster_marks import standing_for
from conundrum.views.posters import POSTERS


@pytest.fixture
def shown() -> LivePanel:
    return nk.show.hundred_futures()


def marks(shown: LivePanel, policy: str, outcome: str) -> dict[str, Any]:
    """Return what the marks of an outcome under a policy show."""
    drawn: dict[str, Any] = shown.parts[f"marks.{outcome}.{policy}"].marks
    return drawn


def firsts(shown: LivePanel) -> dict[str, list[int]]:
    """How many marks of each row have the first shape, by outcome."""
    return {
        outcome: [marks(shown, policy, outcome)["first"] for policy in POSTERS]
        for outcome in ("fallen", "leavers", "warheads")
    }


def test_before_the_choice_the_policy_of_2016_is_drawn_and_no_other(shown: LivePanel) -> None:
    assert firsts(shown) == {"fallen": [16, 0, 0], "leavers": [14, 0, 0], "warheads": [80, 0, 0]}
    assert shown.parts["one"].display == "none"
    assert "91" not in shown.still()
    assert all(marks(shown, policy, "fallen")["names"] == [] for policy in POSTERS)


@pytest.mark.parametrize(
    ("policy", "fallen"),
    [
        ("Carry on as in 2016", [16, 0, 0]),
        ("Both cut it off", [16, 91, 0]),
        ("Both open up", [16, 0, 10]),
    ],
)
def test_a_policy_is_drawn_once_it_is_tried(
    shown: LivePanel, policy: str, fallen: list[int]
) -> None:
    press(shown, policy)
    assert firsts(shown)["fallen"] == fallen
    assert marked(shown) == [policy]
    assert f"“{policy}”" in shown.parts["story"].text
    # What waits tells nothing: no number, no future, no row of the table.
    waiting = [one for one, seen in zip(POSTERS, fallen, strict=True) if not seen]
    assert all(marks(shown, one, "fallen")["names"] == [] for one in waiting)
    assert table(shown).count("<tr>") == 4 - len(waiting)


def test_what_was_tried_stays(shown: LivePanel) -> None:
    press(shown, "Both cut it off", "Both open up")
    assert firsts(shown)["fallen"] == [16, 91, 10]
    press(shown, "Both cut it off")
    assert firsts(shown)["fallen"] == [16, 91, 10]
    assert "the fewest warheads" in shown.parts["head"].value


def test_a_dot_tells_its_future_is_framed_and_chooses_its_policy(shown: LivePanel) -> None:
    press(shown, "Both open up", "Carry on as in 2016")
    shown.parts["marks.fallen.joint opening"].receive({"mark": 3})
    run = Run(nk.simulate(PRESETS["joint opening"]))
    told = ["This is one of the futures of “Both open up”.", *story(run, standing_for(run)[3])]
    assert shown.parts["story"].text == " ".join(told)
    assert [marks(shown, policy, "fallen")["picked"] for policy in POSTERS] == [-1, -1, 3]
    assert marked(shown) == ["Both open up"]


def test_a_button_tells_of_another_future(shown: LivePanel) -> None:
    press(shown, "Both cut it off")
    first = shown.parts["story"].text
    press(shown, "Another future")
    assert shown.parts["story"].text not in ("", first)

"""A hundred worlds: nothing is told before the choice; then years, and the story of a dot."""

import pytest

import conundrum as nk
from conundrum.panels.hundred_worlds import HundredWorlds
from conundrum.run.statistics import Run
from conundrum.run.story import story
from conundrum.shown.poster_marks import standing_for
from conundrum.shown.posters import POSTERS


@pytest.fixture
def shown() -> HundredWorlds:
    return nk.hundred_worlds()


def firsts(shown: HundredWorlds) -> dict[str, list[int]]:
    """How many marks of each row have the first shape, by outcome."""
    return {
        outcome: [shown.marks[policy, outcome].marks["first"] for policy in POSTERS]
        for outcome in ("fallen", "leavers", "warheads")
    }


def test_before_the_choice_it_is_2016_whatever_the_year_is_set_to(shown: HundredWorlds) -> None:
    shown.fold.unfolded = True
    shown.year.value = 2036
    assert firsts(shown) == {"fallen": [0, 0, 0], "leavers": [0, 0, 0], "warheads": [14, 14, 14]}
    assert "October 2036" not in shown.still()
    assert all(marks.marks["names"] == [] for marks in shown.marks.values())


def test_after_it_every_year_can_be_seen(shown: HundredWorlds) -> None:
    shown.choose("joint cut-off")
    assert shown.year.value == 2036
    assert firsts(shown)["fallen"] == [16, 91, 10]
    ours = [policy for policy in POSTERS if shown.marks[policy, "fallen"].marks["ours"]]
    assert ours == ["joint cut-off"]
    assert shown.choices.buttons["Cut off together"].description == "● Cut off together"
    shown.year.value = 2026
    assert firsts(shown)["fallen"] == [
        round(100 * nk.simulate(nk.PRESETS[policy])["fallen"][40].mean()) for policy in POSTERS
    ]


def test_a_dot_tells_its_world_and_is_ringed(shown: HundredWorlds) -> None:
    shown.choose("2016")
    shown.visit("joint opening", 3)
    run = nk.simulate(nk.PRESETS["joint opening"])
    world = standing_for(Run(run))[3]
    assert shown.story.text == " ".join(["Under “Open up together”.", *story(Run(run), world)])
    ringed = [shown.marks[policy, "fallen"].marks["ringed"] for policy in POSTERS]
    assert ringed == [-1, -1, 3]


def test_another_policy_is_named(shown: HundredWorlds) -> None:
    with pytest.raises(nk.BadValue, match="policy: one of"):
        shown.choose("war")

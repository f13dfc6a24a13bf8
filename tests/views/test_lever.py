"""A lever: where the reader stands, what is said of it, and what stands beside its lines."""

import re
from itertools import pairwise
from typing import Any

import pytest

import conundrum as nk
from conundrum.analysis.denial import lever as denied
from conundrum.views.lever import NEAR, changed
from conundrum.views.trade import ends


@pytest.fixture(scope="module")
def shown() -> Any:
    return nk.lever("us_sanctions", also="border shut", switch="compels_both_ways", flow=True)


def part(panel: Any, name: str) -> str:
    return str(panel.parts_now()[name]())


def test_a_setting_between_two_that_are_known_lies_on_the_line(shown: Any) -> None:
    numbers = []
    for at in (40, 43, 45):
        shown.sliders["at"].value = at
        numbers.append(float(re.findall(r"--y: ([\d.]+)", part(shown, "dot.hunger"))[0]))
    low, mid, high = numbers
    assert mid == pytest.approx(low + 0.6 * (high - low), abs=1e-4)


def test_both_kinds_of_futures_add_up_to_the_average(shown: Any) -> None:
    shown.sliders["at"].value = 100
    said = part(shown, "said")
    told = r"are (\d+) warheads, and .* In the (\d+) of .* (\d+) warheads\. .* (\d+)"
    every, rules, ruled, fell = map(int, re.findall(told, said)[0])
    assert every == pytest.approx((rules * ruled + (100 - rules) * fell) / 100, abs=1)


def test_the_headline_fits_both_forms_of_the_link(shown: Any) -> None:
    for stop, change, low in (("No, as we set it", "grows", 77), ("Yes", "shrinks", 88)):
        shown.buttons[stop].click()
        assert f"{change} a little (from {low} to 81 warheads)" in part(shown, "head")


def test_a_switch_that_changes_no_number_at_a_setting_says_so(shown: Any) -> None:
    said = []
    for stop in ("No, as we set it", "Yes"):
        shown.buttons[stop].click()
        for at in (0, 100):
            shown.sliders["at"].value = at
            said.append("changes none of these numbers" in part(shown, "said"))
    assert said == [False, False, False, True]


def test_an_outcome_that_is_the_same_at_both_ends_is_said_to_stay() -> None:
    for outcome, words in (("warheads", "stays at"), ("leavers", "at both ends")):
        assert words in changed(outcome, {outcome: 1.2}, {outcome: 1.2})


def test_words_beside_lines_stand_apart(shown: Any) -> None:
    for outcome in ("warheads", "hunger"):
        drawn = part(shown, f"curve.{outcome}")
        places = re.findall(r'<b class="[^"]*" style="--y: ([-\d.]+)"', drawn)
        assert all(0 < float(at) < 1 + NEAR for at in places)
        assert all(abs(float(a) - float(b)) > NEAR for a, b in pairwise(places))


@pytest.mark.parametrize("washington", [0, 0.37, 0.9, 1])
@pytest.mark.parametrize("beijing", [0, 0.2, 0.61, 1])
def test_a_hundred_dollars_add_up(washington: float, beijing: float) -> None:
    streams = ends(denied(), washington, beijing)
    assert sum(dollars for stream in streams.values() for dollars in stream.values()) == 100
    assert sum(streams["china"].values()) == 90
    assert min(dollars for stream in streams.values() for dollars in stream.values()) >= -1


def test_an_unknown_lever_line_or_switch_is_named() -> None:
    for given, named in (
        ({"control": "sanctions"}, "control"),
        ({"control": "us_sanctions", "shows": "output"}, "outcome"),
        ({"control": "us_sanctions", "also": "border"}, "also"),
        ({"control": "us_sanctions", "switch": "reach"}, "switch"),
        ({"control": "us_engagement", "flow": True}, "control"),
    ):
        with pytest.raises(nk.BadValue, match=named):
            nk.lever(**given).parts_now()


def test_another_policy_is_run_and_moves_the_ring() -> None:
    policy = nk.Policy(us_sanctions=0.5, china_sanctions=1)
    panel = nk.lever("us_sanctions", "fallen", policy=policy)
    assert "--x: 0.5000" in part(panel, "curve.fallen")
    run = nk.simulate(nk.Policy(us_sanctions=1, china_sanctions=1))
    assert f"fallen in {round(run['fallen'][-1].mean())} of 100" in part(panel, "said")


@pytest.mark.parametrize(
    ("control", "switch", "guess", "other"),
    [
        ("us_sanctions", "compels_both_ways", "00.alone", "Yes"),
        ("growth", "bargains_bind", "06.steps", "A bargain changes nothing"),
    ],
)
def test_a_switch_set_otherwise_says_which_setting_the_reply_describes(
    control: str, switch: str, guess: str, other: str
) -> None:
    shown = nk.lever(control, shows=["warheads"], switch=switch, guess=guess)
    assert "reply" not in part(shown, "said")
    shown.buttons[other].click()
    assert "The reply to a guess is about the numbers with the switch at “" in part(shown, "said")

"""Which beliefs have a slider where, and what the sixth one turns."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import vl_convert
from tests.reader import press

import conundrum as nk
from conundrum.charts.loss_axis import MOST
from conundrum.panels.answered import Answered
from conundrum.panels.slider_rows import BELIEFS, IN_SIGHT
from conundrum.tables.settings import entries

pytestmark = pytest.mark.slow

IN_A_FOLD = {"contact_calms"}
NUMBERS = ("no", "one", "two", "three", "four", "five", "six")


def test_panels_without_a_fold_show_no_more_beliefs_than_those_in_sight() -> None:
    assert {*BELIEFS} - {*IN_SIGHT} == IN_A_FOLD
    assert not IN_A_FOLD & {*nk.prices().sliders}
    assert "Contact calms" not in nk.prices().buttons


def test_as_many_beliefs_are_spoken_of_as_can_be_moved() -> None:
    exercise = entries("exercises")["07.3"]
    spoken = {*re.findall(r"these (\w+) beliefs", exercise["told"])}
    assert spoken == {NUMBERS[len(exercise["moves"])]}


def test_that_contact_calms_turns_washingtons_choice_and_not_beijings() -> None:
    shown = nk.believing()
    press(shown, "Washington")
    assert first(shown) == "Both open up step by step"
    shown.sliders["contact_calms"].value = 0
    assert first(shown) == "Both cut it off"
    press(shown, "Beijing")
    assert first(shown) == "Both open up step by step"


def first(shown: Answered) -> str:
    """Name the policy that comes first."""
    return str(shown.parts["chart"].run["name"][0])


@pytest.mark.parametrize(
    ("weights", "price", "end"),
    [
        (nk.EYES["Beijing"], 0, MOST),
        (nk.EYES["Beijing"], 60, 2 * MOST),
        # The longest bar that the sliders reach.
        (nk.Weights(standing=1), 100, 3 * MOST),
    ],
)
def test_no_bar_is_cut_off_whatever_a_change_of_position_costs(
    weights: nk.Weights, price: int, end: float
) -> None:
    shown = nk.believing()
    shown.set(weights=vars(weights))
    shown.sliders["position.cost"].value = price
    chart = shown.parts["chart"]
    drawn = vl_convert.vegalite_to_scenegraph(chart.drawing(chart.run) | {"width": 340})
    (frame,) = drawn["scenegraph"]["items"]
    (bars,) = [one for one in marks(frame) if one.get("name") == "layer_0_marks"]
    widths = [bar["width"] for bar in bars["items"]]
    scale = frame["width"] / end
    assert widths == pytest.approx([scale * loss for loss in chart.run["loss"]])
    assert max(chart.run["high"]) <= end


def marks(scene: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Go through all marks of a drawing, however deep they stand."""
    yield scene
    for inner in scene.get("items", []):
        yield from marks(inner)

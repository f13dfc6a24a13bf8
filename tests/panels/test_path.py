"""The path of a move: lit box by box, said at each step, and never an order that numbers deny."""

import re

import ipywidgets as widgets
import pytest

import conundrum as nk
from conundrum.charts.path_boxes import boxes
from conundrum.charts.path_words import told
from conundrum.panels.path import PathPanel
from conundrum.widgets.fold import Fold


@pytest.fixture(scope="module")
def shown() -> PathPanel:
    return nk.path("china_sanctions")


def test_steps_are_lit_as_far_as_they_go(shown: PathPanel) -> None:
    shown.light(shown.last)
    shown.acts["Next"].click()
    assert shown.step == shown.last
    shown.light(0)
    shown.acts["Back"].click()
    assert shown.step == 0
    for bad in (-1, shown.last + 1, 1.5):
        with pytest.raises(nk.BadValue, match="step: a whole number from 0 to"):
            shown.light(bad)  # type: ignore[arg-type]


def test_a_step_says_what_its_box_ends_with_and_when_half_has_come(shown: PathPanel) -> None:
    for step, curve in enumerate(shown.curves, start=1):
        said = told(shown.move, shown.curves, step)
        # Drawn large, the curve fills its scale.
        drawn = re.findall(r'<path d="M([^h]+?)"', said[said.index("nk-curve") :])
        heights = [float(at.split()[1]) for line in drawn for at in line.split("L")]
        assert min(heights) == 0
        top = max(curve.before.max(), curve.after.max())
        ends = re.findall(r"Scale: ([\d.]+) to ([\d.]+)<", said)[0]
        assert [float(end) for end in ends] == pytest.approx([0, top], abs=0.5)
        if step > 1:
            together = curve.together(shown.curves[step - 2])
            assert ("the same time" in said) == together
            assert ("later than" in said) == (not together)


def test_overlapping_links_are_marked_in_the_drawing(shown: PathPanel) -> None:
    pairs = list(zip(shown.curves[1:], shown.curves, strict=False))
    together = sum(curve.together(earlier) for curve, earlier in pairs)
    assert 0 < together < len(pairs)
    drawn = boxes(shown.move, shown.curves, shown.last)
    assert drawn.count("at the same time") == together


def test_a_folded_path_has_its_finding_in_sight_and_all_else_below_it(shown: PathPanel) -> None:
    whole = next(
        one for one in nk.path("china_sanctions", folded=True).children if isinstance(one, Fold)
    )
    assert isinstance(whole.body, widgets.VBox)
    finding, *below = shown.children[1:-1]
    assert isinstance(finding, widgets.HTML)
    assert finding.value == f"<h3>{whole.head.title}</h3>"
    assert not whole.unfolded
    assert [type(one) for one in whole.body.children] == [type(one) for one in below]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"control": "us_sanction"}, "control: one of us_sanctions, "),
        ({"control": "us_sanctions", "to": 1.5}, "to: a number from 0 to 1 is allowed, but 1.5"),
        ({"control": "us_sanctions", "policy": "2016"}, "policy: a Policy is allowed"),
        ({"control": "us_sanctions", "towards": "gdp"}, "towards: one of warheads, "),
        ({"control": "us_sanctions", "to": 0.9}, "to: a share other than that of us_sanctions"),
    ],
)
def test_a_bad_argument_is_named(given: dict[str, object], said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        nk.path(**given)  # type: ignore[arg-type]

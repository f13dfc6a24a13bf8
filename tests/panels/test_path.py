"""The path of a move: lit box by box, said at each step, and never an order that numbers deny."""

import re
from itertools import pairwise

import ipywidgets as widgets
import pytest

import conundrum as nk
from conundrum.analysis.path_curves import curves
from conundrum.analysis.paths import moved, path_of
from conundrum.charts.path_boxes import boxes
from conundrum.charts.path_words import finding, told
from conundrum.panels.path import PathPanel
from conundrum.tables import rows
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


@pytest.mark.parametrize("name", rows("paths"))
def test_what_is_said_of_the_order_is_what_the_years_in_the_boxes_say(name: str) -> None:
    move = moved(name)
    lit = curves(move, path_of(move))
    drawn = boxes(move, lit, len(lit))
    years = [int(year) for year in re.findall(r"<em>(\d{4})</em>", drawn)]
    marks = [re.findall(r"<small>(.*?)</small>", box) for box in drawn.split("<li")[2:]]
    assert len(years) == len(marks) == len(lit)
    assert finding(move, lit).endswith(f" by {years[-1]}")
    for step, (earlier, own) in enumerate(pairwise(years), start=2):
        said = told(move, lit, step)
        assert f"half of the change has come in {own}" in said.lower()
        assert ("later than in " in said) == (own > earlier)
        assert ("sooner than in " in said) == (own < earlier)
        assert ("the same" in said) == (own == earlier)
        kind = "in the same year" if own == earlier else "sooner"
        assert marks[step - 1] == ([kind] if own <= earlier else [])


def test_it_says_from_which_policy_it_begins() -> None:
    shown = nk.path("us_engagement", to=0.9, policy=nk.PRESETS["sanctions lifted"])
    assert "It begins from “Lift sanctions together”;" in told(shown.move, shown.curves, 0)


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
        ({"control": "us_sanctions", "policy": 2016}, "policy: a Policy, a name of"),
        ({"control": "us_sanctions", "towards": "gdp"}, "towards: one of warheads, "),
        ({"control": "us_sanctions", "to": 0.9}, "to: a share other than that of us_sanctions"),
    ],
)
def test_a_bad_argument_is_named(given: dict[str, object], said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        nk.path(**given)  # type: ignore[arg-type]


def test_a_folded_path_is_called_by_its_finding() -> None:
    path = nk.path("us_engagement", to=0.9, folded=True)
    assert "<h3>From Washington engagement to" in path.still()

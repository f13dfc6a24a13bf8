"""The lab in part: what can be moved moves, what is held is said and stays."""

from html import unescape

import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.panels.lab.held_assumptions import Holding
from conundrum.tables.settings import rows

ONE_OR_MORE = "show must be a list of one or more outcomes; you gave"


def test_only_what_is_asked_for_can_be_moved() -> None:
    moved = nk.show.move("china_sanctions", "growth_arms", show="output")
    assert list(moved.sliders) == ["china_sanctions", "growth_arms"]
    moved.sliders["china_sanctions"].value = 100
    moved.sliders["growth_arms"].value = 0
    assert moved.policy == nk.Policy(china_sanctions=1)
    assert moved.outlook.beliefs == nk.Beliefs(growth_arms=0)
    assert set(moved.panels) == {"output"}
    assert moved._sentences().startswith("Output, where 2016 is 100: the average is 100 at the ")


def test_what_is_held_is_said() -> None:
    moved = nk.show.move("us_sanctions", policy=PRESETS["joint opening"])
    (note,) = (
        held.value
        for room in moved.children[0].children
        for held in [room]
        if getattr(held, "value", "").startswith('<p class="nk-help">Fixed here')
    )
    assert "Washington: Engagement 90%" in note
    assert "Both together: Shared conditions 0%" in note
    assert "Washington: Sanctions" not in note


def test_only_what_is_named_can_be_held() -> None:
    moved = nk.show.move("us_sanctions", hold="reach")
    fold = moved.folds["assumptions"]
    fold.unfolded = True
    panel = fold.body
    assert isinstance(panel, Holding)
    assert [choice["name"] for choice in panel.entry.choices] == ["reach"]
    assert rows("assumptions")["reach"]["basis"] in unescape(panel.table.value)
    panel.entry.enter("0.6", "reach")
    assert moved.outlook.assumptions == nk.Assumptions(reach=0.6)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"controls": ["us"]}, "control must be one of us_sanctions"),
        ({"controls": [], "show": ("bombs",)}, "outcome must be one of warheads"),
        *(({"controls": [], "show": show}, ONE_OR_MORE) for show in (5, (), None)),
        ({"controls": [], "show": "standing"}, "outcome must be one of warheads"),
        ({"controls": [], "policy": 3}, "policy must be a Policy"),
        ({"controls": [], "hold": ("reaches",)}, "assumption must be one of reach"),
    ],
)
def test_bad_input_is_named(given: dict, named: str) -> None:
    with pytest.raises(nk.BadValue, match=named):
        nk.show.move(*given.pop("controls"), **given)

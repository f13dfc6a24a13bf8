"""What a strip beside the slider in use tells: numbers that the panel shows, the largest moves."""

import re
from itertools import islice
from typing import Any

import pytest
from tests.quick import widely

from conundrum.run.runner import parts_of, results_of
from conundrum.run.statistics import WEIGHED
from conundrum.views import lab
from conundrum.views.gauge import entry, write_changes

from .panels import PANELS, lab_settings, settings

pytestmark = pytest.mark.slow

QUICK = {"agreement", "futures"}
"""Panels that take no second; `test_in_sight.py` sees others of them in `make test`."""

MARKUP = re.compile(r"<[^>]+>")


def made_of(shown: Any) -> list[str]:
    """Return all texts of a part, however deep in what a chart draws."""
    if isinstance(shown, dict | list):
        held = shown.values() if isinstance(shown, dict) else shown
        return [text for one in held for text in made_of(one)]
    return [MARKUP.sub(" ", str(shown))]


def said(parts: dict[str, Any]) -> str:
    return " ".join(text for shows in parts.values() for text in made_of(shows()))


def stands(number: str, text: str) -> bool:
    return re.search(rf"(?<![\d.,-]){re.escape(number)}(?![\d]|[.,]\d)", text) is not None


@pytest.mark.parametrize("kind", widely(PANELS, QUICK))
def test_a_panel_shows_each_of_its_numbers(kind: str) -> None:
    panel = PANELS[kind]()
    # What stands right above a lever is in sight with it, and needs no strip.
    if not panel.movable or not hasattr(panel.shows, "numbers"):
        return
    for setting in islice(settings(panel, 2), 1, None):
        panel.now = setting
        whole = panel.whole()
        found = panel.shows.numbers(whole, results_of(panel.shows, whole))
        text = said(panel.parts_now())
        assert found
        assert [one for one in found if not stands(one["says"], text)] == []


def test_the_lab_has_the_heads_of_its_charts_and_only_where_it_weighs_the_loss() -> None:
    for setting in lab_settings(2):
        for outcomes in (setting["outcomes"], ["hunger", "warheads"]):
            asked: Any = setting | {"outcomes": outcomes}
            found = lab.numbers(asked, results_of(lab, asked))
            text = said(parts_of(lab, asked))
            assert [one for one in found if not stands(one["says"], text)] == []
            assert len(found) == (len(outcomes) + 1 if outcomes == setting["outcomes"] else 2)


def test_the_two_numbers_that_moved_most_are_told_with_the_largest_first() -> None:
    before = [entry("a", "1", 1), entry("b", "2", 2), entry("c", "3", 3), entry("d", "4", 4)]
    after = [entry("a", "9", 1.5), entry("b", "1", 1), entry("c", "3", 9), entry("d", "6", 6)]
    labels = re.findall(r"<span>(\w) ", write_changes(before, after))
    assert labels == ["D", "B"]


def test_weights_move_the_loss_alone() -> None:
    nothing = dict.fromkeys(WEIGHED, 0.0)
    priorities = [nothing | {one: 1.0} for one in ("warheads", "hunger")]
    asked: list[Any] = [next(lab_settings(1)) | {"priorities": weights} for weights in priorities]
    before, after = (lab.numbers(one, results_of(lab, one)) for one in asked)
    labels = re.findall(r"<span>(.*?) <i>", write_changes(before, after))
    assert labels == ["Loss by your own priorities, of 100"]

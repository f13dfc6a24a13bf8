"""The lab with a model of one's own: the kernel answers, and the lab says so."""

from typing import Any

import ipywidgets as widgets
import numpy as np
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.page import bridge as page
from conundrum.panels.lab import Lab
from conundrum.run import show
from conundrum.tables.words import say

FREEZE = nk.variant(replace={"warheads_change": lambda leak: 0 * leak}, name="freeze")


def told(widget: widgets.Widget) -> str:
    """Return all that stands in a widget."""
    here = f"{getattr(widget, 'text', '')} {getattr(widget, 'value', '')}"
    return here + "".join(map(told, getattr(widget, "children", ())))


@pytest.fixture(scope="module")
def lab() -> Lab:
    return nk.lab(model=FREEZE)


def test_what_is_shown_is_run_with_it_after_a_move_too(lab: Lab) -> None:
    lab.policy = PRESETS["joint opening"]
    run = nk.simulate(PRESETS["joint opening"], model=FREEZE)
    assert np.array_equal(lab.outlook["warheads"], run["warheads"])
    ends = lab.parts_now()["table"]()
    for outcome in ("warheads", "hunger"):
        assert show(outcome, float(run.at_the_end(outcome)["end"])) in ends  # type: ignore[arg-type]


def test_it_says_which_model_it_is_and_that_the_kernel_answers(lab: Lab) -> None:
    assert f"freeze ({FREEZE.fingerprint}). The page has only the usual model" in told(lab)


def test_its_code_is_said_to_hold_no_model(lab: Lab) -> None:
    for made, said in ((lab, True), (nk.lab(), False)):
        made.folds["code"].unfolded = True
        assert (say("code.changed") in told(made.folds["code"])) == said


def test_it_is_cited_by_its_links_and_by_no_code(lab: Lab) -> None:
    cited = " ".join(lab._cited())
    assert "warheads_change is a link of its author: FREEZE = nk.variant(" in cited
    assert "NK2" not in cited
    assert "NK2" in " ".join(nk.lab()._cited())


def test_the_page_is_given_no_engine(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    brought: list[Any] = []
    monkeypatch.setattr(page, "engine", lambda: brought.append(1))
    for bridge, times in ((lab._bridge, 0), (page.Bridge({}), 1)):
        bridge._handle_custom_msg({"asks": "the model"}, [])
        assert len(brought) == times
        assert bool(bridge.model) == bool(times)


def test_what_is_no_model_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="model must be a Model"):
        nk.lab(model="freeze")  # type: ignore[arg-type]

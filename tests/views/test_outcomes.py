"""What is drawn of an outcome of a run, before it is drawn."""

import re

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.statistics import Run
from conundrum.run.story import story
from conundrum.run.written_outcome import at_its_line
from conundrum.tables.settings import value
from conundrum.views.lab import OUTCOMES as SHOWN
from conundrum.views.outcomes import EVERY, edges, shape

LINES = [name for name in SHOWN if name != "fallen"]


@pytest.fixture(scope="module")
def pair() -> tuple[nk.Outlook, nk.Outlook]:
    return nk.simulate(PRESETS["joint cut-off"]), nk.simulate()


@pytest.mark.parametrize("outcome", LINES)
def test_the_line_is_the_average_of_the_futures(
    pair: tuple[nk.Outlook, nk.Outlook], outcome: str
) -> None:
    scale = value("outcomes", outcome, "per_unit")
    for outlook in pair:
        expected = np.mean(outlook.arrays[outcome][::EVERY], axis=1) * scale
        # The first point is the common start, which the run has left already.
        shown = edges(Run(outlook), outcome)["mean"][1:]
        np.testing.assert_allclose(shown, expected[1:], rtol=1e-3, atol=0.06)


@pytest.mark.parametrize("outcome", LINES)
def test_the_number_at_the_end_of_a_line_is_rounded_once(outcome: str) -> None:
    for policy in PRESETS.values():
        outlook = nk.simulate(policy)
        exact = float(np.mean(outlook.arrays[outcome][-1], dtype=float)) * value(
            "outcomes", outcome, "per_unit"
        )
        assert shape(Run(outlook), outcome)["last"] == at_its_line(outcome, exact)


@pytest.mark.parametrize("outcome", SHOWN)
def test_every_policy_begins_at_the_same_point(outcome: str) -> None:
    """Instability is no line that begins with the others: its hunger is weighed at once."""
    lines = [shape(Run(nk.simulate(policy)), outcome) for policy in PRESETS.values()]
    starts = {line["mean"][0] for line in lines}
    assert max(starts) - min(starts) <= (1.5 if outcome == "instability" else 0)


def test_a_held_start_is_where_the_line_begins() -> None:
    held = nk.simulate(PRESETS["joint opening"], assumptions=nk.Assumptions(hunger_2016=0.3))
    assert shape(Run(held), "hunger")["mean"][0] == pytest.approx(30)


def test_one_future_begins_there_too() -> None:
    runs = [Run(nk.simulate(PRESETS[name])) for name in ("2016", "joint opening")]
    first, other = (
        re.findall(r"\d+ of 100 people go hungry, compared with (\d+)", " ".join(story(run, 7)))
        for run in runs
    )
    assert first == other != []

"""A conclusion whose limit moves: what code reads of it."""

import pytest

import conundrum as nk


@pytest.mark.parametrize("answers", [False, True])
def test_its_counts_are_those_of_the_limit_whoever_draws(answers: bool) -> None:
    panel = nk.conclusion("opening_arsenal")
    panel._door.answers = answers
    counts = []
    for limit in (panel.limit.low, panel.limit.high):
        panel.limit.value = limit
        counts.append(panel.counts.central)
    few, most = counts
    assert few < 50
    assert most > 950

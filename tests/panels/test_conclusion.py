"""A conclusion whose limit moves: what code reads of it."""

import re

import pytest

import conundrum as nk
from conundrum.model import PRESETS


@pytest.mark.parametrize("answers", [False, True])
def test_its_counts_are_those_of_the_limit_whoever_draws(answers: bool) -> None:
    panel = nk.show.conclusion("opening_arsenal")
    panel._bridge.connected = answers
    limit, counts = panel.sliders["limit"], []
    for at in (limit.low, limit.high):
        limit.value = at
        [count] = re.findall(r"it holds in (\d+) futures?$", panel.data.attrs["caption"])
        counts.append(int(count))
    few, most = counts
    assert few < 50
    assert most > 950


def test_it_is_counted_at_earlier_dates_as_in_shorter_runs() -> None:
    said = nk.show.conclusion("cut_off_falls").parts_now()["earlier"]()
    told = {year: count for count, year in re.findall(r"(\d+) in (\d{4})", said)}
    fell = {
        years: nk.simulate(PRESETS["joint cut-off"], years=years).arrays["fallen"][-1]
        for years in (5, 10, 15, 20)
    }
    assert told == {str(2016 + years): f"{futures.sum():,.0f}" for years, futures in fell.items()}

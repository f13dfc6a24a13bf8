"""How many futures lose less and how many lose more: no more than a hundred in all."""

import re
from dataclasses import asdict
from functools import cache

import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES, Run
from conundrum.views.losses import compare_losses


@cache
def runs() -> dict[str, Run]:
    return {name: Run(nk.simulate(policy, futures=200)) for name, policy in PRESETS.items()}


@pytest.mark.parametrize("power", PRIORITIES)
def test_futures_that_lose_less_and_more_are_a_hundred_at_most(power: str) -> None:
    found = [
        re.search(r"(\d+) of 100 futures, and a higher loss in (?:\D*)(\d+) of 100", told)
        for ours in runs().values()
        for theirs in runs().values()
        if "higher" in (told := compare_losses(ours, theirs, asdict(PRIORITIES[power])))
    ]
    assert found
    for counts in found:
        assert counts
        assert int(counts[1]) + int(counts[2]) <= 100

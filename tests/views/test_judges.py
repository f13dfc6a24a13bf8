"""Three capitals judge one run: better or worse is told beside both losses."""

import re
from functools import cache
from html import unescape

import numpy as np
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES, loss
from conundrum.run.statistics import Run
from conundrum.views.judges import TELLING, judges


@cache
def first() -> Run:
    return Run(nk.simulate())


@pytest.mark.parametrize("name", PRESETS)
def test_a_capital_is_better_off_where_it_loses_a_point_less(name: str) -> None:
    run = Run(nk.simulate(PRESETS[name]))
    told = re.findall(r"<h4>(.*?)</h4><p>(.*?)</p>", unescape(judges(run, first())))[1:]
    for (head, about), power in zip(told, PRIORITIES, strict=True):
        ours, theirs = (loss(one.outlook, power).mean() for one in (run, first()))
        by = ours - theirs
        verdict = "about the same" if abs(by) < TELLING else "better" if by < 0 else "worse"
        assert head == f"{power}: {verdict}"
        loses = f"Under your policy {power} loses {np.round(ours):.0f} of 100 points."
        assert about.startswith(loses)
        assert f" it loses {np.round(theirs):.0f}. " in about


def test_what_weighs_most_with_each_capital_is_said() -> None:
    said = judges(first(), first())
    assert re.findall(r"[A-Z]\w+ fears (.*?) most", said) == [
        "the bombs",
        "a fall of the regime",
        "war",
    ]

"""The opening taken apart: its parts make it up, and each mark stands where its run ends."""

import re

import numpy as np
import pytest

import conundrum as nk
from conundrum.charts.style import PINNED, RUN
from conundrum.run.statistics import Run
from conundrum.shown.apart import (
    FIRST,
    FRAMES,
    PARTS,
    POLICIES,
    WHOLE,
    Runs,
    drawing,
    headline,
    summary,
    written_end,
)

DOT = re.compile(r'<circle cx="([\d.]+)%" cy="\d+" r="\d+" fill="(.*?)"/>')


@pytest.fixture(scope="module")
def runs() -> Runs:
    return {name: Run(nk.simulate(nk.Policy(**policy))) for name, policy in POLICIES.items()}


def test_h14_the_parts_together_are_the_opening() -> None:
    for first, whole, *parts in zip(
        *(one.values() for one in (FIRST, WHOLE, *PARTS.values())), strict=True
    ):
        assert first + sum(part - first for part in parts) == pytest.approx(whole)


def test_each_dot_stands_where_its_run_ends(runs: Runs) -> None:
    dots = iter(DOT.findall(drawing(runs)))
    for outcome, frame in FRAMES.items():
        for name in (*PARTS, "whole"):
            scale = 1 if outcome == "warheads" else 100
            across, colour = next(dots)
            ends = scale * np.mean(runs[name].at(outcome, runs[name].last))
            assert float(across) == pytest.approx(100 * ends / frame, abs=0.06)
            assert colour == (RUN if name == "whole" else PINNED)
    assert next(dots, None) is None


def test_the_title_names_the_parts_that_do_most(runs: Runs) -> None:
    parts = "By 2036, of its three parts “Washington engages” leaves the fewest"
    assert headline(runs).startswith(parts)
    turned = runs | {"beijing": Run(nk.simulate(nk.PRESETS["joint cut-off"]))}
    assert "“Beijing engages” leaves the fewest warheads" in headline(turned)


def test_what_adds_up_is_said_to_add_up(runs: Runs) -> None:
    whole = {name: runs["whole"] if name in ("whole", "lifted") else runs["first"] for name in runs}
    numbers = re.findall(r"\d+", summary(whole))
    assert numbers[:2] == numbers[2:]
    numbers = re.findall(r"\d+", summary(runs))
    assert numbers[0] < numbers[2]
    assert int(numbers[1]) < int(numbers[3])


@pytest.mark.parametrize(("outcome", "place"), [("warheads", 0), ("output", 1)])
def test_what_the_parts_add_up_to_is_what_a_reader_adds(
    runs: Runs, outcome: str, place: int
) -> None:
    first = int(written_end(runs["first"], outcome))
    moves = (int(written_end(runs[name], outcome)) - first for name in PARTS)
    assert int(re.findall(r"\d+", summary(runs))[place]) == first + sum(moves)

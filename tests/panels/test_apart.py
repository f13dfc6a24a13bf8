"""The opening taken apart: its parts make it up, and each mark stands where its run ends."""

import re

import numpy as np
import pytest

import conundrum as nk
from conundrum.charts.style import OPEN, PINNED
from conundrum.model import PRESETS
from conundrum.panels.apart import (
    FIRST,
    FRAMES,
    PARTS,
    POLICIES,
    WHOLE,
    Runs,
    drawing,
    headline,
    survivors,
    written_end,
)
from conundrum.run.statistics import Run

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
            assert colour == (OPEN if name == "whole" else PINNED)
    assert next(dots, None) is None


def test_the_title_names_the_parts_that_do_most(runs: Runs) -> None:
    first, lifted, engaged = (runs[name] for name in ("first", "lifted", "washington"))
    armed = [written_end(run, "warheads") for run in (first, engaged)]
    hungry = [written_end(run, "hunger") for run in (first, lifted)]
    assert headline(runs) == (
        f"Washington's engagement lowers the arsenal most, from {armed[0]} to {armed[1]} warheads. "
        f"Lifting sanctions lowers hunger most, from {hungry[0]} to {hungry[1]} of 100 people"
    )
    turned = runs | {"beijing": Run(nk.simulate(PRESETS["joint cut-off"]))}
    assert "Beijing's engagement lowers the arsenal most" in headline(turned)


def test_what_a_part_does_where_the_regime_survives_is_told_apart(runs: Runs) -> None:
    said = survivors(runs)
    first = runs["first"].outlook
    for part, words in (
        ("lifted", "lifting sanctions takes away {} warheads"),
        ("washington", "Washington's engagement takes away {}, and"),
        ("beijing", "Beijing's engagement takes away {}."),
    ):
        other = runs[part].outlook
        rules = (first["fallen"][-1] == 0) & (other["fallen"][-1] == 0)
        fewer = (first["warheads"][-1] - other["warheads"][-1])[rules].mean()
        assert words.format(f"{fewer:.0f}") in said
    assert int(written_end(runs["lifted"], "fallen")) < int(written_end(runs["first"], "fallen"))

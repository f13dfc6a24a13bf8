"""The figures of a run, on one made by hand."""

from dataclasses import replace

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import figures


def test_figures_of_a_run_made_by_hand() -> None:
    run = nk.simulate(years=12, futures=3)
    year = run.years[:, None] - run.years[0]
    arrays = {
        # Three futures on a ramp of three slopes: their average rises by 0.04 a year.
        "instability": year * np.array([0.01, 0.05, 0.06]),
        "warheads": year * np.array([1, 2, 9]),
        "leavers": year * np.array([0, 0, 100]),
        "fallen": (year > 3) * np.array([0, 1, 1]),
        "hunger": 0.2 + 0 * year * np.ones(3),
    }
    made = replace(run, arrays=arrays)
    assert figures(made) == pytest.approx(
        {
            "instability_early": 4 * 5,
            "instability_standing": 1 * 12,
            "instability": 4 * 12,
            "warheads": 4 * 12,
            "leavers": 0.0004,
            "fallen": 200 / 3,
            "hunger": 20,
        }
    )


def test_where_no_regime_stands_there_is_no_figure_of_standing_ones() -> None:
    run = nk.simulate(futures=3)
    gone = {**run.arrays, "fallen": np.ones_like(run["fallen"])}
    assert np.isnan(figures(replace(run, arrays=gone))["instability_standing"])

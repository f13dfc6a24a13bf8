"""Worlds weighed by the record: near ones more, fallen ones not at all, and what that moves."""

import numpy as np
import pytest

import conundrum as nk
from conundrum.panels.taught import about, figures, record_weights
from conundrum.run.hindcast import hindcast
from conundrum.run.record_fit import effective, fit, share
from conundrum.run.statistics import Run
from conundrum.tables.published import over, published
from conundrum.tables.settings import rows

RUN = hindcast()
END = over(published())
STOOD = RUN["fallen"][37] == 0
"""Until the start of 2026, when the record is over."""


def test_a_world_weighs_as_the_formula_says() -> None:
    """By hand: a range that is met or missed, in spreads, two figures that count a half each."""
    common = {"series": "warheads", "spread": 4.0, "share": 0.5}
    told = [{**common, "at": 2020.0, "low": 30.0, "high": 40.0}]
    told += [{**common, "at": 2025.0, "low": 50.0, "high": 50.0}]
    early, late = RUN["warheads"][13].astype(float), RUN["warheads"][33].astype(float)
    missed = np.maximum(np.maximum(30 - early, early - 40), 0) ** 2 + (late - 50) ** 2
    by_hand = np.where(STOOD, np.exp(-missed / 16 / 4), 0)
    assert fit(Run(RUN), told, END) == pytest.approx(by_hand)


def test_a_world_that_fell_weighs_nothing_and_without_figures_all_others_are_alike() -> None:
    weights = record_weights()
    assert not weights[~STOOD].any()
    assert (weights[STOOD] > 0).all()
    assert fit(Run(RUN), [], END).tolist() == STOOD.astype(float).tolist()
    assert effective(fit(Run(RUN), [], END)) == pytest.approx(STOOD.sum())


def test_each_series_counts_as_one_figure_and_stops_where_the_border_shut() -> None:
    counted = dict.fromkeys(rows("record_fit"), 0.0)
    for figure in figures():
        counted[figure["series"]] += figure["share"]
        assert figure["series"] not in {"arrivals", "sales to China"} or figure["at"] < 2020
    assert counted == pytest.approx(dict.fromkeys(published()["series"].unique(), 1.0))


def test_h9_h13_the_record_hardly_moves_whether_a_cut_off_topples() -> None:
    panel = nk.taught()
    counts = panel.counts
    before, stood, after = counts.T["cut_off_falls"].to_list()[:3]
    assert before == pytest.approx(nk.conclusion("cut_off_falls").counts.central / 10)
    fell = nk.simulate(nk.PRESETS["joint cut-off"])["fallen"][-1] > 0
    assert after == pytest.approx(100 * share(record_weights(), fell))
    assert stood == pytest.approx(100 * fell[STOOD].mean())
    assert abs(after - before) < 3
    said = panel.said.text
    assert said.index("cannot say what decides most") < said.index("It moves")
    assert f"{effective(panel.weights):.0f} of equal weight" in said


def test_a_narrow_spread_would_leave_few_worlds() -> None:
    """What is judged is the spread: with a tenth of it hardly a world counts."""
    narrow = [figure | {"spread": figure["spread"] / 10} for figure in about()["figures"]]
    assert effective(fit(Run(RUN), narrow, END)) < effective(record_weights()) / 5


def test_with_other_luck_and_the_same_assumptions_the_record_moves_no_conclusion_by_three() -> None:
    counts = nk.taught().counts
    moved = counts["after_anew"] - counts["before_anew"]
    assert moved.abs().max() < 3
    assert abs(counts["before_anew"] - counts["before"]).max() < 5
    assert not np.allclose(counts["before_anew"], counts["before"])

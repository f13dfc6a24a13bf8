"""Every figure of the model that notebook 04 quotes is what the model says."""

import itertools
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.run_statistic import measure
from conundrum.tables.settings import entries

PATH = Path(__file__).resolve().parents[2] / "notebooks" / "04_strategies_that_clash.ipynb"
CUT_OFF, OPENING, OPPOSED, TURNED, MIDDLE = (1, 1), (-1, -1), (1, -1), (-1, 1), (0, 0)
"""Pairs of stances: Washington's and Beijing's, 1 for full pressure and -1 for full engagement."""
WORST = (1, 0)

Map = Mapping[tuple[float, float], float]


@pytest.fixture(scope="module")
def text() -> str:
    cells = nbformat.read(PATH, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


@cache
def cells(worlds: int = 1000, shared: float = 0, *corner: float) -> Any:
    beliefs = nk.Beliefs(*corner) if corner else None
    plane = nk.stance_map(beliefs=beliefs, worlds=worlds, shared_conditions=shared)
    return plane.set_index(["washington", "beijing"])


def plane(figure: str, *made: float) -> Map:
    return dict(cells(*made)[figure])


def most(at: Map) -> Any:
    return max(at, key=at.__getitem__)


def end(policy: nk.Policy, outcome: str) -> float:
    return float(np.median(nk.simulate(policy)[outcome][-1]))


def test_h7_whose_pressure_reaches_trade(text: str) -> None:
    denied = [
        100 * float(np.median(nk.simulate(nk.Policy(us, 0, china, 0))["pressure"][0]))
        for us, china in ((1, 0), (0, 1), (1, 1))
    ]
    assert "all its sanctions, about 18 of every hundred of trade are denied" in text
    assert "When Beijing alone does, it is about 77; when both do, about 86" in text
    assert denied == pytest.approx([18, 77, 86], abs=1.5)


def test_h7_a_table_changes_the_map_only_under_shared_conditions(text: str) -> None:
    assert "from about 25 to about 10 where both engage, and stays at about 50 where" in text
    for figure in ("instability_end", "instability_standing"):
        plain, tied = plane(figure), plane(figure, 1000, 1)
        assert plain[OPENING] == pytest.approx(0.25, abs=0.03)
        assert tied[OPENING] == pytest.approx(0.10, abs=0.03)
        for at in (plain, tied):
            assert at[OPPOSED] == pytest.approx(0.50, abs=0.03)


def test_being_opposed_costs_little(text: str) -> None:
    at = plane("instability_end")
    assert "concert is 1 and instability in 2036 is about 50" in text
    assert "concert is 0 and instability is about 50 again" in text
    asked = entries("predictions")["04.split"]
    assert "instability in 2036 is then about 50 of 100" in asked["asks"]
    assert [at[MIDDLE], at[OPPOSED]] == pytest.approx([0.5, 0.5], abs=0.03)
    assert measure(asked["run"]) == pytest.approx(100 * at[OPPOSED], abs=1e-3)
    assert abs(at[MIDDLE] - at[OPPOSED]) * 100 < asked["guess"]["tolerance"]


def test_the_ridge(text: str) -> None:
    at, standing = plane("instability_end"), plane("instability_standing")
    steps = np.linspace(-1, 1, 5)
    grid = np.array([[standing[us, china] for china in steps] for us in steps])
    assert "every step towards pressure, by either power, raises instability" in text
    assert (np.diff(grid, axis=0) > 0).all()
    assert (np.diff(grid, axis=1) > 0).all()
    assert "The worst cell is then joint pressure, at about 75" in text
    assert standing[CUT_OFF] == max(standing.values()) == pytest.approx(0.75, abs=0.03)
    assert "the same corner holds less than 10, because" in text
    assert at[CUT_OFF] < 0.1
    assert "has fallen in 9 of 10 worlds" in text
    assert plane("fallen")[CUT_OFF] == pytest.approx(0.9, abs=0.05)
    assert "full pressure by Washington to half of each by Beijing, at about 60" in text
    assert most(at) == WORST
    assert at[WORST] == pytest.approx(0.6, abs=0.03)
    usual = end(nk.Policy(), "instability")
    assert "The policy of 2016 ends close to it; all but a few of the 25 cells end lower" in text
    assert usual == pytest.approx(at[WORST], abs=0.05)
    assert 1 <= sum(cell >= usual for cell in at.values()) <= 4


def test_the_order_under_other_beliefs(text: str) -> None:
    assert "the worst cell lies off the diagonal, and it is the same one" in text
    assert (
        "the middle of the diagonal ends within a tenth of the scale of the corner of full" in text
    )
    worst = []
    for corner in itertools.product((0, 1), repeat=5):
        at = plane("instability_end", 300, 0, *corner)
        worst.append(most(at))
        assert worst[-1][0] != worst[-1][1]
        assert abs(at[MIDDLE] - at[OPPOSED]) < 0.1
    assert worst.count(WORST) == 32


def test_h9_if_washingtons_way_succeeded(text: str) -> None:
    early = plane("instability_first")
    assert "In the first five years the joint cut-off is the worst cell of all" in text
    assert most(early) == CUT_OFF
    run = nk.simulate(nk.PRESETS["joint cut-off"])
    fell = run["fallen"][-1] == 1
    left = np.quantile(run["leavers"][-1][fell], [0.5, 0.05, 0.95]) / 1e6
    assert "about 1.8 million people leave, between 0.7 and 2.6 million in nine of ten" in text
    assert left == pytest.approx([1.8, 0.7, 2.6], abs=0.15)
    when = run["fallen"].argmax(axis=0)

    def after(quarters: int) -> float:
        step = when + quarters
        seen = fell & (step < len(run.years))
        return float(np.median(run["instability"][step[seen], seen]))

    assert (
        "In the months after a fall instability stands near 80, five years after it near 25" in text
    )
    assert after(1) == pytest.approx(0.8, abs=0.05)
    assert after(20) == pytest.approx(0.25, abs=0.04)
    alone = nk.simulate(nk.Policy(us_sanctions=1))["fallen"][-1].mean()
    assert "bring the regime down in about 15 of 100 worlds" in text
    assert alone == pytest.approx(0.15, abs=0.015)


def test_h12_who_leaves(text: str) -> None:
    def left(policy: nk.Policy) -> float:
        run = nk.simulate(policy)
        return float(np.median(run["leavers"][-1][run["fallen"][-1] == 0]))

    usual = left(nk.Policy())
    assert "where the regime stands, some 25,000 people leave by 2036" in text
    assert usual == pytest.approx(25_000, rel=0.03)
    for control, said in (
        ("us_sanctions", "about 8 % fewer."),
        ("china_sanctions", "about 8 % fewer as"),
    ):
        assert said in text
        assert 1 - left(nk.Policy(**{control: 0})) / usual == pytest.approx(0.08, abs=0.015)
    assert "Under the joint opening it would be about a fifth fewer" in text
    assert 1 - left(nk.PRESETS["joint opening"]) / usual == pytest.approx(0.2, abs=0.03)
    assert "more than a million people leave in the median world" in text
    shut = nk.Policy(china_sanctions=1)
    assert end(shut, "leavers") > 1e6
    assert nk.simulate(shut)["fallen"][-1].mean() > 0.5


def test_what_the_questions_tell() -> None:
    asked = entries("questions")
    washington = {us: nk.simulate(nk.Policy(us_sanctions=us))["fallen"][-1].mean() for us in (0, 1)}
    assert "Washington's whole slider adds about five" in asked["04.2"]["told"]
    assert washington[1] - washington[0] == pytest.approx(0.05, abs=0.015)
    told = asked["04.3"]["told"]
    assert "the median world has 0.03 million" in told
    assert f"{end(nk.Policy(), 'leavers') / 1e6:.2f}" == "0.03"
    run = nk.simulate()
    fell = run["fallen"][-1] == 1
    assert "in about 13 of 100 it falls there too, and then as many" in told
    assert fell.mean() == pytest.approx(0.13, abs=0.015)
    there = np.median(run["leavers"][-1][fell]) / 1e6
    assert there == pytest.approx(measure(asked["04.3"]["answer"]), abs=0.15)


def test_what_the_index_leaves_out(text: str) -> None:
    run = nk.simulate(nk.PRESETS["joint cut-off"])
    assert "where the two Koreas unite runs to hundreds of billions of dollars" in text
    spent = run["cost"][-1][run["cost"][-1] > 0]
    assert 200 < np.median(spent) < 1000
    assert "For Beijing's weights and for Seoul's the worst of the 25 cells is the joint" in text
    assert "For all three the best is joint engagement" in text
    worst: dict[str, set[Any]] = {
        "Washington": {WORST, (1, -0.5)},
        "Beijing": {CUT_OFF},
        "Seoul": {CUT_OFF},
    }
    runs = {at: nk.simulate(nk.stance(*at)) for at in plane("fallen")}
    for eyes in nk.EYES:
        loss = {at: float(nk.loss(run, eyes).mean()) for at, run in runs.items()}
        assert most({at: -lost for at, lost in loss.items()}) == OPENING
        assert most(loss) in worst[eyes]
    at = plane("instability_end")
    assert "and ends near 10, lower than joint engagement near 25" in text
    assert at[TURNED] == pytest.approx(0.1, abs=0.04)


def test_roles_neither_help_nor_harm_on_the_map(text: str) -> None:
    assert "the effects of the two stances nearly add up" in text
    at = plane("instability_standing")
    assert at[OPPOSED] + at[TURNED] == pytest.approx(at[CUT_OFF] + at[OPENING], abs=0.08)

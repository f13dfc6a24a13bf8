"""The horizon: what the panel says after some years is what a run of that many years says."""

import re
from dataclasses import replace
from functools import cache
from html import unescape
from typing import get_args

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.model import PRESETS
from conundrum.model.policy import FAMILY
from conundrum.panels.live_panel import LivePanel
from conundrum.run import PRIORITIES
from conundrum.run.limits import limit
from conundrum.run.loss import By, share_lost
from conundrum.run.ranking import TIE
from conundrum.run.runner import results_of
from conundrum.tables.settings import value
from conundrum.views import horizon
from conundrum.views.first_places import CALLED
from conundrum.views.horizon import HORIZONS, SHORTEST


@cache
def panel() -> LivePanel:
    return nk.show.horizon()


@cache
def runs(years: int) -> list[nk.Outlook]:
    return [nk.simulate(policy, years=years) for policy in PRESETS.values()]


def told(by: By = "way") -> dict[str, list[str]]:
    """Return by row of the table what stands in its cells: a letter, or whether it holds."""
    panel().set(counted=by)
    rows = re.findall(r'"row">(.*?)</th>(.*?)</tr>', panel().parts_now()["grid"]())
    return {unescape(name): re.findall(r"<(?:b|i)[^>]*>(.*?)</", cells) for name, cells in rows}


@pytest.mark.parametrize(
    ("priorities", "years", "by"),
    [
        ("Washington", 5, "way"),
        ("Washington", 30, "way"),
        ("Beijing", 40, "way"),
        ("Seoul", 20, "way"),
        ("Washington", 20, "end"),
        ("Seoul", 5, "end"),
    ],
)
def test_what_comes_first_after_some_years_is_what_runs_of_so_many_say(
    priorities: str, years: int, by: By
) -> None:
    lost = np.array([share_lost(run, priorities, by).mean() for run in runs(years)])
    panel().set(counted=by)
    costs = results_of(horizon, panel().whole())
    rank = horizon.ranked(costs, vars(PRIORITIES[priorities]), by)[years - SHORTEST]
    assert rank["order"] == np.argsort(lost).tolist()
    tied = [place for place, loss in enumerate(lost) if loss - lost.min() <= TIE]
    assert sorted(rank["first"]) == tied
    families = {[*FAMILY.values()][place] for place in tied}
    letter = "=" if len(families) > 1 else {"press": "P", "engage": "E"}[families.pop()]
    assert told(by)[f"{priorities} puts first"][HORIZONS.index(years)] == letter


@pytest.mark.parametrize("by", get_args(By))
@pytest.mark.parametrize("discount", [0, 0.1])
def test_a_loss_after_some_years_is_that_of_a_run_of_so_many(discount: float, by: By) -> None:
    priorities = replace(PRIORITIES["Seoul"], discount=discount)
    first = results_of(panel().shows, panel().whole())[0]
    for years in (5, 17, 40):
        lost = horizon.losses(first["costs"], vars(priorities), by)[
            years - limit("years", "lowest")
        ]
        run = nk.simulate(years=years)
        assert lost == pytest.approx(share_lost(run, priorities, by).mean(), rel=1e-5)


def test_two_buttons_say_by_what_losses_count() -> None:
    told()
    buttons = panel().buttons
    assert [*buttons] == ["The years on the way", "Only where it ends"]
    buttons["Only where it ends"].click()
    assert panel().now["counted"] == "end"
    assert "counts only the last year" in panel().parts_now()["head"]()
    assert "in that October alone" in panel().parts_now()["table"]()
    buttons["The years on the way"].click()
    assert "average over all years" in panel().parts_now()["head"]()


def test_a_conclusion_holds_at_a_date_where_its_figure_does() -> None:
    one = conclusions()["cut_off_falls"]
    for years, state in zip(HORIZONS, told()[one.short], strict=True):
        fell = 100 * nk.simulate(one.policy, years=years).arrays["fallen"][-1].mean()
        assert state == ("holds" if fell >= one.low else "fails"), years
    usual = HORIZONS.index(limit("years", "default"))
    assert {told()[one.short][usual] for one in conclusions().values()} == {"holds"}
    assert f"“{one.short}” (2021)" in panel().parts_now()["said"]()


def test_the_headline_names_who_comes_first_until_when() -> None:
    told()
    said = re.findall(r"\((“[^)]*)\)(?: until (\d+))?", panel().parts_now()["head"]())
    assert [bool(last) for _, last in said] == [True] * (len(said) - 1) + [False]
    assert len(said) > 1
    start = int(value("limits", "start", "default"))
    for named, last in said[:-1]:
        for years, first in ((int(last) - start, True), (int(last) - start + 1, False)):
            lost = [float(share_lost(run, "Washington").mean()) for run in runs(years)]
            tied = {CALLED[place] for place, loss in enumerate(lost) if loss - min(lost) <= TIE}
            assert (set(re.findall(r"“(.*?)”", named)) == tied) is first, (named, years)

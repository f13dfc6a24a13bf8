"""Every figure that notebook 05 quotes is that of the model, or stands in the tables."""

from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.balance import Entry, balance
from conundrum.charts.histogram import NEAR
from conundrum.run.story import falls
from conundrum.tables.evidence import table
from conundrum.tables.settings import entries, rows

PATH = Path(__file__).resolve().parents[2] / "notebooks" / "05_two_ways_in_concert.ipynb"
ARMS = nk.Beliefs(growth_tames=0, growth_arms=1)


@pytest.fixture(scope="module")
def text() -> str:
    cells = nbformat.read(PATH, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


@pytest.fixture(scope="module")
def usual() -> nk.Outlook:
    return nk.simulate()


@pytest.fixture(scope="module")
def cut_off() -> nk.Outlook:
    return nk.simulate(nk.PRESETS["joint cut-off"])


@pytest.fixture(scope="module")
def opening() -> nk.Outlook:
    return nk.simulate(nk.PRESETS["joint opening"])


def at(run: nk.Outlook, outcome: str, year: int = 2036) -> Any:
    return run[outcome][int(np.flatnonzero(run.years == year + 0.75)[0])]


def entry(run: nk.Outlook, path: nk.Outlook, outcome: str, span: str) -> Entry:
    (found,) = (one for one in balance(run, path) if (one.outcome, one.span) == (outcome, span))
    return found


def fact(name: str, field: str = "central", **where: object) -> Any:
    found: Any = table(name)
    for column, value in where.items():
        found = found[found[column] == value]
    return found[field].item()


def test_when_it_falls(text: str, cut_off: nk.Outlook) -> None:
    fell = falls(cut_off)
    asked = entries("predictions")["05.when"]["answers"]
    assert "in only about a fifth of the worlds does the regime fall within five years" in text
    assert 0.15 < at(cut_off, "fallen", 2021).mean() < 0.25
    assert "it has fallen in about nine tenths of them; in half of those, not before 2024" in text
    assert 0.85 < at(cut_off, "fallen").mean() < 0.95
    years = cut_off.years[fell[fell >= 0]]
    assert 2024 <= np.median(years) < 2025.5
    assert asked[2]["says"] == "After eight years or so."
    assert 7 <= np.median(years) - 2016.75 < 9
    assert "in about 8 of 100 it stands for all twenty years" in asked[3]["reply"]
    assert 0.065 < (fell < 0).mean() < 0.1
    assert "from three years to more than fifteen" in asked[2]["reply"]
    early, late = np.quantile(years - 2016.75, [0.05, 0.95])
    assert early < 3.5
    assert late > 15


def test_reserves_buy_time(text: str, cut_off: nk.Outlook) -> None:
    assert "more than four fifths of trade is denied" in text
    assert np.median(cut_off["pressure"][0]) > 0.8
    assert "Reserves fill the gap for two or three years" in text
    spent = (cut_off["reserves"] < cut_off["reserves"][0] / 4).argmax(axis=0) / 4
    assert 2 <= np.median(spent) <= 3.5


def test_hunger_comes_first(text: str, cut_off: nk.Outlook, usual: nk.Outlook) -> None:
    found = entry(cut_off, usual, "hunger", "first")
    assert f"{found.here:.0f} people in a hundred go hungry in the median world" in text
    assert f"against {found.there:.0f} under the policy of 2016" in text
    assert "Of some 25 million people, that is about three million more" in text
    assert 2.6e6 < (found.here - found.there) / 100 * 25e6 < 3.5e6


def test_the_weapons_at_a_fall(text: str, cut_off: nk.Outlook) -> None:
    fell, warheads = falls(cut_off), cut_off["warheads"]
    fallen = np.flatnonzero(fell >= 0)
    eve = warheads[fell[fallen] - 1, fallen]
    assert "the regime of the median world that falls has about 35 warheads" in text
    assert (
        "some 35 warheads in the median world that falls"
        in entries("questions")["05.3"]["answers"][0]["reply"]
    )
    assert 32 < np.median(eve) < 38
    half = [(warheads[fell[w] :, w] >= e / 2).sum() / 4 for w, e in zip(fallen, eve, strict=True)]
    assert "takes about three years for the first half" in text
    assert 2.5 <= np.median(half) <= 3.5
    assert "passes 20 in more than nine of ten worlds" in text
    assert (warheads.max(axis=0) > 20).mean() > 0.9
    assert "with some 80 of them" in entries("questions")["05.3"]["answers"][1]["reply"]
    assert 70 < np.median(warheads[-1, fell < 0]) < 90


def test_costs_and_benefits_of_the_cut_off(
    text: str, cut_off: nk.Outlook, usual: nk.Outlook
) -> None:
    assert "instability is lower than under the policy of 2016 in about 85 of 100 worlds" in text
    last = entry(cut_off, usual, "instability", "last")
    assert 0.8 < last.better < 0.9
    assert entry(cut_off, usual, "instability", "first").sign == "worse"
    assert "the flight of more than a million people in most of these worlds" in text
    assert (at(cut_off, "leavers") > 1e6).mean() > 0.7
    assert "Find the row in which the cut-off is clearly better from the start" in text
    first = [one for one in balance(cut_off, usual) if one.span == "first"]
    assert [one.outcome for one in first if one.sign == "better"] == ["warheads"]
    assert "Find a row that is unclear" in text
    assert [one.outcome for one in first if one.sign == "unclear"] == ["leavers"]


def test_the_opening(text: str, opening: nk.Outlook, usual: nk.Outlook) -> None:
    ends, starts = (np.median(opening["warheads"][step]) for step in (-1, 0))
    assert "It stands at about 56 warheads in 2036, more than four times that of 2016" in text
    assert 52 < ends < 60
    assert ends > 4 * starts
    assert "the policy of 2016 leads to about 93" in text
    assert 89 < np.median(at(usual, "warheads")) < 97
    smaller = opening["warheads"][-1] < opening["warheads"][0]
    assert "In 6 of 100 worlds the arsenal ends smaller than it began" in text
    assert 0.045 < smaller.mean() < 0.075
    assert "most of them worlds in which the regime has fallen" in text
    assert opening["fallen"][-1, smaller].mean() > 0.5
    assert "output more than doubles by 2036 in the median world" in text
    assert np.median(at(opening, "output")) > 2
    assert "For the opening almost every row shows a gain" in text
    assert "worse" not in {one.sign for one in balance(opening, usual)}


def test_the_opening_under_the_rival_belief(text: str, opening: nk.Outlook) -> None:
    rival, path = nk.simulate(nk.PRESETS["joint opening"], ARMS), nk.simulate(beliefs=ARMS)
    assert "more warheads than the policy of 2016, in about three worlds of four" in text
    assert 0.7 < (at(rival, "warheads") > at(path, "warheads")).mean() < 0.8
    assert "while hunger and output hardly notice" in text
    for outcome in ("hunger", "output"):
        changed = np.median(at(rival, outcome)) / np.median(at(opening, outcome))
        assert changed == pytest.approx(1, abs=0.01)
    warheads = entry(rival, path, "warheads", "last")
    assert "warheads, loses its sign under a belief that nobody has measured" in text
    assert warheads.sign == "unclear"
    weights = vars(nk.EYES["Washington"])
    assert "the row on which Washington's weights in this set lie heaviest" in text
    assert max(weights, key=weights.__getitem__) == "warheads"
    told = entries("questions")["05.2"]["told"]
    assert "nearly twice as many" in told
    assert 1.7 < np.median(at(rival, "warheads")) / np.median(at(opening, "warheads")) < 2.1


def test_the_average_world(text: str, cut_off: nk.Outlook) -> None:
    left = at(cut_off, "leavers", 2026).astype(float)
    assert "In the mean of all worlds, some 800,000 people have left" in text
    assert 750_000 < left.mean() < 870_000
    assert "in only about a tenth of the worlds is the number within a quarter of that" in text
    assert 0.07 < (np.abs(left - left.mean()) <= NEAR * left.mean()).mean() < 0.14
    stands = at(cut_off, "fallen", 2026) == 0
    assert "some thousands have left; or it has fallen, and more than a million have" in text
    assert np.median(left[stands]) < 30_000
    assert np.median(left[~stands]) > 1e6


def test_collapses_that_did_not_come(text: str) -> None:
    output: Any = table("output_growth").set_index("year")
    fell = 100 - 100 * output["level"][1998] / output["level"][1990]
    assert f"From 1990 to 1998 output fell by {fell:.0f} %" in text
    total: Any = table("china_trade").query("series == 'customs' and flow == 'total'")
    total = total.set_index("year")["value"]
    assert f"trade with China fell by {100 - 100 * total[2020] / total[2019]:.0f} %" in text
    assert f"output by {-output['growth'][2020]} %" in text
    assert "no_collapse" in rows("faults")


def test_warheads_counted(text: str) -> None:
    fas = fact("warheads", estimator="FAS", year=2016)
    sipri = fact("warheads", "high", estimator="SIPRI", year=2016)
    assert f"Estimates for 2016 run from {fas:.0f} to {sipri:.0f} warheads" in text
    assert "for 2025 both counts say about 50" in text
    assert fact("warheads", estimator="FAS", year=2025) == 50
    assert fact("warheads", estimator="SIPRI", year=2025, counts="assembled") == 50


def test_scenarios(text: str) -> None:
    troops = "Stabilisation force (Bennett and Lind 2011)"
    low, high = (fact("scenarios", end, item=troops) for end in ("low", "high"))
    assert f"after a fall at {low:,.0f} to {high:,.0f}" in text
    spread = "Spread quoted in a Korean thesis abstract"
    low, high = (fact("scenarios", end, item=spread) for end in ("low", "high"))
    assert f"run from {low:,.0f} to {high:,.0f} billion dollars" in text
    assert "regulator spoke in 2014 of 500 over twenty years" in text
    assert fact("scenarios", item="Financial Services Commission") == 500
    sunshine = fact("scenarios", item="DPRK 1998-2007 (Sunshine years) average")
    assert f"output grew by {sunshine} % a year on average" in text
    assert "grew by more than 7 % a year in their first decade of reform" in text
    for item in ("China 1977-1987 real GDP", "Vietnam 1987-1997 real GDP"):
        assert fact("scenarios", item=item) > 7
    smaller = fact("scenarios", "summary", item="CSIS Beyond Parallel finding")
    assert "smaller and slower than assumed" in smaller


def test_dates(text: str) -> None:
    assert "in October 2006 came the first nuclear test" in text
    assert f"{table('nuclear_tests')['date'].min():%B %Y}" == "October 2006"
    events: Any = table("years_after_2016").set_index("topic")["date"]
    assert f"In {events['Unification goal dropped']:%B %Y} Pyongyang gave up" in text
    assert f"In {events['Nuclear law']:%Y} a law declared" in text

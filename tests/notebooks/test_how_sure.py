"""Notebook 09: what its prose says of doubts, regrets and faults holds."""

from functools import cache
from typing import Any

import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.conclusions import Change, Judged, change, conclusions, judge
from conundrum.analysis.run_statistic import measure
from conundrum.analysis.tradeoffs import INPUTS, attribution, information, regretted
from conundrum.panels.choosing import Priced, corners
from conundrum.panels.faults import survivors
from conundrum.panels.tornado import swung
from conundrum.tables.settings import entries, rows, value

from .conftest import plain

CUT_OFF = ("cut_off_flight", "cut_off_arsenal", "discord_cut_off")
ROBUST = ("sanctions", "opening_arsenal", "opening_hunger", "discord_opening", "conditions")


@pytest.fixture(scope="module")
def text() -> str:
    return plain("09_how_sure_are_we")


@cache
def changed() -> dict[str, Judged]:
    made = {name: change(about) for name, about in entries("probes").items()}
    return {name: judge(under) for name, under in made.items() if under}


def lost(found: Judged) -> set[str]:
    return {name for name, survives in survivors(found).items() if not survives}


@cache
def swings_of(name: str) -> Any:
    return swung(name)


@cache
def fallen_at() -> set[tuple[str, str, str]]:
    return {
        (name, str(one), end)
        for name, conclusion in conclusions().items()
        for one, row in swings_of(name).iterrows()
        for end in ("low", "high")
        if not conclusion.holds(row[end])
    }


@cache
def priced(price: float) -> list[Priced]:
    return [Priced(**vars(one), price=price) for one in corners()]


def test_the_doubts_and_the_conclusions_are_as_many_as_told(text: str) -> None:
    assert f"The model has {len(INPUTS)} doubts" in text
    assert "Nine of them can be put as a figure and a limit" in text
    assert len(conclusions()) == 9
    ranged = [name for name in INPUTS if name in rows("assumptions")]
    measured = [name for name in ranged if rows("assumptions")[name]["mark"] == "measured"]
    assert f"Of the {len(ranged)} assumptions that have a range, {len(measured)} are marked" in text
    assert f"lists {len(rows('faults'))} known faults. Sixteen can be tried" in text
    assert len(changed()) == 16
    assert "Six cannot" in text


def test_moved_alone_two_doubts_overturn_one_conclusion_each(text: str) -> None:
    assert "75 of the 77 overturn none of the nine conclusions. Two overturn one each" in text
    assert fallen_at() == {
        ("cut_off_flight", "flight_share", "low"),
        ("cut_off_arsenal", "build_2016", "low"),
    }
    assert "If only 1 of 100 people leave after a collapse" in text
    assert value("assumptions", "flight_share", "low") == 0.01
    assert (
        f"the mean is {swings_of('cut_off_flight').loc['flight_share', 'low']:.2f} million" in text
    )
    assert "If two *warheads built a year*" in text
    assert value("assumptions", "build_2016", "low") == 2


def test_h14_d4_an_opening_s_arsenal_hangs_on_a_belief(text: str) -> None:
    found = swings_of("opening_arsenal")
    assert found.index[0] == "growth_tames"
    low, high = found.loc["growth_tames", ["low", "high"]]
    assert f"from {-high:.0f} fewer with the theory at double strength to about one fewer" in text
    assert low == pytest.approx(-1, abs=0.5)
    one = conclusions()["opening_arsenal"]
    shares = attribution(one.outcome, one.policy, one.against, top=3, samples=256)
    alone = shares.set_index("name")["S1"]
    assert "it explains about half of the spread alone" in text
    assert alone["growth_tames"] == pytest.approx(0.5, abs=0.1)
    assert alone.idxmax() == "growth_tames"


def test_d4_two_beliefs_together_do_what_neither_does_alone(text: str) -> None:
    both = {"growth_tames": 0.0, "growth_arms": 1.0}
    more = measure({"outcome": "warheads", "of": {"preset": "joint opening", **both}, "less": both})
    assert f"an opening then leaves about {more:.0f} warheads more" in text
    assert more > 0
    assert not [name for name, *_ in fallen_at() if name == "opening_arsenal"]


def test_the_fall_is_a_matter_of_many_hands(text: str) -> None:
    one = conclusions()["cut_off_falls"]
    shares = attribution(one.outcome, one.policy, top=6, samples=256).set_index("name")
    ids = ["fall_most", "illicit", "cohesion_shortage", "cohesion_base"]
    for name in ids:
        assert f"*{entries('short_names')[name]}*" in text
    named = shares.drop("all others")["ST"].sort_values(ascending=False)
    assert named.index[0] == "fall_most"
    assert set(named.index[:4]) == set(ids)
    assert "the sample cannot tell which of these three comes first" in text
    gap = named.iloc[1] - named.iloc[3]
    assert gap < shares.loc[named.index[1:4], "ST_conf"].min()
    assert "For the three, the mark" in text
    assert (shares["ST"] - shares["S1"])[ids[1:]].min() > 0.05


def test_regret_by_eyes(text: str) -> None:
    found = regretted(priced(0))
    columns = {eyes: found[f"regret_{eyes}"] for eyes in nk.EYES}
    assert "In Washington's eyes shared conditions are regretted least" in text
    assert columns["Washington"].idxmin() == "shared conditions"
    assert "in Beijing's and Seoul's a joint opening" in text
    assert columns["Beijing"].idxmin() == columns["Seoul"].idxmin() == "joint opening"
    assert "A joint cut-off has the highest regret of the six in Beijing's and Seoul's eyes" in text
    assert columns["Beijing"].idxmax() == columns["Seoul"].idxmax() == "joint cut-off"
    assert "in Washington's it is Washington alone" in text
    assert columns["Washington"].idxmax() == "Washington alone"


def test_what_a_fact_is_worth(text: str) -> None:
    def worth(price: float, eyes: str) -> pd.DataFrame:
        return information(priced(price), eyes)

    assert "Washington and Beijing would choose as before whatever single fact" in text
    assert worth(0, "Washington")["value"].max() < 1e-4
    assert worth(0, "Beijing")["value"].max() < 1e-4
    assert "and Seoul nearly so" in text
    assert worth(0, "Seoul")["value"].max() < 1e-3
    dear = worth(0.2, "Washington")
    assert "pay most to know whether growth tames, and next how readily a weak regime falls" in text
    assert dear.index[:2].tolist() == ["growth_tames", "fall_most"]
    assert (dear["value"] - dear["noise"])[:2].min() > 1e-3
    best = sum(one.losses("Washington").mean(axis=1) for one in priced(0.2))
    assert "With a price of 20, a joint cut-off is Washington's best by a little" in text
    assert list(nk.PRESETS)[best.argmin()] == "joint cut-off"


def test_h9_h13_the_faults_fall_into_two_heaps(text: str) -> None:
    harmless = [name for name, found in changed().items() if not lost(found)]
    assert "Nine of the sixteen changes leave all twelve conclusions standing" in text
    assert len(harmless) == 9
    assert {"pace_of_2016", "far_analogues", "own_weights", "tidy_aftermath"} <= set(harmless)
    heap = {name: lost(found) for name, found in changed().items() if set(CUT_OFF) <= lost(found)}
    assert "Five overturn the same three conclusions" in text
    assert set(heap) == {"russia", "no_rerouting", "smooth_regime", "no_collapse", "fixed_policy"}
    assert "Four of the five overturn the fall itself as well" in text
    assert sum("cut_off_falls" in gone for gone in heap.values()) == 4
    assert "falls from third place to the last or the last but one" in text
    assert judge(Change()).order("Washington")[2] == "joint cut-off"
    for name in heap:
        assert "joint cut-off" in changed()[name].order("Washington")[-2:]
    rest = {n: lost(f) for n, f in changed().items() if n not in heap and lost(f)}
    assert all(gone <= set(nk.EYES) for gone in rest.values())


def test_five_conclusions_survive_every_change(text: str) -> None:
    gone = set().union(*map(lost, changed().values()))
    assert "**Five conclusions survive all sixteen.**" in text
    assert set(conclusions()) - gone == set(ROBUST)


def test_other_limits_would_let_other_conclusions_fall(text: str) -> None:
    assert "with a limit of five warheads or of 95 worlds, other conclusions would fall" in text
    assert swings_of("sanctions")[["low", "high"]].abs().max().max() > 5
    usual = measure(entries("conclusions")["cut_off_falls"])
    assert 50 < usual < 95


def test_the_predictions_say_what_their_charts_hold() -> None:
    asked = entries("predictions")
    usual = measure(entries("conclusions")["cut_off_falls"])
    assert f"falls in {usual:.0f} of 100 worlds" in asked["09.fall"]["asks"]
    fewer = nk.predict("09.fall")._figure().answer
    assert fewer == pytest.approx(100 / 3, abs=2)
    assert "a third of the worlds" in asked["09.fall"]["guess"]["above"]
    assert (
        f"about {-measure(entries('conclusions')['opening_arsenal']):.0f} warheads fewer"
        in (asked["09.most"]["asks"])
    )
    built = swings_of("opening_arsenal").loc["build_2016"]
    assert (
        f"about {-built['low']:.0f} to about {-built['high']:.0f}"
        in (asked["09.most"]["answers"][0]["reply"])
    )
    order = list(swings_of("opening_arsenal").index)
    assert order[:2] == ["growth_tames", "build_2016"]
    leak = swings_of("opening_arsenal").loc["leak"]
    assert abs(leak["high"] - leak["low"]) < 2


def test_the_questions_say_what_the_model_does() -> None:
    asked = entries("questions")
    usual = measure(entries("conclusions")["opening_arsenal"])
    assert f"where it was {usual:.0f}. The figure doubles" in asked["09.1"]["told"]
    assert measure(asked["09.1"]["answer"]) == pytest.approx(2 * usual, rel=0.15)
    low, high = (100 * value("assumptions", "fall_most", end) for end in ("low", "high"))
    held = 100 * entries("probes")["no_collapse"]["held"]["fall_most"]
    assert (
        f"from {low:.0f} to {high:.0f} in 100; the fault puts it at {held:.0f}"
        in (asked["09.2"]["answers"][1]["reply"])
    )

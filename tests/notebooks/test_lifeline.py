"""Every figure that notebook 03 quotes is the model's, or stands in the tables."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.run.outlook import Outlook, in_worlds
from conundrum.tables.settings import entries, value

from .conftest import plain

Run = Callable[..., Outlook]


@pytest.fixture(scope="module")
def text() -> str:
    return plain("03_the_lifeline")


@pytest.fixture(scope="module")
def run() -> Run:
    """Run the policy of 2016 with changes, each run once."""
    kept: dict[str, Outlook] = {}

    def once(beliefs: dict | None = None, held: dict | None = None, **controls: float) -> Outlook:
        name = repr((beliefs, held, controls))
        if name not in kept:
            kept[name] = nk.simulate(
                nk.Policy(**controls), nk.Beliefs(**(beliefs or {})), nk.Assumptions(**(held or {}))
            )
        return kept[name]

    return once


def end(outlook: Outlook, outcome: str) -> float:
    return float(np.median(outlook[outcome][-1]))


def fallen(outlook: Outlook, year: int = 2036) -> float:
    step = np.flatnonzero(outlook.years == year + 0.75)[0]
    return float(outlook["fallen"][step].mean())


def where_it_stands(outlook: Outlook, outcome: str) -> float:
    return float(np.median(outlook[outcome][-1][outlook["fallen"][-1] == 0]))


def column(name: str, index: str, figure: str, where: str = "") -> Any:
    rows = nk.table(name).query(where) if where else nk.table(name)
    return rows.set_index(index)[figure]


def fall(series: Any, first: int, last: int) -> float:
    return float(100 * (1 - series[last] / series[first]))


def test_the_reach_of_the_two_powers(text: str, run: Run) -> None:
    for said, control in (
        ("moved the share of trade denied from {} to {} of every hundred", "us_sanctions"),
        ("Beijing's moves it from {} to {}", "china_sanctions"),
    ):
        ends = [np.median(run(**{control: share})["pressure"][0]) for share in (0, 1)]
        assert said.format(*(f"{100 * pressure:.0f}" for pressure in ends)) in text
    assert "nine tenths of the trade crosses its border" in text
    assert round(value("assumptions", "china_share", "central"), 1) == 0.9


def test_a_shut_border_works_slowly_and_by_missing_imports(text: str, run: Run) -> None:
    shut = run(china_sanctions=1.0)
    assert "about four billion dollars" in text
    assert value("assumptions", "reserves_2016", "central") == 4
    assert "in about one world in ten; by 2036, in nine of ten" in text
    assert fallen(shut, 2020) == pytest.approx(0.1, abs=0.03)
    assert fallen(shut) == pytest.approx(0.9, abs=0.03)
    assert "Missing imports carry half of this" in text
    assert "Most of the other half is the loss of trade as such" in text
    unmoved = run(held={"cohesion_shortage": 0}, china_sanctions=1.0)
    assert "the regime would fall in about 45 worlds of a hundred" in text
    assert fallen(unmoved) == pytest.approx(0.45, abs=0.03)
    # What is left when trade holds nothing up is owed to growth and hostility.
    nothing = {"cohesion_shortage": 0, "cohesion_lifeline": 0}
    rest = fallen(run(held=nothing, china_sanctions=1.0)) - fallen(run(held=nothing))
    assert rest < fallen(unmoved) / 2


def test_the_arsenal_shrinks_because_the_regime_falls(text: str, run: Run) -> None:
    shut, usual = run(china_sanctions=1.0), run()
    assert "holds about three warheads" in text
    assert round(end(shut, "warheads")) == 3
    there, then = (where_it_stands(outlook, "warheads") for outlook in (shut, usual))
    assert "the middle one holds about 70" in text
    assert there == pytest.approx(70, abs=4)
    assert "beside about 95 in such worlds under the policy of 2016" in text
    assert then == pytest.approx(95, abs=3)
    assert "Most of that difference rests on the theory that pressure compels" in text
    without = {"pressure_compels": 0}
    assert where_it_stands(run(without, china_sanctions=1.0), "warheads") > then


def test_no_sanctions_of_beijing_lower_the_arsenal_at_no_risk(text: str, run: Run) -> None:
    usual = run()
    assert "about twice as many worlds, or more" in text
    assert "smaller by a tenth, 9 warheads or so" in text
    assert round(end(usual, "warheads") / 10) == 9
    reached = [
        outlook
        for share in np.linspace(0, 1, 21)
        if end(outlook := run(china_sanctions=float(share)), "warheads")
        < 0.9 * end(usual, "warheads")
    ]
    assert len(reached) > 5
    assert all(fallen(outlook) > 1.8 * fallen(usual) for outlook in reached)


def test_an_open_border_shows_half_of_the_claim(text: str, run: Run) -> None:
    usual, free = run(), run(china_sanctions=0.0)
    falls = in_worlds(free["fallen"][-1])
    assert f"the regime falls in {falls} worlds" in text
    assert f"worlds instead of {in_worlds(usual['fallen'][-1]).split()[0]}: it is propped" in text
    for reply in (3, 1):
        said = entries("predictions")["03.open"]["answers"][reply]["reply"]
        assert f"{falls} worlds instead of {in_worlds(usual['fallen'][-1]).split()[0]}" in said
    assert "The arsenal and hostility hardly move, and if they do, downwards" in text
    assert 0 < end(usual, "warheads") - end(free, "warheads") < 4
    assert 0 < end(usual, "hostility") - end(free, "hostility") < 0.05
    assert "opening the border adds about seven warheads" in text
    arms = {"growth_tames": 0, "growth_arms": 1}
    added = end(run(arms, china_sanctions=0.0), "warheads") - end(run(arms), "warheads")
    assert round(added) == 7


def test_engagement_does_more_if_growth_tames(text: str, run: Run) -> None:
    usual, engaged = run(), run(china_engagement=1.0)
    assert "lowers the arsenal by about a sixth and hunger by five people in a hundred" in text
    share = end(engaged, "warheads") / end(usual, "warheads")
    assert share == pytest.approx(5 / 6, abs=0.02)
    assert round(100 * (end(usual, "hunger") - end(engaged, "hunger"))) == 5
    assert "the regime is at no more risk" in text
    assert fallen(engaged) <= fallen(usual)
    without, usually = (in_worlds(o["fallen"][-1]) for o in (run(china_engagement=0.0), usual))
    assert f"it falls in {without} worlds instead of {usually.split()[0]}" in text
    assert "one or two warheads are left of it" in text
    untamed = {"growth_tames": 0}
    left = end(run(untamed), "warheads") - end(run(untamed, china_engagement=1.0), "warheads")
    assert 0.5 < left < 2.5


def test_one_event_two_verdicts(text: str, run: Run) -> None:
    usual, shut = run(), run(china_sanctions=1.0)
    ratio = {
        eyes: nk.loss(shut, eyes).mean() / nk.loss(usual, eyes).mean()
        for eyes in ("Washington", "Beijing")
    }
    assert "lowers the loss of 2016 by about a third" in text
    assert ratio["Washington"] == pytest.approx(2 / 3, abs=0.05)
    assert "it nearly doubles it" in text
    assert 1.7 < ratio["Beijing"] < 2


def test_the_record_of_the_cut(text: str, run: Run) -> None:
    votes: Any = nk.table("resolutions").set_index("resolution")
    texts = votes.loc[nk.table("resolution_measures")["resolution"].unique()]
    assert "China voted for all eleven sanctions texts from 2006 to 2017" in text
    first_veto = votes.loc[votes["china"] == "veto", "date"].min()
    assert f"its first veto came in {first_veto:%B %Y}" in text
    assert (len(texts), set(texts["china"])) == (11, {"yes"})
    flow = {
        way: column("china_trade", "year", "value", f"series == 'customs' and flow == '{way}'")
        for way in ("imports", "exports", "total")
    }
    assert f"In 2018 China bought {fall(flow['imports'], 2017, 2018):.0f} % less" in text
    sales = fall(flow["exports"], 2017, 2018)
    assert f"China's sales fell by {sales:.0f} %, less than half as fast" in text
    assert sales < fall(flow["imports"], 2017, 2018) / 2
    asked = entries("predictions")["03.sales"]
    assert f"bought {fall(flow['imports'], 2017, 2018):.0f} % less" in asked["asks"]
    assert "by about a third" in asked["guess"]["below"]
    assert f"fell by {fall(flow['total'], 2019, 2020):.0f} % in the year" in text
    assert "grew more than tenfold" in text
    assert 10 < flow["total"][2016] / flow["total"][2000] < 12
    growth = column("output_growth", "year", "growth")
    assert f"fell by {-growth[2017]} % in 2017 and by {-growth[2018]} % in 2018" in text
    assert f"fell by {-growth[2018]} %" in entries("questions")["03.4"]["answers"][1]["reply"]
    assert f"output by {-growth[2020]} %" in text
    assert f"output grew by {growth[2024]} % that year" in text
    assert "fewer than one world in ten by October 2020" in text
    assert fallen(run(china_sanctions=0.85), 2020) < 0.1


def test_fuel(text: str) -> None:
    assert "customs have recorded none since 2014" in text
    assert "no crude oil from 2014 on" in nk.table("china_trade").attrs["caveats"][0]
    december = column("resolutions", "resolution", "summary")["2397"]
    assert "text of December 2017 allows four million barrels" in text
    assert "crude at 4 million" in december
    oil: Any = nk.table("scenarios").query("topic == 'oil'").set_index("item")
    low, high = oil.loc["Refined oil: true deliveries", ["low", "high"]] / 1e6
    assert "capped at half a million barrels a year" in text
    assert f"outside estimates put the arrivals at {low:g} to {high:g} million" in text
    assert oil.loc["Refined oil: the cap", "central"] == 500_000


def test_longer_hardship(text: str, run: Run) -> None:
    level = column("output_growth", "year", "level")
    assert f"from 1990 to 1998 output fell by {fall(level, 1990, 1998):.0f} %" in text
    events = column("years_after_2016", "topic", "date")
    shut, opened = events["Border closure"], events["Border reopens in steps"]
    assert f"In {shut:%B %Y}, in the pandemic" in text
    assert "more than three years later" in text
    assert 3 < (opened - shut).days / 365 < 4
    assert f"meeting in Hanoi in {events['Hanoi failure']:%B %Y} ended" in text
    assert f"In {events['Russia treaty']:%B %Y} Russia signed" in text
    half = value("assumptions", "fall_most", "central") / 2
    milder = run(held={"fall_most": half}, china_sanctions=1.0)
    assert "in about 70 worlds of a hundred instead of 90" in text
    assert fallen(milder) == pytest.approx(0.7, abs=0.03)
    assert fallen(run(china_sanctions=1.0)) == pytest.approx(0.9, abs=0.02)


def test_shares_and_neighbours(text: str) -> None:
    share = column("china_share", "year", "share", "definition == 'KOTRA'")
    assert f"above half since {share[share > 50].index.min()}" in text
    assert (share.loc[2005:] > 50).all()
    assert f"rose from {share[2000]:.0f} % in 2000 to {share[2016]:.0f} % in 2016" in text
    korean = column("scenarios", "start_year", "central", "item == 'Inter-Korean trade'")
    china = column("china_trade", "year", "value", "series == 'customs' and flow == 'total'")
    assert "half as large as China's in 2015" in text
    assert korean[2015] / china[2015] == pytest.approx(0.5, abs=0.02)
    assert "by 2023 nothing was left" in text
    assert korean[2023] == 0
    listed: Any = nk.table("china_share").query("definition == 'KITA'").set_index("year").loc[2001]
    assert f"list for 2001 still gives Japan 30 % and China {listed['share']:.0f} %" in text
    assert "Japan 30.1 %" in listed["note"]
    closed = column("diplomacy", "event", "date")["Kaesong complex closed"]
    assert f"closed in {closed:%B %Y}" in text


def test_hunger_and_reform(text: str) -> None:
    share = column("hunger", "start_year", "share", "edition == 'FAO 2025'")
    assert "Hunger fell for a time and then rose" in text
    assert share.min() < share[2000] < share[2010]
    first_ban = column("resolutions", "resolution", "date")["2270"]
    assert first_ban.year == 2016
    level = column("output_growth", "year", "level")
    assert f"output grew, too, by {-fall(level, 2000, 2012):.0f} %" in text
    assert f"from 1998, added {100 * (level[2008] / level[1998] - 1):.0f} %" in text


def test_answers_to_questions_hold(run: Run) -> None:
    questions = entries("questions")
    assert "about three warheads" in questions["03.3"]["asks"]
    replies = [answer["reply"] for answer in questions["03.3"]["answers"]]
    assert "fallen in nine worlds of ten" in replies[0]
    assert "to about 70" in replies[2]
    assert "goes on growing there" in replies[2]
    shut = run(china_sanctions=1.0)
    standing = np.median(shut["warheads"][::4, shut["fallen"][-1] == 0], axis=1)
    assert (np.diff(standing) > 0).all()

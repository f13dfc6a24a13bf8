"""Every figure that notebook 02 quotes is the model's, or stands in the tables."""

from functools import cache
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum import model
from conundrum.model.assumptions import draw
from conundrum.run.outlook import in_worlds
from conundrum.tables.settings import value

from .conftest import plain


@pytest.fixture(scope="module")
def text() -> str:
    return plain("02_strategic_patience")


@cache
def run(**controls: float) -> nk.Outlook:
    return nk.simulate(nk.Policy(**controls))


def end(outcome: str, **controls: float) -> float:
    return float(np.median(run(**controls)[outcome][-1]))


def test_h7_the_lever_is_short(text: str) -> None:
    none, all_of_it = (
        round(100 * float(np.median(run(us_sanctions=share)["pressure"][0]))) for share in (0, 1)
    )
    assert f"rises from {none} to {all_of_it} of every hundred" in text
    assert "about a tenth of what Beijing lets through" in text
    assert value("assumptions", "reach", "central") == 0.1
    assert "about an eighth of what is forbidden passes all the same" in text
    assert value("assumptions", "leak", "central") == pytest.approx(1 / 8, abs=0.01)


def test_h11_people_come_before_the_programme(text: str) -> None:
    hungry = [100 * end("hunger", us_sanctions=share) for share in (0, 1)]
    assert "six more people in a hundred go hungry in 2036" in text
    assert round(hungry[1] - hungry[0]) == 6
    assert "output ends lower by more than a fifth of what it was in 2016" in text
    assert end("output", us_sanctions=0) - end("output", us_sanctions=1) > 0.2
    assert "a warhead or two in ninety at most" in text
    shares = np.linspace(0, 1, 11)
    warheads = [end("warheads", us_sanctions=share) for share in shares]
    assert np.ptp(warheads) < 3
    assert abs(warheads[-1] - warheads[0]) < 2
    assert end("warheads") == pytest.approx(90, abs=5)


def test_h11_the_second_task_has_no_solution() -> None:
    usual = end("warheads")
    for share in np.linspace(0, 1, 21):
        assert abs(end("warheads", us_sanctions=share) / usual - 1) < 0.1


def test_h3_isolation_does_more_than_sanctions(text: str) -> None:
    assert "smaller by more than a quarter" in text
    assert end("warheads", us_engagement=1) < 0.75 * end("warheads")
    assert "With both turned off, nothing is left of it" in text
    off = nk.Beliefs(pressure_hardens=0, growth_tames=0)
    near, far = (
        float(np.median(nk.simulate(nk.Policy(us_engagement=share), off)["warheads"][-1]))
        for share in (1, 0.1)
    )
    assert near > far
    assert "they end in no bargain here" in text
    now = model.start(nk.Policy(us_engagement=1), nk.Beliefs(), draw(nk.Assumptions(), 9, 1))
    assert not np.any(now["bargain"])


def test_h4_patience_does_not_bring_the_regime_down(text: str) -> None:
    none, all_of_it = (in_worlds(run(us_sanctions=share)["fallen"][-1]) for share in (0, 1))
    assert f"it falls in {all_of_it} worlds instead of {none.split()[0]}" in text
    assert "Washington's weights give a collapse no weight of its own" in text
    assert nk.EYES["Washington"].fallen == 0
    assert "Beijing's weigh it above all" in text
    assert nk.EYES["Beijing"].fallen == max(vars(nk.EYES["Beijing"]).values())


def test_the_record_that_speaks_against(text: str) -> None:
    measures = nk.table("us_measures")
    assert "The table of American measures begins in 1950" in text
    assert measures["date"].dt.year.min() == 1950
    assert "In September 2016, days before the essay" in text
    first = measures[measures["measure"].str.startswith("Dandong Hongxiang")].iloc[0]
    assert (first["date"].year, first["date"].month) == (2016, 9)
    assert "In September 2017 an order threatened anyone who traded" in text
    order = measures[measures["measure"] == "EO 13810"].iloc[0]
    assert (order["date"].year, order["date"].month) == (2017, 9)
    assert "In 2018 China bought 88 % less than in 2017" in text
    assert fell(2017, 2018) == 88


def test_hunger_and_growth_as_they_were_counted(text: str) -> None:
    hunger = nk.table("hunger").query("edition == 'FAO 2025'").set_index("start_year")["share"]
    assert "at 36 in a hundred in 2000 to 2002 and at 48 in 2016 to 2018" in text
    assert (round(hunger[2000]), round(hunger[2016] + 1e-9)) == (36, 48)
    assert "to 43, had come by 2010 to 2012" in text
    assert round(hunger[2010]) == 43
    assert hunger[2010] - hunger[2000] > (hunger[2016] - hunger[2000]) / 2
    growth = nk.table("output_growth").set_index("year")["growth"]
    assert f"output grow by {growth[2016]} %" in text


def test_the_agreements_that_ended(text: str) -> None:
    assert "An agreement of 1994 ended in 2002, that of 2005 in 2009" in text
    talks = nk.table("diplomacy")
    kinds = set(zip(talks["date"].dt.year, talks["kind"], strict=True))
    assert {(1994, "agreement"), (2005, "agreement"), (2012, "agreement")} <= kinds
    assert {(2002, "breakdown"), (2009, "breakdown"), (2012, "breakdown")} <= kinds


def fell(first: int, last: int) -> int:
    trade: Any = nk.table("china_trade").query("flow == 'imports' and series == 'customs'")
    series = trade.set_index("year")["value"]
    return round(100 * (1 - series[last] / series[first]))

"""Every conclusion is tried under every way to doubt it, and so is one of the reader's own."""

from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.analysis.doubts import (
    GROUPS,
    Doubted,
    coded,
    doubted,
    of_the_set,
    reaching_policy,
    ways_to_doubt,
)
from conundrum.run.scenario import Scenario
from conundrum.tables import entries, rows

TOLD = {(row["conclusion"], row["doubt"]): row for row in nk.doubts().to_dict("records")}


def test_each_conclusion_is_tried_under_each_doubt_once() -> None:
    pairs = [(name, doubt) for doubt in ways_to_doubt() for name in conclusions()]
    assert [*TOLD] == pairs
    assert 20 <= len(ways_to_doubt()) <= 28, "there is no room: join two doubts, as `ways` of one"
    assert list(dict.fromkeys(doubt.group for doubt in ways_to_doubt().values())) == [*GROUPS]


@pytest.mark.parametrize(
    "name", [name for name, doubt in ways_to_doubt().items() if not doubt.ways[0].drawn]
)
def test_the_table_is_what_runs_give(name: str) -> None:
    for row in doubted(of_the_set(), {name: ways_to_doubt()[name]}):
        _is_told(row)


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [name for name, doubt in ways_to_doubt().items() if doubt.ways[0].drawn]
)
def test_the_table_is_what_draws_give(name: str) -> None:
    for row in doubted(of_the_set(), {name: ways_to_doubt()[name]}):
        _is_told(row)
        assert TOLD[row["conclusion"], name]["figure"] == row["figure"]


def _is_told(row: dict[str, Any]) -> None:
    """Compare a whole row with that of the table; code is empty where it can be none."""
    told = TOLD[row["conclusion"], row["doubt"]]
    for column in ("group", "state", "suppose", "code"):
        assert told[column] == row[column], column
    for column in ("figure", "usual"):
        assert told[column] == pytest.approx(row[column], rel=1e-3, abs=1e-3), column


def test_each_code_holds_its_policy_as_it_is_met() -> None:
    asked = of_the_set()
    for (name, doubt), told in TOLD.items():
        (way,) = [one for one in ways_to_doubt()[doubt].ways if one.says == told["suppose"]]
        assert told["code"] == coded(asked[name].policies[0], way)
        if told["code"]:
            held = Scenario.read(told["code"])
            met = reaching_policy(asked[name].policies[0], way.change)
            assert vars(held.policy) == pytest.approx(vars(met))
            assert held.beliefs == way.change.beliefs
            assert held.assumptions == way.change.assumptions


def test_a_doubt_draws_in_all_its_ways_or_in_none() -> None:
    for name, doubt in ways_to_doubt().items():
        assert len({bool(way.drawn) for way in doubt.ways}) == 1, name


@pytest.mark.parametrize(
    ("figure", "state"), [(91, "holds"), (70.6, "holds"), (70.4, "near"), (49.9, "fails")]
)
def test_half_of_the_way_to_the_limit_is_near(figure: float, state: str) -> None:
    assert Doubted((), len, 50, np.inf).state(figure, 91) == state


def test_each_belief_is_doubted_off_and_doubled() -> None:
    tried = [way.change.beliefs for doubt in ways_to_doubt().values() for way in doubt.ways]
    for name in rows("beliefs"):
        held = {getattr(beliefs, name) for beliefs in tried}
        assert {0, 1} <= held, f"data/ways_to_doubt.toml: hold {name} at 0, and at 1"


def test_h14_other_beliefs_overturn_what_no_known_fault_overturns() -> None:
    """What is said to survive doubt has to survive these, too."""
    found = nk.doubts().query("group == 'beliefs'")
    fails = found[found["state"] == "fails"]
    against = {name: {*fails["suppose"][fails["conclusion"] == name]} for name in conclusions()}
    assert against["sanctions"] == against["opening_arsenal"] == {"growth does not tame"}
    assert against["conditions"] == against["one_table"] == {"bargains do not bind"}
    for name in ("opening_hunger", "discord_opening"):
        assert against[name] == set()


def test_a_code_opens_the_run_that_is_told() -> None:
    told = TOLD["cut_off_falls", "tough"]
    falls = 100 * nk.simulate(told["code"]).arrays["fallen"][-1].mean()
    assert falls == pytest.approx(told["figure"], rel=1e-3)


def test_a_conclusion_of_ones_own_is_tried_under_the_same_doubts() -> None:
    found = nk.doubts(lambda run: run["fallen"][-1].mean(), "joint cut-off", least=50)
    for name, state in zip(found["doubt"], found["state"], strict=True):
        assert state == TOLD["cut_off_falls", name]["state"]


def test_a_short_name_fits_a_slanted_head() -> None:
    for about in entries("ways_to_doubt").values():
        assert len(about["short"]) <= 36
        assert not about["short"].endswith(".")


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"conclusion": 3}, "conclusion"),
        ({"conclusion": len, "policies": "2016"}, ".* so give a number for the argument “least"),
        ({"conclusion": len, "least": 1}, "policies"),
        ({"conclusion": len, "policies": "2016", "least": 1, "most": 0}, "least"),
        ({"conclusion": lambda run: np.nan, "policies": "2016", "least": 1}, "conclusion"),
        ({"conclusion": lambda run: run["none"], "policies": "2016", "least": 1}, "outcome"),
    ],
)
def test_what_is_no_conclusion_is_refused(given: dict[str, object], named: str) -> None:
    with pytest.raises(nk.BadValue, match=f"^{named}"):
        nk.doubts(**given)  # type: ignore[arg-type]

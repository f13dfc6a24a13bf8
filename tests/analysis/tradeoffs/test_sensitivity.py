"""Which inputs a result depends on: one table, whatever the method and the question."""

import itertools
from typing import Any

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import INPUTS, response
from conundrum.analysis.tradeoffs.sensitivity import Method, luck_of

FEW: Any = {"method": "morris", "samples": 3, "years": 5, "futures": 4}
FEW_OF_SOBOL: Any = {"years": 5, "futures": 2}
PAIR = ("joint opening", "2016")


def effects(*asked: Any, **named: Any) -> pd.Series:
    return nk.sensitivity(*asked, **FEW | named)["effect"]


def test_a_row_says_what_an_input_is_and_the_last_one_is_luck() -> None:
    found = nk.sensitivity("hunger", **FEW)
    assert {*found.index} == {*INPUTS, "luck"}
    assert found.index[-1] == "luck"
    kinds = ["belief", "assumption", "luck"]
    assert found.loc[["growth_arms", "leak", "luck"], "kind"].tolist() == kinds
    assert found.loc["illicit", "unit"] == "USD billion per year"
    assert found.attrs["units"]["effect"] == "people in 100"
    units = nk.sensitivity("hunger", samples=8, top=2, **FEW_OF_SOBOL).attrs["units"]
    assert units["effect"] == "share of the variance"
    assert all(units[name].startswith(units["effect"]) for name in ("low", "high", "S1"))


def test_each_input_names_all_from_which_it_cannot_be_told_apart() -> None:
    """Also those that are not next to it: a wide interval meets many."""
    whole = nk.sensitivity("leavers", "joint cut-off", "2016", "morris")
    found, close = whole.drop("luck"), whole["close"]
    for name, low, high in zip(found.index, found["low"], found["high"], strict=True):
        meet = (found["low"] <= high) & (found["high"] >= low) & (found.index != name)
        assert close[name] == ", ".join(found.index[meet])
    assert close.iloc[0] == close["luck"] == ""
    second, third, fourth = found.index[1:4]
    assert third in close[second]
    assert len(close[fourth].split(", ")) > 2


def test_all_others_as_one_are_not_set_beside_single_inputs() -> None:
    found = nk.sensitivity("warheads", *PAIR, samples=8, top=3, **FEW_OF_SOBOL)
    assert found.index[-2] == "all others"
    assert found["close"].iloc[-2] == ""
    assert not found["close"].str.contains("all others").any()


def test_luck_is_less_in_more_futures() -> None:
    few, many = (effects("fallen", "joint cut-off", futures=one)["luck"] for one in (4, 400))
    assert 0 < many < few / 3


def test_luck_is_what_drawing_the_futures_again_changes() -> None:
    """Against the averages themselves, of other seeds, with all inputs at their centre."""
    at = np.full((1, 1), 0.5)
    ends = [
        response("fallen", "joint cut-off", names="leak", seed=seed)(at)[0] for seed in range(40)
    ]
    changes = np.mean([abs(one - other) for one, other in itertools.combinations(ends, 2)])
    said = effects("fallen", "joint cut-off", years=20, futures=16)["luck"]
    assert said == pytest.approx(changes, rel=0.5)


def test_luck_has_an_interval_too() -> None:
    for given in (FEW, {**FEW_OF_SOBOL, "samples": 8, "top": 2}):
        luck = nk.sensitivity("fallen", "joint cut-off", **given).loc["luck"]
        assert luck["low"] < luck["effect"] < luck["high"]


def test_the_interval_of_luck_has_the_true_value_in_about_95_of_100_samples() -> None:
    """The result of each set of inputs moves with luck that is partly common to all sets."""
    tried, seeds, sets = 300, 8, 64
    random = np.random.default_rng(2016)
    common = random.normal(scale=0.6, size=(tried, seeds, 1))
    again = common + random.normal(scale=0.8, size=(tried, seeds, sets))
    found = random.normal(scale=3, size=10_000)
    # The mean difference of two normal numbers is 2 / sqrt(pi) standard deviations.
    expected: dict[Method, float] = {"morris": 2 / np.sqrt(np.pi), "sobol": 1 / (1 + 9)}
    for method, true in expected.items():
        made = [luck_of(method, found, one) for one in again]
        held = np.mean([abs(effect - true) <= half for effect, half in made])
        assert 0.92 <= held <= 0.99


def test_a_function_of_one_run_is_taken_of_both_and_one_of_two_runs_once() -> None:
    def hungry(run: nk.Outlook) -> Any:
        return run["hunger"][-1]

    def added(opening: nk.Outlook, kept: nk.Outlook) -> Any:
        return opening["hunger"][-1] - kept["hunger"][-1]

    usual = effects("hunger", *PAIR)
    for own in (hungry, added):
        assert effects(own, *PAIR)[usual.index].to_numpy() == pytest.approx(
            usual.to_numpy(), abs=1e-4
        )
    assert effects(hungry, "joint opening").index[0] == effects("hunger", "joint opening").index[0]


def test_beliefs_that_are_given_are_held() -> None:
    off = effects("warheads", beliefs={"growth_arms": 0})
    assert not {"growth_arms", "growth_tames"} & {*off.index}
    assert effects("warheads", beliefs=nk.Beliefs(growth_arms=1))["build_2016"] != off["build_2016"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            {"outcome": lambda one, other: 0, "against": None},
            "outcome must be .*, because only one policy is given; you gave .* against=",
        ),
        (
            {"outcome": lambda: 0},
            "outcome must be a function that takes one run, or the runs of the",
        ),
        ({"outcome": lambda run: 3}, "outcome must be a function that returns a finite number for"),
        ({"outcome": lambda run: run["hungr"]}, "outcome must be .*Did you mean hunger"),
        ({"outcome": lambda run: run["hunger"][-1] * np.nan}, "outcome must be .*; you gave nan"),
        ({"method": "salib"}, "method must be one of morris, sobol"),
        ({"beliefs": "all"}, "beliefs must be "),
        ({"futures": 0}, "futures must be a whole number from 1"),
        ({"samples": 1}, "samples must be a whole number from 2"),
        ({"top": 0}, "top must be a whole number from 1"),
    ],
)
def test_what_cannot_be_asked_is_named(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        nk.sensitivity(**{"outcome": "hunger", "policy": PAIR[0], **FEW, **asked})

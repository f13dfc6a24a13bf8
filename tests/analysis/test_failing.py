"""Where a conclusion fails, and how much of it is luck."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.box_search import find_box
from conundrum.analysis.conclusions import conclusions
from conundrum.run import loss
from conundrum.tables.settings import rows
from tools.origin.gains import gains

pytestmark = pytest.mark.slow

TABLE = nk.table("fails_where")


def test_every_conclusion_has_a_box_or_is_said_to_have_none() -> None:
    assert list(TABLE["conclusion"].unique()) == list(conclusions())
    assert set(TABLE["assumption"].dropna()) <= set(rows("assumptions"))


@pytest.mark.parametrize("name", ["one_table", "cut_off_falls"])
def test_h7_h9_the_table_has_what_the_search_finds(name: str) -> None:
    by_code = nk.fails_where(name)
    kept = TABLE[TABLE["conclusion"] == name]
    found = by_code.limits[["assumption", "end", "at"]]
    assert found.to_numpy().tolist() == kept[["assumption", "end", "at"]].to_numpy().tolist()
    shares = [("fails", "futures"), ("both", "inside"), ("both", "fails")]
    told = [100 * by_code.counts[part] / by_code.counts[whole] for part, whole in shares]
    for row in kept.itertuples():
        assert [row.base, row.density, row.coverage] == pytest.approx(told, abs=0.051)
        assert row.claimed == by_code.claimed


def test_what_fails_in_no_future_that_counts_has_no_limit() -> None:
    """Five of ten thousand futures fail in the search for *Hunger after an opening*."""
    one = np.linspace(0, 1, 1000)[:, None]
    few = one[:, 0] > 0.99
    found = find_box(["reach"], (one, few), (one, np.zeros(1000, bool)), 0)
    assert found.limits.empty
    assert not found.claimed
    assert not find_box(["reach"], (one, few), (one, few), 0).limits.empty
    (kept,) = TABLE[TABLE["conclusion"] == "opening_hunger"].to_dict("records")
    assert (kept["base"], kept["claimed"]) == (0, False)
    assert all(np.isnan(kept[field]) for field in ("assumption", "end", "at", "coverage"))


def test_what_luck_alone_decides_has_no_box_and_does_not_fail_again() -> None:
    """Who is lucky is drawn for each future, and no assumption tells it."""

    def lucky(run: nk.Outlook) -> np.ndarray:
        fallen = run["fallen"][-1] > 0
        rng = np.random.default_rng(int(fallen.sum()))
        return rng.random(len(fallen)) < 0.7

    found = nk.fails_where(lucky, [nk.Policy()], searched=2000)
    assert not found.claimed
    assert "no box" in found.title
    assert found.counts["again"] == pytest.approx(30, abs=5)


def test_what_assumptions_alone_decide_fails_again_with_any_luck() -> None:
    """The first step knows of no luck."""

    def weak(run: nk.Outlook) -> np.ndarray:
        return run["warheads"][0] > np.median(run["warheads"][0])

    found = nk.fails_where(weak, [nk.Policy()], searched=2000)
    assert found.counts["again"] == 100
    assert found.claimed
    assert found.limits["assumption"].tolist() == ["warheads_2016"]


def test_with_the_theories_drawn_a_box_may_be_of_beliefs() -> None:
    """H14 against D4: where an opening leaves more warheads than the policy of 2016."""
    found = nk.fails_where("opening_arsenal", beliefs="drawn", searched=2000)
    ends = set(map(tuple, found.limits[["assumption", "end"]].to_numpy()))
    assert ends & {("growth_tames", "most"), ("growth_arms", "least")}


def test_what_is_no_yes_or_no_is_refused() -> None:
    with pytest.raises(nk.BadValue, match="yes or no for each of 1000 futures"):
        nk.fails_where(lambda run: run["hunger"][-1], [nk.Policy()], searched=100)
    with pytest.raises(nk.BadValue, match="policies"):
        nk.fails_where(lambda run: run["fallen"][-1] > 0)
    for wrong in (lambda run: run["fallen"][-1] > 0, lambda run, other: vars(run)["none"]):
        with pytest.raises(
            nk.BadValue,
            match=r"^question must be .+ \(2 here\) .+; your function raised \w+Error: ",
        ):
            nk.fails_where(wrong, ["2016", "joint opening"], futures=2, searched=100)
    with pytest.raises(nk.BadValue, match=r"^outcome must be "):
        nk.fails_where(lambda run: run["nothing"][-1] > 0, "2016", futures=2, searched=100)


WEAK = nk.Outcome(
    "weak", lambda run: run["warheads"][0] > np.median(run["warheads"][0]), "yes or no"
)


def test_an_outcome_of_ones_own_asks_as_a_question_does() -> None:
    found = nk.fails_where(WEAK, [nk.Policy()], searched=1000)
    assert found.limits["assumption"].tolist() == ["warheads_2016"]


@pytest.mark.parametrize(
    ("outcome", "policies"),
    [
        (WEAK, [nk.Policy(), nk.Policy()]),
        (nk.Outcome("much", lambda run: run["hunger"], ""), [nk.Policy()]),
    ],
)
def test_an_outcome_that_says_no_yes_or_no_of_one_policy_is_refused(
    outcome: nk.Outcome, policies: list[nk.Policy]
) -> None:
    with pytest.raises(nk.BadValue, match=f"outcome {outcome.name} must be 0 or 1"):
        nk.fails_where(outcome, policies, futures=50, searched=100)


def test_a_box_is_a_frame_with_what_it_is_worth() -> None:
    found = nk.fails_where("opening_arsenal", beliefs="drawn", searched=2000)
    frame = found.frame()
    counts = found.counts
    assert frame[["assumption", "at"]].equals(found.limits[["assumption", "at"]])
    assert frame["coverage"].iloc[0] == pytest.approx(100 * counts["both"] / counts["fails"])
    assert frame["density"].iloc[0] == pytest.approx(100 * counts["both"] / counts["inside"])
    assert set(frame["unit"][frame["assumption"].isin(rows("beliefs"))]) == {"share"}
    assert frame.attrs["title"] == found.title


def test_a_model_of_ones_own_fails_where_its_links_say() -> None:
    """With warheads that only one assumption builds, that one alone is a limit."""
    made = nk.variant(replace={"warheads_change": lambda leak: 10 * leak})

    def few(run: nk.Outlook) -> np.ndarray:
        built = run["warheads"][-1] - run["warheads"][0]
        return built < np.median(built)

    found = nk.fails_where(few, [nk.Policy()], searched=1000, model=made)
    assert found.limits[["assumption", "end"]].to_numpy().tolist() == [["leak", "least"]]
    assert found.frame()["density"].iloc[0] > 95
    assert found.frame().attrs["made_with"] == made.said
    assert made.said in found.cite()


def test_what_is_cited_finds_the_box_again() -> None:
    def costlier(one: nk.Outlook, other: nk.Outlook) -> np.ndarray:
        return (loss(one) <= loss(other)).to_numpy()

    pair = ["joint cut-off", "joint opening"]
    box: dict[str, Any] = {
        "searched": 500,
        "futures": 200,
        "seed": 7,
        "beliefs": "drawn",
        "most": 2,
        "least": 0.1,
    }
    found = nk.fails_where(costlier, pair, **box)
    codes = re.findall(r"\(\d\) scenario (\S+);", found.cite())
    read = [nk.Scenario.read(code).policy for code in codes]
    again = nk.fails_where(costlier, read, **box)
    assert again.cite() == found.cite()
    assert again.counts == found.counts
    for said in (
        "200 futures;",
        "seed 7;",
        "500 other futures, seed 6 (a box has at most 2 limits and contains at least 10 of 100 ",
        "each belief drawn evenly from 0 to 1",
    ):
        assert said in found.cite()
    assert "belief" not in nk.fails_where("cut_off_flight", searched=100).cite()


def test_policies_beside_a_conclusion_are_refused() -> None:
    with pytest.raises(nk.BadValue, match="so leave out the argument “policies”"):
        nk.fails_where("cut_off_flight", "2016", searched=100)


def test_a_box_and_a_game_are_saved_beside_how_they_are_cited(tmp_path: Path) -> None:
    found = nk.fails_where("cut_off_flight", futures=100, searched=200)
    game = nk.payoffs(years=5, futures=10)
    for name, made in (("box", found), ("game", game)):
        file = made.save(tmp_path / f"{name}.csv")
        told = file.with_name(f"{name}.csv.txt").read_text(encoding="utf-8")
        assert made.cite() in told
        assert "seed 2016" in told
        assert not pd.read_csv(file).empty
    for table in (nk.doubts(), gains("joint opening", years=5, futures=10)):
        assert table.attrs["cited"].startswith("Made by Conundrum")

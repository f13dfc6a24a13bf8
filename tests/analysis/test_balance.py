"""Costs and benefits: signs that follow the futures, and figures that are those of the run."""

import pytest

import conundrum as nk
from conundrum.analysis.balance import MORE_IS_BETTER, balance, sign
from conundrum.run.statistics import Run
from conundrum.shown.balance import in_words
from conundrum.tables.settings import value


@pytest.fixture(scope="module")
def outlooks() -> tuple[nk.Outlook, nk.Outlook]:
    return nk.simulate(nk.PRESETS["joint cut-off"]), nk.simulate()


@pytest.fixture(scope="module")
def runs(outlooks: tuple[nk.Outlook, nk.Outlook]) -> tuple[Run, Run]:
    return Run(outlooks[0]), Run(outlooks[1])


def test_a_policy_beside_itself_is_alike_everywhere(runs: tuple[Run, Run]) -> None:
    assert {sign(entry) for entry in balance(runs[1], runs[1])} == {"alike"}


def test_the_other_way_round_every_sign_turns(runs: tuple[Run, Run]) -> None:
    here, there = balance(*runs), balance(*runs[::-1])
    turned = {"better": "worse", "worse": "better", "fewer": "more", "more": "fewer"}
    for one, other in zip(here, there, strict=True):
        assert (one["here"], one["there"]) == (other["there"], other["here"])
        assert (one["better"], one["worse"]) == (other["worse"], other["better"])
        assert turned.get(sign(one), sign(one)) == sign(other)


def test_h15_an_entry_has_the_year_of_its_run() -> None:
    longer = Run(nk.simulate(years=40, futures=10))
    years = {entry["when"]: entry["year"] for entry in balance(longer, longer)}
    assert years == {"early": "2021", "end": "2056"}


@pytest.mark.parametrize(("when", "step"), [("early", 20), ("end", -1)])
def test_figures_and_counts_are_those_of_the_futures(
    outlooks: tuple[nk.Outlook, nk.Outlook], runs: tuple[Run, Run], when: str, step: int
) -> None:
    found = {entry["outcome"]: entry for entry in balance(*runs) if entry["when"] == when}
    for outcome in ("warheads", "output", "fallen"):
        ours, theirs = (run[outcome][step] for run in outlooks)
        scale = value("outcomes", outcome, "per_unit")
        assert found[outcome]["here"] == pytest.approx(ours.mean() * scale, rel=1e-5)
        assert found[outcome]["there"] == pytest.approx(theirs.mean() * scale, rel=1e-5)
        more = (ours > theirs).mean()
        assert found[outcome]["better" if outcome in MORE_IS_BETTER else "worse"] == more


@pytest.mark.parametrize(
    ("outcome", "better", "worse", "told"),
    [
        ("hunger", 0.75, 0.25, "better"),
        ("hunger", 0.74, 0.26, "unclear"),
        ("hunger", 0.25, 0.75, "worse"),
        # Only the futures that differ decide.
        ("cost", 0.0, 0.1, "worse"),
        ("cost", 0.04, 0.0, "alike"),
        ("fallen", 0.0, 0.2, "more"),
        ("fallen", 0.2, 0.0, "fewer"),
    ],
)
def test_a_sign_needs_three_quarters_of_the_futures_that_differ(
    outcome: str, better: float, worse: float, told: str
) -> None:
    assert sign({"outcome": outcome, "better": better, "worse": worse}) == told


def test_words_give_both_counts_where_unclear_and_the_rest_where_it_is_large() -> None:
    unclear = {"outcome": "hunger", "better": 0.6, "worse": 0.4}
    assert in_words(unclear) == "unclear: better in 60 of 100, worse in 40 of 100 futures"
    few = {"outcome": "fallen", "better": 0.0, "worse": 0.2}
    assert in_words(few) == "more in 20 of 100 futures, alike in 80 of 100"

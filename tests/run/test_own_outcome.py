"""Outcomes of one's own, wherever they are taken; and two models side by side."""

import pickle
import re
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.tradeoffs import response


@cache
def sixty_futures() -> nk.Outlook:
    return nk.simulate(futures=60)


PEAK = nk.Outcome("peak", lambda run: run["hostility"].max(axis=0), "0 to 100")
FED = nk.Outcome("fed", lambda run: 100 - run["hunger"], "people in 100")


def test_it_stands_beside_the_outcomes_of_the_model_in_every_table() -> None:
    run = sixty_futures().with_outcome(PEAK, FED)
    summary = run.summary().set_index("outcome")
    assert summary.loc["fed", "unit"] == "people in 100"
    assert summary["end"]["fed"] == pytest.approx(100 - summary["end"]["hunger"], 1e-5)
    assert set(run.bands()["outcome"]) == {*sixty_futures().arrays, "peak", "fed"}
    assert "fed, people in 100: " in str(summary.loc["fed", "words"])
    assert list(sixty_futures().only("fallen", PEAK).arrays) == ["fallen", "peak"]
    assert sixty_futures().at_the_end(FED) == run.at_the_end("fed")
    assert np.array_equal(sixty_futures().quantiles(FED), run.quantiles("fed"))


def test_a_run_that_has_it_takes_it_still_where_it_takes_a_name() -> None:
    run = sixty_futures().with_outcome(PEAK)
    assert np.array_equal(run[PEAK], run["peak"])
    assert [*run.only(PEAK).arrays] == ["peak"]
    assert run.at_the_end(PEAK) == run.at_the_end("peak")
    other = replace(PEAK, function=lambda run: run["hostility"].min(axis=0))
    for ask in (run.with_outcome, run.only, run.__getitem__):
        with pytest.raises(nk.BadValue, match=r"does not have yet.*write run\['peak'\]"):
            ask(other)
    with pytest.raises(nk.BadValue, match=r"^outcome peak: outcome must be .*write run\['peak'\]"):
        run.only(PEAK)[PEAK]


def test_an_array_is_closed_to_changes_that_its_tables_would_share() -> None:
    run = pickle.loads(pickle.dumps(nk.simulate(years=5, futures=10)))
    before = run.summary()["end"].tolist()
    hunger = run["hunger"]
    with pytest.raises(ValueError, match="read-only"):
        hunger *= 100
    with pytest.raises(nk.BadValue, match=r"outcome odd must be .*read-only"):
        run.with_outcome(nk.Outcome("odd", lambda run: run["hunger"].sort(axis=0), ""))
    assert run.summary()["end"].tolist() == before
    assert (2 * hunger).max() > 1


def test_what_inputs_move_is_in_the_unit_that_is_shown_and_says_so() -> None:
    found = nk.sensitivity("hunger", method="morris", samples=2, years=5)
    told = {name: found.attrs[name] for name in ("unit", "years", "seed")}
    assert told == {"unit": "people in 100", "years": 5, "seed": 2016}
    assert (
        "Effects on hunger at the end, along 2 random paths; October 2016 to"
        in (found.attrs["cited"])
    )
    assert found["effect"].max() > 1
    lost = nk.sensitivity("Beijing", method="morris", samples=2, years=5)
    assert lost.attrs["unit"] == "of 100, where 100 is the whole loss"
    assert nk.sensitivity(FED, method="morris", samples=2, years=5).attrs["unit"] == "people in 100"


def test_one_number_a_future_is_of_the_whole_run_and_refused_at_an_earlier_year() -> None:
    run, short = (
        sixty_futures().with_outcome(PEAK),
        nk.simulate(years=5, futures=60).with_outcome(PEAK),
    )
    only = sixty_futures().only(PEAK, "hunger")
    for ask in (run.frame, only.frame, partial(run.compare, run)):
        assert len(ask(year=2036))
        with pytest.raises(
            nk.BadValue, match=r"^year must be the end of the run, 2036; you gave 2026\."
        ):
            ask(year=2026)
    with pytest.raises(
        nk.BadValue, match=r"^year must be the end of the run, 2036; you gave 2021\. peak"
    ):
        run.compare(short)
    assert len(sixty_futures().with_outcome(FED).frame(2026))
    assert len(run.only("hunger").with_outcome(replace(FED, name="peak")).frame(2026))


def test_what_is_of_the_whole_run_has_no_start() -> None:
    row: dict[str, Any] = sixty_futures().at_the_end(PEAK)
    assert np.isnan(row["start"])
    assert row["end"] == pytest.approx(float(np.mean(sixty_futures()[PEAK][-1])))
    assert "at the start" not in str(row["words"])
    assert str(row["words"]).startswith(
        "peak, 0 to 100, over the whole run to 2036: the average is "
    )


def test_one_number_a_future_is_the_same_at_each_step() -> None:
    assert np.array_equal(
        sixty_futures()[PEAK],
        np.tile(sixty_futures()["hostility"].max(axis=0), (81, 1)).astype("f4"),
    )


@pytest.mark.parametrize(
    "function",
    [
        lambda run: 3,
        lambda run: run["hunger"][:, :7],
        lambda run: run["hunger"] * np.nan,
        lambda run: "much",
        lambda run: [[1], [1, 2]],
    ],
)
def test_what_is_no_number_for_each_future_is_refused_by_name(function: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"outcome odd must be .* \(81, 60\) or \(60,\)"):
        _ = sixty_futures()[nk.Outcome("odd", function, "")]


def test_what_its_function_raises_is_told_as_such() -> None:
    with pytest.raises(
        nk.BadValue, match=r"^outcome odd must be .+; your function raised KeyError: 'b"
    ):
        _ = sixty_futures()[nk.Outcome("odd", lambda run: vars(run)["boom"], "")]
    with pytest.raises(nk.BadValue, match=r"^outcome odd: outcome must .+ Did you mean hunger\?$"):
        _ = sixty_futures()[nk.Outcome("odd", lambda run: run["hungr"], "")]


@pytest.mark.parametrize(
    "given", [("hunger", len, ""), ("", len, ""), ("odd", 3, ""), (7, len, "")]
)
def test_what_cannot_be_an_outcome_is_refused(given: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"^(name|function) must be "):
        nk.Outcome(*given)


def test_what_is_left_out_of_an_outcome_is_named_and_what_to_write_is_told() -> None:
    given: Any
    for given, field in [(("odd", len), "unit"), (("odd",), "function")]:
        with pytest.raises(nk.BadValue, match=rf"^{field} must be .*nk\.Outcome\(name, function"):
            nk.Outcome(*given)


@pytest.mark.parametrize(
    "ask",
    [
        lambda own: sixty_futures().with_outcome(own),
        lambda own: sixty_futures().only(own),
        lambda own: sixty_futures()[own],
        lambda own: sixty_futures().at_the_end(own),
        lambda own: nk.simulate(futures=2, outcomes=own),
        lambda own: nk.simulate(futures=2, outcomes=[own]),
    ],
)
def test_a_function_in_place_of_an_outcome_is_refused_and_told_what_to_write(ask: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"^outcomes? must be .*nk\.Outcome\(name, function"):
        ask(len)


def test_two_models_side_by_side_are_in_the_same_futures() -> None:
    made = nk.variant(replace={"warheads_change": lambda build_2016: 0 * build_2016}, name="freeze")
    usual, changed = (nk.simulate(futures=60, model=model) for model in (None, made))
    both = nk.Runs({"usual": usual, "changed": changed}).with_outcome(FED)
    found: Any = both.compare("usual").set_index("outcome")
    assert found.attrs["made_with"] == f"Made with a changed model: freeze ({made.fingerprint})."
    ends = [float(np.mean(run["warheads"][-1])) for run in (changed, usual)]
    assert found.loc["warheads", ["this", "other"]].to_list() == pytest.approx(ends)
    assert found.loc["warheads", "average"] == pytest.approx(ends[0] - ends[1])
    assert found.loc["fallen", "other"] == pytest.approx(float(usual["fallen"][-1].mean()))
    assert found.loc["fed", "unit"] == "people in 100"


def test_runs_and_responses_take_it_and_keep_what_is_named() -> None:
    pair = {"usual": "2016", "open": "joint opening"}
    runs = nk.simulate(pair, futures=60, outcomes=["hunger", FED])
    assert [*runs["open"].arrays] == ["hunger", "fed"]
    ends = nk.simulate(futures=60)[FED][-1]
    assert (runs["usual"]["fed"][-1] == ends).all()
    nobody = nk.Outcome("nobody", lambda run: 0 * run["hunger"], "")
    assert response(nobody, names=["leak"], futures=2)(np.ones((1, 1))).tolist() == [0]


def test_what_an_added_link_gives_is_asked_for_by_an_outcome_of_ones_own() -> None:
    made = nk.variant(add={"smuggled": lambda leak: 2 * leak})
    own = nk.Outcome("my own", lambda run: run["smuggled"], "share")
    few: Any = {"years": 5, "futures": 20, "model": made}
    run = nk.simulate(**few)
    average = float(np.mean(run["smuggled"][-1]))
    assert run.summary().set_index("outcome").loc["smuggled", "end"] == pytest.approx(average)
    assert [*nk.simulate(**few, outcomes=own).arrays] == ["my own"]
    assert nk.sensitivity(own, method="morris", samples=2, years=5, model=made).index[0] == "leak"
    with pytest.raises(nk.BadValue, match=r"^outcome my own: outcome must be "):
        nk.simulate(years=5, futures=20, outcomes=own)


def test_a_run_of_a_changed_model_says_so_where_it_is_cited_and_shown() -> None:
    made = nk.variant(replace={"warheads_change": lambda leak: 0 * leak}, name="freeze")
    run = nk.simulate(futures=5, model=made)
    for said in (run.cite(), repr(run)):
        assert f"changed model: freeze ({made.fingerprint})" in said
    assert "warheads_change is a link of its author: made = nk.variant(replace=" in run.cite()
    assert not re.search(r"[.;][.;]", run.cite())
    assert "changed model" not in nk.simulate(futures=5).cite()


@pytest.mark.parametrize(
    "name", ["leak", "us_sanctions", "growth_arms", "hunger", "future", "unit", "date", "run"]
)
def test_a_name_that_would_hide_a_column_or_be_hidden_by_one_is_refused(name: str) -> None:
    with pytest.raises(
        nk.BadValue, match=rf"^name must be a name that no outcome, .+; you gave '{name}'"
    ):
        nk.Outcome(name, lambda run: run["hunger"], "share")


def test_two_outcomes_of_one_name_are_refused_in_one_call() -> None:
    both = [FED, replace(FED, unit="another")]
    for ask in (
        partial(nk.simulate, years=5, futures=2, outcomes=both),
        partial(sixty_futures().with_outcome, *both),
        partial(sixty_futures().only, *both),
    ):
        with pytest.raises(nk.BadValue, match=r"^Two outcomes have the name fed\. Give each"):
            ask()


def test_whoever_cites_a_run_says_how_its_own_outcomes_are_defined(tmp_path: Path) -> None:
    def fell_late(run: Any) -> Any:
        """Say whether the regime stands in 2026 and not at the end."""
        return (run["fallen"][40] == 0) & (run["fallen"][-1] > 0)

    late = nk.Outcome("fell late", fell_late, "0 or 1")
    run = sixty_futures().with_outcome(late, FED)
    told = "fell late, in 0 or 1, is an outcome of its author: Say whether the regime stands in"
    assert told in run.cite()
    assert "100 - run[" in run.cite()
    assert told in nk.Runs({"one": run}).cite()
    assert told in run.save(tmp_path / "own.csv").with_name("own.csv.txt").read_text("utf-8")
    assert "its author" not in run.only("hunger").cite()


def test_a_function_without_a_source_is_cited_with_what_to_do() -> None:
    """The place of a function in memory says nothing to whoever reads a citation."""
    own: Any = {}
    exec("def most(run): return run['warheads'].max(axis=0)", own)
    run = nk.simulate(years=5, futures=10).with_outcome(nk.Outcome("peak", own["most"], "warheads"))
    assert "its source is not known, so give the function a docstring" in run.cite()

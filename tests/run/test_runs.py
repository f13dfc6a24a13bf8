"""Several runs in the same futures: how they are given, told, ranked and compared."""

import pickle
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.run.loss import By
from conundrum.run.runs import rank
from conundrum.tables.settings import rows

FUTURES = 200
HUNGER = nk.Priorities(hunger=1)
OF_100 = "of 100, where 100 is the whole loss"
EAGER = nk.variant(replace={"arming": lambda output_log, growth_arms, arms: 2 * growth_arms * arms})


@cache
def named() -> nk.Runs:
    return nk.simulate(PRESETS, futures=FUTURES)


def few(given: Any, **around: Any) -> Any:
    return nk.simulate(given, futures=20, years=5, **around)


def test_names_make_runs_and_years_make_a_course() -> None:
    runs = few({"as in 2016": "2016", "late": {2018: "joint opening"}})
    assert isinstance(runs, nk.Runs)
    assert [*runs] == ["as in 2016", "late"]
    assert few({2018: "joint opening"}).summary().equals(runs["late"].summary())
    assert [*named()] == [*PRESETS]
    opening = nk.simulate("joint opening", futures=FUTURES)
    assert named()["joint opening"].summary().equals(opening.summary())


@pytest.mark.parametrize("given", [{"2016": "2016", "2018": "joint opening"}, {"2018": "2016"}])
def test_names_that_are_years_are_not_taken_for_a_course_without_a_word(given: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"^policy must .*\{2018: .*\{'from 2018': "):
        few(given)
    late = few({"late": {"2018": "joint opening"}})["late"]  # text can only be a year here
    assert late.summary().equals(few({2018: "joint opening"}).summary())


def test_a_course_says_that_it_is_one_run_and_how_runs_get_names() -> None:
    """Somebody who meant the numbers as names of two runs sees what came of them."""
    course = few({2016: "2016", 2018: "joint opening"})
    said = "one run of 2 policies in turn: Carry on as in 2016, from October 2018 Both open up; "
    assert said in repr(course)
    assert said in course._repr_html_()
    for year in (2018, "2018"):
        with pytest.raises(nk.BadValue, match=r"^outcome .*; you gave .*one run.*'from 2018'"):
            course[year]


def test_a_dict_of_controls_is_a_policy() -> None:
    given = {"us_sanctions": 0.2, "us_engagement": 0.9}
    assert few(given).policy == nk.Policy(**given)
    assert few({"mine": given, "usual": "2016"})["mine"].policy == nk.Policy(**given)
    with pytest.raises(nk.BadValue, match="Did you mean us_sanctions"):
        few({"us_sanction": 0.2})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            ["2016", "joint opening"],
            r"^policy must be one policy, .+names each of several policies",
        ),
        ({}, "^policy must be one policy, a course by year, or a dict that names each"),
        (
            {"usual": "2016", 2022: "joint opening"},
            "^policy must be a dict whose keys are all years",
        ),
        (
            {"usual": "2016", "2022": "joint opening"},
            "^policy must be a dict whose keys are all years",
        ),
        ({"mine": 0.5, "usual": "2016"}, r"^policy\['mine'\] must be a Policy"),
        ({"mine": "joint opning"}, r"^policy\['mine'\] must be .*Did you mean joint opening"),
        ({"late": {2036: "2016"}}, r"^policy\['late'\], year must be a year from 2016 to 2020"),
    ],
)
def test_what_is_neither_a_policy_nor_names_nor_a_course_is_refused(given: Any, said: str) -> None:
    with pytest.raises(nk.BadValue, match=said):
        few(given)


def test_runs_of_other_models_and_beliefs_are_put_side_by_side() -> None:
    usual, eager = few("2016"), few("2016", model=EAGER)
    both = nk.Runs({"usual": usual, "eager": eager})
    assert both.compare("usual").attrs["made_with"] == EAGER.said
    assert both.summary().attrs["made_with"] == EAGER.said
    assert [line.split(":")[0] for line in both.cite().splitlines()] == ["usual", "eager"]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"futures": 19}, "19 futures, seed 2016"),
        ({"seed": 7}, "20 futures, seed 7"),
    ],
)
def test_a_run_in_other_futures_is_refused_by_its_name(other: dict, said: str) -> None:
    far = nk.simulate(**{"futures": 20, "years": 5, **other})
    with pytest.raises(nk.BadValue, match=rf"^runs\['far'\] must be a run of 20 futures.+{said}"):
        nk.Runs({"usual": few("2016"), "far": far})


@pytest.mark.parametrize("given", [[1], {}, {"one": 5}, {5: "one"}, None])
def test_what_are_no_runs_is_refused(given: Any) -> None:
    with pytest.raises(nk.BadValue, match=r"^(runs|name of a run)"):
        nk.Runs(given)


def test_a_name_that_no_run_has_is_refused_and_the_nearest_told() -> None:
    for ask in (named().__getitem__, named().compare):
        with pytest.raises(nk.BadValue, match="Did you mean joint opening"):
            ask("joint opning")
    assert "late" not in named()


def test_each_table_says_which_run_a_row_is_of() -> None:
    for table in (named().summary(), named().yearly(), named().compare("2016")):
        assert table.columns[0] == "run"
        assert {*table["run"]} <= {*PRESETS}
    wide = named().frame(2036, assumptions=True)
    assert wide.index.names == ["run", "future"]
    assert {*wide.attrs["units"]} == {*wide}
    for name, run in named().items():
        part: Any = wide.loc[name]
        pd.testing.assert_frame_equal(part, run.frame(2036, assumptions=True))
        assert (part["date"] == "October 2036").all()


def test_the_median_is_that_of_the_differences_and_not_the_difference_of_medians() -> None:
    """A cut-off: the regime falls in most futures, and the sign is another where it stands."""
    cut_off, usual = named()["economic cut-off"], named()["step by step"]
    told: Any = cut_off.compare(usual).set_index("outcome").loc["warheads"]
    ends = [run["warheads"][-1] for run in (cut_off, usual)]
    of_medians = np.median(ends[0]) - np.median(ends[1])
    apart = ends[0] - ends[1]
    assert told["median"] == pytest.approx(np.median(apart), rel=1e-6)
    assert abs(told["median"] - of_medians) > 1
    assert told["average"] == pytest.approx(apart.mean())
    stand = (cut_off["fallen"][-1] == 0) & (usual["fallen"][-1] == 0)
    assert told["futures_standing"] == pytest.approx(100 * stand.mean())
    assert stand.any()
    assert told["median_standing"] == pytest.approx(np.median(apart[stand]), rel=1e-6)
    assert told["average"] < 0 < told["average_standing"]
    never = cut_off.only("warheads").compare(usual.only("warheads"))
    # Runs that have not kept the falls do not know in which futures the regime rules.
    assert never[["futures_standing", "low_standing"]].isna().all(axis=None)


def test_losses_are_those_of_each_run_future_by_future() -> None:
    for priorities in ("Beijing", nk.Priorities(warheads=1, discount=0.05)):
        for by in ("way", "end"):
            found = named().losses(priorities, by)
            assert (found.index.name, found.columns.name) == ("future", "run")
            for name, run in named().items():
                lost = run.loss(priorities, by)
                pd.testing.assert_series_equal(found[name], lost, check_names=False)


def test_a_ranking_of_runs_is_of_100_and_a_gap_of_at_most_1_is_a_tie() -> None:
    asked: list[tuple[str, By]] = [("Washington", "way"), ("Beijing", "way"), ("Washington", "end")]
    for priorities, by in asked:
        losses, found = named().losses(priorities, by), named().best(priorities, by)
        first = losses[found.index[0]]
        for name, row in found.iterrows():
            gaps = losses[name] - first
            error = gaps.std() / np.sqrt(len(gaps))
            expected = [losses[name].mean(), gaps.mean(), error]
            assert row[["loss", "gap", "error"]].tolist() == pytest.approx(expected, abs=1e-4)
        assert found["tie"].tolist() == (found["gap"] <= 1).tolist()
        assert found["gap"].max() > 1
        assert {found.attrs["units"][name] for name in ("loss", "gap", "error")} == {OF_100}
        assert {*losses.attrs["units"].values()} == {OF_100}


def test_a_ranking_made_by_hand() -> None:
    losses = [[0.4, 0.6, 0.5], [0.1, 0.3, 0.2], [0.3, 0.1, 0.4]]
    ranked = rank(pd.DataFrame(losses, ["a", "b", "c"]).T)
    assert list(ranked.index) == ["b", "c", "a"]
    assert ranked["loss"].tolist() == pytest.approx([0.2, 0.8 / 3, 0.5])
    assert ranked["gap"].tolist() == pytest.approx([0, 0.2 / 3, 0.3])
    # Gaps of the second are 0.2, -0.2, 0.2; the third loses 0.3 more in every future.
    spread = np.std([0.2, -0.2, 0.2], ddof=1) / np.sqrt(3)
    assert ranked["error"].tolist() == pytest.approx([0, spread, 0], abs=1e-12)
    assert ranked["tie"].tolist() == [True, False, False]


@pytest.mark.parametrize(("more", "tie"), [(0.0, True), (0.009, True), (0.011, False)])
def test_a_lead_of_up_to_one_point_is_a_tie_however_sure_it_is(more: float, tie: bool) -> None:
    ranked = rank(pd.DataFrame({"a": [0.2, 0.4], "b": [0.2 + more, 0.4 + more]}))
    assert ranked["error"].tolist() == pytest.approx([0, 0], abs=1e-9)
    assert ranked["tie"].tolist() == [True, tie]


def test_a_lead_of_more_than_one_point_is_no_tie_however_unsure_it_is() -> None:
    ranked = rank(pd.DataFrame({"a": [0.5, 0.5], "b": [0.02, 1.0]}))
    assert ranked["gap"].iloc[1] < ranked["error"].iloc[1]
    assert ranked["tie"].tolist() == [True, False]


def test_h4_h5_d2_the_best_policy_depends_on_the_priorities() -> None:
    washington, beijing = (named().best(power) for power in ("Washington", "Beijing"))
    assert washington.index[4] == beijing.index[-1] == "joint cut-off"
    assert beijing.index[0] == "step by step"
    assert named().best(nk.Priorities(warheads=1, hostility=0.37)).index[0] == "economic cut-off"
    assert named().best(nk.Priorities(warheads=1)).index[0] == "joint cut-off"
    ended = named().best("Washington", by="end")
    assert set(ended.index[:2]) == {"joint cut-off", "economic cut-off"}
    assert ended.attrs["by"] == "end"


def test_d4_whether_opening_beats_2016_depends_on_beliefs() -> None:
    arms = nk.simulate(PRESETS, {"growth_tames": 0, "growth_arms": 1}, futures=FUTURES)
    ranks = [list(held.best(nk.Priorities(warheads=1)).index) for held in (named(), arms)]
    assert [one.index("joint opening") < one.index("2016") for one in ranks] == [True, False]


def test_what_cannot_be_ranked_is_refused() -> None:
    for nothing in (nk.Priorities(), nk.Priorities(discount=0.1)):
        with pytest.raises(nk.BadValue, match=r"^priorities must be weights of which at least one"):
            named().best(nothing)
    with pytest.raises(nk.BadValue, match=r"^futures must be 2 or more"):
        nk.simulate(PRESETS, futures=1, years=5).best(HUNGER)
    with pytest.raises(nk.BadValue, match=r"^priorities must be one of Washington"):
        named().losses("Moscow")
    runs = {"whole": nk.simulate(futures=2), "half": nk.simulate(futures=2, years=10)}
    with pytest.raises(nk.BadValue, match=r"you gave 'whole: 2036, half: 2026'\. Run all"):
        nk.Runs(runs).best(HUNGER)
    with pytest.raises(nk.BadValue, match=r"^runs must be two or more runs"):
        few({"alone": "2016"}).compare("alone")
    with pytest.raises(nk.BadValue, match=r"^name must be one of open, kept; you gave None"):
        few({"open": "joint opening", "kept": "2016"}).compare()
    with pytest.raises(nk.BadValue, match=r"^run must be one of open, kept; you gave <Runs"):
        few({"open": "joint opening", "kept": "2016"}).compare(named())


@pytest.mark.parametrize(
    "ask",
    [
        lambda runs: runs.best("Beijing"),
        lambda runs: runs.losses(nk.Priorities(hunger=1, fallen=0.5, leavers=1)),
        lambda runs: runs["open"].loss("Beijing"),
    ],
)
def test_a_loss_of_runs_that_kept_too_little_says_what_they_lack_and_what_to_do(ask: Any) -> None:
    given: dict[str, Any] = {"usual": "2016", "open": "joint opening"}
    runs = nk.simulate(given, years=5, futures=4, outcomes=["hunger", "warheads", "hostility"])
    with pytest.raises(nk.BadValue, match=r"did not keep fallen, leavers\. .*outcomes=") as told:
        ask(runs)
    assert "you gave" not in str(told.value)
    assert runs.best(nk.Priorities(hunger=1)).index[0] == "open"


def test_the_error_is_what_other_futures_would_change() -> None:
    """The gap moves from seed to seed by about its standard error, and not by much more."""
    pair = {name: PRESETS[name] for name in ("joint opening", "shared conditions")}
    ranked = [
        nk.simulate(pair, futures=200, seed=seed).best("Seoul").loc["shared conditions"]
        for seed in range(10)
    ]
    gaps, errors = ([row[column] for row in ranked] for column in ("gap", "error"))
    assert 0.3 * np.mean(errors) < np.std(gaps) < 1.5 * np.mean(errors)


def test_what_is_cited_makes_the_runs_again() -> None:
    asked: Any = {"open": "joint opening", "mine": {"us_sanctions": 0.5}, "late": {2018: "2016"}}
    made = nk.simulate(asked, nk.Beliefs(0.2), nk.Assumptions(leak=0.1), 10, 50, 7)
    assert "October 2016 to October 2026; 50 futures; seed 7;" in made.cite()
    told = dict(part.split(": scenario ") for part in made.cite()[:-1].split("; ")[3:])
    assert [*told] == ["open", "mine", "late", "late, from October 2018"]
    one = nk.Scenario.read(told["mine"])
    again = nk.simulate(one, years=10, futures=50)
    assert again.summary().equals(made["mine"].summary())


def test_runs_are_saved_beside_how_they_are_cited(tmp_path: Path) -> None:
    runs = few({"usual": "2016", "open": "joint opening"})
    read = pd.read_csv(runs.save(tmp_path / "runs.csv"))
    bands = pd.DataFrame(runs.bands())
    pd.testing.assert_frame_equal(read, bands, check_dtype=False, rtol=1e-5)
    text = (tmp_path / "runs.csv.txt").read_text(encoding="utf-8")
    assert text.startswith(runs.cite())
    assert "leavers: million people" in text
    year = pd.read_csv(runs.save(tmp_path / "year.csv", 2021), index_col=["run", "future"])
    assert len(year) == 40
    assert [*year] == ["date", *rows("outcomes")]
    kept = runs.only("fallen").save(tmp_path / "kept.csv", 2021)
    assert [*pd.read_csv(kept)] == ["run", "future", "date", "fallen"]


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda runs: runs["hunger"], r"write runs\['open'\]\['hunger'\]"),
        (lambda runs: runs.loss, r"runs\['open'\]\.loss.*losses"),
        (lambda runs: runs.quantiles, r"runs\['open'\]\.quantiles"),
        (lambda runs: runs.sumary, "no attribute 'sumary'"),
    ],
)
def test_what_only_one_run_has_is_refused_with_what_to_write(ask: Any, said: str) -> None:
    runs = few({"open": "joint opening", "usual": "2016"})
    with pytest.raises((nk.BadValue, AttributeError), match=said):
        ask(runs)


def test_runs_that_were_pickled_are_the_same() -> None:
    runs = few({"usual": "2016", "open": "joint opening"})
    assert pickle.loads(pickle.dumps(runs)).summary().equals(runs.summary())
    assert repr(runs) == "<Runs: usual, open; 20 futures, seed 2016>"

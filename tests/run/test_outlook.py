"""What a run says of itself."""

import pickle
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import conundrum as nk
from conundrum.model import PRESETS, draw
from conundrum.run.fingerprint import TABLES, fingerprint
from conundrum.run.hindcast import hindcast
from conundrum.run.outlook import QUANTILES
from conundrum.run.statistics import Run
from conundrum.run.written_outcome import in_futures, show
from conundrum.tables.settings import DATA, rows


@pytest.fixture(scope="module")
def run() -> nk.Outlook:
    return nk.simulate(PRESETS["joint cut-off"], futures=500)


def test_bands_are_the_quantiles_of_the_futures(run: nk.Outlook) -> None:
    bands = run.bands()
    assert list(bands) == ["time", "date", "outcome", "unit", "mean", *QUANTILES]
    assert len(bands) == len(run.years) * len(rows("outcomes"))
    for name in ("warheads", "leavers"):
        mine = bands[bands["outcome"] == name][list(QUANTILES)].to_numpy()
        theirs = np.quantile(run[name], [0.05, 0.25, 0.5, 0.75, 0.95], axis=1).T
        np.testing.assert_allclose(mine, theirs, rtol=1e-4)
    assert (np.diff(bands[list(QUANTILES)].to_numpy(), axis=1) >= 0).all()


def test_h2_bands_of_hostility_are_of_the_futures_in_which_the_regime_rules(
    run: nk.Outlook,
) -> None:
    for step in (20, 80):
        rules = run["fallen"][step] == 0
        assert 0 < rules.sum() < len(rules)
        theirs = np.quantile(run["hostility"][step][rules], [0.05, 0.25, 0.5, 0.75, 0.95])
        np.testing.assert_allclose(run.quantiles("hostility", first=step)[:, 0], theirs, rtol=1e-5)
        shares = [0.05, 0.95]
        low, high = Run(run).quantiles("hostility", step, shares)
        np.testing.assert_allclose([100 * low, 100 * high], theirs[[0, -1]], rtol=1e-5)
    row = run.summary().set_index("outcome").loc["hostility"]
    assert row["end"] < row["low"]
    average = run["hostility"][-1][run["fallen"][-1] == 0].mean()
    assert f"the regime rules, the average is {average:.0f}, and the outcome is" in row["words"]
    alone = run.only("hostility").summary().loc[0]
    assert alone["low"] < row["low"]
    assert "Where the regime rules" not in alone["words"]
    fell = nk.simulate(PRESETS["joint cut-off"], futures=1)
    assert fell["fallen"][-1].all()
    assert not fell.quantiles("hostility", first=80).any()
    assert Run(fell).quantiles("hostility", 80, [0.5]) == [0]


def test_one_future_is_its_own_median() -> None:
    one = nk.simulate(futures=1)
    assert np.array_equal(one.quantiles("output"), np.tile(one["output"].T, (5, 1)))


def test_the_summary_agrees_with_the_futures(run: nk.Outlook) -> None:
    summary = run.summary().set_index("outcome")
    for name in rows("outcomes"):
        said = float(run[name][-1].mean())
        assert summary.loc[name, "end"] == pytest.approx(said, rel=1e-4)
        assert show(name, said) in str(summary.loc[name, "words"])
    fell = round(run["fallen"][-1].mean())
    assert summary.loc["fallen", "words"] == f"In {fell} of 100 futures the regime falls by 2036."
    stands = f"In {100 - fell} of 100 futures the regime still rules in 2036."
    assert summary.loc["standing", "words"] == stands


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0 of 100"),
        (0.004, "at most 1 of 100"),
        (0.13, "13 of 100"),
        (0.996, "at least 99 of 100"),
        (1, "100 of 100"),
    ],
)
def test_natural_frequencies(share: float, said: str) -> None:
    assert in_futures((np.arange(1000) < share * 1000).astype(float)) == said


@pytest.mark.parametrize("ask", [nk.Outlook.__getitem__, nk.Outlook.at_the_end, nk.Outlook.only])
def test_an_unknown_outcome_is_named(
    run: nk.Outlook, ask: Callable[[nk.Outlook, str], object]
) -> None:
    with pytest.raises(nk.BadValue, match=r"outcome must be one of warheads, .*; you gave 'bombs'"):
        ask(run, "bombs")


@pytest.mark.parametrize("steps", [{"every": 0}, {"every": 0.5}, {"first": 81}, {"first": None}])
def test_a_step_that_is_not_there_is_named(run: nk.Outlook, steps: dict) -> None:
    with pytest.raises(nk.BadValue, match=f"{next(iter(steps))} must be a whole number from"):
        run.quantiles("warheads", **steps)


HALF = nk.Outcome("half", lambda run: run["hunger"], "people in 100")
TABLED: dict[str, Callable[[nk.Outlook], Any]] = {
    "bands": lambda run: run.bands().query("date == 'October 2036'").set_index("outcome")["mean"],
    "yearly": lambda run: run.yearly().query("year == 2036").set_index("outcome")["mean"],
    "summary": lambda run: run.summary().set_index("outcome")["end"],
    "frame": lambda run: (
        run.frame().query("date == 'October 2036'").groupby("outcome")["value"].mean()
    ),
    "year": lambda run: run.frame(2036).mean(numeric_only=True),
    "compare": lambda run: run.compare(run).set_index("outcome")["this"],
    "array": lambda run: {name: run[name][-1].mean() for name in run.arrays},
    "own outcome": lambda run: (
        run.with_outcome(HALF).frame(2036)[["half"]].mean().rename({"half": "hunger"})
    ),
}


@pytest.mark.parametrize("table", TABLED)
def test_there_is_one_unit_the_one_that_is_shown(run: nk.Outlook, table: str) -> None:
    hungry = 100 * float(run.arrays["hunger"][-1].mean(dtype=float))
    assert 20 < hungry < 80
    found = TABLED[table](run)["hunger"]
    assert np.asarray(found) == pytest.approx(hungry, rel=1e-5)


def test_each_table_says_the_unit_of_each_outcome(run: nk.Outlook) -> None:
    units = {name: row["shown_in"] for name, row in rows("outcomes").items()}
    for made in (run.bands(), run.yearly(), run.summary(), run.frame(), run.frame(2036)):
        assert units.items() <= made.attrs["units"].items()
        if "unit" in made:
            assert set(zip(made["outcome"], made["unit"], strict=True)) == {*units.items()}


def test_a_year_is_its_october_and_each_row_says_so(run: nk.Outlook) -> None:
    """A table by quarters has no year, in which January could be taken for it."""
    yearly = run.yearly()
    hunger = yearly[yearly["outcome"] == "hunger"]
    assert hunger["year"].tolist() == list(range(2016, 2037))
    assert hunger["date"].tolist() == [f"October {year}" for year in range(2016, 2037)]
    assert hunger["mean"].to_numpy() == pytest.approx(run["hunger"][::4].mean(axis=1))
    assert yearly.attrs["futures"] == run.bands().attrs["futures"]
    for made in (run.bands(), run.frame()):
        assert "year" not in made
        assert made.loc[made["time"] == 2036.75, "date"].unique().tolist() == ["October 2036"]
    of_years = pd.concat([run.frame(year) for year in (2026, 2036)])
    assert of_years.groupby("date").size().to_dict() == {"October 2026": 500, "October 2036": 500}
    assert run.summary()["date"].unique().tolist() == ["October 2036"]
    assert run.compare(run, 2026)["date"].unique().tolist() == ["October 2026"]


def test_a_year_has_a_row_a_future_with_what_was_drawn_for_it(run: nk.Outlook) -> None:
    made = run.frame(2026, assumptions=True)
    assert made.index.tolist() == list(range(1, 501))
    np.testing.assert_allclose(made["warheads"], run["warheads"][40])
    assert {*made.attrs["units"]} == {*made}
    assert made.attrs["units"]["leak"] == rows("assumptions")["leak"]["unit"]
    assert run.seed is not None
    assert np.array_equal(made["leak"], draw(run.assumptions, 500, run.seed)["leak"])
    held = nk.simulate(futures=5, assumptions=nk.Assumptions(leak=0)).frame(2016, assumptions=True)
    assert held["leak"].tolist() == [0] * 5


def test_every_number_has_a_row_under_its_date_and_future(run: nk.Outlook) -> None:
    made = run.only("hunger", "output").frame()
    assert len(made) == 2 * 81 * 500
    output = made[made["outcome"] == "output"]
    wide = output.reset_index().pivot(index="time", columns="future", values="value")
    np.testing.assert_array_equal(wide.to_numpy(), run["output"])


def test_years_that_are_added_up_leave_the_start_out(run: nk.Outlook) -> None:
    hungry = run.frame().query("outcome == 'hunger' and value > 25").groupby("future")["years"]
    counted = (run["hunger"][1:] > 25).sum(axis=0) / 4
    assert hungry.sum().reindex(range(1, 501), fill_value=0).tolist() == counted.tolist()
    assert counted.max() == 20


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (
            {"year": 2037},
            r"^year must be a whole year from 2016 to 2036; you gave 2037\. A year means",
        ),
        (
            {"year": 2036.0},
            r"^year must be a whole year .+; you gave 2036\.0\. A year means its October\.$",
        ),
        ({"year": 2036.75}, "^year must be a whole year"),
        ({"year": "2036"}, "^year must be a whole year"),
        (
            {"assumptions": True},
            "year must be a year if each row is to hold assumptions; you gave None",
        ),
    ],
)
def test_a_frame_that_there_is_not_is_named(run: nk.Outlook, asked: dict, named: str) -> None:
    with pytest.raises(nk.BadValue, match=named):
        run.frame(**asked)


def test_two_runs_are_set_side_by_side_future_by_future(run: nk.Outlook) -> None:
    usual = nk.simulate(futures=500)
    beside = run.compare(usual).set_index("outcome")
    apart = run["hunger"][-1] - usual["hunger"][-1]
    np.testing.assert_allclose(
        beside.loc["hunger", ["low", "high"]].astype(float), np.quantile(apart, [0.05, 0.95])
    )
    assert beside.loc["hunger", "more"] == pytest.approx(100 * (apart > 0).mean())
    fell = [one["fallen"][-1].mean() for one in (run, usual)]
    assert beside.loc["fallen", "average"] == pytest.approx(fell[0] - fell[1], abs=1e-4)
    early = nk.simulate(years=10, futures=500).compare(run).set_index("outcome")
    assert early.loc["warheads", "other"] == pytest.approx(np.mean(run["warheads"][40]))
    assert (beside.attrs["year"], early.attrs["year"]) == (2036, 2026)


@pytest.mark.parametrize("made", [{"futures": 499}, {"futures": 500, "seed": 1}])
def test_runs_in_other_futures_are_not_compared(run: nk.Outlook, made: dict) -> None:
    with pytest.raises(nk.BadValue, match="other must be a run of 500 futures, seed 2016; you"):
        run.compare(nk.simulate(**made))


def test_a_run_says_in_a_line_and_in_sentences_what_it_is(run: nk.Outlook) -> None:
    line = "Both cut it off; October 2016 to October 2036; 500 futures; seed 2016"
    assert repr(run) == f"<Outlook: {line}>"
    html = run._repr_html_()
    assert line in html
    assert all(words in html for words in run.summary()["words"])
    assert "NK2" in repr(nk.simulate(nk.Policy(us_sanctions=0.5), futures=1))
    told = "one run of 12 policies in turn: Carry on as in 2016, then 11 more; "
    assert told in repr(hindcast(futures=1))


def test_a_run_that_was_pickled_is_the_same(run: nk.Outlook) -> None:
    again = pickle.loads(pickle.dumps(run))
    assert again.cite() == run.cite()
    pd.testing.assert_frame_equal(again.bands(), run.bands())


def test_a_run_pickled_before_its_seed_was_kept_is_still_read(run: nk.Outlook) -> None:
    old = nk.Outlook.__new__(nk.Outlook)
    kept = {name: held for name, held in vars(run).items() if name not in ("seed", "course")}
    vars(old).update(kept)
    assert old.summary().equals(run.summary())
    assert "futures that were given" in old.cite()
    with pytest.raises(
        nk.BadValue, match=r"^assumptions must be False for a run that was made without a seed"
    ):
        old.frame(2036, assumptions=True)


def test_what_is_cited_makes_the_run_again() -> None:
    finer = nk.Policy(us_sanctions=0.12345)
    run = nk.simulate(finer, nk.Beliefs(0.2), nk.Assumptions(leak=0.1), futures=20, seed=7)
    read = nk.Scenario.read(run.code)
    assert (read.beliefs, read.assumptions, read.seed) == (run.beliefs, run.assumptions, 7)
    # What a code has no room for is written out.
    assert "us_sanctions=0.12345" in run.cite()
    assert "Policy(" not in nk.simulate(futures=20).cite()
    assert replace(run, seed=None).cite().count("us_sanctions=0.12345") == 1
    course = hindcast(futures=20)
    assert course.course is not None
    assert course.cite().count("NK2") == len(course.course)
    since = re.findall(r"; (from \w+ \d+): scenario", course.cite())
    assert since[:3] == ["from January 2017", "from July 2017", "from January 2018"]
    late = nk.simulate({2026: "joint opening"}, futures=2).cite()
    assert f"; from October 2026: scenario {nk.Scenario(PRESETS['joint opening']).code}." in late
    assert fingerprint() in run.cite()


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ({"policy": {2026: "joint opening"}}, "2 policies"),
        ({"model": nk.variant(replace={"denial": lambda leak: leak}, name="mine")}, "mine"),
    ],
)
def test_a_run_that_no_code_can_hold_has_none(made: dict[str, Any], said: str) -> None:
    run = nk.simulate(futures=2, **made)
    with pytest.raises(nk.BadValue, match=r"^This run has no scenario code, because .*cite\(\)"):
        _ = run.code
    assert ("scenario NK2" in run.cite()) == (said != "mine")
    repr(run)


def test_the_fingerprint_follows_the_tables_that_decide_numbers(tmp_path: Path) -> None:
    for name in TABLES:
        text = (DATA / f"{name}.csv").read_text(encoding="utf-8")
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8", newline="\r\n")
    assert fingerprint(tmp_path) == fingerprint()
    beliefs = tmp_path / "beliefs.csv"
    beliefs.write_text(
        beliefs.read_text(encoding="utf-8").replace("0.5", "0.6", 1), encoding="utf-8"
    )
    assert fingerprint(tmp_path) != fingerprint()


def test_a_saved_run_is_a_plain_table_beside_how_it_is_cited(
    run: nk.Outlook, tmp_path: Path
) -> None:
    read = pd.read_csv(run.save(tmp_path / "run.csv"))
    pd.testing.assert_frame_equal(read, pd.DataFrame(run.bands()), check_dtype=False, rtol=1e-5)
    told = (tmp_path / "run.csv.txt").read_text(encoding="utf-8")
    assert told.startswith(run.cite())
    assert "leavers: million people" in told
    futures = pd.read_csv(run.save(str(tmp_path / "year.csv"), 2030), index_col="future")
    assert [*futures] == ["date", *run.arrays]
    drawn = run.frame(2030, assumptions=True).save(tmp_path / "year.csv")
    assert pd.read_csv(drawn, index_col="future")["leak"].nunique() == 500
    told = (tmp_path / "year.csv.txt").read_text(encoding="utf-8")
    assert f"leak: {rows('assumptions')['leak']['unit']}" in told
    with pytest.raises(nk.BadValue, match=r"path must be a name that ends in \.csv"):
        run.save(tmp_path / "run.xlsx")
    with pytest.raises(
        nk.BadValue,
        match=r"path must be a file in a folder that exists; you gave .+run\.csv'\. Make",
    ):
        run.save(tmp_path / "none" / "run.csv")


def test_notes_beside_a_saved_run_stay_and_a_home_is_found(
    run: nk.Outlook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    (tmp_path / "mine.txt").write_text("my notes", encoding="utf-8")
    assert run.save("~/mine.csv", 2036) == tmp_path / "mine.csv"
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "my notes"


@pytest.mark.parametrize("policy", PRESETS)
def test_futures_that_fell_and_that_stand_are_a_hundred(policy: str) -> None:
    run = nk.simulate(policy, futures=200)
    told = [str(run.at_the_end(name)["words"]) for name in ("fallen", "standing")]
    counts = [int(re.findall(r"\d+", one.replace("none", "0"))[0]) for one in told]
    assert sum(counts) == 100 or "fewer than" in " ".join(told), told

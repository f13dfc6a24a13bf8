"""What a function gives back can be cited and saved, and says the unit of each of its numbers."""

import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import conundrum as nk
from conundrum.analysis.box_search import Failing
from conundrum.model import PRESETS
from conundrum.run.fingerprint import made_by
from conundrum.tables.settings import resources, rows

FEW: Any = {"futures": 10, "years": 5}


def most(run: nk.Outlook) -> Any:
    return run["warheads"].max(axis=0)


def many(run: nk.Outlook) -> Any:
    return run["hunger"][-1] > 30


PEAK = nk.Outcome("most warheads", most, "warheads")
BY_MORRIS: Any = {"method": "morris", "samples": 2, **FEW}


@cache
def runs() -> nk.Runs:
    return nk.simulate({"kept": "2016", "late": {2018: "joint opening"}}, **FEW).with_outcome(PEAK)


def kept() -> nk.Outlook:
    return runs()["kept"]


@cache
def box() -> Failing:
    return nk.fails_where(many, "joint cut-off", searched=500, futures=100)


@cache
def moved() -> Any:
    return nk.sensitivity(PEAK, "joint opening", "2016", **BY_MORRIS)


@cache
def doubted() -> Any:
    return nk.doubts(lambda run: run["fallen"][-1].mean(), "joint cut-off", least=50)


RESULTS: dict[str, Callable[[], Any]] = {
    "a run": kept,
    "runs": runs,
    "the record again": lambda: nk.hindcast(futures=10),
    "a sensitivity": moved,
    "doubts": nk.doubts,
    "own doubts": doubted,
    "a box": box,
    "a table of a box": lambda: box().frame(),
    "a game": lambda: nk.payoffs(**FEW),
    "payoffs of a power": lambda: nk.payoffs(**FEW).washington,
    "a loss": lambda: kept().loss(nk.Priorities(hunger=1), by="end"),
    "losses": lambda: runs().losses("Beijing"),
    "losses of one run": lambda: runs().losses("Beijing")["late"],
    "a ranking": lambda: runs().best(nk.Priorities(hunger=1), by="end"),
    "compared runs": lambda: runs().compare("kept"),
    "a compared run": lambda: runs()["late"].compare(kept()),
    "a run in short": lambda: kept().summary(),
    "a run by year": lambda: kept().yearly(),
    "a run in bands": lambda: kept().bands(),
    "a run in a year": lambda: kept().frame(2021),
    "what was drawn": lambda: kept().drawn(),
    "runs in short": lambda: runs().summary(),
    "runs by year": lambda: runs().yearly(),
    "runs in a year": lambda: runs().frame(2021, assumptions=True),
}


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_is_saved_with_citation_units_and_sources(name: str, tmp_path: Path) -> None:
    """Whoever has only the two files finds what every number is and what it rests on."""
    result = RESULTS[name]()
    assert result.cite().startswith(made_by())
    assert "seed 2016" in result.cite()
    assert not re.search(r"[.;][.;]", result.cite())
    file = result.save(tmp_path / "result.csv")
    assert not pd.read_csv(file).empty
    told = file.with_name("result.csv.txt").read_text(encoding="utf-8")
    assert result.cite() in told
    sources = nk.table("assumptions").attrs["sources"]
    for assumption, row in rows("assumptions").items():
        assert assumption in told
        for source in filter(None, f"{row['source'] or ''};{row['also'] or ''}".split(";")):
            about = sources[source]
            parts = (about["title"], about["publisher"], about["address"] or "", assumption)
            assert any(all(part in line for part in parts) for line in told.splitlines())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a run", "def most(run"),
        ("runs", "def most(run"),
        ("runs by year", "def most(run"),
        ("a run in a year", "def most(run"),
        ("a sensitivity", "def most(run"),
        ("compared runs", "compared with kept"),
        ("a loss", "by the priorities hunger 1; losses counted at the end of each run"),
        ("losses", "by the priorities of Beijing"),
        ("losses of one run", "by the priorities of Beijing"),
        ("a ranking", "by the priorities hunger 1; losses counted at the end of each run"),
        ("a box", "def many(run"),
        ("own doubts", 'run["fallen"][-1].mean()'),
        ("own doubts", "50"),
        ("own doubts", nk.Scenario(PRESETS["joint cut-off"]).code),
    ],
)
def test_a_citation_has_the_definition_of_what_is_ones_own(name: str, said: str) -> None:
    assert said in RESULTS[name]().cite()


def test_a_part_of_a_result_is_saved_too_and_a_table_put_together_is_refused(
    tmp_path: Path,
) -> None:
    part = nk.doubts().query("state == 'fails'").sort_values("doubt")[["doubt", "figure"]]
    assert pd.read_csv(part.save(tmp_path / "part.csv")).shape == part.shape
    told = (tmp_path / "part.csv.txt").read_text(encoding="utf-8")
    assert nk.doubts().cite() in told
    assert "usual: " not in told
    both: Any = pd.concat([nk.doubts(), doubted()])
    with pytest.raises(nk.BadValue, match=r"no citation.*Save or cite the table that"):
        both.save(tmp_path / "both.csv")
    assert not (tmp_path / "both.csv").exists()


def test_a_difference_of_two_results_has_the_citation_of_neither() -> None:
    """One of the two citations alone would say that the numbers are those of one run."""
    both: list[Any] = [run.loss("Beijing") for run in runs().values()]
    tables = [run.frame(2021)[["hunger"]] for run in runs().values()]
    for one, other in (both, tables):
        assert (one - other).abs().to_numpy().any()
        assert (100 - one).cite() == one.cite()
        with pytest.raises(nk.BadValue, match="no citation"):
            (one - other).cite()


def test_a_changed_model_is_cited_by_its_links_and_never_by_a_code() -> None:
    """Typed in without the model, a code would give other numbers."""
    scope: Any = {}
    exec('def taming(stake):\n    """Calm."""\n    return 0 * stake', scope)
    for function, said in [(lambda stake: 0 * stake, "0 * stake"), (scope["taming"], "Calm.")]:
        made = nk.variant(replace={"taming": function})
        given: Any = {"model": made, **FEW}
        mine = nk.Policy(us_sanctions=0.3)
        course: Any = {2016: mine, 2018: "joint opening"}
        run = nk.simulate(course, **given)
        for told in (
            run.cite(),
            repr(run) + said,
            run.yearly().cite(),
            nk.payoffs(**given).cite(),
            nk.sensitivity("warheads", mine, "2016", method="morris", samples=2, **given).cite(),
        ):
            assert said.rstrip(".") in told
            assert "NK2" not in told
    assert "its source is not known; its docstring says: Calm." in run.cite()


def test_a_box_says_in_its_table_whether_it_is_claimed(tmp_path: Path) -> None:
    saved = pd.read_csv(box().save(tmp_path / "box.csv"))
    assert [*saved["claimed"]] == len(saved) * [box().claimed]
    assert len(saved)


def test_the_search_of_a_box_counts_out_of_100_as_the_box_does() -> None:
    path, found = box().trajectory, box().frame().iloc[0]
    whole = path.iloc[0]
    assert whole["mass"] == whole["coverage"] == 100
    assert whole["density"] == pytest.approx(found["fails"], abs=10)
    assert path.attrs["units"]["density"] == box().frame().attrs["units"]["density"]


TABLES: dict[str, Callable[[], pd.DataFrame]] = {
    **{f"table {name}": partial(nk.table, name) for name in resources()},
    "links": lambda: nk.table("links"),
    "conclusions": lambda: nk.table("conclusions"),
    "policies": nk.policies,
    "list of tables": nk.table,
    "run in short": lambda: kept().summary(),
    "run in bands": lambda: kept().bands(),
    "run by year": lambda: kept().yearly(),
    "run in full": lambda: kept().frame(),
    "runs in short": lambda: runs().summary(),
    "runs in bands": lambda: runs().bands(),
    "runs by year": lambda: runs().yearly(),
    "runs in full": lambda: runs().frame(),
    "run of a year": lambda: runs()["late"].frame(2021, assumptions=True),
    "runs of a year": lambda: runs().frame(2021, assumptions=True),
    "drawn beliefs": lambda: nk.simulate(beliefs="drawn", **FEW).drawn(),
    "compared run": lambda: runs()["late"].compare(kept()),
    "compared runs": lambda: runs().compare("kept"),
    "loss": lambda: kept().loss("Beijing").to_frame(),
    "losses": lambda: runs().losses("Beijing"),
    "best": lambda: runs().best("Beijing"),
    "effects": moved,
    "effects on a loss": lambda: nk.sensitivity("Beijing", **BY_MORRIS),
    "effects on a function": lambda: nk.sensitivity(most, **BY_MORRIS),
    "shares": lambda: nk.sensitivity(samples=8, top=2, **FEW),
    "doubts": nk.doubts,
    "own doubts": doubted,
    "box": lambda: box().frame(),
    "limits of a box": lambda: box().limits,
    "search of a box": lambda: box().trajectory,
    "payoffs of Washington": lambda: nk.payoffs(**FEW).washington,
    "payoffs of Beijing": lambda: nk.payoffs(**FEW).beijing,
    "answers": lambda: nk.classroom.answers([]),
}


@pytest.mark.parametrize("name", TABLES)
def test_units_list_every_column_and_no_number_is_without_one(name: str) -> None:
    made = TABLES[name]()
    units = made.attrs["units"]
    assert {*made} <= {*units}
    counted = made.select_dtypes("number")
    assert not [column for column in counted if not units[column]]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("run in short", "90 of 100 futures"),
        ("compared runs", "90 of 100"),
        ("effects", "95 % interval"),
        ("shares", "95 % interval"),
    ],
)
def test_units_say_what_lies_between_low_and_high(name: str, said: str) -> None:
    units = TABLES[name]().attrs["units"]
    for ending in {"", "_standing"} if name == "compared runs" else {""}:
        told = units[f"low{ending}"]
        assert f"from low{ending} to high{ending}" in told
        assert said in told
        assert told == units[f"high{ending}"]
    if name == "shares":
        assert units["S1"] == "share of the variance that the input explains alone"


def test_units_say_which_quantiles_leave_out_the_futures_without_a_regime() -> None:
    for name in ("run in short", "run by year", "run in bands"):
        units = TABLES[name]().attrs["units"]
        for column in {"low", "high", "q05", "q50", "q95"} & {*units}:
            assert "for hostility" in units[column]
            assert "futures in which the regime rules" in units[column]
    assert "hostility" not in TABLES["compared runs"]().attrs["units"]["low"]


def test_units_of_a_comparison_say_why_nothing_may_be_known_of_a_standing_regime() -> None:
    units = runs().only("hunger").compare("kept").attrs["units"]
    for column in [name for name in units if name.endswith("_standing")]:
        assert "add 'fallen' to outcomes=" in units[column]


def test_a_saved_text_does_not_give_its_units_to_what_somebody_computed(tmp_path: Path) -> None:
    """pandas hands the units on to a correlation, and nobody can see it in the table."""
    found = kept().frame(2021)[["hunger", "warheads"]].corr()
    found.save(tmp_path / "corr.csv")
    told = (tmp_path / "corr.csv.txt").read_text(encoding="utf-8")
    assert "numbers that somebody computed from this table may have other units" in told

"""Lists to look in: what is in them is taken where they say it is."""

import re
from pathlib import Path

import numpy as np
import pytest

import conundrum as nk
from conundrum.analysis.conclusions import conclusions
from conundrum.model import FUNCTIONS
from conundrum.run.fingerprint import made_by
from conundrum.tables import say

LINKS, CONCLUSIONS = nk.table("links"), nk.table("conclusions")


def test_every_link_is_listed_with_a_sign_for_each_thing_that_it_takes() -> None:
    assert [*LINKS.index] == [function.__name__ for function in FUNCTIONS]
    assert (LINKS[["unit", "signs", "equation", "does"]] != "").all(axis=None)
    for function in FUNCTIONS:
        signed = {*re.findall(r"[+~-] (\w+)", str(LINKS.loc[function.__name__, "signs"]))}
        assert {*function.__code__.co_varnames[: function.__code__.co_argcount]} == signed


def test_a_link_of_the_list_may_be_replaced_by_its_equation() -> None:
    """So a reader may begin with the equation and change it."""
    assert LINKS.loc["arming", "equation"] == "growth_arms * arms * output_log"
    same = nk.variant(
        replace={"arming": lambda output_log, growth_arms, arms: growth_arms * arms * output_log}
    )
    usual, own = (nk.simulate(years=5, futures=20, model=model) for model in (None, same))
    assert np.allclose(usual["warheads"], own["warheads"])


@pytest.mark.parametrize("name", CONCLUSIONS.index)
def test_a_conclusion_of_the_list_has_one_limit_and_may_be_asked_for(name: str) -> None:
    row, one = CONCLUSIONS.loc[name], conclusions()[name]
    assert row[["least", "most"]].notna().sum() == 1
    assert row["least" if one.end == "least" else "most"] == one.limit
    assert row["outcome"] in nk.table("outcomes").index
    assert (row["against"] == "") == (one.against is None)


def test_the_policies_are_as_they_are_listed_by_themselves() -> None:
    assert nk.table("policies").equals(nk.policies())
    with pytest.raises(nk.BadValue, match="one of conclusions"):
        nk.table("conclusion")


def test_a_table_with_names_has_them_as_its_index() -> None:
    for name in ("outcomes", "beliefs", "presets", "policies", "links", "conclusions"):
        assert nk.table(name).index.name == nk.table().index.name == "name"
        assert "name" not in nk.table(name)


@pytest.mark.parametrize("name", ["warheads", "outcomes", "policies", "links", None])
def test_a_table_is_cited_and_saved_with_its_own_sources_and_caveats(
    name: str | None, tmp_path: Path
) -> None:
    made = nk.table(name)
    assert made.cite().startswith(made_by())
    assert made.attrs["title"].rstrip(".") in made.cite()
    told = made.save(tmp_path / "t.csv").with_name("t.csv.txt").read_text(encoding="utf-8")
    for said in (made.cite(), *made.attrs["caveats"]):
        assert said in told
    for source in made.attrs["sources"].values():
        assert source["title"] in made.cite()
        assert (source["address"] or "") in made.cite()
    assert say("saved.sources") not in told


def test_the_list_of_outcomes_has_the_units_of_a_run_and_of_the_model_by_name() -> None:
    """Whoever takes a share for the unit of hunger looks for numbers above 0.25, and finds all."""
    listed = nk.table("outcomes")
    assert listed["shown_in"].to_dict() == nk.simulate(years=5, futures=2).units()
    hunger = listed.loc["hunger"]
    assert (hunger["model_unit"], hunger["shown_in"]) == ("share", "people in 100")
    assert "unit" not in listed


def test_a_loss_a_lead_and_a_price_are_of_100_in_every_table_as_in_words() -> None:
    """A student who sets a lead beside a gap of `best` would otherwise be off by a hundred."""
    best, reach = nk.table("best_for"), nk.table("theory_reach")
    units = {**best.attrs["units"], **reach.attrs["units"]}
    assert all(units[column].startswith("of 100") for column in ("lead", "change", "price"))
    told = best["why"].str.extract(r"costs (\d+) of 100")[0].dropna().astype(float)
    assert len(told) > 1
    assert (best["price"][told.index] == told).all()
    assert (best["lead"].dropna() > 0.1).all()
    assert reach["change"].max() > 1

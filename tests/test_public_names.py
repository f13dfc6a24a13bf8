"""The face of the package: what `dir`, `help` and signatures show to a person who types."""

import inspect
import pydoc
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import ipywidgets as widgets
import pandas as pd
import pytest
from tests import public_panels

import conundrum as nk
from conundrum.analysis.tradeoffs.stance_map import stance_map
from conundrum.model import PRESETS
from conundrum.run import PRIORITIES, limit
from conundrum.tables import rows
from conundrum.widgets.panel import Panel

ROOT = Path(__file__).parents[1]
PUBLIC = [name for name in dir(nk) if not name.startswith("__")]
FUNCTIONS = [name for name in PUBLIC if inspect.isfunction(getattr(nk, name))]
PANELS = [name for name in dir(nk.show) if not name.startswith("__")]
FEW: dict[str, Any] = {"futures": 1e1, "years": 5.0}


@cache
def ten() -> nk.Outlook:
    return nk.simulate(**FEW)


def test_dir_shows_public_names_and_the_public_modules() -> None:
    modules = [one for one in PUBLIC if isinstance(getattr(nk, one), ModuleType)]
    assert modules == ["classroom", "show"]
    assert {"simulate", "policies", "table"} < set(PUBLIC)
    assert not [name for name in PUBLIC if name.startswith("_")]


def test_every_function_that_gives_a_panel_is_among_the_public_panels() -> None:
    offered = {*FUNCTIONS, *PANELS, "game"}
    kinds = {name: public_panels.returned(name) for name in sorted(offered)}
    panels = [name for name, of in kinds.items() if any(issubclass(k, widgets.Widget) for k in of)]
    assert sorted(public_panels.PUBLIC) == panels
    assert all(issubclass(kind, Panel) for name in panels for kind in kinds[name])


def test_help_is_a_short_map_that_names_all_that_is_public() -> None:
    told = pydoc.render_doc(nk)
    assert len(told.splitlines()) <= 150
    assert set(PUBLIC) - set(re.findall(r"\w+", nk.__doc__ or "")) == set()


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert nk.__version__ == project["version"]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_signature_is_short_and_has_the_usual_numbers(name: str) -> None:
    signature = inspect.signature(getattr(nk, name))
    assert len(str(signature)) < 350
    for parameter in signature.parameters.values():
        assert len(repr(parameter.default)) < 40
        # Each of the many sets of inputs of a sensitivity is run in a few futures.
        if parameter.name in ("futures", "years") and name != "sensitivity":
            assert parameter.default == limit(parameter.name, "default")
        if parameter.name == "seed":
            assert parameter.default in (None, limit("seed", "default"))


@pytest.mark.parametrize(
    "made",
    [
        lambda: nk.Runs({"one": ten()}).losses(),
        lambda: nk.Runs({"one": ten()}).best(),
        lambda: nk.Runs({"one": ten()}).summary(),
        lambda: stance_map(2, **FEW),
        lambda: nk.payoffs(**FEW).beijing,
        lambda: ten().summary(),
        lambda: ten().bands(),
        lambda: ten().frame(2021),
        lambda: ten().compare(ten()),
    ],
)
def test_a_table_of_runs_says_how_many_futures_it_is_of(made: Callable[[], pd.DataFrame]) -> None:
    assert str(made().attrs["futures"]) == "10"


def test_nothing_asks_for_a_unit_since_there_is_one() -> None:
    kinds = [nk.Outlook, nk.Runs]
    offered = [getattr(nk, name) for name in FUNCTIONS] + [
        one for kind in kinds for _, one in inspect.getmembers(kind, inspect.isfunction)
    ]
    assert not [one for one in offered if "unit" in inspect.signature(one).parameters]


def test_a_study_counts_in_floats_too() -> None:
    one = nk.sensitivity(method="morris", samples=2.0, years=5.0, seed=3.0)  # type: ignore[arg-type]
    pd.testing.assert_frame_equal(one, nk.sensitivity(method="morris", samples=2, years=5, seed=3))


@pytest.mark.parametrize(
    ("ask", "near"),
    [
        (lambda: PRESETS["Joint opning"], "Did you mean joint opening"),
        (lambda: PRIORITIES["washington"], "Did you mean Washington"),
        (lambda: nk.simulate("joint-opening"), "Did you mean joint opening"),
        (lambda: nk.simulate(futures=2)["warhead"], "Did you mean warheads"),
        (lambda: nk.Beliefs(**{"growth_arm": 1}), "Did you mean growth_arms"),
        (lambda: nk.Policy(**{"us_sanction": 1}), "Did you mean us_sanctions"),
        (lambda: nk.Assumptions(leek=0.1), r"one of leak or \d+ more"),
        (lambda: nk.table("warhead"), "one of warheads"),
        (lambda: nk.chart("warhead"), "warheads"),
        (lambda: nk.simulate(futures=2).loss("beijin"), "Did you mean Beijing"),
        (lambda: nk.payoffs(["pres", "engage"]), "Did you mean press"),
    ],
)
def test_a_mistyped_name_is_answered_with_the_nearest(ask: Callable[[], object], near: str) -> None:
    with pytest.raises(nk.BadValue, match=near):
        ask()


def test_policies_are_listed_as_they_are_run() -> None:
    listed = nk.policies()
    assert {*listed.index} == {*PRESETS}
    for name, policy in PRESETS.items():
        assert nk.Policy(**listed.loc[name, list(vars(policy))]) == policy
        assert listed.loc[name, "meaning"] == rows("presets")[name]["meaning"]


def test_tables_are_listed_as_they_are_read() -> None:
    listed = nk.table()
    for name in ("warheads", "limits"):
        assert listed.loc[name, "rows"] == len(nk.table(name))
    assert (listed["what"] != "").all()
    assert "SIPRI" in str(listed.loc["warheads", "source"])
    for name in ("policies", "links", "conclusions", "outcomes", "beliefs", "priorities"):
        assert listed.loc[name, "rows"] == len(nk.table(name))
        assert {"title", "caveats", "units", "sources"} <= {*nk.table(name).attrs}
    listed.loc["warheads", "rows"] = 0
    assert nk.table().loc["warheads", "rows"] == len(nk.table("warheads"))

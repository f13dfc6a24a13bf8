"""The page *With Python*: its blocks run in order, as a reader would copy them."""

import inspect
import re
from pathlib import Path
from typing import Any

import altair as alt
import pytest

import conundrum as nk
from tools import ROOT

TEXT = (ROOT / "docs" / "with_python.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"(?ms)^```python\n(.+?)^```$", TEXT)


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return what the blocks leave behind, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    found: dict[str, Any] = {}
    theme = alt.theme.active
    for number, block in enumerate(BLOCKS, 1):
        exec(compile(block, f"block {number} of with_python.md", "exec"), found)
    alt.theme.enable(theme)
    return found


def test_every_block_runs_and_does_what_stands_beside_it(
    ran: dict[str, Any], tmp_path: Path
) -> None:
    assert {path.name for path in tmp_path.iterdir()} == {
        *("votes.svg", "votes.csv", "votes.csv.txt", "hunger.svg"),
        *("box.csv", "box.csv.txt", "failing.csv", "failing.csv.txt"),
        *("opening.csv", "opening.csv.txt", "opening-2036.csv", "opening-2036.csv.txt"),
        *("opening-drawn.csv", "opening-drawn.csv.txt"),
    }
    drawn = (tmp_path / "hunger.svg").read_text(encoding="utf-8")
    assert ">2020<" in drawn
    assert ran["opening"].code in drawn
    opening, hunger = ran["opening"], ran["hunger"]
    assert hunger["mean"].iloc[-1] == pytest.approx(opening["hunger"][-1].mean())
    assert (ran["peaks"] >= opening["warheads"][-1]).all()
    assert "most warheads" in {*ran["compared"]["outcome"]}
    assert ran["beside"].set_index("outcome").loc["most warheads", "average"] > 1
    assert (opening["hostility"].argmax(axis=0) == 0).all()
    assert (ran["again"]["warheads"] == opening["warheads"]).all()
    assert (ran["under_it"]["warheads"][-1] > opening["warheads"][-1]).mean() > 0.9
    assert "growth arms twice" in ran["credit"]
    assert (ran["box"]["density"] > ran["known"].frame()["fails"]).all()
    assert not ran["found"].frame().empty
    [(washington, beijing)] = ran["equilibria"]
    assert (*washington, *beijing) == (0, 1, 0, 1)  # both engage
    assert len(ran["futures"].groupby(["seed", "future"])) == 1000
    assert 85 < ran["fallen"] < 95
    assert ran["fewer_warheads_in"].__name__ in ran["holds"].cite()
    assert ran["holds"]["effect"].max() < 100


def test_it_names_whatever_takes_a_model_of_ones_own() -> None:
    [listed] = re.findall(r"(?s)`model=` is taken by (.+?);", TEXT)
    functions = {name: one for name in dir(nk) if inspect.isfunction(one := getattr(nk, name))}
    asks = {name: inspect.signature(one).parameters for name, one in functions.items()}
    taking = {name for name, parameters in asks.items() if "model" in parameters}
    assert {*re.findall(r"`(\w+)`", listed)} == taking


HOME = (ROOT / "docs" / "edition" / "home.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("told", [HOME, README, nk.__doc__])
def test_whoever_begins_is_led_there(told: str) -> None:
    assert "docs/with_python.md" in told


@pytest.mark.parametrize("told", [HOME, README])
def test_whoever_installs_is_told_that_nothing_is_published(told: str) -> None:
    assert re.search(r"(?i)package is not (?:published )?on PyPI yet", told)


def test_it_leads_through_all_that_a_paper_needs() -> None:
    code = "\n".join(BLOCKS)
    needed = {
        *("simulate", "frame", "Outcome", "variant", "chart", "Chart", "table", "save"),
        *("best", "fails_where", "cite"),
    }
    assert needed - set(re.findall(r"\.(\w+)\(", code)) == set()

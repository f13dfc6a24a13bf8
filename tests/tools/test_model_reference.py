"""The model's reference says what the functions and tables say."""

import re
from dataclasses import replace

import pytest

from conundrum import model
from conundrum.analysis.conclusions import conclusions
from conundrum.model.latex import equation
from conundrum.tables.settings import entries, rows
from tools import ROOT
from tools.model_graph import arrows, main_arrows
from tools.model_reference import concluded, reference

PAGE = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
LINKS = {link.name: link for link in model.LINKS}


def test_a_changed_table_makes_it_out_of_date(monkeypatch: pytest.MonkeyPatch) -> None:
    # No number is changed, because draws made with it would be kept for the tests that follow.
    monkeypatch.setitem(rows("assumptions")["leak"], "meaning", "A meaning made up.")
    written = reference()
    assert written != PAGE
    assert "A meaning made up." in written


def test_every_link_assumption_and_fault_is_there() -> None:
    for name, link in LINKS.items():
        part = PAGE.partition(f"#### `{name}`\n")[2].partition("####")[0]
        assert equation(link) in part, name
        assert f"*Unit:* {link.notes['Unit']}" in part
        assert ", ".join(link.claims) in part
    for name, row in rows("assumptions").items():
        assert f"| `{name}` | {row['meaning']} | {row['unit']} |" in PAGE
    assert len(rows("faults")) >= 10
    for row in rows("faults").values():
        assert row["fault"] in PAGE
        assert row["direction"] in PAGE


def test_each_conclusion_has_its_figure_and_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    for about in entries("conclusions").values():
        assert f"| {about['says']} |" in PAGE
    assert {one["holds"] for one in concluded()} == {"yes"}
    beyond = replace(conclusions()["cut_off_flight"], low=2.0)
    monkeypatch.setitem(conclusions(), "cut_off_flight", beyond)
    assert [one["holds"] for one in concluded()].count("**no**") == 1


def test_it_is_told_in_the_order_in_which_models_are_described() -> None:
    parts = ("Purpose", "Entities", "Process", "Design", "Initialisation", "Input", "Submodels")
    assert [head.split()[0].rstrip(",") for head in re.findall(r"(?m)^## (.+)", PAGE)[:7]] == [
        *parts
    ]


def test_the_diagrams_hold_every_arrow_once() -> None:
    main, whole = re.findall(r"```mermaid\n(.*?)```", PAGE, re.S)
    assert len(re.findall(r"->\|", main)) == len(main_arrows())
    assert len(re.findall(r"->\|", whole)) == len(arrows())
    assert "  denial -->|+| pressure\n" in main
    assert "  pressure -.->|−| trade\n" in whole  # noqa: RUF001

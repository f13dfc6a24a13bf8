"""The model's reference says what the functions and tables say, in mathematics that adds up."""

import re

import pytest

from conundrum import model
from conundrum.model.graph import arrows, main_arrows
from conundrum.model.latex import equation, latex
from conundrum.model.link import Link
from conundrum.tables.settings import rows
from tools import ROOT
from tools.model_reference import reference

PAGE = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
LINKS = {link.name: link for link in model.LINKS}


def test_a_changed_table_makes_it_out_of_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(rows("assumptions")["leak"], "central", "0.13")
    written = reference()
    assert written != PAGE
    assert "0.13" in written


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


def test_the_diagrams_hold_every_arrow_once() -> None:
    main, whole = re.findall(r"```mermaid\n(.*?)```", PAGE, re.S)
    assert len(re.findall(r"->\|", main)) == len(main_arrows())
    assert len(re.findall(r"->\|", whole)) == len(arrows())
    assert "  denial -->|+| pressure\n" in main
    assert "  pressure -.->|−| trade\n" in whole  # noqa: RUF001


def test_every_path_and_heading_it_points_to_exists() -> None:
    headings = {
        re.sub(r"[^\w\s-]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in PAGE.splitlines()
        if line.startswith("#")
    }
    for target in re.findall(r"\]\(((?!http)[^)]+)\)", PAGE):
        if target.startswith("#"):
            assert target[1:] in headings, target
        else:
            assert (ROOT / "docs" / target).exists(), target


@pytest.mark.parametrize("link", LINKS.values(), ids=list(LINKS))
def test_an_equation_names_all_its_inputs_and_closes_its_brackets(link: Link) -> None:
    said = equation(link)
    assert said.count("{") == said.count("}")
    assert said.count(r"\left") == said.count(r"\right")
    for name in link.inputs:
        assert re.search(_shape(name), said), name


def _shape(name: str) -> str:
    """What an input has to look like: its symbol with an index, or its words, upright."""
    if name in rows("assumptions"):
        letter, index = (
            rows("assumptions")[name]["symbol"][0],
            rows("assumptions")[name]["symbol"][1:],
        )
        return rf"(?<![\w\\]){letter}" + (rf"_\{{{index}\}}" if index else r"(?![\w{])")
    words = name.removesuffix("_change").removesuffix("_2016").replace("_", " ")
    return rf"\\text\{{{words}\}}"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a - (b - c)", r"\text{a} - \left(\text{b} - \text{c}\right)"),
        ("a - b - c", r"\text{a} - \text{b} - \text{c}"),
        ("-a * b", r"-\text{a} \cdot \text{b}"),
        ("c - (-a * b)", r"\text{c} - \left(-\text{a} \cdot \text{b}\right)"),
        ("-(a + b)", r"-\left(\text{a} + \text{b}\right)"),
        ("a * (1 - leak) / b", r"\frac{\text{a}\,\left(1 - l\right)}{\text{b}}"),
        ("(a + b) ** leak", r"\left(\text{a} + \text{b}\right)^{l}"),
        ("a * (b < leak)", r"\text{a}\,\left[\text{b} < l\right]"),
        ("exp(a) * a", r"\exp\left(\text{a}\right)\,\text{a}"),
    ],
)
def test_brackets_stand_where_they_are_needed(text: str, written: str) -> None:
    assert latex(text) == written


@pytest.mark.parametrize("text", ["a if b else c", "a % b", "'a'"])
def test_what_has_no_mathematics_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no mathematics for"):
        latex(text)

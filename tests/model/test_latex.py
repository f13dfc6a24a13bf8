"""Each equation is written in mathematics that adds up, with all its inputs."""

import re

import pytest

from conundrum import model
from conundrum.model.latex import equation, latex
from conundrum.model.link import Link
from conundrum.tables.settings import rows


@pytest.mark.parametrize("link", model.LINKS, ids=lambda link: link.name)
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

"""The glossary is the list, every link to a term shows its meaning, and the first use is linked."""

import re
from pathlib import Path

import nbformat
import pytest

from conundrum.tables.bounds import BadValue
from conundrum.tables.settings import ORIGIN, rows
from tools import ROOT
from tools.glossary import titled

TERMS = rows("glossary")
PAGE = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
LINK = re.compile(r'\[([^\]]+)\]\(\.\./docs/glossary\.md#([\w-]+) "([^"]*)"\)')
MOST_LINKS = 12

each_notebook = pytest.mark.parametrize(
    "path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: path.stem
)


def prose(path: Path) -> str:
    """What a notebook says, without headings, code, folds and what is written by a tool."""
    cells = nbformat.read(path, as_version=4).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    text = ORIGIN.sub("", text)
    text = re.sub(r"(?s)<details>.*?</details>|`[^`\n]*`", "", text)
    return re.sub(r"(?m)^(#+ |\*\*Notebook \d+ of ).*$", "", text)


def flattened(text: str) -> tuple[str, dict[str, tuple[int, str]]]:
    """The text with links as plain words, and where each linked term stands, in which words."""
    flat, places, end = "", {}, 0
    for found in LINK.finditer(text):
        flat += text[end : found.start()]
        places[found[2]] = (len(flat), found[1])
        flat += found[1]
        end = found.end()
    return flat + text[end:], places


def test_the_list_is_long_sorted_and_fit_for_a_title() -> None:
    assert len(TERMS) >= 30
    assert list(TERMS) == sorted(TERMS)
    for name, about in TERMS.items():
        assert not set('"[]|<>') & set(about["meaning"]), name
        assert about["meaning"].endswith("."), name


def test_an_anchor_is_the_same_in_jupyterlab_and_on_github() -> None:
    headings = re.findall(r"(?m)^## (.+)$", PAGE)
    assert [heading.replace(" ", "-") for heading in headings] == list(TERMS)
    assert [heading.lower() for heading in headings] == headings


def test_every_term_is_told_whole() -> None:
    for name in TERMS:
        part = PAGE.partition(f"\n## {name.replace('-', ' ')}\n")[2].partition("\n## ")[0]
        for field in ("term", "meaning", "korean", "chinese"):
            assert TERMS[name][field] in part or name.replace("-", " ") == TERMS[name][field], name
        assert ("*Source:*" in part) == bool(TERMS[name]["source"]), name


def test_a_link_gets_its_title_once_and_a_stale_one_is_replaced() -> None:
    meaning = TERMS["median"]["meaning"]
    wanted = f'a [middle](../docs/glossary.md#median "{meaning}") and [other](page.md#median)'
    for given in ("", ' "An old meaning (stale)."'):
        text = f"a [middle](../docs/glossary.md#median{given}) and [other](page.md#median)"
        assert titled(text) == wanted
    assert titled(wanted) == wanted


def test_a_link_to_no_term_is_refused() -> None:
    with pytest.raises(
        BadValue, match=r"glossary term must be one of .*median.*; you gave 'medium'\."
    ):
        titled("[medium](../docs/glossary.md#medium)")


def test_a_term_is_linked_once_at_its_first_use() -> None:
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        linked = re.findall(r"glossary\.md#([\w-]+)", prose(path))
        assert len(linked) <= MOST_LINKS, path
        assert len(set(linked)) == len(linked), path
        flat, places = flattened(prose(path))
        assert list(places) == linked, path
        for name, (place, shown) in places.items():
            forms = "|".join(
                re.escape(word.removesuffix("s")) for word in (shown, TERMS[name]["term"])
            )
            first = re.search(rf"(?i)\b(?:{forms})(?:e?s)?\b", flat)
            assert first is not None, path
            assert first.start() == place, flat[first.start() - 40 : first.end() + 40]


def test_no_heading_holds_a_link_to_a_term() -> None:
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                assert not re.search(r"(?m)^#+ .*glossary\.md", cell.source), path


def test_a_scale_ends_where_the_sliders_and_charts_end_it() -> None:
    ends_at_one = re.compile(r"\bto (?:[a-z ]+, )?1\b")
    assert not [name for name, term in TERMS.items() if ends_at_one.search(term["meaning"])]

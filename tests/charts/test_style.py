"""Colours: enough contrast on light pages and dark, and named in one place only."""

import re
from pathlib import Path

import pytest

from conundrum.charts import style
from tools import ROOT

SOURCE = Path(style.__file__).parents[1]
PAGES = (("#ffffff",), ("#111111", style.PALETTE["page"][1]))
"""Grounds of pages: JupyterLab's, and our own."""

TEXTS = ("ink", "faint", "pinned", "press", "open", "both", "link", "alert")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("part", TEXTS)
@pytest.mark.parametrize("page", [0, 1], ids=["light", "dark"])
def test_text_can_be_read_on_pages_and_cards(part: str, page: int) -> None:
    for ground in (*PAGES[page], style.PALETTE["card"][page]):
        assert contrast(style.PALETTE[part][page], ground) >= 4.5


@pytest.mark.parametrize("page", [0, 1], ids=["light", "dark"])
def test_lines_stand_out_from_the_page(page: int) -> None:
    for part in ("run", "pinned", "press", "open", "both"):
        for ground in PAGES[page]:
            assert contrast(style.PALETTE[part][page], ground) >= 3


@pytest.mark.parametrize("page", [0, 1], ids=["light", "dark"])
def test_each_kind_of_policy_has_a_colour_of_its_own_and_the_reader_has_that_of_text(
    page: int,
) -> None:
    policies = [style.PALETTE[part][page] for part in ("pinned", "press", "open", "both", "ink")]
    assert len({*policies}) == len(policies)
    assert style.PALETTE["run"][page] == style.PALETTE["ink"][page]


def test_colours_are_named_in_one_place_only() -> None:
    for file in [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.css"), *SOURCE.rglob("*.js")]:
        if file.name != "style.py":
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"#[0-9a-fA-F]{6}\b|rgba?\(", text), file.name


def test_every_colour_and_size_that_is_used_is_set() -> None:
    sheet = style.css()
    rules = "".join(
        file.read_text(encoding="utf-8")
        for folder in (SOURCE, ROOT / "tools" / "edition")
        for kind in ("py", "css", "js")
        for file in folder.rglob(f"*.{kind}")
    )
    names = {*re.findall(r"var\(--nk-([a-z]+)", rules)}
    by_rules = {*re.findall(r"--nk-([a-z]+):", sheet + rules)}
    by_scripts = {*re.findall(r'setProperty\("--nk-([a-z]+)"', rules)}
    assert names - by_rules - by_scripts == set()


def test_fonts_come_within_the_sheet_and_nothing_from_a_network() -> None:
    sheet = style.css()
    for name, _ in style.FACES.values():
        assert f"font-family:'{name}'" in sheet
    assert not re.search(r"https?:|@import", sheet)


HANDLES = {
    *("again", "answering", "answers", "font", "group", "ink", "is", "run", "set"),
    *("serif", "today"),
}
"""Names of ours in pages that are no look: handles, events, variables."""


def test_what_has_a_look_is_in_the_style_sheet_and_nothing_else_is() -> None:
    named = re.compile(r"\bnk-([a-z-]+)")
    sheets = [*SOURCE.rglob("*.css")]
    sheet = "".join(file.read_text(encoding="utf-8") for file in sheets)
    looks = set(re.findall(r"\.nk-([a-z-]+)", sheet))
    scripts = [file for kind in ("py", "js", "html") for file in SOURCE.rglob(f"*.{kind}")]
    used = {name for file in scripts for name in named.findall(file.read_text(encoding="utf-8"))}
    # Of a name that is put together there is the beginning.
    begun = {name for name in used if name.endswith("-")}
    used = used - begun | {look for look in looks if look.startswith((*begun,))}
    assert used - looks == HANDLES
    assert looks <= used

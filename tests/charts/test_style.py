"""Colours: enough contrast on light pages and dark, and named in one place only."""

import re
from pathlib import Path

import pytest

from conundrum.charts import style

SOURCE = Path(style.__file__).parents[1]
PAGES = ("#ffffff", "#111111")
TEXTS = ("ink", "faint", "pinned", "alert")


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
    for ground in (PAGES[page], style.PALETTE["card"][page]):
        assert contrast(style.PALETTE[part][page], ground) >= 4.5


@pytest.mark.parametrize("page", [0, 1], ids=["light", "dark"])
def test_lines_stand_out_from_the_page(page: int) -> None:
    for part in ("run", "pinned", "press", "both"):
        assert contrast(style.PALETTE[part][page], PAGES[page]) >= 3


@pytest.mark.parametrize("page", [0, 1], ids=["light", "dark"])
def test_a_number_can_be_read_on_the_fullest_shade_of_the_map(page: int) -> None:
    shade, ground = style.PALETTE["run"][page], PAGES[page]
    parts = (
        round(
            int(shade[place : place + 2], 16) * style.SHADE
            + int(ground[place : place + 2], 16) * (1 - style.SHADE)
        )
        for place in (1, 3, 5)
    )
    mixed = "#" + "".join(f"{part:02x}" for part in parts)
    assert contrast(style.PALETTE["ink"][page], mixed) >= 4.5


def test_colours_are_named_in_one_place_only() -> None:
    for file in [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.css"), *SOURCE.rglob("*.js")]:
        if file.name != "style.py":
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"#[0-9a-fA-F]{6}\b|rgba?\(", text), file.name


HANDLES = {
    *("answering", "answers", "asked", "drawn", "font", "run", "set"),
    *("opened", "still", "today"),
}
"""Names of ours in pages that are no look: handles, events, variables."""


def test_what_has_a_look_is_in_the_style_sheet_and_nothing_else_is() -> None:
    named = re.compile(r"\bnk-([a-z-]+)")
    sheet = (SOURCE / "charts" / "style.css").read_text(encoding="utf-8")
    looks = set(re.findall(r"\.nk-([a-z-]+)", sheet))
    scripts = [file for kind in ("py", "js", "html") for file in SOURCE.rglob(f"*.{kind}")]
    used = {name for file in scripts for name in named.findall(file.read_text(encoding="utf-8"))}
    assert used - looks == HANDLES
    assert looks <= used

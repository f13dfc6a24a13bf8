"""A named policy has one name for readers: the label in its row, on buttons and in texts."""

import json
import re
from collections.abc import Iterator
from html import unescape

import pytest

import conundrum as nk
from conundrum.model import PRESETS
from conundrum.model.policy import called
from conundrum.tables.settings import BASE, DATA, ORIGIN, rows

KEYS = re.compile(r"\bjoint (cut-off|opening)\b|\*(2016|shared conditions)\*")
"""Names in code and in origins that no reader of a page meets."""
UNREAD = re.compile(r"preset =|^answer_from =")
"""Lines of a table that hold no sentence."""

PANELS = {
    "lab": lambda: nk.lab(PRESETS["joint opening"]),
    "prices": nk.show.prices,
    "beside": nk.show.beside,
    "apart": nk.show.apart,
    "argument": lambda: nk.show.argument("joint cut-off"),
    "best_for": nk.show.best_for,
    "faults": nk.show.faults,
    "horizon": nk.show.horizon,
}


def texts() -> Iterator[tuple[str, str]]:
    for path in sorted((BASE / "notebooks").glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        prose = ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
        yield path.name, "\n".join(prose)
    for name in ("questions", "predictions", "conclusions", "words/en"):
        text = (DATA / f"{name}.toml").read_text(encoding="utf-8")
        yield name, "\n".join(line for line in text.splitlines() if not UNREAD.search(line))


def test_no_text_of_a_page_has_another_name_for_a_policy() -> None:
    found = {name: KEYS.findall(ORIGIN.sub("", text)) for name, text in texts()}
    assert {name: keys for name, keys in found.items() if keys} == {}


def test_labels_stand_in_one_table() -> None:
    labels = [called(name) for name in PRESETS]
    assert len(set(labels)) == len(labels)
    words = (DATA / "words/en.toml").read_text(encoding="utf-8")
    assert [label for label in labels if label in words] == []
    assert {row["label"] for row in rows("presets").values()} == set(labels)


@pytest.mark.sweep
@pytest.mark.parametrize("name", PANELS)
def test_a_panel_calls_policies_by_their_labels(name: str) -> None:
    still = unescape(PANELS[name]().still())
    assert any(called(policy) in still for policy in PRESETS)
    assert KEYS.findall(still) == []

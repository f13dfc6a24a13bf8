"""The way through a notebook: its minutes, and what stands in sight."""

import json
import re
from pathlib import Path

import pytest

from conundrum.tables.settings import rows
from tools import ROOT

NOTEBOOKS = rows("notebooks")


def path(number: str) -> Path:
    return ROOT / "notebooks" / NOTEBOOKS[number]["file"]


@pytest.mark.parametrize("number", NOTEBOOKS)
def test_only_the_head_of_a_notebook_states_its_minutes(number: str) -> None:
    cells = json.loads(path(number).read_text(encoding="utf-8"))["cells"]
    stated = NOTEBOOKS[number]["minutes"]
    told = [cell["id"] for cell in cells if f"{stated} minutes" in "".join(cell["source"])]
    assert told == ["top"]


@pytest.mark.parametrize("number", NOTEBOOKS)
def test_no_code_and_no_number_of_a_claim_is_in_the_way(number: str) -> None:
    text = path(number).read_text(encoding="utf-8")
    in_sight = re.sub(r"(?s)<details.*?</details>|<small>[^<]*</small>", "", text)
    prose = re.findall(r'(?m)^    "(?!nk\.|import )(.*)', in_sight)
    assert not re.findall(r"`[a-z_.]+`|`nk\.|\b[HD]\d+\b", "\n".join(prose))


@pytest.mark.parametrize("table", ["questions", "predictions", "steps"])
def test_no_number_of_a_claim_is_in_a_question_or_a_reply(table: str) -> None:
    asked = (ROOT / "data" / f"{table}.toml").read_text(encoding="utf-8")
    assert not re.findall(r"(?m)^(?!claims\b|#).*\b[HD]\d+\b.*", asked)


@pytest.mark.parametrize("number", NOTEBOOKS)
def test_two_points_against_are_in_sight(number: str) -> None:
    text = path(number).read_text(encoding="utf-8")
    against = text.partition("## The case against")[2].partition("<details>")[0]
    assert len(re.findall(r'"\*\*', against)) >= 2

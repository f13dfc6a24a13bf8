"""The way through a notebook: its minutes, its places to stop, and what stands in sight."""

import json
import re
from pathlib import Path

import pytest

from conundrum.tables.settings import entries, rows
from tools import ROOT
from tools.pace import Pace, pace

NOTEBOOKS = rows("notebooks")
FIVE = 5
"""Minutes are stated in steps of five."""
GAME = "10"
"""Its minutes are those of the game, by the instructor's guide."""
HALVES = {"05": "beside", "06": "prices", "09": "tornado"}
"""The longest, and what stands before the place to stop in each."""
FIRST_VERSION = (
    Pace(words=1242, tasks=7, questions=4, charts=1),
    Pace(words=1901, tasks=6, questions=6, charts=9),
    Pace(words=1664, tasks=4, questions=6, charts=4),
    Pace(words=2551, tasks=5, questions=7, charts=8),
)
"""What `tools.pace.pace` counts in notebooks 00 to 03 of commit 97682b6, the first version."""


def path(number: str) -> Path:
    return ROOT / "notebooks" / NOTEBOOKS[number]["file"]


def test_the_first_version_takes_as_long_as_its_readers_took() -> None:
    assert 4 * 60 <= sum(one.minutes for one in FIRST_VERSION) <= 5 * 60
    assert 1 / float(rows("pace")["words"]["minutes"]) <= 130


def test_steps_are_counted_above_a_panel_as_on_it() -> None:
    listed = entries("steps")
    assert pace(path("06")).steps == len(listed["06"] + listed["06 eyes"])
    assert pace(path("07")).steps == len(listed["07"] + listed["07 game"] + listed["07 third"])


@pytest.mark.parametrize("number", [number for number in NOTEBOOKS if number != GAME])
def test_the_minutes_follow_from_what_there_is_to_do(number: str) -> None:
    taken = pace(path(number)).minutes
    assert NOTEBOOKS[number]["minutes"] == str(FIVE * round(taken / FIVE))


@pytest.mark.parametrize("number", HALVES)
def test_the_longest_have_a_place_to_stop_about_half_way(number: str, tmp_path: Path) -> None:
    notebook = json.loads(path(number).read_text(encoding="utf-8"))
    ids = [cell["id"] for cell in notebook["cells"]]
    place = ids.index("stop")
    assert ids[place - 1] == HALVES[number]
    assert "Enough for today" in "".join(notebook["cells"][place]["source"])
    notebook["cells"] = notebook["cells"][:place]
    (tmp_path / "half.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    assert 1 / 3 < pace(tmp_path / "half.ipynb").minutes / pace(path(number)).minutes < 2 / 3


def test_steps_that_stand_by_themselves_are_on_the_way() -> None:
    assert pace(path("08")).steps == len(entries("steps")["08"])


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
def test_three_points_against_are_in_sight(number: str) -> None:
    text = path(number).read_text(encoding="utf-8")
    against = text.partition("## The case against")[2].partition("<details>")[0]
    assert len(re.findall(r'"\*\*', against)) == 3

"""Logs and path codes of the first model: the game is read as it was played, and marked."""

import json
import shutil
from pathlib import Path

import pytest
from tests.classroom.seminar.playing import begun, game, play

import conundrum as nk
from conundrum.classroom.seminar.path_code import NEWEST, game_of, path_code
from conundrum.run.codes import MODEL, OLDER

pytestmark = pytest.mark.slow

LOGS = Path(__file__).parents[2] / "old" / "given" / "logs"


@pytest.mark.sweep
@pytest.mark.parametrize("name", sorted(path.name for path in LOGS.glob("table_*.jsonl")))
def test_a_game_of_the_first_model_is_marked_wherever_it_is_shown(
    name: str, tmp_path: Path
) -> None:
    file = str(shutil.copy(LOGS / name, tmp_path))
    table = nk.seminar(file)
    assert OLDER in table.head.value
    if game(table).played:
        compared = nk.compare_tables([path_code(game(table)), file])
        assert OLDER[1:] in compared.said.text
        assert OLDER[1:] in nk.debrief(file).children[1].value


def test_a_game_of_today_names_its_model_and_bears_no_mark(tmp_path: Path) -> None:
    session = begun(tmp_path / "new.jsonl")
    play(session)
    lines = [json.loads(line) for line in (tmp_path / "new.jsonl").read_text().splitlines()]
    assert {line["rules"]["model"] for line in lines if "rules" in line} == {MODEL}
    code = path_code(game(session))
    assert code.startswith(f"NK{NEWEST}")
    assert game_of(code, "A table").rules.model == MODEL
    assert OLDER not in nk.seminar(str(tmp_path / "new.jsonl")).head.value
    assert nk.compare_tables([code]).said.text == ""
